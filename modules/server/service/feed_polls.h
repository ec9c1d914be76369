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
/// to thousands: those who are to look at the same time are answered a handful at once, with one
/// view of the database, and the readers' other work comes in between.
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
    };

    /// Has it looked at soon on a reader's thread. The session is looked at each time: it may have
    /// been ended while the desk waited, and then it gets not one row more.
    void add(Poll poll);

private:
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
