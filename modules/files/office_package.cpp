// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/office_package.h"
#include "files/lines.h"
#include "files/xml_text.h"

using namespace Qt::StringLiterals;

namespace chancery::files {

namespace {

constexpr auto documentPart = "word/document.xml"_L1;
constexpr auto workbookPart = "xl/workbook.xml"_L1;
constexpr auto slidesPart = "ppt/presentation.xml"_L1;
constexpr auto propertiesPart = "docprops/app.xml"_L1;

/// Text of a part: what stands in <w:t>, <a:t> or <t>, paragraph by paragraph.
Result<void> addText(const QByteArray& xml, const Limits& limits, Lines& lines)
{
    int inText = 0;
    int inDeleted = 0;
    return walkXml(xml, limits.depth, [&](const QXmlStreamReader& in) {
        const auto name = in.name();
        const int step = in.isStartElement() ? 1 : in.isEndElement() ? -1 : 0;
        if (name == "del"_L1)
            inDeleted += step;
        else if (name == "t"_L1)
            inText += step;
        else if (in.isEndElement() && (name == "p"_L1 || name == "si"_L1))
            lines.endLine();
        else if (in.isStartElement() && (name == "br"_L1 || name == "cr"_L1))
            lines.endLine();
        else if (in.isStartElement() && name == "tab"_L1)
            lines.add(u"\t");
        else if (in.isCharacters() && inText > 0 && inDeleted == 0)
            lines.add(in.text());
        return !lines.isFull();
    });
}

/// What the program that wrote it last has counted.
Result<int> countedPages(const QByteArray& xml, const Limits& limits, QLatin1String element)
{
    int pages = -1;
    bool isThere = false;
    TRY(walkXml(xml, limits.depth, [&](const QXmlStreamReader& in) {
        if (in.isStartElement())
            isThere = in.name() == element;
        else if (in.isCharacters() && isThere && pages < 0)
            pages = in.text().trimmed().toInt();
        return true;
    }));
    return pages > 0 && pages <= limits.entries ? pages : -1;
}

} // namespace

bool isOfficePart(const QString& name)
{
    const bool isText = name == documentPart || name == propertiesPart ||
                        name == "xl/sharedstrings.xml"_L1 || name == "word/footnotes.xml"_L1 ||
                        name == "word/endnotes.xml"_L1 || name == "word/comments.xml"_L1;
    return isText || name == workbookPart || name == slidesPart ||
           (name.startsWith("ppt/slides/slide"_L1) && name.endsWith(".xml"_L1)) ||
           (name.startsWith("word/header"_L1) && name.endsWith(".xml"_L1)) ||
           (name.startsWith("word/footer"_L1) && name.endsWith(".xml"_L1));
}

FileKind officeKindOf(const Package& package)
{
    if (package.has(documentPart))
        return FileKind::Docx;
    if (package.has(workbookPart))
        return FileKind::Xlsx;
    return package.has(slidesPart) ? FileKind::Pptx : FileKind::Unknown;
}

Result<void> readOffice(const Package& package, const Limits& limits, FileReport& report)
{
    report.signature = package.isAnyIn(u"_xmlsignatures/") ? Signature::Present : Signature::None;
    if (package.has(propertiesPart)) {
        const bool hasSlides = report.kind == FileKind::Pptx;
        const auto pages = countedPages(package.content(propertiesPart), limits,
                                        hasSlides ? "Slides"_L1 : "Pages"_L1);
        if (pages.ok() && report.kind != FileKind::Xlsx)
            report.pages = *pages;
    }
    Lines lines(limits.text);
    QStringList parts{documentPart};
    for (const auto& name : package.names()) {
        const bool isText = isOfficePart(name) && name != propertiesPart && name != workbookPart &&
                            name != slidesPart && name != documentPart;
        if (isText)
            parts.append(name);
    }
    for (const auto& name : std::as_const(parts)) {
        const auto added =
            package.has(name) ? addText(package.content(name), limits, lines) : Result<void>();
        lines.endLine();
        report.text = lines.text();
        report.isCut = lines.isFull();
        TRY(added);
    }
    return {};
}

} // namespace chancery::files
