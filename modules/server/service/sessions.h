// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"
#include "store/database.h"

#include <QDateTime>
#include <QHash>

#include <mutex>
#include <optional>

namespace chancery::server {

/// A signed-in person on one device. Tokens are opaque (256 random bits) and stored as digests, so
/// that a session can be ended at once and a copied database signs nobody in.
struct Session {
    QString id;
    PersonId person;
    DeviceId device;
    QDateTime accessUntil;
    /// The password was given by an administrator: until the person has chosen their own, the
    /// session is good for that and for nothing else.
    bool mustChange = false;
};

struct Tokens {
    QString access;
    QDateTime accessUntil; ///< 15 minutes
    QString refresh;
    QDateTime refreshUntil; ///< 7 days: the longest a desk may stay away without the password
};

/// Issues, checks and ends sessions. The checking is done from memory, or from the table where
/// other processes share the database, from any thread; everything that writes takes the lane's
/// connection and runs in the lane.
class Sessions {
public:
    Result<Tokens> open(store::Database& db, const PersonId& person, const DeviceId& device,
                        const QDateTime& now);
    /// Swaps a refresh token for new tokens. The old one is dead then; who shows it later than a
    /// lost answer would explain (60 s) is a thief or was robbed, and the whole family of sessions
    /// ends. Errors: server.session-over.
    Result<Tokens> refresh(store::Database& db, const QString& refreshToken, const DeviceId& device,
                           const QDateTime& now);
    Result<void> close(store::Database& db, const QString& sessionId);
    Result<void> closeAllOf(store::Database& db, const PersonId& person);

    /// The session of an access token. Errors: server.no-session (unknown, ended or run out).
    Result<Session> check(store::Database& readDb, const QString& accessToken,
                          const QDateTime& now);

private:
    Result<Tokens> issue(store::Database& db, const PersonId& person, const DeviceId& device,
                         const QString& family, const QDateTime& now);
    Result<void> end(store::Query sessions);

    std::mutex m_mutex;
    QHash<QString, Session> m_cache; ///< by digest of the access token
    /// Ended sessions by digest, until their access tokens run out: a reader that looked before the
    /// commit must not bring one back. If the commit fails they stay ended, which errs safely.
    QHash<QString, QDateTime> m_ended;
};

} // namespace chancery::server
