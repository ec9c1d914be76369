// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/day_query.h"

namespace chancery::documents {

Result<QStringList> receivedOn(store::Database& db, const QDate& day, int most)
{
    auto q = db.query("SELECT id FROM doc_document WHERE received_on = ? AND way = 'incoming'"
                      " AND stage <> 'voided' ORDER BY number_key IS NULL, number_key, id LIMIT ?");
    q.bind(day.toString(Qt::ISODate)).bind(qint64(most));
    QStringList ids;
    while (q.next())
        ids.append(q.text(0));
    TRY(q.done());
    return ids;
}

} // namespace chancery::documents
