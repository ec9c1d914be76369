// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/history.h"

#include "faults/checks.h"
#include "faults/sabotage.h"
#include "faults/seeded_ids.h"
#include "support/private_postgres.h"

namespace chancery::test {

namespace {

constexpr qint64 settleStepMs = 5'000;
/// Half-open connections are given up after 70 s, and a desk waits up to 60 s between two tries.
constexpr qint64 settleMostMs = 240'000;

/// One history: the machines, the people's acts and the faults, in the order of the schedule.
class History {
public:
    History(Stage& stage, const HistoryPlan& plan)
        : m_stage(stage), m_plan(plan), m_schedule(stage.began()), m_random(plan.seed * 2 + 1),
          m_network(m_schedule, plan.seed * 2 + 2, m_outcome.faults),
          m_centre({stage.disk(), m_schedule, m_random, stage.played().business(), stage.location(),
                    stage.folder() + QStringLiteral("/world/centre")}),
          m_witness(stage.played(), m_centre),
          m_sabotage({stage.disk(), m_schedule, m_random, m_outcome.faults, plan.left, m_centre,
                      m_desks,
                      [this](store::Database& centre) { m_witness.centreRestored(centre); }})
    {
    }
    ~History()
    {
        m_schedule.between = {};
        m_desks.clear();
        m_centre.end();
    }

    HistoryOutcome play()
    {
        build();
        for (int act = 0; act < m_plan.acts; ++act) {
            m_schedule.runUntil(m_schedule.now() + pause());
            if (m_random.bounded(100) < m_sabotageShare)
                m_sabotage.strike();
            else
                somebodyActs();
            if (m_plan.stoppedPage > 0 && act + 1 == m_plan.acts)
                playLateDesk();
            // In the midst of it everything comes to rest, once in a while.
            if (m_random.bounded(150) == 0)
                settle();
        }
        settle();
        judge();
        return std::move(m_outcome);
    }

private:
    void build()
    {
        const bool postgres = testsRunOnPostgres();
        m_network.leaveOut(m_plan.left);
        m_shareOfNetwork = std::array{0, 3, 10, 30, 60}[size_t(m_random.bounded(5))];
        m_sabotageShare = std::array{0, 5, 15, 30}[size_t(m_random.bounded(4))];
        const int desks = int(m_stage.played().people().size()) - 1 + m_random.bounded(2);
        m_sabotage.setOldCopies(m_random.bounded(3) == 0);
        if (m_plan.failingCall > 0 || m_plan.stoppedPage > 0)
            m_shareOfNetwork = m_sabotageShare = 0;
        const int late = m_plan.stoppedPage > 0 ? 1 : 0;
        // Every fourth history begins with desks that know nothing yet.
        const bool anew = m_plan.seed / 2 % 4 == 1;
        m_stage.setUp(desks, anew ? 0 : desks - late);
        m_sabotage.setDiskOfCentre(!postgres);
        if (!m_centre.start())
            qFatal("the centre does not start");
        for (int i = 0; i < desks - late; ++i)
            addDesk();
        // The first synchronisation is undisturbed: before it a desk can do nothing.
        m_schedule.between = [this] { m_sabotage.buryTheDead(); };
        for (auto& desk : m_desks) {
            if (!desk->start())
                qFatal("a desk does not start");
        }
        settle();
        m_sabotage.keepCopies();
        m_network.setFaultsPerCent(m_shareOfNetwork);
        armTheCall();
    }

    void addDesk()
    {
        const int i = int(m_desks.size());
        const QString machine = QStringLiteral("desk%1").arg(i);
        m_desks.push_back(std::make_unique<SimDesk>(SimDesk::Parts{
            m_stage.disk(), m_network, m_centre, m_stage.played().business(),
            m_stage.played().wantedBlobs(), m_stage.played().people().at(i), machine,
            m_stage.folder() + QStringLiteral("/world/") + machine, m_stage.authorityPem()}));
    }

