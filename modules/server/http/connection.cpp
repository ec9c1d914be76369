// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include <utility> // first: GCC 12 misses it inside Boost

#include "server/http/connection.h"
#include "wire/zstd_body.h"

#include <boost/asio/dispatch.hpp>

#include <algorithm>
#include <exception>

namespace chancery::server {

namespace asio = boost::asio;
using Phase = FrontCore::Phase;

namespace {

constexpr int retrySoon = 2;               // seconds
constexpr quint64 largestRead = 16 * 1024; // a whole TLS record

const char* codeFor(int status)
{
    switch (status) {
    case 408:
        return "server.too-slow";
    case 413:
        return "server.too-large";
    case 431:
        return "server.header-too-large";
    case 417:
    case 501:
    case 505:
        return "server.unsupported";
    default:
        return "server.malformed";
    }
}

QString remoteOf(const asio::ip::tcp::socket& socket)
{
    boost::system::error_code error;
    asio::ip::address address = socket.remote_endpoint(error).address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return error ? QString() : QString::fromStdString(address.to_string());
}

} // namespace

/// The share of a request's body in the front's budget, given back when the request is over.
struct Connection::Body {
    explicit Body(FrontCore& owner) : core(owner) {}
    ~Body() { core.buffered -= bytes; }
    Q_DISABLE_COPY_MOVE(Body)

    bool growTo(qint64 size)
    {
        core.buffered += size - bytes;
        bytes = size;
        return core.buffered.load() <= core.settings.maxBufferedBytes;
    }

