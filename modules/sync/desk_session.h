// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/environment.h"
#include "sync/replica.h"

#include <QObject>

namespace chancery::sync {

/// The desk's standing with its server: signs in, keeps the tokens and renews them in time.
class DeskSession : public QObject {
    Q_OBJECT

public:
    /// Every transport is given the token. `tokenFile` is where the refresh token is kept (0600);
    /// "" keeps none.
    DeskSession(QList<Transport*> transports, Replica& replica, DeviceId device,
                Environment& environment, QString tokenFile);

    bool isOpen() const { return m_open; }
    /// Takes up the session of the last time, or says that a password is needed.
    void start();
    void signIn(const QString& login, const QString& password);
    /// Without `before` it is the password that signIn() was given.
    void changePassword(const QString& login, const QString& before, const QString& after);
    void signOut();
    /// Asks for new tokens with the one that is kept; nothing without one.
    void refresh();
    /// The server knows the access token no more.
    void lose();

Q_SIGNALS:
    void signedIn(const QString& personId);
    void passwordNeeded();
    void passwordRefused(const chancery::Error& why);
    void signInNeeded(const chancery::Error& why);
    /// New tokens are there: whatever waited for them may go on.
    void renewed();
    /// No new tokens could be had.
    void failed(const chancery::Error& error);
    void timeTold(const QDateTime& serverTime, qint64 roundTripMs);

private:
    void takeSignIn(const Transport::Answer& answer, const QJsonObject& body,
                    const QString& password);
    void takeRefresh(const Result<Transport::Answer>& answer);
    void takeTokens(const QJsonObject& body);
    void keepToken() const;
    void giveToken(const QString& token);
    Transport& client() { return *m_transports.constFirst(); }

    QList<Transport*> m_transports;
    Replica& m_replica;
    DeviceId m_device;
    QString m_tokenFile;
    std::unique_ptr<Timer> m_renew;
    QString m_refreshToken;
    QString m_givenPassword; ///< An administrator's, until another has been chosen.
    bool m_open = false;
};

} // namespace chancery::sync
