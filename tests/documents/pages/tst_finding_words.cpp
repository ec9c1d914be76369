// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// That every check has its sentence, in both languages, with everything filled in.
#include "documents/pages/finding_words.h"
#include "wrong_drafts.h"

#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace chancery::documents;
using namespace chancery::documents::test;
using namespace Qt::StringLiterals;

namespace {

QList<Finding> oneOfEach()
{
    QList<Finding> all;
    for (const auto& wrong : wrongElements() + wrongRouting() + wrongTexts())
        all += checkDraft(wrong.draft.text, wrong.draft.slip, wrong.draft.facts);
    return all;
}

bool hasChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

} // namespace

class TestFindingWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFindingIsASentence()
    {
        for (const auto& finding : oneOfEach()) {
            const QString sentence = sentenceOf(finding);
            QVERIFY2(sentence != finding.rule, qPrintable(finding.rule));
            QVERIFY2(!sentence.contains(u'{'), qPrintable(sentence));
            if (finding.fix)
                QVERIFY(!fixName(*finding.fix).isEmpty());
        }
    }

    void inChineseToo()
    {
        QHash<QString, QString> english;
        for (const auto& finding : oneOfEach())
            english[finding.rule] = sentenceOf(finding);
        QTranslator chinese;
        QVERIFY(chinese.load(u":/i18n/documents_zh_CN.qm"_s));
        QCoreApplication::installTranslator(&chinese);
        QSet<QString> told;
        for (const auto& finding : oneOfEach()) {
            const QString sentence = sentenceOf(finding);
            QVERIFY2(hasChinese(sentence) && sentence != english.value(finding.rule),
                     qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'{'), qPrintable(sentence));
            if (finding.fix)
                QVERIFY2(hasChinese(fixName(*finding.fix)), qPrintable(fixName(*finding.fix)));
            told.insert(finding.rule);
        }
        QCOMPARE(told.size(), allChecks().size());
        QCOMPARE(strengthName(Strength::Rule), u"规定"_s);
    }

    void aNewerCheckIsNamed()
    {
        Finding finding;
        finding.rule = u"of-tomorrow"_s;
        QCOMPARE(sentenceOf(finding), u"of-tomorrow"_s);
    }
};

QTEST_GUILESS_MAIN(TestFindingWords)
#include "tst_finding_words.moc"
