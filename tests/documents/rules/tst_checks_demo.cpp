// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The checks on real documents: what a regulation forbids is not found in what was really issued.
#include "demo_manuscripts.h"
#include "documents/rules/checks.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::documents::test;
using namespace Qt::StringLiterals;

namespace {

Slip decided()
{
    Slip slip;
    slip.publicity = Publicity::Open;
    slip.openWording = u"可以公开"_s;
    slip.openTime = u"印发后"_s;
    slip.openWay = u"门户网站"_s;
    return slip;
}

QString written(const Finding& finding)
{
    const QString text = finding.args.value("text"_L1).toString();
    return u"%1 at %2.%3.%4+%5 %6"_s.arg(finding.rule)
        .arg(int(finding.place.part))
        .arg(finding.place.item)
        .arg(finding.place.block)
        .arg(finding.place.from)
        .arg(text);
}

} // namespace

class TestChecksDemo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noRuleIsBrokenByWhatWasIssued()
    {
        QMap<QString, int> counts;
        DraftFacts facts;
        facts.stage = DraftFacts::Stage::Signing;
        facts.today = QDate(2026, 7, 14);
        facts.drafter = u"sunhaiyan"_s;
        facts.publicityReviewer = u"zhengkeqin"_s;
        int documents = 0;
        for (const auto& each : demoManuscripts()) {
            ++documents;
            for (const auto& finding : checkDraft(each.text, decided(), facts)) {
                ++counts[finding.rule];
                if (qEnvironmentVariableIsSet("SHOW_FINDINGS"))
                    qInfo("%s: %s", qPrintable(each.key), qPrintable(written(finding)));
                QVERIFY2(finding.strength != Strength::Rule,
                         qPrintable(each.key + u": "_s + written(finding)));
            }
        }
        QCOMPARE(documents, 44);
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            qInfo("%3d %s", it.value(), qPrintable(it.key()));
    }
};

QTEST_GUILESS_MAIN(TestChecksDemo)
#include "tst_checks_demo.moc"
