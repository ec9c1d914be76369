// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/manuscript.h"

#include <QJsonArray>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

namespace {

Manuscript sample()
{
    Manuscript text;
    text.kind = Kind::Request;
    text.direction = Direction::Up;
    text.urgency = Urgency::Urgent;
    text.issuers = {u"示例部"_s, u"财政部"_s};
    text.title = u"示例部关于开展试点工作的请示"_s;
    text.addressees = {u"国务院"_s};
    text.body = {Block::paragraph(u"现将有关情况报告如下："_s), Block::heading(1, u"总体考虑"_s),
                 Block::heading(2, u"指导思想。坚持问题导向。"_s)};
    text.body.append({Block::Kind::Table, 0, {}, {{u"序号"_s, u"事项"_s}, {u"1"_s, u""_s}}});
    text.annexes = {{u"试点方案"_s, {Block::paragraph(u"一切从实际出发。"_s)}}, {u"地图"_s, {}}};
    text.copiesTo = {u"发展改革委"_s};
    return text;
}

} // namespace

class TestManuscript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenComesBack()
    {
        const auto text = sample();
        const auto again = Manuscript::parse(text.toJson());
        QVERIFY(again.ok());
        QCOMPARE(again->toJson(), text.toJson());
        QCOMPARE(again->hash(), text.hash());
        QCOMPARE(again->body, text.body);
        QCOMPARE(again->annexes, text.annexes);
        QVERIFY(Manuscript::parse({}).ok()); // A beginning.
    }

    void anyChangeChangesTheHash()
    {
        const QString before = sample().hash();
        QCOMPARE(before.size(), 64);
        QList<Manuscript> others(8, sample());
        others[0].title += u'。';
        others[1].body[1].level = 2;
        others[2].body[3].rows[1][1] = u"新增"_s;
        others[3].annexes[0].body[0].text.chop(1);
        others[4].addressees.append(u"国务院办公厅"_s);
        others[5].urgency = Urgency::Critical;
        others[6].body.move(1, 2);
        others[7].copiesTo.clear();
        QSet<QString> hashes{before};
        for (const auto& other : others)
            hashes.insert(other.hash());
        QCOMPARE(hashes.size(), others.size() + 1);
    }

    void whatIsNotWholeIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("code");
        const auto body = [](const QJsonValue& block) {
            return QJsonObject{{u"body"_s, QJsonArray{block}}};
        };
        QTest::newRow("unknown field") << QJsonObject{{u"colour"_s, 1}} << u"base.unknown-field"_s;
        QTest::newRow("kind") << QJsonObject{{u"kind"_s, u"poem"_s}} << u"base.bad-field"_s;
        QTest::newRow("urgency of telegrams")
            << QJsonObject{{u"urgency"_s, u"extreme"_s}} << u"documents.bad-urgency"_s;
        QTest::newRow("secrecy") << QJsonObject{{u"secrecy"_s, u"内部"_s}}
                                 << u"documents.bad-secrecy"_s;
        QTest::newRow("level 5") << body(QJsonObject{{u"h"_s, 5}, {u"p"_s, u"x"_s}})
                                 << u"documents.bad-block"_s;
        QTest::newRow("lines in a block")
            << body(QJsonObject{{u"p"_s, u"a\nb"_s}}) << u"documents.bad-block"_s;
        QTest::newRow("uneven table")
            << body(QJsonObject{{u"t"_s, QJsonArray{QJsonArray{u"a"_s}, QJsonArray{}}}})
            << u"documents.bad-block"_s;
        QTest::newRow("no rows") << body(QJsonObject{{u"t"_s, QJsonArray{}}})
                                 << u"documents.bad-block"_s;
        QTest::newRow("cell") << body(QJsonObject{{u"t"_s, QJsonArray{QJsonArray{1}}}})
                              << u"documents.bad-block"_s;
        QJsonArray much;
        for (int i = 0; i < 6; ++i)
            much.append(QJsonObject{{u"p"_s, QString(100'000, u'长')}});
        QTest::newRow("too long") << QJsonObject{{u"body"_s, much}}
                                  << u"documents.manuscript-too-long"_s;
    }
    void whatIsNotWholeIsRefused()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, code);
        const auto text = Manuscript::parse(json);
        QVERIFY(!text.ok());
        QCOMPARE(text.error().code, code);
    }

    void headingsAreCountedByTheirPlace()
    {
        const QList<Block> blocks{
            Block::heading(1, u"a"_s), Block::heading(2, u"b"_s), Block::paragraph(u"c"_s),
            Block::heading(2, u"d"_s), Block::heading(3, u"e"_s), Block::heading(4, u"f"_s),
            Block::heading(4, u"g"_s), Block::heading(1, u"h"_s), Block::heading(2, u"i"_s)};
        QCOMPARE(headingNumbers(blocks),
                 (QStringList{u"一、"_s, u"（一）"_s, QString(), u"（二）"_s, u"1."_s, u"（1）"_s,
                              u"（2）"_s, u"二、"_s, u"（一）"_s}));
    }

    void aHeadingStandsOutUpToItsFirstFullStop()
    {
        QCOMPARE(Block::heading(1, u"总体要求"_s).standsOut(), 4);
        QCOMPARE(Block::heading(2, u"明确责任。各单位要落实。"_s).standsOut(), 5);
        QCOMPARE(Block::heading(1, QString(41, u'长')).standsOut(), 0);
        QCOMPARE(Block::heading(1, QString(39, u'长') + u'。').standsOut(), 40);
        QCOMPARE(Block::paragraph(u"总体要求"_s).standsOut(), 0);
    }

    void pastedLinesBecomeBlocks()
    {
        const auto blocks =
            blocksOf(u"　　各单位：\r\n\r\n一、总体要求\n(二) 基本原则。坚持稳妥。\n"
                     "３．完善机制\n1.5倍以上\n（1）台账\n一、\n名称\t数量\n甲\t3\n完"_s);
        const QList<Block> expected{
            Block::paragraph(u"各单位："_s),
            Block::heading(1, u"总体要求"_s),
            Block::heading(2, u"基本原则。坚持稳妥。"_s),
            Block::heading(3, u"完善机制"_s),
            Block::paragraph(u"1.5倍以上"_s),
            Block::heading(4, u"台账"_s),
            Block::paragraph(u"一、"_s),
            {Block::Kind::Table, 0, {}, {{u"名称"_s, u"数量"_s}, {u"甲"_s, u"3"_s}}},
            Block::paragraph(u"完"_s)};
        QCOMPARE(blocks.size(), expected.size());
        for (qsizetype i = 0; i < blocks.size(); ++i)
            QVERIFY2(blocks.at(i) == expected.at(i), qPrintable(blocks.at(i).text));
    }
};

QTEST_GUILESS_MAIN(TestManuscript)
#include "tst_manuscript.moc"
