// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_dues.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chancery::documents {

Result<QHash<QString, DocumentDue>> documentDues(store::Database& db, const QStringList& ids)
{
    QHash<QString, DocumentDue> dues;
    auto q = db.query("SELECT d.id, d.due_at, d.stage FROM json_each(?1) AS w"
                      " CROSS JOIN doc_document AS d ON d.id = w.value");
    q.bind(QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact)));
    while (q.next())
        dues.insert(q.text(0), {momentFromText(q.text(1)), q.text(2)});
    TRY(q.done());
    return dues;
}

} // namespace chancery::documents
