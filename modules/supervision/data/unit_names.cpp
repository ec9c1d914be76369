// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/unit_names.h"

#include "base/text/normalise.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

Result<UnitNames> UnitNames::read(store::Database& db, const QDate& day)
{
    UnitNames names;
    QSet<QString> twice;
    auto q = db.query("SELECT id, name, COALESCE(short_name, '') FROM people_unit"
                      " WHERE last_day IS NULL OR last_day >= ?");
    q.bind(day.toString(Qt::ISODate));
    while (q.next()) {
        const QString unit = u"unit:"_s + q.text(0);
        for (const auto& called : {q.text(1), q.text(2)}) {
            const QString plain = lettersOnly(called);
            if (plain.isEmpty())
                continue;
            if (const QString before = names.m_known.value(plain);
                !before.isEmpty() && before != unit)
                twice.insert(plain);
            names.m_known.insert(plain, unit);
        }
    }
    TRY(q.done());
    for (const auto& name : std::as_const(twice))
        names.m_known.remove(name);
    return names;
}

QString UnitNames::participant(const QString& name) const
{
    return m_known.value(lettersOnly(name));
}

} // namespace chancery::supervision
