// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/pdf/protocol.h"

namespace chancery::ui {

/// A piece of one page's text.
struct TextSpan {
    int page = 0;
    int start = 0;
    int length = 0;

    bool operator==(const TextSpan&) const = default;
};

/// All occurrences, in order. Case, full and half width, compatibility characters (⼯ for 工, which
/// Qt's own PDF writer leaves behind) and white space, line ends included, make no difference.
QList<TextSpan> findInPage(int page, const pdf::PdfPageText& text, const QString& query);

/// The character at a point of the page, or the nearest of the nearest line; -1 on an empty page.
int characterAt(const pdf::PdfPageText& text, const QPointF& point);

/// One rectangle a line, of the line's full height, that covers the characters [start,
/// start+length).
QList<QRectF> lineBoxes(const pdf::PdfPageText& text, int start, int length);

} // namespace chancery::ui
