// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/listener.h"

#include "store/postgres_connection.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace chancery::store {

namespace {

struct NotifyFree {
    void operator()(PGnotify* told) const { PQfreemem(told); }
};

} // namespace

struct Listener::Line {
    Line(const QString& location, QByteArray wanted)
        : connection(location, {}), channel(std::move(wanted)),
          interrupted(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
    }
    ~Line() { ::close(interrupted); }

    Result<void> listen()
    {
        if (connection.isAlive() && listening == connection.generation())
            return {};
        const auto done = connection.exec("LISTEN " + channel, true);
        if (!done.ok())
            return done.error();
        listening = connection.generation();
        return {};
    }

    Result<QStringList> heard()
    {
        if (PQconsumeInput(connection.handle()) == 0)
            return fail("store.connection-lost");
        QStringList words;
        while (const auto told =
                   std::unique_ptr<PGnotify, NotifyFree>(PQnotifies(connection.handle())))
            words.append(QString::fromUtf8(told->extra));
        return words;
    }

    PostgresConnection connection;
    const QByteArray channel;
    const int interrupted;
    int listening = 0; ///< the generation of the connection that does
};

Listener::Listener(const QString& location, const QByteArray& channel)
    : m_line(std::make_unique<Line>(location, channel))
{
}

Listener::~Listener() = default;

Result<QStringList> Listener::wait(std::chrono::milliseconds longest)
{
    TRY(m_line->listen());
    const auto until = std::chrono::steady_clock::now() + longest;
    while (true) {
        TRY_ASSIGN(const QStringList words, m_line->heard());
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (!words.isEmpty() || left.count() <= 0)
            return words;
        pollfd watched[] = {{PQsocket(m_line->connection.handle()), POLLIN, 0},
                            {m_line->interrupted, POLLIN, 0}};
        (void)::poll(watched, 2, int(left.count()));
        if (watched[1].revents != 0) {
            eventfd_t count = 0;
            (void)::eventfd_read(m_line->interrupted, &count);
            return words;
        }
    }
}

void Listener::interrupt()
{
    (void)::eventfd_write(m_line->interrupted, 1);
}

} // namespace chancery::store
