// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/responder.h"

#include "server/http/exchange.h"

namespace chancery::server {

void Exchange::answer(Response response)
{
    Deliver deliver;
    std::function<void()> dropped; // goes after the lock: it may hold the last responder
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::Open)
            return;
        m_state = State::Answered;
        deliver.swap(m_deliver);
        dropped.swap(m_callback);
    }
    if (deliver)
        deliver(prepare(std::move(response), m_context));
}

bool Exchange::giveUp()
{
    Deliver dropped;
    std::function<void()> callback;
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::Open)
            return m_state == State::GivenUp;
        m_state = State::GivenUp;
        dropped.swap(m_deliver);
        callback.swap(m_callback);
    }
    if (callback)
        callback();
    return true;
}

void Exchange::onGivenUp(std::function<void()> callback)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::Open)
            m_callback.swap(callback);
        if (m_state != State::GivenUp)
            return;
    }
    if (callback)
        callback();
}

namespace {

/// Held by all copies of a responder: when the last goes unanswered, nobody ever will.
class Promise {
public:
    explicit Promise(std::shared_ptr<Exchange> exchange) : m_exchange(std::move(exchange)) {}
    ~Promise()
    {
        if (!m_exchange->isOver())
            m_exchange->answer(Response::error(500, "server.no-answer"));
    }
    Q_DISABLE_COPY_MOVE(Promise)

    const std::shared_ptr<Exchange>& exchange() const { return m_exchange; }

private:
    std::shared_ptr<Exchange> m_exchange;
};

} // namespace

Responder::Responder(std::shared_ptr<Exchange> exchange)
{
    const auto promise = std::make_shared<Promise>(std::move(exchange));
    // An alias: it points at the exchange and keeps the promise.
    m_exchange = std::shared_ptr<Exchange>(promise, promise->exchange().get());
}

void Responder::operator()(Response response) const
{
    if (m_exchange)
        m_exchange->answer(std::move(response));
}

bool Responder::isOver() const
{
    return !m_exchange || m_exchange->isOver();
}

void Responder::onGivenUp(std::function<void()> callback) const
{
    if (m_exchange)
        m_exchange->onGivenUp(std::move(callback));
}

} // namespace chancery::server
