// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paper_pdf.h"

#include "ui/paper/grid.h"
#include "ui/paper/page_layout.h"
#include "ui/paper/paint.h"
#include "ui/paper/searchable_text.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace chancery::paper {

namespace {

// A unit is a hundredth of a point, so that every size in points is a whole number of units.
constexpr int unitsPerInch = 7200;

} // namespace

Result<QByteArray> writePaperPdf(const PaperDocument& document)
{
    if (document.title.isEmpty() && document.body.isEmpty())
        return fail("ui.paper-empty");
    const Faces faces = Faces::installed();
    const auto pages = layoutPages(document, faces);

    QByteArray pdf;
    QBuffer buffer(&pdf);
    if (!buffer.open(QIODevice::WriteOnly))
        return fail("ui.paper-not-written");
    QPdfWriter writer(&buffer);
    writer.setResolution(unitsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setTitle(document.title);
    writer.setCreator(QStringLiteral("Chancery"));
    QPainter painter;
    if (!painter.begin(&writer))
        return fail("ui.paper-not-written");
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0 && !writer.newPage())
            return fail("ui.paper-not-written");
        paintPage(painter, pages[i], faces, unitsPerInch / 25.4);
    }
    if (!painter.end())
        return fail("ui.paper-not-written");
    buffer.close();
    return withSearchableText(pdf);
}

} // namespace chancery::paper
