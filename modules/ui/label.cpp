// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/label.h"

#include <QEvent>
#include <QPainter>

namespace chancery::ui {

Label::Label(Kit& kit, Type type, Token token, QWidget* parent, QFont::Weight weight)
    : QLabel(parent), m_kit(kit), m_type(type), m_token(token), m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    restyle();
    connect(&kit.theme, &Theme::changed, this, &Label::restyle);
}

void Label::setToken(Token token)
{
    m_token = token;
    restyle();
}

void Label::setElided(bool on)
{
    m_elided = on;
    setSizePolicy(on ? QSizePolicy::Ignored : QSizePolicy::Preferred,
                  sizePolicy().verticalPolicy());
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_elided ? QSize(0, size.height()) : size;
}

void Label::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    setToolTip(shown == text() ? QString() : text());
    painter.setPen(m_kit.color(m_token));
    painter.drawText(rect(), static_cast<int>(alignment()), shown);
}

bool Label::event(QEvent* event)
{
    const bool known = QLabel::event(event);
    // Polished at its first showing, a label falls back to the font and palette of the style sheet
    // that stood when it was made.
    if (event->type() == QEvent::Polish)
        restyle();
    return known;
}

void Label::restyle()
{
    setFont(m_kit.theme.font(m_type, m_weight));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, m_kit.color(m_token));
    own.setColor(QPalette::Text, m_kit.color(m_token));
    setPalette(own);
}

} // namespace chancery::ui
