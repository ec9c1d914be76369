// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_dues.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chancery::documents {

Result<QHash<QString, QDateTime>> documentDues(store::Database& db, const QStringList& ids)
{
    QHash<QString, QDateTime> dues;
    auto q = db.query("SELECT d.id, d.due_at FROM json_each(?1) AS w"
                      " CROSS JOIN doc_document AS d ON d.id = w.value"
                      " WHERE d.due_at IS NOT NULL");
    q.bind(QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact)));
    while (q.next())
        dues.insert(q.text(0), momentFromText(q.text(1)));
    TRY(q.done());
    return dues;
}

} // namespace chancery::documents
