// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace chancery::paper {

/// What a PDF tells of itself, and what was painted on its pages.
struct PdfFacts {
    QString title;
    QString author;
    QString creator;
    /// Every character of each page, in the order in which glyphs were painted, one each.
    QList<QList<char32_t>> painted;
};

/// Makes what Qt wrote (as PDF/A-1b) a PDF/A-2b of which every character can be searched and
/// copied, by what was painted, or where that is not known by what is likely, and writes title and
/// author where both kinds of readers look (the information dictionary and
/// XMP, which must agree). `ui.paper-not-written` if the file cannot be read.
Result<QByteArray> finishedPdf(const QByteArray& pdf, const PdfFacts& facts);

} // namespace chancery::paper
