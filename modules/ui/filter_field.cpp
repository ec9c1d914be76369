// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/filter_field.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace chancery::ui {

FilterField::FilterField(Kit& kit, QWidget* parent)
    : QLineEdit(parent), m_kit(kit), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(60);
    connect(m_pause, &QTimer::timeout, this, [this] {
        if (!m_composing)
            Q_EMIT filterChanged(text().trimmed());
    });
    connect(this, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    restyle();
    connect(&kit.theme, &Theme::changed, this, &FilterField::restyle);
}

void FilterField::setPause(int milliseconds)
{
    m_pause->setInterval(milliseconds);
}

void FilterField::restyle()
{
    setTextMargins(m_kit.px(22), 0, 0, 0);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    const bool leave = event->key() == Qt::Key_Down || event->key() == Qt::Key_Return ||
                       event->key() == Qt::Key_Enter;
    if (leave && m_list) {
        m_list->setFocus(Qt::OtherFocusReason);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterField::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (!m_composing)
        m_pause->start();
}

void FilterField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = m_kit.px(16);
    m_kit.icons.paint(painter, QRect(m_kit.px(9), (height() - side) / 2, side, side),
                      QStringLiteral("search"), m_kit.color(Token::Text3));
}

} // namespace chancery::ui
