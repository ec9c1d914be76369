// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/card.h"

#include "ui/button.h"
#include "ui/label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace chancery::ui {

void paintCard(QPainter& painter, const QRect& rect, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Border), 1));
    painter.setBrush(theme.color(Token::Card));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius::card,
                            radius::card);
    painter.restore();
}

Card::Card(Kit& kit, QWidget* parent) : QFrame(parent), m_kit(kit), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(space::l, space::m, space::l, space::m);
    m_body->setSpacing(space::s);
    connect(&kit.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setHeading(const QString& title, const QString& remark)
{
    if (!m_row) {
        m_row = new QHBoxLayout;
        m_row->setSpacing(space::s);
        m_title = new Label(m_kit, Type::CardTitle, Token::Text, this, QFont::Medium);
        m_remark = new Label(m_kit, Type::Body, Token::Text2, this);
        m_row->addWidget(m_title);
        m_row->addStretch(1);
        m_row->addWidget(m_remark);
        m_body->insertLayout(0, m_row);
    }
    m_title->setText(title);
    m_remark->setText(remark);
    setAccessibleName(title);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_kit.theme);
}

FigureCard::FigureCard(Kit& kit, QWidget* parent) : QAbstractButton(parent), m_kit(kit)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&kit.theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FigureCard::setFigure(const QString& title, const QString& figure, const QString& note,
                           Lamp lamp)
{
    m_title = title;
    m_figure = figure;
    m_note = note;
    m_lamp = lamp;
    setAccessibleName(
        QStringLiteral("%1 %2 %3 %4").arg(title, figure, note, lampName(lamp)).simplified());
    update();
}

QSize FigureCard::sizeHint() const
{
    return {m_kit.px(200), m_kit.px(108)};
}

QSize FigureCard::minimumSizeHint() const
{
    return {m_kit.px(130), m_kit.px(108)};
}

void FigureCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_kit.theme;
    QPainter painter(this);
    paintCard(painter, rect(), theme);
    if (underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(Token::InputBorder), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card,
                                radius::card);
    }
    const int pad = m_kit.px(16);
    const int wide = width() - 2 * pad;
    const auto line = [&](Type type, Token token, const QString& text, int top, int height,
                          int room) {
        painter.setFont(theme.font(type));
        painter.setPen(theme.color(token));
        painter.drawText(QRect(pad, top, room, height), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room));
    };
    line(Type::RowTitle, Token::Text2, m_title, m_kit.px(12), m_kit.px(22), wide - m_kit.px(24));
    line(Type::Figure, m_lamp == Lamp::Red ? Token::Accent : Token::Text, m_figure, m_kit.px(36),
         m_kit.px(40), wide);
    line(Type::Secondary, Token::Text2, m_note, m_kit.px(77), m_kit.px(20), wide);
    const int side = m_kit.px(16);
    paintLamp(painter, QRectF(width() - pad - side, m_kit.px(15), side, side), m_lamp, theme);
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::card, theme);
}

} // namespace chancery::ui
