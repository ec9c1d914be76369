// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/chinese_date.h"

#include <QTest>

using namespace chancery;

class TestChineseDate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesAreReadInEverySpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PartialDate>("date");
        const auto row = [](const char* text, int year, int month, int day) {
            QTest::newRow(text) << QString::fromUtf8(text) << PartialDate{year, month, day};
        };
        row("2026年7月14日", 2026, 7, 14);
        row("2026 年 7 月 14 日", 2026, 7, 14);
        row("２０２６年７月１４日", 2026, 7, 14);
        row("2026年07月04日", 2026, 7, 4);
        row("二〇二六年七月十四日", 2026, 7, 14);
        row("二○○八年十二月三十一日", 2008, 12, 31);
        row("一九八五年三月十九日", 1985, 3, 19);
        row("一九九九年十月廿一日", 1999, 10, 21);
        row("二零二零年二月二十九日", 2020, 2, 29);
        row("2026-07-14", 2026, 7, 14);
        row("2026-7-4", 2026, 7, 4);
        row("2026/7/14", 2026, 7, 14);
        row("2026.7.14", 2026, 7, 14);
        row("２０２６．７．１４", 2026, 7, 14);
        row("20260714", 2026, 7, 14);
        row("2026年7月", 2026, 7, 0);
        row("2026年7月份", 2026, 7, 0);
        row("2026-07", 2026, 7, 0);
        row("二〇二六年", 2026, 0, 0);
        row("  2026年7月14日\n", 2026, 7, 14);
    }
    void datesAreReadInEverySpelling()
    {
        QFETCH(QString, text);
        QFETCH(PartialDate, date);
        const auto parsed = parseDate(text);
        QVERIFY2(parsed.ok(), "refused");
        QVERIFY2(*parsed == date, qPrintable(formatDate(*parsed)));
    }

    void otherTextsAreNoDates()
    {
        for (const auto* text :
             {"", "2026", "2026年2月30日", "2025年2月29日", "2026年13月1日", "2026年0月1日",
              "2026年7月0日", "2026年7月32日", "1026年7月14日", "202607", "20261340", "26-7-14",
              "7月14日", "2026年7月14", "2026-07-14T00:00", "昨日", "二六年七月"}) {
            const auto parsed = parseDate(QString::fromUtf8(text));
            QVERIFY2(!parsed.ok(), text);
            QCOMPARE(parsed.error().code, QStringLiteral("base.bad-date"));
        }
    }

    void datesAreFoundInText()
    {
        const QString text =
            QStringLiteral("自2020年1月2日起施行，二○一九年五月三日的通知和2018年的规定废止。");
        const auto found = findDates(text);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0].date.date(), QDate(2020, 1, 2));
        QCOMPARE(text.mid(found[0].at, found[0].size), QStringLiteral("2020年1月2日"));
        QCOMPARE(found[1].date.date(), QDate(2019, 5, 3));
        QCOMPARE(found[2].date, (PartialDate{2018, 0, 0}));
        QVERIFY(!found[2].date.date().isValid());
    }

    void datesAreWrittenAsTheStandardSays()
    {
        QCOMPARE(formatDate(QDate(2026, 7, 4)), QStringLiteral("2026年7月4日"));
        QCOMPARE(formatDate(PartialDate{2026, 7, 0}), QStringLiteral("2026年7月"));
        QCOMPARE(formatDate(PartialDate{2026, 0, 0}), QStringLiteral("2026年"));
        QCOMPARE(formatDate(QDate()), QString());
        QCOMPARE(formatDateInChinese(QDate(2026, 7, 14)), QStringLiteral("二〇二六年七月十四日"));
        QCOMPARE(formatDateInChinese(QDate(2010, 10, 20)), QStringLiteral("二〇一〇年十月二十日"));
        QCOMPARE(formatDateInChinese(QDate()), QString());
    }

    void everyDayOfACenturyIsReadAsItWasWritten()
    {
        for (QDate date(1950, 1, 1); date.year() < 2050; date = date.addDays(3)) {
            QCOMPARE(parseDate(formatDate(date))->date(), date);
            QCOMPARE(parseDate(formatDateInChinese(date))->date(), date);
        }
    }
};

QTEST_GUILESS_MAIN(TestChineseDate)
#include "tst_chinese_date.moc"
