// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// An empty desk takes in the present state: rows a second, documents a second until all can be
// searched, the first usable list, both sides' cost.

#include "bare_rows.h"
#include "bench.h"
#include "first_desk.h"
#include "process.h"
#include "serving.h"

#include <QCoreApplication>
#include <QDir>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 2'000;     // a desk's transaction
constexpr int bodyCharacters = 400; // about 1 KB
const QString deskOption = u"--desk"_s;

Result<void> foundOffice(const QString& folder, int documents)
{
    TRY_ASSIGN(const auto office, OfficeServer::found(folder, 1));
    return fillOffice(*office, documents, bodyCharacters);
}

Result<QList<Figure>> measure(const QString& folder, int documents)
{
    const QString file = folder + u"/desk-0/desk.db"_s;
    QDir(folder + u"/desk-0"_s).removeRecursively(); // of the round before
    ServedOffice server(folder);
    TRY(server.listen());
    const qint64 bytesBefore = loopbackBytes();
    QJsonObject desk;
    {
        Party party({deskOption, folder, QString::number(server.port())});
        TRY_ASSIGN(desk, party.answer());
    }
    const double bytes = double(loopbackBytes() - bytesBefore);
    TRY_ASSIGN(const auto served, server.end());
    const auto catalog = office::catalog();
    QStringList tables;
    for (const auto& table : catalog.tables())
        tables.append(table.name);
    const QString bare = folder + u"/desk-0/bare.db"_s;
    TRY_ASSIGN(const double floor, bareRows(file, bare, tables, pageRows));
    TRY_ASSIGN(const auto index, bareIndex(file, bare, u"search_doc_document"_s, pageRows));
    const auto of = [](const QJsonObject& party, const char* name) {
        return party.value(QLatin1String(name)).toDouble();
    };
    const double rows = of(desk, "rows");
    const QString goal = documents > 50'000 ? u">= 20000, ratio <= 2"_s : u">= 30000, ratio <= 2"_s;
    const double floorMs = rows * 1000 / floor + index.ms;
    return QList<Figure>{
        rate(u"documents_per_second"_s, documents * 1000.0 / of(desk, "searched_ms"), u"1/s"_s,
             documents * 1000.0 / floorMs, u"ratio <= 1.25"_s),
        rate(u"rows_per_second"_s, rows * 1000 / of(desk, "complete_ms"), u"1/s"_s, floor, goal),
        {u"first_usable"_s, of(desk, "first_usable_ms") / 1000, u"s"_s, {}, {}, u"<= 1"_s},
        {u"complete"_s, of(desk, "complete_ms") / 1000, u"s"_s},
        rate(u"indexed_per_second"_s,
             documents * 1000.0 / (of(desk, "searched_ms") - of(desk, "complete_ms")), u"1/s"_s,
             documents * 1000.0 / index.ms),
        {u"searchable"_s, of(desk, "searched_ms") / 1000, u"s"_s},
        {u"index_bytes_per_document"_s, double(index.bytes) / documents, u"B"_s},
        {u"index_cpu_per_document"_s, of(desk, "search_cpu_seconds") * 1e6 / documents, u"us"_s},
        {u"rows_per_document"_s, rows / documents, u"rows"_s},
        {u"wire_bytes_per_document"_s, bytes / documents, u"B"_s},
        {u"desk_cpu_per_document"_s, of(desk, "cpu_seconds") * 1e6 / documents, u"us"_s},
        {u"server_cpu_per_document"_s, of(served, "cpu_seconds") * 1e6 / documents, u"us"_s},
        {u"desk_peak"_s, of(desk, "peak_mib"), u"MiB"_s, {}, {}, u"<= 120"_s},
        {u"server_peak"_s, of(served, "peak_mib"), u"MiB"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runServing(argc, argv, [] {
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.value(1) == deskOption)
            return firstDesk(arguments.value(2), quint16(arguments.value(3).toInt()));
        Bench bench("initial-sync", 20'000);
        const auto folder = bench.folder();
        const auto founded = foundOffice(folder->path(), bench.size());
        return bench.run([&](int) -> Result<QList<Figure>> {
            if (!founded.ok())
                return founded.error();
            return measure(folder->path(), bench.size());
        });
    });
}
