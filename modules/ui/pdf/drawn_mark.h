// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QColor>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>

class QPainter;

namespace chancery::ui {

/// What somebody drew on a page (批注), in points from its upper left corner. It lies over the
/// page and is no part of the file.
struct DrawnMark {
    enum class Kind { Ink, Highlight, Stamp, Note };

    QString id;
    Kind kind = Kind::Ink;
    int page = 0;
    int colour = 0;
    QList<QPolygonF> strokes;
    QList<QRectF> boxes;
    QPointF at;
    QString text;
    QString by; ///< Who and when, below a note and in the tool tip.
    bool isMine = false;
};

constexpr int markColours = 4; ///< Red, blue, black, yellow.
QColor markColour(int colour);

/// Paints the mark with the page's corner at the painter's origin, `scale` units to a point. The
/// same on the screen and on paper.
void paintMark(QPainter& painter, const DrawnMark& mark, double scale);

/// The marks of a page on paper that is set here: what is highlighted below the text, which stays
/// black on it, and everything else above.
enum class MarkSide { Below, Above };
void paintMarks(QPainter& painter, const QList<DrawnMark>& marks, int page, double scale,
                MarkSide side);

/// The area that it covers, in points.
QRectF boundsOf(const DrawnMark& mark);

/// Whether the mark is met by a pointer at this place.
bool isHit(const DrawnMark& mark, const QPointF& at);

/// The stroke with fewer points: those that lie within `slack` points of a straight line go.
QPolygonF thinned(const QPolygonF& stroke, double slack);

} // namespace chancery::ui
