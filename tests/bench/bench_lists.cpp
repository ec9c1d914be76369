// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A register of a million documents on a desk: until it is painted, and what it takes in memory. A
// process of its own shows it, so that nothing but what a client has is counted.

#include "bench.h"
#include "big_register.h"
#include "process.h"

#include "documents/pages/memory_settings.h"
#include "documents/pages/registry_source.h"
#include "ui/ledger/ledger_pane.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QScrollBar>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;
using Test = ledger::Condition::Test;

namespace {

constexpr int pageDowns = 400;
constexpr int jumps = 200;
constexpr double patienceMs = 60'000;

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

/// Notes that a widget was painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
};

/// The register's page, and how long it takes to show what was asked.
class Shown {
public:
    explicit Shown(StillDesk& desk)
        : m_source(documents::RegistryBook::Incoming, desk, m_kit.language)
    {
        m_kit.language.set(ui::Lang::Zh);
        m_kit.theme.applyTo(*qApp);
    }

    /// Until the first rows are on the window.
    double open()
    {
        const double start = nowMs();
        m_pane = std::make_unique<ui::LedgerPane>(m_kit, m_settings, m_actions, m_source);
        m_pane->resize(1'400, 900);
        m_pane->show();
        m_watch = std::make_unique<PaintWatch>(m_pane->grid().viewport());
        waitFor([this] { return m_pane->model().rowCount() > 0; });
        waitForPaint();
        return nowMs() - start;
    }
    /// Until all sums are known as well.
    double settle()
    {
        const double start = nowMs();
        waitFor([this] { return m_pane->model().totalsKnown(); });
        return nowMs() - start;
    }
    /// From asking to the new rows being on the window.
    double ask(const ledger::Query& query)
    {
        bool loaded = false;
        const auto connection = QObject::connect(&m_pane->model(), &ui::LedgerModel::loaded,
                                                 [&loaded] { loaded = true; });
        const double start = nowMs();
        m_pane->setQuery(query);
        waitFor([&loaded] { return loaded; });
        waitForPaint();
        const double elapsed = nowMs() - start;
        QObject::disconnect(connection);
        settle();
        return elapsed;
    }
    double press(Qt::Key key)
    {
        const double start = nowMs();
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(&m_pane->grid(), &event);
        waitForPaint();
        return nowMs() - start;
    }
    double jump(int line)
    {
        const double start = nowMs();
        m_pane->grid().chooseLine(line);
        waitForPaint();
        return nowMs() - start;
    }
    int rows() const { return m_pane->model().rowCount(); }

private:
    template <typename Condition>
    void waitFor(Condition condition)
    {
        const double start = nowMs();
        while (!condition() && nowMs() - start < patienceMs)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
    void waitForPaint()
    {
        m_watch->painted = false;
        m_pane->grid().viewport()->update();
        const double start = nowMs();
        while (!m_watch->painted && nowMs() - start < patienceMs)
            QApplication::processEvents();
    }

    ui::Kit m_kit;
    ui::ActionRegistry m_actions;
    test::MemorySettings m_settings;
    documents::RegistrySource m_source;
    std::unique_ptr<ui::LedgerPane> m_pane;
    std::unique_ptr<PaintWatch> m_watch;
};

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
    const auto desk = StillDesk::open(path);
    if (!desk.ok()) {
        say({{u"error"_s, desk.error().debugText()}});
        return 1;
    }
    Shown shown(**desk);
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
