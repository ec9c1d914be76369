// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/format.h"

#include <QTest>

using namespace chancery::ui;

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesAreWrittenAsInAnOffice();
    void remainingTimeIsRoundedDownToTheLargestUnit_data();
    void remainingTimeIsRoundedDownToTheLargestUnit();
    void dueMomentsNameTodayAndTomorrow();
    void aMomentOfAnotherYearSaysSo();
    void moneyHasItsDecimals_data();
    void moneyHasItsDecimals();
    void workdaysAreCalledWorkdays();
    void documentNumbersHaveTortoiseShellBrackets();
    void invalidDatesAreEmpty();
    void bytesAreReadable();
};

namespace {
const Format zh{Lang::Zh};
const Format en{Lang::En};
const QDate day(2026, 7, 14);
QString u(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

void TestFormat::datesAreWrittenAsInAnOffice()
{
    QCOMPARE(zh.shortDate(day), u("7月14日"));
    QCOMPARE(zh.longDate(day), u("2026年7月14日　星期二"));
    QCOMPARE(zh.weekday(QDate(2026, 7, 19), true), u("周日"));
    QCOMPARE(en.shortDate(day), u("14 Jul"));
    QCOMPARE(en.longDate(day), u("Tuesday, 14 July 2026"));
    QCOMPARE(en.weekday(day, true), u("Tue"));
    QCOMPARE(zh.time(QTime(9, 5)), u("09:05"));
}

void TestFormat::remainingTimeIsRoundedDownToTheLargestUnit_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::newRow("three days and a bit")
        << qint64(3 * 86400 + 7000) << u("剩 3 天") << u("3 days left");
    QTest::newRow("one day") << qint64(86400) << u("剩 1 天") << u("1 day left");
    QTest::newRow("just under a day") << qint64(86399) << u("剩 23 小时") << u("23 hours left");
    QTest::newRow("two hours over") << qint64(-2 * 3600) << u("超 2 小时") << u("2 hours over");
    QTest::newRow("minutes") << qint64(20 * 60) << u("剩 20 分钟") << u("20 minutes left");
    QTest::newRow("now") << qint64(0) << u("剩 1 分钟") << u("1 minute left");
}

void TestFormat::remainingTimeIsRoundedDownToTheLargestUnit()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    const QDateTime now(day, QTime(10, 0), Qt::UTC);
    QCOMPARE(zh.remaining(now, now.addSecs(seconds)), chinese);
    QCOMPARE(en.remaining(now, now.addSecs(seconds)), english);
}

void TestFormat::dueMomentsNameTodayAndTomorrow()
{
    QCOMPARE(zh.due(QDateTime(day, QTime(12, 0)), day), u("今日 12:00"));
    QCOMPARE(zh.due(QDateTime(day.addDays(1), QTime(9, 0)), day), u("明日 09:00"));
    QCOMPARE(zh.due(QDateTime(day.addDays(3), QTime(9, 0)), day), u("7月17日"));
    QCOMPARE(en.due(QDateTime(day, QTime(12, 0)), day), u("Today 12:00"));
}

void TestFormat::aMomentOfAnotherYearSaysSo()
{
    QCOMPARE(zh.moment(QDateTime(day, QTime(10, 5)), day), u("7月14日 10:05"));
    QCOMPARE(zh.moment(QDateTime(QDate(2025, 12, 31), QTime(10, 5)), day),
             u("2025年12月31日 10:05"));
}

void TestFormat::moneyHasItsDecimals_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("yuan");
    QTest::addColumn<QString>("wan");
    QTest::addColumn<QString>("english");
    QTest::newRow("4,950") << qint64(495000) << u("4,950.00 元") << u("0.5 万元")
                           << u("CNY 0.005 m");
    QTest::newRow("0") << qint64(0) << u("0.00 元") << u("0.0 万元") << u("CNY 0.000 m");
    QTest::newRow("5 fen") << qint64(5) << u("0.05 元") << u("0.0 万元") << u("CNY 0.000 m");
    QTest::newRow("152.7") << qint64(152'700'000) << u("1,527,000.00 元") << u("152.7 万元")
                           << u("CNY 1.527 m");
    QTest::newRow("negative") << qint64(-152'750'000) << u("-1,527,500.00 元") << u("-152.8 万元")
                              << u("CNY -1.528 m");
}

void TestFormat::moneyHasItsDecimals()
{
    QFETCH(qint64, fen);
    QFETCH(QString, yuan);
    QFETCH(QString, wan);
    QFETCH(QString, english);
    QCOMPARE(zh.yuan(fen), yuan);
    QCOMPARE(zh.tenThousandYuan(fen), wan);
    QCOMPARE(en.tenThousandYuan(fen), english);
}

void TestFormat::workdaysAreCalledWorkdays()
{
    QCOMPARE(zh.workdaysLeft(3), u("剩 3 个工作日"));
    QCOMPARE(zh.workdaysLeft(-2), u("超 2 个工作日"));
    QCOMPARE(zh.workdaysLeft(0), u("今日到期"));
    QCOMPARE(en.workdaysLeft(-1), u("1 workday over"));
}

void TestFormat::documentNumbersHaveTortoiseShellBrackets()
{
    QCOMPARE(zh.documentNumber(u("示办发"), 2026, 17), u("示办发〔2026〕17号"));
}

void TestFormat::invalidDatesAreEmpty()
{
    QVERIFY(zh.shortDate({}).isEmpty());
    QVERIFY(zh.longDate({}).isEmpty());
    QVERIFY(en.moment({}, day).isEmpty());
}

void TestFormat::bytesAreReadable()
{
    QCOMPARE(zh.bytes(1023), u("1023 B"));
    QCOMPARE(zh.bytes(1536), u("1.5 KB"));
    QCOMPARE(zh.bytes(5'242'880), u("5.0 MB"));
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
