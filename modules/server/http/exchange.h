// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

// Only for .cpp files of this folder.

#include "server/http/response_writer.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace chancery::server {

/// One request on its way to an answer, shared by the connection that waits and the responders that
/// may outlive it. The first of "answered" and "given up" wins; both may come from any thread.
class Exchange {
public:
    using Deliver = std::function<void(Prepared)>;

    /// `deliver` carries the answer to the connection's own thread, or nowhere when that is gone.
    Exchange(ReplyContext context, Deliver deliver)
        : m_context(std::move(context)), m_deliver(std::move(deliver))
    {
    }

    void answer(Response response);
    /// True when it now is over, false when an answer came first. Runs the callback.
    bool giveUp();
    bool isOver() const { return m_state.load(std::memory_order_acquire) != State::Open; }
    void onGivenUp(std::function<void()> callback);

private:
    enum class State { Open, Answered, GivenUp };

    const ReplyContext m_context;
    std::mutex m_mutex;
    std::atomic<State> m_state{State::Open}; ///< Changed under the mutex only.
    Deliver m_deliver;
    std::function<void()> m_callback;
};

} // namespace chancery::server
