// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/import_giver.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

/// What waits is decided anew when the feed brings rows, so little of it waits; without a line
/// nothing comes, and more may.
constexpr int mostWaitingOnline = 8;
/// Of the rows that are taken in, all that wait are decided again with each page, and the window
/// may come to wait for that: every part counts up the same row of the import.
constexpr int mostTakenOnline = 2;
constexpr int mostWaitingOffline = 200;
constexpr int lookAgainMs = 20;
constexpr int mostRefused = 50;

} // namespace

ImportGiver::ImportGiver(sync::DeskPort& desk, ImportPlan plan, QObject* parent)
    : QObject(parent), m_desk(desk), m_plan(std::move(plan)), m_import(m_plan.id()),
      m_count(m_plan.count()), m_firstFinal(m_plan.firstFinal())
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &ImportGiver::turn);
}

ImportGiver::ImportGiver(sync::DeskPort& desk, const OpenImport& left, QObject* parent)
    : QObject(parent), m_desk(desk), m_plan(left.id, left.name, {}), m_import(left.id),
      m_left(left.waiting), m_count(int(left.waiting.size()))
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &ImportGiver::turn);
}

void ImportGiver::start()
{
    m_running = true;
    m_turn.start(0);
}

int ImportGiver::percent() const
{
    return m_count > 0 ? m_next * 100 / m_count : 0;
}

void ImportGiver::cancel()
{
    if (m_running && mayCancel())
        drop(fail("supervision.import-cancelled"));
}

bool ImportGiver::isCrowded() const
{
    const auto state = m_desk.state();
    const bool takes = !m_left.isEmpty() || (m_plan.isStaged() && m_next >= m_firstFinal);
    return state.waiting >= (!state.connected ? mostWaitingOffline
                             : takes          ? mostTakenOnline
                                              : mostWaitingOnline);
}

/// Nothing is taken in, and nothing said to be done, before the server has had its say on what was
/// given; as long as there is a line to it.
bool ImportGiver::mustHearFirst() const
{
    if (!m_plan.isStaged() || (m_next != m_firstFinal && m_next < m_count))
        return false;
    const auto state = m_desk.state();
    return state.connected && state.waiting > 0 && !state.deferred;
}

/// What the server said of a part that the desk had laid down.
std::optional<Error> ImportGiver::refusedMeanwhile()
{
    const auto refused = m_desk.outbox(sync::OutboxState::Refused, mostRefused);
    if (!refused.ok())
        return std::nullopt;
    for (const auto& entry : *refused) {
        const auto step = m_given.constFind(entry.n);
        if (step != m_given.constEnd() && entry.error && m_plan.isStaged() && *step < m_firstFinal)
            return placed(*entry.error, m_plan.at(*step));
    }
    return std::nullopt;
}

void ImportGiver::turn()
{
    if (m_dropping)
        return dropMore();
    if (const auto why = refusedMeanwhile())
        return drop(*why);
    if (mustHearFirst() || (m_next < m_count && isCrowded())) {
        m_turn.start(lookAgainMs);
        return;
    }
    if (m_next >= m_count) {
        const int rows = m_left.isEmpty() ? int(m_plan.items().size()) : m_count;
        return end(rows);
    }
    give();
}

void ImportGiver::give()
{
    const auto step =
        m_left.isEmpty()
            ? m_plan.at(m_next)
            : ImportPlan::Step{u"supervision.import-take"_s,
                               {{u"import"_s, m_import}, {u"part"_s, m_left.at(m_next)}}};
    const auto done = m_desk.submit(step.command, step.params);
    const bool passedOver = !done.ok() && done.error().code == "supervision.nothing-to-do"_L1 &&
                            step.command == "supervision.import-take"_L1;
    if (!done.ok() && !passedOver) {
        const Error why = placed(done.error(), step);
        return m_next > 0 && m_next < m_firstFinal ? drop(why) : end(why);
    }
    if (done.ok())
        m_given.insert(done->n, m_next);
    ++m_next;
    Q_EMIT progressed();
    m_turn.start(0);
}

/// The command counts its own rows; the plan counts all of them.
Error ImportGiver::placed(Error error, const ImportPlan::Step& step) const
{
    if (error.code == "supervision.bad-row"_L1)
        error.args.insert(u"index"_s, step.firstRow + error.args.value("row"_L1).toInt() - 1);
    return error;
}

void ImportGiver::drop(const Error& why)
{
    m_why = why;
    m_dropping = true;
    if (m_next == 0)
        return end(why); // nothing was given yet
    m_turn.start(0);
}

void ImportGiver::dropMore()
{
    const auto done = m_desk.submit(u"supervision.import-drop"_s, {{u"import"_s, m_import}});
    if (done.ok() && done->forecast.value("more"_L1).toBool()) {
        m_turn.start(0);
        return;
    }
    if (m_takesAway)
        m_why = done.ok() ? fail("supervision.import-cancelled") : done.error();
    end(*m_why);
}

void ImportGiver::end(const Result<int>& rows)
{
    m_running = false;
    Q_EMIT finished(rows);
}

} // namespace chancery::supervision
