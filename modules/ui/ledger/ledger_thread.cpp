// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_thread.h"

#include <QTimer>

#include <algorithm>

namespace chancery::ui {

LedgerThread::LedgerThread(const LedgerSource& source, QObject* parent)
    : QObject(parent), m_source(source)
{
}

LedgerThread::~LedgerThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
        for (auto& slot : m_slots)
            slot.stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void LedgerThread::ask(Lane lane, Question question)
{
    {
        const std::scoped_lock lock(m_mutex);
        Slot& slot = m_slots[lane];
        slot.question = std::move(question);
        ++slot.asked;
        slot.stop = true; // the one before
        m_slots[Ahead].stop = true;
    }
    if (!m_source.mayLeaveTheThread()) {
        if (!std::exchange(m_due, true))
            QTimer::singleShot(0, this, &LedgerThread::answerHere);
        return;
    }
    if (!m_reader) {
        m_reader = m_source.reader();
        m_thread = std::thread([this] { run(); });
    }
    m_wake.notify_all();
}

void LedgerThread::forget(Lane lane)
{
    const std::scoped_lock lock(m_mutex);
    m_slots[lane].question = nullptr;
    ++m_slots[lane].asked;
    m_slots[lane].stop = true;
}

void LedgerThread::answerOne(Lane lane, const Question& question, quint64 asked,
                             ledger::Reader& reader)
{
    auto answer = question(reader, m_slots[lane].stop);
    QMetaObject::invokeMethod(
        this,
        [this, lane, asked, give = std::move(answer)] {
            {
                const std::scoped_lock lock(m_mutex);
                if (m_slots[lane].asked != asked)
                    return;
            }
            if (give)
                give();
        },
        Qt::QueuedConnection);
}

void LedgerThread::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        auto* const waiting = std::find_if(std::begin(m_slots), std::end(m_slots),
                                           [](const Slot& slot) { return bool(slot.question); });
        if (waiting == std::end(m_slots)) {
            m_wake.wait(lock);
            continue;
        }
        const Question question = std::exchange(waiting->question, nullptr);
        const quint64 asked = waiting->asked;
        waiting->stop = false;
        lock.unlock();
        answerOne(Lane(waiting - m_slots), question, asked, *m_reader);
        lock.lock();
    }
}

void LedgerThread::answerHere()
{
    m_due = false;
    if (!m_reader)
        m_reader = m_source.reader();
    for (auto& slot : m_slots) {
        if (!slot.question)
            continue;
        const Question question = std::exchange(slot.question, nullptr);
        slot.stop = false;
        answerOne(Lane(&slot - m_slots), question, slot.asked, *m_reader);
    }
}

} // namespace chancery::ui
