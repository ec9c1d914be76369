// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/page_context.h"
#include "ui/print/print_matter.h"

#include <QWidget>

namespace chancery::ui {
class PrintPanel;
}

namespace chancery::supervision {

/// Printing pages that another page has set: a table of scores, a draw, a summary.
class MatterPage : public QWidget {
    Q_OBJECT

public:
    explicit MatterPage(const PageContext& context, QWidget* parent = nullptr);

    void begin(const ui::PrintMatter& matter);
    ui::PrintPanel& panel() { return *m_panel; }

Q_SIGNALS:
    void left();

private:
    ui::PrintPanel* m_panel;
};

} // namespace chancery::supervision
