// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/engine.h"

#include "base/clock.h"
#include "base/id.h"
#include "workflow/runner.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::workflow;

namespace {

const QDateTime morning = momentFromText(u"2026-01-05T01:00:00.000Z");

Environment environment(const QString& seed)
{
    Environment made;
    made.newId = idsFrom(seed);
    made.mayAct = [](const QString& actor, const QString& participant) {
        return actor == participant;
    };
    return made;
}

Route twoSteps(int version)
{
    Route route;
    route.id = u"two"_s;
    route.version = version;
    route.start = u"a"_s;
    Step first;
    first.key = u"a"_s;
    first.participants = {u"person:a"_s};
    first.next = {{u"b"_s, {}, {}, false, Transition{}.times, {}}};
    Step second;
    second.key = u"b"_s;
    second.participants = {u"person:b"_s};
    second.allow = {u"return"_s};
    route.steps = {first, second};
    return route;
}

Event complete(const QString& step, const QString& actor)
{
    Event event;
    event.step = step;
    event.actor = actor;
    event.at = morning.addSecs(60);
    return event;
}

} // namespace

/// What the engine promises its caller besides what the plays show.
class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCaseStaysWithTheVersionItBeganUnder();
    void idsComeFromTheSeedAlone();
    void aRefusalLeavesTheCaseAsItWas();
    void anEventNeedsAnActorAndAMoment();
    void theTargetsOfAReturnAreTheStepsBehind();
    void theLogNamesTheItemThatWasMeant();
    void aDamagedCaseIsRefused();
    void aBadEventOfAPlayIsNamedByItsPlace();
    void anInvalidRouteIsNotPlayed();
};

void TestEngine::aCaseStaysWithTheVersionItBeganUnder()
{
    const auto state = begin(twoSteps(1), u"person:a"_s, {}, morning, environment(u"1"_s));
    QVERIFY(state.ok());
    QCOMPARE(state->next.routeVersion, 1);
    const auto other =
        advance(twoSteps(2), state->next, complete(u"a"_s, u"person:a"_s), environment(u"2"_s));
    QVERIFY(!other.ok());
    QCOMPARE(other.error().code, u"workflow.other-version"_s);
    QVERIFY(advance(twoSteps(1), state->next, complete(u"a"_s, u"person:a"_s), environment(u"2"_s))
                .ok());
}

void TestEngine::idsComeFromTheSeedAlone()
{
    const auto one = idsFrom(u"command"_s);
    const auto two = idsFrom(u"command"_s);
    const auto other = idsFrom(u"another"_s);
    QSet<QString> seen;
    for (int i = 0; i < 100; ++i) {
        const QString id = one();
        QCOMPARE(two(), id);
        QVERIFY(isUuidText(id));
        QVERIFY(id != other());
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 100);
}

void TestEngine::aRefusalLeavesTheCaseAsItWas()
{
    const auto state = begin(twoSteps(1), u"person:a"_s, {}, morning, environment(u"1"_s));
    const Case before = state->next;
    const auto refused =
        advance(twoSteps(1), state->next, complete(u"b"_s, u"person:b"_s), environment(u"2"_s));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, u"workflow.not-enabled"_s);
    QCOMPARE(refused.error().args.value("state"_L1).toString(), u"never"_s);
    QVERIFY(state->next == before);
}

void TestEngine::anEventNeedsAnActorAndAMoment()
{
    const auto state = begin(twoSteps(1), u"person:a"_s, {}, morning, environment(u"1"_s));
    auto event = complete(u"a"_s, {});
    QCOMPARE(advance(twoSteps(1), state->next, event, environment(u"2"_s)).error().code,
             u"workflow.bad-event"_s);
    event = complete(u"a"_s, u"person:a"_s);
    event.at = {};
    QCOMPARE(advance(twoSteps(1), state->next, event, environment(u"2"_s)).error().code,
             u"workflow.bad-event"_s);
    QVERIFY(!begin(twoSteps(1), {}, {}, morning, environment(u"1"_s)).ok());
}

void TestEngine::theTargetsOfAReturnAreTheStepsBehind()
{
    const Route route = twoSteps(1);
    auto state = begin(route, u"person:a"_s, {}, morning, environment(u"1"_s));
    QVERIFY(returnTargets(route, state->next, state->next.items.first().id).isEmpty());
    state = advance(route, state->next, complete(u"a"_s, u"person:a"_s), environment(u"2"_s));
    QCOMPARE(returnTargets(route, state->next, state->next.items.last().id), QStringList{u"a"_s});
    QVERIFY(returnTargets(route, state->next, u"nothing"_s).isEmpty());
}

void TestEngine::theLogNamesTheItemThatWasMeant()
{
    const Route route = twoSteps(1);
    auto state = begin(route, u"person:a"_s, {}, morning, environment(u"1"_s));
    const QString item = state->next.items.first().id;
    state = advance(route, state->next, complete(u"a"_s, u"person:a"_s), environment(u"2"_s));
    QCOMPARE(state->next.log.size(), 2);
    QCOMPARE(state->next.log.last().item, item);
    QCOMPARE(state->next.log.last().kind, u"complete"_s);
    QCOMPARE(state->next.item(item)->doneAt, morning.addSecs(60));
}

void TestEngine::aDamagedCaseIsRefused()
{
    const auto state = begin(twoSteps(1), u"person:a"_s, {}, morning, environment(u"1"_s));
    const QJsonObject good = state->next.toJson();
    QVERIFY(Case::parse(good).ok());
    QJsonObject bad = good;
    bad[u"more"_s] = 1;
    QVERIFY(!Case::parse(bad).ok());
    bad = good;
    bad[u"visits"_s] = QJsonArray();
    const auto orphan = Case::parse(bad);
    QVERIFY(!orphan.ok());
    QCOMPARE(orphan.error().code, u"workflow.bad-case"_s);
    bad = good;
    bad[u"status"_s] = u"asleep"_s;
    QVERIFY(!Case::parse(bad).ok());

    // Well-formed, but of another route.
    Route other = twoSteps(1);
    other.steps.removeFirst();
    other.start = u"b"_s;
    const auto strange =
        advance(other, state->next, complete(u"b"_s, u"person:b"_s), environment(u"2"_s));
    QVERIFY(!strange.ok());
    QCOMPARE(strange.error().code, u"workflow.bad-case"_s);
}

void TestEngine::aBadEventOfAPlayIsNamedByItsPlace()
{
    const QJsonArray events{QJsonObject{{u"kind"_s, u"complete"_s}, {u"actor"_s, u"person:a"_s}},
                            QJsonObject{{u"kind"_s, u"dance"_s}, {u"actor"_s, u"person:a"_s}}};
    const auto run = runRoute(twoSteps(1).toJson(), events);
    QVERIFY(!run.ok());
    QCOMPARE(run.error().code, u"workflow.bad-event"_s);
    QCOMPARE(run.error().args.value("index"_L1).toInt(), 1);
}

void TestEngine::anInvalidRouteIsNotPlayed()
{
    Route route = twoSteps(1);
    route.steps.first().next.first().to = u"nowhere"_s;
    const auto run = runRoute(route.toJson(), {});
    QVERIFY(!run.ok());
    QCOMPARE(run.error().code, u"workflow.invalid-route"_s);
    QCOMPARE(run.error().args.value("errors"_L1).toArray().first()["code"_L1].toString(),
             u"workflow.route-unknown-step"_s);
}

QTEST_APPLESS_MAIN(TestEngine)
#include "tst_engine.moc"
