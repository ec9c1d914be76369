// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/worker_pool.h"

#include <utility>

namespace chancery::server {

WorkerPool::WorkerPool(int threads, size_t mostQueued) : m_most(mostQueued)
{
    m_threads.reserve(size_t(threads));
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    close();
}

void WorkerPool::close()
{
    std::deque<Task> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        dropped.swap(m_queue);
    }
    m_wake.notify_all();
    dropped.clear(); // first: whoever waits for them need not wait for the running ones
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool WorkerPool::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing || m_queue.size() >= m_most)
            return false;
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
    return true;
}

size_t WorkerPool::queued() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_closing || !m_queue.empty(); });
        if (m_closing)
            return;
        Task task = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        task();
        task = nullptr; // what it held goes while the lock is free
        lock.lock();
    }
}

} // namespace chancery::server
