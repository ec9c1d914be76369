// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/page_layout.h"
#include "ui/pdf/page_text.h"

#include <QTest>

using namespace chancery::ui;

class TestPageText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searchSeesThroughLineEndsWidthsAndRadicals();
    void aClickBesideALineMeansThatLine();
    void aSelectionIsOneBoxALine();
    void pagesStackWithGapsAndCentre();
    void onlyVisiblePagesAreNamed();
    void zoomHasLimits();
    void aFrameThatIsNotOursBreaksTheStream();
    void bodiesAreHeldToTheirLimits();
};

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

/// Lines of characters 10 wide and 10 high, 20 apart.
pdf::PdfPageText page(const QString& text)
{
    pdf::PdfPageText out;
    out.text = text;
    int x = 0;
    int y = 0;
    for (const QChar sign : text) {
        if (sign == u'\n') {
            out.boxes += QRectF();
            x = 0;
            y += 20;
            continue;
        }
        out.boxes += QRectF(x, y, 10, 10);
        x += 10;
    }
    return out;
}

} // namespace

void TestPageText::searchSeesThroughLineEndsWidthsAndRadicals()
{
    // ⽣ and ⼯ are Kangxi radicals, as Qt's own PDF writer leaves them.
    const auto text = page(u("安全⽣\n产⼯作 ABC"));
    QCOMPARE(findInPage(3, text, u("安全生产")), (QList<TextSpan>{{3, 0, 5}}));
    QCOMPARE(findInPage(0, text, u("工作abc")).size(), 1);
    QVERIFY(findInPage(0, text, u("防汛")).isEmpty());
    QVERIFY(findInPage(0, text, u("  ")).isEmpty());
    QCOMPARE(findInPage(0, page(u("aaaa")), u("aa")).size(), 2);
}

void TestPageText::aClickBesideALineMeansThatLine()
{
    const auto text = page(u("abc\ndefghi"));
    QCOMPARE(characterAt(text, {15, 5}), 1);
    QCOMPARE(characterAt(text, {55, 6}), 2);
    QCOMPARE(characterAt(text, {-5, 24}), 4);
    QCOMPARE(characterAt({}, {0, 0}), -1);
}

void TestPageText::aSelectionIsOneBoxALine()
{
    const auto text = page(u("abc\ndef"));
    QCOMPARE(lineBoxes(text, 1, 4), (QList<QRectF>{{10, 0, 20, 10}, {0, 20, 10, 10}}));
    QCOMPARE(lineBoxes(text, 5, 999).size(), 1);
}

void TestPageText::pagesStackWithGapsAndCentre()
{
    PageLayout layout;
    layout.set({{72, 144}, {36, 72}}, 10);
    layout.arrange({400, 300}, PageLayout::Fit::None, 1.0);
    QCOMPARE(layout.pageRect(0), QRect(152, 10, 96, 192));
    QCOMPARE(layout.pageRect(1), QRect(176, 212, 48, 96));
    QCOMPARE(layout.contentSize(), QSize(400, 318));
    layout.arrange({212, 300}, PageLayout::Fit::Width, 1.0);
    QCOMPARE(layout.factor(), 2.0);
}

void TestPageText::onlyVisiblePagesAreNamed()
{
    PageLayout layout;
    layout.set(QList<QSizeF>(100, QSizeF(72, 72)), 4);
    layout.arrange({200, 200}, PageLayout::Fit::None, 1.0);
    QCOMPARE(layout.pagesIn(0, 90), (std::pair{0, 0}));
    QCOMPARE(layout.pagesIn(500, 650), (std::pair{5, 6}));
    QCOMPARE(layout.mainPage(500, 650), 5);
    PageLayout empty;
    empty.set({}, 4);
    empty.arrange({200, 200}, PageLayout::Fit::Page, 1.0);
    QCOMPARE(empty.pagesIn(0, 200), (std::pair{0, -1}));
    QCOMPARE(empty.mainPage(0, 200), -1);
}

void TestPageText::zoomHasLimits()
{
    PageLayout layout;
    layout.set({{595, 842}}, 12);
    layout.arrange({10, 10}, PageLayout::Fit::Width, 1.0);
    QCOMPARE(layout.factor(), PageLayout::least);
    layout.arrange({800, 600}, PageLayout::Fit::None, 99);
    QCOMPARE(layout.factor(), PageLayout::most);
}

void TestPageText::aFrameThatIsNotOursBreaksTheStream()
{
    using namespace pdf;
    const QByteArray good = encodeFrame({Kind::Text, 7, encodePage(3), -1});
    FrameReader whole;
    whole.feed(good.constData(), 5);
    QVERIFY(!whole.next());
    whole.feed(good.constData() + 5, good.size() - 5);
    const auto frame = whole.next();
    QVERIFY(frame && frame->request == 7 && decodePage(frame->body) == 3);

    FrameReader bad;
    bad.feed("GET / HTTP/1.1\r\n\r\n", 18);
    QVERIFY(!bad.next());
    QVERIFY(bad.broken());

    QByteArray huge = good;
    huge[12] = '\x7f';
    FrameReader tooLong;
    tooLong.feed(huge.constData(), huge.size());
    QVERIFY(!tooLong.next());
    QVERIFY(tooLong.broken());

    QByteArray lying = good;
    lying[7] = 1;
    FrameReader noDescriptor;
    noDescriptor.feed(lying.constData(), lying.size());
    QVERIFY(!noDescriptor.next());
    QVERIFY(noDescriptor.broken());
}

void TestPageText::bodiesAreHeldToTheirLimits()
{
    using namespace pdf;
    QVERIFY(decodeRender(encodeRender({0, {100, 100}})));
    QVERIFY(!decodeRender(encodeRender({-1, {100, 100}})));
    QVERIFY(!decodeRender(encodeRender({0, {mostSide + 1, 1}})));
    QVERIFY(!decodeRender(encodeRender({0, {mostSide, mostSide}})));
    QVERIFY(!decodeRender(encodeRender({0, {1, 1}}) + 'x'));
    QVERIFY(decodeSizes(encodeSizes({{595, 842}})));
    QVERIFY(!decodeSizes(encodeSizes({})));
    QVERIFY(!decodeSizes(encodeSizes({{0, 842}})));
    QVERIFY(!decodeSizes(encodeSizes({{qQNaN(), 842}})));
    PdfPageText text{u("ab"), {QRectF(0, 0, 1, 1), QRectF(1, 0, 1, 1)}};
    QVERIFY(decodeText(encodeText(text)));
    text.boxes[1] = QRectF(qInf(), 0, 1, 1);
    QVERIFY(!decodeText(encodeText(text)));
    text.boxes.removeLast();
    QVERIFY(!decodeText(encodeText(text)));
    QVERIFY(!decodeTrouble(QByteArray("\0\0", 2)));
}

QTEST_GUILESS_MAIN(TestPageText)
#include "tst_page_text.moc"
