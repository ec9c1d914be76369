// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/participant_name.h"

#include "people/rules/roles.h"
#include "store/database.h"

namespace chancery::people {

namespace {

using store::Database;

/// The unit's label; nothing when there is no such unit on the day.
Result<std::optional<QString>> unitLabel(Database& db, const QString& unit, const QString& day)
{
    auto q = db.query("SELECT COALESCE(u.short_name, u.name), u.name, u.kind, a.kind,"
                      " COALESCE(a.short_name, a.name)"
                      " FROM people_unit AS u LEFT JOIN people_unit AS a ON a.id = u.parent_id"
                      " WHERE u.id = ?1 AND (u.last_day IS NULL OR u.last_day >= ?2)");
    q.bind(unit).bind(day);
    std::optional<QString> label;
    if (q.next()) {
        const bool division = q.text(2) == QLatin1String("division") && !q.isNull(3) &&
                              q.text(3) != QLatin1String("ministry");
        label = division ? q.text(4) + q.text(1) : q.text(0);
    }
    TRY(q.done());
    return label;
}

Result<QString> postLabel(Database& db, const QString& post, const QString& day)
{
    QString unit;
    QString title;
    bool underLeaders = false;
    {
        auto q = db.query("SELECT p.unit_id, p.title, u.kind FROM people_post AS p"
                          " JOIN people_unit AS u ON u.id = p.unit_id"
                          " WHERE p.id = ?1 AND (p.last_day IS NULL OR p.last_day >= ?2)");
        q.bind(post).bind(day);
        if (q.next()) {
            unit = q.text(0);
            title = q.text(1);
            underLeaders = q.text(2) == QLatin1String("leaders"); // 副部长, not 部领导副部长
        }
        TRY(q.done());
    }
    if (title.isEmpty() || underLeaders)
        return title;
    TRY_ASSIGN(const auto label, unitLabel(db, unit, day));
    return label.value_or(QString()) + title;
}

/// The unit of the main post, or else of any post, held on the day; "" without one.
Result<QString> mainUnitLabel(Database& db, const QString& person, const QString& day)
{
    QString unit;
    {
        auto q = db.query("SELECT p.unit_id FROM people_holding AS h"
                          " JOIN people_post AS p ON p.id = h.post_id WHERE h.person_id = ?1"
                          " AND (h.first_day IS NULL OR h.first_day <= ?2)"
                          " AND (h.last_day IS NULL OR h.last_day >= ?2)"
                          " ORDER BY h.main DESC, p.position NULLS FIRST, p.id LIMIT 1");
        q.bind(person).bind(day);
        if (q.next())
            unit = q.text(0);
        TRY(q.done());
    }
    TRY_ASSIGN(const auto label, unitLabel(db, unit, day));
    return label.value_or(QString());
}

Result<QString> personName(Database& db, const QString& person, const QString& day)
{
    QString name;
    bool doubled = false;
    {
        auto q = db.query("SELECT x.name, EXISTS (SELECT 1 FROM people_person AS y"
                          "  WHERE y.name = x.name AND y.id <> x.id"
                          "  AND (y.last_day IS NULL OR y.last_day >= ?2))"
                          " FROM people_person AS x WHERE x.id = ?1"
                          " AND (x.last_day IS NULL OR x.last_day >= ?2)");
        q.bind(person).bind(day);
        if (q.next()) {
            name = q.text(0);
            doubled = q.flag(1);
        }
        TRY(q.done());
    }
    if (!doubled)
        return name;
    TRY_ASSIGN(const QString unit, mainUnitLabel(db, person, day));
    return unit.isEmpty() ? name : QStringLiteral("%1（%2）").arg(name, unit);
}

} // namespace

Result<QString> participantName(store::Database& db, const QString& participant, const QDate& day)
{
    const QString id = participant.section(u':', 1);
    const QString dayText = day.toString(Qt::ISODate);
    if (participant.startsWith(QLatin1String("person:")))
        return personName(db, id, dayText);
    if (participant.startsWith(QLatin1String("post:")))
        return postLabel(db, id, dayText);
    if (participant.startsWith(QLatin1String("unit:"))) {
        TRY_ASSIGN(const auto label, unitLabel(db, id, dayText));
        return label.value_or(QString());
    }
    const bool knownRole = participant.startsWith(QLatin1String("role:")) && roles().contains(id);
    return knownRole ? id : QString();
}

Result<QString> loginOf(store::Database& db, const PersonId& person)
{
    auto q = db.query("SELECT login FROM people_person WHERE id = ?");
    q.bind(person.text());
    const QString login = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return login;
}

} // namespace chancery::people
