// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "workflow/engine.h"
#include "workflow/random_route.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::workflow;

namespace {

Environment environment(const QString& seed)
{
    Environment made;
    made.newId = idsFrom(seed);
    made.mayAct = [](const QString& actor, const QString& participant) {
        return actor == participant;
    };
    made.mayStandIn = [](const QString& actor, const QString& person) {
        return actor == "person:p0"_L1 && person == "person:p1"_L1;
    };
    made.dueAt = [](const DueRule& rule, const QDateTime& from) {
        return from.addDays(rule.amount);
    };
    return made;
}

/// Mostly sensible events on what is open, sometimes nonsense.
class RandomEvents {
public:
    RandomEvents(quint32 seed, const Route& route) : m_random(seed), m_route(route) {}

    Event next(const Case& current, const QDateTime& at)
    {
        static const QStringList outcomes{u"agree"_s, u"disagree"_s, u"abstain"_s};
        Event event;
        event.at = at;
        event.kind = kind();
        event.outcome = outcomes.at(m_random.bounded(3));
        event.reason = u"because"_s;
        event.level = m_random.bounded(1, 4);
        event.comeBack = m_random.bounded(2) == 0;
        event.keep = m_random.bounded(2) == 0;
        event.place = QList{Link::Peer, Link::Before, Link::After}.at(m_random.bounded(3));
        event.participants = {person()};
        event.actor = person();
        QList<WorkItem> open = current.items;
        if (m_random.bounded(10) > 0)
            open.removeIf([](const WorkItem& item) { return !item.isActionable(); });
        if (!open.isEmpty()) {
            const auto& item = open.at(m_random.bounded(int(open.size())));
            event.item = item.id;
            event.step = item.step;
            event.actor = item.participant;
        } else if (!current.items.isEmpty()) {
            event.step = current.items.first().step;
            event.kind = EventKind::Reopen;
        }
        if (m_random.bounded(4) == 0)
            event.item.clear();
        event.to = event.kind == EventKind::Return ? step() : person();
        if (event.kind == EventKind::Withdraw) {
            for (const auto& item : current.items) {
                if (item.state != ItemState::Done)
                    continue;
                event.item = item.id;
                event.actor = item.participant;
            }
        }
        if (manages(event.kind))
            event.actor = u"person:boss"_s;
        if (m_random.bounded(4) == 0)
            event.set = {{u"v%1"_s.arg(m_random.bounded(3)), m_random.bounded(2) == 0}};
        if (event.kind == EventKind::Set)
            event.set[u"again"_s] = m_random.bounded(2) == 0;
        return event;
    }

private:
    EventKind kind()
    {
        const int roll = m_random.bounded(100);
        if (roll < 55)
            return EventKind::Complete;
        if (roll < 60)
            return EventKind::Read;
        if (roll < 68)
            return EventKind::Return;
        if (roll < 98 || m_random.bounded(20) > 0)
            return EventKind(m_random.bounded(int(EventKind::Conclude)));
        return EventKind(m_random.bounded(int(EventKind::Reopen) + 1));
    }
    static bool manages(EventKind kind)
    {
        return kind == EventKind::Remind || kind >= EventKind::Set;
    }
    QString person() { return u"person:p%1"_s.arg(m_random.bounded(6)); }
    QString step() { return m_route.steps.at(m_random.bounded(int(m_route.steps.size()))).key; }

