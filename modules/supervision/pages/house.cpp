// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/house.h"

#include "base/clock.h"
#include "supervision/pages/wording.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

QString ministryName(sync::DeskPort& desk)
{
    auto q = desk.db().query("SELECT name FROM people_unit WHERE parent_id IS NULL"
                             " AND kind = 'ministry' AND (last_day IS NULL OR last_day >= ?)"
                             " ORDER BY first_day DESC LIMIT 1");
    q.bind(officeDate(desk.now()).toString(Qt::ISODate));
    const QString name = q.next() ? q.text(0) : QString();
    (void)q.done();
    return name;
}

QList<std::pair<QString, QString>> departments(sync::DeskPort& desk)
{
    QList<std::pair<QString, QString>> list;
    auto q = desk.db().query("SELECT id, name FROM people_unit WHERE kind IN ('department',"
                             " 'institution') AND (last_day IS NULL OR last_day >= ?)"
                             " ORDER BY position, name");
    q.bind(officeDate(desk.now()).toString(Qt::ISODate));
    while (q.next())
        list.append({u"unit:"_s + q.text(0), q.text(1)});
    (void)q.done();
    return list;
}

QList<std::pair<QString, QString>> leadersOfHouse(sync::DeskPort& desk)
{
    QList<std::pair<QString, QString>> list;
    auto q = desk.db().query(
        "SELECT DISTINCT post.id, post.title, (SELECT p.name FROM people_holding AS h"
        "  JOIN people_person AS p ON p.id = h.person_id WHERE h.post_id = post.id"
        "  AND (h.last_day IS NULL OR h.last_day >= ?1) ORDER BY h.first_day DESC LIMIT 1)"
        " FROM people_division AS d JOIN people_post AS post ON post.id = d.post_id"
        " WHERE d.last_day IS NULL OR d.last_day >= ?1 ORDER BY post.position, post.id");
    q.bind(officeDate(desk.now()).toString(Qt::ISODate));
    while (q.next())
        list.append({u"post:"_s + q.text(0), joined({q.text(2), q.text(1)})});
    (void)q.done();
    return list;
}

QString ownUnit(sync::DeskPort& desk)
{
    const auto actor = desk.actor();
    if (!actor.ok() || !*actor)
        return {};
    auto q = desk.db().query("SELECT t.unit_id FROM people_holding AS h"
                             " JOIN people_post AS t ON t.id = h.post_id"
                             " WHERE h.person_id = ? AND h.last_day IS NULL"
                             " ORDER BY h.main DESC LIMIT 1");
    q.bind((*actor)->person.text());
    const QString unit = q.next() ? u"unit:"_s + q.text(0) : QString();
    (void)q.done();
    return unit;
}

std::pair<QString, QString> personNamed(sync::DeskPort& desk, const QString& name)
{
    auto q = desk.db().query(
        "SELECT p.id, (WITH RECURSIVE above (id, kind, parent_id) AS ("
        "  SELECT u.id, u.kind, u.parent_id FROM people_holding AS h"
        "   JOIN people_post AS t ON t.id = h.post_id JOIN people_unit AS u ON u.id = t.unit_id"
        "   WHERE h.person_id = p.id AND h.main = 1 AND h.last_day IS NULL"
        "  UNION SELECT u.id, u.kind, u.parent_id FROM above AS a"
        "   JOIN people_unit AS u ON u.id = a.parent_id)"
        " SELECT id FROM above WHERE kind IN ('department', 'institution') LIMIT 1)"
        " FROM people_person AS p WHERE p.name = ?");
    q.bind(name);
    std::pair<QString, QString> found;
    int count = 0;
    while (q.next()) {
        found = {u"person:"_s + q.text(0), q.isNull(1) ? QString() : u"unit:"_s + q.text(1)};
        ++count;
    }
    return q.done().ok() && count == 1 ? found : std::pair<QString, QString>();
}

} // namespace chancery::supervision
