// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/memory_settings.h"
#include "ui/ledger/ledger_pane.h"

namespace chancery::bench {

/// Notes that a widget was painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// A ledger's page, and how long it takes to show what was asked. Painted means that the event loop
/// has turned until the rows were on the window.
class ShownLedger {
public:
    ShownLedger(ui::Kit& kit, ui::LedgerSource& source) : m_kit(kit), m_source(source) {}

    /// Until the first rows are on the window.
    double open();
    /// Until all sums are known as well.
    double settle();
    /// Until the columns that people ask for first are read.
    double readAhead();
    /// From asking to the new rows being on the window.
    double ask(const ledger::Query& query);
    double press(Qt::Key key);
    double jump(int line);
    int rows() const { return m_pane->model().rowCount(); }
    ui::LedgerPane& pane() { return *m_pane; }

    void waitFor(const std::function<bool()>& condition);
    void waitForPaint();

private:
    ui::Kit& m_kit;
    ui::LedgerSource& m_source;
    ui::ActionRegistry m_actions;
    test::MemorySettings m_settings;
    std::unique_ptr<ui::LedgerPane> m_pane;
    std::unique_ptr<PaintWatch> m_watch;
};

} // namespace chancery::bench
