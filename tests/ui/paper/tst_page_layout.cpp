// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The page against the numbers of GB/T 9704-2012, on the layout and on the ink.
#include "ui/paper/page_layout.h"
#include "ui/paper/paint.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace chancery::paper;

namespace {

constexpr double cell = 156.0 / 28;
constexpr double row = 225.0 / 22;

PaperDocument redHead()
{
    PaperDocument document;
    document.issuerMark = QStringLiteral("国务院办公厅文件");
    document.number = QStringLiteral("国办发〔2019〕6号");
    document.title = QStringLiteral("国务院办公厅关于安全生产工作的通知");
    document.addressees = QStringLiteral("各省、自治区、直辖市人民政府");
    document.body = {Block::plain(QString(900, u'国')), Block::plain(QStringLiteral("特此通知。"))};
    document.signatures = {QStringLiteral("国务院办公厅")};
    document.date = QStringLiteral("2019年1月22日");
    return document;
}

/// The rows (baselines) of a page in body type, from top to bottom.
QList<double> baselines(const Page& page)
{
    QList<double> result;
    for (const Glyphs& glyphs : page.glyphs) {
        if (glyphs.points == 15.75 && !result.contains(glyphs.baseline))
            result.append(glyphs.baseline);
    }
    std::sort(result.begin(), result.end());
    return result;
}

QString textOf(const Page& page)
{
    QString text;
    for (const Glyphs& glyphs : page.glyphs)
        text += glyphs.text;
    return text;
}

const Glyphs* find(const Page& page, const QString& text)
{
    for (const Glyphs& glyphs : page.glyphs) {
        if (glyphs.text == text)
            return &glyphs;
    }
    return nullptr;
}

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

constexpr double pixelsPerMm = 10;

QImage painted(const Page& page)
{
    QImage image(2100, 2970, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, page, Faces::installed(), pixelsPerMm);
    return image;
}

/// First and last row of pixels that hold red ink between two heights; in mm.
QPair<double, double> redBetween(const QImage& image, double from, double to)
{
    double first = -1;
    double last = -1;
    for (int y = int(from * pixelsPerMm); y < int(to * pixelsPerMm); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.red() > 180 && colour.green() < 90) {
                first = first < 0 ? y : first;
                last = y + 1;
                break;
            }
        }
    }
    return {first / pixelsPerMm, last / pixelsPerMm};
}

} // namespace

class PageLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFullPageHas22RowsOf28Cells();
    void theMarkBegins35MillimetresBelowTheUpperEdge();
    void theRedLineStands4MillimetresBelowTheNumber();
    void theFirstPageShowsTextOfTheBody();
    void addresseesThatLeaveNoRoomGoToTheColophon();
    void theSignatureNeverStandsWithoutText();
    void theDateEndsFourCellsFromTheRight();
    void attachmentsWrapUnderTheirFirstCharacter();
    void annexesBeginOnPagesOfTheirOwn();
    void pageNumbersAlternate();
    void severalIssuersAreEquallyWide();
    void theMarkIsMadeFromTheIssuers();
    void theTitleOfAnAnnexLiesWithItsTable();
    void aWideTableLiesOnItsSide();
};

