// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crowd.h"

#include "bench.h"

#include <algorithm>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr double crowdPatienceMs = 60'000;

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
    return {};
}

Result<QList<double>> Crowd::told(double start)
{
    QList<double> times;
    std::vector<pollfd> sockets;
    for (const auto& client : m_clients)
        sockets.push_back({client.descriptor(), POLLIN, 0});
    while (times.size() < qsizetype(m_clients.size())) {
        if (nowMs() - start > crowdPatienceMs)
            return fail("bench.not-told",
                        {{u"missing"_s, qint64(m_clients.size()) - times.size()}});
        poll(sockets.data(), sockets.size(), 1'000);
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            if ((sockets[i].revents & (POLLIN | POLLHUP | POLLERR)) == 0)
                continue;
            TRY_ASSIGN(const bool rows, m_clients[i].takeNews());
            if (!rows)
                return fail("bench.told-nothing");
            times.append(nowMs() - start);
            sockets[i].fd = -1; // poll() passes it over
        }
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
