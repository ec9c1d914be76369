// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

// Only for .cpp files of this folder.

#include "server/http/exchange.h"
#include "server/http/front_core.h"
#include "server/http/request_parser.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>

#include <limits>
#include <memory>
#include <optional>

namespace chancery::server {

// GCC 12 lays a coroutine's frame out wrongly when co_await stands in the condition of an if or
// while (the first resumption then crashes): awaited values go into variables first.

/// One client. A single coroutine goes through handshake, requests and close; one read may be
/// pending all the while, so that a vanished client is noticed while a handler works.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Moment = std::chrono::steady_clock::time_point;
    template <typename T>
    using Awaitable = boost::asio::awaitable<T>;

    /// `surplus`: one too many, to be told so and sent away.
    Connection(std::shared_ptr<FrontCore> core, Loop& loop, Socket socket, bool surplus);
    ~Connection();

    /// Lives until the client or the server has had enough. Runs on the loop's thread, like all
    /// that follows.
    Awaitable<void> run();

    /// Something has changed that run() may be waiting for.
    void wake();
    /// Ends everything that is pending on the socket with an error.
    void cut();

private:
    struct Body;
    static constexpr quint64 unknownLength = std::numeric_limits<quint64>::max();

    // connection.cpp
    Awaitable<bool> serveOne();
    Awaitable<bool> readHead(RequestParser& parser);
    std::optional<Response> refusal(RequestParser& parser, Router::Match& match);
    Awaitable<bool> readBody(RequestParser& parser, const Route& route, Body& held);
    std::optional<Response> decodeBody(Request& request, const Route& route);
    Awaitable<bool> awaitAnswer(const Request& request, const Route& route, bool keepAlive);
    Awaitable<bool> refuse(Response response, const Request& request, bool keepAlive);

    // connection_io.cpp
    Awaitable<bool> handshake();
    Awaitable<bool> send(Prepared answer, bool keepAlive);
    Awaitable<bool> sendSource(const Prepared& answer);
    Awaitable<bool> sendBytes(QByteArrayView first, QByteArrayView second);
    Awaitable<void> close();
    Awaitable<void> readOwed();
    Awaitable<void> drain();
    Awaitable<void> sleepUntil(Moment until);
    void startRead();
    void arm(std::chrono::milliseconds within);
    void disarm();
    bool phaseIs(FrontCore::Phase phase) const { return m_core->phase.load() == phase; }
    Moment now() const { return std::chrono::steady_clock::now(); }

    std::shared_ptr<FrontCore> m_core;
    Loop& m_loop;
    const QString m_remote; ///< Read off the socket before the stream takes it.
    boost::asio::ssl::stream<Socket> m_stream;
    boost::asio::steady_timer m_wake;  ///< What run() sleeps on; cancelled to wake it.
    boost::asio::steady_timer m_guard; ///< Cuts an operation that does not come forward.
    quint64 m_guardRound = 0;
    const bool m_surplus;
    QString m_thumbprint;
    QByteArray m_readBuffer;
    qsizetype m_readSize = 0; ///< Of the next read: large for bodies, small while idle.
    QByteArray m_input;       ///< Read and not yet used.
    bool m_reading = false;
    bool m_readEnded = false;
    bool m_linger = false; ///< The client may still be sending when we close.
    quint64 m_owed = 0;    ///< Bytes of a refused body that the client will still send.
    std::optional<Prepared> m_answer;
    std::optional<Result<QByteArray>> m_piece;
};

} // namespace chancery::server
