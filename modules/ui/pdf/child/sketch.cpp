// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/child/sketch.h"

#include "ui/pdf/child/picture.h"

#include <algorithm>
#include <cmath>

namespace chancery::ui::pdf {

namespace {

using Piece = files::Sketch::Piece;

constexpr double sidePixels = 720; ///< Of the longer side.
constexpr int textInk = 140;       ///< How much of a character's box is black, of 255.
constexpr double hairPixels = 1.2; ///< A line that is finer is not seen from afar.
constexpr double sealRingMm = 1.2;
constexpr int sealSides = 48;
constexpr int mostPictures = 20;

QRgb over(QRgb ink, int alpha, QRgb paper)
{
    const auto mix = [alpha](int a, int b) { return (a * alpha + b * (255 - alpha) + 127) / 255; };
    return qRgb(mix(qRed(ink), qRed(paper)), mix(qGreen(ink), qGreen(paper)),
                mix(qBlue(ink), qBlue(paper)));
}

/// Paints by hand: QPainter gives long fills to threads, and the sandbox has none to give. Edges
/// are hard; the picture is made smaller afterwards.
class Canvas {
public:
    Canvas(QImage& page, double scale) : m_page(page), m_scale(scale) {}

    void paint(const Piece& piece)
    {
        switch (piece.what) {
        case Piece::What::Text:
            fill(corners(piece.box), piece.colour, textInk);
            break;
        case Piece::What::Line:
            stroke(onPage(piece.points), piece.width * m_scale, piece.colour);
            break;
        case Piece::What::Area:
            fill(onPage(piece.points), piece.colour, 255);
            break;
        case Piece::What::Picture:
            put(piece);
            break;
        case Piece::What::Seal:
            stroke(ring(piece.box), sealRingMm * m_scale, piece.colour);
            break;
        }
    }

private:
    QPointF onPage(const QPointF& point) const { return point * m_scale; }
    QList<QPointF> onPage(QList<QPointF> points) const
    {
        for (QPointF& point : points)
            point = onPage(point);
        return points;
    }
    QList<QPointF> corners(const QRectF& box) const
    {
        return onPage({box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()});
    }
    QList<QPointF> ring(const QRectF& box) const
    {
        QList<QPointF> points;
        for (int i = 0; i <= sealSides; ++i) {
            const double angle = 2 * M_PI * i / sealSides;
            points.append(onPage(box.center() + QPointF(box.width() / 2 * std::cos(angle),
                                                        box.height() / 2 * std::sin(angle))));
        }
        return points;
    }

    void span(int y, double from, double to, QRgb ink, int alpha)
    {
        const int left = std::clamp(int(std::lround(from)), 0, m_page.width());
        const int right = std::clamp(int(std::lround(to)), 0, m_page.width());
        auto* line = reinterpret_cast<QRgb*>(m_page.scanLine(y));
        for (int x = left; x < right; ++x)
            line[x] = over(ink, alpha, line[x]);
    }

    /// Inside is what an odd number of edges encloses, at the middle of each row of pixels.
    void fill(const QList<QPointF>& points, QRgb ink, int alpha)
    {
        if (points.size() < 3)
            return;
        const auto [top, bottom] =
            std::minmax_element(points.begin(), points.end(),
                                [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        const int first = std::max(0, int(std::floor(top->y())));
        const int last = std::min(m_page.height() - 1, int(std::ceil(bottom->y())));
        QList<double> crossings;
        for (int y = first; y <= last; ++y) {
            crossings.clear();
            const double middle = y + 0.5;
            for (qsizetype i = 0; i < points.size(); ++i) {
                const QPointF& a = points.at(i);
                const QPointF& b = points.at((i + 1) % points.size());
                if ((a.y() <= middle) != (b.y() <= middle))
                    crossings.append(a.x() + (middle - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
            }
            std::sort(crossings.begin(), crossings.end());
            for (qsizetype i = 0; i + 1 < crossings.size(); i += 2)
                span(y, crossings.at(i), crossings.at(i + 1), ink, alpha);
        }
    }

    /// Each part of a line is a bar of its own.
    void stroke(const QList<QPointF>& points, double width, QRgb ink)
    {
        const double half = std::max(width, hairPixels) / 2;
        for (qsizetype i = 0; i + 1 < points.size(); ++i) {
            const QPointF along = points.at(i + 1) - points.at(i);
            const double length = std::hypot(along.x(), along.y());
            if (length <= 0)
                continue;
            const QPointF aside = QPointF(-along.y(), along.x()) / length * half;
            const QPointF ahead = along / length * (half / 2); // or corners would be open
            const QPointF from = points.at(i) - ahead;
            const QPointF to = points.at(i + 1) + ahead;
            fill({from + aside, to + aside, to - aside, from - aside}, ink, 255);
        }
    }

    void put(const Piece& piece)
    {
        const QRect box = QRectF(onPage(piece.box.topLeft()), piece.box.size() * m_scale).toRect();
        const QRect seen = box.intersected(m_page.rect());
        if (seen.isEmpty() || box.width() > 2 * m_page.width() ||
            box.height() > 2 * m_page.height() || ++m_pictures > mostPictures)
            return;
        const QImage picture = readPicture(piece.picture);
        if (picture.isNull())
            return;
        const QImage scaled = scaledPicture(picture, box.size());
        for (int y = seen.top(); y <= seen.bottom(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(m_page.scanLine(y));
            for (int x = seen.left(); x <= seen.right(); ++x) {
                const QRgb ink = scaled.pixel(x - box.left(), y - box.top());
                line[x] = over(ink, qAlpha(ink), line[x]);
            }
        }
    }

    QImage& m_page;
    double m_scale;
    int m_pictures = 0;
};

} // namespace

QImage paintSketch(const files::Sketch& sketch)
{
    const double longer = std::max(sketch.size.width(), sketch.size.height());
    if (longer <= 0)
        return {};
    const double scale = sidePixels / longer;
    QImage page((sketch.size * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_ARGB32);
    page.fill(0xffffffffu);
    Canvas canvas(page, scale);
    for (const Piece& piece : sketch.pieces)
        canvas.paint(piece);
    return page;
}

} // namespace chancery::ui::pdf
