// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/lamp.h"

#include "ui/tr.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace chancery::ui {
namespace {

/// All shapes are given on a square of 16.
QPainterPath tick()
{
    QPainterPath path(QPointF(4.9, 8.3));
    path.lineTo(7.1, 10.5);
    path.lineTo(11.2, 5.9);
    return path;
}

QPainterPath triangle()
{
    // Rounded corners: the outline is stroked in the fill's own colour.
    QPainterPath path(QPointF(8, 2.2));
    path.lineTo(14.2, 13.4);
    path.lineTo(1.8, 13.4);
    path.closeSubpath();
    return path;
}

QPen stroke(const QColor& colour, qreal width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintRed(QPainter& painter, const Theme& theme, const QColor& ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Accent));
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 2.6, 2.6);
    painter.setPen(stroke(ink, 1.8));
    painter.drawLine(QPointF(5, 5), QPointF(11, 11));
    painter.drawLine(QPointF(11, 5), QPointF(5, 11));
}

void paintYellow(QPainter& painter, const Theme& theme, const QColor& ink)
{
    const QColor fill = theme.color(Token::AmberFill);
    painter.setPen(stroke(fill, 1.8));
    painter.setBrush(fill);
    painter.drawPath(triangle());
    painter.setPen(stroke(ink, 1.7));
    painter.drawLine(QPointF(8, 6), QPointF(8, 9.2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(8, 11.8), 1.05, 1.05);
}

void paintGreen(QPainter& painter, const Theme& theme, const QColor& ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::GreenFill));
    painter.drawEllipse(QRectF(1, 1, 14, 14));
    painter.setPen(stroke(ink, 1.7));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick());
}

void paintDone(QPainter& painter, const Theme& theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(stroke(theme.color(Token::BlueFill), 1.7));
    painter.drawEllipse(QRectF(1.85, 1.85, 12.3, 12.3));
    painter.drawPath(tick());
}

void paintNotStarted(QPainter& painter, const Theme& theme)
{
    QPen pen(theme.color(Token::Text3), 1.6, Qt::CustomDashLine, Qt::FlatCap);
    // Six dashes fill the circle of radius 6.2 exactly: 2π·6.2 / 1.6 / 6 units a period.
    pen.setDashPattern({2.5, 1.558});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(1.8, 1.8, 12.4, 12.4));
}

} // namespace

void paintLamp(QPainter& painter, const QRectF& rect, Lamp lamp, const Theme& theme)
{
    if (lamp == Lamp::None)
        return;
    const qreal side = qMin(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2);
    painter.scale(side / 16, side / 16);
    // On the light fills of the dark theme the sign is cut out in the surface's colour.
    const QColor ink = theme.dark() ? theme.color(Token::Card) : QColor(Qt::white);
    switch (lamp) {
    case Lamp::Red:
        paintRed(painter, theme, ink);
        break;
    case Lamp::Yellow:
        paintYellow(painter, theme, ink);
        break;
    case Lamp::Green:
        paintGreen(painter, theme, ink);
        break;
    case Lamp::Done:
        paintDone(painter, theme);
        break;
    case Lamp::NotStarted:
        paintNotStarted(painter, theme);
        break;
    case Lamp::None:
        break;
    }
    painter.restore();
}

QString lampName(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Red:
        return Tr::tr("Red lamp");
    case Lamp::Yellow:
        return Tr::tr("Yellow lamp");
    case Lamp::Green:
        return Tr::tr("Green lamp");
    case Lamp::Done:
        return Tr::tr("Done");
    case Lamp::NotStarted:
        return Tr::tr("Not started");
    case Lamp::None:
        break;
    }
    return {};
}

LampWidget::LampWidget(Kit& kit, Lamp lamp, int size, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_lamp(lamp), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
    connect(&kit.theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LampWidget::setLamp(Lamp lamp, const QString& words)
{
    m_lamp = lamp;
    m_words = words;
    retranslate();
    update();
}

QSize LampWidget::sizeHint() const
{
    return {m_kit.px(m_size), m_kit.px(m_size)};
}

void LampWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLamp(painter, rect(), m_lamp, m_kit.theme);
}

void LampWidget::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LampWidget::retranslate()
{
    setAccessibleName(m_words.isEmpty() ? lampName(m_lamp) : lampName(m_lamp) + u' ' + m_words);
}

} // namespace chancery::ui
