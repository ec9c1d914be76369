// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/service/service.h"

namespace chancery::server {

struct Swept {
    int parts = 0; ///< Uploads that were begun and never finished.
    int blobs = 0; ///< Files that no row names.
};

/// Throws away what was sent and came to nothing: parts and files that no row has named, untouched
/// since `before`. What is swept too early does no harm: a desk that still has use for it keeps
/// the original and sends it again. Goes through the lane in small pieces, so that no command can
/// come to name a file while it is being removed.
Result<Swept> sweepBlobs(Service& service, const QDateTime& before);

/// Sweeps once in a while, in a thread of its own.
class Housekeeping {
public:
    struct Rhythm {
        std::chrono::seconds first = std::chrono::minutes(5); ///< After the start.
        std::chrono::seconds every = std::chrono::hours(6);
        int keepDays = 7;
    };

    explicit Housekeeping(Service& service) : Housekeeping(service, Rhythm()) {}
    Housekeeping(Service& service, const Rhythm& rhythm);
    /// Waits for a sweep that is under way.
    ~Housekeeping();

private:
    void run();

    Service& m_service;
    const Rhythm m_rhythm;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace chancery::server
