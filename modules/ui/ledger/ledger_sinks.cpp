// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "ledger/table_text.h"
#include "sheets/xlsx_writer.h"
#include "ui/ledger/ledger_export.h"
#include "ui/ledger/ledger_marking.h"
#include "ui/ledger/ledger_paper.h"
#include "ui/paper/pdf_finish.h"
#include "ui/tr.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

Error sheetNotWritten(const QString& path, const QString& detail)
{
    return fail("sheets.not-written",
                {{u"file"_s, QFileInfo(path).fileName()}, {u"detail"_s, detail}});
}

/// What a cell says where there are no lamps.
QString plainText(const LedgerCell& cell)
{
    if (cell.lamp == Lamp::None || cell.share >= 0)
        return cell.text;
    return cell.text.isEmpty() ? lampName(cell.lamp) : lampName(cell.lamp) + u' ' + cell.text;
}

/// How the view marks a row, by its shown columns.
QList<MarkColors> colorsOf(const LedgerExtract& extract, const QList<ledger::Column>& columns,
                           const LedgerFace& face, const ledger::Row& row, const QDateTime& now)
{
    if (extract.marks.isEmpty())
        return {};
    return markColors(markedBy(extract.marks, columns, extract.columns, face, row, officeDate(now)),
                      int(extract.columns.size()));
}

int rgbOf(const QColor& color)
{
    return color.isValid() ? int(color.rgb() & 0xFFFFFF) : -1;
}

class XlsxSink final : public LedgerSink {
public:
    XlsxSink(const LedgerExtract& extract, const LedgerFace& face,
             const QList<ledger::Column>& columns, const QDateTime& now)
        : m_extract(extract), m_face(face), m_columns(columns), m_now(now)
    {
    }

    Result<void> begin(const QStringList& notes) override
    {
        sheets::XlsxWriter::Facts facts;
        facts.sheet = m_extract.title;
        facts.title = m_extract.title;
        facts.author = m_extract.person;
        facts.notes = notes;
        facts.frozenColumns = m_extract.frozen;
        for (qsizetype i = 0; i < m_extract.columns.size(); ++i) {
            const auto& column = m_columns[m_extract.columns[i]];
            facts.columns.append({m_face.title(column.id), m_extract.widths.value(i, 100) / 7.0,
                                  column.type == ledger::Type::Number});
        }
        TRY_ASSIGN(m_writer, sheets::XlsxWriter::create(m_extract.path, facts));
        return {};
    }
    Result<void> addGroup(const QString& title, const QString& remark) override
    {
        return m_writer->addHeading({sheets::Cell::ofText(title + u"　"_s + remark)});
    }
    Result<void> addRow(const ledger::Row& row) override
    {
        m_cells.clear();
        for (const int at : m_extract.columns)
            m_cells.append(cellOf(row, at));
        QList<sheets::XlsxWriter::Tint> tints;
        for (const auto& color : colorsOf(m_extract, m_columns, m_face, row, m_now))
            tints.append({rgbOf(color.ground), rgbOf(color.bar)});
        return m_writer->addRow(m_cells, tints);
    }
    Result<void> finish() override { return m_writer->finish(); }

private:
    /// Numbers and days as such, so that a spreadsheet can count with them.
    sheets::Cell cellOf(const ledger::Row& row, int at) const
    {
        const QVariant& value = row.cells[at];
        const auto type = m_columns[at].type;
        if (type == ledger::Type::Day)
            return sheets::Cell::ofDay(ledger::dayOf(value.toString()));
        if (type == ledger::Type::Number || type == ledger::Type::Share)
            return value.isValid() ? sheets::Cell::ofNumber(value.toDouble()) : sheets::Cell();
        return sheets::Cell::ofText(plainText(m_face.cell(row, at, m_now)));
    }

    const LedgerExtract& m_extract;
    const LedgerFace& m_face;
    const QList<ledger::Column>& m_columns;
    QDateTime m_now;
    QList<sheets::Cell> m_cells;
    std::unique_ptr<sheets::XlsxWriter> m_writer;
};

class CsvSink final : public LedgerSink {
public:
    CsvSink(const LedgerExtract& extract, const LedgerFace& face,
            const QList<ledger::Column>& columns, const QDateTime& now)
        : m_extract(extract), m_face(face), m_columns(columns), m_now(now), m_file(extract.path)
    {
    }

