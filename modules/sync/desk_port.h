// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "files/file_report.h"
#include "sync/replica.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace chancery::sync {

/// How this desk stands to the server, for the cloud in the top bar and the status line.
struct SyncState {
    bool connected = false;
    bool catchingUp = false; ///< Pages of the feed are still coming in.
    double share = 1;        ///< Of a first synchronisation under way, 0 … 1; 1: none is.
    int waiting = 0;         ///< Commands that the server has not answered.
    int refused = 0;         ///< Commands in the needs-attention list.
    QDateTime offlineSince;  ///< Invalid while connected.
    QDateTime nextTry;       ///< Invalid while connected, or when nothing is tried by itself.
    int latencyMs = -1;      ///< Of a request that costs the server nothing; -1: unknown.
    qint64 serverAheadMs = 0;
    qint64 fileBytes = 0;     ///< Taken by copies of files that the server has too,
    qint64 fileBytesMost = 0; ///< which may take so much.
    /// Why the server puts off the first waiting command, and with it all behind it.
    std::optional<Error> deferred;
    std::optional<Error> trouble; ///< Why there is no connection, where that is known.

    bool operator==(const SyncState&) const = default;
};

/// What a page may ask of the desk; the one seam between pages and synchronisation. Lives in the
/// thread of the pages, and so do its signals. Pages read db() and change nothing there: every
/// change is a command given to submit().
class DeskPort : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual store::Database& db() = 0;
    /// The same rows for a connection of another thread that only reads; empty where there can be
    /// none (a database in memory).
    virtual QString databasePath() const { return {}; }

    /// What is to be done in the pages' thread with what was read; none: nothing.
    using Answer = std::function<void()>;
    /// Must not touch what belongs to the pages.
    using Reading = std::function<Answer(store::Database& db)>;
    /// Short questions, behind which a person waits, do not wait for long ones.
    enum class Pace { Quick, Long };
    /// For a question that may take longer than a window can stand still: runs `reading` in another
    /// thread over a connection of its own, and then what it returns in this one. Those of one pace
    /// are answered in their order.
    virtual void read(Pace pace, Reading reading) = 0;
    virtual const store::BlobStore& blobs() const = 0;
    /// Who sits here, by the rows of this desk; nothing before the first synchronisation.
    virtual Result<std::optional<store::Actor>> actor() = 0;
    /// The desk's best knowledge of the server's time.
    virtual QDateTime now() const = 0;

    /// Decides at once for show and keeps the command for the server; see Replica::submit().
    /// rowsChanged() has been sent when it returns.
    virtual Result<Submitted> submit(const QString& name, const QJsonObject& params) = 0;
    /// Rows of a table with a forecast on them (待同步).
    virtual Result<QSet<QString>> pendingIds(const QString& table) = 0;
    virtual Result<QList<OutboxEntry>> outbox(OutboxState state, int most) = 0;
    /// Takes a refused command from the needs-attention list.
    virtual Result<void> setSeenTo(qint64 n) = 0;
    /// What a restored server has made of this desk's work, until somebody has read it.
    virtual Result<std::optional<Restoration>> restoration() = 0;
    virtual Result<void> forgetRestoration() = 0;

    /// Small texts of this desk alone that never travel, such as an opinion half written. Keys
    /// begin with "page."; an empty text forgets the key.
    virtual Result<void> keep(const QString& key, const QString& text) = 0;
    virtual Result<QString> kept(const QString& key) = 0;

    /// Asks the centre what no desk can know alone (docs/api/openapi.yaml, /v1/ask); `answered`
    /// comes later, in this thread, unless `asker` has gone by then. sync.offline where nobody can
    /// be asked.
    virtual void ask(QObject* asker, const QString& question, const QJsonObject& params,
                     std::function<void(const Result<QJsonObject>&)> answered);

    virtual SyncState state() const = 0;
    /// Synchronise now.
    virtual void kick() = 0;
    /// Ask for a blob that this desk lacks; blobArrived() follows, soon or when the line is back.
    virtual void fetchBlob(const QString& sha256) = 0;
    /// The person gives the fetch up.
    virtual void cancelBlob(const QString& sha256) = 0;
    /// A page shows the blob or waits for it, from now on or no more: what is open is never removed
    /// to make room, and a fetch for which no page waits is given up.
    virtual void setBlobOpen(const QString& sha256, bool open) = 0;
    /// Removes the copies of files that can be fetched again; not those in the person's hands.
    virtual void freeBlobs() = 0;
    /// Files that lie here and that nobody has read yet (sync/file_facts.h), some of them; `answer`
    /// comes later, in this thread. Forgets on the way what was read of files that are gone.
    virtual void findUnreadFiles(std::function<void(const QStringList& sha256s)> answer) = 0;
    /// What somebody has read of a file; fileRead() follows.
    virtual void keepFileReport(const QString& sha256, const files::FileReport& report) = 0;
    /// A question to the full-text index said that it is damaged: it is built again.
    virtual void mendSearch() = 0;

Q_SIGNALS:
    void rowsChanged(const QSet<QString>& tables);
    void stateChanged(const chancery::sync::SyncState& state);
    /// The full-text index has come further: what was found before may be more now.
    void searchAdvanced();
    void blobArrived(const QString& sha256);
    /// What it says is known and found.
    void fileRead(const QString& sha256);
    /// Either way.
    void blobProgress(const QString& sha256, qint64 done, qint64 total);
    /// A fetch came to nothing; sync.offline: it goes on when the line is back.
    void blobFailed(const QString& sha256, const chancery::Error& error);
};

} // namespace chancery::sync
