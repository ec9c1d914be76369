// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Time limits as the regulations have them, on the real calendar; each row was counted by hand
// against the year's notice.
#include "base/clock.h"
#include "workflow/deadline.h"

#include <QFile>
#include <QTest>

using namespace chancery;
using namespace chancery::workflow;
using namespace Qt::StringLiterals;

namespace {

using Why = DeadlineLine::Why;

WorkCalendar realCalendar()
{
    QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/calendar/cn-holidays.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar");
    return *WorkCalendar::parse(file.readAll());
}

QDateTime at(const QString& day, int hour = 10, int minute = 0)
{
    return QDateTime(QDate::fromString(day, Qt::ISODate), QTime(hour, minute), officeZone())
        .toUTC();
}

QString dayOf(const Deadline& deadline)
{
    return deadline.due ? officeDate(*deadline.due).toString(Qt::ISODate) : QString();
}

} // namespace

class TestDeadline : public QObject {
    Q_OBJECT

    const WorkCalendar m_calendar = realCalendar();
    const OfficeHours m_hours{QTime(9, 0), QTime(17, 0), &m_calendar};

    DeadlineFacts facts(const QString& from, Term::Unit unit, int amount)
    {
        return {at(from), Term{unit, amount}, {}, WhenOff::Next, {}, {}};
    }
    int counted(const Deadline& deadline, Why why)
    {
        return int(std::count_if(deadline.lines.begin(), deadline.lines.end(),
                                 [&](const auto& line) { return line.why == why; }));
    }

private Q_SLOTS:
    void theClocksOfTheRegulations_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("amount");
        QTest::addColumn<QString>("pausedFrom");
        QTest::addColumn<QString>("pausedTo");
        QTest::addColumn<QString>("due");
        const auto row = [](const char* what, const char* from, const char* unit, int amount,
                            const char* due, const char* pausedFrom = "",
                            const char* pausedTo = "") {
            QTest::addRow("%s %s", what, from)
                << QString::fromLatin1(from) << QString::fromLatin1(unit) << amount
                << QString::fromLatin1(pausedFrom) << QString::fromLatin1(pausedTo)
                << QString::fromLatin1(due);
        };
        row("disclosure by itself", "2019-09-12", "workdays", 20, "2019-10-16");
        row("disclosure over a year corrected later", "2020-01-10", "workdays", 20, "2020-02-14");
        row("correction of a request", "2024-02-06", "workdays", 7, "2024-02-21");
        row("third party", "2024-04-25", "workdays", 15, "2024-05-17");
        row("answer to a request", "2024-09-10", "workdays", 20, "2024-10-14");
        row("answer, third party asked", "2024-09-10", "workdays", 20, "2024-11-05", "2024-09-18",
            "2024-10-15");
        row("information made together", "2025-01-20", "workdays", 15, "2025-02-14");
        row("petition passed on", "2024-01-26", "days", 15, "2024-02-18");
        row("petitioner told", "2024-04-18", "days", 15, "2024-05-06");
        row("petition settled", "2024-08-05", "days", 60, "2024-10-08");
        row("petition reviewed", "2025-01-02", "days", 30, "2025-02-05");
        row("deputies' suggestion", "2024-03-15", "months", 3, "2024-06-17");
        row("suggestion at a month's end", "2023-11-30", "months", 3, "2024-02-29");
        row("wide suggestion", "2024-04-01", "months", 6, "2024-10-08");
        row("proposal, paused", "2024-03-15", "months", 3, "2024-06-25", "2024-05-06",
            "2024-05-16");
        row("change of a service guide", "2024-09-30", "workdays", 1, "2024-10-08");
        row("the same before a make-up Saturday", "2024-09-13", "workdays", 1, "2024-09-14");
        row("mailbox over the second notice of 2020", "2020-01-23", "workdays", 3, "2020-02-05");
        row("objection to an inspection", "2021-02-08", "days", 30, "2021-03-10");
        row("decision of a meeting", "2019-04-29", "workdays", 30, "2019-06-13");
    }
    void theClocksOfTheRegulations()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, unit);
        QFETCH(const int, amount);
        QFETCH(const QString, pausedFrom);
        QFETCH(const QString, pausedTo);
        QFETCH(const QString, due);
        auto given = facts(from, *termUnitFromText(unit), amount);
        if (!pausedFrom.isEmpty())
            given.pauses = {{at(pausedFrom), at(pausedTo), u"征求第三方意见"_s}};
        const auto deadline = reckon(given, m_hours);
        QCOMPARE(dayOf(deadline), due);
        QCOMPARE(deadline.due->toTimeZone(officeZone()).time(), QTime(17, 0));
        QVERIFY(deadline.warnings.isEmpty());

        // The explanation is the count: it is whole, in order, and ends where the deadline lies.
        QCOMPARE(counted(deadline, Why::Counts) == amount, unit != "months"_L1);
        QCOMPARE(deadline.lines.first().why, Why::Begins);
        for (qsizetype i = 1; i < deadline.lines.size(); ++i)
            QCOMPARE(deadline.lines[i].day, deadline.lines[i - 1].day.addDays(1));
        QCOMPARE(deadline.lines.last().day.toString(Qt::ISODate), due);
        QVERIFY(deadline.lines.last().ends);
    }

    void everyDaySaysWhy()
    {
        const auto deadline = reckon(facts(u"2024-09-29"_s, Term::Unit::WorkDays, 2), m_hours);
        QStringList told;
        for (const auto& line : deadline.lines)
            told.append(u"%1 %2 %3 %4"_s.arg(line.day.toString(u"MM-dd"_s),
                                             deadlineWhyText(line.why), line.holiday,
                                             QString::number(line.number)));
        QCOMPARE(told, QStringList({u"09-29 begins 国庆节 0"_s, u"09-30 counts  1"_s,
                                    u"10-01 off 国庆节 0"_s, u"10-02 off 国庆节 0"_s,
                                    u"10-03 off 国庆节 0"_s, u"10-04 off 国庆节 0"_s,
                                    u"10-05 off 国庆节 0"_s, u"10-06 off 国庆节 0"_s,
                                    u"10-07 off 国庆节 0"_s, u"10-08 counts  2"_s}));
        QCOMPARE(deadline.lines.first().kind, WorkCalendar::Kind::MakeUpWorkday);
    }

    void minutesAndHoursGoToTheMoment_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("amount");
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<QDateTime>("pausedFrom");
        QTest::addColumn<QDateTime>("pausedTo");
        QTest::addColumn<QDateTime>("due");
        const QDateTime none;
        QTest::newRow("half an hour by telephone")
            << u"minutes"_s << 30 << at(u"2026-02-15"_s, 23, 50) << none << none
            << at(u"2026-02-16"_s, 0, 20);
        QTest::newRow("public response")
            << u"hours"_s << 48 << at(u"2026-04-03"_s, 9) << none << none << at(u"2026-04-05"_s, 9);
        QTest::newRow("office hours over a weekend")
            << u"workhours"_s << 4 << at(u"2026-07-10"_s, 15) << none << none
            << at(u"2026-07-13"_s, 11);
        QTest::newRow("hours, paused for two")
            << u"hours"_s << 5 << at(u"2026-07-10"_s, 9) << at(u"2026-07-10"_s, 10)
            << at(u"2026-07-10"_s, 12) << at(u"2026-07-10"_s, 16);
        QTest::newRow("office hours, paused over a night")
            << u"workhours"_s << 4 << at(u"2026-07-13"_s, 10) << at(u"2026-07-13"_s, 12)
            << at(u"2026-07-14"_s, 10) << at(u"2026-07-14"_s, 12);
    }
    void minutesAndHoursGoToTheMoment()
    {
        QFETCH(const QString, unit);
        QFETCH(const int, amount);
        QFETCH(const QDateTime, from);
        QFETCH(const QDateTime, pausedFrom);
        QFETCH(const QDateTime, pausedTo);
        QFETCH(const QDateTime, due);
        DeadlineFacts given{from, Term{*termUnitFromText(unit), amount}, {}, {}, {}, {}};
        if (pausedFrom.isValid())
            given.pauses = {{pausedFrom, pausedTo, u"停"_s}};
        const auto deadline = reckon(given, m_hours);
        QCOMPARE(deadline.due.value_or(QDateTime()), due);
        int minutes = 0;
        for (const auto& line : deadline.lines)
            minutes += line.why == Why::Counts ? line.number : 0;
        QCOMPARE(minutes, unit == "minutes"_L1 ? amount : amount * 60);
    }

    void whatIsPausedHasNoEndUntilItGoesOn()
    {
        auto given = facts(u"2024-03-04"_s, Term::Unit::WorkDays, 10);
        given.pauses = {{at(u"2024-03-06"_s), std::nullopt, u"等待鉴定"_s}};
        QVERIFY(!reckon(given, m_hours).due);
        given.pauses.first().to = at(u"2024-03-11"_s);
        const auto deadline = reckon(given, m_hours);
        QCOMPARE(dayOf(deadline), u"2024-03-21"_s);
        QCOMPARE(counted(deadline, Why::Paused), 5); // 6th to 10th, weekend days among them.
        // A pause that began after the end takes nothing away.
        given.pauses = {{at(u"2024-04-01"_s), std::nullopt, u"晚了"_s}};
        QCOMPARE(dayOf(reckon(given, m_hours)), u"2024-03-18"_s);
    }

    void extensionsKeepTheEndsBeforeThem()
    {
        auto given = facts(u"2024-03-04"_s, Term::Unit::WorkDays, 5);
        given.extensions = {{{}, Term{Term::Unit::WorkDays, 20}, u"案情复杂"_s, u"张主任"_s},
                            {QDate(2024, 4, 30), {}, u"涉及多部门"_s, u"李司长"_s}};
        const auto deadline = reckon(given, m_hours);
        QCOMPARE(dayOf(deadline), u"2024-04-30"_s);
        QCOMPARE(deadline.former.size(), 2);
        QCOMPARE(officeDate(deadline.former[0]), QDate(2024, 3, 11));
        QCOMPARE(officeDate(deadline.former[1]), QDate(2024, 4, 9));
        const auto& last = deadline.lines.last();
        QCOMPARE(last.why, Why::Extended);
        QCOMPARE(last.part, 1);
        QVERIFY(last.ends);
    }

    void theLastDayMayFallBefore()
    {
        auto given = facts(u"2024-05-01"_s, Term::Unit::Days, 30); // 31 May, a Friday
        QCOMPARE(dayOf(reckon(given, m_hours)), u"2024-05-31"_s);
        given.term->amount = 31; // Saturday
        QCOMPARE(dayOf(reckon(given, m_hours)), u"2024-06-03"_s);
        given.whenOff = WhenOff::Before;
        QCOMPARE(dayOf(reckon(given, m_hours)), u"2024-05-31"_s);
        QVERIFY(reckon(given, m_hours).lines.last().ends);
        given.whenOff = WhenOff::Same;
        QCOMPARE(dayOf(reckon(given, m_hours)), u"2024-06-01"_s);
    }

    void aNamedDayIsThatDay()
    {
        DeadlineFacts given{at(u"2018-06-01"_s), {}, QDate(2018, 12, 15), {}, {}, {}};
        given.pauses = {{at(u"2018-07-01"_s), std::nullopt, u"停"_s}};
        const auto deadline = reckon(given, m_hours);
        QCOMPARE(dayOf(deadline), u"2018-12-15"_s); // a Saturday: the paper says so
        QCOMPARE(deadline.lines.last().kind, WorkCalendar::Kind::Weekend);
        QVERIFY(deadline.lines.last().ends);
    }

    void yearsNotPublishedAreNamed()
    {
        const auto deadline = reckon(facts(u"2026-12-20"_s, Term::Unit::WorkDays, 20), m_hours);
        QCOMPARE(deadline.warnings.size(), 1);
        QCOMPARE(deadline.warnings[0].code, u"base.calendar-missing-year"_s);
        QCOMPARE(deadline.warnings[0].args.value("year"_L1).toInt(), 2027);
        // Without any calendar Monday to Friday are working days, and nothing is promised of years.
        const OfficeHours plain;
        QCOMPARE(dayOf(reckon(facts(u"2024-09-30"_s, Term::Unit::WorkDays, 1), plain)),
                 u"2024-10-01"_s);
    }

    void withoutATermThereIsNone()
    {
        const auto deadline = reckon({at(u"2024-01-02"_s), {}, {}, {}, {}, {}}, m_hours);
        QVERIFY(!deadline.due);
        QVERIFY(deadline.lines.isEmpty());
        QVERIFY(isSound({Term::Unit::Minutes, 30}));
        QVERIFY(!isSound({Term::Unit::Days, 0}));
        QVERIFY(!isSound({Term::Unit::Months, 121}));
        for (const auto unit : {Term::Unit::Minutes, Term::Unit::Months})
            QCOMPARE(termUnitFromText(termUnitText(unit)), unit);
        QVERIFY(!termUnitFromText(u"fortnights"));
        QCOMPARE(whenOffFromText(whenOffText(WhenOff::Same)), WhenOff::Same);
    }
};

QTEST_APPLESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
