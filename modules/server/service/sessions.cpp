// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/sessions.h"

#include "base/clock.h"
#include "crypto/digest.h"
#include "crypto/random.h"

namespace chancery::server {

namespace {

constexpr int accessSeconds = 15 * 60;
constexpr int refreshDays = 7;
constexpr int lostAnswerSeconds = 60;
constexpr int cacheMost = 50'000;

QString digestOf(const QString& token)
{
    return QString::fromLatin1(crypto::sha256(token.toLatin1()).toHex());
}

} // namespace

/// `sessions` selects access_hash and access_until of those that are over from now on.
Result<void> Sessions::end(store::Query sessions)
{
    const std::lock_guard lock(m_mutex);
    while (sessions.next()) {
        m_cache.remove(sessions.text(0));
        m_ended.insert(sessions.text(0), momentFromText(sessions.text(1)));
    }
    return sessions.done();
}

Result<Tokens> Sessions::issue(store::Database& db, const PersonId& person, const DeviceId& device,
                               const QString& family, const QDateTime& now)
{
    Tokens tokens{crypto::newTokenText(), now.addSecs(accessSeconds), crypto::newTokenText(),
                  now.addDays(refreshDays)};
    TRY(db.run("INSERT INTO session (id, person_id, device_id, access_hash, access_until,"
               " refresh_hash, refresh_until, family, created_at)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               newUuidText(), person.text(), device.text(), digestOf(tokens.access),
               momentToText(tokens.accessUntil), digestOf(tokens.refresh),
               momentToText(tokens.refreshUntil), family, momentToText(now)));
    TRY(db.run("DELETE FROM session WHERE refresh_until < ?", momentToText(now)));
    const std::lock_guard lock(m_mutex);
    m_ended.removeIf(
        [&](QHash<QString, QDateTime>::iterator ended) { return ended.value() <= now; });
    return tokens;
}

Result<Tokens> Sessions::open(store::Database& db, const PersonId& person, const DeviceId& device,
                              const QDateTime& now)
{
    {
        auto q = db.query("SELECT person_id FROM device WHERE id = ?");
        q.bind(device.text());
        if (q.next() && q.text(0) != person.text())
            return fail("server.foreign-device");
        TRY(q.done());
    }
    return issue(db, person, device, newUuidText(), now);
}

Result<Tokens> Sessions::refresh(store::Database& db, const QString& refreshToken,
                                 const DeviceId& device, const QDateTime& now)
{
    auto q = db.query("SELECT id, person_id, device_id, refresh_until, family, used_at FROM session"
                      " WHERE refresh_hash = ?");
    q.bind(digestOf(refreshToken));
    if (!q.next()) {
        TRY(q.done());
        return fail("server.session-over");
    }
    const QString id = q.text(0);
    TRY_ASSIGN(const PersonId person, PersonId::parse(q.text(1)));
    const QString family = q.text(4);
    const bool ranOut = q.text(3) < momentToText(now);
    const bool foreign = q.text(2) != device.text();
    const bool stolen = !q.isNull(5) && momentFromText(q.text(5)).secsTo(now) > lostAnswerSeconds;
    TRY(q.done());
    if (stolen || foreign) {
        auto robbed = db.query("SELECT access_hash, access_until FROM session WHERE family = ?");
        robbed.bind(family);
        TRY(end(std::move(robbed)));
        TRY(db.run("DELETE FROM session WHERE family = ?", family));
        return fail("server.session-over");
    }
    if (ranOut)
        return fail("server.session-over");
    TRY(db.run("UPDATE session SET used_at = COALESCE(used_at, ?) WHERE id = ?", momentToText(now),
               id));
    return issue(db, person, device, family, now);
}

Result<void> Sessions::close(store::Database& db, const QString& sessionId)
{
    auto family = db.query("SELECT access_hash, access_until FROM session"
                           " WHERE family = (SELECT family FROM session WHERE id = ?)");
    family.bind(sessionId);
    TRY(end(std::move(family)));
    TRY(db.run("DELETE FROM session WHERE family = (SELECT family FROM session WHERE id = ?)",
               sessionId));
    return {};
}

Result<void> Sessions::closeAllOf(store::Database& db, const PersonId& person)
{
    auto theirs = db.query("SELECT access_hash, access_until FROM session WHERE person_id = ?");
    theirs.bind(person.text());
    TRY(end(std::move(theirs)));
    TRY(db.run("DELETE FROM session WHERE person_id = ?", person.text()));
    return {};
}

Result<Session> Sessions::check(store::Database& readDb, const QString& accessToken,
                                const QDateTime& now)
{
    const QString digest = digestOf(accessToken);
    // Another process may end a session too, so what this one remembers is not the last word.
    const bool remembered = !readDb.isShared();
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended.contains(digest))
            return fail("server.no-session");
        const auto it = m_cache.constFind(digest);
        if (remembered && it != m_cache.constEnd()) {
            if (it->accessUntil > now)
                return *it;
            m_cache.erase(it);
            return fail("server.no-session");
        }
    }
    // A change of the password ends every session of the account, so what is remembered of
    // must_change cannot grow stale.
    auto q = readDb.query("SELECT s.id, s.person_id, s.device_id, s.access_until,"
                          " COALESCE(a.must_change, 0) FROM session AS s"
                          " LEFT JOIN account AS a ON a.person_id = s.person_id"
                          " WHERE s.access_hash = ?");
    q.bind(digest);
    if (!q.next()) {
        TRY(q.done());
        return fail("server.no-session");
    }
    TRY_ASSIGN(PersonId person, PersonId::parse(q.text(1)));
    TRY_ASSIGN(DeviceId device, DeviceId::parse(q.text(2)));
    const Session session{q.text(0), std::move(person), std::move(device),
                          momentFromText(q.text(3)), q.flag(4)};
    if (session.accessUntil <= now)
        return fail("server.no-session");
    const std::lock_guard lock(m_mutex);
    if (m_ended.contains(digest))
        return fail("server.no-session");
    if (m_cache.size() >= cacheMost)
        m_cache.clear();
    if (remembered)
        m_cache.insert(digest, session);
    return session;
}

} // namespace chancery::server