    QRandomGenerator m_random;
    const Route& m_route;
};

QByteArray bytes(const Case& state)
{
    return QJsonDocument(state.toJson()).toJson(QJsonDocument::Compact);
}

void checkState(const Case& state)
{
    QSet<QString> ids;
    int open = 0;
    for (const auto& item : state.items) {
        QVERIFY2(!ids.contains(item.id), "an id is given twice");
        ids.insert(item.id);
        open += item.isOpen() && item.state != ItemState::Unread ? 1 : 0;
        QVERIFY(state.visit(item.visit) != nullptr);
        QCOMPARE(state.visit(item.visit)->step, item.step);
        QCOMPARE(state.visit(item.visit)->round, item.round);
        if (item.isOpen() && item.state != ItemState::Unread) {
            const bool cut = state.visit(item.visit)->state == VisitState::Cancelled;
            QVERIFY2(!cut, "a cancelled round has open items");
        } else if (!item.isOpen()) {
            QVERIFY(item.doneAt.has_value());
        }
    }
    if (state.status == CaseStatus::Finished || state.status == CaseStatus::Voided) {
        QCOMPARE(open, 0);
        for (const auto& visit : state.visits)
            QVERIFY(!visit.isLive());
    } else if (state.status == CaseStatus::Running) {
        const bool waits = std::any_of(state.visits.begin(), state.visits.end(),
                                       [](const Visit& v) { return v.isLive(); });
        QVERIFY2(open > 0 || waits, "a running case has nobody to act");
    }
    // A live round with persons has somebody who can act now, or it would hang for ever.
    for (const auto& visit : state.visits) {
        if (visit.state != VisitState::Active)
            continue;
        const bool able =
            std::any_of(state.items.begin(), state.items.end(), [&](const WorkItem& item) {
                return item.visit == visit.number && item.isActionable();
            });
        QVERIFY2(able, qPrintable(visit.step));
    }
}

void checkChange(const Case& before, const Outcome& after, const Event& event)
{
    QCOMPARE(after.next.log.size(), before.log.size() + 1);
    QVERIFY2(after.next.log.mid(0, before.log.size()) == before.log, "the log was rewritten");
    QVERIFY(after.next.visits.size() >= before.visits.size());
    for (const auto& old : before.items)
        QVERIFY2(after.next.item(old.id) != nullptr, "an item vanished");
    QSet<QString> begun;
    for (const auto& line : after.trace) {
        if (line.kind != TraceKind::Enabled)
            continue;
        const QString once = line.step + u'#' + QString::number(line.round) + line.item;
        QVERIFY2(!begun.contains(once), qPrintable(once));
        begun.insert(once);
    }
    for (const auto& visit : before.visits) {
        const QString old = visit.step + u'#' + QString::number(visit.round);
        QVERIFY2(visit.state == VisitState::Waiting || !begun.contains(old), "a round began twice");
    }
    if (event.kind != EventKind::Return)
        return;
    // The step gone back to had been done before, and opens as a new round.
    const Visit& opened = after.next.visits.at(before.visits.size());
    const bool done =
        std::any_of(before.visits.begin(), before.visits.end(), [&](const Visit& visit) {
            return visit.step == opened.step && visit.state == VisitState::Done;
        });
    QVERIFY2(done, "a return went to a step that was never done");
}

} // namespace

/// What must hold for every route and every sequence of events.
class TestProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomRoutesAreValidAndSurviveTheirJson();
    void theInvariantsHoldWhateverHappens();
    void aReturnNeverReachesWhatLiesAhead();
    void fiftyItemsAreAdvancedAlongTheWholeRoute();
};

void TestProperties::randomRoutesAreValidAndSurviveTheirJson()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const Route route = RandomRoute(seed).make();
        const auto errors = validate(route);
        QVERIFY2(errors.isEmpty(), errors.isEmpty() ? "" : qPrintable(errors.first().debugText()));
        const auto again = Route::parse(route.toJson());
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().debugText()));
        QVERIFY(*again == route);
        QCOMPARE(again->toJson(), route.toJson());
    }
}

