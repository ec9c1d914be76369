// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Marks on the pages of a PDF: drawn with mouse and pen, painted, and printed with the page.
#include "ui/paper/paper_pdf.h"
#include "ui/paper/pdf_reader.h"
#include "ui/paper/samples.h"
#include "ui/pdf/mark_layer.h"
#include "ui/pdf/pdf_service.h"
#include "ui/pdf/pdf_view.h"
#include "ui/print/print_job.h"
#include "ui/print/printers.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPointingDevice>
#include <QPrinter>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>

using namespace chancery;
using namespace chancery::ui;
using namespace Qt::StringLiterals;

class MarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void strokesThatFollowAreOneMark();
    void thePenWritesAsTheMouseDoes();
    void aStrokeStaysOnItsPageAndIsThinned();
    void aStampStandsWhereItWasSet();
    void aNoteIsTypedAtItsPlace();
    void whatIsSelectedIsHighlighted();
    void onlyOnesOwnIsErased();
    void escapePutsTheToolAway();
    void withoutAToolTextIsSelected();
    void marksArePrintedWithThePage();

private:
    QPoint at(double x, double y) const;
    void draw(const QList<QPoint>& points);

    QTemporaryDir m_folder;
    QString m_file;
    Kit m_kit;
    PdfService m_pdf{QStringLiteral(CHANCERY_BINARY_DIR "/bin/chancery-pdf-child")};
    std::unique_ptr<PdfView> m_view;
    MarkLayer* m_layer = nullptr;
};

void MarksTest::init()
{
    if (m_file.isEmpty()) {
        m_file = m_folder.filePath(u"in.pdf"_s);
        QFile out(m_file);
        const auto pdf = paper::writePaperPdf(test::paperSamples().first().document);
        QVERIFY(pdf.ok() && out.open(QIODevice::WriteOnly));
        out.write(*pdf);
    }
    m_view = std::make_unique<PdfView>(m_kit, m_pdf);
    m_layer = new MarkLayer(m_kit, *m_view, m_view.get());
    m_view->resize(900, 700);
    m_view->show();
    QSignalSpy opened(m_view.get(), &PdfView::opened);
    m_view->openFile(m_file);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 30000);
    m_view->setZoom(1.0);
}

/// Where a place of the first page, in points, lies in the viewport.
QPoint MarksTest::at(double x, double y) const
{
    const QPoint middle = m_view->viewport()->rect().center();
    const auto place = m_view->placeAt(middle);
    return place ? middle + ((QPointF(x, y) - place->at) * 96 / 72).toPoint() : QPoint();
}

void MarksTest::draw(const QList<QPoint>& points)
{
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, points.first());
    for (const QPoint& point : points)
        QTest::mouseMove(m_view->viewport(), point);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, points.last());
}

void MarksTest::strokesThatFollowAreOneMark()
{
    QSignalSpy drawn(m_layer, &MarkLayer::drawn);
    m_layer->setTool(MarkLayer::Tool::Ink);
    m_layer->setColour(1);
    draw({at(100, 100), at(200, 100)});
    draw({at(100, 150), at(200, 180)});
    QCOMPARE(drawn.count(), 0); // the hand may go on
    QTRY_COMPARE_WITH_TIMEOUT(drawn.count(), 1, 5 * MarkLayer::restMs);
    const auto mark = drawn.first().first().value<DrawnMark>();
    QCOMPARE(mark.strokes.size(), 2);
    QCOMPARE(mark.colour, 1);
    QVERIFY(QLineF(mark.strokes[0].first(), QPointF(100, 100)).length() < 1.5);
    QVERIFY(QLineF(mark.strokes[1].last(), QPointF(200, 180)).length() < 1.5);
}

