// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A register of a million documents on a desk: until it is painted, and what it takes in memory. A
// process of its own shows it, so that nothing but what a client has is counted.

#include "bench.h"
#include "big_register.h"
#include "process.h"
#include "shown_ledger.h"

#include "documents/pages/registry_source.h"

#include <QApplication>
#include <QFile>
#include <QRandomGenerator>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;
using Test = ledger::Condition::Test;

namespace {

constexpr int pageDowns = 400;
constexpr int jumps = 200;

double pssMiB()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const auto& line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

ledger::Query sortedBy(const char* column, bool descending = false)
{
    ledger::Query query;
    query.sort = {{QLatin1String(column), descending}};
    return query;
}

/// The party's half: shows the register and says what it took.
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
    documents::RegistrySource source(documents::RegistryBook::Incoming, **desk, kit.language);
    ShownLedger shown(kit, source);
    QJsonObject line;
    line.insert(u"open"_s, shown.open());
    line.insert(u"totals"_s, shown.settle());
    QList<double> pages;
    for (int i = 0; i < pageDowns; ++i)
        pages.append(shown.press(Qt::Key_PageDown));
    line.insert(u"page_down_p50"_s, percentile(pages, 0.5));
    line.insert(u"page_down_p99"_s, percentile(pages, 0.99));
    QList<double> far;
    QRandomGenerator random(3);
    for (int i = 0; i < jumps; ++i)
        far.append(shown.jump(random.bounded(shown.rows())));
    line.insert(u"jump_p99"_s, percentile(far, 0.99));
    line.insert(u"pss"_s, pssMiB());
    line.insert(u"sort_first"_s, shown.ask(sortedBy("issuer")));
    line.insert(u"sort"_s, shown.ask(sortedBy("issuer", true)));
    line.insert(u"sort_by_title"_s, shown.ask(sortedBy("title")));
    ledger::Query filtered;
    filtered.conditions = {{u"stage"_s, Test::OneOf, {u"handle"_s}}};
    line.insert(u"filter_first"_s, shown.ask(filtered));
    filtered.conditions = {{u"urgency"_s, Test::NotEmpty, {}},
                           {u"received_on"_s, Test::Between, {u"2020"_s, u"2022-06"_s}}};
    (void)shown.ask(filtered);
    filtered.conditions.removeLast();
    line.insert(u"filter"_s, shown.ask(filtered));
    ledger::Query grouped;
    grouped.group = u"stage"_s;
    line.insert(u"group"_s, shown.ask(grouped));
    ledger::Query typed;
    typed.text = u"海洋"_s;
    line.insert(u"typed"_s, shown.ask(typed));
    line.insert(u"pss_after_all"_s, pssMiB());
    line.insert(u"peak"_s, Usage::now().peakMiB);
    say(line);
    return 0;
}

Figure figureOf(const QJsonObject& line, const char* name, const char* unit,
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
        Bench bench("lists", 1'000'000);
        const auto folder = bench.folder();
        const QString path = folder->filePath(u"desk.db"_s);
        const auto filled = fillRegister(path, bench.size());
        return bench.run([&](int) -> Result<QList<Figure>> {
            TRY(filled);
            Party party({u"--show"_s, path});
            TRY_ASSIGN(const auto line, party.answer());
            if (line.contains(u"error"_s))
                return fail("bench.party", {{u"log"_s, line.value("error"_L1)}});
            return QList<Figure>{figureOf(line, "page_down_p99", "ms", u"<= 16"_s),
                                 figureOf(line, "page_down_p50", "ms"),
                                 figureOf(line, "jump_p99", "ms"),
                                 figureOf(line, "pss", "MiB", u"<= 160"_s),
                                 figureOf(line, "open", "ms"),
                                 figureOf(line, "totals", "ms"),
                                 figureOf(line, "sort_first", "ms"),
                                 figureOf(line, "sort", "ms"),
                                 figureOf(line, "sort_by_title", "ms"),
                                 figureOf(line, "filter_first", "ms"),
                                 figureOf(line, "filter", "ms"),
                                 figureOf(line, "group", "ms"),
                                 figureOf(line, "typed", "ms"),
                                 figureOf(line, "pss_after_all", "MiB"),
                                 figureOf(line, "peak", "MiB")};
        });
    });
}
