// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace chancery::server {

/// Long polls that wait for news of their scopes. Waiting costs a few hundred bytes and no thread.
class Waiters {
public:
    enum class Why { News, TimeIsUp };
    using Wake = std::function<void(Why)>;
    struct Who {
        QSet<QString> scopes;
        QString device = {};
    };

    Waiters();
    /// Drops everybody without a call (their responders answer for themselves).
    ~Waiters();

    /// The number of commits so far: read it before looking for news, and hand it to add().
    quint64 generation() const;

    /// Waits, unless there was a commit since `generation`: then Wake is called at once with News,
    /// so that a change between looking and waiting is never missed. The id removes the waiter.
    quint64 add(quint64 generation, const Who& who, std::chrono::milliseconds longest, Wake wake);
    void remove(quint64 id);

    /// After a commit: wakes those who hold one of the scopes, once each; the devices whose
    /// commands were committed after all others, because they show already what they did.
    void committed(const QSet<QString>& scopes, const QSet<QString>& authors = {});
    /// After a commit of which it is not known whom it concerns: wakes everybody.
    void committedForAll();
    int count() const;

private:
    struct Waiter {
        Who who;
        std::chrono::steady_clock::time_point until;
        Wake wake;
    };

    template <typename Concerns>
    void wakeWhere(Concerns concerns, const QSet<QString>& last);
    void watchTime();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QHash<quint64, Waiter> m_waiters;
    quint64 m_nextId = 1;
    quint64 m_generation = 0;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace chancery::server
