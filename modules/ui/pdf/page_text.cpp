// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/page_text.h"

#include <limits>

namespace chancery::ui {
namespace {

struct Folded {
    QString text;
    QList<int> origin; ///< For each folded unit, the index in the page's text.
};

Folded fold(const QString& text)
{
    Folded out;
    out.text.reserve(text.size());
    for (int i = 0; i < text.size(); ++i) {
        if (text[i].isSpace() || text[i].unicode() < 32)
            continue;
        const QString plain =
            QString(text[i]).normalized(QString::NormalizationForm_KC).toCaseFolded();
        for (const QChar sign : plain) {
            out.text += sign;
            out.origin += i;
        }
    }
    return out;
}

/// Same line: the boxes overlap in height by more than half of the smaller one.
bool sameLine(const QRectF& a, const QRectF& b)
{
    const double overlap = qMin(a.bottom(), b.bottom()) - qMax(a.top(), b.top());
    return overlap > 0.5 * qMin(a.height(), b.height());
}

} // namespace

QList<TextSpan> findInPage(int page, const pdf::PdfPageText& text, const QString& query)
{
    const QString needle = fold(query).text;
    if (needle.isEmpty())
        return {};
    const Folded hay = fold(text.text);
    QList<TextSpan> out;
    for (qsizetype at = hay.text.indexOf(needle); at >= 0;
         at = hay.text.indexOf(needle, at + needle.size())) {
        const int first = hay.origin.at(at);
        const int last = hay.origin.at(at + needle.size() - 1);
        out.append({page, first, last - first + 1});
    }
    return out;
}

int characterAt(const pdf::PdfPageText& text, const QPointF& point)
{
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < text.boxes.size(); ++i) {
        const QRectF& box = text.boxes.at(i);
        if (box.isEmpty())
            continue;
        const double dx = qMax(0.0, qMax(box.left() - point.x(), point.x() - box.right()));
        const double dy = qMax(0.0, qMax(box.top() - point.y(), point.y() - box.bottom()));
        // Lines count more than columns: beside a line means in that line.
        const double distance = dy * 8 + dx;
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

QList<QRectF> lineBoxes(const pdf::PdfPageText& text, int start, int length)
{
    QList<QRectF> out;
    const int end = qMin(start + length, static_cast<int>(text.boxes.size()));
    for (int i = qMax(0, start); i < end; ++i) {
        const QRectF& box = text.boxes.at(i);
        if (box.isEmpty())
            continue;
        if (!out.isEmpty() && sameLine(out.last(), box) && box.left() >= out.last().left())
            out.last() = out.last().united(box);
        else
            out.append(box);
    }
    return out;
}

} // namespace chancery::ui
