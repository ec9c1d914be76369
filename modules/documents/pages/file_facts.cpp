// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/file_facts.h"

#include "documents/pages/tr.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

QString fileKindName(files::FileKind kind, const QString& format)
{
    using files::FileKind;
    switch (kind) {
    case FileKind::Pdf:
        return Tr::tr("PDF document");
    case FileKind::Ofd:
        return Tr::tr("OFD document");
    case FileKind::Docx:
        return Tr::tr("Word document");
    case FileKind::Xlsx:
        return Tr::tr("Excel workbook");
    case FileKind::Pptx:
        return Tr::tr("PowerPoint presentation");
    case FileKind::OpenDocument:
        return Tr::tr("OpenDocument file");
    case FileKind::OldOffice:
        return Tr::tr("Office or WPS file of an older form");
    case FileKind::Rtf:
        return Tr::tr("RTF document");
    case FileKind::Image:
        return Tr::tr("Image (%1)").arg(format.toUpper());
    case FileKind::Text:
        return Tr::tr("Plain text");
    case FileKind::Archive:
        return Tr::tr("Archive of files");
    case FileKind::Empty:
        return Tr::tr("Empty file");
    case FileKind::Unknown:
        break;
    }
    return Tr::tr("File of an unknown kind");
}

QStringList fileFacts(const AttachmentView& file, const files::FileReport& report,
                      const ui::Format& format)
{
    QStringList facts{fileKindName(report.kind, report.format)};
    if (report.pages > 0 && report.kind != files::FileKind::Image)
        facts.append(Tr::tr("%n page(s)", nullptr, report.pages));
    if (report.pixels.isValid() && !report.pixels.isEmpty())
        facts.append(
            Tr::tr("%1 × %2 pixels").arg(report.pixels.width()).arg(report.pixels.height()));
    facts.append(format.bytes(file.size));
    if (report.signature == files::Signature::Present)
        facts.append(Tr::tr("Signed or sealed; not verified here"));
    else if (report.signature == files::Signature::None)
        facts.append(Tr::tr("No signature"));
    else
        facts.append(Tr::tr("Whether it is signed cannot be told here"));
    return facts;
}

bool isShownHere(const QString& mediaType)
{
    static const QStringList shown{u"application/pdf"_s, u"image/png"_s, u"image/jpeg"_s,
                                   u"image/gif"_s,       u"image/bmp"_s, u"image/webp"_s,
                                   u"image/tiff"_s};
    return shown.contains(mediaType);
}

} // namespace chancery::documents
