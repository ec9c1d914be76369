// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Somebody's ledger in a workbook, read, its columns taken for something, each row as it would be
// opened; against the reading libraries alone, libarchive and Qt's XML reader, over the same file.

#include "bench.h"

#include "sheets/csv_reader.h"
#include "sheets/xlsx_writer.h"
#include "supervision/data/import_reading.h"

#include <QFileInfo>
#include <QXmlStreamReader>
#include <archive.h>
#include <archive_entry.h>
#include <ctime>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int importedUnits = 30;

Result<void> writeBook(const QString& path, int rows)
{
    sheets::XlsxWriter::Facts facts;
    facts.sheet = u"台账"_s;
    for (const auto& title :
         {u"序号"_s, u"来源类别"_s, u"来源文号"_s, u"督办事项"_s, u"工作要求"_s, u"责任单位"_s,
          u"配合单位"_s, u"交办日期"_s, u"完成时限"_s, u"反馈周期"_s, u"联系电话"_s, u"备注"_s})
        facts.columns.append({title, 16, false});
    TRY_ASSIGN(const auto writer, sheets::XlsxWriter::create(path, facts));
    static const QStringList sources{u"领导批示"_s, u"会议纪要"_s, u"工作要点"_s, u"信访"_s};
    static const QStringList times{u"2026年底前"_s, u"长期"_s, u"3月底前"_s, u"20个工作日内"_s,
                                   u"2024—2026年"_s};
    using sheets::Cell;
    for (int n = 0; n < rows; ++n) {
        const auto mixed = int((quint32(n) * 2654435761U) >> 9);
        TRY(writer->addRow(
            {Cell::ofNumber(n + 1), Cell::ofText(sources.at(mixed % 4)),
             Cell::ofText(u"国办发〔2026〕%1号"_s.arg(mixed % 120)),
             Cell::ofText(u"关于落实第%1项重点工作任务的督办事项"_s.arg(n)),
             Cell::ofText(u"摸清底数，提出分类处置意见，按月报送进展，年底前完成全部任务"_s),
             Cell::ofText(u"第%1司"_s.arg(mixed % importedUnits)),
             Cell::ofText(u"第%1司、第%2司"_s.arg(mixed % 7).arg(7 + mixed % 9)),
             Cell::ofDay(QDate(2026, 1, 4).addDays(mixed % 100)), Cell::ofText(times.at(mixed % 5)),
             Cell::ofText(u"每月"_s),
             Cell::ofText(u"010-6800%1"_s.arg(mixed % 10'000, 4, 10, QLatin1Char('0'))),
             Cell::ofText(mixed % 3 == 0 ? u"涉密事项另行登记"_s : QString())}));
    }
    return writer->finish();
}

Result<supervision::UnitNames> units(const QString& path)
{
    TRY_ASSIGN(const auto db, store::Database::open(path, {}));
    TRY(db->script(
        "CREATE TABLE people_unit (id TEXT, name TEXT, short_name TEXT, last_day TEXT)"));
    for (int n = 0; n < importedUnits; ++n)
        TRY(db->run("INSERT INTO people_unit (id, name) VALUES (?, ?)",
                    u"01900000-0000-7000-8000-%1"_s.arg(n, 12, 10, QLatin1Char('0')),
                    u"第%1司"_s.arg(n)));
    return supervision::UnitNames::read(*db, QDate(2026, 7, 14));
}

/// Of this process, which is one thread: what a busy machine does not change.
double cpuMs()
{
    return double(std::clock()) * 1'000 / CLOCKS_PER_SEC;
}

/// Unpacks everything and walks through the XML of the sheets, and does nothing with it.
Result<double> bareReading(const QString& path)
{
    const double start = nowMs();
    auto* archive = archive_read_new();
    archive_read_support_format_zip(archive);
    if (archive_read_open_filename(archive, QFile::encodeName(path).constData(), 65'536) !=
        ARCHIVE_OK)
        return fail("bench.rows-lost");
    archive_entry* entry = nullptr;
    QByteArray block(65'536, Qt::Uninitialized);
    qint64 texts = 0;
    while (archive_read_next_header(archive, &entry) == ARCHIVE_OK) {
        const bool sheet = QByteArray(archive_entry_pathname(entry)).contains("worksheets/");
        QXmlStreamReader xml;
        for (auto size = archive_read_data(archive, block.data(), std::size_t(block.size()));
             size > 0; size = archive_read_data(archive, block.data(), std::size_t(block.size()))) {
            if (!sheet)
                continue;
            xml.addData(block.first(size));
            while (xml.readNext() != QXmlStreamReader::Invalid && !xml.atEnd())
                texts += xml.isCharacters() ? xml.text().size() : 0;
        }
    }
    archive_read_free(archive);
    return texts > 0 ? Result<double>(nowMs() - start) : Result<double>(fail("bench.rows-lost"));
}

Result<QList<Figure>> measureImport(const QString& path, const supervision::UnitNames& names,
                                    int rows)
{
    const double floorStart = cpuMs();
    TRY_ASSIGN(const double floor, bareReading(path));
    const double cpuStart = cpuMs();
    const double start = nowMs();
    TRY_ASSIGN(const auto book, sheets::readTable(path));
    const double read = nowMs() - start;
    TRY_ASSIGN(const auto sheet,
               supervision::readImport(book, {}, names, u"台账"_s, QDate(2026, 7, 14)));
    const double all = nowMs() - start;
    const double cpu = cpuMs() - cpuStart;
    const double floorCpu = cpuStart - floorStart;
    if (sheet.rows.size() != rows || !sheet.rows.last().errors.isEmpty())
        return fail("bench.rows-lost");
    return QList<Figure>{{u"import"_s, all, u"ms"_s, floor, all / floor, u"ratio <= 1.3"_s},
                         {u"import_cpu"_s, cpu, u"ms"_s, floorCpu, cpu / floorCpu},
                         {u"read"_s, read, u"ms"_s, floor, read / floor},
                         {u"rows_per_second"_s, rows * 1'000 / all, u"1/s"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("import-ledger", 100'000);
        const auto folder = bench.folder();
        const QString path = folder->filePath(u"台账.xlsx"_s);
        const auto written = writeBook(path, bench.size());
        const auto names = units(folder->filePath(u"units.db"_s));
        return bench.run([&](int) -> Result<QList<Figure>> {
            TRY(written);
            if (!names.ok())
                return names.error();
            return measureImport(path, *names, bench.size());
        });
    });
}
