// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/command.h"

#include <QJsonArray>
#include <QList>
#include <QStringList>

#include <optional>

/// What desk and server must agree on: the messages of docs/api/openapi.yaml as values. Decoding is
/// strict: an unknown field, a wrong type or a value out of bounds is `base.unknown-field` or
/// `base.bad-field`, and nothing of the message is used.
namespace chancery::wire {

/// Grows when an older peer could misunderstand the newer one.
inline constexpr int protocolVersion = 1;

/// The versions that a server speaks. It takes what an old desk has kept (push) for longer than it
/// shows it new rows (pull): nobody's work may be lost for want of an update.
struct ProtocolRange {
    int leastPush = 1;
    int least = 1;
    int most = protocolVersion;
};

inline constexpr int maxPushCommands = 500;
/// Holds the longest text that a command may bring (500 000 characters), however it is escaped.
inline constexpr qint64 maxPushBytes = 4 << 20;
inline constexpr qint64 maxBlobPiece = 4 << 20;
/// The largest file that can be attached to anything.
inline constexpr qint64 maxBlobBytes = 512LL << 20;
inline constexpr int maxPageLines = 4'000;

/// SHA-256 (hex) over the canonical text of a command: tells a resent command from another one that
/// reuses its number.
QString commandHash(const Command& command);

QJsonObject toJson(const Command& command);
Result<Command> commandFromJson(const QJsonObject& object);

/// One outbox row on its way: n counts 1, 2, 3 … per device.
struct NumberedCommand {
    qint64 n = 0;
    Command command;

    bool operator==(const NumberedCommand&) const = default;
};

/// Commands in the order of their numbers, without a gap.
struct PushRequest {
    QList<NumberedCommand> commands;

    QJsonObject toJson() const;
    static Result<PushRequest> fromJson(const QJsonObject& object);
};

enum class Outcome {
    Applied,
    Refused, ///< For good; the command is consumed.
    Deferred ///< A blob is missing; nothing is consumed, send it again after the blob.
};

struct CommandAnswer {
    qint64 n = 0;
    Outcome outcome = Outcome::Applied;
    qint64 seq = 0;             ///< Feed position, when applied.
    QJsonObject result;         ///< Facts of the handler, when applied.
    std::optional<Error> error; ///< When refused or deferred.

    bool operator==(const CommandAnswer&) const = default;
};

struct PushAnswer {
    QList<CommandAnswer> answers; ///< In order; shorter than the request after a deferred one.
    qint64 lastN = 0;             ///< The highest n the server has consumed for this device.
    QString epoch;
    QDateTime time;

    QJsonObject toJson() const;
    static Result<PushAnswer> fromJson(const QJsonObject& object);
};

} // namespace chancery::wire
