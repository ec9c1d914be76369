// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/drawn_mark.h"

#include <QFont>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace chancery::ui {

namespace {

constexpr double inkWidth = 1.6;   // points
constexpr double stampPoints = 20; // size of type
constexpr double notePoints = 11;
constexpr double byPoints = 8;
constexpr double noteWidth = 150;
constexpr double frame = 4;   // around the words of stamp and note
constexpr double reach = 6;   // how near a pointer must come
constexpr int fineUnits = 20; // to a point, for measuring text

QFont markFont(double size)
{
    QFont font;
    font.setFamilies({QStringLiteral("LXGW WenKai"), QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(int(size * fineUnits));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// The words' own box, in points, as wide as `most` at the most.
QSizeF textSize(const QString& text, double size, double most)
{
    const QFontMetricsF metrics(markFont(size));
    const QRectF box = metrics.boundingRect(QRectF(0, 0, most * fineUnits, 1e6),
                                            Qt::AlignLeft | Qt::TextWrapAnywhere, text);
    return box.size() / fineUnits;
}

QRectF noteBox(const DrawnMark& mark)
{
    QSizeF size = textSize(mark.text, notePoints, noteWidth);
    if (!mark.by.isEmpty()) {
        const QSizeF by = textSize(mark.by, byPoints, noteWidth);
        size = QSizeF(std::max(size.width(), by.width()), size.height() + by.height());
    }
    return {mark.at, QSizeF(size.width() + 2 * frame + 1, size.height() + 2 * frame)};
}

QRectF stampBox(const DrawnMark& mark)
{
    const QSizeF size = textSize(mark.text, stampPoints, 400);
    const QSizeF by = mark.by.isEmpty() ? QSizeF() : textSize(mark.by, byPoints, 400);
    return {mark.at, QSizeF(std::max(size.width(), by.width()) + 2 * frame,
                            size.height() + by.height() + 2 * frame)};
}

void paintInk(QPainter& painter, const DrawnMark& mark, double scale)
{
    painter.setPen(QPen(markColour(mark.colour), inkWidth * scale, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& stroke : mark.strokes) {
        if (stroke.size() == 1) {
            painter.drawPoint(stroke.first() * scale);
            continue;
        }
        QPainterPath path(stroke.value(0) * scale);
        for (qsizetype i = 1; i < stroke.size(); ++i)
            path.lineTo(stroke[i] * scale);
        painter.drawPath(path);
    }
}

/// In the units in which text is measured, so that its lines break at every zoom as on paper.
void paintWords(QPainter& painter, const DrawnMark& mark, double scale)
{
    const bool isStamp = mark.kind == DrawnMark::Kind::Stamp;
    const QColor colour = markColour(mark.colour);
    const QRectF box = boundsOf(mark);
    const QRectF shown(box.topLeft() * fineUnits, box.size() * fineUnits);
    painter.scale(scale / fineUnits, scale / fineUnits);
    painter.setBrush(isStamp ? QBrush() : QBrush(QColor(0xFF, 0xF8, 0xD6)));
    painter.setPen(QPen(colour, (isStamp ? 1.5 : 0.6) * fineUnits));
    painter.drawRect(shown);
    const double inset = frame * fineUnits;
    const QRectF words = shown.adjusted(inset, inset, -inset, -inset);
    painter.setPen(colour);
    painter.setFont(markFont(isStamp ? stampPoints : notePoints));
    painter.drawText(words, Qt::TextWrapAnywhere | (isStamp ? Qt::AlignHCenter : Qt::AlignLeft),
                     mark.text);
    if (mark.by.isEmpty())
        return;
    painter.setFont(markFont(byPoints));
    painter.drawText(words, Qt::AlignBottom | (isStamp ? Qt::AlignHCenter : Qt::AlignRight),
                     mark.by);
}

double distanceToLine(const QPointF& point, const QPointF& from, const QPointF& to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    if (length == 0)
        return QLineF(point, from).length();
    const double share = std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0);
    return QLineF(point, from + share * along).length();
}

} // namespace

QColor markColour(int colour)
{
    static const std::array colours{QColor(0xD0, 0x1C, 0x1C), QColor(0x16, 0x50, 0xA8),
                                    QColor(0x1D, 0x21, 0x29), QColor(0xB8, 0x86, 0x0B)};
    return colours[std::size_t(std::clamp(colour, 0, markColours - 1))];
}

namespace {

void paintHighlight(QPainter& painter, const DrawnMark& mark, double scale)
{
    for (const QRectF& box : mark.boxes)
        painter.fillRect(QRectF(box.topLeft() * scale, box.size() * scale),
                         mark.colour == 1 ? QColor(0xC4, 0xDD, 0xFF) : QColor(0xFF, 0xEB, 0x6B));
}

} // namespace

void paintMarks(QPainter& painter, const QList<DrawnMark>& marks, int page, double scale,
                MarkSide side)
{
    for (const DrawnMark& mark : marks) {
        const bool isBelow = mark.kind == DrawnMark::Kind::Highlight;
        if (mark.page != page || isBelow != (side == MarkSide::Below))
            continue;
        if (isBelow)
            paintHighlight(painter, mark, scale);
        else
            paintMark(painter, mark, scale);
    }
}

void paintMark(QPainter& painter, const DrawnMark& mark, double scale)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (mark.kind) {
    case DrawnMark::Kind::Ink:
        paintInk(painter, mark, scale);
        break;
    case DrawnMark::Kind::Highlight:
        // As a marker pen does: what is dark stays readable.
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        paintHighlight(painter, mark, scale);
        break;
    case DrawnMark::Kind::Stamp:
    case DrawnMark::Kind::Note:
        paintWords(painter, mark, scale);
        break;
    }
    painter.restore();
}

QRectF boundsOf(const DrawnMark& mark)
{
    switch (mark.kind) {
    case DrawnMark::Kind::Note:
        return noteBox(mark);
    case DrawnMark::Kind::Stamp:
        return stampBox(mark);
    default:
        break;
    }
    QRectF bounds;
    for (const QPolygonF& stroke : mark.strokes)
        bounds = bounds.united(stroke.boundingRect().adjusted(-1, -1, 1, 1));
    for (const QRectF& box : mark.boxes)
        bounds = bounds.united(box);
    return bounds;
}

bool isHit(const DrawnMark& mark, const QPointF& at)
{
    if (mark.kind != DrawnMark::Kind::Ink) {
        return mark.kind == DrawnMark::Kind::Highlight
                   ? std::any_of(mark.boxes.begin(), mark.boxes.end(),
                                 [&](const QRectF& box) { return box.contains(at); })
                   : boundsOf(mark).contains(at);
    }
    for (const QPolygonF& stroke : mark.strokes) {
        for (qsizetype i = 0; i < stroke.size(); ++i) {
            if (distanceToLine(at, stroke[std::max<qsizetype>(0, i - 1)], stroke[i]) <= reach)
                return true;
        }
    }
    return false;
}

QPolygonF thinned(const QPolygonF& stroke, double slack)
{
    if (stroke.size() < 3)
        return stroke;
    // Douglas and Peucker, without recursion: the farthest point of each stretch stays.
    std::vector<bool> stays(std::size_t(stroke.size()), false);
    stays.front() = stays.back() = true;
    QList<std::pair<qsizetype, qsizetype>> stretches{{0, stroke.size() - 1}};
    while (!stretches.isEmpty()) {
        const auto [from, to] = stretches.takeLast();
        qsizetype farthest = from;
        double most = slack;
        for (qsizetype i = from + 1; i < to; ++i) {
            const double distance = distanceToLine(stroke[i], stroke[from], stroke[to]);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        if (farthest == from)
            continue;
        stays[std::size_t(farthest)] = true;
        stretches.append({from, farthest});
        stretches.append({farthest, to});
    }
    QPolygonF result;
    for (qsizetype i = 0; i < stroke.size(); ++i) {
        if (stays[std::size_t(i)])
            result.append(stroke[i]);
    }
    return result;
}

} // namespace chancery::ui
