// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/unit_named.h"

#include "store/database.h"

namespace chancery::people {

Result<QString> staffedUnitNamed(store::Database& db, const QString& name, const QDate& day)
{
    auto q = db.query("SELECT u.id FROM people_unit AS u WHERE (u.name = ?1 OR u.short_name = ?1)"
                      " AND (u.last_day IS NULL OR u.last_day >= ?2)"
                      " AND EXISTS (SELECT 1 FROM people_post AS p JOIN people_holding AS h"
                      " ON h.post_id = p.id WHERE p.unit_id = u.id"
                      " AND (h.last_day IS NULL OR h.last_day >= ?2)) ORDER BY u.id LIMIT 2");
    q.bind(name).bind(day.toString(Qt::ISODate));
    QStringList found;
    while (q.next())
        found.append(q.text(0));
    TRY(q.done());
    return found.size() == 1 ? QStringLiteral("unit:") + found.first() : QString();
}

Result<int> departmentCount(store::Database& db, const QDate& day)
{
    auto q = db.query("SELECT COUNT(*) FROM people_unit WHERE kind = 'department'"
                      " AND (first_day IS NULL OR first_day <= ?1)"
                      " AND (last_day IS NULL OR last_day >= ?1)");
    q.bind(day.toString(Qt::ISODate));
    const int count = q.next() ? int(q.integer(0)) : 0;
    TRY(q.done());
    return count;
}

} // namespace chancery::people
