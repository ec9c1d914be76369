// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "ui/paper/paint.h"
#include "ui/paper/paper_document.h"

#include <QByteArray>

#include <functional>

namespace chancery::paper {

/// The document as PDF/A-2b, set after GB/T 9704-2012 on A4, fonts embedded, its text searchable
/// and selectable as the characters that were written, title and issuers told. `flags` paints the
/// places of the seals or the ruler over it, for proofs. Needs a QGuiApplication, not a display
/// (the offscreen platform will do). Errors: `ui.paper-empty` when there is neither title nor body,
/// `ui.paper-not-written` when the fonts cannot be embedded or the file cannot be finished.
Result<QByteArray> writePaperPdf(const PaperDocument& document, PaintFlags flags = {});

/// What a file tells of what is in it.
struct PdfNames {
    QString title;
    QString author;
};

/// Paints on a page besides what was set, in millimetres times `unitsPerMm` from its corner: once
/// below the page's own text, and once above it.
using PageOverlay =
    std::function<void(QPainter& painter, int page, double unitsPerMm, bool isAbove)>;

/// Pages that were set already, in the same way; moved and stretched by `calibration`, as they are
/// sent to a printer.
Result<QByteArray> writePagesPdf(const QList<Page>& pages, const Faces& faces,
                                 const PdfNames& names, PaintFlags flags = {},
                                 const Calibration& calibration = {},
                                 const PageOverlay& overlay = {});

/// Who issued it: those who sign, else whose mark is on it.
QString authorOf(const PaperDocument& document);

} // namespace chancery::paper
