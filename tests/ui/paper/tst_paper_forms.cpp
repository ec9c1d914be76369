// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Every form of paper in its PDF, measured by poppler against the numbers of GB/T 9704-2012.
#include "ui/paper/paper_pdf.h"
#include "ui/paper/pdf_reader.h"
#include "ui/paper/samples.h"

#include <QGuiApplication>
#include <QTest>

#include <cmath>

using namespace chancery;
using namespace chancery::paper;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double left = 28;
constexpr double right = 184;
constexpr double top = 37;
constexpr double bottom = 262;
constexpr double cell = 156.0 / 28;
constexpr double row = 225.0 / 22;
constexpr double em = 15.75 * 25.4 / 72;
constexpr double smallEm = 14 * 25.4 / 72;
/// A character stands in the middle of its cell.
constexpr double side = (cell - em) / 2;
/// Ink of Chinese type does not reach the edges of its square.
constexpr double inset = 0.7;

#define NEAR(actual, expected, tolerance)                                                          \
    do {                                                                                           \
        const double seen = (actual);                                                              \
        QVERIFY2(std::abs(seen - (expected)) <= (tolerance),                                       \
                 qPrintable(u"%1 instead of %2"_s.arg(seen).arg(expected)));                       \
    } while (false)

PdfReader read(const QString& sample)
{
    const auto pdf = writePaperPdf(paperSample(sample));
    return PdfReader(pdf.ok() ? *pdf : QByteArray());
}

} // namespace

class PaperFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentGoingDown();
    void aDocumentGoingUp();
    void severalSigners();
    void aJointMark();
    void attachments();
    void aLetter();
    void anOrder();
    void minutes();
    void withoutSeal();
    void withTheSignersSeal();
    void theColophon();
    void annexes();
    void tablesGoOnOverPages();
};

void PaperFormsTest::aDocumentGoingDown()
{
    const PdfReader pdf = read(u"downward"_s);
    const QImage first = pdf.page(1);
    const QRectF mark = inkBox(first, {20, 40, 170, 60}, isRedInk);
    NEAR(mark.top(), top + 35, 0.3); // 7.2.4
    NEAR(mark.center().x(), 106, 1);
    const QRectF line = inkBox(first, {0, 105, 210, 40}, isRedInk);
    NEAR(line.left(), left, 0.1); // 7.2.7
    NEAR(line.right(), right, 0.1);
    const QRectF number = inkBox(first, {40, 105, 130, line.top() - 105}, isBlackInk);
    NEAR(line.top() - number.bottom(), 4, inset);
    NEAR(number.center().x(), 106, 1); // 7.2.5
    // The title in the middle, two rows below; the body two cells in (7.3.1, 7.3.3).
    const QRectF title = inkBox(first, {20, line.bottom() + 5, 180, 32}, isBlackInk);
    NEAR(title.center().x(), 106, 1);
    NEAR(title.top() - line.bottom(), 2 * row, row / 2 + inset);
    NEAR(pdf.word(u"为深入"_s).box.left(), left + 2 * cell + side, 0.05);
    NEAR(pdf.word(u"各司局"_s).box.left(), left + side, 0.05);
    // The seal's place: the date four cells in, the name over it (7.3.5.1).
    const auto date = pdf.word(u"2026年7月14日"_s);
    const auto name = pdf.word(u"国家示例部办公厅"_s, 2);
    NEAR(date.box.right(), right - 4 * cell - side, 0.05);
    NEAR(name.box.center().x(), date.box.center().x(), 0.1);
    NEAR(date.box.top() - name.box.top(), row, 0.05);
    NEAR(pdf.word(u"（此件公开发布）"_s).box.top() - date.box.top(), row, 0.05); // 7.3.6
}

void PaperFormsTest::aDocumentGoingUp()
{
    const PdfReader pdf = read(u"upward"_s);
    NEAR(pdf.word(u"示发〔2026〕3号"_s).box.left(), left + cell + side, 0.3);  // 7.2.5
    NEAR(pdf.word(u"签发人：王某某"_s).box.right(), right - cell - side, 0.3); // 7.2.6
    NEAR(pdf.word(u"000001"_s).box.left(), left, 0.3);                         // 7.2.1
    const QImage first = pdf.page(1);
    for (const double line : {0.0, 1.0, 2.0}) {
        const QRectF ink = inkBox(first, {left - 1, top + line * row, 40, row}, isBlackInk);
        NEAR(ink.bottom(), top + line * row + (row + em) / 2, 1); // figures end higher
    }
}

