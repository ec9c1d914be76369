// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>

#include <array>

namespace chancery::test {

/// What goes wrong in a simulated history.
enum class Fault {
    RequestLost,   ///< Never arrives; the desk waits until its deadline.
    AnswerLost,    ///< The server has done it.
    RequestCut,    ///< The body breaks off: no server of ours takes it.
    AnswerCut,     ///< The body breaks off and the desk is told by the connection's end.
    AnswerGarbled, ///< The body breaks off and something between mends the frame.
    Doubled,       ///< A request arrives twice.
    Replayed,      ///< A request arrives again, much later.
    Slow,          ///< Takes seconds; overtaken by what was sent after it.
    HalfOpen,      ///< Swallowed, and nobody says so before the deadline.
    ServerKilled,
    ServerLostPower,
    ServerDiedAtDisk,     ///< At a write or sync of its disk; a write may be torn.
    ServerDiedAtDatabase, ///< At a call of its database.
    ServerCallFailed,     ///< One call of its database fails.
    ServerDiskFull,
    ServerDiskBroke,
    ServerClock,
    DeskKilled,
    DeskLostPower,
    DeskDiedAtDisk,
    DeskDiedAtDatabase,
    DeskCallFailed,
    DeskDiskFull,
    DeskDiskBroke,
    DeskClock,
    SessionLost,    ///< The server forgets whoever was signed in.
    ServerRestored, ///< It comes back from a backup: all since then is lost there.
    DeskPutBack,    ///< It comes back with an older image of its disk.
    DeskOffline,    ///< It has no line for minutes or hours, and its person goes on.
    WalkStopped     ///< A first synchronisation is interrupted at one exact page.
};
inline constexpr int faultKinds = int(Fault::WalkStopped) + 1;

QByteArray faultName(Fault fault);

/// How often each was injected.
using FaultCounts = std::array<qint64, faultKinds>;

} // namespace chancery::test
