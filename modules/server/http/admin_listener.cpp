// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include <utility> // first: GCC 12 misses it inside Boost

#include "server/http/admin_listener.h"

#include "server/http/response_writer.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <thread>

namespace chancery::server {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

namespace {

constexpr auto tokens = asio::as_tuple(asio::use_awaitable);
constexpr qsizetype mostHeader = 8 * 1024;

} // namespace

struct AdminListener::Private {
    Private(Metrics& metrics_, std::function<Health()> health_)
        : metrics(metrics_), health(std::move(health_))
    {
    }

    Metrics& metrics;
    std::function<Health()> health;
    asio::io_context context{1};
    Tcp::acceptor acceptor{context};
    std::thread thread;

    Response answer(const QByteArray& request) const;
    asio::awaitable<void> acceptAll();
    asio::awaitable<void> serve(std::shared_ptr<Tcp::socket> socket);
};

Response AdminListener::Private::answer(const QByteArray& request) const
{
    const QByteArrayList line = request.left(request.indexOf("\r\n")).split(' ');
    if (line.size() != 3 || !line[2].startsWith("HTTP/1."))
        return Response::error(400, "server.malformed");
    if (line[0] != "GET" && line[0] != "HEAD")
        return Response::error(405, "server.wrong-method").with("Allow", "GET, HEAD");
    if (line[1] == "/metrics") {
        Response response = Response::text(metrics.text());
        response.contentType = "text/plain; version=0.0.4; charset=utf-8";
        return response;
    }
    if (line[1] != "/healthz")
        return Response::error(404, "server.no-route");
    const Health now = health();
    QJsonObject body = now.details;
    body.insert(QStringLiteral("ok"), now.ok);
    return Response::json(body, now.ok ? 200 : 503);
}

asio::awaitable<void> AdminListener::Private::serve(std::shared_ptr<Tcp::socket> socket)
{
    asio::steady_timer guard(context, std::chrono::seconds(5));
    guard.async_wait([socket](const boost::system::error_code& error) {
        boost::system::error_code ignored;
        if (!error)
            socket->close(ignored);
    });
    QByteArray request;
    QByteArray piece(2048, Qt::Uninitialized);
    while (!request.contains("\r\n\r\n") && request.size() < mostHeader) {
        const auto [error, count] = co_await socket->async_read_some(
            asio::buffer(piece.data(), size_t(piece.size())), tokens);
        if (error)
            co_return;
        request.append(piece.constData(), qsizetype(count));
    }
    ReplyContext reply;
    reply.isHead = request.startsWith("HEAD ");
    const Prepared out = prepare(answer(request), reply);
    const QByteArray bytes = out.head + "Connection: close\r\n\r\n" + out.body;
    co_await asio::async_write(*socket, asio::buffer(bytes.constData(), size_t(bytes.size())),
                               tokens);
    boost::system::error_code ignored;
    socket->shutdown(Tcp::socket::shutdown_both, ignored);
}

asio::awaitable<void> AdminListener::Private::acceptAll()
{
    for (;;) {
        auto [error, socket] = co_await acceptor.async_accept(tokens);
        if (!acceptor.is_open())
            co_return;
        if (!error)
            asio::co_spawn(context, serve(std::make_shared<Tcp::socket>(std::move(socket))),
                           asio::detached);
    }
}

AdminListener::AdminListener(Metrics& metrics, std::function<Health()> health)
    : d(new Private(metrics, std::move(health)))
{
}

AdminListener::~AdminListener()
{
    d->context.stop();
    if (d->thread.joinable())
        d->thread.join();
}

Result<void> AdminListener::start(quint16 port)
{
    const Tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
    boost::system::error_code error;
    d->acceptor.open(endpoint.protocol(), error);
    if (!error)
        d->acceptor.set_option(Tcp::acceptor::reuse_address(true), error);
    if (!error)
        d->acceptor.bind(endpoint, error);
    if (!error)
        d->acceptor.listen(16, error);
    if (error)
        return fail("server.cannot-listen",
                    {{QStringLiteral("address"), QStringLiteral("127.0.0.1")},
                     {QStringLiteral("port"), port},
                     {QStringLiteral("reason"), QString::fromStdString(error.message())}});
    asio::co_spawn(d->context, d->acceptAll(), asio::detached);
    d->thread = std::thread([this] { d->context.run(); });
    return {};
}

quint16 AdminListener::port() const
{
    boost::system::error_code ignored;
    return d->acceptor.local_endpoint(ignored).port();
}

} // namespace chancery::server
