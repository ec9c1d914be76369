// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A register of another system into the server: documents a second, against bare SQLite.

#include "bare_sqlite.h"
#include "bench.h"
#include "generated_register.h"
#include "office_server.h"

#include "ctl/register_import.h"

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

/// The way of chanceryctl, from the file to the last durable commit.
Result<double> imported(const QString& folder, const QString& file, int rows)
{
    TRY_ASSIGN(auto office, OfficeServer::found(folder, 1));
    ctl::ImportOptions options;
    options.source = u"bench"_s;
    ctl::RegisterImport import(
        options, [&](const QList<Command>& commands) -> Result<QList<wire::CommandAnswer>> {
            TRY_ASSIGN(const auto answer, office->give(office->clerk(0), commands));
            return answer.answers;
        });
    const double start = nowMs();
    ctl::RegisterFile reader;
    TRY(reader.open(file));
    TRY_ASSIGN(const auto report, import.run(reader));
    const double elapsed = nowMs() - start;
    if (report.landed != rows)
        return fail("bench.rows-lost", {{u"landed"_s, report.landed}, {u"rows"_s, rows}});
    return rows * 1000.0 / elapsed;
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("import", 10'000);
        const auto rows = generatedRegister(bench.size(), 1);
        return bench.run([&](int) -> Result<QList<Figure>> {
            const auto folder = bench.folder();
            const QString file = folder->filePath(u"register.jsonl"_s);
            TRY_ASSIGN(const qint64 bytes, writeRegister(file, rows));
            TRY_ASSIGN(const double floor, bareInserts(folder->filePath(u"bare.db"_s), rows, 500));
            TRY_ASSIGN(const double ours, imported(folder->path(), file, bench.size()));
            return QList<Figure>{
                rate(u"documents_per_second"_s, ours, u"1/s"_s, floor),
                {u"megabytes_per_second"_s, ours * double(bytes) / bench.size() / 1e6, u"MB/s"_s}};
        });
    });
}