/// A4 纸型的表格横排 (clause 8): on a page of its own, its head at the left, read from below.
/// 「附件」 and its title do not stand alone on a page before a table that lies on its side.
void PageLayoutTest::theTitleOfAnAnnexLiesWithItsTable()
{
    QList<QStringList> rows;
    for (int r = 0; r < 40; ++r)
        rows.append(
            QStringList(16, r == 0 ? QStringLiteral("项目指标") : QStringLiteral("数据甲乙")));
    PaperDocument document = redHead();
    const auto before = layoutPages(document, Faces::installed()).size();
    document.attachments = {QStringLiteral("指标表")};
    document.annexes = {{QStringLiteral("指标表"), {Block::table(rows)}, true}};
    const auto pages = layoutPages(document, Faces::installed());
    const auto elementOn = [](const Page& page, Element element) {
        return std::find_if(page.glyphs.begin(), page.glyphs.end(),
                            [&](const Glyphs& each) { return each.element == element; });
    };
    int titled = 0;
    for (const Page& page : pages) {
        const auto label = elementOn(page, Element::AnnexLabel);
        if (label == page.glyphs.end())
            continue;
        ++titled;
        const auto title = elementOn(page, Element::AnnexTitle);
        const auto table = elementOn(page, Element::Table);
        QVERIFY(title != page.glyphs.end() && table != page.glyphs.end());
        QVERIFY(label->isTurned && title->isTurned && table->isTurned);
        // Read from the left: the label, the title, the table; all within the 版心.
        QVERIFY(boxOf(*label).right() < boxOf(*title).left());
        QVERIFY(boxOf(*title).right() < boxOf(*table).left());
        QVERIFY(boxOf(*label).bottom() > 261.9 && boxOf(*label).bottom() < 262.1);
        for (const Glyphs& each : page.glyphs) {
            if (each.isTurned)
                QVERIFY(boxOf(each).right() < 184.01 && boxOf(each).left() > 27.99);
        }
    }
    QCOMPARE(titled, 1);
    QVERIFY(pages.size() > before + 1); // it goes on over the pages, and there without a title
}

