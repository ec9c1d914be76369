// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/file_versions.h"

#include "base/clock.h"

namespace chancery::documents {

Result<QList<FileVersionView>> fileVersions(store::Database& db, const QString& documentId)
{
    auto q = db.query("SELECT id, attachment_id, position, sha256, aside, size, at, author,"
                      " author_name, author_unit, step, note FROM doc_file_version"
                      " WHERE document_id = ? ORDER BY attachment_id, position, id");
    q.bind(documentId);
    QList<FileVersionView> versions;
    while (q.next())
        versions.append({q.text(0), q.text(1), int(q.integer(2)), q.text(3), q.flag(4),
                         q.integer(5), momentFromText(q.text(6)), q.text(7), q.text(8), q.text(9),
                         q.text(10), q.text(11)});
    TRY(q.done());
    return versions;
}

Result<QHash<QString, FileLock>> fileLocks(store::Database& db, const QString& documentId)
{
    auto q = db.query("SELECT id, holder, holder_name, since, until_at FROM doc_file_lock"
                      " WHERE document_id = ?");
    q.bind(documentId);
    QHash<QString, FileLock> locks;
    while (q.next())
        locks.insert(q.text(0),
                     {q.text(1), q.text(2), momentFromText(q.text(3)), momentFromText(q.text(4))});
    TRY(q.done());
    return locks;
}

} // namespace chancery::documents
