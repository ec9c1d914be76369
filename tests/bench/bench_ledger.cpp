// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The ledger of supervision (督办台账) on a window: two hundred thousand items with a million
// reports, until what was asked is painted. A process of its own shows it.

#include "bench.h"
#include "big_ledger.h"
#include "big_register.h"
#include "process.h"
#include "shown_ledger.h"

#include "base/clock.h"
#include "office/catalog.h"
#include "store/migrations.h"
#include "supervision/pages/item_source.h"
#include "sync/schema.h"

#include <QApplication>
#include <QFile>
#include <QTimer>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;
using Test = ledger::Condition::Test;

namespace {

constexpr int opens = 8;
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

/// How long the window's thread did not turn, at most, while something went on.
class Stalls final : public QObject {
public:
    Stalls()
    {
        m_beat.setInterval(0);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            const double now = nowMs();
            longest = std::max(longest, now - m_last);
            m_last = now;
        });
        m_beat.start();
    }
    double longest = 0;

private:
    QTimer m_beat;
    double m_last = nowMs();
};

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
        Q_EMIT source.changed();
        shown.waitFor([&told] { return told; });
        shown.waitForPaint();
        times.append(nowMs() - start);
        QObject::disconnect(connection);
        stall = std::max(stall, stalls.longest);
    }
    return {percentile(times, 0.95), stall};
}

int show(int argc, char** argv, const QString& path)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    ui::Kit kit;
    kit.language.set(ui::Lang::Zh);
    kit.theme.applyTo(*qApp);
    const auto desk = StillDesk::open(path);
    if (!desk.ok()) {
        say({{u"error"_s, desk.error().debugText()}});
        return 1;
    }
    (*desk)->setNow(benchNow);
    supervision::ItemSource source(**desk, kit.language);
    ShownLedger shown(kit, source);
    QJsonObject line;
    QList<double> opened;
    for (int i = 0; i < opens; ++i)
        opened.append(shown.open());
    line.insert(u"open_p95"_s, percentile(opened, 0.95));
    line.insert(u"totals"_s, shown.settle());
    line.insert(u"read_ahead"_s, shown.readAhead());
    line.insert(u"filter_p95"_s, p95Of(shown, filters()));
    line.insert(u"group_p95"_s, p95Of(shown, groups()));
    line.insert(u"sort_p95"_s, p95Of(shown, sorts()));
    line.insert(u"after_write_p95"_s, p95AfterWrites(shown, **desk));
    (void)shown.ask({});
    const auto [turn, stall] = dayTurn(shown, **desk, source);
    line.insert(u"day_turn"_s, turn);
    line.insert(u"day_turn_stall"_s, stall);
    line.insert(u"peak"_s, Usage::now().peakMiB);
    say(line);
    return 0;
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

Figure ledgerFigure(const QJsonObject& line, const char* name, const char* unit,
                    const QString& goal = {})
{
    return {QLatin1String(name),
            line.value(QLatin1String(name)).toDouble(),
            QLatin1String(unit),
            {},
            {},
            goal};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 3 && QByteArray(argv[1]) == "--show")
        return show(argc, argv, QFile::decodeName(argv[2]));
    return runProgram(argc, argv, [] {
        Bench bench("ledger", 200'000);
        const auto folder = bench.folder();
        const QString path = folder->filePath(u"desk.db"_s);
        const auto filled = fill(path, bench.size());
        return bench.run([&](int) -> Result<QList<Figure>> {
            TRY(filled);
            Party party({u"--show"_s, path});
            TRY_ASSIGN(const auto line, party.answer());
            if (line.contains(u"error"_s))
                return fail("bench.party", {{u"log"_s, line.value("error"_L1)}});
            return QList<Figure>{ledgerFigure(line, "open_p95", "ms", u"<= 50"_s),
                                 ledgerFigure(line, "filter_p95", "ms", u"<= 50"_s),
                                 ledgerFigure(line, "group_p95", "ms", u"<= 50"_s),
                                 ledgerFigure(line, "sort_p95", "ms", u"<= 50"_s),
                                 ledgerFigure(line, "after_write_p95", "ms", u"<= 50"_s),
                                 ledgerFigure(line, "day_turn", "ms", u"<= 300"_s),
                                 ledgerFigure(line, "day_turn_stall", "ms"),
                                 ledgerFigure(line, "totals", "ms"),
                                 ledgerFigure(line, "read_ahead", "ms"),
                                 ledgerFigure(line, "peak", "MiB")};
        });
    });
}
