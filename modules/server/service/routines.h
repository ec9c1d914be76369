// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/service/service.h"
#include "store/routine.h"

namespace chancery::server {

/// Gives all that is due of a routine now, through the lane like anybody else's commands; how many
/// were applied. What is refused is left: it is asked for again when it is due still.
Result<int> runRoutine(Service& service, const store::Routine& routine);

/// Runs the routines once in a while, in a thread of its own. Where several processes share a
/// database each of them does; what one has done the others find done.
class Routines {
public:
    struct Rhythm {
        std::chrono::seconds first = std::chrono::minutes(1); ///< After the start.
        std::chrono::seconds every = std::chrono::minutes(5);
    };

    Routines(Service& service, QList<store::Routine> routines)
        : Routines(service, std::move(routines), Rhythm())
    {
    }
    Routines(Service& service, QList<store::Routine> routines, const Rhythm& rhythm);
    /// Waits for a routine that is under way.
    ~Routines();

private:
    void run();

    Service& m_service;
    const QList<store::Routine> m_routines;
    const Rhythm m_rhythm;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace chancery::server
