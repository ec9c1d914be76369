// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_port.h"
#include "sync/http_client.h"

#include <QTimer>

#include <memory>

namespace chancery::sync {

class BlobTransfers;

/// Blobs that should be on the desk before they are asked for; from the rows of this desk.
using WantedBlobs = std::function<QStringList(store::Database&)>;

struct LinkSettings {
    QUrl server;
    QByteArray authorityPem;
    Replica::Options replica;
    QString tokenFile; ///< Where the refresh token is kept (0600); "" keeps none.
    WantedBlobs wantedBlobs;
    int longPollSeconds = 50;
};

/// The desk's end of the line: signs in, sends what waits, takes in what comes, and goes on trying.
/// Lives in a thread of its own with a connection of its own; everything it says it says by
/// signals.
class Link : public QObject {
    Q_OBJECT

public:
    Link(LinkSettings settings, const Business& business, const Clock& clock);
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
    void fetchBlob(const QString& sha256);

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
    void blobArrived(const QString& sha256);
    void blobProgress(const QString& sha256, qint64 done, qint64 total);
    void failed(const chancery::Error& error);

private:
    void takeSignIn(const HttpClient::Answer& answer, const QJsonObject& body,
                    const QString& password);
    void takeTokens(const QJsonObject& body);
    void refreshSession();
    void greet();
    void takeGreeting(const QJsonObject& hello);
    void onLine();
    void pushNext();
    void sendCommands(const QList<wire::NumberedCommand>& commands);
    void takeAnswers(const Result<HttpClient::Answer>& answer);
    void poll(bool wait);
    void askForPage(const QString& cursor, bool wait);
    void takePage(const QString& asked, const Result<HttpClient::Answer>& answer);
    Result<wire::ChangesPage> applyPage(const HttpClient::Answer& answer);
    void beginAnew();
    void trouble(const Error& error);
    void retryLater();
    void publish();
    void noteTime(const QDateTime& serverTime, qint64 roundTripMs);
    bool checkAuthority();

    LinkSettings m_settings;
    const Business& m_business;
    const Clock& m_clock;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<HttpClient>
        m_poller; ///< a manager has six connections a host: waiting has its own
    std::unique_ptr<BlobTransfers> m_blobs;
    QTimer m_retry;
    QTimer m_renew;
    QTimer m_confirm;
    QNetworkReply* m_polling = nullptr;
    QString m_refreshToken;
    QString m_givenPassword; ///< An administrator's, until another has been chosen.
    SyncState m_state;
    bool m_pushing = false;
    bool m_signedIn = false;
    bool m_abortedByUs = false;
    bool m_greeted = false;
    int m_failures = 0;
};

} // namespace chancery::sync
