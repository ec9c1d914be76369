// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include <utility> // first: GCC 12 misses it inside Boost

#include "server/http/connection.h"

#include "base/crash_point.h"
#include "crypto/digest.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace chancery::server {

namespace asio = boost::asio;

namespace {

constexpr auto tokens = asio::as_tuple(asio::use_awaitable);
constexpr qsizetype pieceBytes = 256 * 1024;
constexpr qsizetype smallRead = 4 * 1024;
constexpr qsizetype largeRead = 16 * 1024; // a whole TLS record
constexpr std::chrono::milliseconds farewell{1000};
constexpr std::chrono::milliseconds owedQuiet{500};
constexpr std::chrono::seconds lingerQuiet{2};
constexpr std::chrono::seconds lingerWithin{10};

QString thumbprintOf(SSL* ssl)
{
    const std::unique_ptr<X509, void (*)(X509*)> certificate(SSL_get1_peer_certificate(ssl),
                                                             X509_free);
    const int size = certificate ? i2d_X509(certificate.get(), nullptr) : 0;
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    i2d_X509(certificate.get(), &out);
    return QString::fromLatin1(crypto::sha256(der).toHex());
}

} // namespace

Connection::Awaitable<bool> Connection::handshake()
{
    arm(m_core->settings.handshakeWithin);
    const auto [error] = co_await m_stream.async_handshake(asio::ssl::stream_base::server, tokens);
    disarm();
    if (error) {
        m_core->handshakesFailed.add();
        m_readEnded = true;
        co_return false;
    }
    m_thumbprint = thumbprintOf(m_stream.native_handle());
    co_return true;
}

/// Keeps one read pending as long as there is room. Its end only notes what happened and wakes the
/// coroutine: reads are never cancelled while the connection is in use, so none of TLS is torn.
void Connection::startRead()
{
    if (m_reading || m_readEnded || m_input.size() >= m_core->settings.headerLimit + largeRead)
        return;
    m_reading = true;
    const qsizetype size = std::max(m_readSize, smallRead);
    if (m_readBuffer.size() != size)
        m_readBuffer = QByteArray(size, Qt::Uninitialized);
    m_stream.async_read_some(
        asio::buffer(m_readBuffer.data(), size_t(m_readBuffer.size())),
        [self = shared_from_this()](const boost::system::error_code& error, size_t count) {
            self->m_reading = false;
            self->m_input.append(self->m_readBuffer.constData(), qsizetype(count));
            self->m_core->received.add(count);
            if (error)
                self->m_readEnded = true;
            self->wake();
        });
}

Connection::Awaitable<void> Connection::sleepUntil(Moment until)
{
    m_wake.expires_at(until);
    co_await m_wake.async_wait(tokens);
}

void Connection::wake()
{
    m_wake.cancel();
}

void Connection::cut()
{
    boost::system::error_code ignored;
    m_stream.lowest_layer().close(ignored);
    m_readEnded = true;
    wake();
}

void Connection::arm(std::chrono::milliseconds within)
{
    m_guard.expires_after(within);
    m_guard.async_wait([weak = weak_from_this(), round = ++m_guardRound](auto error) {
        const auto self = weak.lock();
        if (!error && self && self->m_guardRound == round)
            self->cut();
    });
}

void Connection::disarm()
{
    ++m_guardRound;
    m_guard.cancel();
}

Connection::Awaitable<bool> Connection::sendBytes(QByteArrayView first, QByteArrayView second)
{
    const std::array<asio::const_buffer, 2> buffers{
        asio::buffer(first.data(), size_t(first.size())),
        asio::buffer(second.data(), size_t(second.size()))};
    arm(m_core->settings.writeStall);
    const auto [error, count] = co_await asio::async_write(m_stream, buffers, tokens);
    disarm();
    crashPoint("server.answer.after-write");
    m_core->sent.add(count);
    co_return !error;
}

