// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paper_view.h"
#include "ui/paper/samples.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace chancery::test;
using namespace chancery::ui;
using namespace Qt::StringLiterals;

class PaperViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pagesStandOneUnderAnother();
    void typingDoesNotScroll();
    void itFollowsTyping();
    void zoomKeepsItsPlace();
    void keysScroll();
    void theRulerShows();
    void missingTypeIsNamed();
    void itIsReadAloud();
    void textIsSelectedByThePointer();
    void aPlaceInTheTextIsShown();

private:
    Kit m_kit;
    std::unique_ptr<PaperView> m_view;
};

void PaperViewTest::init()
{
    m_view = std::make_unique<PaperView>(m_kit);
    m_view->resize(900, 700);
    m_view->show();
    m_view->setDocument(paperSample(u"table"_s));
}

void PaperViewTest::cleanup()
{
    m_view.reset();
}

void PaperViewTest::textIsSelectedByThePointer()
{
    const auto& page = m_view->pages().first();
    // The first line of the body, from its first piece to its last.
    const auto isBody = [](const paper::Glyphs& piece) {
        return piece.element == paper::Element::Body;
    };
    const auto first = std::find_if(page.glyphs.begin(), page.glyphs.end(), isBody);
    QVERIFY(first != page.glyphs.end());
    auto last = first;
    QString line;
    for (auto piece = first; piece != page.glyphs.end() && piece->baseline == first->baseline;
         ++piece) {
        last = piece;
        line += piece->text;
    }
    const auto pixel = [&](const paper::Glyphs& piece) {
        const QPointF mm(piece.x + piece.width / 2, (piece.top() + piece.bottom()) / 2);
        QPoint corner; // of the first page
        while (!m_view->placeAt(corner))
            corner += QPoint(corner.x() < 40 ? 1 : 0, 1);
        const auto place = *m_view->placeAt(corner);
        const double factor = m_view->zoom() * 96 / 25.4;
        return (corner - place.at * m_view->zoom() * 96 / 72 + mm * factor).toPoint();
    };
    auto* viewport = m_view->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, pixel(*first));
    QTest::mouseMove(viewport, pixel(*last));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, pixel(*last));
    QCOMPARE(m_view->selectedText(), line);
    const auto boxes = m_view->selectedBoxes();
    QCOMPARE(boxes.keys(), QList<int>{0});
    QCOMPARE(boxes.value(0).size(), 1);
    const QRectF box = boxes.value(0).first();
    QVERIFY(std::abs(box.left() * 25.4 / 72 - first->x) < 0.01);
    QVERIFY(std::abs(box.right() * 25.4 / 72 - last->right()) < 0.01);
    // A click alone chooses nothing.
    QTest::mouseClick(viewport, Qt::LeftButton, {}, pixel(*first));
    QVERIFY(m_view->selectedText().isEmpty());
    QVERIFY(m_view->selectedBoxes().isEmpty());
}

