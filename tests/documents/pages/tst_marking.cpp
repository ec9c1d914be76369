// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// A page of a received file is marked in the real window; others see it, and it is printed.
#include "documents/pages/documents_page.h"
#include "documents/pages/file_pane.h"
#include "documents/pages/office_window.h"
#include "documents/pages/page_marker.h"
#include "documents/pages/print_page.h"
#include "documents/pages/reading_pane.h"
#include "office/demo.h"
#include "ui/paper/paper_pdf.h"
#include "ui/paper/paper_view.h"
#include "ui/paper/samples.h"
#include "ui/print/print_panel.h"

#include <QCheckBox>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

class TestMarking : public test::OfficeWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const auto pdf = paper::writePaperPdf(test::paperSamples().first().document);
        QVERIFY(pdf.ok());
        newOffice([&, count = 0](const office::DemoPaper&) mutable {
            return *pdf + "\n% " + QByteArray::number(++count); // no two are the same file
        });
        openWindow();
    }

    void aMarkGoesToTheOthersAndToThePrinter()
    {
        m_desk->sitDown(u"zhoujianguo"_s);
        auto& page = m_desktop->documents();
        page.showFolder(u"mine.inbox"_s);
        QVERIFY(page.reading().isOpen());
        const QString document = page.reading().documentId();
        auto& files = page.readingPane().files();
        QVERIFY(!files.shownPdf().isEmpty());
        auto* pen = files.findChild<QPushButton*>(u"pdf.pen"_s);
        QVERIFY(pen && pen->isVisible());
        QVERIFY(!files.marker().isVisible());
        pen->click();
        QVERIFY(files.marker().isVisible());
        auto& layer = files.marker().layer();
        ui::DrawnMark note;
        note.kind = ui::DrawnMark::Kind::Note;
        note.at = {100.25, 200.5};
        note.text = u"此数待核"_s;
        Q_EMIT layer.drawn(note);
        QCOMPARE(m_desk->submitted().count(u"documents.mark-page"_s), 1);
        QCOMPARE(layer.marks().size(), 1);
        QCOMPARE(layer.marks().first().at, note.at);
        QVERIFY(layer.marks().first().isMine);
        QVERIFY(layer.marks().first().by.startsWith(u"周建国 2026年7月14日"_s));
        // The one at the next desk sees it, and may not take it away.
        const auto sitDown = [&](const QString& login) {
            m_desk->sitDown(login);
            page.openDocument(document);
            Q_EMIT m_desk->rowsChanged({u"doc_page_mark"_s}); // another desk has it by the feed
        };
        sitDown(u"chenmin"_s);
        QCOMPARE(files.marker().layer().marks().size(), 1);
        QVERIFY(!files.marker().layer().marks().first().isMine);
        page.print();
        QCOMPARE(page.printing().panel().matter().marks.size(), 1);
        // Whoever made it takes it away.
        sitDown(u"zhoujianguo"_s);
        QCOMPARE(layer.marks().size(), 1);
        Q_EMIT layer.erased(QString(layer.marks().first().id));
        QVERIFY(layer.marks().isEmpty());
    }

    /// What the house writes itself is marked on its own paper.
    void theOwnTextIsMarkedAndPrintedWithItsMarks()
    {
        m_desk->sitDown(u"zhoujianguo"_s);
        auto& page = m_desktop->documents();
        page.openDocument(office::demoId(u"document"_s, u"safety-inspection"_s));
        auto& files = page.readingPane().files();
        QVERIFY(files.showsText());
        auto* pen = files.findChild<QPushButton*>(u"text.pen"_s);
        QVERIFY(pen && pen->isVisible());
        pen->click();
        QVERIFY(files.marker().isVisible());
        auto* paper = files.findChild<ui::PaperView*>();
        QVERIFY(paper);
        // The pen writes where the paper lies.
        auto& layer = files.marker().layer();
        layer.setTool(ui::MarkLayer::Tool::Ink);
        const QPoint at = paper->viewport()->rect().center();
        QTest::mousePress(paper->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseMove(paper->viewport(), at + QPoint(40, 12));
        QTest::mouseRelease(paper->viewport(), Qt::LeftButton, {}, at + QPoint(40, 12));
        layer.finishInk();
        QCOMPARE(layer.marks().size(), 1);
        ui::DrawnMark line;
        line.kind = ui::DrawnMark::Kind::Highlight;
        line.boxes = {QRectF(20, 300, 40, 16)}; // beside the text
        Q_EMIT layer.drawn(line);
        QCOMPARE(layer.marks().size(), 2);
        page.print();
        auto& panel = page.printing().panel();
        QCOMPARE(panel.matter().marks.size(), 2);
        // They are a part of what is written, and the text can still be read.
        const auto written = [&](bool withMarks) {
            panel.findChild<QCheckBox*>(u"print.marks"_s)->setChecked(withMarks);
            const QString file = m_folder.filePath(withMarks ? u"with.pdf"_s : u"without.pdf"_s);
            const auto done = panel.exportTo(file);
            if (!done.ok())
                qFatal("%s", qPrintable(done.error().debugText()));
            QPdfDocument pdf;
            pdf.load(file);
            QImage image(595, 842, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter(&image).drawImage(0, 0, pdf.render(0, image.size()));
            return std::pair(image.pixelColor(40, 308), pdf.getAllText(0).text());
        };
        const auto [yellow, text] = written(true);
        const auto [white, plain] = written(false);
        QVERIFY2(yellow.blue() < 160 && yellow.red() > 200, qPrintable(yellow.name()));
        QVERIFY2(white.blue() > 200, qPrintable(white.name()));
        QVERIFY(!plain.isEmpty());
        QCOMPARE(text.simplified(), plain.simplified());
    }

    void shapesComeBackAsTheyWereDrawn()
    {
        ui::DrawnMark ink;
        ink.page = 3;
        ink.colour = 2;
        ink.strokes = {QPolygonF{{1.25, 2.5}, {3.75, 4}}, QPolygonF{{7, 8}}};
        PageMarkView view;
        view.mark = pageMarkOf(ink);
        view.author = u"a"_s;
        const auto back = drawnMark(view, u"b"_s);
        QCOMPARE(back.strokes, ink.strokes);
        QCOMPARE(back.page, 3);
        QCOMPARE(back.colour, 2);
        QVERIFY(!back.isMine);
        ui::DrawnMark highlight;
        highlight.kind = ui::DrawnMark::Kind::Highlight;
        highlight.boxes = {QRectF(10, 20, 30, 12.5)};
        view.mark = pageMarkOf(highlight);
        QCOMPARE(drawnMark(view, {}).boxes, highlight.boxes);
        const auto parsed = PageMark::parse(view.mark.toJson());
        QVERIFY(parsed.ok() && *parsed == view.mark);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestMarking)
#include "tst_marking.moc"
