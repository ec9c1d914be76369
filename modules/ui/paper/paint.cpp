// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paint.h"

#include "ui/paper/grid.h"
#include "ui/paper/paint_overlay.h"

#include <QColor>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>

namespace chancery::paper {

namespace {

QColor colourOfInk(Ink ink)
{
    switch (ink) {
    case Ink::Black:
        return Qt::black;
    case Ink::Red:
        return {0xE6, 0x00, 0x12};
    case Ink::Blue:
        return {0x1B, 0x55, 0xA5};
    case Ink::Orange:
        return {0xD8, 0x6A, 0x00};
    }
    return Qt::black;
}

template <typename Piece>
QColor colourOf(const Piece& piece, PaintFlags flags)
{
    const QColor full = colourOfInk(piece.ink);
    const bool isPale = flags.testFlag(PaintFlag::PalePreprinted) && isPreprinted(piece);
    if (!isPale)
        return full;
    const auto paled = [](int part) { return 255 - (255 - part) / 5; };
    return {paled(full.red()), paled(full.green()), paled(full.blue())};
}

/// Without transparency, which PDF/A-1b, of which the file is made, does not know.
template <typename Piece>
bool isLeftOut(const Piece& piece, PaintFlags flags)
{
    return flags.testFlag(PaintFlag::VariableOnly) && isPreprinted(piece);
}

bool isWord(const QString& text)
{
    return text.size() > 1 && text.front().unicode() < 0x7f;
}

/// A font with what was measured in it.
struct Typecase {
    QFont font;
    QFontMetricsF metrics;
};

} // namespace

void paintPage(QPainter& painter, const Page& page, const Faces& faces, double unitsPerMm,
               PaintFlags flags)
{
    QHash<QPair<int, int>, Typecase> typecases;
    QPair<int, int> current;
    bool isTurned = false;
    const auto turn = [&](bool on) {
        if (on == isTurned)
            return;
        isTurned = on;
        current = {}; // the painter forgets its font
        if (!on)
            return painter.restore();
        painter.save();
        painter.translate(grid::left * unitsPerMm, grid::bottom * unitsPerMm);
        painter.rotate(-90);
    };
    painter.save();
    for (const Rule& rule : page.rules) {
        turn(rule.isTurned);
        if (!isLeftOut(rule, flags))
            painter.fillRect(QRectF(rule.x * unitsPerMm, rule.y * unitsPerMm,
                                    rule.width * unitsPerMm, rule.height * unitsPerMm),
                             colourOf(rule, flags));
    }
    for (const Glyphs& glyphs : page.glyphs) {
        if (isLeftOut(glyphs, flags))
            continue;
        turn(glyphs.isTurned);
        const int pixels = qMax(1, qRound(grid::em(glyphs.points) * unitsPerMm));
        const QPair<int, int> key(int(glyphs.face), pixels);
        auto found = typecases.find(key);
        if (found == typecases.end()) {
            const QFont font = faces.font(glyphs.face, pixels);
            found = typecases.insert(key, {font, QFontMetricsF(font, painter.device())});
        }
        if (current != key) {
            current = key;
            painter.setFont(found->font);
        }
        painter.setPen(colourOf(glyphs, flags));
        const double spare =
            glyphs.width * unitsPerMm - found->metrics.horizontalAdvance(glyphs.text);
        QPointF at(glyphs.x * unitsPerMm + spare / 2, glyphs.baseline * unitsPerMm);
        if (!isWord(glyphs.text)) {
            painter.drawText(at, glyphs.text);
            continue;
        }
        // Letter by letter: no ligature may join two that a reader is to copy.
        for (const QChar letter : glyphs.text) {
            painter.drawText(at, letter);
            at.rx() += found->metrics.horizontalAdvance(letter);
        }
    }
    turn(false);
    painter.restore();
    if (flags & PaintFlag::Proofs)
        paintProofs(painter, page, faces, unitsPerMm);
    if (flags & PaintFlag::Ruler)
        paintRuler(painter, page, faces, unitsPerMm);
}

void paintSheet(QPainter& painter, const Page& page, const Faces& faces, double unitsPerMm,
                const Calibration& calibration, PaintFlags flags)
{
    painter.save();
    painter.translate(calibration.x * unitsPerMm, calibration.y * unitsPerMm);
    painter.scale(calibration.scaleX, calibration.scaleY);
    paintPage(painter, page, faces, unitsPerMm, flags);
    painter.restore();
}

} // namespace chancery::paper