void PaperFormsTest::severalSigners()
{
    const PdfReader pdf = read(u"joint"_s);
    const auto two = pdf.word(u"李"_s);
    const auto three = pdf.word(u"赵某某"_s);
    NEAR(three.box.top() - two.box.top(), row, 0.05);
    NEAR(two.box.left() - three.box.left(), 4 * cell, 0.05);
    // The last of them stands beside the number.
    const QImage first = pdf.page(1);
    const double y = three.box.center().y();
    const QRectF number = inkBox(first, {left, y - row / 2, 60, row}, isBlackInk);
    NEAR(number.center().y(), y, 1);
}

void PaperFormsTest::aJointMark()
{
    const PdfReader pdf = read(u"joint"_s);
    const QImage first = pdf.page(1);
    const QRectF mark = inkBox(first, {20, 40, 170, 95}, isRedInk);
    NEAR(mark.top(), top + 35, 0.3);
    // 文件 stands at the right, in the middle of the names' height (7.2.4).
    const auto suffix = pdf.word(u"文件"_s);
    const QRectF ink =
        inkBox(first, {suffix.box.left() - 1, mark.top(), suffix.box.width() + 2, mark.height()},
               isRedInk);
    NEAR(ink.center().y(), mark.center().y(), 0.7);
    NEAR(ink.right(), mark.right(), 0.1);
    // Four rows of names as wide as each other.
    for (const double part : {0.0, 0.25, 0.5, 0.75}) {
        const QRectF area(mark.left() - 1, mark.top() + part * mark.height() + 2,
                          ink.left() - mark.left() - 2, mark.height() / 4 - 4);
        const QRectF name = inkBox(first, area, isRedInk);
        NEAR(name.left(), mark.left(), 2.5);
        NEAR(name.right(), ink.left() - 6.3, 2.5);
    }
}

void PaperFormsTest::attachments()
{
    const PdfReader pdf = read(u"table"_s);
    const auto last = pdf.word(u"纪严肃问责。"_s);
    const auto one = pdf.word(u"附件："_s);
    const auto two = pdf.word(u"2.信息报送办法"_s);
    NEAR(one.box.left(), left + 2 * cell + side, 0.1);
    NEAR(one.box.top() - last.box.top(), 2 * row, 0.05); // an empty row between (7.3.4)
    NEAR(two.box.top() - one.box.top(), row, 0.05);
    NEAR(two.box.left(), left + 5 * cell, 0.5);
}

void PaperFormsTest::aLetter()
{
    const PdfReader pdf = read(u"letter"_s);
    const QImage first = pdf.page(1);
    const QRectF mark = inkBox(first, {22, 25, 166, 20}, isRedInk);
    NEAR(mark.top(), 30, 0.3);
    const QRectF head = inkBox(first, {0, mark.bottom() + 1, 210, 20}, isRedInk);
    NEAR(head.top() - mark.bottom(), 4, 0.3);
    NEAR(head.left(), 20, 0.1);
    NEAR(head.right(), 190, 0.1);
    const QRectF foot = inkBox(first, {0, 265, 210, 30}, isRedInk);
    NEAR(297 - foot.bottom(), 20, 0.1);
    NEAR(foot.left(), 20, 0.1);
    NEAR(foot.right(), 190, 0.1);
    // Thick above thin, and thin above thick.
    const auto thickness = [&](double y, double height) {
        return inkBox(first, {100, y, 1, height}, isRedInk).height();
    };
    QVERIFY(thickness(head.top(), 1.3) > thickness(head.bottom() - 0.5, 0.6) + 0.3);
    QVERIFY(thickness(foot.bottom() - 1.3, 1.4) > thickness(foot.top(), 0.5) + 0.3);
    const double gap = em * 7 / 8;
    const QRectF number = inkBox(first, {120, head.bottom() + 0.5, 70, 12}, isBlackInk);
    NEAR(number.top() - head.bottom(), gap, inset);
    NEAR(pdf.word(u"示办函〔2026〕28号"_s).box.right(), right - side, 0.3);
    NEAR(pdf.word(u"加急"_s).box.left(), left + side, 0.3);
    // The last line stands as near to the second double line.
    const QRectF text = inkBox(first, {left, 250, 156, foot.top() - 250}, isBlackInk);
    NEAR(foot.top() - text.bottom(), gap, inset);
    QVERIFY(!inkBox(first, {0, 278, 210, 18}, isBlackInk).isValid()); // no page number
    QVERIFY(inkBox(pdf.page(2), {0, 264, 210, 18}, isBlackInk).isValid());
    // 版记 at the foot of the last page, without lines and without who printed it.
    const QString all = pdf.text();
    QVERIFY(all.contains(u"抄送："_s) && !all.contains(u"印发"_s));
    const QRectF copies = inkBox(pdf.page(2), {0, 240, 210, 22.5}, isBlackInk);
    QVERIFY(copies.width() < 150);
}

