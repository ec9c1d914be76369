// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Other faces of the same rows: time axes, calendars.
#include "ui/button.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace chancery::ui {

void LedgerPane::addFace(QWidget* face, std::function<QString()> name)
{
    auto* button = new Button(m_kit, ButtonKind::Ghost, this);
    button->setDense(true);
    m_faceButtons->addWidget(button);
    m_stack->addWidget(face);
    m_faces.append({face, button, std::move(name)});
    connect(button, &QPushButton::clicked, this, [this, place = int(m_faces.size()) - 1] {
        showFace(shownFace() == place ? -1 : place);
    });
    m_actions.attach(face);
    retitleFaces();
}

int LedgerPane::shownFace() const
{
    for (qsizetype i = 0; i < m_faces.size(); ++i) {
        if (m_stack->currentWidget() == m_faces.at(i).widget)
            return int(i);
    }
    return -1;
}

void LedgerPane::showFace(int face)
{
    QWidget* shown = face < 0 ? static_cast<QWidget*>(m_grid) : m_faces.at(face).widget;
    m_stack->setCurrentWidget(shown);
    shown->setFocus();
    retitle();
}

void LedgerPane::retitleFaces()
{
    const int shown = shownFace();
    for (qsizetype i = 0; i < m_faces.size(); ++i)
        m_faces.at(i).button->setFace(i == shown ? Tr::tr("Rows") : m_faces.at(i).name());
}

} // namespace chancery::ui
