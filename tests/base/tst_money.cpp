// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/money.h"

#include <QTest>

#include <limits>

using namespace chancery;

class TestMoney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void amountsAreReadInEverySpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fen");
        const auto row = [](const char* text, qint64 fen) {
            QTest::newRow(text) << QString::fromUtf8(text) << fen;
        };
        row("0", 0);
        row("1,234.50", 123'450);
        row("1234.5", 123'450);
        row("￥1,234.5", 123'450);
        row("¥ 660", 66'000);
        row("-12.34元", -1'234);
        row("－３．５０", -350);
        row("12万元", 12'000'000);
        row("12.5万", 12'500'000);
        row("0.000001万元", 1);
        row("3亿元", 30'000'000'000);
        row("１２３４．５６元", 123'456);
        row("1 234 567.89", 123'456'789);
        row("1，234元", 123'400);
        row("7.10000", 710);
        row("92,233,720,368,547,758.07", std::numeric_limits<qint64>::max());
    }
    void amountsAreReadInEverySpelling()
    {
        QFETCH(QString, text);
        QFETCH(qint64, fen);
        const auto money = Money::parse(text);
        QVERIFY2(money.ok(), "refused");
        QCOMPARE(money->fen(), fen);
    }

    void otherTextsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* text, const char* code) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(code);
        };
        for (const auto* text : {"", "元", "abc", "1,23", "12,3456", "1.", ".5", "0.005", "1e5",
                                 "--5", "5万万", "0.0000001万", "NaN", "1.2.3", "12元5", "壹万"})
            row(text, "base.bad-money");
        row("92,233,720,368,547,758.08", "base.money-overflow");
        row("9999999999999999999亿", "base.money-overflow");
    }
    void otherTextsAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto money = Money::parse(text);
        QVERIFY(!money.ok());
        QCOMPARE(money.error().code, code);
    }

    void amountsAreWrittenInYuanAndTenThousands_data()
    {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("yuan");
        QTest::addColumn<QString>("tenThousands");
        const auto row = [](qint64 fen, const char* yuan, const char* tenThousands) {
            QTest::newRow(yuan) << fen << QString::fromLatin1(yuan)
                                << QString::fromLatin1(tenThousands);
        };
        row(0, "0.00", "0.0");
        row(5, "0.05", "0.0");
        row(-5, "-0.05", "0.0");
        row(49'999, "499.99", "0.0");
        row(50'000, "500.00", "0.1");
        row(-50'000, "-500.00", "-0.1");
        row(123'456'789, "1,234,567.89", "123.5");
        row(100'000'000'000, "1,000,000,000.00", "100,000.0");
        row(std::numeric_limits<qint64>::min(), "-92,233,720,368,547,758.08",
            "-9,223,372,036,854.8");
    }
    void amountsAreWrittenInYuanAndTenThousands()
    {
        QFETCH(qint64, fen);
        QFETCH(QString, yuan);
        QFETCH(QString, tenThousands);
        QCOMPARE(Money::fromFen(fen).toYuanText(), yuan);
        QCOMPARE(Money::fromFen(fen).toTenThousandText(), tenThousands);
    }

    void arithmeticNeverWrapsRound()
    {
        const auto most = Money::fromFen(std::numeric_limits<qint64>::max());
        const auto least = Money::fromFen(std::numeric_limits<qint64>::min());
        const auto fen = Money::fromFen(1);
        QCOMPARE(Money::fromYuan(2).plus(Money::fromYuan(3))->fen(), 500);
        QCOMPARE(Money::fromYuan(2).minus(Money::fromYuan(3))->fen(), -100);
        QCOMPARE(Money::fromYuan(550).times(300)->fen(), 16'500'000);
        for (const auto& result :
             {most.plus(fen), least.minus(fen), most.times(2), least.times(-1)}) {
            QVERIFY(!result.ok());
            QCOMPARE(result.error().code, QStringLiteral("base.money-overflow"));
        }
        QVERIFY(least < fen && fen < most);
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
