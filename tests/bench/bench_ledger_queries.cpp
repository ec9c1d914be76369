// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The ledger of supervision (督办台账) on a desk that holds all of it: what its queries cost before
// a grid paints anything, with five reports to each item. The floor is reading the same rows'
// numbers, in no order.

#include "bench.h"
#include "big_ledger.h"

#include "base/clock.h"
#include "store/ledger_reader.h"
#include "supervision/data/catalog.h"
#include "supervision/data/ledger_book.h"

using namespace chancery;
using namespace chancery::bench;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 5;
constexpr std::size_t window = 60;

/// Keys and the first window of rows, as a grid asks for them that opens or is sorted anew. The
/// reader keeps columns in memory once they were asked for: the first time of each, and the 95th
/// percentile of the others.
Result<std::pair<double, double>> gridTimes(store::LedgerReader& reader,
                                            const QList<ledger::Query>& queries)
{
    const ledger::Stop stop{false};
    QList<double> first;
    QList<double> others;
    for (int i = 0; i <= repeats; ++i) {
        for (const auto& query : queries) {
            const double start = nowMs();
            TRY_ASSIGN(const auto order, reader.order(query, benchNow, stop));
            TRY(reader.rows(order.keys.data(), std::min(window, order.keys.size()), benchNow));
            (i == 0 ? first : others).append(nowMs() - start);
        }
    }
    return std::pair(percentile(first, 1), percentile(others, 0.95));
}

Result<QList<Figure>> measureGrid(store::Database& db)
{
    store::LedgerReader reader(db, ledgerBook());
    TRY_ASSIGN(const auto open, gridTimes(reader, {{}}));
    QList<ledger::Query> sorts;
    for (const auto& column : {u"number"_s, u"lead"_s, u"lamp"_s, u"assigned"_s}) {
        sorts.append(ledger::Query());
        sorts.last().sort = {{column, true}};
    }
    TRY_ASSIGN(const auto sort, gridTimes(reader, sorts));
    QList<ledger::Query> filters(3);
    filters[0].setCondition({u"lamp"_s, ledger::Condition::Test::OneOf, {u"1"_s}});
    filters[1].setCondition({u"lead"_s, ledger::Condition::Test::OneOf, {u"第3司"_s}});
    filters[2].setCondition({u"foreseen"_s, ledger::Condition::Test::NotEmpty, {}});
    TRY_ASSIGN(const auto filter, gridTimes(reader, filters));
    QList<ledger::Query> groups(2);
    groups[0].group = u"lead"_s;
    groups[1].group = u"source"_s;
    TRY_ASSIGN(const auto group, gridTimes(reader, groups));
    return QList<Figure>{{u"grid_open_p95"_s, open.second, u"ms"_s, {}, {}, u"<= 50"_s},
                         {u"grid_filter_first"_s, filter.first, u"ms"_s},
                         {u"grid_filter_p95"_s, filter.second, u"ms"_s, {}, {}, u"<= 50"_s},
                         {u"grid_sort_first"_s, sort.first, u"ms"_s},
                         {u"grid_sort_p95"_s, sort.second, u"ms"_s, {}, {}, u"<= 50"_s},
                         {u"grid_group_p95"_s, group.second, u"ms"_s, {}, {}, u"<= 50"_s}};
}

Result<double> bareKeys(store::Database& db)
{
    const double start = nowMs();
    auto q = db.query("SELECT rowid FROM sup_item NOT INDEXED");
    qint64 sum = 0;
    while (q.next())
        sum += q.integer(0);
    TRY(q.done());
    return sum > 0 ? Result<double>(nowMs() - start) : Result<double>(fail("store.failed"));
}

/// What the day's turning costs the reader: every lamp and every sum anew.
Result<double> dayTurn(store::Database& db)
{
    store::LedgerReader reader(db, ledgerBook());
    const ledger::Stop stop{false};
    QList<double> times;
    for (int i = 0; i <= repeats; ++i) {
        const double start = nowMs();
        TRY(reader.order({}, benchNow.addDays(i), stop));
        TRY(reader.totals({}, benchNow.addDays(i), stop));
        if (i > 0) // the first reads the columns
            times.append(nowMs() - start);
    }
    return percentile(times, 0.95);
}

Result<QList<Figure>> measure(store::Database& db)
{
    TRY_ASSIGN(const double floor, bareKeys(db));
    TRY_ASSIGN(const auto grid, measureGrid(db));
    TRY_ASSIGN(const double turn, dayTurn(db));
    return grid + QList<Figure>{{u"keys"_s, floor, u"ms"_s},
                                {u"day_turn"_s, turn, u"ms"_s, floor, turn / floor, u"<= 300"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("ledger-queries", 200'000);
        const auto folder = bench.folder();
        const auto ready = [&]() -> Result<std::unique_ptr<store::Database>> {
            store::Database::Options options;
            options.durability = store::Database::Durability::Normal;
            TRY_ASSIGN(auto db, store::Database::open(folder->filePath(u"desk.db"_s), options));
            TRY(store::migrate(*db, {supervisionMigrations()}, momentToText(benchNow)));
            TRY(fillLedger(*db, bench.size()));
            return db;
        }();
        if (!ready.ok()) {
            qWarning("%s", qPrintable(ready.error().debugText()));
            return 1;
        }
        return bench.run([&](int) { return measure(**ready); });
    });
}
