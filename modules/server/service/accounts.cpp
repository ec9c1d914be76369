// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/accounts.h"

#include "base/clock.h"

namespace chancery::server {

Result<void> Accounts::put(const PersonId& person, const QString& login, const QString& encoded,
                           bool mustChange, const QDateTime& now)
{
    {
        auto q = m_db.query("SELECT 1 FROM account WHERE login = ? AND person_id <> ?");
        q.bind(login).bind(person.text());
        if (q.next())
            return fail("server.login-taken", {{QStringLiteral("login"), login}});
        TRY(q.done());
    }
    TRY(m_db.run("INSERT INTO account (person_id, login, password, must_change, changed_at)"
                 " VALUES (?, ?, ?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET"
                 " login = excluded.login, password = excluded.password,"
                 " must_change = excluded.must_change, changed_at = excluded.changed_at",
                 person.text(), login, encoded, mustChange, momentToText(now)));
    return {};
}

Result<Accounts::Candidate> Accounts::candidate(const QString& login, const QDateTime& now)
{
    {
        auto guard = m_db.query("SELECT locked_until FROM sign_in_guard WHERE login = ?");
        guard.bind(login);
        if (guard.next() && guard.text(0) > momentToText(now))
            return fail("server.locked", {{QStringLiteral("until"), guard.text(0)}});
        TRY(guard.done());
    }
    auto q = m_db.query("SELECT person_id, must_change, password FROM account WHERE login = ?");
    q.bind(login);
    if (q.next()) {
        TRY_ASSIGN(PersonId person, PersonId::parse(q.text(0)));
        return Candidate{Account{std::move(person), login, q.flag(1)}, q.text(2)};
    }
    TRY(q.done());
    return Candidate{std::nullopt, crypto::dummyPasswordHash(m_cost)};
}

Result<void> Accounts::noteFailure(const QString& login, const QDateTime& now)
{
    // A lock that has run out starts the count anew.
    auto q = m_db.query("SELECT failures, locked_until FROM sign_in_guard WHERE login = ?");
    q.bind(login);
    qint64 failures = 1;
    if (q.next()) {
        const bool ranOut = !q.text(1).isEmpty() && q.text(1) <= momentToText(now);
        failures = ranOut ? 1 : q.integer(0) + 1;
    }
    TRY(q.done());
    const QString until = failures >= m_rule.failures
                              ? momentToText(now.addSecs(m_rule.lockMinutes * 60))
                              : QString();
    TRY(m_db.run("INSERT INTO sign_in_guard (login, failures, locked_until, last_at)"
                 " VALUES (?, ?, ?, ?) ON CONFLICT (login) DO UPDATE SET"
                 " failures = excluded.failures, locked_until = excluded.locked_until,"
                 " last_at = excluded.last_at",
                 login, failures, until, momentToText(now)));
    // Names that were only ever tried are forgotten after a day: the table stays small.
    TRY(m_db.run("DELETE FROM sign_in_guard WHERE last_at < ?", momentToText(now.addDays(-1))));
    return {};
}

Result<void> Accounts::noteSuccess(const QString& login)
{
    TRY(m_db.run("DELETE FROM sign_in_guard WHERE login = ?", login));
    return {};
}

Result<std::optional<Account>> Accounts::byPerson(const PersonId& person)
{
    auto q = m_db.query("SELECT login, must_change FROM account WHERE person_id = ?");
    q.bind(person.text());
    std::optional<Account> account;
    if (q.next())
        account = Account{person, q.text(0), q.flag(1)};
    TRY(q.done());
    return account;
}

Result<qint64> Accounts::count()
{
    auto q = m_db.query("SELECT COUNT(*) FROM account");
    const qint64 count = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return count;
}

} // namespace chancery::server
