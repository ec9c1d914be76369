// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/form_boxes.h"

#include <algorithm>

namespace chancery::test {

namespace {

bool isAnyInk(const QImage& page, double x, double y)
{
    const int px = int(x * PdfReader::pixelsPerMm);
    const int py = int(y * PdfReader::pixelsPerMm);
    if (!page.valid(px, py))
        return true;
    const QRgb colour = page.pixel(px, py);
    return std::min({qRed(colour), qGreen(colour), qBlue(colour)}) < 128;
}

constexpr double step = 1.0 / PdfReader::pixelsPerMm;

} // namespace

QRectF boxBeside(const PdfReader& pdf, const PdfWord& label)
{
    const QImage page = pdf.page(label.page);
    if (label.text.isEmpty() || page.isNull())
        return {};
    const double y = label.box.center().y();
    // The first upright line right of the label is a line for more than a letter's height.
    double left = label.box.right();
    const auto isUpright = [&](double x) {
        for (double dy = -4; dy <= 4; dy += step) {
            if (!isAnyInk(page, x, y + dy))
                return false;
        }
        return true;
    };
    while (left < 210 && !isUpright(left))
        left += step;
    const double inside = left + 1; // within the padding: no text stands there
    double top = y;
    while (top > 0 && !isAnyInk(page, inside, top))
        top -= step;
    double bottom = y;
    while (bottom < 297 && !isAnyInk(page, inside, bottom))
        bottom += step;
    double right = inside;
    while (right < 210 && !isAnyInk(page, right, bottom - 0.8))
        right += step;
    return {QPointF(left, top), QPointF(right, bottom)};
}

QString textWithin(const PdfReader& pdf, int page, const QRectF& box)
{
    QList<PdfWord> words;
    for (const PdfWord& word : pdf.words()) {
        if (word.page == page && box.contains(word.box.center()))
            words.append(word);
    }
    std::stable_sort(words.begin(), words.end(), [](const PdfWord& a, const PdfWord& b) {
        const double apart = a.box.center().y() - b.box.center().y();
        return std::abs(apart) > 1.5 ? apart < 0 : a.box.left() < b.box.left();
    });
    QString text;
    for (const PdfWord& word : words)
        text += word.text;
    return withoutSpace(text);
}

} // namespace chancery::test
