// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>

namespace chancery::store {

/// True for 64 lower-case hexadecimal digits.
bool isSha256(QStringView text);

/// Files named by their content: `<folder>/ab/abcdef…`. A name that exists is complete and right:
/// content is hashed before the rename that gives it its name. Safe for several threads and
/// processes on one folder.
class BlobStore {
public:
    /// Creates the folder (0700). Errors: store.cannot-open.
    static Result<BlobStore> open(const QString& folder);

    const QString& folder() const { return m_folder; }
    bool has(const QString& sha256) const;
    qint64 size(const QString& sha256) const; ///< bytes, or -1
    QString path(const QString& sha256) const;

    /// Copies a file in, hashing what is really copied: a file changed meanwhile gives another
    /// name, never a wrong one. Returns the SHA-256. Errors: store.cannot-read (with "file"),
    /// store.empty-file, store.too-large (over `most` bytes), store.disk-full.
    Result<QString> addFile(const QString& file, qint64 most) const;
    Result<QString> addBytes(const QByteArray& bytes) const;

    /// Resumable receipt, for each sender apart: knowing a hash is not having the content, so a
    /// blob that is here already must still be sent in full by whoever cannot see it. `sender` is
    /// an id text. The offset is how much has safely arrived.
    qint64 received(const QString& sha256, const QString& sender) const;
    /// Appends at `offset`, which must equal received(); durable when it returns. Errors:
    /// store.blob-offset (with "received"), store.disk-full, store.io.
    Result<qint64> append(const QString& sha256, const QString& sender, qint64 offset,
                          const QByteArray& piece) const;
    /// Hashes what has arrived and gives it its name. store.blob-mismatch throws the part away.
    Result<void> complete(const QString& sha256, const QString& sender) const;
    /// Throws away what has arrived, when it cannot be the beginning of what is announced.
    void discard(const QString& sha256, const QString& sender) const;

    Result<void> remove(const QString& sha256) const;
    /// When the file was written, in milliseconds; -1 without it. Content that is added again comes
    /// with another time.
    qint64 fileTime(const QString& sha256) const;
    /// Removes the file unless it was added again since `fileTime`, even at this moment; whether it
    /// was removed.
    Result<bool> removeUnchanged(const QString& sha256, qint64 fileTime) const;

    /// Complete blobs whose content came before `moment`.
    QStringList untouchedSince(const QDateTime& moment) const;
    /// Removes parts to which nothing has come since `moment`; their number.
    int sweepParts(const QDateTime& moment) const;

    Result<QByteArray> read(const QString& sha256, qint64 offset, qint64 length) const;

private:
    explicit BlobStore(QString folder) : m_folder(std::move(folder)) {}
    QString partPath(const QString& sha256, const QString& sender) const;
    Result<QString> adopt(const QString& temporary, const QString& sha256) const;

    QString m_folder;
};

} // namespace chancery::store
