// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/id.h"
#include "supervision/rules/checks.h"
#include "supervision/rules/series.h"
#include "support/verify.h"

#include <QFile>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

/// When what recurs comes round, what a turn is called and by when it is due.
class TestSeries : public QObject {
    Q_OBJECT

    static QDate day(const char* text)
    {
        return QDate::fromString(QLatin1String(text), Qt::ISODate);
    }

private Q_SLOTS:
    void aDayLiesInItsTurn_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("on");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("next");
        const auto row = [](const char* first, const char* period, const char* on, int number,
                            const char* begins, const char* next) {
            QTest::newRow(qPrintable(u"%1 %2 %3"_s.arg(first, period, on)))
                << QString::fromLatin1(first) << QString::fromLatin1(period)
                << QString::fromLatin1(on) << number << QString::fromLatin1(begins)
                << QString::fromLatin1(next);
        };
        row("2026-07-01", "month", "2026-06-30", -1, "", "2026-07-01");
        row("2026-07-01", "month", "2026-07-01", 0, "2026-07-01", "2026-08-01");
        row("2026-07-01", "month", "2026-07-31", 0, "2026-07-01", "2026-08-01");
        row("2026-07-01", "month", "2027-01-01", 6, "2027-01-01", "2027-02-01");
        // The last of a month comes back after a short one.
        row("2026-01-31", "month", "2026-02-27", 0, "2026-01-31", "2026-02-28");
        row("2026-01-31", "month", "2026-02-28", 1, "2026-02-28", "2026-03-31");
        row("2026-01-31", "month", "2026-03-30", 1, "2026-02-28", "2026-03-31");
        row("2026-01-31", "month", "2026-03-31", 2, "2026-03-31", "2026-04-30");
        row("2027-12-31", "month", "2028-02-29", 2, "2028-02-29", "2028-03-31");
        row("2026-01-31", "quarter", "2026-04-29", 0, "2026-01-31", "2026-04-30");
        row("2026-11-30", "quarter", "2027-02-28", 1, "2027-02-28", "2027-05-30");
        row("2026-07-15", "half-year", "2027-01-14", 0, "2026-07-15", "2027-01-15");
        row("2024-02-29", "year", "2025-02-28", 1, "2025-02-28", "2026-02-28");
        row("2024-02-29", "year", "2028-02-28", 3, "2027-02-28", "2028-02-29");
        row("2026-03-01", "three-years", "2032-02-29", 1, "2029-03-01", "2032-03-01");
    }
    void aDayLiesInItsTurn()
    {
        QFETCH(QString, first);
        QFETCH(QString, period);
        QFETCH(QString, on);
        QFETCH(int, number);
        QFETCH(QString, begins);
        QFETCH(QString, next);
        const QDate from = QDate::fromString(first, Qt::ISODate);
        const auto turn = turnOf(from, period, QDate::fromString(on, Qt::ISODate));
        QCOMPARE(turn.number, number);
        QCOMPARE(turn.begins.toString(Qt::ISODate), begins);
        QCOMPARE(turnBegins(from, period, number + 1).toString(Qt::ISODate), next);
    }

    void noPeriodHasNoTurns()
    {
        QCOMPARE(turnOf(day("2026-07-01"), u"fortnight"_s, day("2026-08-01")).number, -1);
        QCOMPARE(turnOf({}, u"month"_s, day("2026-08-01")).number, -1);
    }

    void aTurnIsCalledByWhereItBegins()
    {
        const QDate begins(2026, 10, 1);
        QCOMPARE(turnName(u"month"_s, begins), u"2026年10月"_s);
        QCOMPARE(turnName(u"quarter"_s, begins), u"2026年第四季度"_s);
        QCOMPARE(turnName(u"half-year"_s, begins), u"2026年下半年"_s);
        QCOMPARE(turnName(u"year"_s, begins), u"2026年"_s);
        QCOMPARE(turnName(u"three-years"_s, begins), u"2026—2028年"_s);
    }

    /// On the real table: what falls into the National Day holiday is due when it is over, and a
    /// Saturday that is worked is a day like any other.
    void aTurnIsDueOnAWorkingDay()
    {
        QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/calendar/cn-holidays.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto calendar = WorkCalendar::parse(file.readAll());
        VERIFY_OK(calendar);
        const workflow::OfficeHours hours{{9, 0}, {17, 0}, &*calendar};
        QCOMPARE(turnDue(day("2025-09-01"), 30, hours), day("2025-10-09")); // 1 to 8 October
        QCOMPARE(turnDue(day("2025-09-01"), 27, hours), day("2025-09-28")); // a worked Sunday
        QCOMPARE(turnDue(day("2025-09-01"), 5, hours), day("2025-09-08"));  // a Saturday
        QCOMPARE(turnDue(day("2025-09-01"), 1, hours), day("2025-09-02"));
    }

    void aCheckHasALampOfItsOwn()
    {
        const QDate due(2026, 7, 31);
        QCOMPARE(int(checkLamp(false, due, day("2026-07-27"))), int(Lamp::Normal));
        QCOMPARE(int(checkLamp(false, due, day("2026-07-28"))), int(Lamp::Near));
        QCOMPARE(int(checkLamp(false, due, day("2026-07-31"))), int(Lamp::Near));
        QCOMPARE(int(checkLamp(false, due, day("2026-08-01"))), int(Lamp::Overdue));
        QCOMPARE(int(checkLamp(true, due, day("2026-08-01"))), int(Lamp::Done));
        QCOMPARE(int(checkLamp(false, {}, day("2026-08-01"))), int(Lamp::Normal));
    }

    void whatIsPlannedIsRead()
    {
        const QJsonObject good{{u"id"_s, newUuidText()},      {u"kind"_s, u"task"_s},
                               {u"title"_s, u"督查通报"_s},   {u"period"_s, u"quarter"_s},
                               {u"first"_s, u"2026-10-01"_s}, {u"days"_s, 15},
                               {u"work"_s, QJsonObject()}};
        VERIFY_OK(SeriesDraft::parse(good));
        const auto without = [&](const QString& field, const QJsonValue& value) {
            QJsonObject bad = good;
            bad[field] = value;
            const auto read = SeriesDraft::parse(bad);
            return read.ok() ? QString() : read.error().code;
        };
        QCOMPARE(without(u"title"_s, u"  "_s), u"supervision.title-needed"_s);
        QCOMPARE(without(u"period"_s, u"fortnight"_s), u"base.bad-field"_s);
        QCOMPARE(without(u"days"_s, 0), u"base.bad-field"_s);
        QCOMPARE(without(u"first"_s, u"2026-02-30"_s), u"base.bad-field"_s);
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
