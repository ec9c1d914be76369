// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "chamber.h"

#include "supervision/data/item_dates.h"

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// Deadlines, pauses, extensions, reports that fall due, milestones and the forecast, as the rows
/// keep them.
class TestItemClock : public QObject {
    Q_OBJECT

    static QJsonObject report(int progress = -1)
    {
        QJsonObject params{{u"way"_s, u"report"_s}, {u"text"_s, u"按计划推进。"_s}};
        if (progress >= 0)
            params.insert(u"progress"_s, progress);
        return params;
    }

private Q_SLOTS:
    void theLimitOfTheSourceHolds()
    {
        Chamber office;
        const QString id = office.assigned(
            {{u"term"_s, QJsonObject{{u"unit"_s, u"workdays"_s}, {u"amount"_s, 20}}}});
        QCOMPARE(office.text(id, "due_on"), u"2026-08-11"_s);
        const QString petition = newUuidText();
        office.must(
            office.who.supervisor, "open",
            Chamber::draft(petition, {{u"source"_s, QJsonObject{{u"kind"_s, u"petition"_s}}},
                                      {u"lead"_s, financeUnit},
                                      {u"upTo"_s, u"assign"_s}}));
        QCOMPARE(office.text(petition, "due_on"), u"2026-09-14"_s); // 60 days are a Saturday
        QVERIFY(office.text(petition, "due_basis").contains(u"信访工作条例"_s));
        const QString open = office.assigned({{u"openEnded"_s, true}});
        QCOMPARE(office.text(open, "due_on"), QString());
        QCOMPARE(office.lamp(open), Lamp::Normal);
        // A term that was planned begins when the item is assigned.
        const QString later = newUuidText();
        office.must(office.who.secretary, "open",
                    Chamber::draft(later, {{u"matter"_s, u"decision"_s}}));
        office.go("2026-07-20");
        office.must(office.who.supervisor, "establish", office.about(later));
        office.must(office.who.supervisor, "assign",
                    office.about(later, {{u"lead"_s, financeUnit}}));
        QCOMPARE(office.text(later, "due_on"), u"2026-08-31"_s);
        QCOMPARE(office.view(later).deadline.lines.first().day, QDate(2026, 7, 20));
    }

    void oddDaysAreKeptAndSaid()
    {
        Chamber office;
        const QString id = office.assigned({{u"due"_s, u"2026-10-01"_s}});
        QCOMPARE(office.item(id).value("warnings"_L1).toArray().first()["code"_L1].toString(),
                 u"supervision.due-on-day-off"_s);
        const QString next = office.assigned({{u"due"_s, u"2027-03-01"_s}});
        QCOMPARE(office.item(next).value("warnings"_L1).toArray().first()["code"_L1].toString(),
                 u"base.calendar-missing-year"_s);
        QCOMPARE(office.attempt(office.who.supervisor, "open",
                                Chamber::draft(newUuidText(), {{u"due"_s, u"2026-07-13"_s},
                                                               {u"lead"_s, financeUnit},
                                                               {u"upTo"_s, u"assign"_s}})),
                 u"supervision.due-before-start"_s);
        // Proposed in time and assigned too late.
        const QString waited = newUuidText();
        office.must(office.who.secretary, "open",
                    Chamber::draft(waited, {{u"due"_s, u"2026-07-20"_s}}));
        office.go("2026-07-21");
        office.must(office.who.supervisor, "establish", office.about(waited));
        QCOMPARE(office.attempt(office.who.supervisor, "assign",
                                office.about(waited, {{u"lead"_s, financeUnit}})),
                 u"supervision.due-before-start"_s);
        office.must(office.who.supervisor, "assign",
                    office.about(waited, {{u"lead"_s, financeUnit}, {u"due"_s, u"2026-07-28"_s}}));
        // Entered after the fact, with the day on which it began.
        const QString late =
            office.assigned({{u"startsOn"_s, u"2026-06-01"_s}, {u"due"_s, u"2026-07-01"_s}});
        QCOMPARE(office.lamp(late), Lamp::Overdue);
    }

