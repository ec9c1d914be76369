// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

// Only for .cpp files of this folder: what all connections of a front share.

#include "server/http/front.h"
#include "server/http/worker_pool.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace chancery::server {

class Connection;

/// One thread and its connections. Everything of a connection happens on its loop's thread, so
/// that it needs no locks. What is posted to a loop must not own it: who is never run would keep it
/// for ever.
struct Loop : std::enable_shared_from_this<Loop> {
    std::unordered_set<Connection*> connections; ///< Touched on the thread only.
    boost::asio::io_context context{1};          ///< What waits in it goes before the list.
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work{
        context.get_executor()};
    std::thread thread;
};

struct FrontCore {
    enum class Phase { Serving, Draining, Cutting };

    FrontCore(FrontSettings settings_, Router router_, Metrics& metrics_, Log& log_);

    const FrontSettings settings;
    const Router router;
    Metrics& metrics;
    Log& log;
    RateLimiter limiter;
    WorkerPool files;
    std::atomic<Phase> phase{Phase::Serving};
    std::atomic<qint64> buffered{0};

    std::mutex mutex; ///< Guards the three below.
    std::condition_variable oneLess;
    int connections = 0;
    std::shared_ptr<boost::asio::ssl::context> tls;

    Gauge& open;
    Counter& accepted;
    Counter& received;
    Counter& sent;
    Counter& handshakesFailed;
    Counter& clientsGone;

    std::shared_ptr<boost::asio::ssl::context> currentTls();
    void useTls(const crypto::TlsContext& context);
    void finished(const Request& request, int status, double seconds);
};

} // namespace chancery::server
