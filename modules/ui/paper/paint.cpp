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

QColor colourOf(Ink ink)
{
    return ink == Ink::Red ? QColor(0xE6, 0x00, 0x12) : QColor(Qt::black);
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
    painter.save();
    for (const Rule& rule : page.rules)
        painter.fillRect(QRectF(rule.x * unitsPerMm, rule.y * unitsPerMm, rule.width * unitsPerMm,
                                rule.height * unitsPerMm),
                         colourOf(rule.ink));
    QPair<int, int> current;
    for (const Glyphs& glyphs : page.glyphs) {
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
        painter.setPen(colourOf(glyphs.ink));
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
    painter.restore();
    if (flags & PaintFlag::Proofs)
        paintProofs(painter, page, faces, unitsPerMm);
    if (flags & PaintFlag::Ruler)
        paintRuler(painter, page, faces, unitsPerMm);
}

} // namespace chancery::paper
