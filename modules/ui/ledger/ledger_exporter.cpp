// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_exporter.h"

#include "base/clock.h"
#include "ui/shell/status_line.h"
#include "ui/tr.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

/// The rows that are chosen, at most; more are exported by a filter.
constexpr std::size_t mostChosen = 1'000'000;

QString suffixOf(LedgerFormat format)
{
    switch (format) {
    case LedgerFormat::Xlsx:
        return u"xlsx"_s;
    case LedgerFormat::Csv:
        return u"csv"_s;
    case LedgerFormat::Pdf:
    case LedgerFormat::Printer:
        break;
    }
    return u"pdf"_s;
}

} // namespace

LedgerExporter::LedgerExporter(Kit& kit, LedgerPane& pane, Context context)
    : QObject(&pane), m_kit(kit), m_pane(pane), m_context(std::move(context))
{
}

LedgerExporter::~LedgerExporter()
{
    m_job.reset();
    delete m_shown;
}

void LedgerExporter::openMenu(const QWidget* anchor)
{
    auto* menu = new QMenu(&m_pane);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto fill = [this](QMenu* to, bool chosen) {
        to->addAction(Tr::tr("Workbook (.xlsx)…"), this,
                      [this, chosen] { ask(LedgerFormat::Xlsx, chosen); });
        to->addAction(Tr::tr("PDF on A3…"), this,
                      [this, chosen] { ask(LedgerFormat::Pdf, chosen, true); });
        to->addAction(Tr::tr("PDF on A4…"), this,
                      [this, chosen] { ask(LedgerFormat::Pdf, chosen, false); });
        to->addAction(Tr::tr("Plain table (.csv)…"), this,
                      [this, chosen] { ask(LedgerFormat::Csv, chosen); });
        to->addSeparator();
        to->addAction(Tr::tr("Print…"), this, [this, chosen] { print(chosen); });
    };
    fill(menu, false);
    if (const qint64 chosen = m_pane.grid().chosenCount(); chosen > 1)
        fill(menu->addMenu(
                 Tr::tr("Only the %1 chosen").arg(m_pane.model().face().countText(chosen))),
             true);
    if (isRunning())
        menu->addAction(Tr::tr("Stop the export that is under way"), this, &LedgerExporter::cancel);
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

LedgerExtract LedgerExporter::extractOf(LedgerFormat format, bool chosenOnly) const
{
    LedgerExtract extract;
    const auto& model = m_pane.model();
    extract.format = format;
    extract.title = m_pane.title();
    extract.person = m_context.person ? m_context.person() : QString();
    const QDateTime local = model.source().now().toTimeZone(officeZone());
    extract.time = m_kit.format().fullDate(local.date()) + u' ' + m_kit.format().time(local.time());
    extract.query = model.query();
    if (chosenOnly)
        extract.only = m_pane.grid().chosenKeys(mostChosen);
    extract.columns = model.columns();
    const auto& arrangement = m_pane.views().current().arrangement;
    for (qsizetype i = 0; i < extract.columns.size(); ++i) {
        const int width = arrangement.columns.value(i).width;
        extract.widths.append(width > 0 ? width
                                        : model.source().columns()[extract.columns[i]].width);
    }
    extract.frozen = arrangement.frozen;
    extract.marks = model.marks();
    return extract;
}

void LedgerExporter::ask(LedgerFormat format, bool chosenOnly, bool onA3)
{
    const QString suffix = suffixOf(format);
    const QDate day = officeDate(m_pane.model().source().now());
    auto* dialog = new QFileDialog(&m_pane, Tr::tr("Export “%1”").arg(m_pane.title()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(u"*."_s + suffix);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"%1 %2.%3"_s.arg(m_pane.title(), day.toString(u"yyyyMMdd"_s), suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format, chosenOnly, onA3](const QString& path) {
                exportTo(path, format, chosenOnly, onA3);
            });
    dialog->open();
}

void LedgerExporter::exportTo(const QString& path, LedgerFormat format, bool chosenOnly, bool onA3)
{
    auto extract = extractOf(format, chosenOnly);
    extract.path = path;
    extract.onA3 = onA3;
    start(std::move(extract));
}

void LedgerExporter::print(bool chosenOnly)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(
        QPageLayout(QPageSize(QPageSize::A3), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10)));
    printer->setDocName(m_pane.title());
    auto* dialog = new QPrintDialog(printer.get(), &m_pane);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer, chosenOnly] {
        auto extract = extractOf(LedgerFormat::Printer, chosenOnly);
        extract.printer = printer.get();
        start(std::move(extract), printer);
    });
    dialog->open();
}

void LedgerExporter::cancel()
{
    if (m_job)
        m_job->cancel();
}

void LedgerExporter::start(LedgerExtract extract, std::shared_ptr<QPrinter> printer)
{
    if (m_job) {
        if (m_context.refused)
            m_context.refused(fail("ledger.export-under-way"));
        return;
    }
    m_printer = std::move(printer);
    const QString name =
        extract.path.isEmpty() ? extract.title : QFileInfo(extract.path).fileName();
    m_job = std::make_unique<LedgerExportJob>(m_pane.model().source(), std::move(extract));
    m_shown = m_context.startJob ? m_context.startJob(Tr::tr("Exporting %1").arg(name)) : nullptr;
    connect(m_job.get(), &LedgerExportJob::progressed, this, [this](int percent) {
        if (m_shown)
            m_shown->setProgress(percent);
    });
    if (m_shown)
        connect(m_shown, &Job::cancelled, this, &LedgerExporter::cancel);
    connect(m_job.get(), &LedgerExportJob::finished, this, &LedgerExporter::end);
    m_job->start();
}

void LedgerExporter::end(const Result<qint64>& rows)
{
    const QString path = m_job->extract().path;
    m_job.release()->deleteLater(); // it is telling this
    m_printer.reset();
    if (rows.ok() && m_shown) {
        const QString count = m_pane.model().face().countText(*rows);
        if (path.isEmpty())
            m_shown->finish(Tr::tr("%1 sent to the printer").arg(count));
        else
            m_shown->finish(Tr::tr("%1 exported").arg(count), QFileInfo(path).fileName(),
                            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    } else if (!rows.ok()) {
        delete m_shown;
        if (m_context.refused && rows.error().code != "ledger.stopped"_L1)
            m_context.refused(rows.error());
    }
    Q_EMIT finished(rows, path);
}

} // namespace chancery::ui
