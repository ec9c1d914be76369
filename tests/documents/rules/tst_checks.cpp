// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "wrong_drafts.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::documents::test;
using namespace Qt::StringLiterals;

namespace {

QList<WrongDraft> allWrong()
{
    return wrongElements() + wrongRouting() + wrongTexts();
}

QList<Finding> found(const SampleDraft& draft)
{
    return checkDraft(draft.text, draft.slip, draft.facts);
}

QStringList rulesOf(const QList<Finding>& findings)
{
    QStringList rules;
    for (const auto& finding : findings)
        rules.append(finding.rule);
    return rules;
}

QString randomText(QRandomGenerator& random)
{
    static const QString pool =
        u"中请示报告经同意附件月年号二〇○零零十一 　,.;:?!()（）《》“”‘’\"〔〕[]【】-—…。。，、；："
        "0123456789０１ab\u200B\uE000\uFFFD⼯\uF9E1第星期几百千"_s;
    QString text;
    for (auto left = random.bounded(60); left > 0; --left) {
        if (random.bounded(40) == 0)
            text += QChar(char16_t(random.bounded(0x10000)));
        else
            text += pool.at(random.bounded(pool.size()));
    }
    return text;
}

Block randomBlock(QRandomGenerator& random)
{
    switch (random.bounded(4)) {
    case 0:
        return Block::heading(random.bounded(1, Block::levels + 1), randomText(random));
    case 1:
        return {Block::Kind::Table, 0, {}, {{randomText(random)}, {randomText(random)}}};
    default:
        return Block::paragraph(randomText(random));
    }
}

Manuscript randomManuscript(QRandomGenerator& random)
{
    Manuscript text;
    text.kind = Kind(random.bounded(15));
    text.direction = Direction(1 << random.bounded(3));
    text.form = Form(random.bounded(4));
    text.title = randomText(random);
    text.note = randomText(random);
    for (auto* list : {&text.issuers, &text.addressees, &text.copiesTo}) {
        for (auto left = random.bounded(3); left > 0; --left)
            list->append(randomText(random));
    }
    for (auto left = random.bounded(12); left > 0; --left)
        text.body.append(randomBlock(random));
    for (auto left = random.bounded(3); left > 0; --left)
        text.annexes.append({randomText(random), {randomBlock(random)}});
    return text;
}

/// A text of that many characters with a bit of everything in it.
Manuscript longText(qsizetype characters)
{
    Manuscript text = cleanNotice().text;
    const QString piece =
        u"根据《关于做好有关工作的意见》（国办发〔2026〕5号）和2026年7月14日会议要求，"
        "各省（区、市）要坚持“稳中求进”工作总基调，统筹推进1.5万个项目建设，按时报送进展情况。"_s;
    QString paragraph;
    while (paragraph.size() < 400)
        paragraph += piece;
    for (qsizetype size = 0; size < characters; size += paragraph.size())
        text.body.append(Block::paragraph(paragraph));
    return text;
}

double millisecondsFor(const Manuscript& text)
{
    double best = 1e9;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto findings = checkDraft(text, {}, {});
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
        if (findings.isEmpty())
            return -1;
    }
    return best;
}

} // namespace

class TestChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsRightIsLeftAlone()
    {
        for (const auto& draft : {cleanNotice(), cleanRequest(), cleanLetter(), cleanReply()})
            QCOMPARE(rulesOf(found(draft)), QStringList());
    }

    void whatOnlyLooksWrongIsLeftAlone_data()
    {
        QTest::addColumn<QString>("words");
        for (const auto& words :
             {u"按照法定程序报请批准。"_s, u"一、二类疫苗按规定管理。"_s,
              u"按照《民航局 财政部关于印发办法的通知》执行。"_s,
              u"第一百条之一　实施细则另定，报部备案。"_s,
              u"访问http://www.example.cn/a-b?c=1，版本2.1.3。"_s, u"比例为3:2，区间为(0,1]。"_s,
              u"近20年来，约5千米，20余年，十年3个月。"_s, u"（2019）最高法民终1号判决。"_s,
              u"财政部公告2020年第9号执行。"_s, u"《办法》附件2所列单位。"_s,
              u"1）登记；2）分办。"_s, u"请审批机关依法办理。"_s, u"He said \"no\". It isn’t so."_s,
              u"什么？！竟然如此……"_s, u"二〇一号楼，一九路公交。"_s,
              u"12月31日前，2024年2月29日。"_s, u"附：名单"_s,
              u"iPhone、5G、A4纸，约合¥5,000.00。"_s})
            QTest::newRow(qPrintable(words)) << words;
    }
    void whatOnlyLooksWrongIsLeftAlone()
    {
        QFETCH(QString, words);
        SampleDraft draft = cleanNotice();
        draft.text.body[2].text = words;
        QCOMPARE(rulesOf(found(draft)), QStringList());
    }

    void eachMistakeIsFound_data()
    {
        QTest::addColumn<int>("index");
        const auto wrong = allWrong();
        for (qsizetype i = 0; i < wrong.size(); ++i)
            QTest::addRow("%s: %s", qPrintable(wrong.at(i).rule), qPrintable(wrong.at(i).name))
                << int(i);
    }
    void eachMistakeIsFound()
    {
        QFETCH(int, index);
        const WrongDraft wrong = allWrong().at(index);
        const auto findings = found(wrong.draft);
        QVERIFY2(!findings.isEmpty(), "nothing found");
        for (const auto& finding : findings)
            QCOMPARE(finding.rule, wrong.rule);
        QCOMPARE(findings.first().fix.has_value(), wrong.mendable);
    }

    void eachFixMendsItAndNothingElse_data() { eachMistakeIsFound_data(); }
    void eachFixMendsItAndNothingElse()
    {
        QFETCH(int, index);
        WrongDraft wrong = allWrong().at(index);
        if (!wrong.mendable)
            return;
        SampleDraft& draft = wrong.draft;
        const auto before = found(draft);
        const Manuscript text = draft.text;
        const Slip slip = draft.slip;
        const Fix fix = *before.first().fix;
        QVERIFY(apply(fix, draft.text, draft.slip));
        const auto after = found(draft);
        QCOMPARE(after.size(), before.size() - 1);
        QVERIFY(text.toJson() != draft.text.toJson() || !(slip == draft.slip));

        // Only that part differs.
        QSet<QString> changed;
        const QJsonObject was = text.toJson();
        const QJsonObject is = draft.text.toJson();
        for (const auto& key : was.keys() + is.keys()) {
            if (was.value(key) != is.value(key))
                changed.insert(key);
        }
        QVERIFY(changed.size() + (slip == draft.slip ? 0 : 1) ==
                (fix.what == Fix::What::MoveToCopies ? 2 : 1));
    }

    void aFixForAnotherTextIsRefused()
    {
        for (auto wrong : allWrong()) {
            if (!wrong.mendable)
                continue;
            const Fix fix = *found(wrong.draft).first().fix;
            if (fix.what == Fix::What::Choose || fix.what == Fix::What::Append)
                continue;
            Manuscript empty;
            Slip slip;
            const QString before = empty.hash();
            // An empty note that shall be written is an empty note in every draft.
            if (!fix.before.isEmpty() || fix.place.part != Place::Part::Note)
                QVERIFY2(!apply(fix, empty, slip), qPrintable(wrong.name));
            else
                continue;
            QCOMPARE(empty.hash(), before);
        }
    }

    void everyRuleHasAMistakeHere()
    {
        QSet<QString> tried;
        for (const auto& wrong : allWrong())
            tried.insert(wrong.rule);
        for (const auto& check : allChecks())
            QVERIFY2(tried.contains(QString::fromLatin1(check.id)), check.id);
    }

    void exceptionsAreKnown()
    {
        SampleDraft assigned = cleanRequest();
        assigned.text.addressees = {u"王副总理"_s};
        assigned.facts.superiors.clear();
        assigned.slip.isAssigned = true;
        QCOMPARE(rulesOf(found(assigned)), QStringList());

        SampleDraft agreed = cleanNotice();
        agreed.text.addressees = {u"各省、自治区、直辖市人民政府"_s};
        agreed.text.body[0].text = u"经国务院同意，现将有关事项通知如下："_s;
        QCOMPARE(rulesOf(found(agreed)), QStringList());
        agreed.text.body[0].text = u"现将有关事项通知如下："_s;
        agreed.facts.issuerSort = OrganFacts::Sort::Government;
        QCOMPARE(rulesOf(found(agreed)), QStringList());

        SampleDraft office = cleanNotice();
        office.facts.isInnerUnit = office.facts.isGeneralOffice = true;
        office.facts.organs[u"部属各单位"_s].isOutside = true;
        QCOMPARE(rulesOf(found(office)), QStringList());

        SampleDraft skipping = cleanRequest();
        skipping.facts.superiors.clear();
        skipping.facts.organs[u"国务院"_s].standing = OrganFacts::Standing::Superior;
        skipping.facts.organs[u"国务院"_s].between = {u"发展改革委"_s}; // Gets a copy.
        QCOMPARE(rulesOf(found(skipping)), QStringList());

        SampleDraft policy = cleanNotice();
        policy.slip.isPolicy = policy.slip.isMajor = true;
        policy.slip.notExplained = policy.slip.notConsulted = u"内部管理事项"_s;
        QCOMPARE(rulesOf(found(policy)), QStringList());
    }

    void allAreMendedByOneKey()
    {
        for (auto wrong : allWrong()) {
            SampleDraft& draft = wrong.draft;
            const auto before = found(draft);
            const auto mendable = std::count_if(before.begin(), before.end(),
                                                [](auto& each) { return each.fix.has_value(); });
            QCOMPARE(applyAll(before, draft.text, draft.slip), mendable);
        }
        SampleDraft many = cleanNotice();
        many.text.body[2].text = u"  按照国办发[2026]5号,于26年７月4日前,完成(试行)工作。。"_s;
        many.text.body.insert(3, Block::paragraph({}));
        QVERIFY(found(many).size() >= 7);
        while (applyAll(found(many), many.text, many.slip) > 0) {
        }
        QCOMPARE(rulesOf(found(many)), QStringList());
        QCOMPARE(many.text.body[2].text,
                 u"按照国办发〔2026〕5号，于2026年7月4日前，完成（试行）工作。"_s);
        QCOMPARE(many.text.body.size(), cleanNotice().text.body.size());
    }

    void mendingComesToAnEnd()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 500; ++round) {
            Manuscript text = randomManuscript(random);
            Slip slip;
            int rounds = 0;
            while (applyAll(checkDraft(text, slip, {}), text, slip) > 0)
                QVERIFY2(++rounds < 40, qPrintable(text.plainText()));
        }
    }

    void onlyRegulationsBlock()
    {
        for (const auto& check : allChecks()) {
            if (check.strength == Strength::Rule)
                QVERIFY2(qstrlen(check.article) > 0, check.id);
        }
        SampleDraft draft = cleanNotice();
        draft.text.body[2].text += u"。"_s;
        QVERIFY(!found(draft).isEmpty());
        QVERIFY(!blockSigning(found(draft)));
        draft.text.title.clear();
        QVERIFY(blockSigning(found(draft)));
    }

    void whatOthersHaveToDoIsMissedWhenItIsSigned()
    {
        SampleDraft draft = cleanNotice();
        draft.facts.opinions[0].isGiven = false;
        draft.facts.publicityReviewer.clear();
        draft.facts.stage = DraftFacts::Stage::Drafting;
        QCOMPARE(rulesOf(found(draft)), QStringList());
        draft.facts.stage = DraftFacts::Stage::Signing;
        QCOMPARE(found(draft).size(), 2);
    }

    void namesTellWhatTheyAre_data()
    {
        using Sort = OrganFacts::Sort;
        QTest::addColumn<QString>("name");
        QTest::addColumn<Sort>("sort");
        QTest::newRow("council") << u"国务院"_s << Sort::Government;
        QTest::newRow("its office") << u"国务院办公厅"_s << Sort::Unknown;
        QTest::newRow("all governments")
            << u"各省、自治区、直辖市人民政府，国务院各部委、各直属机构"_s << Sort::Government;
        QTest::newRow("its departments") << u"各省人民政府办公厅"_s << Sort::Unknown;
        QTest::newRow("province's committee") << u"中共某省委"_s << Sort::Party;
        QTest::newRow("commissions in cities") << u"直辖市住房和建设（管）委"_s << Sort::Department;
        QTest::newRow("ministry") << u"财政部"_s << Sort::Department;
        QTest::newRow("a ministry's office") << u"财政部办公厅"_s << Sort::Department;
        QTest::newRow("premier") << u"国务院总理"_s << Sort::Person;
        QTest::newRow("vice premier") << u"王副总理"_s << Sort::Person;
        QTest::newRow("comrade") << u"张三同志"_s << Sort::Person;
        QTest::newRow("a centre") << u"示例部信息中心"_s << Sort::Unknown;
    }
    void namesTellWhatTheyAre()
    {
        QFETCH(QString, name);
        QFETCH(OrganFacts::Sort, sort);
        QCOMPARE(sortOfOrgan(name), sort);
    }

    void noTextIsTooOdd()
    {
        QRandomGenerator random(20260714);
        for (int round = 0; round < 2'000; ++round) {
            Manuscript text = randomManuscript(random);
            Slip slip;
            slip.publicity = Publicity(random.bounded(4));
            // Fixes one after the other, some of them out of date by then.
            for (const auto& finding : checkDraft(text, slip, {})) {
                QVERIFY(finding.place.from >= 0 && finding.place.length >= 0);
                if (finding.fix)
                    apply(*finding.fix, text, slip);
            }
            QVERIFY(!checkDraft(text, slip, {}).isEmpty());
        }
    }

    void timeGrowsWithTheText()
    {
        // Another program may take the processor away in any one of the tries.
        bool inProportion = false;
        for (int attempt = 0; attempt < 5 && !inProportion; ++attempt) {
            const double small = millisecondsFor(longText(43'000));
            const double large = millisecondsFor(longText(172'000));
            QVERIFY(small > 0);
            qInfo("43 000 characters %.1f ms, 172 000 characters %.1f ms", small, large);
            inProportion = large < 8 * small;
        }
        QVERIFY2(inProportion, "more than in proportion");
    }

    void oneParagraphOfEverything()
    {
        // What could make a search run away: long runs without an end.
        for (const auto& piece : {u"（"_s, u"《"_s, u"经"_s, u"关于"_s, u"请"_s, u"2"_s, u"\""_s,
                                  u"("_s, u"国办发"_s, u"。"_s, u" "_s, u"附件"_s, u"号《"_s}) {
            Manuscript text;
            text.kind = Kind::Report;
            text.direction = Direction::Down;
            text.body = {Block::paragraph(piece.repeated(100'000 / piece.size()))};
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!checkDraft(text, {}, {}).isEmpty());
            QVERIFY2(timer.elapsed() < 2'000, qPrintable(piece));
        }
    }
};

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
