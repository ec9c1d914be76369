// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/ledger/ledger_source.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace chancery::ui {

/// Asks a ledger's reader away from the pages' thread. There are several lanes; in each the newest
/// question wins: one that is being answered is stopped, one that waits is forgotten. Where the
/// reader may not leave the pages' thread, questions are answered there, at the next turn of the
/// event loop. What is only read ahead (Ahead) gives way to every other question.
class LedgerThread : public QObject {
    Q_OBJECT

public:
    enum Lane { Order, Totals, Side, Ahead, Lanes };

    /// Run in the pages' thread with the answer, unless a newer question was asked meanwhile.
    using Answer = std::function<void()>;
    /// Run with the reader; a stopped one's answer is forgotten.
    using Question = std::function<Answer(ledger::Reader&, const ledger::Stop&)>;

    explicit LedgerThread(const LedgerSource& source, QObject* parent = nullptr);
    /// Stops what runs and waits for it.
    ~LedgerThread() override;

    void ask(Lane lane, Question question);
    /// Nothing that was asked in the lane is wanted any more.
    void forget(Lane lane);

private:
    struct Slot {
        Question question;
        quint64 asked = 0;
        ledger::Stop stop{false};
    };

    void run();
    void answerOne(Lane lane, const Question& question, quint64 asked, ledger::Reader& reader);
    void answerHere();

    const LedgerSource& m_source;
    Slot m_slots[Lanes];
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    bool m_due = false;
    std::unique_ptr<ledger::Reader> m_reader;
    std::thread m_thread;
};

} // namespace chancery::ui
