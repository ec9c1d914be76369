// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A register's rows into a workbook, against the writing library fed the same cells from memory.

#include "bench.h"
#include "big_register.h"

#include "documents/pages/registry_source.h"
#include "sheets/xlsx_reader.h"
#include "ui/ledger/ledger_export.h"

#include <QFileInfo>
#include <xlsxwriter.h>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

/// A cell as the library takes it.
struct BareCell {
    enum class Kind { Empty, Text, Number, Day } kind = Kind::Empty;
    QByteArray text;
    double number = 0;
    lxw_datetime day{};
};
using BareRows = QList<QList<BareCell>>;

/// What is exported: the columns that a register shows.
struct Exported {
    std::unique_ptr<StillDesk> desk;
    ui::Language language;
    std::unique_ptr<documents::RegistrySource> source;
    ui::LedgerExtract extract;
    QDateTime now;

    static Result<std::unique_ptr<Exported>> of(const QString& path)
    {
        auto made = std::make_unique<Exported>();
        TRY_ASSIGN(made->desk, StillDesk::open(path));
        made->language.set(ui::Lang::Zh);
        made->source = std::make_unique<documents::RegistrySource>(
            documents::RegistryBook::Incoming, *made->desk, made->language);
        made->now = made->source->now();
        made->extract.title = u"收文登记簿"_s;
        made->extract.time = u"now"_s;
        const auto& columns = made->source->columns();
        for (int i = 0; i < columns.size(); ++i) {
            if (!columns[i].shown)
                continue;
            made->extract.columns.append(i);
            made->extract.widths.append(columns[i].width);
        }
        return made;
    }
};

/// The same cells, ready in memory: made by a sink that keeps them.
class KeepingSink final : public ui::LedgerSink {
public:
    KeepingSink(const Exported& what, const ui::LedgerFace& face) : m_what(what), m_face(face) {}
    Result<void> begin(const QStringList&) override { return {}; }
    Result<void> addGroup(const QString&, const QString&) override { return {}; }
    Result<void> addRow(const ledger::Row& row) override
    {
        QList<BareCell> cells;
        for (const int at : m_what.extract.columns) {
            const auto type = m_what.source->columns()[at].type;
            const QVariant& value = row.cells[at];
            BareCell cell;
            const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
            if (type == ledger::Type::Day && day.isValid()) {
                cell.kind = BareCell::Kind::Day;
                cell.day = {day.year(), day.month(), day.day(), 0, 0, 0};
            } else if (type == ledger::Type::Number && value.isValid()) {
                cell.kind = BareCell::Kind::Number;
                cell.number = value.toDouble();
            } else if (type != ledger::Type::Day && type != ledger::Type::Number) {
                const auto shown = m_face.cell(row, at, m_what.now);
                const QString text = shown.lamp == ui::Lamp::None
                                         ? shown.text
                                         : ui::lampName(shown.lamp) + u' ' + shown.text;
                cell.kind = text.isEmpty() ? BareCell::Kind::Empty : BareCell::Kind::Text;
                cell.text = text.toUtf8();
            }
            cells.append(cell);
        }
        rows.append(cells);
        return {};
    }
    Result<void> finish() override { return {}; }

    BareRows rows;

private:
    const Exported& m_what;
    const ui::LedgerFace& m_face;
};

bool goOn(qint64, qint64)
{
    return true;
}

/// Milliseconds of the library alone.
Result<double> bare(const BareRows& rows, const QString& path)
{
    const double start = nowMs();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    options.tmpdir = folder.data();
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    for (qsizetype r = 0; r < rows.size(); ++r) {
        const auto row = lxw_row_t(r);
        for (qsizetype c = 0; c < rows[r].size(); ++c) {
            const BareCell& cell = rows[r][c];
            const auto column = lxw_col_t(c);
            if (cell.kind == BareCell::Kind::Text) {
                worksheet_write_string(sheet, row, column, cell.text.constData(), nullptr);
            } else if (cell.kind == BareCell::Kind::Number) {
                worksheet_write_number(sheet, row, column, cell.number, nullptr);
            } else if (cell.kind == BareCell::Kind::Day) {
                lxw_datetime when = cell.day;
                worksheet_write_datetime(sheet, row, column, &when, day);
            }
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        return fail("bench.cannot-write", {{u"file"_s, path}});
    return nowMs() - start;
}

/// Milliseconds of the whole way, from the question to the file in its place.
Result<double> whole(Exported& what, ui::LedgerFormat format, const QString& path)
{
    what.extract.format = format;
    what.extract.path = path;
    const auto face = what.source->face();
    const auto reader = what.source->reader();
    const double start = nowMs();
    const auto sink = ui::makeLedgerSink(what.extract, *face, what.source->columns(), what.now);
    TRY(ui::writeExtract(*reader, *sink, what.extract, *face, what.now, goOn));
    return nowMs() - start;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return runProgram(argc, argv, [] {
        Bench bench("export", 100'000);
        const auto folder = bench.folder();
        const QString path = folder->filePath(u"desk.db"_s);
        const auto filled = fillRegister(path, bench.size());
        auto what = Exported::of(path);
        BareRows rows;
        if (filled.ok() && what.ok()) {
            const auto face = (*what)->source->face();
            KeepingSink sink(**what, *face);
            const auto reader = (*what)->source->reader();
            (void)ui::writeExtract(*reader, sink, (*what)->extract, *face, (*what)->now, goOn);
            rows = std::move(sink.rows);
        }
        return bench.run([&](int) -> Result<QList<Figure>> {
            TRY(filled);
            if (!what.ok())
                return what.error();
            if (rows.size() != bench.size())
                return fail("bench.rows-lost");
            const QString sheet = folder->filePath(u"ours.xlsx"_s);
            TRY_ASSIGN(const double floor, bare(rows, folder->filePath(u"bare.xlsx"_s)));
            TRY_ASSIGN(const double ours, whole(**what, ui::LedgerFormat::Xlsx, sheet));
            TRY_ASSIGN(const double csv,
                       whole(**what, ui::LedgerFormat::Csv, folder->filePath(u"ours.csv"_s)));
            const double start = nowMs();
            TRY_ASSIGN(const auto back, sheets::readXlsx(sheet));
            const double reading = nowMs() - start;
            if (back.sheets.first().rows.size() < rows.size())
                return fail("bench.rows-lost");
            return QList<Figure>{
                {u"xlsx"_s, ours, u"ms"_s, floor, ours / floor, u"ratio <= 1.3"_s},
                {u"csv"_s, csv, u"ms"_s},
                {u"read_back"_s, reading, u"ms"_s},
                {u"bytes_per_row"_s, double(QFileInfo(sheet).size()) / bench.size(), u"B"_s}};
        });
    });
}