void MarksTest::thePenWritesAsTheMouseDoes()
{
    QSignalSpy drawn(m_layer, &MarkLayer::drawn);
    m_layer->setTool(MarkLayer::Tool::Ink);
    const QPointingDevice pen(u"pen"_s, 7, QInputDevice::DeviceType::Stylus,
                              QPointingDevice::PointerType::Pen, QInputDevice::Capability::Position,
                              1, 1);
    const auto send = [&](QEvent::Type type, const QPoint& point) {
        QTabletEvent event(type, &pen, point, m_view->viewport()->mapToGlobal(point), 0.5, 0, 0, 0,
                           0, 0, {}, Qt::LeftButton, Qt::LeftButton);
        QApplication::sendEvent(m_view->viewport(), &event);
        QVERIFY(event.isAccepted());
    };
    send(QEvent::TabletPress, at(120, 200));
    send(QEvent::TabletMove, at(160, 220));
    send(QEvent::TabletRelease, at(160, 220));
    m_layer->finishInk();
    QCOMPARE(drawn.count(), 1);
    QCOMPARE(drawn.first().first().value<DrawnMark>().strokes.size(), 1);
}

void MarksTest::aStrokeStaysOnItsPageAndIsThinned()
{
    QPolygonF line;
    for (int i = 0; i <= 1000; ++i)
        line.append(QPointF(i * 0.1, i * 0.05));
    QCOMPARE(thinned(line, 0.25).size(), 2);
    line.insert(500, QPointF(50, 90));
    QVERIFY(thinned(line, 0.25).contains(QPointF(50, 90)));
    QSignalSpy drawn(m_layer, &MarkLayer::drawn);
    m_layer->setTool(MarkLayer::Tool::Ink);
    draw({at(100, 100), {1, 1}, at(150, 120)});
    m_layer->finishInk();
    for (const QPointF& point : drawn.first().first().value<DrawnMark>().strokes.first())
        QVERIFY(point.x() >= 99 && point.y() >= 99);
}

void MarksTest::aStampStandsWhereItWasSet()
{
    QSignalSpy drawn(m_layer, &MarkLayer::drawn);
    m_layer->setStampText(u"已阅"_s);
    m_layer->setTool(MarkLayer::Tool::Stamp);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(300, 80));
    QCOMPARE(drawn.count(), 1);
    const auto mark = drawn.first().first().value<DrawnMark>();
    QCOMPARE(mark.kind, DrawnMark::Kind::Stamp);
    QCOMPARE(mark.text, u"已阅"_s);
    QVERIFY(QLineF(mark.at, QPointF(300, 80)).length() < 1.5);
    QVERIFY(boundsOf(mark).width() > 30 && boundsOf(mark).height() > 20);
}

void MarksTest::aNoteIsTypedAtItsPlace()
{
    QSignalSpy drawn(m_layer, &MarkLayer::drawn);
    m_layer->setTool(MarkLayer::Tool::Note);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(200, 160));
    auto* field = m_view->findChild<QLineEdit*>(u"mark.note"_s);
    QVERIFY(field);
    QTest::keyClicks(field, u"check"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(drawn.count(), 1);
    QCOMPARE(drawn.first().first().value<DrawnMark>().text, u"check"_s);
    // Escape keeps nothing; and nothing typed is no note.
    for (const auto key : {Qt::Key_Escape, Qt::Key_Return}) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(200, 200));
        auto* next = m_view->findChildren<QLineEdit*>(u"mark.note"_s).last();
        if (key == Qt::Key_Escape)
            QTest::keyClicks(next, u"no"_s);
        QTest::keyClick(next, key);
    }
    QCOMPARE(drawn.count(), 1);
}

void MarksTest::whatIsSelectedIsHighlighted()
{
    QSignalSpy drawn(m_layer, &MarkLayer::drawn);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->pageText(0).isEmpty(), 30000);
    m_view->selectPage(0);
    const auto wanted = m_view->selectedBoxes();
    QVERIFY(wanted.value(0).size() > 3);
    m_layer->setTool(MarkLayer::Tool::Highlight);
    QCOMPARE(drawn.count(), 1);
    const auto mark = drawn.first().first().value<DrawnMark>();
    QCOMPARE(mark.kind, DrawnMark::Kind::Highlight);
    QCOMPARE(mark.boxes, wanted.value(0));
    QVERIFY(m_view->selectedText().isEmpty());
}

