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

/// The left edges of all steps and, last, the right edge of the strip: as wide as the words need if
/// there is room, else equal shares.
QList<int> FlowStrip::edges() const
{
    const auto count = static_cast<int>(m_steps.size());
    const QFontMetrics names(m_kit.theme.font(Type::Body, QFont::DemiBold));
    const QFontMetrics notes(m_kit.theme.font(Type::Secondary));
    QList<int> wide;
    int needed = 0;
    for (const FlowStep& step : m_steps) {
        const int words =
            qMax(names.horizontalAdvance(step.name), notes.horizontalAdvance(step.note));
        wide.append(qMax(m_kit.px(72), words + m_kit.px(20)));
        needed += wide.last();
    }
    const int most = qMin(width(), m_kit.px(150) * count);
    QList<int> out{0};
    for (int i = 0; i < count; ++i) {
        const int extra = needed <= width() ? qMax(0, most - needed) / count : 0;
        out.append(out.last() + (needed <= width() ? wide.at(i) + extra : width() / count));
    }
    return out;
}

int FlowStrip::stepAt(const QPoint& point) const
{
    if (!rect().contains(point))
        return -1;
    const QList<int> left = edges();
    for (int i = 0; i < m_steps.size(); ++i) {
        if (point.x() >= left.at(i) && point.x() < left.at(i + 1))
            return i;
    }
    return -1;
}

void FlowStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_kit.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<int> left = edges();
    const int side = m_kit.px(16);
    const int middle = m_kit.px(10);
    for (int i = 0; i < m_steps.size(); ++i) {
        const FlowStep& step = m_steps.at(i);
        const int x = left.at(i);
        const int each = left.at(i + 1) - x;
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
