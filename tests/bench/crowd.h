// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "push_client.h"

#include <vector>

namespace chancery::bench {

/// Desks that wait for news, each with a connection and a session of its own; devices of `clerks`
/// persons in turn.
class Crowd {
public:
    /// Signs all in and brings them up to date.
    static Result<Crowd> gather(quint16 port, const QByteArray& authorityPem, int size, int clerks);

    /// All ask for what comes next; returns when they have come to rest.
    Result<void> wait();
    /// Reads what they are told: for each, milliseconds from `start` until it had its page. Those
    /// that are told nothing in a minute are bench.not-told {missing}.
    Result<QList<double>> told(double start);
    /// Tells them of so many registrations, one after the other.
    struct Telling {
        QList<double> all;  ///< of every desk and change, as told() has them
        QList<double> last; ///< of the last desk, for each change
    };
    Result<Telling> tell(PushClient& writer, int changes);

private:
    std::vector<PushClient> m_clients;
};

} // namespace chancery::bench
