// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"
#include "crypto/password.h"
#include "crypto/secret.h"
#include "store/database.h"

#include <QDateTime>

namespace chancery::server {

/// Who may sign in. Passwords are kept as argon2id hashes; there is no default password anywhere.
struct Account {
    PersonId person;
    QString login;
    bool mustChange = false; ///< The password was given by an administrator.
};

/// After this many failures a name is locked for a while, whether it exists or not.
struct GuardRule {
    int failures = 5;
    int lockMinutes = 15;
};

class Accounts {
public:
    /// `cost` is what passwords here are hashed with: the dummy must cost the same.
    explicit Accounts(store::Database& db, const GuardRule& rule = {},
                      const crypto::PasswordCost& cost = {})
        : m_db(db), m_rule(rule), m_cost(cost)
    {
    }

    /// Makes or replaces the account of a person. `encoded` comes from crypto::hashPassword().
    /// Errors: server.login-taken.
    Result<void> put(const PersonId& person, const QString& login, const QString& encoded,
                     bool mustChange, const QDateTime& now);

    struct Candidate {
        std::optional<Account> account;
        QString encoded; ///< A dummy that costs the same when there is no such account.
    };
    /// What to verify a password against. Error server.locked {until} for a locked name.
    Result<Candidate> candidate(const QString& login, const QDateTime& now);

    /// Records how it went; runs in the lane. The answer to a failure is the same for an unknown
    /// name and a wrong password: server.sign-in-refused, or server.locked once it is.
    Result<void> noteFailure(const QString& login, const QDateTime& now);
    Result<void> noteSuccess(const QString& login);

    Result<std::optional<Account>> byPerson(const PersonId& person);
    Result<qint64> count();

private:
    store::Database& m_db;
    GuardRule m_rule;
    crypto::PasswordCost m_cost;
};

} // namespace chancery::server
