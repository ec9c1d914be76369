// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/manuscript_edit.h"
#include "documents/pages/manuscript_paper.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

namespace {

QList<Block> sample()
{
    return {Block::paragraph(u"现就有关事项通知如下："_s),
            Block::heading(1, u"总体要求"_s),
            Block::heading(2, u"明确责任。各单位要落实责任。"_s),
            {Block::Kind::Table, 0, {}, {{u"序号"_s, u"事项"_s}, {u"1"_s, u"检查"_s}}},
            Block::paragraph(u"特此通知。"_s)};
}

} // namespace

/// The editor of bodies, and what its blocks become on paper.
class TestManuscriptEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kit = std::make_unique<ui::Kit>();
        m_edit = std::make_unique<ManuscriptEdit>(*m_kit);
        m_edit->resize(500, 400);
        m_edit->show();
    }
    void cleanup() { m_edit.reset(); }

    void whatIsShownComesBack()
    {
        QSignalSpy edited(m_edit.get(), &ManuscriptEdit::edited);
        m_edit->setBlocks(sample());
        QCOMPARE(m_edit->blocks(), sample());
        QCOMPARE(edited.count(), 0); // Showing is not editing.
        m_edit->setBlocks({});
        QCOMPARE(m_edit->blocks(), QList<Block>());
        m_edit->setBlocks({sample().at(3)});
        QCOMPARE(m_edit->blocks(), QList<Block>{sample().at(3)});
    }

    void linesBecomeHeadingsAndBack()
    {
        m_edit->setBlocks({Block::paragraph(u"总体要求"_s), Block::paragraph(u"文字"_s)});
        m_edit->moveCursor(QTextCursor::Start);
        m_edit->setLevel(1);
        QCOMPARE(m_edit->blocks().at(0), Block::heading(1, u"总体要求"_s));
        QCOMPARE(m_edit->blocks().at(1), Block::paragraph(u"文字"_s));
        m_edit->undo();
        QCOMPARE(m_edit->blocks().at(0), Block::paragraph(u"总体要求"_s));
        m_edit->selectAll();
        m_edit->setLevel(3);
        QCOMPARE(m_edit->blocks().at(1).level, 3);
    }

    void behindAHeadingComesText()
    {
        m_edit->setBlocks({Block::heading(1, u"总体要求"_s)});
        m_edit->moveCursor(QTextCursor::End);
        QTest::keyClick(m_edit.get(), Qt::Key_Return);
        m_edit->insertPlainText(u"文字"_s);
        QCOMPARE(m_edit->blocks().size(), 2);
        QCOMPARE(m_edit->blocks().at(1), Block::paragraph(u"文字"_s));
    }

    void whatIsPastedComesInAsBlocks()
    {
        m_edit->setBlocks({Block::paragraph(u"开头"_s)});
        m_edit->moveCursor(QTextCursor::End);
        auto* pasted = new QMimeData;
        pasted->setHtml(u"<b>一、总体要求</b>"_s);
        pasted->setText(u"一、总体要求\n（一）明确责任。\n文字\n"_s);
        QApplication::clipboard()->setMimeData(pasted);
        m_edit->paste();
        QCOMPARE(m_edit->blocks(),
                 (QList<Block>{Block::paragraph(u"开头"_s), Block::heading(1, u"总体要求"_s),
                               Block::heading(2, u"明确责任。"_s), Block::paragraph(u"文字"_s)}));
        // A piece of a line stays in the line.
        m_edit->setBlocks({Block::paragraph(u"甲"_s)});
        m_edit->moveCursor(QTextCursor::End);
        QApplication::clipboard()->setText(u"乙 "_s);
        m_edit->paste();
        QCOMPARE(m_edit->blocks(), QList<Block>{Block::paragraph(u"甲乙"_s)});
    }

    void tablesAreInsertedBetweenLines()
    {
        m_edit->setBlocks({Block::paragraph(u"前"_s), Block::paragraph(u"后"_s)});
        m_edit->moveCursor(QTextCursor::Start);
        m_edit->insertTable(2, 2);
        m_edit->insertPlainText(u"格"_s);
        const auto blocks = m_edit->blocks();
        QCOMPARE(blocks.size(), 3);
        QCOMPARE(blocks.at(0), Block::paragraph(u"前"_s));
        QCOMPARE(blocks.at(1).kind, Block::Kind::Table);
        QCOMPARE(blocks.at(1).rows.at(0).at(0), u"格"_s);
        QCOMPARE(blocks.at(2), Block::paragraph(u"后"_s));
    }

    void aLongBodyIsShownAtOnce()
    {
        QList<Block> blocks;
        for (int i = 0; i < 1'720; ++i)
            blocks.append(Block::paragraph(QString(100, QChar(0x4E00 + i))));
        m_edit->setBlocks(blocks);
        QCOMPARE(m_edit->blocks(), blocks);
    }

    void onPaperHeadingsBearTheirNumbers()
    {
        Manuscript text;
        text.issuers = {u"示例部"_s};
        text.title = u"示例部关于开展检查的通知"_s;
        text.addressees = {u"各司局"_s, u"各直属单位"_s};
        text.body = sample();
        text.annexes = {{u"汇总表"_s, {sample().at(3)}}, {u"地图"_s, {}}};
        const QDate today(2026, 7, 14);
        auto paper = paperOf(text, {}, today);
        QCOMPARE(paper.issuerMark, u"示例部文件"_s);
        QCOMPARE(paper.addressees, u"各司局、各直属单位"_s);
        QCOMPARE(paper.body.at(1).text, u"一、总体要求"_s);
        QCOMPARE(paper.body.at(2).text, u"（一）明确责任。"_s);
        QCOMPARE(paper.body.at(2).runIn, u"各单位要落实责任。"_s);
        QCOMPARE(paper.attachments, (QStringList{u"汇总表"_s, u"地图"_s}));
        QCOMPARE(paper.annexes.size(), 1); // The other one is a file.
        QCOMPARE(paper.date, u"2026年　月　日"_s);
        QCOMPARE(paper.printedBy, u"示例部办公厅"_s);
        QVERIFY(paper.signers.isEmpty());
        text.direction = Direction::Up;
        Printed printed;
        printed.number = u"示发〔2026〕8号"_s;
        printed.signedOn = QDate(2026, 7, 9);
        printed.signers = {u"周建国"_s};
        paper = paperOf(text, printed, today);
        QCOMPARE(paper.number, u"示发〔2026〕8号"_s);
        QCOMPARE(paper.date, u"2026年7月9日"_s);
        QCOMPARE(paper.signers, QStringList{u"周建国"_s});
        printed.publicity = Publicity::OnRequest;
        QCOMPARE(paperOf(text, printed, today).note, u"此件依申请公开"_s);
        printed.isMemo = true;
        paper = paperOf(text, printed, today);
        QVERIFY(paper.note.isEmpty());
        QVERIFY(paper.issuerMark.isEmpty());
        QVERIFY(paper.printedBy.isEmpty());
    }

private:
    std::unique_ptr<ui::Kit> m_kit;
    std::unique_ptr<ManuscriptEdit> m_edit;
};

QTEST_MAIN(TestManuscriptEdit)
#include "tst_manuscript_edit.moc"
