// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/office_window.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/supervision_section.h"
#include "ui/ledger/ledger_pane.h"

namespace chancery::test {

/// The section of supervision in the real window, with the demo's items; a supervisor sits there.
class SupervisionWindow : public OfficeWindow {
    Q_OBJECT

protected:
    SupervisionWindow() : OfficeWindow(ui::Lang::Zh) {}

    supervision::SupervisionSection& section() { return m_desktop->supervision(); }
    supervision::SupervisionPage& ledger() { return section().ledger(); }
    ui::LedgerPane& pane() { return ledger().pane(); }
    /// The first field of the first row.
    QString text(const QString& sql);
    /// Somebody sits down, and the ledger is before them.
    void sitDown(const QString& login);
    /// The view of all items, which no other test has left narrower.
    void showAll();

private Q_SLOTS:
    void init();
};

} // namespace chancery::test
