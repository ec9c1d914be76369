// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/urgency.h"

#include <QTest>

using namespace chancery::documents;

class TestUrgency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRegulationsWordsAreRead()
    {
        QCOMPARE(parseUrgency(u""), Urgency::None);
        QCOMPARE(parseUrgency(u"平急"), Urgency::Routine);
        QCOMPARE(parseUrgency(u"加急"), Urgency::Urgent);
        QCOMPARE(parseUrgency(u" 特 急 "), Urgency::Critical);
        QCOMPARE(parseUrgency(u"【特提】"), Urgency::Extreme);
        QCOMPARE(parseUrgency(u"急件"), Urgency::Urgent);
        for (const auto* text : {u"急", u"紧急", u"特急加急", u"火急", u"urgent"})
            QVERIFY(!parseUrgency(QStringView(text)));
    }

    void theyAreInOrder()
    {
        QVERIFY(Urgency::None < Urgency::Routine && Urgency::Routine < Urgency::Urgent &&
                Urgency::Urgent < Urgency::Critical && Urgency::Critical < Urgency::Extreme);
        for (const auto urgency : {Urgency::None, Urgency::Routine, Urgency::Urgent,
                                   Urgency::Critical, Urgency::Extreme}) {
            QCOMPARE(parseUrgency(urgencyName(urgency)), urgency);
            QCOMPARE(urgencyFromId(urgencyId(urgency)), urgency);
        }
        QVERIFY(!urgencyFromId(u"soon"));
    }

    void twoWordsAreForTelegramsOnly()
    {
        QVERIFY(!isUsedFor(Urgency::Routine, Medium::Document));
        QVERIFY(!isUsedFor(Urgency::Extreme, Medium::Document));
        QVERIFY(isUsedFor(Urgency::Critical, Medium::Document));
        for (int urgency = 0; urgency <= 4; ++urgency)
            QVERIFY(isUsedFor(Urgency(urgency), Medium::Telegram));
    }

    void defaultLimitsAreDatedAndSayTheirBasis()
    {
        const auto limits = defaultHandlingLimits();
        const auto days = [&](Medium medium, Urgency urgency) {
            const auto limit = handlingLimit(limits, medium, urgency, QDate(2026, 7, 14));
            return limit ? limit->workdays : 0;
        };
        QCOMPARE(days(Medium::Document, Urgency::Critical), 1);
        QCOMPARE(days(Medium::Document, Urgency::Urgent), 3);
        QCOMPARE(days(Medium::Document, Urgency::None), 0);
        QCOMPARE(days(Medium::Telegram, Urgency::Extreme), 1);
        QCOMPARE(days(Medium::Telegram, Urgency::Critical), 3);
        QCOMPARE(days(Medium::Telegram, Urgency::Urgent), 5);
        QCOMPARE(days(Medium::Telegram, Urgency::Routine), 10);
        for (const auto& limit : limits) {
            QVERIFY(!limit.basis.isEmpty());
            QVERIFY(isUsedFor(limit.urgency, limit.medium));
        }
        QVERIFY(!handlingLimit(limits, Medium::Document, Urgency::Urgent, QDate(2000, 1, 1)));
    }

    void theYoungestLimitOfTheDayHolds()
    {
        auto limits = defaultHandlingLimits();
        limits.prepend({QDate(2025, 1, 1), Medium::Document, Urgency::Urgent, 2,
                        QStringLiteral("示例部办公厅规定")});
        const auto days = [&](QDate day) {
            return handlingLimit(limits, Medium::Document, Urgency::Urgent, day)->workdays;
        };
        QCOMPARE(days(QDate(2024, 12, 31)), 3);
        QCOMPARE(days(QDate(2025, 1, 1)), 2);
    }
};

QTEST_GUILESS_MAIN(TestUrgency)
#include "tst_urgency.moc"
