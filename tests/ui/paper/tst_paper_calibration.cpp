// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Calibration, measured in the PDF; and a printer that is askew put right by what its sheet shows.
#include "ui/paper/calibration.h"
#include "ui/paper/page_layout.h"
#include "ui/paper/paper_pdf.h"
#include "ui/paper/pdf_reader.h"
#include "ui/paper/samples.h"

#include <QGuiApplication>
#include <QTest>

#include <cmath>

using namespace chancery;
using namespace chancery::paper;
using namespace Qt::StringLiterals;

namespace {

constexpr double closeMm = 0.03;

QByteArray written(const QList<Page>& pages, const Calibration& calibration, PaintFlags flags = {})
{
    const auto pdf = writePagesPdf(pages, Faces::installed(), {u"页"_s, {}}, flags, calibration);
    return pdf.ok() ? *pdf : QByteArray();
}

QList<Page> firstSample()
{
    return layoutPages(test::paperSamples().first().document, Faces::installed());
}

/// The middle of a cross, by the ink along its arms.
QPointF crossAt(const test::PdfReader& pdf, const QPointF& near)
{
    const QRectF box =
        test::inkBox(pdf.page(1), QRectF(near - QPointF(15, 15), QSizeF(30, 30)), test::isBlackInk);
    return box.center();
}

} // namespace

class PaperCalibrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsAppliedExactly_data();
    void itIsAppliedExactly();
    void textStaysSearchable();
    void theSheetPutsAPrinterRight();
    void measuringTwiceAddsUp();
    void implausibleFiguresAreKnown();
    void redHeadPaperGetsTheVariablePartsOnly();
    void paperForUpwardDocumentsBearsTheWordsOfTheSigners();
};

void PaperCalibrationTest::itIsAppliedExactly_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("scaleX");
    QTest::addColumn<double>("scaleY");
    QTest::newRow("none") << 0.0 << 0.0 << 1.0 << 1.0;
    QTest::newRow("moved") << 1.3 << -2.45 << 1.0 << 1.0;
    QTest::newRow("stretched") << 0.0 << 0.0 << 1.012 << 0.988;
    QTest::newRow("both") << -3.15 << 4.2 << 0.9931 << 1.0074;
}

void PaperCalibrationTest::itIsAppliedExactly()
{
    QFETCH(const double, x);
    QFETCH(const double, y);
    QFETCH(const double, scaleX);
    QFETCH(const double, scaleY);
    const Calibration calibration{x, y, scaleX, scaleY};
    const auto pages = firstSample();
    QVERIFY(!pages.isEmpty());
    const test::PdfReader plain(written(pages, {}));
    const test::PdfReader moved(written(pages, calibration));
    QCOMPARE(plain.words().size(), moved.words().size());
    QVERIFY(plain.words().size() > 20);
    double worst = 0;
    for (qsizetype i = 0; i < plain.words().size(); ++i) {
        const auto& from = plain.words()[i];
        const auto& to = moved.words()[i];
        QCOMPARE(from.text, to.text);
        for (const auto& [was, is] : {std::pair(from.box.topLeft(), to.box.topLeft()),
                                      std::pair(from.box.bottomRight(), to.box.bottomRight())})
            worst = std::max(worst, QLineF(calibration.at(was), is).length());
    }
    QVERIFY2(worst < closeMm, qPrintable(QString::number(worst)));
}

void PaperCalibrationTest::textStaysSearchable()
{
    const auto pages = firstSample();
    const test::PdfReader plain(written(pages, {}));
    const test::PdfReader moved(written(pages, {1, 1, 1.01, 0.99}));
    QCOMPARE(moved.text(), plain.text());
}

void PaperCalibrationTest::theSheetPutsAPrinterRight()
{
    // A printer that puts the place (x, y) at (1.8 + 1.006 x, −1.1 + 0.995 y).
    const Calibration askew{1.8, -1.1, 1.006, 0.995};
    const auto printedBy = [&](const Calibration& asked) {
        return Calibration{askew.x + askew.scaleX * asked.x, askew.y + askew.scaleY * asked.y,
                           askew.scaleX * asked.scaleX, askew.scaleY * asked.scaleY};
    };
    const Page sheet = calibrationSheet(Faces::installed(), {});
    const test::PdfReader pdf(written({sheet}, printedBy({})));
    const QPointF a = crossAt(pdf, {SheetMeasures::nominalLeft, SheetMeasures::nominalTop});
    const QPointF b = crossAt(
        pdf, {SheetMeasures::nominalLeft + SheetMeasures::nominalWidth, SheetMeasures::nominalTop});
    const QPointF c = crossAt(pdf, {SheetMeasures::nominalLeft,
                                    SheetMeasures::nominalTop + SheetMeasures::nominalHeight});
    const auto better = corrected({}, {a.x(), a.y(), b.x() - a.x(), c.y() - a.y()});
    QVERIFY(better.isPlausible());
    // Now a document is printed where it belongs, at every corner of the page.
    const Calibration result = printedBy(better);
    for (const QPointF place : {QPointF(0, 0), QPointF(210, 0), QPointF(0, 297), QPointF(210, 297)})
        QVERIFY2(QLineF(result.at(place), place).length() < 0.15,
                 qPrintable(QString::number(QLineF(result.at(place), place).length())));
}

