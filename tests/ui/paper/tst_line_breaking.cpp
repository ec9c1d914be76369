// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/line_breaking.h"
#include "ui/paper/paragraphs.h"
#include "ui/paper/title_lines.h"

#include <QTest>

using namespace chancery::paper;

namespace {

QStringList broken(const QString& text, double columns, const Indents& indents = {})
{
    QStringList result;
    const auto measure = [](const QString& run, qsizetype) { return double(run.size()) * 0.6; };
    for (const CellLine& line : breakLines(text, columns, indents, measure)) {
        QString joined;
        for (const Piece& piece : line.pieces)
            joined += piece.text;
        result.append(joined);
    }
    return result;
}

} // namespace

class LineBreakingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void charactersStandInCells();
    void closingMarksDoNotBeginALine();
    void openingMarksDoNotEndALine();
    void numbersAndWordsStayWhole();
    void dashesAndDotsStayInPairs();
    void aWordLongerThanALineIsSetAnyway();
    void indentsApply();
    void spacesVanishAtTheEndOfALine();
    void headingsAreKnownByTheirNumbers_data();
    void headingsAreKnownByTheirNumbers();
    void titlesBreakBetweenWords();
};

void LineBreakingTest::charactersStandInCells()
{
    const auto lines = breakLines(QStringLiteral("国2026年𠀀Qt"), 28, {},
                                  [](const QString&, qsizetype) { return 1.3; });
    QCOMPARE(lines.size(), 1);
    const auto& pieces = lines.first().pieces;
    QCOMPARE(pieces.size(), 8);
    QCOMPARE(pieces[1].x, 1.0);
    QCOMPARE(pieces[1].width, 0.5);
    QCOMPARE(pieces[4].x, 2.5);
    QCOMPARE(pieces[5].x, 3.0);
    QCOMPARE(pieces[6].text, QStringLiteral("𠀀"));
    QCOMPARE(pieces[6].width, 1.0);
    QCOMPARE(pieces[7].text, QStringLiteral("Qt"));
    QCOMPARE(pieces[7].width, 1.5);
    QCOMPARE(pieces[7].from, 8);
}

void LineBreakingTest::closingMarksDoNotBeginALine()
{
    QCOMPARE(broken(QStringLiteral("一二三四五，六"), 5),
             (QStringList{QStringLiteral("一二三四"), QStringLiteral("五，六")}));
    QCOMPARE(broken(QStringLiteral("一二三四”。六"), 5),
             (QStringList{QStringLiteral("一二三"), QStringLiteral("四”。六")}));
}

void LineBreakingTest::openingMarksDoNotEndALine()
{
    QCOMPARE(broken(QStringLiteral("一二三坚持“六七"), 6),
             (QStringList{QStringLiteral("一二三坚持"), QStringLiteral("“六七")}));
    QCOMPARE(broken(QStringLiteral("一二三（《六七》"), 5),
             (QStringList{QStringLiteral("一二三"), QStringLiteral("（《六七》")}));
}

void LineBreakingTest::numbersAndWordsStayWhole()
{
    QCOMPARE(broken(QStringLiteral("一二三四2026年"), 5),
             (QStringList{QStringLiteral("一二三四"), QStringLiteral("2026年")}));
    QCOMPARE(broken(QStringLiteral("共增长3.5%以"), 4),
             (QStringList{QStringLiteral("共增长"), QStringLiteral("3.5%以")}));
}

void LineBreakingTest::dashesAndDotsStayInPairs()
{
    QCOMPARE(broken(QStringLiteral("一二三四……五"), 5),
             (QStringList{QStringLiteral("一二三"), QStringLiteral("四……五")}));
    QCOMPARE(broken(QStringLiteral("一二三四——五"), 5),
             (QStringList{QStringLiteral("一二三"), QStringLiteral("四——五")}));
}

void LineBreakingTest::aWordLongerThanALineIsSetAnyway()
{
    const auto lines = broken(QStringLiteral("见http://example.invalid/long。"), 4);
    QCOMPARE(lines.join(QString()), QStringLiteral("见http://example.invalid/long。"));
    QCOMPARE(broken(QStringLiteral("。。。。。。。"), 3).join(QString()).size(), 7);
    QVERIFY(broken(QString(), 5).isEmpty());
}

void LineBreakingTest::indentsApply()
{
    const auto lines = breakLines(QStringLiteral("一二三四五六七八"), 6, {2, 1, 1},
                                  [](const QString&, qsizetype) { return 0.0; });
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].pieces.size(), 3);
    QCOMPARE(lines[0].pieces.first().x, 2.0);
    QCOMPARE(lines[1].pieces.size(), 4);
    QCOMPARE(lines[1].pieces.first().x, 1.0);
}

void LineBreakingTest::spacesVanishAtTheEndOfALine()
{
    QCOMPARE(broken(QStringLiteral("一二三 四五六"), 3),
             (QStringList{QStringLiteral("一二三"), QStringLiteral("四五六")}));
    QCOMPARE(broken(QStringLiteral("   "), 1), QStringList{QString()});
}

void LineBreakingTest::headingsAreKnownByTheirNumbers_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<int>("face");
    QTest::addColumn<int>("ends");
    const auto row = [](const char* paragraph, Face face, int ends) {
        QTest::newRow(paragraph) << QString::fromUtf8(paragraph) << int(face) << ends;
    };
    row("一、总体要求", Face::Hei, 6);
    row("十二、加强领导。各地区要抓好落实。", Face::Hei, 8);
    row("（二）基本原则。坚持问题导向。", Face::Kai, 8);
    row("一、元旦：1月1日至3日放假。", Face::Hei, 5);
    row("第一章　总则", Face::Hei, 6);
    row("第三条　本办法所称专项附加扣除", Face::Hei, 3);
    row("1.完善制度。", Face::FangSong, 0);
    row("（1）完善制度。", Face::FangSong, 0);
    row("一方面要完善制度。", Face::FangSong, 0);
    row("一、对深化商事制度改革成效显著、落实事中事后监管等相关政策措施社会反映好的市优先纳入试点，"
        "并给予倾斜。",
        Face::Hei, 0);
}

void LineBreakingTest::headingsAreKnownByTheirNumbers()
{
    QFETCH(const QString, paragraph);
    QFETCH(const int, face);
    QFETCH(const int, ends);
    const ParagraphStyle style = styleOf(paragraph);
    QCOMPARE(int(style.face), face);
    QCOMPARE(int(style.faceEnds), ends);
}

void LineBreakingTest::titlesBreakBetweenWords()
{
    const auto lines = titleLines(
        QStringLiteral("示例部办公厅关于进一步加强汛期值班值守和信息报送工作的通知"), 20);
    QCOMPARE(lines.size(), 2);
    for (const QString& line : lines) {
        QVERIFY(line.size() <= 20 && line.size() >= 10);
        QVERIFY(!line.startsWith(u'的') && !line.startsWith(u'和'));
    }
    QCOMPARE(lines.join(QString()).size(), 29);
    QCOMPARE(titleLines(QStringLiteral("短标题"), 20), QStringList{QStringLiteral("短标题")});
    QCOMPARE(titleLines(QStringLiteral("上\n下"), 20).size(), 2);
    QVERIFY(titleLines(QString(), 20).isEmpty());
}

QTEST_APPLESS_MAIN(LineBreakingTest)
#include "tst_line_breaking.moc"
