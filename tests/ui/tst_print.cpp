// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Printing: choices, the job, and the panel, with a printer that writes a file which poppler reads.
#include "documents/pages/memory_settings.h"
#include "ui/paper/page_layout.h"
#include "ui/paper/paper_pdf.h"
#include "ui/paper/paper_view.h"
#include "ui/paper/pdf_reader.h"
#include "ui/paper/samples.h"
#include "ui/pdf/pdf_service.h"
#include "ui/print/calibration_form.h"
#include "ui/print/print_job.h"
#include "ui/print/print_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class PrintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rangesAreRead_data();
    void rangesAreRead();
    void sidesAreTurnedOverTheRightEdge();
    void choicesAreKept();
    void calibrationsAreKeptByPrinter();
    void ownPagesArePrintedWhereTheyBelong();
    void aPdfIsPrintedByTheReader();
    void aDamagedPdfSaysSo();
    void thePanelPrintsWhatWasChosen();
    void thePanelNamesAWrongRange();
    void withoutAPrinterItSaysSo();
    void theExportIsSearchableAndAReceivedFileItself();
    void theSheetCalibratesThePrinter();
    void prePrintedPaperLeavesTheRedOut();

private:
    std::unique_ptr<QPrinter> filePrinter(const QString& name);
    QByteArray printedFile() const;
    ui::Printers printers();
    ui::PrintMatter paperMatter() const;
    QString pdfFile() const;

    QTemporaryDir m_folder;
    ui::Kit m_kit;
    test::MemorySettings m_settings;
    ui::PdfService m_pdf{QStringLiteral(CHANCERY_BINARY_DIR "/bin/chancery-pdf-child")};
    QStringList m_told;
    QPrinter* m_last = nullptr;
};

void PrintTest::init()
{
    m_settings = {};
    m_told.clear();
    QFile::remove(m_folder.filePath(u"out.pdf"_s));
}

std::unique_ptr<QPrinter> PrintTest::filePrinter(const QString&)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(m_folder.filePath(u"out.pdf"_s));
    m_last = printer.get();
    return printer;
}

QByteArray PrintTest::printedFile() const
{
    QFile file(m_folder.filePath(u"out.pdf"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ui::Printers PrintTest::printers()
{
    return {[] {
                return QStringList{u"一号机"_s, u"二号机"_s};
            },
            [] { return u"二号机"_s; }, [this](const QString& name) { return filePrinter(name); }};
}

ui::PrintMatter PrintTest::paperMatter() const
{
    const auto document = test::paperSamples().first().document;
    return {
        document.title, u"某部"_s, paper::layoutPages(document, paper::Faces::installed()), {}, {}};
}

QString PrintTest::pdfFile() const
{
    const QString path = m_folder.filePath(u"in.pdf"_s);
    const auto pdf = paper::writePaperPdf(test::paperSamples().first().document);
    QFile file(path);
    if (pdf.ok() && file.open(QIODevice::WriteOnly))
        file.write(*pdf);
    return path;
}

void PrintTest::rangesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("pages");
    QTest::addColumn<bool>("good");
    QTest::newRow("all") << u"  "_s << QList<int>{0, 1, 2, 3, 4} << true;
    QTest::newRow("one") << u"3"_s << QList<int>{2} << true;
    QTest::newRow("range") << u"2-4"_s << QList<int>{1, 2, 3} << true;
    QTest::newRow("several") << u"1，4-5、2"_s << QList<int>{0, 3, 4, 1} << true;
    QTest::newRow("full width") << u"２－３；５"_s << QList<int>{1, 2, 4} << true;
    QTest::newRow("dash in words") << u"2至3"_s << QList<int>{1, 2} << true;
    QTest::newRow("to the end") << u"4-"_s << QList<int>{3, 4} << true;
    QTest::newRow("from the beginning") << u"-2"_s << QList<int>{0, 1} << true;
    QTest::newRow("backwards") << u"3 - 1"_s << QList<int>{2, 1, 0} << true;
    QTest::newRow("beyond") << u"6"_s << QList<int>{} << false;
    QTest::newRow("zero") << u"0-2"_s << QList<int>{} << false;
    QTest::newRow("words") << u"前两页"_s << QList<int>{} << false;
    QTest::newRow("dash alone") << u"-"_s << QList<int>{} << false;
    QTest::newRow("commas alone") << u"，，"_s << QList<int>{} << false;
    QTest::newRow("huge") << u"1-99999999999"_s << QList<int>{} << false;
}

void PrintTest::rangesAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, pages);
    QFETCH(const bool, good);
    const auto read = ui::pagesInRange(text, 5);
    QCOMPARE(read.ok(), good);
    if (good)
        QCOMPARE(*read, pages);
    else
        QCOMPARE(read.error().code, u"ui.print-range"_s);
}

