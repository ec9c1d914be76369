// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "edited_blocks.h"

#include "documents/rules/merge_manuscripts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace chancery::documents;
using namespace chancery::documents::test;
using namespace Qt::StringLiterals;

namespace {

Manuscript written(const QStringList& body, const QString& title = u"关于值班的通知"_s)
{
    Manuscript text;
    text.issuers = {u"示例部"_s};
    text.title = title;
    text.addressees = {u"各司局"_s};
    text.body = paragraphs(body);
    return text;
}

QStringList bodyOf(const Manuscript& text)
{
    QStringList lines;
    for (const auto& block : text.body)
        lines.append(block.text);
    return lines;
}

Manuscript changedAtRandom(const Manuscript& text, QRandomGenerator& random)
{
    Manuscript other = text;
    other.body = edited(other.body, random);
    for (auto& annex : other.annexes)
        annex.body = edited(annex.body, random);
    if (random.bounded(3) == 0)
        other.title += randomWords(random, 3);
    if (random.bounded(4) == 0)
        other.copiesTo.append(randomWords(random, 2));
    if (random.bounded(5) == 0)
        other.annexes.append({u"又一附件"_s, paragraphs({u"内容"_s})});
    return other;
}

} // namespace

/// Three texts, of which two were written on the third.
class TestMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOnlyOneChangedIsTaken()
    {
        const auto base = written({u"一"_s, u"二"_s, u"三"_s, u"四"_s, u"五"_s});
        auto mine = written({u"一"_s, u"二改"_s, u"三"_s, u"四"_s, u"五"_s});
        auto theirs =
            written({u"一"_s, u"二"_s, u"三"_s, u"五"_s, u"六"_s}, u"关于节日值班的通知"_s);
        mine.copiesTo = {u"应急管理部"_s};
        MergedManuscript merge(base, mine, theirs);
        QCOMPARE(merge.conflicts(), 0);
        QCOMPARE(bodyOf(merge.merged()),
                 (QStringList{u"一"_s, u"二改"_s, u"三"_s, u"五"_s, u"六"_s}));
        QCOMPARE(merge.merged().title, theirs.title);
        QCOMPARE(merge.merged().copiesTo, mine.copiesTo);
        QCOMPARE(merge.pieces().size(), 5); // title, two in the middle, the end, copies
    }

    void whatBothChangedIsChosen()
    {
        const auto base = written({u"一"_s, u"二"_s, u"三"_s});
        const auto mine = written({u"一"_s, u"二甲"_s, u"三"_s}, u"甲题"_s);
        const auto theirs = written({u"一"_s, u"二乙"_s, u"三"_s}, u"乙题"_s);
        MergedManuscript merge(base, mine, theirs);
        QCOMPARE(merge.conflicts(), 2);
        QCOMPARE(merge.merged(), mine); // until somebody chooses
        merge.take(0, Taken::Theirs);
        merge.take(1, Taken::Both);
        QCOMPARE(merge.merged().title, u"乙题"_s);
        QCOMPARE(bodyOf(merge.merged()), (QStringList{u"一"_s, u"二甲"_s, u"二乙"_s, u"三"_s}));
        QCOMPARE(merge.pieces().at(1).base, paragraphs({u"二"_s}));
        // The same change by both is no question.
        QCOMPARE(MergedManuscript(base, mine, mine).conflicts(), 0);
        QCOMPARE(MergedManuscript(base, mine, mine).merged(), mine);
    }

    void annexesAreMergedForThemselves()
    {
        auto base = written({u"一"_s});
        base.annexes = {{u"清单"_s, paragraphs({u"甲"_s, u"乙"_s})}, {u"地图"_s, {}}};
        auto mine = base;
        mine.annexes[0].body[0].text = u"甲改"_s;
        auto theirs = base;
        theirs.annexes[0].body.append(Block::paragraph(u"丙"_s));
        theirs.annexes[1].title = u"示意图"_s;
        const auto merged = MergedManuscript(base, mine, theirs).merged();
        QCOMPARE(merged.annexes.at(0).body, paragraphs({u"甲改"_s, u"乙"_s, u"丙"_s}));
        QCOMPARE(merged.annexes.at(1).title, u"示意图"_s);
        // With another number of them they are one question.
        mine.annexes.removeLast();
        MergedManuscript merge(base, mine, theirs);
        QCOMPARE(merge.conflicts(), 1);
        merge.take(merge.pieces().size() - 1, Taken::Theirs);
        QCOMPARE(merge.merged().annexes, theirs.annexes);
    }

    /// Whatever was written: one side alone is that side, all of one side is that side, and nothing
    /// is a conflict that one side left alone.
    void whateverWasWritten()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 400; ++round) {
            Manuscript base = written({});
            base.body = randomBlocks(random);
            if (round % 3 == 0)
                base.annexes = {{u"附件"_s, randomBlocks(random)}};
            const auto mine = changedAtRandom(base, random);
            const auto theirs = changedAtRandom(base, random);
            QCOMPARE(MergedManuscript(base, mine, base).merged(), mine);
            QCOMPARE(MergedManuscript(base, base, theirs).merged(), theirs);
            QCOMPARE(MergedManuscript(base, base, theirs).conflicts(), 0);
            MergedManuscript merge(base, mine, theirs);
            for (qsizetype i = 0; i < merge.pieces().size(); ++i)
                merge.take(i, Taken::Mine);
            QCOMPARE(merge.merged(), mine);
            for (qsizetype i = 0; i < merge.pieces().size(); ++i)
                merge.take(i, Taken::Theirs);
            QCOMPARE(merge.merged(), theirs);
        }
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
