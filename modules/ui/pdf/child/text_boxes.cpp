// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/child/text_boxes.h"

#include <QPdfDocument>
#include <QPdfSelection>
#include <QPolygonF>

namespace chancery::ui::pdf {
namespace {

// Asking for one character at a time reads the page anew each time (0.6 ms for 750 characters), so
// it is the last resort and has a budget.
constexpr int mostSingleCalls = 1500;

bool isBlank(QChar sign)
{
    return sign.isSpace() || sign.unicode() < 32;
}

qsizetype visibleCount(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar sign) { return !isBlank(sign); });
}

/// One box for each visible character, in order: what most writers' pages give.
bool placeOneByOne(QStringView text, const QList<QPolygonF>& bounds, qsizetype offset,
                   QList<QRectF>& boxes)
{
    if (bounds.size() != visibleCount(text))
        return false;
    qsizetype used = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isBlank(text[i]))
            boxes[offset + i] = bounds.at(used++).boundingRect();
    }
    return true;
}

/// A line's box shared out by the usual widths: a Chinese character is two Latin ones wide.
void shareOut(QStringView text, const QRectF& box, qsizetype offset, QList<QRectF>& boxes)
{
    const auto weight = [](QChar sign) { return sign.unicode() >= 0x1100 ? 2.0 : 1.0; };
    double total = 0;
    for (const QChar sign : text)
        total += weight(sign);
    double x = box.x();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const double width = box.width() * weight(text[i]) / total;
        boxes[offset + i] = QRectF(x, box.y(), width, box.height());
        x += width;
    }
}

void placeLine(QPdfDocument& document, int page, const QString& text, qsizetype start,
               qsizetype length, int& budget, QList<QRectF>& boxes)
{
    const QStringView line = QStringView(text).mid(start, length);
    if (visibleCount(line) == 0)
        return;
    const QPdfSelection whole =
        document.getSelectionAtIndex(page, static_cast<int>(start), static_cast<int>(length));
    if (placeOneByOne(line, whole.bounds(), start, boxes))
        return;
    if (length > budget) {
        shareOut(line, whole.boundingRectangle(), start, boxes);
        return;
    }
    budget -= static_cast<int>(length);
    for (qsizetype i = 0; i < length; ++i) {
        if (isBlank(line[i]))
            continue;
        const auto one = document.getSelectionAtIndex(page, static_cast<int>(start + i), 1);
        boxes[start + i] = one.boundingRectangle();
    }
}

} // namespace

PdfPageText textOf(QPdfDocument& document, int page)
{
    const QPdfSelection all = document.getAllText(page);
    PdfPageText out{all.text(), QList<QRectF>(all.text().size())};
    if (placeOneByOne(out.text, all.bounds(), 0, out.boxes))
        return out;
    int budget = mostSingleCalls;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= out.text.size(); ++i) {
        const bool end = i == out.text.size() || out.text[i] == u'\n' || out.text[i] == u'\r';
        if (!end)
            continue;
        if (i > start)
            placeLine(document, page, out.text, start, i - start, budget, out.boxes);
        start = i + 1;
    }
    return out;
}

} // namespace chancery::ui::pdf
