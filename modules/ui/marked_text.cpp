// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/marked_text.h"

#include <QPainter>
#include <QTextLayout>

namespace chancery::ui {

void paintMarked(QPainter& painter, const QRect& rect, const QString& text,
                 const QList<TextRange>& marks, const Theme& theme)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    if (marks.isEmpty()) {
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, shown);
        return;
    }
    const qsizetype whole = shown == text ? text.size() : shown.size() - 1;
    QList<QTextLayout::FormatRange> formats;
    for (const auto& mark : marks) {
        const qsizetype end = std::min(mark.from + mark.length, whole);
        if (mark.from >= end)
            continue;
        QTextCharFormat format;
        format.setForeground(theme.color(Token::Text));
        format.setBackground(theme.color(Token::AmberSoft));
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(theme.color(Token::Amber));
        formats.append({int(mark.from), int(end - mark.from), format});
    }
    QTextLayout layout(shown, painter.font(), painter.device());
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width() + 1);
    layout.endLayout();
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

} // namespace chancery::ui