    /// Somebody who comes when the others have worked for a while: the walk through what is there
    /// is interrupted at one of its pages.
    void playLateDesk()
    {
        addDesk();
        auto& late = *m_desks.back();
        m_centre.pageLeaves = [this, &late, checked = m_centre.pageLeaves](
                                  const store::Actor& reader, const wire::ChangesPage& page) {
            checked(reader, page);
            if (reader.person == late.person() && ++m_outcome.callsCounted == m_plan.stoppedPage)
                stopWalk(late);
        };
        if (!late.start())
            qFatal("a desk does not start");
        m_schedule.runUntil(m_schedule.now() + 90'000);
    }

    void stopWalk(SimDesk& late)
    {
        ++m_outcome.faults[size_t(Fault::WalkStopped)];
        auto& disk = m_stage.disk();
        switch (m_plan.walkStop) {
        case WalkStop::CentreDies:
            disk.machine(QStringLiteral("centre")).dead = true;
            return;
        case WalkStop::DeskDies:
            disk.machine(late.machine()).dead = true;
            return;
        case WalkStop::DeskDiesAfter:
            m_schedule.after(30, [&disk, &late] { disk.machine(late.machine()).dead = true; });
            return;
        case WalkStop::RightsChange:
            for (int i = 0; i < 6; ++i)
                m_schedule.after(i, [this] { somebodyActs(); });
            return;
        case WalkStop::CutForLong:
            late.goOffline(60'000);
        }
    }

    /// For the walk through every call of one database.
    void armTheCall()
    {
        if (m_plan.failingCall <= 0)
            return;
        auto& plan = m_plan.failsAtDesk ? m_desks[0]->plan() : m_centre.plan();
        plan = {0, m_plan.failingCall, m_plan.failsForGood};
    }

    qint64 pause()
    {
        switch (m_random.bounded(12)) {
        case 0:
            // Seldom, for all that happens in it are polls without news.
            if (m_random.bounded(3) > 0)
                return m_random.bounded(90'000);
            return 60'000 + m_random.bounded(1'200'000); // a session may run out meanwhile
        case 1:
        case 2:
            return m_random.bounded(40'000);
        case 3:
        case 4:
        case 5:
            return m_random.bounded(1'500);
        default:
            return m_random.bounded(20); // several desks before any has heard of the others
        }
    }

    void somebodyActs()
    {
        auto& desk = *m_desks[size_t(m_random.bounded(int(m_desks.size())))];
        if (desk.isAlive())
            m_stage.played().act(desk, m_random);
        m_sabotage.buryTheDead();
    }

    static bool hasForecast(SimDesk& desk)
    {
        auto q = desk.replica().db().query("SELECT 1 FROM sync_undo LIMIT 1");
        return q.next();
    }

    bool isSettled()
    {
        for (auto& desk : m_desks) {
            if (!desk->isAlive() || !desk->state().connected)
                return false;
            const auto waiting = desk->replica().outbox().count(sync::OutboxState::Waiting);
            if (!waiting.ok() || *waiting > 0 || hasForecast(*desk))
                return false;
            for (const auto& sha256 : desk->wantedBlobs()) {
                if (!desk->replica().blobs().has(sha256))
                    return false;
            }
        }
        return Witness::differences(m_centre, m_stage.played(), m_desks).isEmpty();
    }

    /// P16: faults stop, nobody types, and everything comes to agree within its time.
    void settle()
    {
        if (m_plan.failingCall > 0 && !m_desks.empty())
            m_outcome.callsCounted =
                std::max(m_outcome.callsCounted,
                         (m_plan.failsAtDesk ? m_desks[0]->plan() : m_centre.plan()).calls);
        m_network.setFaultsPerCent(0);
        m_sabotage.stop();
        const qint64 end = m_schedule.now() + settleMostMs;
        bool settled = false;
        while (!settled && m_schedule.now() < end) {
            m_schedule.runUntil(m_schedule.now() + settleStepMs);
            settled = m_centre.isAlive() && isSettled();
        }
        if (!settled)
            m_witness.add(QStringLiteral("P16 not settled after %1 s: %2")
                              .arg(settleMostMs / 1'000)
                              .arg(unsettled()));
        m_network.setFaultsPerCent(m_shareOfNetwork);
        m_sabotage.goOn();
    }

    QString unsettled()
    {
        if (!m_centre.isAlive())
            return QStringLiteral("the centre does not run");
        QStringList words;
        for (auto& desk : m_desks) {
            if (!desk->isAlive()) {
                words.append(desk->machine() + QStringLiteral(" does not run"));
                continue;
            }
            const auto& state = desk->state();
            words.append(QStringLiteral("%1 %2, %3 waiting, %4")
                             .arg(desk->machine(), state.connected
                                                       ? QStringLiteral("connected")
                                                       : QStringLiteral("not connected"))
                             .arg(state.waiting)
                             .arg(state.trouble ? state.trouble->debugText()
                                                : QStringLiteral("no trouble")));
        }
        if (std::all_of(m_desks.begin(), m_desks.end(),
                        [](const auto& desk) { return desk->isAlive(); })) {
            for (const auto& differs : Witness::differences(m_centre, m_stage.played(), m_desks))
                words.append(QStringLiteral("P2 ") + differs);
        }
        return words.join(QStringLiteral("; "));
    }

    void judge()
    {
        if (m_centre.isAlive() && m_witness.violations().isEmpty()) {
            const bool replays = m_plan.seed / 2 % 8 == 0 && !testsRunOnPostgres();
            m_witness.checkAll(m_stage, m_desks, replays);
        }
        m_outcome.violations = m_witness.violations();
        m_outcome.simulatedMs = m_schedule.now() - m_stage.began();
        for (const auto& desk : m_desks)
            m_outcome.saved += desk->saved().size();
        if (!m_centre.isAlive())
            return;
        auto q = m_centre.db().query("SELECT COUNT(*), COALESCE(SUM(outcome), 0) FROM command_log");
        if (q.next()) {
            m_outcome.decided = q.integer(0);
            m_outcome.refused = q.integer(1);
        }
        auto last = m_centre.db().query("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1");
        if (last.next())
            m_outcome.mark = last.utf8(0) + ' ' + QByteArray::number(m_schedule.now());
    }

    Stage& m_stage;
    HistoryPlan m_plan;
    HistoryOutcome m_outcome;
    Schedule m_schedule;
    QRandomGenerator m_random;
    SimNetwork m_network;
    SimCentre m_centre;
    std::vector<std::unique_ptr<SimDesk>> m_desks;
    Witness m_witness;
    Sabotage m_sabotage;
    int m_shareOfNetwork = 0;
    int m_sabotageShare = 0;
};

} // namespace

HistoryOutcome playHistory(Stage& stage, const HistoryPlan& plan)
{
    seedIds(plan.seed);
    stage.choose(plan.business.value_or(int(plan.seed) % stage.businesses()));
    stage.played().begin();
    return History(stage, plan).play();
}

} // namespace chancery::test