void PaperFormsTest::anOrder()
{
    const PdfReader pdf = read(u"order"_s);
    const QImage first = pdf.page(1);
    const QRectF mark = inkBox(first, {20, 40, 170, 40}, isRedInk);
    NEAR(mark.top(), top + 20, 0.3);
    QVERIFY(!inkBox(first, {0, 80, 210, 200}, isRedInk).isValid()); // no red line
    const QRectF number = inkBox(first, {60, 80, 90, 25}, isBlackInk);
    NEAR(number.center().x(), 106, 1);
    NEAR(number.top() - mark.bottom(), 2 * row + (row - em) / 2, 1.5);
    NEAR(pdf.word(u"《示例"_s).box.top() - pdf.word(u"第12号"_s).box.top(), 3 * row, row / 2);
}

void PaperFormsTest::minutes()
{
    const PdfReader pdf = read(u"minutes"_s);
    NEAR(inkBox(pdf.page(1), {20, 40, 170, 60}, isRedInk).top(), top + 35, 0.3);
    const auto last = pdf.word(u"纪严肃问责。"_s);
    const auto present = pdf.word(u"出席："_s);
    NEAR(present.box.left(), left + 2 * cell + side, 0.1);
    NEAR(pdf.word(u"请假："_s).box.left(), present.box.left(), 0.05);
    NEAR(pdf.word(u"列席："_s).box.left(), present.box.left(), 0.05);
    // Names that wrap stand under the first of them.
    const QImage page = pdf.page(present.page);
    const double second = last.box.top() + 3 * row;
    const QRectF names = inkBox(page, {left, second, 156, em}, isBlackInk);
    NEAR(names.left(), left + 5 * cell, inset);
    // No seal: nothing is signed.
    QVERIFY(!pdf.text().contains(u"2026年7月14日"_s));
}

void PaperFormsTest::withoutSeal()
{
    const PdfReader pdf = read(u"unsealed"_s);
    const auto name = pdf.word(u"国家示例部办公厅"_s, 2);
    const auto date = pdf.word(u"2026年7月14日"_s);
    NEAR(name.box.right(), right - 2 * cell - side, 0.05);
    NEAR(date.box.left() - name.box.left(), 2 * cell, 0.3);
    NEAR(name.box.top() - pdf.word(u"纪严肃问责。"_s).box.top(), 2 * row, 0.05);

    PaperDocument document = paperSample(u"unsealed"_s);
    document.signatures = {u"示例部"_s};
    const auto written = writePaperPdf(document);
    QVERIFY(written.ok());
    const PdfReader other(*written);
    // A date that is longer than the name stands two cells in, and the name moves.
    const auto longDate = other.word(u"2026年7月14日"_s);
    NEAR(longDate.box.right(), right - 2 * cell - side, 0.05);
    NEAR(longDate.box.left() - other.word(u"示例部"_s, 2).box.left(), 2 * cell, 0.3);
}

void PaperFormsTest::withTheSignersSeal()
{
    const PdfReader pdf = read(u"personal"_s);
    const auto post = pdf.word(u"国家示例部部长"_s);
    const auto second = pdf.word(u"国家样本委员会主任"_s);
    const auto date = pdf.word(u"2026年7月14日"_s);
    NEAR(date.box.right(), right - 4 * cell - side, 0.05);
    NEAR(post.box.right(), second.box.right(), 0.05);
    NEAR(post.box.right(), right - 4 * cell - 40 - 2 * cell - side, 0.1);
    QVERIFY(!pdf.text().contains(u"王某某"_s)); // it is stamped, not printed
}

