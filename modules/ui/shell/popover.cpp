// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/popover.h"

#include "ui/card.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace chancery::ui {

Popover::Popover(Kit& kit, QWidget* content, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint), m_kit(kit)
{
    setAttribute(Qt::WA_TranslucentBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->addWidget(content);
}

void Popover::openUnder(QWidget* anchor)
{
    adjustSize();
    const QWidget* window = anchor->window();
    const QPoint below =
        anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 4));
    const int least = window->mapToGlobal(QPoint(space::s, 0)).x();
    move(qMax(least, below.x()), below.y());
    show();
}

void Popover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_kit.theme);
}

void Popover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace chancery::ui