    FrontCore& core;
    qint64 bytes = 0;
};

Connection::Connection(std::shared_ptr<FrontCore> core, Loop& loop, Socket socket, bool surplus)
    : m_core(std::move(core)), m_loop(loop), m_remote(remoteOf(socket)),
      m_stream(std::move(socket), *m_core->currentTls()), m_wake(loop.context),
      m_guard(loop.context), m_surplus(surplus)
{
    boost::system::error_code ignored;
    m_stream.next_layer().set_option(asio::ip::tcp::no_delay(true), ignored);
    m_stream.next_layer().set_option(asio::socket_base::keep_alive(true), ignored);
    m_loop.connections.insert(this);
}

Connection::~Connection()
{
    m_loop.connections.erase(this);
    m_core->open.add(-1);
    const std::lock_guard lock(m_core->mutex);
    --m_core->connections;
    m_core->oneLess.notify_all();
}

Connection::Awaitable<void> Connection::run()
{
    bool goesOn = co_await handshake();
    while (goesOn)
        goesOn = co_await serveOne();
    co_await close();
}

/// One request and its answer; false when the connection is to end.
Connection::Awaitable<bool> Connection::serveOne()
{
    RequestParser parser(m_core->settings.headerLimit);
    const bool hasHead = co_await readHead(parser);
    if (!hasHead)
        co_return false;
    Request& request = parser.request();
    const bool keepAlive = parser.keepsAlive();
    Router::Match match = m_core->router.match(request.method, request.path);
    if (auto no = refusal(parser, match)) {
        // What is not read of a body cannot be told from the next request.
        m_linger = parser.hasBody();
        if (m_linger && !parser.expectsContinue())
            m_owed = parser.announcedLength().value_or(unknownLength);
        co_return co_await refuse(std::move(*no), request,
                                  keepAlive && !parser.hasBody() && !m_surplus);
    }
    const Route& route = *match.route;
    Body held(*m_core);
    const bool hasBody = co_await readBody(parser, route, held);
    if (!hasBody)
        co_return false;
    if (auto no = decodeBody(request, route))
        co_return co_await refuse(std::move(*no), request, keepAlive);
    co_return co_await awaitAnswer(request, route, keepAlive);
}

Connection::Awaitable<bool> Connection::readHead(RequestParser& parser)
{
    parser.request().remoteAddress = m_remote;
    parser.request().clientThumbprint = m_thumbprint;
    if (m_input.isEmpty())
        m_input = QByteArray(); // an idle connection keeps no memory for the last request
    bool begun = !m_input.isEmpty();
    Moment deadline = now() + (begun ? m_core->settings.headerWithin : m_core->settings.idleWithin);
    for (;;) {
        if (!m_input.isEmpty()) {
            if (!begun)
                deadline = now() + m_core->settings.headerWithin;
            begun = true;
            const auto state = parser.feed(m_input);
            if (state == RequestParser::State::HeaderDone)
                break;
            if (state == RequestParser::State::Refused) {
                m_linger = true;
                m_owed = unknownLength;
                const int status = parser.refusalStatus();
                co_return co_await refuse(Response::error(status, codeFor(status)),
                                          parser.request(), false);
            }
        }
        if (m_readEnded || (!begun && !phaseIs(Phase::Serving)) || phaseIs(Phase::Cutting))
            co_return false;
        if (now() >= deadline) {
            if (begun)
                co_await refuse(Response::error(408, codeFor(408)), parser.request(), false);
            co_return false;
        }
        startRead();
        co_await sleepUntil(deadline);
    }
    co_return true;
}

/// What can be refused from the header alone.
std::optional<Response> Connection::refusal(RequestParser& parser, Router::Match& match)
{
    Request& request = parser.request();
    if (m_surplus)
        return Response::busy(503, "server.too-busy", retrySoon);
    if (const int wait = m_core->limiter.take(m_remote, now()); wait > 0)
        return Response::busy(429, "server.too-many-requests", wait);
    if (!match.route && match.allowed.isEmpty())
        return Response::error(404, "server.no-route");
    if (!match.route)
        return Response::error(405, "server.wrong-method").with("Allow", match.allowed.join(", "));
    const RouteOptions& options = match.route->options;
    request.route = match.route->pattern;
    request.params = std::move(match.params);
    if (parser.announcedLength().value_or(0) > quint64(options.bodyLimit))
        return Response::error(413, codeFor(413));
    if (options.admit)
        return options.admit(request);
    return std::nullopt;
}

Connection::Awaitable<bool> Connection::readBody(RequestParser& parser, const Route& route,
                                                 Body& held)
{
    using State = RequestParser::State;
    parser.setBodyLimit(route.options.bodyLimit);
    if (parser.expectsContinue() && parser.hasBody() && m_input.isEmpty()) {
        const bool told = co_await sendBytes("HTTP/1.1 100 Continue\r\n\r\n", {});
        if (!told)
            co_return false;
    }
    m_readSize = qsizetype(qMin(parser.announcedLength().value_or(largestRead), largestRead));
    const Moment end = now() + m_core->settings.bodyWithin;
    Moment deadline = now() + m_core->settings.bodyStall;
    for (;;) {
        const qsizetype before = m_input.size();
        const State state = parser.feed(m_input);
        if (m_input.size() != before)
            deadline = now() + m_core->settings.bodyStall;
        if (state == State::Complete) {
            m_readSize = 0;
            co_return true;
        }
        std::optional<Response> no;
        if (state == State::Refused)
            no = Response::error(parser.refusalStatus(), codeFor(parser.refusalStatus()));
        else if (!held.growTo(parser.bodySize()) || phaseIs(Phase::Cutting))
            no = Response::busy(503, "server.too-busy", retrySoon);
        else if (now() >= std::min(deadline, end))
            no = Response::error(408, codeFor(408));
        if (no) {
            m_linger = true;
            const auto length = parser.announcedLength();
            m_owed =
                length ? *length - std::min(*length, quint64(parser.bodySize())) : unknownLength;
            co_return co_await refuse(std::move(*no), parser.request(), false);
        }
        if (m_readEnded)
            co_return false;
        startRead();
        co_await sleepUntil(std::min(deadline, end));
    }
}

std::optional<Response> Connection::decodeBody(Request& request, const Route& route)
{
    const QByteArray encoding = request.header("content-encoding").toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return std::nullopt;
    if (encoding != "zstd")
        return Response::error(415, "server.unsupported").with("Accept-Encoding", "zstd");
    auto plain = wire::zstdDecompress(request.body, route.options.bodyLimit);
    if (!plain.ok()) {
        const bool large = plain.error().code == u"server.body-too-large";
        return large ? Response::error(413, codeFor(413)) : Response::error(400, codeFor(400));
    }
    request.body = std::move(*plain);
    return std::nullopt;
}

Connection::Awaitable<bool> Connection::awaitAnswer(const Request& request, const Route& route,
                                                    bool keepAlive)
{
    const Moment begun = now();
    m_answer.reset();
    const auto exchange = std::make_shared<Exchange>(
        ReplyContext::of(request),
        [weak = weak_from_this(), loop = m_loop.weak_from_this()](Prepared answer) {
            if (const auto alive = loop.lock())
                asio::dispatch(alive->context, [weak, answer = std::move(answer)]() mutable {
                    if (const auto self = weak.lock()) {
                        self->m_answer = std::move(answer);
                        self->wake();
                    }
                });
        });
    try {
        route.handler(request, Responder(exchange));
    } catch (const std::exception& problem) {
        m_core->log.error("http.handler-threw",
                          {{QStringLiteral("route"), request.route},
                           {QStringLiteral("what"), QString::fromUtf8(problem.what())}});
        exchange->answer(Response::error(500, "server.no-answer"));
    }
    Moment deadline = begun + route.options.answerWithin;
    while (!m_answer) {
        const bool stops =
            phaseIs(Phase::Cutting) || (phaseIs(Phase::Draining) && route.options.waits);
        if (m_readEnded || stops || now() >= deadline) {
            if (exchange->giveUp())
                break;
            // Answered already, on another thread: the answer is on its way here.
            deadline = now() + std::chrono::seconds(1);
        }
        startRead();
        co_await sleepUntil(deadline);
    }
    if (!m_answer && m_readEnded) {
        m_core->clientsGone.add();
        co_return false;
    }
    if (!m_answer) {
        const bool late = now() >= deadline;
        co_return co_await refuse(
            Response::busy(503, late ? "server.late" : "server.stopping", retrySoon), request,
            keepAlive);
    }
    const int status = m_answer->status;
    const bool goOn = keepAlive && phaseIs(Phase::Serving);
    const bool sent = co_await send(std::move(*m_answer), goOn);
    m_core->finished(request, status, std::chrono::duration<double>(now() - begun).count());
    co_return sent&& goOn;
}

/// Answers by ourselves; true when the connection may go on.
Connection::Awaitable<bool> Connection::refuse(Response response, const Request& request,
                                               bool keepAlive)
{
    const Moment begun = now();
    const int status = response.status;
    const bool goOn = keepAlive && phaseIs(Phase::Serving);
    const bool sent = co_await send(prepare(std::move(response), ReplyContext::of(request)), goOn);
    m_core->finished(request, status, std::chrono::duration<double>(now() - begun).count());
    co_return sent&& goOn;
}

} // namespace chancery::server