void MarksTest::onlyOnesOwnIsErased()
{
    DrawnMark mine;
    mine.id = u"mine"_s;
    mine.kind = DrawnMark::Kind::Stamp;
    mine.at = {300, 80};
    mine.text = u"同意"_s;
    mine.isMine = true;
    DrawnMark other = mine;
    other.id = u"other"_s;
    other.isMine = false;
    m_layer->setMarks({mine, other}); // the other's lies above
    QSignalSpy erased(m_layer, &MarkLayer::erased);
    m_layer->setTool(MarkLayer::Tool::Eraser);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(310, 90));
    QCOMPARE(erased.count(), 1);
    QCOMPARE(erased.first().first().toString(), u"mine"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(100, 400));
    QCOMPARE(erased.count(), 1);
}

void MarksTest::escapePutsTheToolAway()
{
    QSignalSpy drawn(m_layer, &MarkLayer::drawn);
    m_layer->setTool(MarkLayer::Tool::Ink);
    draw({at(100, 100), at(140, 130)});
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_layer->tool(), MarkLayer::Tool::None);
    QCOMPARE(drawn.count(), 1); // what was written is not lost
}

void MarksTest::withoutAToolTextIsSelected()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->pageText(0).isEmpty(), 30000);
    QSignalSpy drawn(m_layer, &MarkLayer::drawn);
    draw({at(100, 250), at(400, 400)});
    QVERIFY(!m_view->selectedText().isEmpty());
    m_layer->finishInk();
    QCOMPARE(drawn.count(), 0);
}

void MarksTest::marksArePrintedWithThePage()
{
    DrawnMark ink;
    ink.colour = 0;
    ink.strokes = {QPolygonF{{60, 700}, {160, 700}}};
    DrawnMark highlight;
    highlight.kind = DrawnMark::Kind::Highlight;
    highlight.boxes = {QRectF(90, 300, 400, 200)};
    PrintMatter matter;
    matter.file = m_file;
    matter.marks = {highlight, ink};
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    const QString out = m_folder.filePath(u"out.pdf"_s);
    printer->setOutputFileName(out);
    prepare(*printer, {}, u"带批注"_s);
    PrintJob job(std::move(printer), {matter, {0}, {}, {}}, m_pdf);
    QSignalSpy finished(&job, &PrintJob::finished);
    job.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30000);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const test::PdfReader reader(file.readAll());
    const QImage page = reader.page(1);
    const auto mm = [](double points) { return points * 25.4 / 72; };
    // The stroke, where it was drawn, in its red.
    const QRectF red = test::inkBox(page, {mm(40), mm(690), mm(140), mm(20)}, test::isRedInk);
    QVERIFY2(std::abs(red.left() - mm(59.2)) < 0.6 && std::abs(red.right() - mm(160.8)) < 0.6 &&
                 std::abs(red.center().y() - mm(700)) < 0.6,
             qPrintable(u"%1 %2 %3"_s.arg(red.left()).arg(red.right()).arg(red.center().y())));
    // Below the marker pen the text is still black, and the paper is yellow.
    const QRectF area(mm(92), mm(302), mm(396), mm(196));
    QVERIFY(!test::inkBox(page, area, test::isBlackInk).isEmpty());
    const auto isYellow = [](QRgb colour) {
        return qRed(colour) > 230 && qGreen(colour) > 200 && qBlue(colour) < 170;
    };
    QVERIFY(test::inkBox(page, area, isYellow).width() > area.width() * 0.95);
    // The file itself is as it was.
    QFile in(m_file);
    QVERIFY(in.open(QIODevice::ReadOnly));
    const test::PdfReader original(in.readAll());
    QVERIFY(test::inkBox(original.page(1), area, isYellow).isEmpty());
}

QTEST_MAIN(MarksTest)
#include "tst_marks.moc"
