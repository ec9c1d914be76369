// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/checks.h"
#include "documents/rules/distribution.h"

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
        slip.shares = {{u"财政部"_s, 2}, {u"各司局"_s, 0}};
        slip.concerned = {u"role:registry"_s};
        slip.outside = {{u"财政部"_s, {}, {}}, {u"审计署"_s, u"agree"_s, u"李某，7月20日"_s}};
        slip.answers = {u"0190aaaa-0000-7000-8000-000000000001"_s};
        slip.phone = u"010-00000000"_s;
        const auto again = Slip::parse(slip.toJson());
        QVERIFY(again.ok());
        QCOMPARE(*again, slip);
    }

    /// 份数 is the sum over the distribution; a collective name stands for as many as it has.
    void theNumberOfCopiesIsThatOfTheDistribution()
    {
        const QList<Collective> collectives{{u"各司局"_s, 1, true},
                                            {u"机关各司"_s, 1, true},
                                            {u"各省、自治区、直辖市"_s, 31, false},
                                            {u"计划单列市"_s, 5, false}};
        const auto usual = [&](const QString& organ) {
            return reachOf(organ, collectives, 19).organs;
        };
        QCOMPARE(usual(u"各省、自治区、直辖市及计划单列市工业主管部门"_s), 36);
        QCOMPARE(usual(u"各司局"_s), 19);
        QCOMPARE(usual(u"部机关各司局"_s), 19);
        QCOMPARE(usual(u"财政部"_s), 1);
        // What sounds like many and is not known is one, and says so.
        const auto isGuess = [&](const QString& organ) {
            return reachOf(organ, collectives, 19).isGuess;
        };
        QVERIFY(isGuess(u"各有关单位"_s) && isGuess(u"有关中央企业"_s) && isGuess(u"各直属单位"_s));
        QVERIFY(!isGuess(u"财政部"_s) && !isGuess(u"各司局"_s) && !isGuess(u"计划单列市经信委"_s));
        const QStringList recipients{u"各司局"_s, u"财政部"_s};
        Slip slip;
        auto distribution = Distribution::of(slip, recipients, usual, 3);
        QCOMPARE(distribution.total(), 19 + 1 + 3);
        distribution.lines[1].copies = 4;
        distribution.putOn(slip, usual);
        QCOMPARE(slip.copies, 26);
        QCOMPARE(slip.shares, (QList<Share>{{u"财政部"_s, 4}})); // only what is not usual
        // It comes back as it was; a recipient more is a copy more, and the house keeps its own.
        distribution = Distribution::of(slip, recipients + QStringList{u"审计署"_s}, usual, 3);
        QCOMPARE(distribution.lines.at(1).copies, 4);
        QCOMPARE(distribution.kept, 2); // until the sum is put on the slip again
        // A number from before there was a distribution stays what it was.
        slip = {};
        slip.copies = 60;
        distribution = Distribution::of(slip, recipients, usual, 3);
        QCOMPARE(distribution.kept, 40);
        QCOMPARE(distribution.total(), 60);
        QCOMPARE(Distribution::of({}, {}, usual, 0).total(), 1);
    }

    /// Organs outside that are asked (会签) keep a text from being signed as those inside do.
    void whatOrgansOutsideSayCounts()
    {
        Slip slip;
        const auto against = [&slip](DraftFacts::Stage stage) {
            DraftFacts facts;
            facts.stage = stage;
            QStringList found;
            for (const Finding& each : checkDraft({}, slip, facts)) {
                if (each.rule.startsWith("opinion-"_L1))
                    found.append(each.rule + each.args.value("organ"_L1).toString());
            }
            return found.join(u' ');
        };
        slip.outside = {{u"财政部"_s, {}, {}},
                        {u"审计署"_s, u"agree"_s, {}},
                        {u"海关总署"_s, u"disagree"_s, {}}};
        QCOMPARE(against(DraftFacts::Stage::Drafting), QString());
        QCOMPARE(against(DraftFacts::Stage::Signing),
                 u"opinion-missing财政部 opinion-against海关总署"_s);
        slip.outside.removeLast();
        slip.outside.first().verdict = u"agree"_s;
        QCOMPARE(against(DraftFacts::Stage::Signing), QString());
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
        QTest::newRow("shares") << QJsonObject{{u"shares"_s,
                                                QJsonArray{QJsonObject{{u"organ"_s, u"财政部"_s},
                                                                       {u"copies"_s, -1}}}}}
                                << u"base.bad-field"_s;
        QTest::newRow("concerned") << QJsonObject{{u"concerned"_s, QJsonArray{u"财务司"_s}}}
                                   << u"documents.bad-participant"_s;
        QTest::newRow("answers") << QJsonObject{{u"answers"_s, QJsonArray{u"来文"_s}}}
                                 << u"base.bad-field"_s;
        QTest::newRow("outside") << QJsonObject{{u"outside"_s, QJsonArray{QJsonObject{
                                                                   {u"organ"_s, u"财政部"_s},
                                                                   {u"verdict"_s, u"maybe"_s}}}}}
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
