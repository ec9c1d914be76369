// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/waiters.h"

#include <algorithm>
#include <vector>

namespace chancery::server {

Waiters::Waiters() : m_thread([this] { watchTime(); }) {}

Waiters::~Waiters()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

quint64 Waiters::generation() const
{
    const std::lock_guard lock(m_mutex);
    return m_generation;
}

quint64 Waiters::add(quint64 generation, const Who& who, std::chrono::milliseconds longest,
                     Wake wake)
{
    {
        const std::lock_guard lock(m_mutex);
        if (generation == m_generation) {
            const quint64 id = m_nextId++;
            m_waiters.insert(id,
                             {who, std::chrono::steady_clock::now() + longest, std::move(wake)});
            return id;
        }
    }
    wake(Why::News);
    return 0;
}

void Waiters::remove(quint64 id)
{
    Waiter gone; // destroyed outside the lock: it may hold the last copy of a responder
    {
        const std::lock_guard lock(m_mutex);
        gone = m_waiters.take(id);
    }
}

template <typename Concerns>
void Waiters::wakeWhere(Concerns concerns, const QSet<QString>& last)
{
    std::vector<Waiter> woken;
    {
        const std::lock_guard lock(m_mutex);
        ++m_generation;
        for (auto it = m_waiters.begin(); it != m_waiters.end();) {
            if (concerns(*it)) {
                woken.push_back(std::move(*it));
                it = m_waiters.erase(it);
            } else {
                ++it;
            }
        }
    }
    std::stable_partition(woken.begin(), woken.end(),
                          [&](const Waiter& waiter) { return !last.contains(waiter.who.device); });
    for (const auto& waiter : woken)
        waiter.wake(Why::News);
}

void Waiters::committed(const QSet<QString>& scopes, const QSet<QString>& authors)
{
    wakeWhere([&](const Waiter& waiter) { return waiter.who.scopes.intersects(scopes); }, authors);
}

void Waiters::committedForAll()
{
    wakeWhere([](const Waiter&) { return true; }, {});
}

int Waiters::count() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_waiters.size());
}

void Waiters::watchTime()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_changed.wait_for(lock, std::chrono::milliseconds(250));
        const auto now = std::chrono::steady_clock::now();
        std::vector<Waiter> over;
        for (auto it = m_waiters.begin(); it != m_waiters.end();) {
            if (it->until <= now) {
                over.push_back(std::move(*it));
                it = m_waiters.erase(it);
            } else {
                ++it;
            }
        }
        lock.unlock();
        for (const auto& waiter : over)
            waiter.wake(Why::TimeIsUp);
        over.clear();
        lock.lock();
    }
}

} // namespace chancery::server
