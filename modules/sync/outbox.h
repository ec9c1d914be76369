// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"
#include "wire/messages.h"

namespace chancery::sync {

/// Answered commands are kept so long, to be offered again should the server lose them.
constexpr int keepAnsweredDays = 30;

enum class OutboxState {
    Waiting = 0, ///< 待同步: not yet answered
    Applied = 1,
    Refused = 2, ///< in the "needs attention" list
    SeenTo = 3   ///< refused, and dismissed or edited again by the user
};

struct OutboxEntry {
    qint64 n = 0;
    Command command;
    OutboxState state = OutboxState::Waiting;
    std::optional<Error> error;         ///< the server's refusal
    std::optional<Error> forecastError; ///< why the desk expects one
    QDateTime answeredAt;
    QStringList blobs = {}; ///< Files that must be with the server before it.
};

/// The desk's commands in the order in which they were given, 1, 2, 3 …
class Outbox {
public:
    explicit Outbox(store::Database& db) : m_db(db) {}

    Result<qint64> append(const Command& command);
    Result<QList<wire::NumberedCommand>> waiting(int most, qint64 mostBytes);
    /// Those whose forecast is part of the rows, oldest first.
    Result<QList<wire::NumberedCommand>> overlaid();
    /// The same of these commands only (numbers in order), and of all whose forecast failed.
    Result<QList<wire::NumberedCommand>> overlaidAmong(const QList<qint64>& numbers);
    Result<void> answer(const wire::CommandAnswer& answer, const QDateTime& at);
    /// Their effects came with the feed: the forecast is no longer laid.
    Result<void> confirmThrough(qint64 ackedN);
    Result<void> setForecastError(qint64 n, const std::optional<Error>& error);
    Result<QList<OutboxEntry>> entries(OutboxState state, int most);
    Result<void> setSeenTo(qint64 n);
    Result<qint64> count(OutboxState state);
    /// All that may still be sent or edited again: seen-to ones are not among them.
    Result<QList<Command>> commands();
    /// The server counts this device's commands otherwise than the desk does: hold() is due.
    static bool isOutOfStep(const Error& error);
    /// Nothing is sent until renumber(): desk and server do not agree on the numbers, because the
    /// server was restored, or this desk's own files were.
    Result<void> hold();
    Result<bool> isHeld();
    /// Ends a hold: what waits follows the server's last number without a gap, in its order; what
    /// was answered gets numbers that are never sent.
    Result<void> renumber(qint64 serverLastN);
    /// Before renumber(), after the server was restored: all that it had applied waits once more,
    /// for it knows a command by its id and does none twice. Those beyond its last number it has
    /// lost: their forecast stands in the rows again. Returns these.
    Result<QList<Command>> offerAgain(qint64 serverLastN);
    Result<void> forgetAnsweredBefore(const QDateTime& moment);

private:
    store::Database& m_db;
};

} // namespace chancery::sync
