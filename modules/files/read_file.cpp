// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/read_file.h"

#include "base/text/normalise.h"
#include "base/text/plain_text.h"
#include "files/packages.h"

using namespace Qt::StringLiterals;

namespace chancery::files {

namespace {

struct Beginning {
    FileKind kind;
    const char* format;
    QByteArrayView bytes;
};

QByteArrayView raw(const char* bytes, qsizetype size)
{
    return {bytes, size};
}

const Beginning* beginningOf(QByteArrayView bytes)
{
    static const Beginning known[] = {
        {FileKind::Archive, "", raw("PK\x03\x04", 4)},
        {FileKind::Archive, "", raw("PK\x05\x06", 4)},
        {FileKind::Archive, "", raw("Rar!\x1a\x07", 6)},
        {FileKind::Archive, "", raw("7z\xbc\xaf\x27\x1c", 6)},
        {FileKind::Archive, "", raw("\x1f\x8b", 2)},
        {FileKind::OldOffice, "", raw("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8)},
        {FileKind::Rtf, "", raw("{\\rtf", 5)},
        {FileKind::Image, "png", raw("\x89PNG\r\n\x1a\n", 8)},
        {FileKind::Image, "jpeg", raw("\xff\xd8\xff", 3)},
        {FileKind::Image, "gif", raw("GIF8", 4)},
        {FileKind::Image, "bmp", raw("BM", 2)},
        {FileKind::Image, "tiff", raw("II*\0", 4)},
        {FileKind::Image, "tiff", raw("MM\0*", 4)},
    };
    for (const auto& each : known) {
        if (bytes.startsWith(each.bytes))
            return &each;
    }
    static const Beginning webp{FileKind::Image, "webp", {}};
    return bytes.startsWith("RIFF") &&
                   bytes.sliced(0, qMin<qsizetype>(16, bytes.size())).contains(raw("WEBP", 4))
               ? &webp
               : nullptr;
}

FileReport readPlain(QByteArrayView bytes, const Limits& limits)
{
    FileReport report;
    const auto head = bytes.first(qMin(bytes.size(), limits.text * 4));
    // Cut in the middle of a character where it is long: the last few bytes are none's.
    std::optional<QString> text;
    for (qsizetype less = 0; !text && less < 4 && less < head.size(); ++less)
        text =
            head.size() == bytes.size() && less > 0 ? std::nullopt : plainText(head.chopped(less));
    if (!text) {
        report.why = u"files.no-reader"_s;
        return report;
    }
    report.kind = FileKind::Text;
    report.signature = Signature::None;
    report.text = cleanText(*text).left(limits.text);
    report.isCut = head.size() < bytes.size() || text->size() > limits.text;
    if (report.text.trimmed().isEmpty())
        report.why = u"files.no-text"_s;
    return report;
}

} // namespace

FileKind kindByBeginning(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return FileKind::Empty;
    if (const auto* known = beginningOf(bytes))
        return known->kind;
    // ISO 32000-2, 7.5.2: readers look for the header in the first 1024 bytes.
    return bytes.first(qMin<qsizetype>(bytes.size(), 1024)).contains(raw("%PDF-", 5))
               ? FileKind::Pdf
               : FileKind::Unknown;
}

Signature signatureOfPdf(QByteArrayView bytes)
{
    // The hash of a signature covers the file by ranges, so they stand outside of compressed
    // objects.
    return bytes.contains(raw("/ByteRange", 10)) ? Signature::Present : Signature::None;
}

FileReport readFile(QByteArrayView bytes, const Limits& limits)
{
    const QDeadlineTimer deadline(limits.milliseconds);
    FileReport report;
    report.kind = kindByBeginning(bytes);
    if (report.kind == FileKind::Empty)
        return report;
    const auto* known = beginningOf(bytes);
    report.format = known ? QString::fromLatin1(known->format) : QString();
    if (bytes.size() > limits.fileBytes) {
        report.why = u"files.too-large"_s;
        return report;
    }
    switch (report.kind) {
    case FileKind::Pdf:
        report.signature = signatureOfPdf(bytes);
        return report;
    case FileKind::Image:
        report.signature = Signature::None;
        report.pages = 1;
        report.why = u"files.no-text"_s;
        return report;
    case FileKind::Archive:
        if (bytes.startsWith("PK"))
            return readPackage(bytes, limits, deadline);
        [[fallthrough]];
    case FileKind::OldOffice:
    case FileKind::Rtf:
        report.why = u"files.no-reader"_s;
        return report;
    default:
        return readPlain(bytes, limits);
    }
}

} // namespace chancery::files