    void aPauseMovesATermAndIsExplained()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned(
            {{u"term"_s, QJsonObject{{u"unit"_s, u"workdays"_s}, {u"amount"_s, 10}}}});
        QCOMPARE(office.text(id, "due_on"), u"2026-07-28"_s);
        QCOMPARE(office.attempt(who.finance, "pause", office.about(id, {{u"reason"_s, u"x"_s}})),
                 u"supervision.not-supervisor"_s);
        office.go("2026-07-20");
        office.must(who.supervisor, "pause", office.about(id, {{u"reason"_s, u"征求意见"_s}}));
        QCOMPARE(office.text(id, "due_on"), QString());
        QCOMPARE(office.lamp(id), Lamp::Paused);
        QCOMPARE(office.attempt(who.supervisor, "pause", office.about(id, {{u"reason"_s, u"x"_s}})),
                 u"supervision.paused"_s);
        office.go("2026-08-10");
        QCOMPARE(office.lamp(id), Lamp::Paused);
        QCOMPARE(office.attempt(who.finance, "finish", office.about(id, {{u"result"_s, u"x"_s}})),
                 u"supervision.paused"_s);
        office.must(who.supervisor, "resume", office.about(id));
        // 15, 16, 17 July, then 10 to 18 August.
        QCOMPARE(office.text(id, "due_on"), u"2026-08-18"_s);
        int paused = 0;
        for (const auto& line : office.view(id).deadline.lines)
            paused += line.why == workflow::DeadlineLine::Why::Paused ? 1 : 0;
        QCOMPARE(paused, 21);
        QCOMPARE(office.attempt(who.supervisor, "resume", office.about(id)),
                 u"supervision.not-paused"_s);
    }

    void extensionsAreAskedForAndKept()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned();
        const auto ask = [&](const char* to) {
            return office.about(id, {{u"to"_s, QString::fromLatin1(to)}, {u"reason"_s, u"复杂"_s}});
        };
        QCOMPARE(office.attempt(who.finance, "ask-extension", ask("2026-07-31")),
                 u"supervision.extension-not-later"_s);
        QCOMPARE(office.attempt(who.planning, "ask-extension", ask("2026-08-31")),
                 u"supervision.not-lead"_s);
        QCOMPARE(office.attempt(who.finance, "ask-extension",
                                office.about(id, {{u"to"_s, u"2026-08-31"_s}})),
                 u"supervision.reason-needed"_s);
        office.must(who.finance, "ask-extension", ask("2026-08-31"));
        QCOMPARE(office.text(id, "due_on"), u"2026-07-31"_s);
        QCOMPARE(office.attempt(who.finance, "ask-extension", ask("2026-09-30")),
                 u"supervision.extension-open"_s);
        const QString extension = office.view(id).extensions.value(0).id;
        const auto decide = [&](bool grant, QJsonObject more = {}) {
            more.insert(u"extension"_s, extension);
            more.insert(u"grant"_s, grant);
            return office.about(id, more);
        };
        QCOMPARE(office.attempt(who.finance, "decide-extension", decide(true)),
                 u"supervision.not-supervisor"_s);
        QCOMPARE(office.attempt(who.supervisor, "decide-extension", decide(false)),
                 u"supervision.reason-needed"_s);
        // The leader in charge allows it, for less than was asked.
        office.must(who.vice, "decide-extension", decide(true, {{u"to"_s, u"2026-08-14"_s}}));
        QCOMPARE(office.text(id, "due_on"), u"2026-08-14"_s);
        QCOMPARE(office.text(id, "first_due_on"), u"2026-07-31"_s);
        QCOMPARE(office.item(id).value("extensions"_L1).toInt(), 1);
        QCOMPARE(office.attempt(who.vice, "decide-extension", decide(true)),
                 u"supervision.extension-decided"_s);
        office.must(who.supervisor, "extend",
                    office.about(id, {{u"to"_s, u"2026-09-15"_s},
                                      {u"reason"_s, u"部务会议定"_s},
                                      {u"approver"_s, u"林静怡"_s}}));
        const auto deadline = office.view(id).deadline;
        QCOMPARE(deadline.former.size(), 2);
        QCOMPARE(officeDate(deadline.former[1]), QDate(2026, 8, 14));
        QCOMPARE(office.view(id).extensions.value(1).fields.value("decided_name"_L1).toString(),
                 u"林静怡"_s);
    }

    void reportsAnswerTheirDays()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned(
            {{u"due"_s, u"2026-12-31"_s},
             {u"feedback"_s, QJsonObject{{u"kind"_s, u"weekly"_s}, {u"number"_s, 5}}}});
        const auto count = [&](const char* column) {
            return office.item(id).value(QLatin1String(column)).toInt();
        };
        QCOMPARE(office.text(id, "feedback_due_on"), u"2026-07-17"_s);
        office.go("2026-07-16");
        office.must(who.finance, "feedback", office.about(id, report()));
        QCOMPARE(office.text(id, "feedback_due_on"), u"2026-07-24"_s);
        // A second one in the same week is welcome and answers nothing.
        office.must(who.finance, "feedback", office.about(id, report()));
        QCOMPARE(office.text(id, "feedback_due_on"), u"2026-07-24"_s);
        QCOMPARE(count("due_feedbacks"), 1);
        QCOMPARE(count("late_feedbacks"), 0);
        // Two weeks of silence are two reports too late; this week's is still due.
        office.go("2026-08-04");
        office.must(who.finance, "feedback", office.about(id, report()));
        QCOMPARE(count("due_feedbacks"), 3);
        QCOMPARE(count("late_feedbacks"), 2);
        QCOMPARE(office.text(id, "feedback_due_on"), u"2026-08-07"_s);
        const auto last = office.view(id).feedbacks.last().fields;
        QCOMPARE(last.value("due_on"_L1).toString(), u"2026-07-24"_s);
        QCOMPARE(last.value("late_days"_L1).toInt(), 11);
        // What the others tell answers no day of the lead's.
        office.must(who.planning, "feedback", office.about(id, report()));
        QCOMPARE(count("due_feedbacks"), 3);
        QCOMPARE(count("feedbacks"), 4);
        QCOMPARE(office.attempt(who.vice, "feedback", office.about(id, report())),
                 u"supervision.not-lead"_s);
        QCOMPARE(office.attempt(who.finance, "feedback",
                                office.about(id, {{u"way"_s, u"rumour"_s}, {u"text"_s, u"x"_s}})),
                 u"base.bad-field"_s);
    }

    /// For the calendar: the days of an item, until what they stand for is done.
    void theDaysOfAnItemStandInTheCalendar()
    {
        Chamber office;
        const auto& who = office.who;
        const QString milestone = newUuidText();
        const QString id = office.assigned(
            {{u"due"_s, u"2026-12-31"_s},
             {u"milestones"_s,
              QJsonArray{QJsonObject{
                  {u"id"_s, milestone}, {u"title"_s, u"初稿"_s}, {u"on"_s, u"2026-09-01"_s}}}}});
        using What = ItemDate::What;
        const auto days = [&](const QDate& from, const QDate& to) {
            QStringList lines;
            const auto dates = itemDates(office.db(), from, to, 100);
            for (const auto& each : dates.ok() ? *dates : QList<ItemDate>()) {
                if (each.id == id && each.what != What::Feedback)
                    lines.append(u"%1 %2"_s.arg(int(each.what)).arg(each.on.toString(Qt::ISODate)));
            }
            return lines;
        };
        const QStringList both{u"%1 2026-09-01"_s.arg(int(What::Milestone)),
                               u"%1 2026-12-31"_s.arg(int(What::Due))};
        QCOMPARE(days(QDate(2026, 9, 1), QDate(2026, 12, 31)), both);
        QCOMPARE(days(QDate(2026, 9, 2), QDate(2026, 12, 30)), QStringList());
        office.must(who.finance, "reach", office.about(id, {{u"milestone"_s, milestone}}));
        QCOMPARE(days(QDate(2026, 1, 1), QDate(2027, 1, 1)), QStringList{both.last()});
    }

    void whatWillBeLateIsSaidBeforeItIs()
    {
        Chamber office;
        const auto& who = office.who;
        const QString milestone = newUuidText();
        const QString id = office.assigned(
            {{u"due"_s, u"2026-12-31"_s},
             {u"milestones"_s,
              QJsonArray{QJsonObject{
                  {u"id"_s, milestone}, {u"title"_s, u"初稿"_s}, {u"on"_s, u"2026-09-01"_s}}}}});
        QVERIFY(!office.view(id).foreseenLate);
        office.go("2026-08-20");
        office.must(who.finance, "feedback", office.about(id, report(10)));
        // Too slow, but not yet enough to say so; the missed milestone tips it.
        QVERIFY(!office.view(id).foreseenLate);
        QCOMPARE(office.text(id, "risk_on"), u"2026-09-02"_s);
        office.go("2026-09-02");
        auto view = office.view(id);
        QVERIFY(view.foreseenLate);
        QCOMPARE(view.lamp, Lamp::Normal);
        QStringList reasons;
        for (const auto& reason : view.forecast.reasons)
            reasons.append(reason.code);
        QCOMPARE(reasons, QStringList({u"pace"_s, u"milestone"_s}));
        QCOMPARE(view.forecast.reasons[0].args.value("progress"_L1).toInt(), 10);
        // Reached and caught up: nothing is said any more.
        office.must(who.finance, "reach", office.about(id, {{u"milestone"_s, milestone}}));
        office.must(who.finance, "feedback", office.about(id, report(55)));
        QVERIFY(!office.view(id).foreseenLate);
        QCOMPARE(
            office.attempt(who.finance, "reach", office.about(id, {{u"milestone"_s, milestone}})),
            u"supervision.unknown-milestone"_s);
    }
};

QTEST_APPLESS_MAIN(TestItemClock)
#include "tst_clock.moc"
