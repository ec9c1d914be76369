// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The way of a command: submit to answer, desk to desk, and commands a second from 32 clients.

#include "bare_sqlite.h"
#include "bench.h"
#include "desks.h"
#include "push_client.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int clients = 32;

/// Milliseconds from submit() on one desk to the row's being on another.
Result<QList<double>> deskToDesk(const OfficeServer& office, const QString& folder, int count)
{
    const Desks desks(office, folder);
    TRY_ASSIGN(auto from, desks.open(0));
    TRY_ASSIGN(auto to, desks.open(1));
    QList<double> times;
    for (int i = 0; i < count; ++i) {
        const QString id = newUuidText();
        const double start = nowMs();
        TRY(from->submit(u"documents.register"_s, registration(id, 1'000'000 + i)));
        if (!desks.waitFor(*to, [&] { return Desks::holds(*to, u"doc_document"_s, id); }))
            return fail("bench.row-not-seen");
        times.append(nowMs() - start);
        if (!desks.waitFor(*from, [&] { return Desks::isSettled(*from); }))
            return fail("bench.desk-not-settled");
    }
    return times;
}

/// Milliseconds from sending one command to its durable answer, nobody else being there.
Result<QList<double>> submits(const OfficeServer& office, int count)
{
    PushClient client(office, 0);
    TRY(client.signIn());
    QList<double> times;
    for (int i = 0; i < count; ++i) {
        const double start = nowMs();
        TRY(client.push(u"documents.register"_s, registration(newUuidText(), 2'000'000 + i)));
        times.append(nowMs() - start);
    }
    return times;
}

/// Commands a second from all clients at once.
Result<double> together(const OfficeServer& office, int commands)
{
    const int each = std::max(1, commands / clients);
    std::vector<PushClient> all;
    for (int n = 0; n < clients; ++n) {
        all.emplace_back(office, n);
        TRY(all.back().signIn());
    }
    std::vector<std::optional<Error>> errors(clients);
    std::vector<std::thread> threads;
    const double start = nowMs();
    for (int n = 0; n < clients; ++n) {
        threads.emplace_back([&, n] {
            for (int i = 0; i < each && !errors[size_t(n)]; ++i) {
                const auto done = all[size_t(n)].push(u"documents.register"_s,
                                                      registration(newUuidText(), n * each + i));
                if (!done.ok())
                    errors[size_t(n)] = done.error();
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    for (const auto& error : errors) {
        if (error)
            return *error;
    }
    return each * clients * 1000.0 / (nowMs() - start);
}

/// How much the database holds: rows of all tables, bytes of all pages.
struct Stock {
    qint64 rows = 0;
    qint64 bytes = 0;
};

Result<Stock> stock(OfficeServer& office)
{
    TRY_ASSIGN(auto loan, office.service().reads.lend());
    QStringList tables;
    auto names = loan.db().query("SELECT name FROM sqlite_master WHERE type = 'table'");
    while (names.next())
        tables.append(names.text(0));
    TRY(names.done());
    Stock stock;
    for (const auto& table : tables) {
        auto q = loan.db().query("SELECT COUNT(*) FROM " + table.toLatin1());
        stock.rows += q.next() ? q.integer(0) : 0;
        TRY(q.done());
    }
    auto pages = loan.db().query("SELECT page_count * page_size"
                                 " FROM pragma_page_count, pragma_page_size");
    stock.bytes = pages.next() ? pages.integer(0) : 0;
    TRY(pages.done());
    return stock;
}

Result<QList<Figure>> measure(const Bench& bench)
{
    const auto folder = bench.folder();
    TRY_ASSIGN(auto office, OfficeServer::found(folder->path(), clients));
    TRY(office->listen());
    const int commands = std::max(clients, bench.size() / clients * clients);
    TRY_ASSIGN(const Stock before, stock(*office));
    TRY_ASSIGN(const double rateOfAll, together(*office, commands));
    TRY_ASSIGN(const Stock after, stock(*office));
    const int rows = int((after.rows - before.rows) / commands);
    const qint64 bytes = (after.bytes - before.bytes) / commands;
    TRY_ASSIGN(const double floor,
               bareTransactions(folder->filePath(u"bare.db"_s), commands, rows, bytes));
    const int samples = std::clamp(bench.size() / 10, 20, 500);
    TRY_ASSIGN(const auto alone, submits(*office, samples));
    TRY_ASSIGN(const auto seen, deskToDesk(*office, folder->path(), samples));
    return QList<Figure>{
        {u"submit_p50"_s, median(alone), u"ms"_s, 1000 / floor, median(alone) * floor / 1000},
        {u"submit_p99"_s, percentile(alone, 0.99), u"ms"_s},
        {u"desk_to_desk_p50"_s, median(seen), u"ms"_s, {}, {}, u"<= 30"_s},
        {u"desk_to_desk_p99"_s, percentile(seen, 0.99), u"ms"_s},
        rate(u"commands_per_second"_s, rateOfAll, u"1/s"_s, floor),
        {u"rows_per_command"_s, double(rows), u"rows"_s},
        {u"bytes_per_command"_s, double(bytes), u"B"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("spine", 3'200);
        return bench.run([&](int) { return measure(bench); });
    });
}
