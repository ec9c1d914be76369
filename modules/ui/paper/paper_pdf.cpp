// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paper_pdf.h"

#include "ui/paper/grid.h"
#include "ui/paper/page_layout.h"
#include "ui/paper/pdf_finish.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace chancery::paper {

namespace {

// A unit is a hundredth of a point, so that every size in points is a whole number of units.
constexpr int unitsPerInch = 7200;

QList<QList<char32_t>> paintedOn(const QList<Page>& pages, PaintFlags flags)
{
    QList<QList<char32_t>> result;
    for (const Page& page : pages) {
        QList<char32_t> characters;
        for (const Glyphs& glyphs : page.glyphs) {
            if (flags.testFlag(PaintFlag::VariableOnly) && isPreprinted(glyphs))
                continue;
            for (const uint character : glyphs.text.toUcs4())
                characters.append(character);
        }
        result.append(characters);
    }
    return result;
}

bool paintAll(QPdfWriter& writer, const QList<Page>& pages, const Faces& faces, PaintFlags flags,
              const Calibration& calibration, const PageOverlay& overlay)
{
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0 && !writer.newPage())
            return false;
        const auto paintOver = [&](bool isAbove) {
            if (!overlay)
                return;
            painter.save();
            overlay(painter, int(i), unitsPerInch / 25.4, isAbove);
            painter.restore();
        };
        paintOver(false);
        paintSheet(painter, pages[i], faces, unitsPerInch / 25.4, calibration, flags);
        paintOver(true);
    }
    return painter.end();
}

} // namespace

QString authorOf(const PaperDocument& document)
{
    const QString separator = QStringLiteral("、");
    if (!document.signatures.isEmpty())
        return document.signatures.join(separator);
    QStringList issuers = document.issuerMark.split(u'\n', Qt::SkipEmptyParts);
    issuers.removeAll(QStringLiteral("文件"));
    return issuers.join(separator);
}

Result<QByteArray> writePaperPdf(const PaperDocument& document, PaintFlags flags)
{
    if (document.title.isEmpty() && document.body.isEmpty())
        return fail("ui.paper-empty");
    const Faces faces = Faces::installed();
    QString title = document.title;
    title.remove(u'\n');
    return writePagesPdf(layoutPages(document, faces), faces, {title, authorOf(document)}, flags);
}

Result<QByteArray> writePagesPdf(const QList<Page>& pages, const Faces& faces,
                                 const PdfNames& names, PaintFlags flags,
                                 const Calibration& calibration, const PageOverlay& overlay)
{
    if (pages.isEmpty())
        return fail("ui.paper-empty");
    QByteArray pdf;
    QBuffer buffer(&pdf);
    if (!buffer.open(QIODevice::WriteOnly))
        return fail("ui.paper-not-written");
    {
        QPdfWriter writer(&buffer);
        // Of what Qt can write the nearest to PDF/A-2b: colours with a profile, no transparency.
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(unitsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        if (!paintAll(writer, pages, faces, flags, calibration, overlay))
            return fail("ui.paper-not-written");
    }
    buffer.close();
    // What proofs, the ruler and an overlay paint is in no list.
    const bool isKnown = !overlay && !(flags & (PaintFlag::Proofs | PaintFlag::Ruler));
    return finishedPdf(pdf, {names.title, names.author, QStringLiteral("Chancery"),
                             isKnown ? paintedOn(pages, flags) : QList<QList<char32_t>>()});
}

} // namespace chancery::paper
