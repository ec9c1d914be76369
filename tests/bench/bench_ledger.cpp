// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The ledger of supervision (督办台账) on a window: two hundred thousand items with a million
// reports, until what was asked is painted.

#include "big_ledger.h"
#include "process.h"
#include "shown_ledger.h"
#include "stalls.h"
#include "window_bench.h"

#include "base/clock.h"
#include "office/catalog.h"
#include "store/migrations.h"
#include "supervision/pages/item_source.h"
#include "sync/schema.h"

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;
using Test = ledger::Condition::Test;

namespace {

constexpr int opens = 40; // fewer have no 95th percentile
constexpr int rounds = 6;

ledger::Query sorted(const char* column, bool descending)
{
    ledger::Query query;
    query.sort = {{QLatin1String(column), descending}};
    return query;
}

ledger::Query filtered(const char* column, Test test, const QStringList& values)
{
    ledger::Query query;
    query.conditions = {{QLatin1String(column), test, values}};
    return query;
}

ledger::Query grouped(const char* column)
{
    ledger::Query query;
    query.group = QLatin1String(column);
    return query;
}

QList<ledger::Query> sorts()
{
    return {sorted("number", true), sorted("lead", false), sorted("assigned", true),
            sorted("source", false), sorted("lamp", false)};
}

QList<ledger::Query> filters()
{
    return {filtered("lamp", Test::OneOf, {u"1"_s}), filtered("lead", Test::OneOf, {u"第3司"_s}),
            filtered("foreseen", Test::NotEmpty, {}),
            filtered("due", Test::Between, {u"2026-03"_s, u"2026-09"_s})};
}

QList<ledger::Query> groups()
{
    return {grouped("lead"), grouped("source"), grouped("lamp"), grouped("stage")};
}

double p95Of(ShownLedger& shown, const QList<ledger::Query>& queries)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        for (const auto& query : queries)
            times.append(shown.ask(query));
    }
    return percentile(times, 0.95);
}

/// Somebody writes a row, as the feed does, and at once the ledger is sorted by another column.
double p95AfterWrites(ShownLedger& shown, StillDesk& desk)
{
    QList<double> times;
    const auto queries = sorts();
    for (int i = 0; i < 2 * rounds; ++i) {
        (void)desk.db().run("UPDATE sup_item SET last_feedback = ?, progress = ? WHERE id = ?",
                            u"第%1次更新"_s.arg(i), i, ledgerItemId(100 + i));
        Q_EMIT desk.rowsChanged({u"sup_item"_s});
        times.append(shown.ask(queries.at(i % queries.size())));
    }
    return percentile(times, 0.95);
}

/// The day turns: until every lamp on the window and every sum is that of the new day.
std::pair<double, double> dayTurn(ShownLedger& shown, StillDesk& desk, ui::LedgerSource& source)
{
    QList<double> times;
    double stall = 0;
    for (int i = 1; i <= rounds; ++i) {
        desk.setNow(benchNow.addDays(i));
        Stalls stalls;
        const double start = nowMs();
        bool told = false;
        const auto connection = QObject::connect(
            &shown.pane().model(), &ui::LedgerModel::totalsChanged, [&told] { told = true; });
        Q_EMIT source.turned();
        shown.waitFor([&told] { return told; });
        shown.waitForPaint();
        times.append(nowMs() - start);
        QObject::disconnect(connection);
        stall = std::max(stall, stalls.longest);
    }
    return {percentile(times, 0.95), stall};
}

QJsonObject show(ui::Kit& kit, StillDesk& desk)
{
    desk.setNow(benchNow);
    supervision::ItemSource source(desk, kit.language);
    ShownLedger shown(kit, source);
    QJsonObject line;
    QList<double> opened;
    for (int i = 0; i < opens; ++i)
        opened.append(shown.open());
    line.insert(u"open_first"_s, opened.constFirst());
    line.insert(u"open_p95"_s, percentile(opened, 0.95));
    line.insert(u"totals"_s, shown.settle());
    line.insert(u"read_ahead"_s, shown.readAhead());
    line.insert(u"filter_p95"_s, p95Of(shown, filters()));
    line.insert(u"group_p95"_s, p95Of(shown, groups()));
    line.insert(u"sort_p95"_s, p95Of(shown, sorts()));
    line.insert(u"after_write_p95"_s, p95AfterWrites(shown, desk));
    (void)shown.ask({});
    const auto [turn, stall] = dayTurn(shown, desk, source);
    line.insert(u"day_turn"_s, turn);
    line.insert(u"day_turn_stall"_s, stall);
    line.insert(u"peak"_s, Usage::now().peakMiB);
    return line;
}

Result<void> fill(const QString& path, int items)
{
    store::Database::Options options;
    options.durability = store::Database::Durability::Normal;
    TRY_ASSIGN(const auto db, store::Database::open(path, options));
    auto migrations = office::sharedMigrations();
    migrations.append(sync::syncMigrations());
    TRY(store::migrate(*db, migrations, momentToText(benchNow)));
    return fillLedger(*db, items);
}

} // namespace

int main(int argc, char** argv)
{
    const QString atOnce = u"<= 50"_s;
    const WindowBench bench{"ledger",
                            200'000,
                            fill,
                            show,
                            {{"open_first", "ms", {}},
                             {"open_p95", "ms", atOnce},
                             {"filter_p95", "ms", atOnce},
                             {"group_p95", "ms", atOnce},
                             {"sort_p95", "ms", atOnce},
                             {"after_write_p95", "ms", atOnce},
                             {"day_turn", "ms", u"<= 300"_s},
                             {"day_turn_stall", "ms", u"<= 16"_s},
                             {"totals", "ms"},
                             {"read_ahead", "ms"},
                             {"peak", "MiB"}}};
    return bench.run(argc, argv);
}
