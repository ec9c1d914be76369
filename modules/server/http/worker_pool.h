// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace chancery::server {

/// A few threads for work that blocks: database reads, argon2, compression. The queue is bounded,
/// so that overload is refused at the door and not stored in memory.
class WorkerPool {
public:
    using Task = std::function<void()>;

    WorkerPool(int threads, size_t mostQueued);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False, and the task untouched by any thread, when the queue is full or the pool is closing.
    [[nodiscard]] bool post(Task task);

    /// Lets running tasks end and drops waiting ones (their destructors run: a Responder inside
    /// answers its client). The destructor does it where nobody has.
    void close();

    size_t queued() const;

private:
    void work();

    const size_t m_most;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_queue;
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

} // namespace chancery::server