void PageLayoutTest::aWideTableLiesOnItsSide()
{
    QList<QStringList> rows;
    for (int r = 0; r < 4; ++r) {
        QStringList cells;
        for (int c = 0; c < 16; ++c)
            cells.append(r == 0 ? QStringLiteral("项目指标") : QStringLiteral("数据甲乙"));
        rows.append(cells);
    }
    PaperDocument document = redHead();
    document.body.insert(1, Block::table(rows));
    const auto pages = layoutPages(document, Faces::installed());
    const auto isTurned = [](const Glyphs& glyphs) { return glyphs.isTurned; };
    const auto page = std::find_if(pages.begin(), pages.end(), [&](const Page& each) {
        return std::any_of(each.glyphs.begin(), each.glyphs.end(), isTurned);
    });
    QVERIFY(page != pages.end() && page + 1 != pages.end());
    double head = 1000;
    double others = 1000;
    double first = 0; // how far up the first column begins
    double last = 0;
    for (const Glyphs& glyphs : page->glyphs) {
        if (glyphs.element == Element::PageNumber) {
            QVERIFY(!glyphs.isTurned);
            continue;
        }
        QVERIFY(glyphs.isTurned); // nothing else stands on the page
        QVERIFY(glyphs.points >= 9);
        const QRectF box = boxOf(glyphs);
        QVERIFY(box.left() > 28 && box.right() < 184 && box.top() > 37 && box.bottom() < 262);
        double& nearest = glyphs.face == Face::Hei ? head : others;
        nearest = std::min(nearest, box.left());
        first = std::max(first, box.bottom());
        last = std::max(last, 262 - box.top());
    }
    QVERIFY(head < others);
    QVERIFY(first > 250 && last > 215);
    // What follows stands upright on the next page.
    QVERIFY(std::none_of((page + 1)->glyphs.begin(), (page + 1)->glyphs.end(), isTurned));
    QVERIFY(textOf(*(page + 1)).contains(QStringLiteral("特此通知")));
    // And the ink lies where the layout says.
    constexpr double scale = 4;
    QImage image(int(210 * scale), int(297 * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, *page, Faces::installed(), scale);
    painter.end();
    const auto inked = [&](const QRectF& mm) {
        for (int y = int(mm.top() * scale); y < int(mm.bottom() * scale); ++y) {
            for (int x = int(mm.left() * scale); x < int(mm.right() * scale); ++x) {
                if (qGray(image.pixel(x, y)) < 128)
                    return true;
            }
        }
        return false;
    };
    for (const Glyphs& glyphs : page->glyphs)
        QVERIFY2(inked(boxOf(glyphs)), qPrintable(glyphs.text));
    QVERIFY(!inked(QRectF(100, 60, 70, 180))); // four rows are far from the cut edge
}

void PageLayoutTest::aFullPageHas22RowsOf28Cells()
{
    const auto pages = layoutPages(redHead(), Faces::installed());
    QCOMPARE(pages.size(), 3);
    const auto rows = baselines(pages[1]);
    QCOMPARE(rows.size(), 22);
    for (qsizetype i = 1; i < rows.size(); ++i)
        QVERIFY(near(rows[i] - rows[i - 1], row, 1e-6));
    int cells = 0;
    for (const Glyphs& glyphs : pages[1].glyphs) {
        if (glyphs.baseline != rows.first() || glyphs.points != 15.75)
            continue;
        QVERIFY(near(glyphs.x, 28 + cells * cell, 1e-6));
        QVERIFY(near(glyphs.width, cell, 1e-6));
        ++cells;
    }
    QCOMPARE(cells, 28);
    // The first row lies at the top of the 版心, the last one at its foot.
    QVERIFY(rows.first() > 37 && rows.first() < 37 + row);
    QVERIFY(rows.last() > 262 - row && rows.last() < 262);
}

void PageLayoutTest::theMarkBegins35MillimetresBelowTheUpperEdge()
{
    const auto pages = layoutPages(redHead(), Faces::installed());
    const auto red = redBetween(painted(pages.first()), 40, 95);
    QVERIFY2(near(red.first, 37 + 35, 0.3), qPrintable(QString::number(red.first)));
}

void PageLayoutTest::theRedLineStands4MillimetresBelowTheNumber()
{
    const auto pages = layoutPages(redHead(), Faces::installed());
    QCOMPARE(pages.first().rules.size(), 1);
    const Rule& line = pages.first().rules.first();
    QCOMPARE(line.x, 28.0);
    QCOMPARE(line.width, 156.0);
    const Glyphs* number = find(pages.first(), QStringLiteral("〔"));
    QVERIFY(number);
    const double em = 15.75 * 25.4 / 72;
    QVERIFY(near(line.y - (number->baseline + 0.12 * em), 4, 1e-6));
    const auto red = redBetween(painted(pages.first()), 110, 140);
    QVERIFY(near(red.first, line.y, 0.15));
    // Two empty rows lie between the line and the title, as near as the grid allows.
    const Glyphs* title = nullptr;
    for (const Glyphs& glyphs : pages.first().glyphs)
        title = !title && glyphs.points == 22.0 ? &glyphs : title;
    QVERIFY(title);
    const double titleTop = title->baseline - 0.88 * 22 * 25.4 / 72;
    QVERIFY(near(titleTop - line.y, 2 * row, row / 2));
}

void PageLayoutTest::theFirstPageShowsTextOfTheBody()
{
    const auto pages = layoutPages(redHead(), Faces::installed());
    QVERIFY(textOf(pages.first()).count(u'国') > 28);
}

void PageLayoutTest::addresseesThatLeaveNoRoomGoToTheColophon()
{
    PaperDocument document = redHead();
    document.addressees = QString(28 * 12, u'省');
    const auto pages = layoutPages(document, Faces::installed());
    QVERIFY(!textOf(pages.first()).contains(u'省'));
    QVERIFY(textOf(pages.first()).count(u'国') > 28);
    QVERIFY(textOf(pages.last()).contains(QStringLiteral("主送：省省")));
}

void PageLayoutTest::theSignatureNeverStandsWithoutText()
{
    for (int characters = 28 * 6; characters < 28 * 34; characters += 28) {
        PaperDocument document = redHead();
        document.body = {Block::plain(QString(characters, u'文'))};
        for (const Page& page : layoutPages(document, Faces::installed())) {
            const QString text = textOf(page);
            if (text.contains(QStringLiteral("2019年1月22日")))
                QVERIFY2(text.contains(u'文'), qPrintable(QString::number(characters)));
        }
    }
}

void PageLayoutTest::theDateEndsFourCellsFromTheRight()
{
    const auto pages = layoutPages(redHead(), Faces::installed());
    const Glyphs* day = find(pages.last(), QStringLiteral("日"));
    QVERIFY(day);
    QVERIFY(near(day->x + day->width, 28 + 156 - 4 * cell, 1e-6));
}

void PageLayoutTest::attachmentsWrapUnderTheirFirstCharacter()
{
    PaperDocument document = redHead();
    document.attachments = {QString(40, u'甲'), QStringLiteral("乙")};
    const auto pages = layoutPages(document, Faces::installed());
    QList<double> firsts;
    double baseline = 0;
    for (const Glyphs& glyphs : pages.last().glyphs) {
        if (glyphs.text == QStringLiteral("甲") && glyphs.baseline != baseline) {
            baseline = glyphs.baseline;
            firsts.append(glyphs.x);
        }
    }
    QCOMPARE(firsts.size(), 2);
    QVERIFY(near(firsts[0], 28 + 6 * cell, 1e-6));
    QVERIFY(near(firsts[1], firsts[0], 1e-6));
    QVERIFY(near(find(pages.last(), QStringLiteral("乙"))->x, firsts[0], 1e-6));
}

void PageLayoutTest::annexesBeginOnPagesOfTheirOwn()
{
    PaperDocument document = redHead();
    setBody(document, QStringLiteral("正文。\n\n\f\n办法\n第一章　总则\n第一条　内容。\n"));
    QCOMPARE(document.body.size(), 1);
    QCOMPARE(document.annexes.size(), 1);
    QCOMPARE(document.annexes.first().body.size(), 2);
    const auto pages = layoutPages(document, Faces::installed());
    QCOMPARE(pages.size(), 2);
    QVERIFY(textOf(pages.last()).startsWith(QStringLiteral("附件办法")));
}

void PageLayoutTest::pageNumbersAlternate()
{
    const auto pages = layoutPages(redHead(), Faces::installed());
    const Glyphs* odd = find(pages[0], QStringLiteral("—"));
    const Glyphs* even = find(pages[1], QStringLiteral("—"));
    const double em = 14 * 25.4 / 72;
    QVERIFY(odd && even);
    QVERIFY(odd->x > 105);
    QVERIFY(near(pages[0].glyphs.last().x + em, 28 + 156 - em, 1e-6));
    QVERIFY(near(even->x, 28 + em, 1e-6));
    QVERIFY(near(even->baseline, odd->baseline, 1e-6));
}

void PageLayoutTest::severalIssuersAreEquallyWide()
{
    PaperDocument document = redHead();
    document.issuerMark = QStringLiteral("市场监管总局\n教育部\n文件");
    const auto pages = layoutPages(document, Faces::installed());
    const Glyphs* wide = find(pages.first(), QStringLiteral("局"));
    const Glyphs* narrow = find(pages.first(), QStringLiteral("部"));
    const Glyphs* suffix = find(pages.first(), QStringLiteral("文"));
    QVERIFY(wide && narrow && suffix);
    QVERIFY(near(wide->x, narrow->x, 1e-6));
    QVERIFY(suffix->x > wide->x + wide->width);
    QVERIFY(suffix->baseline > wide->baseline && suffix->baseline < narrow->baseline);
}

void PageLayoutTest::theMarkIsMadeFromTheIssuers()
{
    const QString one = QStringLiteral("国务院");
    const QString two = QStringLiteral("教育部");
    QCOMPARE(issuerMarkOf({one}), QStringLiteral("国务院文件"));
    QCOMPARE(issuerMarkOf({one, two}), QStringLiteral("国务院\n教育部\n文件"));
    QVERIFY(issuerMarkOf({}).isEmpty());
}

QTEST_MAIN(PageLayoutTest)
#include "tst_page_layout.moc"
