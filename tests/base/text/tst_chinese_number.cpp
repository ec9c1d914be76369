// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/chinese_number.h"

#include <QTest>

using namespace chancery;

class TestChineseNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number");
        const auto row = [](const char* text, int number) {
            QTest::newRow(text) << QString::fromUtf8(text) << number;
        };
        row("零", 0);
        row("五", 5);
        row("十", 10);
        row("十四", 14);
        row("二十", 20);
        row("三十一", 31);
        row("廿三", 23);
        row("卅", 30);
        row("一百零五", 105);
        row("一百一十", 110);
        row("两千零二十六", 2026);
        row("三千二百万", 32'000'000);
        row("一万零一", 10'001);
        row("三五零", 350);
        row("二〇二六", 2026);
        row("二○○八", 2008);
        row("１２５", 125);
        row("23", 23);
    }
    void numbersAreRead()
    {
        QFETCH(QString, text);
        QFETCH(int, number);
        QVERIFY(parseChineseNumber(text).has_value());
        QCOMPARE(*parseChineseNumber(text), number);
    }

    void otherTextsAreNoNumbers()
    {
        for (const auto* text : {"", "第三", "十十", "百千", "万", "三廿", "一百二百", "1234567890",
                                 "x", "零百", "一 二"})
            QVERIFY2(!parseChineseNumber(QString::fromUtf8(text)), text);
    }

    void everyNumberIsReadAsItWasWritten()
    {
        for (int number = 0; number < 100'000; number += number < 12'000 ? 1 : 37) {
            QCOMPARE(parseChineseNumber(chineseNumber(number)).value_or(-1), number);
            QCOMPARE(parseChineseDigits(chineseDigits(number)).value_or(-1), number);
        }
        QCOMPARE(chineseNumber(14), QStringLiteral("十四"));
        QCOMPARE(chineseNumber(110), QStringLiteral("一百一十"));
        QCOMPARE(chineseNumber(10'010), QStringLiteral("一万零一十"));
    }
};

QTEST_GUILESS_MAIN(TestChineseNumber)
#include "tst_chinese_number.moc"
