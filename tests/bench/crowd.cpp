// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crowd.h"

#include "bench.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <sys/epoll.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr double crowdPatienceMs = 60'000;
constexpr std::chrono::microseconds restFor{200'000};
constexpr std::chrono::microseconds restForEach{500};

/// Who of thousands can be read from, each told once.
class Epoll {
public:
    Epoll() : m_fd(epoll_create1(EPOLL_CLOEXEC)) {}
    ~Epoll() { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(Epoll)

    void add(int descriptor, std::size_t place) const
    {
        epoll_event event = {};
        event.events = EPOLLIN | EPOLLONESHOT;
        event.data.u64 = place;
        epoll_ctl(m_fd, EPOLL_CTL_ADD, descriptor, &event);
    }
    std::vector<std::size_t> readable() const
    {
        std::array<epoll_event, 256> events = {};
        const int count = epoll_wait(m_fd, events.data(), int(events.size()), 1'000);
        std::vector<std::size_t> places;
        for (int i = 0; i < count; ++i)
            places.push_back(std::size_t(events[std::size_t(i)].data.u64));
        return places;
    }

private:
    int m_fd;
};

} // namespace

Result<Crowd> Crowd::gather(quint16 port, const QByteArray& authorityPem, int size, int clerks)
{
    Crowd crowd;
    crowd.m_clients.reserve(std::size_t(size));
    for (int i = 0; i < size; ++i) {
        PushClient& client = crowd.m_clients.emplace_back(port, authorityPem, i % clerks);
        TRY(client.signIn());
        TRY(client.catchUp());
    }
    return crowd;
}

Result<void> Crowd::wait()
{
    for (auto& client : m_clients)
        TRY(client.askForNews());
    // Until the server has let them all wait: what is measured begins with a crowd at rest.
    std::this_thread::sleep_for(restFor + m_clients.size() * restForEach);
    return {};
}

/// What a desk does with its page is that desk's own time: all pages are read first and understood
/// afterwards, for the crowd shares its cores with the server.
Result<QList<double>> Crowd::told(double start)
{
    QList<double> times;
    const Epoll epoll;
    for (std::size_t i = 0; i < m_clients.size(); ++i)
        epoll.add(m_clients[i].descriptor(), i);
    std::vector<test::RawReply> pages(m_clients.size());
    while (times.size() < qsizetype(m_clients.size())) {
        if (nowMs() - start > crowdPatienceMs)
            return fail("bench.not-told",
                        {{u"missing"_s, qint64(m_clients.size()) - times.size()}});
        for (const std::size_t i : epoll.readable()) {
            pages[i] = m_clients[i].readNews();
            times.append(nowMs() - start);
        }
    }
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        TRY_ASSIGN(const bool rows, m_clients[i].takeNews(pages[i]));
        if (!rows)
            return fail("bench.told-nothing");
    }
    return times;
}

Result<Crowd::Telling> Crowd::tell(PushClient& writer, int changes)
{
    Telling telling;
    for (int i = 0; i < changes; ++i) {
        TRY(wait());
        const double start = nowMs();
        TRY(writer.push(u"documents.register"_s, registration(newUuidText(), i)));
        TRY_ASSIGN(const auto times, told(start));
        telling.all += times;
        telling.last.append(*std::max_element(times.begin(), times.end()));
    }
    return telling;
}

} // namespace chancery::bench
