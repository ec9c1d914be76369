// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/glyph_selection.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chancery::paper {

namespace {

double away(double at, double from, double to)
{
    return at < from ? from - at : at > to ? at - to : 0;
}

/// The first and the last piece that are meant on a page, last before first for none.
std::pair<int, int> chosenOn(const Page& page, int number, GlyphPlace from, GlyphPlace to)
{
    if (from.isNone() || to.isNone())
        return {0, -1};
    if (to < from)
        std::swap(from, to);
    if (number < from.page || number > to.page)
        return {0, -1};
    const int last = int(page.glyphs.size()) - 1;
    return {number == from.page ? from.glyph : 0,
            number == to.page ? std::min(to.glyph, last) : last};
}

} // namespace

QRectF boxOf(const Glyphs& piece)
{
    const double height = piece.bottom() - piece.top();
    if (!piece.isTurned)
        return {piece.x, piece.top(), piece.width, height};
    return {grid::left + piece.top(), grid::bottom - piece.right(), height, piece.width};
}

GlyphPlace glyphNear(const Page& page, int number, const QPointF& at)
{
    GlyphPlace found;
    double nearest = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i < page.glyphs.size(); ++i) {
        const Glyphs& piece = page.glyphs.at(i);
        // Another line is farther than any place on this one.
        const QRectF box = boxOf(piece);
        const double down = away(at.y(), box.top(), box.bottom());
        const double across = away(at.x(), box.left(), box.right());
        const double distance = piece.isTurned ? across * 100 + down : down * 100 + across;
        if (distance < nearest) {
            nearest = distance;
            found = {number, int(i)};
        }
    }
    return found;
}

std::optional<std::pair<GlyphPlace, GlyphPlace>> placeOfText(const QList<Page>& pages,
                                                             const QString& text, qsizetype from,
                                                             qsizetype length)
{
    const auto squeezed = [](QStringView view) {
        QString dense;
        for (const QChar c : view) {
            if (!c.isSpace())
                dense += c;
        }
        return dense;
    };
    const QString wanted = squeezed(text);
    if (wanted.isEmpty())
        return std::nullopt;
    QString set;
    QList<GlyphPlace> places; // one for each of its characters
    for (qsizetype number = 0; number < pages.size(); ++number) {
        const Page& page = pages.at(number);
        for (qsizetype i = 0; i < page.glyphs.size(); ++i) {
            if (page.glyphs.at(i).element == Element::PageNumber)
                continue; // stands between the lines of what goes on overleaf
            const QString dense = squeezed(page.glyphs.at(i).text);
            set += dense;
            places.resize(set.size(), GlyphPlace{int(number), int(i)});
        }
    }
    const auto begin = set.indexOf(wanted);
    if (begin < 0)
        return std::nullopt;
    const auto first = squeezed(QStringView(text).left(from)).size();
    const auto some = squeezed(QStringView(text).mid(from, length > 0 ? length : -1)).size();
    const auto at = std::min(begin + first, begin + wanted.size() - 1);
    const auto end = std::clamp(at + some - 1, at, begin + wanted.size() - 1);
    return std::pair(places.at(at), places.at(end));
}

QList<QRectF> chosenBoxes(const Page& page, int number, GlyphPlace from, GlyphPlace to)
{
    QList<QRectF> boxes;
    double line = 0;
    const auto [first, last] = chosenOn(page, number, from, to);
    for (int i = first; i <= last; ++i) {
        const Glyphs& piece = page.glyphs.at(i);
        const QRectF box = boxOf(piece);
        if (!boxes.isEmpty() && std::abs(piece.baseline - line) < 0.01)
            boxes.last() |= box;
        else
            boxes.append(box);
        line = piece.baseline;
    }
    return boxes;
}

QString chosenText(const QList<Page>& pages, GlyphPlace from, GlyphPlace to)
{
    QString text;
    for (qsizetype number = 0; number < pages.size(); ++number) {
        const Page& page = pages.at(number);
        const auto [first, last] = chosenOn(page, int(number), from, to);
        for (int i = first; i <= last; ++i) {
            const Glyphs& piece = page.glyphs.at(i);
            const bool isNewLine =
                i == first || std::abs(piece.baseline - page.glyphs.at(i - 1).baseline) > 0.01;
            if (isNewLine && !text.isEmpty())
                text += u'\n';
            text += piece.text;
        }
    }
    return text;
}

} // namespace chancery::paper
