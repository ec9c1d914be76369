// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shown_ledger.h"

#include "bench.h"

#include <QApplication>
#include <QKeyEvent>

namespace chancery::bench {

namespace {

constexpr double patienceMs = 60'000;

} // namespace

bool PaintWatch::eventFilter(QObject* watched, QEvent* event)
{
    painted = painted || event->type() == QEvent::Paint;
    return QObject::eventFilter(watched, event);
}

double ShownLedger::open()
{
    m_watch.reset();
    m_pane.reset(); // what closing takes is not what opening takes
    const double start = nowMs();
    m_pane = std::make_unique<ui::LedgerPane>(m_kit, m_settings, m_actions, m_source);
    m_pane->resize(1'400, 900);
    m_pane->show();
    m_watch = std::make_unique<PaintWatch>(m_pane->grid().viewport());
    waitFor([this] { return m_pane->model().rowCount() > 0; });
    waitForPaint();
    return nowMs() - start;
}

double ShownLedger::settle()
{
    const double start = nowMs();
    waitFor([this] { return m_pane->model().totalsKnown(); });
    return nowMs() - start;
}

double ShownLedger::readAhead()
{
    const double start = nowMs();
    waitFor([this] { return m_pane->model().isReadAhead(); });
    return nowMs() - start;
}

double ShownLedger::ask(const ledger::Query& query)
{
    bool loaded = false;
    const auto connection =
        QObject::connect(&m_pane->model(), &ui::LedgerModel::loaded, [&loaded] { loaded = true; });
    const double start = nowMs();
    m_pane->setQuery(query);
    waitFor([&loaded] { return loaded; });
    waitForPaint();
    const double elapsed = nowMs() - start;
    QObject::disconnect(connection);
    settle();
    return elapsed;
}

double ShownLedger::press(Qt::Key key)
{
    const double start = nowMs();
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&m_pane->grid(), &event);
    waitForPaint();
    return nowMs() - start;
}

double ShownLedger::jump(int line)
{
    const double start = nowMs();
    m_pane->grid().chooseLine(line);
    waitForPaint();
    return nowMs() - start;
}

void ShownLedger::waitFor(const std::function<bool()>& condition)
{
    const double start = nowMs();
    while (!condition() && nowMs() - start < patienceMs)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

void ShownLedger::waitForPaint()
{
    m_watch->painted = false;
    m_pane->grid().viewport()->update();
    const double start = nowMs();
    while (!m_watch->painted && nowMs() - start < patienceMs)
        QApplication::processEvents();
}

} // namespace chancery::bench
