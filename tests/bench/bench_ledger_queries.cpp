// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The ledger of supervision (督办台账) on a desk that holds all of it: what its queries cost before
// a grid paints anything, with five reports to each item. The floor of an order or a filter is
// reading the same rows' numbers without either.

#include "bench.h"
#include "big_ledger.h"

#include "base/clock.h"
#include "store/ledger_reader.h"
#include "supervision/data/catalog.h"
#include "supervision/data/lamp_board.h"
#include "supervision/data/ledger.h"
#include "supervision/data/ledger_book.h"

using namespace chancery;
using namespace chancery::bench;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 5;
constexpr std::size_t window = 60;

LedgerQuery plainQuery()
{
    LedgerQuery query;
    query.now = benchNow;
    return query;
}

/// Keys and the first window of rows, as a grid that opens or is sorted anew asks for them.
Result<double> timeOf(store::Database& db, const LedgerQuery& query)
{
    const double start = nowMs();
    TRY_ASSIGN(const auto keys, ledgerKeys(db, query));
    TRY_ASSIGN(const auto rows,
               ledgerRows(db, keys.data(), std::min(window, keys.size()), benchNow));
    const double took = nowMs() - start;
    return rows.isEmpty() && !keys.empty() ? Result<double>(fail("store.failed"))
                                           : Result<double>(took);
}

Result<double> p95Of(store::Database& db, const QList<LedgerQuery>& queries)
{
    QList<double> times;
    for (int i = 0; i < repeats; ++i) {
        for (const auto& query : queries) {
            TRY_ASSIGN(const double took, timeOf(db, query));
            times.append(took);
        }
    }
    return percentile(times, 0.95);
}

QList<LedgerQuery> sortedBy(std::initializer_list<const char*> columns)
{
    QList<LedgerQuery> queries;
    for (const char* column : columns) {
        queries.append(plainQuery());
        queries.last().sort = {{QLatin1String(column), true}};
    }
    return queries;
}

QList<LedgerQuery> filtered()
{
    using Op = LedgerFilter::Op;
    QList<LedgerQuery> queries(4, plainQuery());
    queries[0].filters = {{u"lamp"_s, Op::Is, {u"overdue"_s}}};
    queries[1].filters = {{u"lead"_s, Op::Is, {u"unit:"_s + ledgerItemId(3)}}};
    queries[2].filters = {{u"foreseen"_s, Op::Is, {u"true"_s}}};
    queries[3].text = u"第77"_s;
    return queries;
}

Result<double> groupsP95(store::Database& db)
{
    QList<double> times;
    for (int i = 0; i < repeats; ++i) {
        for (const auto& column : {u"lead_name"_s, u"lamp"_s, u"source_kind"_s}) {
            const double start = nowMs();
            TRY_ASSIGN(const auto groups, ledgerGroups(db, plainQuery(), column, true));
            times.append(nowMs() - start);
            if (groups.isEmpty())
                return fail("store.failed");
        }
    }
    return percentile(times, 0.95);
}

/// The same through the reader of the house's grid, which keeps columns in memory once they were
/// asked for: the first time of each, and the 95th percentile of the others.
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

Result<QList<Figure>> measure(store::Database& db)
{
    TRY_ASSIGN(const double floor, bareKeys(db));
    TRY_ASSIGN(const double open, p95Of(db, {plainQuery()}));
    TRY_ASSIGN(const double filter, p95Of(db, filtered()));
    TRY_ASSIGN(const double sort,
               p95Of(db, sortedBy({"number_key", "assigned_at", "due_at", "lead_name", "lamp"})));
    TRY_ASSIGN(const double group, groupsP95(db));
    LampBoard board;
    const double loading = nowMs();
    TRY(board.load(db));
    const double loaded = nowMs() - loading;
    QList<double> turns;
    std::vector<LampBoard::Shown> shown;
    for (int i = 0; i < repeats; ++i) {
        const double start = nowMs();
        board.show(benchNow.addDays(i), shown);
        turns.append(nowMs() - start);
    }
    TRY_ASSIGN(const auto grid, measureGrid(db));
    return grid + QList<Figure>{
                      {u"keys"_s, floor, u"ms"_s},
                      {u"query_open_p95"_s, open, u"ms"_s, floor, open / floor, u"<= 50"_s},
                      {u"query_filter_p95"_s, filter, u"ms"_s, floor, filter / floor, u"<= 50"_s},
                      {u"query_sort_p95"_s, sort, u"ms"_s, floor, sort / floor, u"<= 50"_s},
                      {u"query_group_p95"_s, group, u"ms"_s, floor, group / floor, u"<= 50"_s},
                      {u"lamps_load"_s, loaded, u"ms"_s, floor, loaded / floor},
                      {u"day_turn"_s, percentile(turns, 0.95), u"ms"_s, {}, {}, u"<= 300"_s}};
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
