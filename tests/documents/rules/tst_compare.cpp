// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/compare.h"
#include "documents/rules/compare_manuscripts.h"
#include "documents/rules/redline.h"
#include "documents/rules/sequence_match.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace chancery::documents;
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

QList<Block> paragraphs(const QStringList& texts)
{
    QList<Block> blocks;
    for (const auto& text : texts)
        blocks.append(Block::paragraph(text));
    return blocks;
}

Block table(const QList<QStringList>& rows)
{
    return {Block::Kind::Table, 0, {}, rows};
}

QString randomWords(QRandomGenerator& random, int most)
{
    static const QString pool = u"推进落实工作方案意见各地部门加强管理二〇26年，、；。“”试点"_s;
    QString text;
    for (auto left = random.bounded(most); left > 0; --left)
        text += random.bounded(60) == 0 ? u"𠮷"_s : QString(pool.at(random.bounded(pool.size())));
    return text;
}

Block randomBlock(QRandomGenerator& random)
{
    const int sort = random.bounded(8);
    if (sort == 0) {
        QList<QStringList> rows;
        const int columns = random.bounded(1, 4);
        for (auto left = random.bounded(1, 5); left > 0; --left) {
            QStringList row;
            for (int i = 0; i < columns; ++i)
                row.append(randomWords(random, 4));
            rows.append(row);
        }
        return table(rows);
    }
    return sort == 1 ? Block::heading(random.bounded(1, 5), randomWords(random, 12))
                     : Block::paragraph(randomWords(random, 80));
}

void editText(QString& text, QRandomGenerator& random)
{
    const auto at = random.bounded(text.size() + 1);
    if (random.bounded(2) == 0)
        text.insert(at, randomWords(random, 6));
    else
        text.remove(at, random.bounded(8));
}

QList<Block> edited(QList<Block> blocks, QRandomGenerator& random)
{
    for (auto edits = random.bounded(8); edits > 0 && !blocks.isEmpty(); --edits) {
        const auto at = random.bounded(blocks.size());
        Block& block = blocks[at];
        switch (random.bounded(7)) {
        case 0:
            blocks.insert(at, randomBlock(random));
            break;
        case 1:
            blocks.removeAt(at);
            break;
        case 2:
            blocks.move(at, random.bounded(blocks.size()));
            break;
        case 3:
            if (block.kind == Block::Kind::Heading)
                block.level = random.bounded(1, 5);
            break;
        case 4:
            if (block.kind == Block::Kind::Table && block.rows.size() > 1)
                block.rows.removeAt(random.bounded(block.rows.size()));
            else if (block.kind == Block::Kind::Table)
                block.rows.append(block.rows.first());
            break;
        default:
            if (block.kind == Block::Kind::Table)
                editText(block.rows[0][0], random);
            else
                editText(block.text, random);
        }
    }
    return blocks;
}

QList<Block> randomBlocks(QRandomGenerator& random)
{
    QList<Block> blocks;
    for (auto left = random.bounded(14); left > 0; --left)
        blocks.append(randomBlock(random));
    return blocks;
}

/// What a version of a redline says: what was there by then and not yet struck out.
QString saidBy(const QList<Stretch>& text, int version)
{
    QString said;
    for (const auto& stretch : text) {
        if (stretch.addedBy <= version && (stretch.removedBy < 0 || stretch.removedBy > version))
            said += stretch.text;
    }
    return said;
}

template <typename Piece>
bool isThere(const Piece& piece, int version)
{
    return piece.addedBy <= version && (piece.removedBy < 0 || piece.removedBy > version);
}

QStringList saidBy(const QList<RedlineBlock>& blocks, int version)
{
    QStringList said;
    for (const auto& block : blocks) {
        if (!isThere(block, version))
            continue;
        QString text = saidBy(block.text, version);
        for (const auto& row : block.rows) {
            if (!isThere(row, version))
                continue;
            for (const auto& cell : row.cells)
                text += u'|' + saidBy(cell, version);
        }
        said.append(text);
    }
    return said;
}

QStringList saidBy(const QList<Block>& blocks)
{
    QStringList said;
    for (const auto& block : blocks) {
        QString text = block.text;
        for (const auto& row : block.rows) {
            for (const auto& cell : row)
                text += u'|' + cell;
        }
        said.append(text);
    }
    return said;
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

    void aRedlineKnowsEveryAuthor()
    {
        const QList<Version> versions{
            {u"孙海燕"_s, paragraphs({u"各地要加强领导。"_s, u"请于七月底前报送。"_s})},
            {u"梅海生"_s, paragraphs({u"各地要切实加强领导。"_s, u"请于七月底前报送。"_s})},
            {u"何志远"_s, paragraphs({u"各地要加强组织领导。"_s, u"逾期不予受理，后果自负。"_s})}};
        const auto blocks = redline(versions);
        QCOMPARE(blocks.size(), 3);
        QCOMPARE(blocks[0].text, (QList<Stretch>{{u"各地要"_s, 0, -1},
                                                 {u"切实"_s, 1, 2},
                                                 {u"加强"_s, 0, -1},
                                                 {u"组织"_s, 2, -1},
                                                 {u"领导。"_s, 0, -1}}));
        QCOMPARE(blocks[1].removedBy, 2);
        QCOMPARE(blocks[1].text, (QList<Stretch>{{u"请于七月底前报送。"_s, 0, 2}}));
        QCOMPARE(blocks[2].addedBy, 2);
        QVERIFY(redline({}).isEmpty());
    }

    void everyVersionCanBeReadOutOfARedline()
    {
        QRandomGenerator random(163);
        for (int round = 0; round < 1'000; ++round) {
            QList<Version> versions{{u"0"_s, randomBlocks(random)}};
            for (int i = 1; i < 5; ++i)
                versions.append({QString::number(i), edited(versions.last().blocks, random)});
            const auto blocks = redline(versions);
            // The clean copy exactly; earlier ones but for what was moved since.
            QCOMPARE(saidBy(blocks, 4), saidBy(versions.last().blocks));
            for (int i = 0; i < 5; ++i) {
                auto said = saidBy(blocks, i);
                auto was = saidBy(versions.at(i).blocks);
                std::sort(said.begin(), said.end());
                std::sort(was.begin(), was.end());
                QCOMPARE(said, was);
            }
        }
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
