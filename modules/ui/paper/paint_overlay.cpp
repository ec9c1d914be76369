// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paint_overlay.h"

#include "ui/paper/ruler.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace chancery::paper {

namespace {

constexpr double labelPoints = 5.5;
constexpr double tick = 0.8; // mm
const QColor gridColour(0x2F, 0x6F, 0xB5, 70);
const QColor goodColour(0x1B, 0x6E, 0x3C);
const QColor badColour(0xC4, 0x1E, 0x1E);
const QColor proofColour(0xC4, 0x1E, 0x1E, 170);

QPen thinPen(const QColor& colour, double mm, double unitsPerMm)
{
    return {colour, mm * unitsPerMm};
}

QFont labelFont(const Faces& faces, double unitsPerMm)
{
    return faces.font(Face::Hei, qMax(1, qRound(grid::em(labelPoints) * unitsPerMm)));
}

void paintGrid(QPainter& painter, const Page& page, double units)
{
    painter.setPen(thinPen(gridColour, 0.05, units));
    const Frame& frame = page.frame;
    const double bottom = frame.top + frame.rows * frame.pitch;
    for (int row = 0; row <= frame.rows; ++row) {
        const double y = (frame.top + row * frame.pitch) * units;
        painter.drawLine(QPointF(grid::left * units, y), QPointF(grid::right * units, y));
    }
    for (int column = 0; column <= grid::columns; ++column) {
        const double x = (grid::left + column * grid::cell) * units;
        painter.drawLine(QPointF(x, frame.top * units), QPointF(x, bottom * units));
    }
    painter.setPen(thinPen(gridColour, 0.2, units));
    painter.drawRect(
        QRectF(grid::left * units, grid::top * units, grid::width * units, grid::height * units));
}

/// Labels with a place of their own each: one that would cover another moves on.
class Labels {
public:
    Labels(QPainter& painter, const QFont& font, double units)
        : m_painter(painter), m_metrics(font, painter.device()), m_units(units)
    {
        painter.setFont(font);
    }

    void put(const QStringList& lines, const QPointF& at, Qt::Alignment side, const QColor& colour)
    {
        double width = 0;
        for (const QString& line : lines)
            width = std::max(width, m_metrics.horizontalAdvance(line));
        const double height = m_metrics.height() * double(lines.size());
        QRectF box(at.x() * m_units, at.y() * m_units, width, height);
        if (side & Qt::AlignRight)
            box.moveLeft(box.left() - width);
        if (side & Qt::AlignHCenter)
            box.moveLeft(box.left() - width / 2);
        box.moveLeft(
            std::clamp(box.left(), 0.5 * m_units,
                       std::max(0.5 * m_units, (grid::pageWidth - 0.5) * m_units - width)));
        box.moveTop(box.top() - height / 2);
        for (int tries = 0; tries < 60 && covered(box); ++tries)
            box.translate(0, m_metrics.height() / 2);
        m_taken.append(box);
        m_painter.fillRect(box, QColor(255, 255, 255, 215));
        m_painter.setPen(colour);
        double y = box.top() + m_metrics.ascent();
        for (const QString& line : lines) {
            m_painter.drawText(QPointF(box.left(), y), line);
            y += m_metrics.height();
        }
    }

private:
    bool covered(const QRectF& box) const
    {
        return std::any_of(m_taken.begin(), m_taken.end(),
                           [&](const QRectF& other) { return other.intersects(box); });
    }

    QPainter& m_painter;
    QFontMetricsF m_metrics;
    double m_units;
    QList<QRectF> m_taken;
};

void paintMeasureLine(QPainter& painter, const QLineF& line, double units)
{
    const QLineF scaled(line.p1() * units, line.p2() * units);
    painter.drawLine(scaled);
    const bool upright = std::abs(line.dx()) < std::abs(line.dy());
    const QPointF side = (upright ? QPointF(tick, 0) : QPointF(0, tick)) * units;
    for (const QPointF& end : {scaled.p1(), scaled.p2()})
        painter.drawLine(end - side, end + side);
}

void putMeasureLabel(Labels& labels, const Measure& measure, const QColor& colour)
{
    const QString value =
        QString::number(measure.value, 'f', 2) + QStringLiteral(" mm · ") + measure.clause;
    const QStringList lines{nameOf(measure.what), value};
    const QPointF middle = measure.line.center();
    const bool upright = std::abs(measure.line.dx()) < std::abs(measure.line.dy());
    if (!upright)
        labels.put({lines.join(u' ')}, middle + QPointF(0, 2), Qt::AlignHCenter, colour);
    else if (middle.x() < grid::pageWidth / 2)
        labels.put(lines, middle - QPointF(1.2, 0), Qt::AlignRight, colour);
    else
        labels.put(lines, middle + QPointF(1.2, 0), Qt::AlignLeft, colour);
}

} // namespace

void paintProofs(QPainter& painter, const Page& page, const Faces& faces, double unitsPerMm)
{
    if (page.proofs.isEmpty())
        return;
    painter.save();
    QPen pen = thinPen(proofColour, 0.25, unitsPerMm);
    pen.setStyle(Qt::DashLine);
    const QFont font = labelFont(faces, unitsPerMm);
    painter.setFont(font);
    const QFontMetricsF metrics(font, painter.device());
    painter.setBrush(Qt::NoBrush);
    for (const Proof& proof : page.proofs) {
        const QRectF box(proof.box.topLeft() * unitsPerMm, proof.box.size() * unitsPerMm);
        painter.setPen(pen);
        if (proof.kind == Proof::Kind::Seal)
            painter.drawEllipse(box);
        else
            painter.drawRect(box);
        const QString size = proof.kind == Proof::Kind::Seal
                                 ? QStringLiteral("⌀ %1 mm").arg(proof.box.width(), 0, 'g', 4)
                                 : proof.of;
        const double y = proof.kind == Proof::Kind::Seal ? box.top() + 2.2 * metrics.height()
                                                         : box.center().y() + metrics.ascent() / 2;
        painter.drawText(QPointF(box.center().x() - metrics.horizontalAdvance(size) / 2, y), size);
    }
    painter.restore();
}

void paintRuler(QPainter& painter, const Page& page, const Faces& faces, double unitsPerMm)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    paintGrid(painter, page, unitsPerMm);
    Labels labels(painter, labelFont(faces, unitsPerMm), unitsPerMm);
    for (const Measure& one : measure(page, faces)) {
        const QColor colour = one.ok() ? goodColour : badColour;
        painter.setPen(thinPen(colour, 0.15, unitsPerMm));
        paintMeasureLine(painter, one.line, unitsPerMm);
        putMeasureLabel(labels, one, colour);
    }
    painter.restore();
}

} // namespace chancery::paper
