// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/issue_curve.h"

#include "documents/pages/tr.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int monthsShown = 12;

/// A round number at or above the value, for the top of the scale.
int roundedUp(int value)
{
    int step = 1;
    while (step * 10 < value)
        step *= 10;
    const int rounded = (value + step - 1) / step * step;
    return std::max(4, rounded);
}

} // namespace

IssueCurve::IssueCurve(ui::Kit& kit, QWidget* parent) : QWidget(parent), m_kit(kit)
{
    setMouseTracking(true);
    connect(&kit.theme, &ui::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(&kit.language, &ui::Language::changed, this, qOverload<>(&IssueCurve::update));
}

void IssueCurve::setCurve(const QString& of, int year, const IssuedCurve& curve)
{
    m_of = of;
    m_year = year;
    m_curve = curve;
    setAccessibleName(m_of);
    setAccessibleDescription(monthText(int(m_curve.now.size())));
    update();
}

void IssueCurve::setNumber(Number number, const std::optional<int>& quota)
{
    m_number = number;
    m_quota = quota;
    setAccessibleDescription(monthText(int(m_curve.now.size())));
    update();
}

QString IssueCurve::monthText(int month) const
{
    if (month < 1 || month > m_curve.lastYear.size())
        return {};
    const QString before = QString::number(valueOf(m_curve.lastYear.at(month - 1)));
    if (month > m_curve.now.size())
        return Tr::tr("Up to the end of month %1: last year %2").arg(month).arg(before);
    return Tr::tr("Up to the end of month %1: %2, last year %3")
        .arg(month)
        .arg(valueOf(m_curve.now.at(month - 1)))
        .arg(before);
}

QSize IssueCurve::sizeHint() const
{
    return {m_kit.px(480), m_kit.px(170)};
}

int IssueCurve::valueOf(const IssuedNumbers& numbers) const
{
    return m_number == Number::Documents    ? numbers.documents
           : m_number == Number::Recipients ? numbers.recipients
                                            : numbers.copies;
}

int IssueCurve::highest() const
{
    int most = m_quota.value_or(0);
    for (const auto* line : {&m_curve.now, &m_curve.lastYear}) {
        if (!line->isEmpty())
            most = std::max(most, valueOf(line->last()));
    }
    return roundedUp(most);
}

QRectF IssueCurve::plot() const
{
    const QFontMetrics small(m_kit.theme.font(ui::Type::Secondary));
    const qreal left = small.horizontalAdvance(QString::number(highest())) + m_kit.px(10);
    const qreal line = small.height();
    return QRectF(left, line + m_kit.px(10), width() - left - m_kit.px(16),
                  height() - 2 * line - m_kit.px(18));
}

QPointF IssueCurve::pointOf(int month, int value) const
{
    const QRectF area = plot();
    return {area.left() + area.width() * (month - 1) / (monthsShown - 1),
            area.bottom() - area.height() * value / highest()};
}

int IssueCurve::monthAt(const QPointF& point) const
{
    const QRectF area = plot();
    if (m_curve.lastYear.isEmpty() || area.width() <= 0)
        return 0;
    const qreal step = area.width() / (monthsShown - 1);
    return std::clamp(int((point.x() - area.left()) / step + 1.5), 1, monthsShown);
}

void IssueCurve::paintLine(QPainter& painter, const QList<IssuedNumbers>& line,
                           const QPen& pen) const
{
    QPolygonF points;
    for (qsizetype i = 0; i < line.size(); ++i)
        points.append(pointOf(int(i) + 1, valueOf(line.at(i))));
    painter.setPen(pen);
    painter.drawPolyline(points);
    if (pen.style() != Qt::SolidLine)
        return;
    painter.setBrush(pen.color());
    for (const QPointF& each : std::as_const(points))
        painter.drawEllipse(each, m_kit.px(3), m_kit.px(3));
}

void IssueCurve::paintLegend(QPainter& painter) const
{
    const QFontMetrics small(painter.font());
    qreal x = plot().left();
    const auto entry = [&](const QString& words, const QPen& pen) {
        const qreal middle = small.height() / 2.0;
        painter.setPen(pen);
        painter.drawLine(QPointF(x, middle), QPointF(x + m_kit.px(22), middle));
        x += m_kit.px(28);
        painter.setPen(m_kit.color(ui::Token::Text2));
        painter.drawText(QPointF(x, small.ascent()), words);
        x += small.horizontalAdvance(words) + m_kit.px(18);
    };
    entry(QString::number(m_year), QPen(m_kit.color(ui::Token::BlueFill), m_kit.px(2)));
    entry(QString::number(m_year - 1),
          QPen(m_kit.color(ui::Token::Text3), m_kit.px(2), Qt::DashLine));
    if (m_quota)
        entry(Tr::tr("Quota %1").arg(*m_quota),
              QPen(m_kit.color(ui::Token::AmberFill), m_kit.px(1)));
}

void IssueCurve::paintEvent(QPaintEvent*)
{
    if (m_curve.lastYear.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_kit.theme.font(ui::Type::Secondary));
    const QFontMetrics small(painter.font());
    const QRectF area = plot();
    const int top = highest();
    for (const int value : {0, top / 2, top}) {
        const qreal y = pointOf(1, value).y();
        painter.setPen(m_kit.color(ui::Token::Line));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const QString words = QString::number(value);
        painter.setPen(m_kit.color(ui::Token::Text3));
        painter.drawText(QPointF(area.left() - m_kit.px(6) - small.horizontalAdvance(words),
                                 y + small.ascent() / 2.0 - 1),
                         words);
    }
    for (int month = 1; month <= monthsShown; ++month) {
        const QString words = Tr::tr("%1", "a month on an axis").arg(month);
        painter.drawText(QPointF(pointOf(month, 0).x() - small.horizontalAdvance(words) / 2.0,
                                 height() - small.descent() - 1),
                         words);
    }
    if (m_quota) {
        const qreal y = pointOf(1, *m_quota).y();
        painter.setPen(QPen(m_kit.color(ui::Token::AmberFill), m_kit.px(1)));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    paintLine(painter, m_curve.lastYear,
              QPen(m_kit.color(ui::Token::Text3), m_kit.px(2), Qt::DashLine));
    paintLine(painter, m_curve.now, QPen(m_kit.color(ui::Token::BlueFill), m_kit.px(2)));
    paintLegend(painter);
}

void IssueCurve::mouseReleaseEvent(QMouseEvent* event)
{
    const int month = monthAt(event->position());
    if (event->button() == Qt::LeftButton && month >= 1 && month <= m_curve.now.size())
        Q_EMIT monthChosen(month);
}

bool IssueCurve::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), monthText(monthAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace chancery::documents
