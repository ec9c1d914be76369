// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/print/print_panel.h"

#include "ui/button.h"
#include "ui/fields.h"
#include "ui/form_frame.h"
#include "ui/label.h"
#include "ui/paper/paper_pdf.h"
#include "ui/print/calibration_form.h"
#include "ui/print/print_job.h"
#include "ui/tr.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chancery::ui {

PrintPanel::~PrintPanel() = default;

QWidget* PrintPanel::sheet()
{
    return m_frame->sheet();
}

void PrintPanel::watch(const QList<QWidget*>& fields)
{
    m_frame->watch(fields);
}

void PrintPanel::setPrinters(Printers printers)
{
    m_printers = std::move(printers);
}

void PrintPanel::begin()
{
    m_frame->clearError();
    fillPrinters();
    PrintChoices last = lastPrintChoices(m_settings);
    const QStringList names = m_printers.names();
    if (!names.contains(last.printer))
        last.printer = m_printers.usual();
    if (!names.contains(last.printer))
        last.printer = names.value(0);
    setChoices(last);
    m_printer->setFocus();
}

void PrintPanel::fillPrinters()
{
    const QSignalBlocker quiet(m_printer);
    m_printer->clear();
    const QStringList names = m_printers.names();
    for (const QString& name : names)
        m_printer->addItem(name, name);
    if (names.isEmpty())
        m_printer->addItem(Tr::tr("No printer on this computer"), QString());
}

QString PrintPanel::printerName() const
{
    return m_printer->currentData().toString();
}

PrintChoices PrintPanel::choices() const
{
    PrintChoices chosen;
    chosen.printer = printerName();
    chosen.range = m_range->text();
    chosen.copies = m_copies->value();
    chosen.isCollated = m_collated->isChecked();
    chosen.sides = PrintSides(m_sides->currentData().toInt());
    chosen.isPreprinted = m_preprinted->isChecked();
    return chosen;
}

void PrintPanel::setChoices(const PrintChoices& choices)
{
    m_printer->setCurrentIndex(std::max(0, m_printer->findData(choices.printer)));
    m_range->setText(choices.range);
    m_copies->setValue(choices.copies);
    m_collated->setChecked(choices.isCollated);
    m_sides->setCurrentIndex(m_sides->findData(int(choices.sides)));
    m_preprinted->setChecked(choices.isPreprinted);
    m_calibration->setCalibration(calibrationOf(m_settings, printerName()));
    refresh();
}

void PrintPanel::setMatter(const PrintMatter& matter, const QString& why)
{
    m_matter = matter;
    m_why = why;
    refresh();
}

void PrintPanel::say(const Error& error)
{
    m_frame->tell(m_kit.words.sentence(error));
}

void PrintPanel::print(std::unique_ptr<QPrinter> printer)
{
    m_frame->clearError();
    if (m_job || m_matter.isEmpty() || pageCount() == 0)
        return;
    const PrintChoices how = choices();
    const auto pages = pagesInRange(how.range, pageCount());
    if (!pages.ok())
        return say(pages.error());
    if (!printer && how.printer.isEmpty())
        return say(fail("ui.print-no-printer"));
    keepPrintChoices(m_settings, how);
    run(std::move(printer), wanted(), how, *pages, flags());
}

void PrintPanel::printSheet()
{
    m_frame->clearError();
    PrintChoices how = choices();
    if (m_job)
        return;
    if (how.printer.isEmpty())
        return say(fail("ui.print-no-printer"));
    how.copies = 1;
    how.sides = PrintSides::One;
    PrintMatter sheet;
    sheet.title = Tr::tr("Calibration sheet");
    sheet.pages = {
        paper::calibrationSheet(paper::Faces::installed(), m_calibration->calibration())};
    run({}, sheet, how, {0}, {});
}