void PrintTest::sidesAreTurnedOverTheRightEdge()
{
    QCOMPARE(ui::duplexOf(ui::PrintSides::BoundLeft), QPrinter::DuplexLongSide);
    QCOMPARE(ui::duplexOf(ui::PrintSides::BoundTop), QPrinter::DuplexShortSide);
    QCOMPARE(ui::duplexOf(ui::PrintSides::One), QPrinter::DuplexNone);
}

void PrintTest::choicesAreKept()
{
    QCOMPARE(ui::lastPrintChoices(m_settings), ui::PrintChoices());
    ui::PrintChoices choices{u"一号机"_s, u"2"_s, 7, false, ui::PrintSides::BoundTop, true};
    ui::keepPrintChoices(m_settings, choices);
    choices.range.clear(); // of another document it would be nonsense
    choices.copies = 1;
    QCOMPARE(ui::lastPrintChoices(m_settings), choices);
    m_settings.write(u"print.choices"_s, "{\"sides\": 99");
    QCOMPARE(ui::lastPrintChoices(m_settings), ui::PrintChoices());
}

void PrintTest::calibrationsAreKeptByPrinter()
{
    const paper::Calibration one{1.25, -0.5, 1.003, 0.998};
    ui::keepCalibration(m_settings, u"一号机"_s, one);
    ui::keepCalibration(m_settings, u"二号机"_s, {2, 0, 1, 1});
    QCOMPARE(ui::calibrationOf(m_settings, u"一号机"_s), one);
    QCOMPARE(ui::calibrationOf(m_settings, u"三号机"_s), paper::Calibration());
    ui::keepCalibration(m_settings, u"二号机"_s, {});
    QCOMPARE(ui::calibrationOf(m_settings, u"二号机"_s), paper::Calibration());
    QCOMPARE(ui::calibrationOf(m_settings, u"一号机"_s), one);
    m_settings.write(u"print.calibration"_s, R"({"一号机": {"x": 500}})");
    QCOMPARE(ui::calibrationOf(m_settings, u"一号机"_s), paper::Calibration());
}

void PrintTest::ownPagesArePrintedWhereTheyBelong()
{
    const auto matter = paperMatter();
    const paper::Calibration calibration{2.5, -1.5, 1.004, 0.996};
    auto printer = filePrinter({});
    ui::prepare(*printer, {}, matter.title);
    ui::PrintJob job(std::move(printer), {matter, {0}, {}, calibration}, m_pdf);
    QSignalSpy finished(&job, &ui::PrintJob::finished);
    job.start();
    QTRY_COMPARE(finished.count(), 1);
    const auto wanted = paper::writePagesPdf({matter.pages.first()}, paper::Faces::installed(), {});
    QVERIFY(wanted.ok());
    const test::PdfReader nominal(*wanted);
    const test::PdfReader printed(printedFile());
    QCOMPARE(printed.pageCount(), 1);
    // Glyph by glyph is the concern of the PDF's own test: here by the ink, since what a printer
    // gets is not made searchable.
    const QRectF whole(0, 0, 210, 297);
    const QRectF was = test::inkBox(nominal.page(1), whole, test::isBlackInk);
    const QRectF is = test::inkBox(printed.page(1), whole, test::isBlackInk);
    for (const auto& [from, to] :
         {std::pair(was.topLeft(), is.topLeft()), std::pair(was.bottomRight(), is.bottomRight())})
        QVERIFY2(QLineF(calibration.at(from), to).length() < 0.25,
                 qPrintable(QString::number(QLineF(calibration.at(from), to).length())));
}

