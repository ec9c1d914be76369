// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/registry_number.h"

#include <QTest>

using namespace chancery::documents;

class TestRegistryNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersGoThroughText()
    {
        const auto number = RegistryNumber::create(u"收文", 2026, 1187);
        QVERIFY(number.ok());
        QCOMPARE(number->text(), QStringLiteral("收文〔2026〕1187号"));
        for (const auto* text :
             {u"收文〔2026〕1187号", u"收文[2026]1187号", u"收文（２０２６）１１８７号 "}) {
            const auto parsed = RegistryNumber::parse(QStringView(text));
            QVERIFY(parsed.ok());
            QCOMPARE(*parsed, *number);
        }
    }

    void otherTextsAreRefused()
    {
        for (const auto* text :
             {u"", u"1187", u"收文1187号", u"收文〔26〕5号", u"收文〔2026〕0号",
              u"收文〔2026〕5-7号", u"收文〔2026〕5号之一", u"收 2〔2026〕5号", u"收文第5号"}) {
            const auto parsed = RegistryNumber::parse(QStringView(text));
            QVERIFY2(!parsed.ok(), qPrintable(QStringView(text).toString()));
            QCOMPARE(parsed.error().code, QStringLiteral("documents.bad-registry-number"));
        }
    }

    void wrongPartsAreRefused()
    {
        QVERIFY(!RegistryNumber::create(u"", 2026, 1).ok());
        QVERIFY(!RegistryNumber::create(u"收文收文收文收文收", 2026, 1).ok());
        QVERIFY(!RegistryNumber::create(u"收〔文", 2026, 1).ok());
        QVERIFY(!RegistryNumber::create(u"收文", 26, 1).ok());
        QVERIFY(!RegistryNumber::create(u"收文", 2026, 0).ok());
        QVERIFY(!RegistryNumber::create(u"收文", 2026, RegistryNumber::mostSerial + 1).ok());
        QVERIFY(RegistryNumber::create(u"密收", 2026, RegistryNumber::mostSerial).ok());
    }

    void keysSortByYearAndSerial()
    {
        const QString early = RegistryNumber::create(u"收文", 2025, 9999)->sortKey();
        const QString nine = RegistryNumber::create(u"收文", 2026, 9)->sortKey();
        const QString ten = RegistryNumber::create(u"收文", 2026, 10)->sortKey();
        QVERIFY(early < nine && nine < ten);
    }
};

QTEST_GUILESS_MAIN(TestRegistryNumber)
#include "tst_registry_number.moc"
