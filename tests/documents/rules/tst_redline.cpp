// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "edited_blocks.h"

#include "documents/rules/redline.h"

#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::documents::test;
using namespace Qt::StringLiterals;

namespace {

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

class TestRedline : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestRedline)
#include "tst_redline.moc"