void PrintTest::aPdfIsPrintedByTheReader()
{
    ui::PrintMatter matter;
    matter.file = pdfFile();
    auto printer = filePrinter({});
    ui::prepare(*printer, {}, u"收到的文件"_s);
    ui::PrintJob job(std::move(printer), {matter, {1, 0}, {}, {}}, m_pdf);
    QSignalSpy finished(&job, &ui::PrintJob::finished);
    QSignalSpy progressed(&job, &ui::PrintJob::progressed);
    connect(&job, &ui::PrintJob::failed, &job,
            [](const Error& error) { qWarning() << error.debugText(); });
    job.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30000);
    QCOMPARE(progressed.count(), 2);
    const test::PdfReader printed(printedFile());
    QFile in(matter.file);
    QVERIFY(in.open(QIODevice::ReadOnly));
    const test::PdfReader original(in.readAll());
    QCOMPARE(printed.pageCount(), 2);
    const QRectF whole(0, 0, 210, 297);
    const QRectF was = test::inkBox(original.page(1), whole, test::isBlackInk);
    const QRectF is = test::inkBox(printed.page(2), whole, test::isBlackInk);
    QVERIFY(QLineF(was.topLeft(), is.topLeft()).length() < 0.3);
    QVERIFY(QLineF(was.bottomRight(), is.bottomRight()).length() < 0.3);
}

void PrintTest::aDamagedPdfSaysSo()
{
    ui::PrintMatter matter;
    matter.file = m_folder.filePath(u"bad.pdf"_s);
    QFile bad(matter.file);
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("%PDF-1.4 nothing");
    bad.close();
    ui::PrintJob job(filePrinter({}), {matter, {0}, {}, {}}, m_pdf);
    QSignalSpy failed(&job, &ui::PrintJob::failed);
    QSignalSpy finished(&job, &ui::PrintJob::finished);
    job.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30000);
    QVERIFY(failed.first().first().value<Error>().code.startsWith(u"ui.pdf-"_s));
    QTest::qWait(50);
    QCOMPARE(finished.count(), 0);
}

void PrintTest::thePanelPrintsWhatWasChosen()
{
    ui::PrintPanel panel(m_kit, m_settings, m_pdf, [this](const QString& s) { m_told.append(s); });
    panel.setPrinters(printers());
    panel.resize(1200, 800);
    panel.begin();
    QCOMPARE(panel.choices().printer, u"二号机"_s); // the usual one
    const auto matter = paperMatter();
    QVERIFY(matter.pages.size() > 1);
    panel.setMatter(matter);
    panel.show();
    QCOMPARE(panel.findChild<ui::PaperView*>()->pages().size(), matter.pages.size());
    panel.setChoices({u"一号机"_s, u"2"_s, 3, true, ui::PrintSides::BoundTop, false});
    QSignalSpy printed(&panel, &ui::PrintPanel::printed);
    panel.print();
    QVERIFY(panel.isPrinting());
    panel.print(); // a second press is not a second job
    QTRY_COMPARE(printed.count(), 1);
    QVERIFY(!panel.isPrinting());
    QCOMPARE(test::PdfReader(printedFile()).pageCount(), 1);
    QCOMPARE(m_told.size(), 1);
    // The next document begins with the same printer and sides, and with all its pages.
    panel.begin();
    QCOMPARE(panel.choices(),
             (ui::PrintChoices{u"一号机"_s, {}, 1, true, ui::PrintSides::BoundTop, false}));
}

void PrintTest::thePanelNamesAWrongRange()
{
    ui::PrintPanel panel(m_kit, m_settings, m_pdf, [this](const QString& s) { m_told.append(s); });
    panel.setPrinters(printers());
    panel.begin();
    panel.setMatter(paperMatter());
    auto choices = panel.choices();
    choices.range = u"40"_s;
    panel.setChoices(choices);
    panel.print();
    QVERIFY(!panel.isPrinting());
    QVERIFY(printedFile().isEmpty());
}

