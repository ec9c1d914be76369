// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/matter_page.h"

#include "ui/print/print_panel.h"

#include <QHBoxLayout>

namespace chancery::supervision {

MatterPage::MatterPage(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_panel(new ui::PrintPanel(context.kit, context.settings, context.pdf, context.toast, this))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_panel);
    connect(m_panel, &ui::PrintPanel::left, this, &MatterPage::left);
    setFocusProxy(m_panel);
}

void MatterPage::begin(const ui::PrintMatter& matter)
{
    m_panel->setMatter({});
    m_panel->begin();
    m_panel->setMatter(matter);
}

} // namespace chancery::supervision
