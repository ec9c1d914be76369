// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include <utility> // first: GCC 12 misses it inside Boost

#include "server/http/front.h"

#include "server/http/connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <csignal>
#include <openssl/ssl.h>

namespace chancery::server {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

namespace {

/// Beyond the limit so many more are told 503 over TLS; the rest is closed without a word.
constexpr int mostSurplus = 64;
constexpr auto tokens = asio::as_tuple(asio::use_awaitable);

/// Owns the connection while it runs.
Connection::Awaitable<void> runAndKeep(std::shared_ptr<Connection> connection)
{
    co_await connection->run();
}

QByteArray methodLabel(const QByteArray& method)
{
    static const QByteArrayList known{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
    return known.contains(method) ? method : QByteArray("other");
}

} // namespace

FrontCore::FrontCore(FrontSettings settings_, Router router_, Metrics& metrics_, Log& log_)
    : settings(std::move(settings_)), router(std::move(router_)), metrics(metrics_), log(log_),
      limiter(settings.rate), files(settings.fileThreads, 1024),
      open(metrics.gauge("chancery_http_connections", "Open connections.")),
      accepted(metrics.counter("chancery_http_accepted_total", "Connections accepted.")),
      received(metrics.counter("chancery_http_received_bytes_total", "Bytes received in TLS.")),
      sent(metrics.counter("chancery_http_sent_bytes_total", "Bytes sent in TLS.")),
      handshakesFailed(
          metrics.counter("chancery_http_handshakes_failed_total", "TLS handshakes that failed.")),
      clientsGone(metrics.counter("chancery_http_clients_gone_total",
                                  "Clients that left before they were answered."))
{
    useTls(settings.tls);
}

std::shared_ptr<asio::ssl::context> FrontCore::currentTls()
{
    const std::lock_guard lock(mutex);
    return tls;
}

void FrontCore::useTls(const crypto::TlsContext& context)
{
    SSL_CTX_up_ref(context.get());
    auto fresh = std::make_shared<asio::ssl::context>(context.get());
    const std::lock_guard lock(mutex);
    tls = std::move(fresh);
}

void FrontCore::finished(const Request& request, int status, double seconds)
{
    const QByteArray route = request.route.isEmpty() ? "none" : request.route.toUtf8();
    metrics
        .counter("chancery_http_requests_total", "Requests answered.",
                 {{"route", route},
                  {"method", methodLabel(request.method)},
                  {"status", QByteArray::number(status)}})
        .add();
    metrics
        .histogram("chancery_http_request_seconds", "From the whole request to the whole answer.",
                   latencyBounds(), {{"route", route}})
        .observe(seconds);
    const auto level = status >= 500   ? Log::Level::Warning
                       : status >= 400 ? Log::Level::Info
                                       : Log::Level::Debug;
    if (!log.wants(level))
        return;
    const QJsonObject fields{
        {QStringLiteral("route"), QString::fromUtf8(route)},
        {QStringLiteral("method"), QString::fromLatin1(request.method.left(16))},
        {QStringLiteral("status"), status},
        {QStringLiteral("remote"), request.remoteAddress},
        {QStringLiteral("ms"), seconds * 1000}};
    if (level == Log::Level::Warning)
        log.warning("http.request", fields);
    else if (level == Log::Level::Info)
        log.info("http.request", fields);
    else
        log.debug("http.request", fields);
}

struct Front::Private {
    std::shared_ptr<FrontCore> core;
    std::vector<std::shared_ptr<Loop>> loops;
    std::optional<Tcp::acceptor> acceptor;
    quint16 port = 0;
    bool stopped = false;

