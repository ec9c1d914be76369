// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

#include <chrono>
#include <memory>

namespace chancery::store {

/// Hears what is told on a channel of a database server (NOTIFY), on a connection of its own. A
/// lost connection is made anew; what was told meanwhile is not heard, so it can only ever spare
/// the waiting for what is looked up now and then anyway.
class Listener {
public:
    /// `channel` is a plain name, a literal of the program. Connects with the first wait().
    Listener(const QString& location, const QByteArray& channel);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// What was told, in order; waits at most so long for the first word and may come back with
    /// none. Errors: store.connection-lost.
    Result<QStringList> wait(std::chrono::milliseconds longest);
    /// Ends a wait() that is going on, or else the next one. From any thread.
    void interrupt();

private:
    struct Line;
    std::unique_ptr<Line> m_line;
};

} // namespace chancery::store
