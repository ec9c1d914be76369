// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/transport.h"

#include <QUrl>

#include <memory>

namespace chancery::sync {

/// Rings once, unless it is stopped or wound again before.
class Timer {
public:
    virtual ~Timer() = default;

    virtual void start(int milliseconds) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;
};

/// All through which a link touches the world, but for its files and its clock: the product's is
/// the network and an event loop, a simulation's is played from one seed (tests/faults). Whatever
/// it made must be gone before it.
class Environment {
public:
    virtual ~Environment() = default;

    /// `authorityPem` is the one certificate authority that is trusted.
    virtual std::unique_ptr<Transport> connectTo(const QUrl& server,
                                                 const QByteArray& authorityPem) = 0;
    virtual std::unique_ptr<Timer> timer(std::function<void()> rings) = 0;
    /// Evenly from 0 to below `end`.
    virtual int random(int end) = 0;
};

} // namespace chancery::sync