Connection::Awaitable<bool> Connection::send(Prepared answer, bool keepAlive)
{
    answer.head += keepAlive ? "\r\n" : "Connection: close\r\n\r\n";
    const QByteArrayView body = answer.body;
    const qsizetype first = std::min(body.size(), pieceBytes);
    bool sent = co_await sendBytes(answer.head, body.first(first));
    for (qsizetype at = first; sent && at < body.size(); at += pieceBytes)
        sent = co_await sendBytes(body.sliced(at, std::min(pieceBytes, body.size() - at)), {});
    if (sent && answer.source)
        sent = co_await sendSource(answer);
    co_return sent;
}

Connection::Awaitable<bool> Connection::sendSource(const Prepared& answer)
{
    for (qint64 at = 0; at < answer.count; at += pieceBytes) {
        const qint64 count = std::min<qint64>(pieceBytes, answer.count - at);
        m_piece.reset();
        auto task = [source = answer.source, from = answer.from + at, count,
                     weak = weak_from_this(), loop = m_loop.weak_from_this()] {
            auto piece = source->read(from, count);
            if (const auto alive = loop.lock())
                asio::post(alive->context, [weak, piece = std::move(piece)]() mutable {
                    if (const auto self = weak.lock()) {
                        self->m_piece = std::move(piece);
                        self->wake();
                    }
                });
        };
        if (!m_core->files.post(task))
            task(); // Rather a short wait for all than an answer that ends in the middle.
        while (!m_piece)
            co_await sleepUntil(Moment::max());
        if (!m_piece->ok()) {
            m_core->log.error("http.body-unreadable",
                              {{QStringLiteral("error"), m_piece->error().debugText()}});
            co_return false;
        }
        const QByteArray bytes = std::move(*m_piece).value();
        const bool sent = co_await sendBytes(bytes, {});
        if (!sent)
            co_return false;
    }
    co_return true;
}

/// Says good-bye in TLS, and when the client may still be sending (a refused upload) reads on for a
/// while: closing at once would reset the connection and destroy the answer on its way.
Connection::Awaitable<void> Connection::close()
{
    if (m_owed > 0)
        co_await readOwed();
    auto& socket = m_stream.lowest_layer();
    boost::system::error_code ignored;
    while (m_reading) {
        socket.cancel(ignored);
        co_await sleepUntil(now() + farewell);
    }
    if (socket.is_open() && (!m_readEnded || m_linger)) {
        // Whoever is still sending is not cut off before their answer has reached them.
        arm(m_linger ? lingerWithin : farewell);
        co_await m_stream.async_shutdown(tokens);
        disarm();
    }
    if (socket.is_open() && m_linger && !phaseIs(FrontCore::Phase::Cutting))
        co_await drain();
    socket.close(ignored);
}

/// Takes in what the client is still sending of a body that was refused, before anything tells it
/// that we close: a client that hears of the end while it writes may throw away the answer which
/// came before (Qt's does).
Connection::Awaitable<void> Connection::readOwed()
{
    const Moment end = now() + lingerWithin;
    Moment quiet = now() + owedQuiet;
    for (;;) {
        if (!m_input.isEmpty()) {
            m_owed -= std::min(m_owed, quint64(m_input.size()));
            m_input.clear();
            quiet = now() + owedQuiet;
        }
        const Moment until = std::min(end, quiet);
        if (m_owed == 0 || m_readEnded || now() >= until || phaseIs(FrontCore::Phase::Cutting))
            co_return;
        startRead();
        co_await sleepUntil(until);
    }
}

Connection::Awaitable<void> Connection::drain()
{
    auto& socket = m_stream.next_layer();
    boost::system::error_code ignored;
    socket.shutdown(Socket::shutdown_send, ignored);
    const Moment end = now() + lingerWithin;
    m_readBuffer.resize(largeRead);
    while (now() < end) {
        arm(lingerQuiet);
        const auto [error, count] = co_await socket.async_read_some(
            asio::buffer(m_readBuffer.data(), size_t(m_readBuffer.size())), tokens);
        disarm();
        if (error)
            co_return;
    }
}

} // namespace chancery::server
