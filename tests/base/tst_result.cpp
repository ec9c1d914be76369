// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/result.h"

#include <QTest>

#include <memory>

using namespace chancery;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail("base.odd", {{QStringLiteral("number"), number}});
    return number / 2;
}

Result<int> quarter(int number)
{
    TRY_ASSIGN(const int once, half(number));
    TRY_ASSIGN(const int twice, half(once));
    return twice;
}

Result<void> mustBeEven(int number)
{
    TRY(half(number));
    return {};
}

} // namespace

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aResultHoldsAValueOrAnError()
    {
        QVERIFY(half(4).ok());
        QCOMPARE(*half(4), 2);
        QVERIFY(!half(3).ok());
        QCOMPARE(half(3).error().code, QStringLiteral("base.odd"));
        QCOMPARE(half(3).error().args.value(u"number").toInt(), 3);
    }

    void tryLeavesWithTheFirstError()
    {
        QCOMPARE(*quarter(8), 2);
        QCOMPARE(quarter(6).error().args.value(u"number").toInt(), 3);
        QVERIFY(mustBeEven(2).ok());
        QCOMPARE(mustBeEven(1).error().code, QStringLiteral("base.odd"));
    }

    void whatCannotBeCopiedCanBeMovedOut()
    {
        Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
        const auto taken = std::move(result).value();
        QCOMPARE(*taken, 7);
    }

    void errorsReadWellInALog()
    {
        QCOMPARE(fail("base.odd").debugText(), QStringLiteral("base.odd"));
        QCOMPARE(half(3).error().debugText(), QStringLiteral("base.odd {\"number\":3}"));
        QCOMPARE(half(3).error(), half(3).error());
        QVERIFY(!(half(3).error() == half(5).error()));
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
