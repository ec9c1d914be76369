// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace chancery::server {

/// How far a reader has come through the present state of scopes that are new to them. What changes
/// meanwhile moves to the end of the feed and is read there, so that nothing is missed.
struct Walk {
    /// The numbers stand in cursors; the order is that of the lines. 1 and 2 were Own and Others
    /// while rows of both came twice.
    enum class Stage {
        First = 0,   ///< The tables that come first, by table and id.
        Waiting = 3, ///< Whatever somebody still has to do something about, by table and root.
        Own = 4,     ///< What is in the person's and their posts' own scopes, newest first.
        Others = 5   ///< What is in the others alone, newest first.
    };

    QList<qint64> scopes; ///< Sorted.
    qint64 begunAt = 0;   ///< The head of the feed when it began.
    Stage stage = Stage::First;
    qint64 scope = 0; ///< First: the last line that was sent …
    QString table;    ///< … and Waiting: the last root, found by this table's rows
    QString id;
    qint64 below = 0; ///< Own, Others: what is older has not been sent.

    bool operator==(const Walk&) const = default;
    /// 0 … 1, for a bar of progress; grows by positions, not by rows.
    double share() const;
};

/// Where a reader stands: every scope at `seq`, and in the middle of a walk where there is one.
/// Stateless: the server remembers nothing of a reader, the cursor carries it all. It is only
/// honoured for scopes that are the reader's at the moment of reading, and it carries a mark (HMAC)
/// under a key of this reader's: a page names the scopes that a cursor lists and the reader has
/// lost, so a made-up list would otherwise spell out everybody's.
struct Cursor {
    QString epoch;
    qint64 seq = 0;
    QList<qint64> scopes; ///< ids of the scopes the reader had, sorted
    std::optional<Walk> walk;

    bool operator==(const Cursor&) const = default;
    QString text(const QByteArray& key) const;
    /// "" is the beginning. server.bad-cursor for anything that we did not make with this key.
    static Result<Cursor> parse(const QString& text, const QByteArray& key);
};

} // namespace chancery::server
