// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "real_standards.h"
#include "supervision/rules/forecast.h"
#include "supervision/rules/lamp.h"

#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestLamps : public QObject {
    Q_OBJECT

    const WorkCalendar m_calendar = realCalendar();
    const Standards m_standards = realStandards();
    const workflow::OfficeHours m_hours{QTime(9, 0), QTime(17, 0), &m_calendar};

    LampTimes running(const char* from, const char* due)
    {
        const QDateTime end = m_hours.closing(day(due));
        return {ClockState::Running,
                day(from),
                nearAt(moment(from), end, m_standards.lamps(day(from)), m_hours),
                end,
                {}};
    }
    ForecastFacts calm()
    {
        ForecastFacts facts;
        facts.start = day("2026-03-02");
        facts.due = day("2026-09-30");
        return facts;
    }
    ForecastRule rule() { return m_standards.forecasts(day("2026-07-14")); }

private Q_SLOTS:
    void theLampTurnsByItself_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("lamp");
        // Assigned on 1 July, due on the 31st: a fifth of the time is left from the 25th on.
        QTest::newRow("begun") << moment("2026-07-02") << u"normal"_s;
        QTest::newRow("the day before it is near") << moment("2026-07-24", 23) << u"normal"_s;
        QTest::newRow("near") << moment("2026-07-25", 0) << u"near"_s;
        QTest::newRow("its last day") << moment("2026-07-31", 17) << u"near"_s;
        QTest::newRow("after it") << moment("2026-07-31", 18) << u"overdue"_s;
        QTest::newRow("before it begins") << moment("2026-06-30") << u"not-started"_s;
    }
    void theLampTurnsByItself()
    {
        QFETCH(const QDateTime, now);
        QFETCH(const QString, lamp);
        const auto times = running("2026-07-01", "2026-07-31");
        QCOMPARE(lampText(lampOf(times, now)), lamp);
        QCOMPARE(lampFromText(lamp), std::optional(lampOf(times, now)));
    }

    void aShortItemIsNearByWorkingDays()
    {
        // 8 October is the first working day after the holiday, so three of them before it lie in
        // September.
        const auto times = running("2026-09-01", "2026-10-08");
        QCOMPARE(officeDate(*times.nearAt), day("2026-09-28"));
        // Nothing is near before it was assigned.
        QCOMPARE(officeDate(*running("2026-07-13", "2026-07-14").nearAt), day("2026-07-13"));
    }

    void whatDoesNotRunHasNoHaste()
    {
        auto times = running("2026-07-01", "2026-07-31");
        const QDateTime late = moment("2026-08-05");
        times.state = ClockState::Done;
        QCOMPARE(lampOf(times, late), Lamp::Done);
        times.state = ClockState::Void;
        QCOMPARE(lampOf(times, late), Lamp::None);
        times.state = ClockState::Paused;
        QCOMPARE(lampOf(withParts(times, {}), late), Lamp::Paused);
        times.state = ClockState::Waiting;
        QCOMPARE(lampOf(withParts(times, {}), late), Lamp::NotStarted);
        const LampTimes endless{ClockState::Running, day("2026-07-01"), {}, {}, {}};
        QCOMPARE(lampOf(endless, late), Lamp::Normal);
    }

    void theParentShowsTheWorstOfItsParts()
    {
        const auto whole = running("2026-07-01", "2026-12-31");
        const QDateTime now = moment("2026-07-28");
        QCOMPARE(lampOf(withParts(whole, {}), now), Lamp::Normal);
        auto nearPart = running("2026-07-01", "2026-07-31");
        auto latePart = running("2026-07-01", "2026-07-20");
        QCOMPARE(lampOf(withParts(whole, {nearPart}), now), Lamp::Near);
        QCOMPARE(lampOf(withParts(whole, {nearPart, latePart}), now), Lamp::Overdue);
        // Two levels down, and past a part that stands still itself.
        LampTimes paused = running("2026-07-01", "2026-07-10");
        paused.state = ClockState::Paused;
        QCOMPARE(lampOf(withParts(whole, {withParts(paused, {latePart})}), now), Lamp::Overdue);
        QCOMPARE(lampOf(withParts(whole, {withParts(paused, {})}), now), Lamp::Normal);
        latePart.state = ClockState::Done;
        QCOMPARE(lampOf(withParts(whole, {latePart}), now), Lamp::Normal);
        auto risky = running("2026-07-01", "2026-10-30");
        risky.riskOn = day("2026-07-20");
        QVERIFY(isForeseenLate(withParts(whole, {risky}), now));
        QVERIFY(!isForeseenLate(withParts(whole, {risky}), moment("2026-07-19")));
    }

    void aCalmItemIsNotSuspected()
    {
        const auto forecast = foresee(calm(), rule(), day("2026-09-30"));
        QCOMPARE(forecast.points, 0);
        QVERIFY(forecast.reasons.isEmpty());
        QVERIFY(!riskDay(calm(), rule(), day("2026-07-14")));
    }

    void eachReasonIsTold_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("points");
        QTest::newRow("record") << u"record"_s << 15;
        QTest::newRow("feedback late") << u"feedback-late"_s << 10;
        QTest::newRow("feedback overdue") << u"feedback-overdue"_s << 12;
        QTest::newRow("pace") << u"pace"_s << 35;
        QTest::newRow("milestone") << u"milestone"_s << 18;
        QTest::newRow("extended") << u"extended"_s << 10;
        QTest::newRow("problem") << u"problem"_s << 16;
        QTest::newRow("urged") << u"urged"_s << 18;
    }
    void eachReasonIsTold()
    {
        QFETCH(const QString, code);
        QFETCH(const int, points);
        auto facts = calm();
        if (code == "record"_L1) {
            facts.recordAll = 8;
            facts.recordLate = 4;
        } else if (code == "feedback-late"_L1) {
            facts.feedbacks = 4;
            facts.lateFeedbacks = 2;
        } else if (code == "feedback-overdue"_L1) {
            facts.nextFeedbackDue = day("2026-07-10");
        } else if (code == "pace"_L1) {
            facts.progress = 20;
            facts.progressOn = day("2026-07-01");
        } else if (code == "milestone"_L1) {
            facts.openMilestones = {day("2026-07-01"), day("2026-08-01")};
        } else if (code == "extended"_L1) {
            facts.extensions = 1;
        } else if (code == "problem"_L1) {
            facts.openProblems = 5;
        } else {
            facts.urged = u"red"_s;
        }
        const auto forecast = foresee(facts, rule(), day("2026-07-14"));
        QCOMPARE(forecast.reasons.size(), 1);
        QCOMPARE(forecast.reasons[0].code, code);
        QCOMPARE(forecast.points, points);
        QVERIFY(!forecast.reasons[0].args.isEmpty());
    }

    void aFewItemsAreNoRecord()
    {
        auto facts = calm();
        facts.recordAll = 4;
        facts.recordLate = 4;
        QCOMPARE(foresee(facts, rule(), day("2026-07-14")).points, 0);
    }

    void thePaceNamesTheDayOfItsEnd()
    {
        auto facts = calm();
        facts.progress = 40;
        facts.progressOn = day("2026-06-10"); // 100 days for 40 %, so 250 in all
        const auto forecast = foresee(facts, rule(), day("2026-06-11"));
        QCOMPARE(forecast.reasons.value(0).args.value("end"_L1).toString(), u"2026-11-08"_s);
        facts.progress = 60; // 167 days: in time
        QCOMPARE(foresee(facts, rule(), day("2026-06-11")).points, 0);
        // … but not when nothing more is heard until shortly before.
        QVERIFY(foresee(facts, rule(), day("2026-09-01")).points > 0);
    }

    void theDayOfRiskIsTheFirstOne()
    {
        auto facts = calm();
        facts.progress = 30;
        facts.progressOn = day("2026-06-01");
        facts.openMilestones = {day("2026-07-20")};
        // Too slow already; the missed milestone tips it on the day after it was due.
        const auto risk = riskDay(facts, rule(), day("2026-07-01"));
        QCOMPARE(risk, std::optional(day("2026-07-21")));
        QVERIFY(!foresee(facts, rule(), risk->addDays(-1)).isLate());
        QVERIFY(foresee(facts, rule(), *risk).isLate());
        // By every day until it is due it stays said: the bisection rests on that.
        for (QDate each = *risk; each <= facts.due; each = each.addDays(1))
            QVERIFY(foresee(facts, rule(), each).isLate());
        QVERIFY(!riskDay(facts, rule(), facts.due.addDays(1)));
    }
};

QTEST_APPLESS_MAIN(TestLamps)
#include "tst_lamps.moc"
