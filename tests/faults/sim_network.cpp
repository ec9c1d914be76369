// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/sim_network.h"

#include <QUrlQuery>

namespace chancery::test {

using sync::Transport;

namespace {

/// What a desk is told when the connection breaks.
Error brokenLine(const char* detail)
{
    return fail("sync.offline", {{QStringLiteral("detail"), QString::fromLatin1(detail)}});
}

class SimTimer final : public sync::Timer {
public:
    SimTimer(Schedule& schedule, Life life, std::function<void()> rings)
        : m_schedule(schedule), m_life(std::move(life)), m_rings(std::move(rings))
    {
    }
    ~SimTimer() override { stop(); }
    void start(int milliseconds) override
    {
        stop();
        m_event = m_schedule.after(milliseconds, [this, life = m_life] {
            m_event.reset();
            if (life())
                m_rings();
        });
    }
    void stop() override
    {
        if (m_event)
            m_schedule.cancel(*m_event);
        m_event.reset();
    }
    bool isActive() const override { return m_event.has_value(); }

private:
    Schedule& m_schedule;
    Life m_life;
    std::function<void()> m_rings;
    std::optional<Schedule::Id> m_event;
};

/// One desk's connection: a request has a way up, a handling and a way down, each of which may
/// fail, and a deadline.
class SimTransport final : public Transport {
public:
    SimTransport(SimNetwork& network, SimServerPort& server, Life life,
                 std::function<bool()> online)
        : m_network(network), m_schedule(network.schedule()), m_server(server),
          m_life(std::move(life)), m_online(std::move(online)),
          m_here(std::make_shared<SimTransport*>(this))
    {
    }
    ~SimTransport() override
    {
        *m_here = nullptr;
        for (const auto& [ticket, request] : m_underWay)
            m_schedule.cancel(request.deadline);
    }

    void setToken(const QString& token) override { m_token = token; }

