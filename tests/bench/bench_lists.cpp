// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A register of a million documents on a desk: until it is painted, and what it takes in memory.

#include "process.h"
#include "shown_ledger.h"
#include "window_bench.h"

#include "documents/pages/registry_source.h"

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

QJsonObject show(ui::Kit& kit, StillDesk& desk)
{
    documents::RegistrySource source(documents::RegistryBook::Incoming, desk, kit.language);
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
    return line;
}

} // namespace

int main(int argc, char** argv)
{
    const WindowBench bench{"lists",
                            1'000'000,
                            fillRegister,
                            show,
                            {{"page_down_p99", "ms", u"<= 16"_s},
                             {"page_down_p50", "ms"},
                             {"jump_p99", "ms"},
                             {"pss", "MiB", u"<= 160"_s},
                             {"open", "ms"},
                             {"totals", "ms"},
                             {"sort_first", "ms"},
                             {"sort", "ms"},
                             {"sort_by_title", "ms"},
                             {"filter_first", "ms"},
                             {"filter", "ms"},
                             {"group", "ms"},
                             {"typed", "ms"},
                             {"pss_after_all", "MiB"},
                             {"peak", "MiB"}}};
    return bench.run(argc, argv);
}
