// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/work_calendar.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace chancery;

namespace {

QDate day(const char* text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

} // namespace

class TestWorkCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/calendar/cn-holidays.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto parsed = WorkCalendar::parse(file.readAll());
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().debugText()));
        m_calendar = std::move(parsed).value();
    }

    void theFileCoversTwentyYearsWithTheirNotices()
    {
        QCOMPARE(m_calendar.years().size(), 20);
        for (int year = 2007; year <= 2026; ++year)
            QVERIFY(!m_calendar.noticesOf(year).isEmpty());
        // The seventieth anniversary, the longer May holiday, the epidemic: notices came twice.
        for (const int year : {2015, 2019, 2020})
            QCOMPARE(m_calendar.noticesOf(year).size(), 2);
        QVERIFY(!m_calendar.covers(2006));
        QVERIFY(!m_calendar.covers(2027));
    }

    void daysAreAsTheNoticesSay_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<bool>("works");
        const auto row = [](const char* date, bool works) {
            QTest::newRow(date) << day(date) << works;
        };
        row("2026-07-14", true);  // a plain Tuesday
        row("2026-07-18", false); // a plain Saturday
        row("2006-12-30", true);  // a Saturday worked for 2007's New Year
        row("2007-05-01", false);
        row("2008-02-06", false); // New Year's Eve became a holiday in 2008
        row("2013-09-22", true);  // a Sunday worked for Mid-Autumn
        row("2015-09-03", false); // second notice of 2015
        row("2015-09-04", false);
        row("2015-09-06", true);  // a Sunday
        row("2019-05-02", false); // second notice of 2019
        row("2019-05-05", true);
        row("2020-01-31", false); // second notice of 2020
        row("2020-02-01", false); // the first notice had made it a make-up workday
        row("2020-02-02", false);
        row("2020-02-03", true);
        row("2024-02-04", true); // Sunday before Spring Festival
        row("2024-02-09", true); // New Year's Eve 2024 was not a holiday
        row("2024-02-18", true);
        row("2025-01-26", true);
        row("2025-01-28", false); // New Year's Eve again, by the rule of November 2024
        row("2025-10-08", false);
        row("2025-10-11", true);
    }
    void daysAreAsTheNoticesSay()
    {
        QFETCH(QDate, date);
        QFETCH(bool, works);
        QCOMPARE(m_calendar.isWorkday(date), works);
    }

    void noMakeUpDayFallsOnAPlainWeekdayAndEveryYearHasItsHolidays()
    {
        for (int year = 2007; year <= 2026; ++year) {
            int weekdaysOff = 0;
            int makeUps = 0;
            for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
                const auto kind = m_calendar.dayOf(date).kind;
                const bool weekend = date.dayOfWeek() >= Qt::Saturday;
                weekdaysOff += kind == WorkCalendar::Kind::Holiday && !weekend;
                makeUps += kind == WorkCalendar::Kind::MakeUpWorkday;
                QVERIFY2(kind != WorkCalendar::Kind::MakeUpWorkday || weekend,
                         qPrintable(date.toString(Qt::ISODate)));
            }
            QVERIFY2(weekdaysOff >= 10 && weekdaysOff <= 25, qPrintable(QString::number(year)));
            QVERIFY2(makeUps >= 1 && makeUps <= 12, qPrintable(QString::number(year)));
        }
    }

    void workdaysAreAddedOverHolidays_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<int>("count");
        QTest::addColumn<QDate>("expected");
        const auto row = [](const char* from, int count, const char* expected) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(from)).arg(count)))
                << day(from) << count << day(expected);
        };
        row("2026-07-14", 1, "2026-07-15");
        row("2026-07-17", 1, "2026-07-20"); // Friday to Monday
        row("2026-07-18", 0, "2026-07-20"); // a Saturday is no workday
        row("2026-07-14", 0, "2026-07-14");
        row("2026-07-14", -1, "2026-07-13");
        row("2026-07-13", -1, "2026-07-10");
        row("2015-09-02", 1, "2015-09-06"); // the parade: three days off, Sunday worked
        row("2015-09-02", 2, "2015-09-07");
        row("2020-01-23", 1, "2020-02-03"); // the epidemic
        row("2020-01-23", 6, "2020-02-10");
        row("2024-02-08", 2, "2024-02-18"); // over Spring Festival to a worked Sunday
        row("2024-02-08", 3, "2024-02-19");
        row("2025-09-30", 1, "2025-10-09");
        row("2025-09-30", 3, "2025-10-11"); // a worked Saturday
        row("2025-09-30", 4, "2025-10-13");
        row("2025-10-09", -1, "2025-09-30");
        row("2025-09-29", 20, "2025-11-03"); // the answer to a request for information
    }
    void workdaysAreAddedOverHolidays()
    {
        QFETCH(QDate, from);
        QFETCH(int, count);
        QFETCH(QDate, expected);
        const auto reckoned = m_calendar.addWorkdays(from, count);
        QCOMPARE(reckoned.date, expected);
        QVERIFY(reckoned.warnings.isEmpty());
    }

    void countingUndoesAdding()
    {
        for (QDate from(2019, 12, 1); from < QDate(2020, 3, 1); from = from.addDays(1)) {
            for (const int count : {-30, -1, 1, 7, 20, 60}) {
                const QDate to = m_calendar.addWorkdays(from, count).date;
                QCOMPARE(m_calendar.workdaysBetween(from, to).workdays, count);
            }
        }
        QCOMPARE(m_calendar.workdaysBetween(QDate(2020, 1, 1), QDate(2020, 1, 1)).workdays, 0);
    }

    void anUncoveredYearIsSaid()
    {
        const auto reckoned = m_calendar.addWorkdays(day("2026-12-30"), 5);
        QCOMPARE(reckoned.date, day("2027-01-06")); // by weekends only
        QCOMPARE(reckoned.warnings.size(), 1);
        QCOMPARE(reckoned.warnings[0].code, QStringLiteral("base.calendar-missing-year"));
        QCOMPARE(reckoned.warnings[0].args.value(u"year").toInt(), 2027);
        QCOMPARE(m_calendar.workdaysBetween(day("2005-06-01"), day("2007-06-01")).warnings.size(),
                 2);
    }

    void anAnswerCanBeExplainedDayByDay()
    {
        const auto days = m_calendar.explain(day("2025-09-30"), 3);
        QCOMPARE(days.size(), 11);
        QCOMPARE(days.first().date, day("2025-10-01"));
        QCOMPARE(days.first().kind, WorkCalendar::Kind::Holiday);
        QVERIFY(!days.first().holiday.isEmpty());
        QCOMPARE(days.first().number, 0);
        QCOMPARE(days.last().date, day("2025-10-11"));
        QCOMPARE(days.last().kind, WorkCalendar::Kind::MakeUpWorkday);
        QCOMPARE(days.last().number, 3);
        QVERIFY(m_calendar.explain(day("2025-09-30"), 0).isEmpty());
        QCOMPARE(m_calendar.explain(day("2026-07-14"), -2).last().date, day("2026-07-10"));
    }

    void anAbsurdCountHasNoDate()
    {
        QVERIFY(!m_calendar.addWorkdays(day("2026-07-14"), std::numeric_limits<int>::max())
                     .date.isValid());
        QVERIFY(!m_calendar.addWorkdays(day("2026-07-14"), std::numeric_limits<int>::min())
                     .date.isValid());
        QVERIFY(!m_calendar.addWorkdays(QDate(), 1).date.isValid());
        QVERIFY(m_calendar.explain(QDate(), 1).isEmpty());
    }

    void brokenFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("other format")
            << QByteArray(R"({"format":2,"years":{"2026":{"notices":["x"]}}})");
        QTest::newRow("no years") << QByteArray(R"({"format":1,"years":{}})");
        QTest::newRow("no notice") << QByteArray(R"({"format":1,"years":{"2026":{"notices":[]}}})");
        QTest::newRow("year") << QByteArray(R"({"format":1,"years":{"MMXX":{"notices":["x"]}}})");
        QTest::newRow("date") << QByteArray(
            R"({"format":1,"years":{"2026":{"notices":["x"],"off":[["2026-02-30","x"]]}}})");
        QTest::newRow("far date") << QByteArray(
            R"({"format":1,"years":{"2026":{"notices":["x"],"off":[["2024-02-01","x"]]}}})");
        QTest::newRow("off and worked") << QByteArray(
            R"({"format":1,"years":{"2026":{"notices":["x"],"off":[["2026-02-01","x"]],"work":[["2026-02-01","x"]]}}})");
    }
    void brokenFilesAreRefused()
    {
        QFETCH(QByteArray, file);
        const auto parsed = WorkCalendar::parse(file);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, QStringLiteral("base.bad-calendar"));
    }

private:
    WorkCalendar m_calendar;
};

QTEST_GUILESS_MAIN(TestWorkCalendar)
#include "tst_work_calendar.moc"
