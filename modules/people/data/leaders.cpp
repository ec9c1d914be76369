// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/leaders.h"

#include "store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chancery::people {

namespace {

/// Units are no deeper than this; a circle of them ends here.
constexpr int deepestUnit = 12;

Result<QString> unitAbove(store::Database& db, const QString& unitId)
{
    auto q = db.query("SELECT parent_id FROM people_unit WHERE id = ?");
    q.bind(unitId);
    const QString parent = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return parent;
}

} // namespace

Result<QStringList> leadersInCharge(store::Database& db, const QString& unitId, const QDate& day)
{
    struct Entry {
        QString post;
        QJsonArray units;
    };
    QList<Entry> divisions;
    auto q = db.query("SELECT post_id, unit_ids FROM people_division"
                      " WHERE (first_day IS NULL OR first_day <= ?1)"
                      " AND (last_day IS NULL OR last_day >= ?1)"
                      " ORDER BY position NULLS LAST, id");
    q.bind(day.toString(Qt::ISODate));
    while (q.next())
        divisions.append({q.text(0), QJsonDocument::fromJson(q.utf8(1)).array()});
    TRY(q.done());
    QString unit = unitId;
    for (int level = 0; !unit.isEmpty() && level < deepestUnit; ++level) {
        QStringList posts;
        for (const auto& division : std::as_const(divisions)) {
            const QString post = QStringLiteral("post:") + division.post;
            if (division.units.contains(QJsonValue(unit)) && !posts.contains(post))
                posts.append(post);
        }
        if (!posts.isEmpty())
            return posts;
        TRY_ASSIGN(unit, unitAbove(db, unit));
    }
    return QStringList();
}

} // namespace chancery::people