void PaperFormsTest::theColophon()
{
    const PdfReader pdf = read(u"downward"_s);
    QCOMPARE(pdf.pageCount(), 2);
    const QImage page = pdf.page(2);
    // Lines where nothing else is: close to the left edge of the 版心.
    const QRectF last = inkBox(page, {left, 261, 3, 2}, isBlackInk);
    NEAR(last.bottom(), bottom, 0.06);
    NEAR(last.height(), 0.35, 0.1);
    const QRectF copies = pdf.word(u"抄送："_s).box;
    NEAR(copies.left(), left + smallEm, 0.1);
    const QRectF first = inkBox(page, {left, copies.top() - 4, 3, 5}, isBlackInk);
    NEAR(first.height(), 0.35, 0.1);
    NEAR(pdf.word(u"2026年7月15日印发"_s).box.right(), right - smallEm, 0.1);
    const QRectF number = inkBox(page, {0, 264, 210, 20}, isBlackInk);
    NEAR(number.left(), left + smallEm, 0.6); // even: left, one character in (7.5)
    const QRectF odd = inkBox(pdf.page(1), {0, 264, 210, 20}, isBlackInk);
    NEAR(odd.right(), right - smallEm, 0.6);
    const QRectF dash = inkBox(pdf.page(1), {odd.left(), 264, 3, 20}, isBlackInk);
    NEAR(dash.center().y() - bottom, 7, 0.3);

    // Text that ends on an even page without room: a blank page, the 版记, both without a number.
    const PdfReader full = read(u"personal"_s);
    QCOMPARE(full.pageCount(), 4);
    QVERIFY(inkBox(full.page(2), {0, 264, 210, 20}, isBlackInk).isValid());
    QVERIFY(!inkBox(full.page(3), {0, 0, 210, 297}, isBlackInk).isValid());
    QVERIFY(!inkBox(full.page(4), {0, 264, 210, 20}, isBlackInk).isValid());
    QVERIFY(inkBox(full.page(4), {0, 200, 210, 62.5}, isBlackInk).isValid());
}

void PaperFormsTest::annexes()
{
    const PdfReader pdf = read(u"table"_s);
    const QImage page = pdf.page(3);
    const auto label = pdf.word(u"附件1"_s);
    QCOMPARE(label.page, 3);
    NEAR(label.box.left(), left + side, 0.05);
    const QRectF ink = inkBox(page, {left, top, 40, row}, isBlackInk);
    NEAR(ink.top(), top + (row - em) / 2, inset);
    const QRectF title = inkBox(page, {left, top + 2 * row, 156, row}, isBlackInk);
    NEAR(title.center().x(), 106, 1); // on the third row
    QVERIFY(!inkBox(page, {0, top + row, 210, row}, isBlackInk).isValid());

    PaperDocument document = paperSample(u"table"_s);
    document.annexes[1].isBound = false;
    const auto written = writePaperPdf(document);
    QVERIFY(written.ok());
    const PdfReader loose(*written);
    // After the 版记, with the document's number, its own pages from 1.
    const auto of = loose.word(u"示办发〔2026〕17号附件2"_s);
    QCOMPARE(of.page, loose.pageCount());
    QCOMPARE(loose.word(u"—1"_s, of.page).text, u"—1—"_s);
    QVERIFY(loose.word(u"抄送"_s).page < of.page);
}

void PaperFormsTest::tablesGoOnOverPages()
{
    const PdfReader pdf = read(u"table"_s);
    QStringList headed;
    int rows = 0;
    for (const PdfWord& word : pdf.words()) {
        if (word.text == u"值班电话"_s)
            headed.append(QString::number(word.page));
        rows += word.text.startsWith(u"010-00001"_s) ? 1 : 0;
        QVERIFY(word.box.right() < right + 0.1 && word.box.left() > left - 0.1);
    }
    QCOMPARE(headed, (QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(rows, 24);
    const QRectF box = inkBox(pdf.page(4), {0, top, 210, 100}, isBlackInk);
    NEAR(box.left(), left, 0.1);
    NEAR(box.right(), right, 0.1);
}

QTEST_MAIN(PaperFormsTest)
#include "tst_paper_forms.moc"