void PaperCalibrationTest::measuringTwiceAddsUp()
{
    const Calibration askew{-2, 3, 0.98, 1.01};
    const auto measured = [&](const Calibration& with) {
        const auto shown = [&](double x, double y) { return askew.at(with.at({x, y})); };
        const QPointF a = shown(20, 20);
        return SheetMeasures{a.x(), a.y(), shown(190, 20).x() - a.x(), shown(20, 277).y() - a.y()};
    };
    const auto once = corrected({}, measured({}));
    const auto shown = askew.at(once.at({105, 148}));
    QVERIFY(QLineF(shown, QPointF(105, 148)).length() < 1e-9);
    // A sheet that is right changes nothing, and one more measurement builds on the first.
    const auto again = corrected(once, measured(once));
    QVERIFY(std::abs(again.x - once.x) < 1e-9 && std::abs(again.scaleY - once.scaleY) < 1e-9);
    const Calibration rough{1, 1, 1.002, 1};
    const auto fromRough = corrected(rough, measured(rough));
    QVERIFY(std::abs(fromRough.x - once.x) < 1e-9 && std::abs(fromRough.y - once.y) < 1e-9 &&
            std::abs(fromRough.scaleX - once.scaleX) < 1e-9);
}

void PaperCalibrationTest::implausibleFiguresAreKnown()
{
    QVERIFY(Calibration().isPlausible());
    QVERIFY((Calibration{20, -20, 0.9, 1.1}).isPlausible());
    QVERIFY(!(Calibration{20.1, 0, 1, 1}).isPlausible());
    QVERIFY(!(Calibration{0, 0, 1, 0.5}).isPlausible());
    QVERIFY(!(Calibration{0, std::nan(""), 1, 1}).isPlausible());
    QVERIFY(!corrected({}, {20, 20, 0, 257}).isPlausible());
}

void PaperCalibrationTest::redHeadPaperGetsTheVariablePartsOnly()
{
    for (const auto& sample : test::paperSamples()) {
        const auto pages = layoutPages(sample.document, Faces::installed());
        const test::PdfReader whole(written(pages, {}));
        const test::PdfReader parts(written(pages, {}, PaintFlag::VariableOnly));
        QCOMPARE(parts.pageCount(), whole.pageCount());
        const QRectF page(0, 0, 210, 297);
        QVERIFY2(test::inkBox(parts.page(1), page, test::isRedInk).isEmpty(),
                 qPrintable(sample.name));
        // All else is there, where it was; a word may have lost its fixed beginning.
        for (const auto& word : parts.words()) {
            const bool isThere = std::any_of(
                whole.words().begin(), whole.words().end(), [&](const test::PdfWord& other) {
                    return other.page == word.page && other.text.endsWith(word.text) &&
                           std::abs(other.box.right() - word.box.right()) < 0.01 &&
                           std::abs(other.box.center().y() - word.box.center().y()) < 1;
                });
            QVERIFY2(isThere, qPrintable(sample.name + u' ' + word.text));
        }
    }
}

void PaperCalibrationTest::paperForUpwardDocumentsBearsTheWordsOfTheSigners()
{
    PaperDocument document;
    document.issuerMark = issuerMarkOf({u"示例部"_s});
    document.number = u"示发〔2026〕3号"_s;
    document.signers = {u"周建国"_s};
    document.title = u"示例部关于某事项的请示"_s;
    setBody(document, u"现将有关情况请示如下。"_s);
    const auto pages = layoutPages(document, Faces::installed());
    const test::PdfReader parts(written(pages, {}, PaintFlag::VariableOnly));
    QVERIFY(!parts.text().contains(u"签发人"_s));
    QVERIFY(parts.text().contains(u"周建国"_s) && parts.text().contains(u"示发〔2026〕3号"_s));
    QVERIFY(!parts.text().contains(u"示例部文件"_s));
}

QTEST_MAIN(PaperCalibrationTest)
#include "tst_paper_calibration.moc"
