// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "edited_blocks.h"

#include "documents/rules/compare.h"
#include "documents/rules/compare_manuscripts.h"
#include "documents/rules/sequence_match.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::documents::test;
using namespace Qt::StringLiterals;

namespace {

/// "一[-二-][+三+]": what was removed and added, as a line.
QString line(const QList<Run>& runs)
{
    QString text;
    for (const auto& run : runs)
        text += run.kind == Run::Kind::Same    ? run.text
                : run.kind == Run::Kind::Added ? u"[+"_s + run.text + u"+]"_s
                                               : u"[-"_s + run.text + u"-]"_s;
    return text;
}

QString line(const BlockChange& change)
{
    if (change.kind == BlockChange::Kind::MovedAway)
        return u"(moved to %1)"_s.arg(change.after);
    QString text = line(change.runs);
    for (const auto& row : change.rows) {
        QStringList cells;
        for (const auto& cell : row.cells)
            cells.append(line(cell));
        text += u'|' + cells.join(u'|') + u'|';
    }
    return (change.isMoved ? u"moved: "_s : QString()) + text;
}

QStringList lines(const Comparison& comparison)
{
    QStringList all;
    for (const auto& change : comparison.changes)
        all.append(line(change));
    return all;
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentencesAndWithinThem_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& before, const QString& after,
                            const QString& expected) {
            QTest::newRow(name) << before << after << expected;
        };
        row("same", u"坚持稳中求进。"_s, u"坚持稳中求进。"_s, u"坚持稳中求进。"_s);
        row("both empty", {}, {}, {});
        row("new", {}, u"坚持。"_s, u"[+坚持。+]"_s);
        row("gone", u"坚持。"_s, {}, u"[-坚持。-]"_s);
        row("a sentence more", u"甲方负责。丙方监督。"_s, u"甲方负责。乙方配合。丙方监督。"_s,
            u"甲方负责。[+乙方配合。+]丙方监督。"_s);
        row("a sentence less", u"甲方负责。乙方配合。丙方监督。"_s, u"甲方负责。丙方监督。"_s,
            u"甲方负责。[-乙方配合。-]丙方监督。"_s);
        row("a word", u"各部门要加强统筹协调工作。"_s, u"各部门要切实加强统筹工作。"_s,
            u"各部门要[+切实+]加强统筹[-协调-]工作。"_s);
        row("another sentence", u"甲方负责落实。请于月底前报送。"_s,
            u"甲方负责落实。逾期不予受理。"_s,
            u"甲方负责落实。[-请于月底前报送。-][+逾期不予受理。+]"_s);
        row("numbers are not cut", u"于2025年完成12项任务。"_s, u"于2026年完成112项任务。"_s,
            u"于[-2025-][+2026+]年完成[-12-][+112+]项任务。"_s);
        row("percentages", u"增长1.5%以上，保持稳定态势。"_s, u"增长1.8%以上，保持稳定态势。"_s,
            u"增长[-1.5%-][+1.8%+]以上，保持稳定态势。"_s);
        row("characters of two units", u"送𠮷林同志阅示。"_s, u"送𠮾林同志阅示。"_s,
            u"送[-𠮷-][+𠮾+]林同志阅示。"_s);
        row("a mark", u"加强领导，落实责任。"_s, u"加强领导、落实责任。"_s,
            u"加强领导[-，-][+、+]落实责任。"_s);
        row("a sentence is split", u"加强领导，落实责任。"_s, u"加强领导。落实责任。"_s,
            u"加强领导[-，-][+。+]落实责任。"_s);
    }
    void sentencesAndWithinThem()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        const auto runs = compareTexts(before, after);
        QCOMPARE(line(runs), expected);
        QCOMPARE(textBefore(runs), before);
        QCOMPARE(textAfter(runs), after);
    }

    void blocksInTheNewOrder()
    {
        const QString a = u"各地要加强组织领导，健全工作机制。"_s;
        const QString b = u"有关部门要密切配合，形成工作合力。"_s;
        const QString c = u"重大事项及时向部报告，不得迟报漏报。"_s;
        const QString d = u"特此通知。"_s;
        const auto compared = [](const QStringList& before, const QStringList& after) {
            return lines(compareBlocks(paragraphs(before), paragraphs(after)));
        };
        QCOMPARE(compared({a, b, d}, {a, b, d}), (QStringList{a, b, d}));
        QCOMPARE(compared({a, d}, {a, b, d}), (QStringList{a, u"[+"_s + b + u"+]"_s, d}));
        QCOMPARE(compared({a, b, d}, {a, d}), (QStringList{a, u"[-"_s + b + u"-]"_s, d}));
        QCOMPARE(compared({a, b, c, d}, {c, a, b, d}),
                 (QStringList{u"moved: "_s + c, a, b, u"(moved to 0)"_s, d}));
        QCOMPARE(compared({a, b, d}, {a, c, d}),
                 (QStringList{a, u"[-"_s + b + u"-]"_s, u"[+"_s + c + u"+]"_s, d}));
        QCOMPARE(compared({a, b, c}, {u"一"_s, u"二"_s}).size(), 5);
        QCOMPARE(compared({}, {}), QStringList());
        QCOMPARE(compared({d}, {u"特此函复。"_s}), QStringList{u"特此[-通知-][+函复+]。"_s});
    }

    void aParagraphMovesAndChanges()
    {
        const QString a = u"各地要加强组织领导，健全工作机制，明确责任分工，细化任务措施。"_s;
        const QString b = u"有关部门要密切配合，形成工作合力。"_s;
        const QString c = u"重大事项及时报告。"_s;
        QString changed = a;
        changed.replace(u"健全"_s, u"完善"_s);
        const auto comparison = compareBlocks(paragraphs({c, b, a}), paragraphs({changed, c, b}));
        // Of what crosses the lighter moves: two short ones weigh less than the long one.
        const auto& moved = comparison.changes;
        QCOMPARE(std::count_if(moved.begin(), moved.end(), [](auto& each) { return each.isMoved; }),
                 2);
        QVERIFY(
            lines(comparison)
                .contains(
                    u"各地要加强组织领导，[-健全-][+完善+]工作机制，明确责任分工，细化任务措施。"_s));
        QCOMPARE(comparison.charactersAdded, 2);
        QCOMPARE(comparison.charactersRemoved, 2);
    }

    void headingsAndTablesStayWhatTheyAre()
    {
        const QList<Block> before{
            Block::heading(1, u"工作要求"_s),
            table({{u"序号"_s, u"事项"_s}, {u"1"_s, u"登记"_s}, {u"2"_s, u"分办"_s}}),
            Block::paragraph(u"特此通知。"_s)};
        const QList<Block> after{Block::heading(2, u"工作要求"_s),
                                 table({{u"序号"_s, u"事项"_s},
                                        {u"1"_s, u"收文登记"_s},
                                        {u"2"_s, u"分办"_s},
                                        {u"3"_s, u"归档"_s}}),
                                 Block::paragraph(u"特此通知。"_s)};
        const auto comparison = compareBlocks(before, after);
        QCOMPARE(
            lines(comparison),
            (QStringList{u"工作要求"_s, u"|序号|事项||1|[+收文+]登记||2|分办||[+3+]|[+归档+]|"_s,
                         u"特此通知。"_s}));
        QCOMPARE(comparison.changes[0].kind, BlockChange::Kind::Changed);
        QCOMPARE(comparison.changes[0].level, 2);
        QVERIFY(!comparison.isEmpty());
        QVERIFY(compareBlocks(after, after).isEmpty());

        auto wider = after;
        wider[1] = table({{u"序号"_s, u"事项"_s, u"时限"_s}, {u"1"_s, u"登记"_s, u"当日"_s}});
        const auto columns = compareBlocks(before, wider);
        QCOMPARE(*applyComparison(before, columns), wider);
    }

    void applyingItGivesTheNewOne()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 3'000; ++round) {
            const auto before = randomBlocks(random);
            const auto after =
                random.bounded(5) == 0 ? randomBlocks(random) : edited(before, random);
            const auto comparison = compareBlocks(before, after);
            const auto applied = applyComparison(before, comparison);
            QVERIFY(applied.ok());
            QCOMPARE(*applied, after);
            QCOMPARE(comparison.isEmpty(), before == after);

            // Every old block is told once, in its order but for those that moved.
            int next = 0;
            QList<int> told;
            for (const auto& change : comparison.changes) {
                if (change.before < 0 || change.kind == BlockChange::Kind::MovedAway)
                    continue;
                told.append(change.before);
                if (change.isMoved)
                    continue;
                QVERIFY(change.before >= next);
                next = change.before + 1;
            }
            std::sort(told.begin(), told.end());
            QCOMPARE(told.size(), before.size());
            for (int i = 0; i < told.size(); ++i)
                QCOMPARE(told.at(i), i);
        }
    }

    void anotherTextIsRefused()
    {
        const auto before = paragraphs({u"各地要加强组织领导。"_s, u"特此通知。"_s});
        const auto after = paragraphs({u"各地要切实加强组织领导。"_s, u"特此通知。"_s});
        const auto comparison = compareBlocks(before, after);
        const auto refused = applyComparison(after, comparison);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, u"documents.bad-comparison"_s);
        QVERIFY(!applyComparison({}, comparison).ok());
    }

    void draftsAreComparedWhole()
    {
        Manuscript before;
        before.title = u"示例部关于开展试点的通知"_s;
        before.addressees = {u"各省示例厅"_s, u"部属各单位"_s};
        before.body = paragraphs({u"现将有关事项通知如下。"_s});
        before.annexes = {{u"试点方案"_s, paragraphs({u"一切从实际出发。"_s})}, {u"地图"_s, {}}};
        QVERIFY(compareManuscripts(before, before).isEmpty());

        Manuscript after = before;
        after.urgency = Urgency::Urgent;
        after.title = u"示例部关于深入开展试点的通知"_s;
        after.addressees.removeLast();
        after.annexes.swapItemsAt(0, 1);
        after.annexes[1].body[0].text = u"坚持从实际出发。"_s;
        const auto comparison = compareManuscripts(before, after);
        QStringList elements;
        for (const auto& change : comparison.elements)
            elements.append(line(change.runs));
        QCOMPARE(elements, (QStringList{u"[+urgent+]"_s, u"示例部关于[+深入+]开展试点的通知"_s,
                                        u"各省示例厅[-、部属各单位-]"_s}));
        QVERIFY(comparison.body.isEmpty());
        QCOMPARE(comparison.annexes.size(), 2);
        QCOMPARE(comparison.annexes[0].before, 1);
        QCOMPARE(comparison.annexes[1].before, 0);
        QCOMPARE(lines(comparison.annexes[1].body), QStringList{u"[-一切-][+坚持+]从实际出发。"_s});

        Manuscript less = before;
        less.annexes.removeFirst();
        const auto gone = compareManuscripts(before, less);
        QCOMPARE(gone.annexes.size(), 2);
        QCOMPARE(gone.annexes[1].after, -1);
        QCOMPARE(line(gone.annexes[1].title), u"[-试点方案-]"_s);
        QVERIFY(!gone.isEmpty());
    }

    void anyDifferenceOfDraftsIsTold()
    {
        Manuscript text;
        text.body = paragraphs({u"通知。"_s});
        QList<Manuscript> others(12, text);
        others[0].form = Form::Letter;
        others[1].kind = Kind::Letter;
        others[2].direction = Direction::Up;
        others[3].urgency = Urgency::Critical;
        others[4].secrecy = SecrecyMark::parse(u"秘密★1年"_s).value();
        others[5].issuers = {u"示例部"_s};
        others[6].mark = u"示例部文件"_s;
        others[7].title = u"通知"_s;
        others[8].copiesTo = {u"财政部"_s};
        others[9].body[0] = Block::heading(1, u"通知。"_s);
        others[10].annexes = {Annex()};
        others[11].note = u"公开"_s;
        for (const auto& other : others) {
            QVERIFY(other.hash() != text.hash());
            QVERIFY(!compareManuscripts(text, other).isEmpty());
            QVERIFY(!compareManuscripts(other, text).isEmpty());
        }
        Manuscript two = text;
        two.addressees = {u"甲"_s, u"乙"_s};
        Manuscript one = text;
        one.addressees = {u"甲、乙"_s};
        QVERIFY(!compareManuscripts(one, two).isEmpty());
    }

    void commonPartsKeepTheirOrder()
    {
        QRandomGenerator random(9);
        for (int round = 0; round < 2'000; ++round) {
            std::vector<int> before;
            std::vector<int> after;
            const int letters = random.bounded(1, 12);
            for (auto left = random.bounded(40); left > 0; --left)
                before.push_back(random.bounded(letters));
            for (auto left = random.bounded(40); left > 0; --left)
                after.push_back(random.bounded(letters));
            int i = -1;
            int j = -1;
            const auto matches = matchSequences(before, after);
            for (const auto& match : matches) {
                QVERIFY(match.before > i && match.after > j);
                i = match.before;
                j = match.after;
                QCOMPARE(before[std::size_t(i)], after[std::size_t(j)]);
            }
            QCOMPARE(matchSequences(before, before).size(), qsizetype(before.size()));
        }
    }

    void nothingRunsAway()
    {
        // Long texts of few different pieces, wholly different ones, and one endless sentence.
        QRandomGenerator random(1);
        const auto timed = [](const QList<Block>& before, const QList<Block>& after) {
            QElapsedTimer timer;
            timer.start();
            const auto comparison = compareBlocks(before, after);
            const auto elapsed = timer.elapsed();
            return applyComparison(before, comparison).value() == after ? elapsed : 1'000'000;
        };
        QList<Block> few;
        QList<Block> others;
        for (int i = 0; i < 10'000; ++i) {
            few.append(Block::paragraph(QString(random.bounded(1, 4), u'一')));
            others.append(Block::paragraph(randomWords(random, 14)));
        }
        auto fewMore = few;
        std::reverse(fewMore.begin(), fewMore.end());
        QVERIFY(timed(few, fewMore) < 5'000);
        QVERIFY(timed(few, others) < 5'000);
        auto turned = others;
        std::reverse(turned.begin(), turned.end());
        QVERIFY(timed(others, turned) < 5'000);
        QString endless;
        QString another;
        for (int i = 0; i < 100'000; ++i) {
            endless += QChar(char16_t(0x4E00 + random.bounded(20)));
            another += QChar(char16_t(0x4E00 + random.bounded(20)));
        }
        QVERIFY(timed({Block::paragraph(endless)}, {Block::paragraph(another)}) < 5'000);
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
