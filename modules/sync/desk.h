// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_reader.h"
#include "sync/link.h"
#include "sync/search_filler.h"

#include <QHash>
#include <QPointer>
#include <QThread>

namespace chancery::sync {

/// The real desk: a replica for the pages' thread, a link to the server, a filler of the index and
/// two readers in threads of their own, on the same file. Without a line it works on; what was done
/// stands in the outbox.
class Desk final : public DeskPort {
    Q_OBJECT

public:
    static Result<std::unique_ptr<Desk>> open(const LinkSettings& settings,
                                              const Business& business, const Clock& clock);
    /// Ends the link's thread. What waits is on disk.
    ~Desk() override;

    store::Database& db() override { return m_replica->db(); }
    QString databasePath() const override { return m_path; }
    void read(Pace pace, Reading reading) override;
    const store::BlobStore& blobs() const override { return m_replica->blobs(); }
    Result<std::optional<store::Actor>> actor() override { return m_replica->actor(); }
    QDateTime now() const override { return m_replica->now(); }
    Result<Submitted> submit(const QString& name, const QJsonObject& params) override;
    Result<QSet<QString>> pendingIds(const QString& table) override;
    Result<QList<OutboxEntry>> outbox(OutboxState state, int most) override;
    Result<void> setSeenTo(qint64 n) override;
    Result<std::optional<Restoration>> restoration() override { return m_replica->restoration(); }
    Result<void> forgetRestoration() override { return m_replica->forgetRestoration(); }
    Result<void> keep(const QString& key, const QString& text) override;
    Result<QString> kept(const QString& key) override;
    void ask(QObject* asker, const QString& question, const QJsonObject& params,
             std::function<void(const Result<QJsonObject>&)> answered) override;
    SyncState state() const override { return m_state; }
    void kick() override;
    void fetchBlob(const QString& sha256) override;
    void cancelBlob(const QString& sha256) override;
    void setBlobOpen(const QString& sha256, bool open) override;
    void freeBlobs() override;
    void findUnreadFiles(std::function<void(const QStringList&)> answer) override;
    void keepFileReport(const QString& sha256, const files::FileReport& report) override;
    void mendSearch() override;

    void signIn(const QString& login, const QString& password);
    /// See Link::changePassword().
    void changePassword(const QString& login, const QString& before, const QString& after);
    void signOut();
    /// Starts the link; connect to the signals first.
    void start();

Q_SIGNALS:
    void greeted(const QJsonObject& hello);
    void signedIn(const QString& personId);
    void passwordNeeded();
    void passwordRefused(const chancery::Error& why);
    void signInNeeded(const chancery::Error& why);
    void failed(const chancery::Error& error);

private:
    using Waiting = std::unique_ptr<std::atomic<bool>>;
    Desk(Waiting waiting, std::unique_ptr<Replica> replica, const LinkSettings& settings,
         const Business& business, const Clock& clock);
    void takeAnswer(quint64 number, const QJsonObject& answer, const Error& why);
    void tellState();
    void noteTrouble(const Error& error);
    void readHere(const Reading& reading, const Error& why);

    const Business& m_business;
    QString m_path;
    Waiting m_waiting; ///< Before all that has the file open.
    std::unique_ptr<Replica> m_replica;
    QThread m_thread;
    Link* m_link;
    QThread m_searchThread;
    SearchFiller* m_filler;
    DeskReader m_quickReader;
    DeskReader m_longReader;
    SyncState m_state;
    struct Asked {
        QPointer<QObject> asker;
        std::function<void(const Result<QJsonObject>&)> answered;
    };
    QHash<quint64, Asked> m_asked;
    quint64 m_lastAsked = 0;
};

} // namespace chancery::sync
