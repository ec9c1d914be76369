// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// An empty desk takes in the present state: rows a second, the first usable list, both sides' cost.

#include "bare_rows.h"
#include "bench.h"
#include "first_desk.h"
#include "process.h"
#include "serving.h"

#include "base/allocator.h"
#include "crypto/init.h"

#include <QCoreApplication>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 2'000; // a desk's transaction

Result<QList<Figure>> measure(const QString& folder, int documents, int round)
{
    const QString home = folder + u"/desk%1"_s.arg(round);
    Party server({u"--serve"_s, folder});
    TRY_ASSIGN(const auto listening, server.answer());
    const qint64 bytesBefore = loopbackBytes();
    QJsonObject desk;
    {
        Party party({u"--desk"_s, home, folder + u"/ca.pem"_s,
                     QString::number(listening.value(u"port"_s).toInt())});
        TRY_ASSIGN(desk, party.answer());
    }
    const double bytes = double(loopbackBytes() - bytesBefore);
    TRY_ASSIGN(const auto served, server.end());
    const auto catalog = office::catalog();
    QStringList tables;
    for (const auto& table : catalog.tables())
        tables.append(table.name);
    TRY_ASSIGN(const double floor,
               bareRows(home + u"/desk.db"_s, home + u"/bare.db"_s, tables, pageRows));
    const auto of = [](const QJsonObject& party, const char* name) {
        return party.value(QLatin1String(name)).toDouble();
    };
    const double rows = of(desk, "rows");
    const QString goal = documents > 50'000 ? u">= 20000, ratio <= 2"_s : u">= 30000, ratio <= 2"_s;
    return QList<Figure>{
        rate(u"rows_per_second"_s, rows * 1000 / of(desk, "complete_ms"), u"1/s"_s, floor, goal),
        {u"first_usable"_s, of(desk, "first_usable_ms") / 1000, u"s"_s, {}, {}, u"<= 1"_s},
        {u"complete"_s, of(desk, "complete_ms") / 1000, u"s"_s},
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
    keepLargeBlocks();
    crypto::initCrypto();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--serve")
        return serve(arguments.value(2));
    if (arguments.value(1) == u"--desk")
        return firstDesk(arguments.value(2), arguments.value(3), arguments.value(4).toInt());
    Bench bench("initial-sync", 20'000);
    const auto folder = bench.folder();
    {
        auto office = OfficeServer::found(folder->path(), 1);
        if (!office.ok())
            return bench.run([&](int) { return Result<QList<Figure>>(office.error()); });
        const auto filled = fillOffice(**office, bench.size());
        if (!filled.ok())
            return bench.run([&](int) { return Result<QList<Figure>>(filled.error()); });
    }
    return bench.run([&](int round) { return measure(folder->path(), bench.size(), round); });
}