void PaperViewTest::aPlaceInTheTextIsShown()
{
    auto document = paperSample(u"downward"_s);
    document.body = runningText(3'000);
    const QString paragraph =
        u"这一段落很长，"_s + QString(900, u'甲') + u"其中有一处,写错了。"_s + QString(200, u'乙');
    document.body.append(paper::Block::paragraph(paragraph));
    m_view->setDocument(document);
    m_view->goToPage(0);
    // A character far into a paragraph that goes over a page's end, with a page number between.
    const auto wrong = paragraph.indexOf(u',');
    QVERIFY(m_view->showText(paragraph, wrong, 1));
    QCOMPARE(m_view->selectedText(), u","_s);
    const int page = m_view->selectedBoxes().firstKey();
    QVERIFY(page > 2);
    QCOMPARE(m_view->currentPage(), page);
    // All of a text; the spaces in it are none on the paper.
    QVERIFY(m_view->showText(u"  "_s + document.title, 0, 0));
    QCOMPARE(m_view->selectedText().remove(u'\n'), document.title);
    QCOMPARE(m_view->currentPage(), 0);
    // A part beyond its end is its end; what does not stand there is not shown.
    QVERIFY(m_view->showText(document.title, 1'000, 5));
    QCOMPARE(m_view->selectedText(), document.title.right(1));
    QVERIFY(!m_view->showText(u"没有这句话"_s, 0, 0));
    QVERIFY(!m_view->showText(u" "_s, 0, 0));
}

void PaperViewTest::pagesStandOneUnderAnother()
{
    QCOMPARE(m_view->pageCount(), int(m_view->pages().size()));
    QVERIFY(m_view->pageCount() >= 5);
    QVERIFY(m_view->verticalScrollBar()->maximum() > 4 * 900);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    m_view->goToPage(2);
    QCOMPARE(m_view->currentPage(), 2);
    // Ink is seen on white paper.
    const QImage seen = m_view->grab().toImage();
    int white = 0;
    int dark = 0;
    for (int x = 0; x < seen.width(); ++x) {
        for (int y = 0; y < seen.height(); y += 3) {
            white += seen.pixelColor(x, y) == QColor(Qt::white) ? 1 : 0;
            dark += seen.pixelColor(x, y).lightness() < 60 ? 1 : 0;
        }
    }
    QVERIFY(white > 10'000 && dark > 500);
}

void PaperViewTest::typingDoesNotScroll()
{
    auto document = paperSample(u"table"_s);
    m_view->goToPage(1);
    const int before = m_view->verticalScrollBar()->value();
    document.body.append(paper::Block::paragraph(u"又一段。"_s));
    m_view->setDocument(document);
    QCOMPARE(m_view->verticalScrollBar()->value(), before);
    QVERIFY(m_view->pageText(1).contains(u"又一段。"_s));
}

void PaperViewTest::itFollowsTyping()
{
    auto document = paperSample(u"downward"_s);
    document.body = runningText(12'000); // some twenty pages
    m_view->setDocument(document);
    QList<qint64> times;
    for (int i = 0; i < 9; ++i) {
        document.body.last().text += u'字';
        QElapsedTimer timer;
        timer.start();
        m_view->setDocument(document);
        m_view->viewport()->repaint();
        times.append(timer.elapsed());
    }
    std::sort(times.begin(), times.end());
    // Generous for a busy machine; the measurement `typeset` tells the true figure.
    QVERIFY2(times[4] < 400, qPrintable(QString::number(times[4])));
}

void PaperViewTest::zoomKeepsItsPlace()
{
    QSignalSpy zoomed(m_view.get(), &PaperView::zoomChanged);
    m_view->goToPage(3);
    m_view->setZoom(0.5);
    QCOMPARE(m_view->zoom(), 0.5);
    QVERIFY(!zoomed.isEmpty());
    QVERIFY(std::abs(m_view->currentPage() - 3) <= 1);
    m_view->zoomStep(1);
    QVERIFY(m_view->zoom() > 0.55);
    m_view->setZoom(100);
    QCOMPARE(m_view->zoom(), PageLayout::most);
    QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
}

void PaperViewTest::keysScroll()
{
    QSignalSpy turned(m_view.get(), &PaperView::currentPageChanged);
    QScrollBar* bar = m_view->verticalScrollBar();
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    const int once = bar->value();
    QVERIFY(once > 500);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(bar->value(), 2 * once);
    QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(bar->value() > 0);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
    QCOMPARE(m_view->currentPage(), m_view->pageCount() - 1);
    QVERIFY(!turned.isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(bar->value(), 0);
}

void PaperViewTest::theRulerShows()
{
    const QImage plain = m_view->grab().toImage();
    m_view->setRuler(true);
    QVERIFY(m_view->hasRuler());
    QVERIFY(m_view->grab().toImage() != plain);
    m_view->setRuler(false);
    QCOMPARE(m_view->grab().toImage(), plain);
}

void PaperViewTest::missingTypeIsNamed()
{
    const auto missing = paper::Faces::installed().substitutions();
    const QStringList notices = m_view->notices();
    for (const auto& one : missing) {
        const bool named = std::any_of(notices.begin(), notices.end(), [&](const QString& notice) {
            return notice.contains(paper::nameOf(one.face)) && notice.contains(one.family);
        });
        QVERIFY2(named, qPrintable(paper::nameOf(one.face)));
    }
    auto document = paperSample(u"downward"_s);
    document.title += u"\U0003FFFD"_s;
    m_view->setDocument(document);
    QVERIFY(m_view->notices().join(QString()).contains(u"\U0003FFFD"_s));
}

void PaperViewTest::itIsReadAloud()
{
    QVERIFY(m_view->accessibleName().contains(QString::number(m_view->pageCount())));
    QVERIFY(m_view->accessibleDescription().contains(u"为深入贯彻落实防汛救灾工作"_s));
    m_view->goToPage(2);
    QVERIFY(m_view->accessibleDescription().startsWith(u"附件1"_s));
}

QTEST_MAIN(PaperViewTest)
#include "tst_paper_view.moc"
