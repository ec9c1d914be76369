// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/feed_reader.h"
#include "server/http/responder.h"

#include <chrono>
#include <deque>
#include <mutex>

namespace chancery::server {

class Service;

/// Desks that ask what is new, from the moment they ask until they are answered. One commit is news
/// to thousands: those who wait and are to look at the same time are answered a handful at once,
/// with one view of the database, and the readers' other work comes in between. Who catches up asks
/// for one large page after the other and is answered alone.
class FeedPolls {
public:
    explicit FeedPolls(Service& service) : m_service(service) {}

    struct Poll {
        QString token;
        QString cursor;
        int most = 0; ///< Lines of a page.
        /// Until then it may wait for news; over, when it must not.
        std::chrono::steady_clock::time_point until = {};
        Responder respond;
        std::optional<Cursor> from = {}; ///< The cursor, once it has been read.
        QString device = {};             ///< The session's, once that has been looked at.
    };

    /// Answers on a reader's thread, now or when there is news. The session is looked at each time:
    /// it may have been ended while the desk waited, and then it gets not one row more.
    void ask(Poll poll);

private:
    void add(Poll poll);
    void look();
    std::vector<Poll> take();
    void answer(std::vector<Poll> polls);
    void settle(Poll& poll, Result<FeedReader::Answer>& answer, quint64 generation);
    void park(Poll& poll, const FeedReader::Answer& answer, quint64 generation);

    Service& m_service;
    std::mutex m_mutex;
    std::deque<Poll> m_queue;
    int m_looking = 0; ///< Readers at it.
};

} // namespace chancery::server
