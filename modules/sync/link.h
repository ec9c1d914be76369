// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_files.h"
#include "sync/desk_port.h"
#include "sync/environment.h"

#include <memory>

namespace chancery::sync {

class DeskSession;

struct LinkSettings {
    QUrl server;
    QByteArray authorityPem;
    Replica::Options replica;
    QString tokenFile; ///< Where the refresh token is kept (0600); "" keeps none.
    WantedBlobs wantedBlobs;
    DeskFiles::Limits files;
    int longPollSeconds = 50;
};

/// The desk's end of the line: signs in, sends what waits, takes in what comes, and goes on trying.
/// Lives in a thread of its own with a connection of its own; everything it says it says by
/// signals. What it decides it decides over the environment alone, so that a simulation plays the
/// same code as the product.
class Link : public QObject {
    Q_OBJECT

public:
    Link(LinkSettings settings, const Business& business, const Clock& clock,
         std::unique_ptr<Environment> environment);
    ~Link() override;

public Q_SLOTS:
    /// Opens the replica and, if there is a token, goes on line.
    void start();
    void signIn(const QString& login, const QString& password);
    /// Chooses another password and goes on with it. Without `before` it is the one that signIn()
    /// was given. passwordRefused() or signedIn() follows.
    void changePassword(const QString& login, const QString& before, const QString& after);
    void signOut();
    /// Something waits to be sent: now, and forget any back-off.
    void kick();
    /// answered() follows, once for each number.
    void ask(quint64 number, const QString& question, const QJsonObject& params);
    void fetchBlob(const QString& sha256);
    void cancelBlob(const QString& sha256);
    void setBlobOpen(const QString& sha256, bool open);
    void freeBlobs();

Q_SIGNALS:
    void signedIn(const QString& personId);
    /// The password was given by an administrator: nothing goes on before changePassword().
    void passwordNeeded();
    void passwordRefused(const chancery::Error& why);
    /// What the server says of itself: organisation, network_grade, version; once per start.
    void greeted(const QJsonObject& hello);
    /// The server refused the sign-in or the session is over: the password is needed.
    void signInNeeded(const chancery::Error& why);
    void rowsChanged(const QSet<QString>& tables);
    void stateChanged(const chancery::sync::SyncState& state);
    /// `why` has a code where nobody answered, or would not.
    void answered(quint64 number, const QJsonObject& answer, const chancery::Error& why);
    void blobArrived(const QString& sha256);
    void blobProgress(const QString& sha256, qint64 done, qint64 total);
    void blobFailed(const QString& sha256, const chancery::Error& error);
    void failed(const chancery::Error& error);

private:
    void greet();
    void takeGreeting(const QJsonObject& hello);
    void onLine();
    void pushNext();
    void sendCommands(const QList<wire::NumberedCommand>& commands);
    void holdPage(std::function<void()> take);
    void takeHeldPage();
    void takeAnswers(const Result<Transport::Answer>& answer);
    void poll(bool wait);
    void askForPage(const QString& cursor, bool wait);
    void takePage(const QString& asked, bool waited, const Result<Transport::Answer>& answer);
    Result<wire::ChangesPage> applyPage(const Transport::Answer& answer);
    void forgetOldAnswers(const QDateTime& serverNow);
    void beginAnew();
    void trouble(const Error& error);
    void ownTrouble(const Error& error);
    void retryLater();
    void publish();
    void noteTime(const QDateTime& serverTime, qint64 roundTripMs);
    void measureLatency();
    void makeParts(const DeviceId& device);
    void makeFiles(const DeviceId& device);
    void noteFileFailure(const QString& sha256, const Error& error);
    bool checkAuthority();

    LinkSettings m_settings;
    const Business& m_business;
    const Clock& m_clock;
    // In the order of their making: what is below uses what is above.
    std::unique_ptr<Environment> m_environment;
    std::unique_ptr<Timer> m_retry;
    std::unique_ptr<Timer> m_patience; ///< With a page that is held.
    std::unique_ptr<Timer> m_confirm;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<Transport> m_client;
    std::unique_ptr<Transport> m_poller; ///< few connections to a host: waiting has its own
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<DeskFiles> m_files;
    Transport::Ticket m_polling = 0;
    SyncState m_state;
    std::optional<qint64> m_keptAheadMs; ///< Of m_state, what the next start finds.
    bool m_pushing = false;
    bool m_pushLeaves = false; ///< Not all of it is on its way yet.
    std::function<void()> m_heldPage;
    bool m_abortedByUs = false;
    bool m_answersSorted = false; ///< Once per start.
    bool m_greeted = false;
    QDateTime m_measuredAt;
    int m_failures = 0;
    int m_deferrals = 0; ///< In a row: the server waits for a file that does not come.
};

} // namespace chancery::sync
