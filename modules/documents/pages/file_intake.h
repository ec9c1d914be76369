// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/blob_store.h"

#include <QObject>

#include <functional>

namespace chancery::documents {

/// A file that was taken into the blob store.
struct TakenFile {
    QString sha256;
    QString name; ///< Cleaned (cleanFileName).
    qint64 size = 0;
    QString mediaType;
};

/// Takes files from the disk into the blob store in worker threads, so that a slow disk or a large
/// scan never holds up the page. A file that cannot be registered is refused before it is copied:
/// documents.file-unreadable, -file-empty, -file-too-large {name, size, most}, -file-not-pdf (named
/// .pdf and none), each with its name; and what the store says.
class FileIntake : public QObject {
    Q_OBJECT

public:
    FileIntake(store::BlobStore blobs, qint64 mostBytes, QObject* parent = nullptr);
    /// Waits for what is being copied.
    ~FileIntake() override;

    /// `ticket` comes back with the answer.
    void take(const QString& path, int ticket);
    int running() const { return m_running; }

Q_SIGNALS:
    void taken(int ticket, const chancery::documents::TakenFile& file);
    void refused(int ticket, const chancery::Error& error);

private:
    class Pool;
    store::BlobStore m_blobs;
    qint64 m_most;
    int m_running = 0;
    std::unique_ptr<Pool> m_pool;
};

/// Looks at the file and copies it in; for any thread.
Result<TakenFile> takeFile(const store::BlobStore& blobs, const QString& path, qint64 mostBytes);

/// Reads the text of a PDF whose bytes lie at `path`, in a sandboxed child; the answer comes later
/// in the caller's thread.
using TextReader =
    std::function<void(const QString& path, std::function<void(Result<QString>)> answer)>;

} // namespace chancery::documents