void TestProperties::theInvariantsHoldWhateverHappens()
{
    int accepted = 0;
    QSet<int> kinds;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        const Route route = RandomRoute(seed).make();
        QDateTime at = momentFromText(u"2026-01-05T01:00:00.000Z");
        const QString name = QString::number(seed);
        auto state = begin(route, u"person:boss"_s, {}, at, environment(name));
        QVERIFY(state.ok());
        RandomEvents events(seed * 7919, route);
        bool cut = false;
        for (int i = 0; i < 60; ++i) {
            at = at.addSecs(60);
            const Event event = events.next(state->next, at);
            const QString id = name + u'/' + QString::number(i);
            const auto outcome = advance(route, state->next, event, environment(id));
            const auto twin = advance(route, state->next, event, environment(id));
            QCOMPARE(twin.ok(), outcome.ok());
            if (!outcome.ok()) {
                QVERIFY2(outcome.error().code.startsWith("workflow."_L1) &&
                             outcome.error().code != "workflow.endless"_L1,
                         qPrintable(outcome.error().debugText()));
                QCOMPARE(twin.error(), outcome.error());
                continue;
            }
            ++accepted;
            kinds.insert(int(event.kind));
            QVERIFY(*twin == *outcome);
            checkState(outcome->next);
            // These routes are sound: a join can miss an arrival only when a branch was cut off.
            cut = cut || event.kind == EventKind::Cancel;
            QVERIFY2(cut || outcome->next.status != CaseStatus::Stuck,
                     qPrintable(u"stuck: seed %1 event %2 "_s.arg(seed).arg(i) +
                                eventKindText(event.kind)));
            checkChange(state->next, *outcome, event);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"seed %1 event %2 "_s.arg(seed).arg(i) +
                                 QString::fromUtf8(QJsonDocument(event.toJson()).toJson()) +
                                 QString::fromUtf8(QJsonDocument(route.toJson()).toJson())));
            if (accepted % 7 == 0) { // Every one would take the better part of a minute.
                const auto read = Case::parse(outcome->next.toJson());
                QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().debugText()));
                QVERIFY(*read == outcome->next);
                QCOMPARE(bytes(*read), bytes(outcome->next));
            }
            const auto said = Event::parse(event.toJson());
            QVERIFY(said.ok() && *said == event);
            state = outcome;
        }
    }
    QVERIFY2(accepted > 3000, qPrintable(QString::number(accepted)));
    QVERIFY2(kinds.size() >= 15, qPrintable(QString::number(kinds.size())));
}

void TestProperties::aReturnNeverReachesWhatLiesAhead()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const Route route = RandomRoute(seed).make();
        QDateTime at = momentFromText(u"2026-01-05T01:00:00.000Z");
        auto state = begin(route, u"person:boss"_s, {}, at, environment(QString::number(seed)));
        RandomEvents events(seed, route);
        for (int i = 0; i < 20; ++i) {
            at = at.addSecs(60);
            for (const auto& item : std::as_const(state->next.items)) {
                if (!item.isActionable())
                    continue;
                const auto targets = returnTargets(route, state->next, item.id);
                for (const auto& step : route.steps) {
                    Event event;
                    event.kind = EventKind::Return;
                    event.item = item.id;
                    event.actor = item.claimedBy.isEmpty() ? item.participant : item.claimedBy;
                    event.reason = u"r"_s;
                    event.to = step.key;
                    event.at = at;
                    const auto back = advance(route, state->next, event, environment(u"x"_s));
                    const bool busy = !back.ok() && back.error().code == "workflow.section-busy"_L1;
                    QVERIFY2(busy || back.ok() == targets.contains(step.key),
                             qPrintable(back.ok() ? step.key : back.error().debugText()));
                }
            }
            const Event event = events.next(state->next, at);
            const auto outcome =
                advance(route, state->next, event, environment(QString::number(i)));
            if (outcome.ok())
                state = outcome;
        }
    }
}

void TestProperties::fiftyItemsAreAdvancedAlongTheWholeRoute()
{
    Route route;
    route.id = u"big"_s;
    Step step;
    step.key = u"sign"_s;
    step.mode = Mode::All;
    for (int i = 0; i < 50; ++i)
        step.participants.append(u"person:%1"_s.arg(i));
    route.steps.append(step);
    route.start = step.key;
    QDateTime at = momentFromText(u"2026-01-05T01:00:00.000Z");
    auto state = begin(route, u"person:0"_s, {}, at, environment(u"a"_s));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i) {
        Event event;
        event.step = u"sign"_s;
        event.actor = u"person:%1"_s.arg(i);
        event.at = at.addSecs(i);
        state = advance(route, state->next, event, environment(QString::number(i)));
        QVERIFY(state.ok());
    }
    // Told, not asserted: a loaded machine is not a wrong engine.
    qInfo("advance() of 50 items: %lld us", timer.nsecsElapsed() / 50 / 1000);
    QCOMPARE(caseStatusText(state->next.status), u"finished"_s);
}

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