void PrintTest::withoutAPrinterItSaysSo()
{
    ui::PrintPanel panel(m_kit, m_settings, m_pdf, [this](const QString& s) { m_told.append(s); });
    panel.setPrinters({[] { return QStringList(); }, [] { return QString(); },
                       [this](const QString& name) { return filePrinter(name); }});
    panel.begin();
    panel.setMatter(paperMatter());
    panel.print();
    QVERIFY(!panel.isPrinting());
}

void PrintTest::theExportIsSearchableAndAReceivedFileItself()
{
    ui::PrintPanel panel(m_kit, m_settings, m_pdf, [this](const QString& s) { m_told.append(s); });
    panel.setPrinters(printers());
    panel.begin();
    panel.setMatter(paperMatter());
    const QString to = m_folder.filePath(u"export.pdf"_s);
    QVERIFY(panel.exportTo(to).ok());
    QFile own(to);
    QVERIFY(own.open(QIODevice::ReadOnly));
    const test::PdfReader reader(own.readAll());
    QString title = test::withoutSpace(test::paperSamples().first().document.title);
    QVERIFY(reader.text().contains(title));
    ui::PrintMatter received;
    received.file = pdfFile();
    panel.setMatter(received);
    QVERIFY(panel.exportTo(to).ok());
    QFile copy(to);
    QFile original(received.file);
    QVERIFY(copy.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), original.readAll());
    QCOMPARE(panel.exportTo(m_folder.filePath(u"no/such/place.pdf"_s)).error().code,
             u"ui.export-failed"_s);
}

void PrintTest::theSheetCalibratesThePrinter()
{
    ui::PrintPanel panel(m_kit, m_settings, m_pdf, [this](const QString& s) { m_told.append(s); });
    panel.setPrinters(printers());
    panel.begin();
    panel.setMatter(paperMatter());
    panel.findChild<QPushButton*>(u"calibration.sheet"_s)->click();
    QTRY_VERIFY(!panel.isPrinting());
    QVERIFY(test::PdfReader(printedFile()).pageCount() == 1);
    panel.findChild<QDoubleSpinBox*>(u"calibration.left"_s)->setValue(21.5);
    panel.findChild<QDoubleSpinBox*>(u"calibration.width"_s)->setValue(170.0);
    panel.findChild<QPushButton*>(u"calibration.take"_s)->click();
    const auto kept = ui::calibrationOf(m_settings, u"二号机"_s);
    QCOMPARE(kept.x, -1.5);
    QCOMPARE(kept.scaleX, 1.0);
    QCOMPARE(ui::calibrationOf(m_settings, u"一号机"_s), paper::Calibration());
    // A figure changed by hand counts as well.
    panel.findChild<QDoubleSpinBox*>(u"calibration.y"_s)->setValue(0.8);
    QCOMPARE(ui::calibrationOf(m_settings, u"二号机"_s).y, 0.8);
    // And it is what the next print is moved by.
    const auto matter = paperMatter();
    panel.print();
    QTRY_VERIFY(!panel.isPrinting());
    const QRectF whole(0, 0, 210, 297);
    const auto wanted = paper::writePagesPdf(matter.pages, paper::Faces::installed(), {});
    const QRectF was = test::inkBox(test::PdfReader(*wanted).page(1), whole, test::isBlackInk);
    const QRectF is = test::inkBox(test::PdfReader(printedFile()).page(1), whole, test::isBlackInk);
    QVERIFY(QLineF(was.topLeft() + QPointF(-1.5, 0.8), is.topLeft()).length() < 0.25);
}

void PrintTest::prePrintedPaperLeavesTheRedOut()
{
    ui::PrintPanel panel(m_kit, m_settings, m_pdf, [this](const QString& s) { m_told.append(s); });
    panel.setPrinters(printers());
    panel.begin();
    panel.setMatter(paperMatter());
    auto choices = panel.choices();
    choices.isPreprinted = true;
    panel.setChoices(choices);
    panel.print();
    QTRY_VERIFY(!panel.isPrinting());
    const test::PdfReader printed(printedFile());
    QVERIFY(test::inkBox(printed.page(1), {0, 0, 210, 297}, test::isRedInk).isEmpty());
    QVERIFY(!test::inkBox(printed.page(1), {0, 0, 210, 297}, test::isBlackInk).isEmpty());
}

QTEST_MAIN(PrintTest)
#include "tst_print.moc"