    Connection::Awaitable<void> acceptAll();
    void admit(Tcp::socket socket, const std::shared_ptr<Loop>& loop);
    void tellAll(void (Connection::*what)());
    Result<void> listen();
};

Connection::Awaitable<void> Front::Private::acceptAll()
{
    asio::steady_timer pause(loops.front()->context);
    for (size_t next = 0;; ++next) {
        const auto& loop = loops[next % loops.size()];
        auto [error, socket] = co_await acceptor->async_accept(loop->context, tokens);
        if (!acceptor->is_open())
            co_return;
        if (!error) {
            admit(std::move(socket), loop);
            continue;
        }
        // Out of descriptors, most likely: the ones in use must be given back first.
        core->log.warning("http.accept-failed",
                          {{QStringLiteral("reason"), QString::fromStdString(error.message())}});
        pause.expires_after(std::chrono::milliseconds(100));
        co_await pause.async_wait(tokens);
    }
}

void Front::Private::admit(Tcp::socket socket, const std::shared_ptr<Loop>& loop)
{
    bool surplus = false;
    {
        const std::lock_guard lock(core->mutex);
        const int most = core->settings.maxConnections;
        if (core->connections >= most + mostSurplus || core->phase != FrontCore::Phase::Serving)
            return;
        surplus = core->connections >= most;
        ++core->connections;
    }
    core->open.add(1);
    core->accepted.add();
    asio::post(loop->context,
               [core = core, on = loop.get(), socket = std::move(socket), surplus]() mutable {
                   auto connection = std::make_shared<Connection>(std::move(core), *on,
                                                                  std::move(socket), surplus);
                   asio::co_spawn(on->context, runAndKeep(std::move(connection)), asio::detached);
               });
}

/// On every loop's own thread, for every connection.
void Front::Private::tellAll(void (Connection::*what)())
{
    for (const auto& loop : loops) {
        asio::post(loop->context, [on = loop.get(), what] {
            for (Connection* connection : on->connections)
                (connection->*what)();
        });
    }
}

Result<void> Front::Private::listen()
{
    const FrontSettings& settings = core->settings;
    boost::system::error_code error;
    const auto address = asio::ip::make_address(settings.address.toStdString(), error);
    acceptor.emplace(loops.front()->context);
    if (!error)
        acceptor->open(address.is_v6() ? Tcp::v6() : Tcp::v4(), error);
    if (!error)
        acceptor->set_option(Tcp::acceptor::reuse_address(true), error);
    if (!error && address.is_v6())
        acceptor->set_option(asio::ip::v6_only(false), error);
    if (!error)
        acceptor->bind({address, settings.port}, error);
    if (!error)
        acceptor->listen(1024, error);
    if (error)
        return fail("server.cannot-listen",
                    {{QStringLiteral("address"), settings.address},
                     {QStringLiteral("port"), settings.port},
                     {QStringLiteral("reason"), QString::fromStdString(error.message())}});
    port = acceptor->local_endpoint().port();
    return {};
}

Front::Front(FrontSettings settings, Router router, Metrics& metrics, Log& log) : d(new Private)
{
    d->core = std::make_shared<FrontCore>(std::move(settings), std::move(router), metrics, log);
    for (int i = 0; i < std::max(1, d->core->settings.ioThreads); ++i)
        d->loops.push_back(std::make_shared<Loop>());
}

Front::~Front()
{
    stop(std::chrono::milliseconds(0));
}

Result<void> Front::start()
{
    std::signal(SIGPIPE, SIG_IGN);
    TRY(d->listen());
    asio::co_spawn(d->loops.front()->context, d->acceptAll(), asio::detached);
    for (const auto& loop : d->loops)
        loop->thread = std::thread([loop] { loop->context.run(); });
    d->core->log.info("http.listening", {{QStringLiteral("port"), d->port}});
    return {};
}

quint16 Front::port() const
{
    return d->port;
}

void Front::useTls(const crypto::TlsContext& tls)
{
    d->core->useTls(tls);
}

void Front::stop(std::chrono::milliseconds patience)
{
    if (std::exchange(d->stopped, true))
        return;
    FrontCore& core = *d->core;
    core.phase = FrontCore::Phase::Draining;
    const bool running = d->loops.front()->thread.joinable();
    if (running) {
        asio::post(d->loops.front()->context, [this] {
            boost::system::error_code ignored;
            d->acceptor->close(ignored);
        });
        d->tellAll(&Connection::wake);
        std::unique_lock lock(core.mutex);
        const auto empty = [&] { return core.connections == 0; };
        if (!core.oneLess.wait_for(lock, patience, empty)) {
            core.phase = FrontCore::Phase::Cutting;
            lock.unlock();
            d->tellAll(&Connection::wake);
            lock.lock();
            // Time for the 503 to leave; who does not take it is cut.
            if (!core.oneLess.wait_for(lock, std::chrono::seconds(1), empty)) {
                lock.unlock();
                d->tellAll(&Connection::cut);
                lock.lock();
                core.oneLess.wait(lock, empty);
            }
        }
    }
    for (const auto& loop : d->loops) {
        loop->work.reset();
        loop->context.stop();
        if (loop->thread.joinable())
            loop->thread.join();
    }
    // Once more: a loop that was stopped first never came to it.
    boost::system::error_code ignored;
    if (d->acceptor)
        d->acceptor->close(ignored);
    core.log.info("http.stopped");
}

int Front::connections() const
{
    const std::lock_guard lock(d->core->mutex);
    return d->core->connections;
}

} // namespace chancery::server