void PrintPanel::run(std::unique_ptr<QPrinter> printer, const PrintMatter& matter,
                     const PrintChoices& how, const QList<int>& pages, paper::PaintFlags paintFlags)
{
    if (!printer) {
        printer = m_printers.open(how.printer);
        prepare(*printer, how, matter.title);
    }
    const auto calibration = calibrationOf(m_settings, how.printer);
    m_job = std::make_unique<PrintJob>(
        std::move(printer), PrintJob::Order{matter, pages, paintFlags, calibration}, m_pdf);
    connect(m_job.get(), &PrintJob::progressed, this, [this](int done, int total) {
        m_progress->setText(Tr::tr("Printing, page %1 of %2").arg(done).arg(total));
    });
    const auto end = [this] {
        m_job.release()->deleteLater(); // it is the one that is calling
        m_progress->clear();
        refresh();
    };
    connect(m_job.get(), &PrintJob::failed, this, [this, end](const Error& error) {
        end();
        say(error);
        m_tell(m_kit.words.sentence(error)); // who left this page learns of it too
    });
    const QString title = matter.title;
    const QString file = m_job->outputFile();
    connect(m_job.get(), &PrintJob::finished, this, [this, end, title, file] {
        end();
        m_tell(file.isEmpty() ? Tr::tr("Sent to the printer: %1").arg(title)
                              : Tr::tr("Written: %1").arg(QFileInfo(file).fileName()));
        Q_EMIT printed();
    });
    refresh();
    m_job->start();
}

/// What belongs to one make of printer, trays above all, is in the system's own dialog.
void PrintPanel::openSystemDialog()
{
    m_frame->clearError();
    const auto pages = pagesInRange(m_range->text(), pageCount());
    if (!pages.ok())
        return say(pages.error());
    auto printer = std::make_shared<std::unique_ptr<QPrinter>>(m_printers.open(printerName()));
    prepare(**printer, choices(), m_matter.title);
    auto* dialog = new QPrintDialog(printer->get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false); // has its field here
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        const QString name = (*printer)->printerName();
        if (const int at = m_printer->findData(name); at >= 0)
            m_printer->setCurrentIndex(at);
        (*printer)->setFullPage(true);
        print(std::move(*printer));
    });
    // Alive as long as the dialog, which looks at it until it is gone.
    connect(dialog, &QObject::destroyed, this, [printer] { Q_UNUSED(printer) });
    dialog->open();
}

namespace {

/// Marks become a part of the pages that are written.
paper::PageOverlay overlayOf(const QList<DrawnMark>& marks)
{
    if (marks.isEmpty())
        return {};
    return [marks](QPainter& painter, int page, double unitsPerMm, bool isAbove) {
        paintMarks(painter, marks, page, unitsPerMm * paper::grid::mmPerPoint,
                   isAbove ? MarkSide::Above : MarkSide::Below);
    };
}

} // namespace

Result<void> PrintPanel::exportTo(const QString& file) const
{
    QByteArray pdf;
    if (m_matter.file.isEmpty()) {
        TRY_ASSIGN(pdf, paper::writePagesPdf(m_matter.pages, paper::Faces::installed(),
                                             {m_matter.title, m_matter.author}, {}, {},
                                             overlayOf(wanted().marks)));
    } else {
        QFile from(m_matter.file); // as it came, to the byte
        if (!from.open(QIODevice::ReadOnly))
            return fail("ui.pdf-unreadable");
        pdf = from.readAll();
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size() || !out.commit())
        return fail("ui.export-failed", {{u"file"_s, QFileInfo(file).fileName()}});
    return {};
}

PrintMatter PrintPanel::wanted() const
{
    PrintMatter matter = m_matter;
    if (!m_withMarks->isChecked())
        matter.marks.clear();
    return matter;
}

void PrintPanel::exportMarked(const QString& file)
{
    if (m_job)
        return;
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(file);
    prepare(*printer, {}, m_matter.title);
    const auto pages = pagesInRange({}, pageCount());
    if (pages.ok())
        run(std::move(printer), m_matter, {}, *pages, {});
}

void PrintPanel::chooseExport()
{
    m_frame->clearError();
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    QString name = m_matter.title;
    name.replace(forbidden, u"_"_s);
    auto* dialog = new QFileDialog(this, Tr::tr("Export as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setNameFilter(u"PDF (*.pdf)"_s);
    dialog->selectFile(name.left(100) + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        if (!wanted().marks.isEmpty() && !m_matter.file.isEmpty())
            return exportMarked(file);
        const auto written = exportTo(file);
        if (!written.ok())
            return say(written.error());
        m_tell(Tr::tr("Written: %1").arg(QFileInfo(file).fileName()));
    });
    dialog->open();
}

paper::PaintFlags PrintPanel::flags() const
{
    return m_preprinted->isChecked() && m_matter.file.isEmpty()
               ? paper::PaintFlags(paper::PaintFlag::VariableOnly)
               : paper::PaintFlags();
}

} // namespace chancery::ui
