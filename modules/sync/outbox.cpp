// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/outbox.h"

#include "base/clock.h"
#include "store/rows.h"

#include <QJsonDocument>
#include <QMap>

namespace chancery::sync {

using wire::NumberedCommand;
using wire::Outcome;

namespace {

QJsonObject objectOf(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

QString errorText(const Error& error)
{
    return store::jsonText(
        {{QStringLiteral("code"), error.code}, {QStringLiteral("args"), error.args}});
}

std::optional<Error> errorOf(const QByteArray& text)
{
    const QJsonObject object = objectOf(text);
    if (!object.contains(QStringLiteral("code")))
        return std::nullopt;
    return Error{object.value(QStringLiteral("code")).toString(),
                 object.value(QStringLiteral("args")).toObject()};
}

/// Columns 0–5: n, command_id, name, v, params, made_at.
Result<NumberedCommand> commandAt(const store::Query& q)
{
    TRY_ASSIGN(CommandId id, CommandId::parse(q.text(1)));
    return NumberedCommand{q.integer(0), Command{std::move(id), q.text(2), int(q.integer(3)),
                                                 objectOf(q.utf8(4)), momentFromText(q.text(5))}};
}

/// All that a query of these columns answers with.
Result<QList<NumberedCommand>> commandsOf(store::Query& q)
{
    QList<NumberedCommand> list;
    while (q.next()) {
        TRY_ASSIGN(auto command, commandAt(q));
        list.append(std::move(command));
    }
    TRY(q.done());
    return list;
}

QList<Command> withoutNumbers(const QList<NumberedCommand>& numbered)
{
    QList<Command> list;
    for (const auto& one : numbered)
        list.append(one.command);
    return list;
}

} // namespace

Result<qint64> Outbox::append(const Command& command)
{
    // Not MAX(n) alone: answered commands are forgotten after a month, numbers never come again.
    auto last = m_db.query("SELECT MAX(COALESCE((SELECT MAX(n) FROM sync_outbox), 0),"
                           " COALESCE((SELECT CAST(value AS INTEGER) FROM sync_state"
                           " WHERE key = 'last_n'), 0))");
    const qint64 n = (last.next() ? last.integer(0) : 0) + 1;
    TRY(last.done());
    TRY(m_db.run("INSERT INTO sync_outbox (n, command_id, name, v, params, made_at)"
                 " VALUES (?, ?, ?, ?, ?, ?)",
                 n, command.id.text(), command.name, command.version,
                 store::jsonText(command.params), momentToText(command.madeAt)));
    TRY(m_db.run("INSERT INTO sync_state (key, value) VALUES ('last_n', ?)"
                 " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                 QString::number(n)));
    return n;
}

Result<QList<NumberedCommand>> Outbox::waiting(int most, qint64 mostBytes)
{
    QList<NumberedCommand> list;
    qint64 bytes = 0;
    auto q = m_db.query("SELECT n, command_id, name, v, params, made_at FROM sync_outbox"
                        " WHERE state = 0 AND NOT EXISTS (SELECT 1 FROM sync_state"
                        " WHERE key = 'outbox_held') ORDER BY n LIMIT ?");
    q.bind(most);
    while (q.next()) {
        bytes += q.utf8(4).size() + 300; // 300: id, name, number, punctuation
        if (!list.isEmpty() && bytes > mostBytes)
            break;
        TRY_ASSIGN(auto command, commandAt(q));
        list.append(std::move(command));
    }
    if (bytes <= mostBytes)
        TRY(q.done());
    return list;
}

Result<QList<NumberedCommand>> Outbox::overlaid()
{
    auto q = m_db.query("SELECT n, command_id, name, v, params, made_at FROM sync_outbox"
                        " WHERE overlay = 1 ORDER BY n");
    return commandsOf(q);
}

Result<QList<NumberedCommand>> Outbox::overlaidAmong(const QList<qint64>& numbers)
{
    QMap<qint64, NumberedCommand> found;
    const auto take = [&found](store::Query& q) -> Result<void> {
        TRY_ASSIGN(const auto commands, commandsOf(q));
        for (const auto& command : commands)
            found.insert(command.n, command);
        return {};
    };
    auto doubtful = m_db.query("SELECT n, command_id, name, v, params, made_at FROM sync_outbox"
                               " WHERE overlay = 1 AND forecast_error IS NOT NULL");
    TRY(take(doubtful));
    for (const qint64 n : numbers) {
        auto q = m_db.query("SELECT n, command_id, name, v, params, made_at FROM sync_outbox"
                            " WHERE n = ? AND overlay = 1");
        q.bind(n);
        TRY(take(q));
    }
    return found.values();
}

Result<void> Outbox::answer(const wire::CommandAnswer& answer, const QDateTime& at)
{
    const QString when = momentToText(at);
    if (answer.outcome == Outcome::Applied) {
        TRY(m_db.run("UPDATE sync_outbox SET state = 1, seq = ?, answer = ?, answered_at = ?,"
                     " forecast_error = NULL WHERE n = ? AND state = 0",
                     answer.seq, store::jsonText(answer.result), when, answer.n));
    } else if (answer.outcome == Outcome::Refused) {
        TRY(m_db.run("UPDATE sync_outbox SET state = 2, overlay = 0, answer = ?, answered_at = ?"
                     " WHERE n = ? AND state = 0",
                     errorText(answer.error.value_or(fail("sync.refused"))), when, answer.n));
    }
    return {};
}

Result<void> Outbox::confirmThrough(qint64 ackedN)
{
    TRY(m_db.run("UPDATE sync_outbox SET overlay = 0 WHERE overlay = 1 AND n <= ?", ackedN));
    return {};
}

Result<void> Outbox::setForecastError(qint64 n, const std::optional<Error>& error)
{
    std::optional<QString> text;
    if (error)
        text = errorText(*error);
    TRY(m_db.run("UPDATE sync_outbox SET forecast_error = ? WHERE n = ?", text, n));
    return {};
}

Result<QList<OutboxEntry>> Outbox::entries(OutboxState state, int most)
{
    QList<OutboxEntry> list;
    auto q = m_db.query("SELECT n, command_id, name, v, params, made_at, answer, forecast_error,"
                        " answered_at FROM sync_outbox WHERE state = ? ORDER BY n DESC LIMIT ?");
    q.bind(int(state)).bind(most);
    while (q.next()) {
        TRY_ASSIGN(auto numbered, commandAt(q));
        OutboxEntry entry{
            numbered.n,         std::move(numbered.command), state, errorOf(q.utf8(6)),
            errorOf(q.utf8(7)), momentFromText(q.text(8)),   {}};
        list.append(std::move(entry));
    }
    TRY(q.done());
    return list;
}

Result<void> Outbox::setSeenTo(qint64 n)
{
    TRY(m_db.run("UPDATE sync_outbox SET state = 3 WHERE n = ? AND state = 2", n));
    return {};
}

Result<qint64> Outbox::count(OutboxState state)
{
    auto q = m_db.query("SELECT COUNT(*) FROM sync_outbox WHERE state = ?");
    q.bind(int(state));
    const qint64 count = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return count;
}

Result<QList<Command>> Outbox::commands()
{
    auto q = m_db.query("SELECT n, command_id, name, v, params, made_at FROM sync_outbox"
                        " WHERE state <> 3 ORDER BY n");
    TRY_ASSIGN(const auto numbered, commandsOf(q));
    return withoutNumbers(numbered);
}

bool Outbox::isOutOfStep(const Error& error)
{
    return error.code == QLatin1String("server.gap") ||
           error.code == QLatin1String("server.reused");
}

Result<void> Outbox::hold()
{
    TRY(m_db.run("INSERT INTO sync_state (key, value) VALUES ('outbox_held', '1')"
                 " ON CONFLICT (key) DO NOTHING"));
    return {};
}

Result<bool> Outbox::isHeld()
{
    auto q = m_db.query("SELECT 1 FROM sync_state WHERE key = 'outbox_held'");
    const bool held = q.next();
    TRY(q.done());
    return held;
}

Result<QList<Command>> Outbox::offerAgain(qint64 serverLastN)
{
    auto q = m_db.query("SELECT n, command_id, name, v, params, made_at FROM sync_outbox"
                        " WHERE state = 1 AND n > ? ORDER BY n");
    q.bind(serverLastN);
    TRY_ASSIGN(const auto lost, commandsOf(q));
    // What the server still has comes with the feed; a forecast of it would stand there twice.
    TRY(m_db.run("UPDATE sync_outbox SET state = 0, overlay = (n > ?1), lost = MAX(lost, n > ?1),"
                 " seq = 0, former_answer = COALESCE(former_answer, answer), answer = NULL,"
                 " answered_at = NULL WHERE state = 1",
                 serverLastN));
    return withoutNumbers(lost);
}

Result<void> Outbox::renumber(qint64 serverLastN)
{
    // First all of them below everything that is there, for a number is given once.
    auto span = m_db.query("SELECT COALESCE(MAX(n) - MIN(n) + MAX(MAX(n), 0) + 1, 0)"
                           " FROM sync_outbox");
    const qint64 shift = span.next() ? span.integer(0) : 0;
    TRY(span.done());
    TRY(m_db.run("UPDATE sync_outbox SET n = n - ?", shift));
    QList<qint64> waiting;
    auto q = m_db.query("SELECT n FROM sync_outbox WHERE state = 0 ORDER BY n");
    while (q.next())
        waiting.append(q.integer(0));
    TRY(q.done());
    qint64 next = serverLastN;
    for (const qint64 n : std::as_const(waiting))
        TRY(m_db.run("UPDATE sync_outbox SET n = ? WHERE n = ?", ++next, n));
    TRY(m_db.run("INSERT INTO sync_state (key, value) VALUES ('last_n', ?)"
                 " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                 QString::number(next)));
    TRY(m_db.run("DELETE FROM sync_state WHERE key = 'outbox_held'"));
    return {};
}

Result<void> Outbox::forgetAnsweredBefore(const QDateTime& moment)
{
    TRY(m_db.run("DELETE FROM sync_outbox WHERE state IN (1, 3) AND overlay = 0"
                 " AND answered_at < ?",
                 momentToText(moment)));
    return {};
}

} // namespace chancery::sync
