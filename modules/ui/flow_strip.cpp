// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/flow_strip.h"

#include "ui/tr.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace chancery::ui {

FlowStrip::FlowStrip(Kit& kit, QWidget* parent) : QWidget(parent), m_kit(kit)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&kit.theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FlowStrip::setSteps(QList<FlowStep> steps)
{
    m_steps = std::move(steps);
    QStringList spoken;
    for (const FlowStep& step : m_steps)
        spoken +=
            QStringLiteral("%1 %2 %3").arg(step.name, lampName(step.lamp), step.note).trimmed();
    setAccessibleName(Tr::tr("Way of the document"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize FlowStrip::sizeHint() const
{
    return {m_kit.px(130) * static_cast<int>(m_steps.size()), m_kit.px(56)};
}

QSize FlowStrip::minimumSizeHint() const
{
    return {m_kit.px(60) * static_cast<int>(m_steps.size()), m_kit.px(56)};
}

int FlowStrip::stepWidth() const
{
    if (m_steps.isEmpty())
        return 0;
    return qMin(m_kit.px(150), width() / static_cast<int>(m_steps.size()));
}

int FlowStrip::stepAt(const QPoint& point) const
{
    const int each = stepWidth();
    if (each == 0 || !rect().contains(point))
        return -1;
    const int step = point.x() / each;
    return step < m_steps.size() ? step : -1;
}

void FlowStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_kit.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int each = stepWidth();
    const int side = m_kit.px(16);
    const int middle = m_kit.px(10);
    for (int i = 0; i < m_steps.size(); ++i) {
        const FlowStep& step = m_steps.at(i);
        const int x = i * each;
        if (i + 1 < m_steps.size()) {
            const bool walked = step.lamp == Lamp::Green || step.lamp == Lamp::Done;
            painter.setPen(QPen(theme.color(walked ? Token::GreenFill : Token::Border), 2));
            painter.drawLine(x + side + m_kit.px(2), middle, x + each - m_kit.px(2), middle);
        }
        paintLamp(painter, QRectF(x, middle - side / 2.0, side, side), step.lamp, theme);
        const int room = each - m_kit.px(8);
        Token token = step.lamp == Lamp::NotStarted ? Token::Text3 : Token::Text;
        if (step.current)
            token = step.lamp == Lamp::Red ? Token::Accent : Token::Amber;
        painter.setFont(theme.font(Type::Body, step.current ? QFont::DemiBold : QFont::Normal));
        painter.setPen(theme.color(token));
        painter.drawText(QRect(x, m_kit.px(20), room, m_kit.px(18)),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(step.name, Qt::ElideRight, room));
        painter.setFont(theme.font(Type::Secondary));
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRect(x, m_kit.px(37), room, m_kit.px(18)),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(step.note, Qt::ElideRight, room));
    }
}

bool FlowStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int step = stepAt(help->pos());
        if (step >= 0)
            QToolTip::showText(help->globalPos(),
                               QString(m_steps.at(step).name + u'\n' + m_steps.at(step).note)
                                   .toHtmlEscaped()
                                   .replace(u'\n', QStringLiteral("<br>")),
                               this);
        return true;
    }
    return QWidget::event(event);
}

void FlowStrip::mouseReleaseEvent(QMouseEvent* event)
{
    const int step = stepAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && step >= 0)
        Q_EMIT stepActivated(step);
}

} // namespace chancery::ui