    Result<void> begin(const QStringList& notes) override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return sheetNotWritten(m_extract.path, m_file.errorString());
        // Spreadsheets take a file without the mark for one of their own old encodings.
        TRY(write(u"\uFEFF"_s + ledger::csvLine({m_extract.title})));
        for (const auto& note : notes)
            TRY(write(ledger::csvLine({note})));
        QStringList heads;
        for (const int at : m_extract.columns)
            heads.append(m_face.title(m_columns[at].id));
        return write(ledger::csvLine(heads));
    }
    Result<void> addGroup(const QString& title, const QString& remark) override
    {
        return write(ledger::csvLine({title, remark}));
    }
    Result<void> addRow(const ledger::Row& row) override
    {
        QStringList cells;
        for (const int at : m_extract.columns) {
            const bool day = m_columns[at].type == ledger::Type::Day;
            cells.append(day ? row.cells[at].toString() : plainText(m_face.cell(row, at, m_now)));
        }
        return write(ledger::csvLine(cells));
    }
    Result<void> finish() override
    {
        if (!m_file.commit())
            return sheetNotWritten(m_extract.path, m_file.errorString());
        return {};
    }

private:
    Result<void> write(const QString& line)
    {
        const QByteArray bytes = line.toUtf8();
        if (m_file.write(bytes) != bytes.size())
            return sheetNotWritten(m_extract.path, m_file.errorString());
        return {};
    }

    const LedgerExtract& m_extract;
    const LedgerFace& m_face;
    const QList<ledger::Column>& m_columns;
    QDateTime m_now;
    QSaveFile m_file; ///< Not committed, it leaves nothing.
};

/// On pages: of a PDF, whose text is then mended and which comes to its place whole, or a
/// printer's.
class PaperSink final : public LedgerSink {
public:
    PaperSink(const LedgerExtract& extract, const LedgerFace& face,
              const QList<ledger::Column>& columns, const QDateTime& now)
        : m_extract(extract), m_face(face), m_columns(columns), m_now(now)
    {
    }
    ~PaperSink() override { m_paper.reset(); }

    Result<void> begin(const QStringList& notes) override
    {
        QPagedPaintDevice* device = m_extract.printer;
        if (!device) {
            if (!m_buffer.open(QIODevice::WriteOnly))
                return sheetNotWritten(m_extract.path, m_buffer.errorString());
            m_writer = std::make_unique<QPdfWriter>(&m_buffer);
            m_writer->setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
            m_writer->setResolution(LedgerPaper::resolution);
            m_writer->setPageLayout(
                QPageLayout(QPageSize(m_extract.onA3 ? QPageSize::A3 : QPageSize::A4),
                            QPageLayout::Landscape, QMarginsF()));
            device = m_writer.get();
        }
        QStringList heads;
        QList<bool> atRight;
        for (const int at : m_extract.columns) {
            heads.append(m_face.title(m_columns[at].id));
            atRight.append(m_columns[at].type == ledger::Type::Number ||
                           m_columns[at].type == ledger::Type::Share);
        }
        m_paper = std::make_unique<LedgerPaper>(*device);
        return m_paper->begin(m_extract.title, notes, heads, m_extract.widths, atRight);
    }
    Result<void> addGroup(const QString& title, const QString& remark) override
    {
        return m_paper->addGroup(title + u"　"_s + remark);
    }
    Result<void> addRow(const ledger::Row& row) override
    {
        QStringList cells;
        for (const int at : m_extract.columns) {
            const bool day = m_columns[at].type == ledger::Type::Day;
            cells.append(day ? row.cells[at].toString() : plainText(m_face.cell(row, at, m_now)));
        }
        return m_paper->addRow(cells, colorsOf(m_extract, m_columns, m_face, row, m_now));
    }
    Result<void> finish() override
    {
        TRY(m_paper->finish());
        if (m_extract.printer)
            return {};
        const auto painted = m_paper->painted();
        m_paper.reset();
        m_writer.reset();
        TRY_ASSIGN(const auto pdf,
                   paper::finishedPdf(m_buffer.data(),
                                      {m_extract.title, m_extract.person, u"Chancery"_s, painted}));
        QSaveFile file(m_extract.path);
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
            return sheetNotWritten(m_extract.path, file.errorString());
        return {};
    }

private:
    const LedgerExtract& m_extract;
    const LedgerFace& m_face;
    const QList<ledger::Column>& m_columns;
    QDateTime m_now;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<LedgerPaper> m_paper;
};

} // namespace

std::unique_ptr<LedgerSink> makeLedgerSink(const LedgerExtract& extract, const LedgerFace& face,
                                           const QList<ledger::Column>& columns,
                                           const QDateTime& now)
{
    switch (extract.format) {
    case LedgerFormat::Xlsx:
        return std::make_unique<XlsxSink>(extract, face, columns, now);
    case LedgerFormat::Csv:
        return std::make_unique<CsvSink>(extract, face, columns, now);
    case LedgerFormat::Pdf:
    case LedgerFormat::Printer:
        break;
    }
    return std::make_unique<PaperSink>(extract, face, columns, now);
}

} // namespace chancery::ui