    Ticket send(const QByteArray& method, const QString& pathAndQuery, const Body& body,
                int timeoutMs, Done done) override
    {
        const Ticket ticket = ++m_lastTicket;
        if (!m_life())
            return ticket;
        const auto deadline = m_schedule.after(
            timeoutMs, [this, ticket] { finish(ticket, brokenLine("the time is up")); });
        m_underWay.emplace(ticket, Request{std::move(done), deadline, m_schedule.now()});
        const auto request = parsed(method, pathAndQuery, body);
        const auto fate = m_network.draw();
        if (!m_online()) {
            failLater(ticket, 1, "no line");
            return ticket;
        }
        if (fate.fault == Fault::RequestLost || fate.fault == Fault::HalfOpen)
            return ticket;
        if (fate.fault == Fault::RequestCut) {
            failLater(ticket, fate.upMs, "cut on the way up");
            return ticket;
        }
        const auto arrives = [this, here = m_here, ticket, request, fate] {
            // The request is on its way whatever became of the desk.
            if (*here)
                arrive(ticket, request, fate);
        };
        m_schedule.after(fate.upMs, arrives);
        if (fate.fault == Fault::Doubled || fate.fault == Fault::Replayed) {
            const qint64 more = fate.fault == Fault::Doubled
                                    ? m_network.random().bounded(2'000)
                                    : 60'000 + m_network.random().bounded(1'800'000);
            m_schedule.after(fate.upMs + more, [server = &m_server, request] {
                if (server->listens())
                    server->handle(request, [](const Answer&) {});
            });
        }
        return ticket;
    }

    void cancel(Ticket ticket) override { finish(ticket, brokenLine("given up")); }

private:
    struct Request {
        Done done;
        Schedule::Id deadline;
        qint64 sentAt;
    };

    SimRequest parsed(const QByteArray& method, const QString& pathAndQuery, const Body& body) const
    {
        const QString path = pathAndQuery.section(u'?', 0, 0);
        SimRequest request{method, path, {}, m_token, body};
        const QUrlQuery query(pathAndQuery.section(u'?', 1));
        for (const auto& [name, value] : query.queryItems())
            request.query.insert(name, value);
        return request;
    }

    void arrive(Ticket ticket, const SimRequest& request, const SimNetwork::Fate& fate)
    {
        if (!m_server.listens()) {
            failLater(ticket, fate.downMs, "nobody listens");
            return;
        }
        const quint64 life = m_server.life();
        watch(ticket, life);
        m_server.handle(request, [this, here = m_here, ticket, fate](const Answer& answer) {
            if (*here)
                goBack(ticket, answer, fate);
        });
    }

    /// A process that dies takes its connections with it.
    void watch(Ticket ticket, quint64 life)
    {
        m_schedule.after(700, [this, here = m_here, ticket, life] {
            if (!*here || !m_underWay.contains(ticket))
                return;
            if (m_server.life() != life)
                finish(ticket, brokenLine("the connection was reset"));
            else
                watch(ticket, life);
        });
    }

    void goBack(Ticket ticket, Answer answer, const SimNetwork::Fate& fate)
    {
        if (fate.fault == Fault::AnswerLost || !m_online())
            return;
        if (fate.fault == Fault::AnswerCut) {
            failLater(ticket, fate.downMs, "cut on the way down");
            return;
        }
        if (fate.fault == Fault::AnswerGarbled && !answer.body.isEmpty())
            answer.body.truncate(m_network.random().bounded(int(answer.body.size())));
        m_schedule.after(fate.downMs, [this, here = m_here, ticket, answer] {
            if (!*here || !m_underWay.contains(ticket))
                return;
            Answer timed = answer;
            timed.elapsedMs = m_schedule.now() - m_underWay.at(ticket).sentAt;
            if (answer.status >= 200 && answer.status < 300)
                finish(ticket, timed);
            else
                finish(ticket, sync::refusalOf(answer.status, answer.body));
        });
    }

    void failLater(Ticket ticket, qint64 milliseconds, const char* why)
    {
        m_schedule.after(milliseconds, [this, here = m_here, ticket, why] {
            if (*here)
                finish(ticket, brokenLine(why));
        });
    }

    void finish(Ticket ticket, const Result<Answer>& answer)
    {
        const auto it = m_underWay.find(ticket);
        if (it == m_underWay.end())
            return;
        m_schedule.cancel(it->second.deadline);
        const Done done = std::move(it->second.done);
        m_underWay.erase(it);
        if (m_life())
            done(answer);
    }

    SimNetwork& m_network;
    Schedule& m_schedule;
    SimServerPort& m_server;
    Life m_life;
    std::function<bool()> m_online;
    std::shared_ptr<SimTransport*> m_here; ///< null when this has gone
    QString m_token;
    std::map<Ticket, Request> m_underWay;
    Ticket m_lastTicket = 0;
};

} // namespace

SimNetwork::Fate SimNetwork::draw()
{
    static const std::array kinds{Fault::RequestLost, Fault::AnswerLost, Fault::RequestCut,
                                  Fault::AnswerCut,   Fault::AnswerLost, Fault::AnswerGarbled,
                                  Fault::Doubled,     Fault::Replayed,   Fault::Slow,
                                  Fault::HalfOpen};
    Fate fate{{}, 1 + m_random.bounded(20), 1 + m_random.bounded(20)};
    if (m_random.bounded(100) >= m_share)
        return fate;
    const Fault fault = kinds[size_t(m_random.bounded(int(kinds.size())))];
    const qint64 slowness = m_random.bounded(25'000);
    if (m_left.contains(fault))
        return fate;
    ++m_counts[size_t(fault)];
    fate.fault = fault;
    if (fault == Fault::Slow) {
        fate.upMs += slowness / 2;
        fate.downMs += slowness;
    }
    return fate;
}

std::unique_ptr<Transport> SimEnvironment::connectTo(const QUrl&, const QByteArray&)
{
    return std::make_unique<SimTransport>(m_network, m_server, m_life, m_online);
}

std::unique_ptr<sync::Timer> SimEnvironment::timer(std::function<void()> rings)
{
    return std::make_unique<SimTimer>(m_network.schedule(), m_life, std::move(rings));
}

} // namespace chancery::test
