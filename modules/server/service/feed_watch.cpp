// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/feed_watch.h"

#include "server/core/lane_turn.h"

namespace chancery::server {

namespace {

using namespace std::chrono_literals;

constexpr auto lookEvery = 1000ms;
/// A word comes a moment after the commit that it tells of.
constexpr auto wordsDelay = 50ms;

} // namespace

FeedWatch::FeedWatch(const QString& location, ReadConnections& reads, Waiters& waiters,
                     const QString& ownLane, Log& log)
    : m_listener(location, laneChannel), m_reads(reads), m_waiters(waiters), m_ownLane(ownLane),
      m_log(log)
{
    // Before anybody waits: what is committed from now on is news.
    if (const auto now = head(); now.ok())
        m_seen = *now;
    m_thread = std::thread([this] { run(); });
}

FeedWatch::~FeedWatch()
{
    m_stopping = true;
    m_listener.interrupt();
    m_thread.join();
}

void FeedWatch::run()
{
    bool deaf = false;
    auto looked = std::chrono::steady_clock::now() - lookEvery;
    while (!m_stopping) {
        const auto told = m_listener.wait(lookEvery);
        if (told.ok())
            take(*told);
        if (deaf == told.ok()) {
            deaf = !told.ok();
            m_log.warning(deaf ? "server.database-lost" : "server.database-back");
        }
        if (std::chrono::steady_clock::now() - looked >= lookEvery) {
            look();
            looked = std::chrono::steady_clock::now();
        } else if (deaf) {
            std::this_thread::sleep_for(100ms);
        }
    }
}

void FeedWatch::take(const QStringList& told)
{
    for (const auto& text : told) {
        const auto news = LaneNews::parse(text);
        if (!news)
            continue;
        m_seen = std::max(m_seen, news->seq);
        if (news->lane == m_ownLane)
            continue; // they have been told
        if (news->scopes.isEmpty())
            m_waiters.committedForAll();
        else
            m_waiters.committed(news->scopes);
    }
}

void FeedWatch::look()
{
    const auto now = head();
    if (!now.ok() || *now <= m_seen)
        return;
    if (m_seen >= 0) {
        if (const auto told = m_listener.wait(wordsDelay); told.ok())
            take(*told);
        if (*now <= m_seen)
            return;
    }
    m_seen = *now;
    m_waiters.committedForAll();
}

Result<qint64> FeedWatch::head()
{
    TRY_ASSIGN(auto loan, m_reads.lend());
    auto q = loan.db().query("SELECT v FROM feed_head WHERE only_row = 1");
    const qint64 v = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return v;
}

} // namespace chancery::server
