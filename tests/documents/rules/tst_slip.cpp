// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/slip.h"

#include <QJsonArray>
#include <QTest>

using namespace chancery::documents;
using namespace Qt::StringLiterals;

class TestSlip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasFilledInComesBack()
    {
        Slip slip;
        QVERIFY(slip.toJson().isEmpty());
        slip.publicity = Publicity::OnRequest;
        slip.publicityReason = u"过程性信息"_s;
        slip.isNormative = true;
        slip.isSealed = false;
        slip.copies = 60;
        slip.concerned = {u"role:registry"_s};
        slip.answers = {u"0190aaaa-0000-7000-8000-000000000001"_s};
        slip.phone = u"010-00000000"_s;
        const auto again = Slip::parse(slip.toJson());
        QVERIFY(again.ok());
        QCOMPARE(*again, slip);
    }

    void theNoteTellsWhatTheSlipHasSettled_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<Publicity>("publicity");
        QTest::addColumn<QString>("printed");
        QTest::newRow("open") << QString() << Publicity::Open << u"此件公开发布"_s;
        QTest::newRow("on request") << QString() << Publicity::OnRequest << u"此件依申请公开"_s;
        QTest::newRow("closed") << QString() << Publicity::Closed << QString();
        QTest::newRow("undecided") << u"发至县级"_s << Publicity::Undecided << u"发至县级"_s;
        QTest::newRow("beside") << u"发至县级"_s << Publicity::Open << u"发至县级；此件公开发布"_s;
        QTest::newRow("told") << u"此件公开发布"_s << Publicity::Open << u"此件公开发布"_s;
        QTest::newRow("told otherwise")
            << u"此件依申请公开"_s << Publicity::Open << u"此件依申请公开"_s;
    }
    void theNoteTellsWhatTheSlipHasSettled()
    {
        QFETCH(QString, note);
        QFETCH(Publicity, publicity);
        QTEST(printedNote(note, publicity), "printed");
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("code");
        QTest::newRow("publicity")
            << QJsonObject{{u"publicity"_s, u"secret"_s}} << u"base.bad-field"_s;
        QTest::newRow("copies") << QJsonObject{{u"copies"_s, 0}} << u"base.bad-field"_s;
        QTest::newRow("concerned") << QJsonObject{{u"concerned"_s, QJsonArray{u"财务司"_s}}}
                                   << u"documents.bad-participant"_s;
        QTest::newRow("answers") << QJsonObject{{u"answers"_s, QJsonArray{u"来文"_s}}}
                                 << u"base.bad-field"_s;
        QTest::newRow("flag") << QJsonObject{{u"sealed"_s, u"yes"_s}} << u"base.bad-field"_s;
        QTest::newRow("unknown") << QJsonObject{{u"colour"_s, u"red"_s}} << u"base.unknown-field"_s;
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, code);
        const auto slip = Slip::parse(json);
        QVERIFY(!slip.ok());
        QCOMPARE(slip.error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestSlip)
#include "tst_slip.moc"
