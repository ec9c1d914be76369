// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/feed_polls.h"

#include "base/crash_point.h"
#include "server/service/answers.h"
#include "server/service/endpoints.h"

namespace chancery::server {

namespace {

constexpr std::size_t mostPolls = 50'000; ///< Some kilobyte each; whoever comes then is sent away.

} // namespace

void FeedPolls::ask(Poll poll)
{
    if (poll.until != std::chrono::steady_clock::time_point()) {
        add(std::move(poll));
        return;
    }
    const Responder respond = poll.respond;
    if (!m_service.readers->post([this, poll = std::move(poll)] { answer({poll}); }))
        respond(Response::busy(503, "server.too-busy", 2));
}

void FeedPolls::add(Poll poll)
{
    // One reader is left to whoever wants something else.
    const int mostLooking = std::max(1, m_service.settings.readers - 1);
    {
        const std::lock_guard lock(m_mutex);
        if (m_queue.size() < mostPolls) {
            m_queue.push_back(std::move(poll));
            if (m_looking >= mostLooking)
                return;
            ++m_looking;
        } else {
            poll.respond(Response::busy(503, "server.too-busy", 2));
            return;
        }
    }
    if (m_service.readers->post([this] { look(); }))
        return;
    std::deque<Poll> refused;
    {
        const std::lock_guard lock(m_mutex);
        --m_looking;
        if (m_looking == 0)
            refused.swap(m_queue);
    }
    for (const auto& one : refused)
        one.respond(Response::busy(503, "server.too-busy", 2));
}

/// A reader's task: a handful, and then it stands at the end of the readers' queue again.
void FeedPolls::look()
{
    do {
        auto polls = take();
        if (polls.empty())
            return;
        answer(std::move(polls));
    } while (!m_service.readers->post([this] { look(); }));
}

/// None: this reader has gone.
std::vector<FeedPolls::Poll> FeedPolls::take()
{
    std::vector<Poll> polls;
    const std::lock_guard lock(m_mutex);
    while (!m_queue.empty() && polls.size() < std::size_t(FeedReader::mostTogether)) {
        if (!m_queue.front().respond.isOver())
            polls.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    if (polls.empty())
        --m_looking;
    return polls;
}

void FeedPolls::answer(std::vector<Poll> polls)
{
    std::size_t answered = 0;
    const auto refuse = [&](const Error& error) {
        for (; answered < polls.size(); ++answered)
            polls[answered].respond(errorAnswer(error));
    };
    const quint64 generation = m_service.waiters->generation();
    auto loan = m_service.reads.lend();
    if (!loan.ok()) {
        refuse(loan.error());
        return;
    }
    std::vector<Poll> good;
    QList<FeedReader::Asked> asked;
    for (auto& poll : polls) {
        const auto session = sessionOf(m_service, loan->db(), poll.token, Borrowed::Refused);
        if (!session.ok()) {
            poll.respond(errorAnswer(session.error()));
            continue;
        }
        asked.append({poll.cursor, session->person, session->device, poll.most, poll.from});
        poll.device = session->device.text();
        good.push_back(std::move(poll));
    }
    polls = std::move(good);
    if (polls.empty())
        return;
    const auto done = FeedReader(loan->db(), m_service.business.catalog, &m_service.share)
                          .answers(asked, m_service.clock.now(), m_service.business.resolveActor,
                                   [&](qsizetype, Result<FeedReader::Answer> answer) {
                                       settle(polls[answered++], answer, generation);
                                   });
    if (!done.ok())
        refuse(done.error());
}

void FeedPolls::settle(Poll& poll, Result<FeedReader::Answer>& answer, quint64 generation)
{
    if (!answer.ok()) {
        poll.respond(errorAnswer(answer.error()));
        return;
    }
    if (!answer->news && !poll.cursor.isEmpty() && poll.until > std::chrono::steady_clock::now()) {
        park(poll, *answer, generation);
        return;
    }
    Response response;
    response.body = answer->head.encodedHead();
    response.end = std::move(answer->end.plain);
    response.packedEnd = std::move(answer->end.packed);
    crashPoint("server.page.before-answer");
    poll.respond(std::move(response));
}

void FeedPolls::park(Poll& poll, const FeedReader::Answer& answer, quint64 generation)
{
    poll.from = answer.from;
    const auto longest = std::chrono::duration_cast<std::chrono::milliseconds>(
        poll.until - std::chrono::steady_clock::now());
    const Responder respond = poll.respond;
    const quint64 id = m_service.waiters->add(generation, {answer.scopes, poll.device}, longest,
                                              [this, poll](Waiters::Why why) {
                                                  Poll again = poll;
                                                  if (why == Waiters::Why::TimeIsUp)
                                                      again.until = {};
                                                  add(std::move(again));
                                              });
    if (id != 0)
        respond.onGivenUp([service = &m_service, id] { service->waiters->remove(id); });
}

} // namespace chancery::server
