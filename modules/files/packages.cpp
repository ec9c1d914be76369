// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/packages.h"

#include "files/office_package.h"
#include "files/package.h"

using namespace Qt::StringLiterals;

namespace chancery::files {

namespace {

FileKind kindOfNames(const QStringList& names)
{
    for (const auto& name : names) {
        if (name == "ofd.xml"_L1)
            return FileKind::Ofd;
        if (name == "word/document.xml"_L1)
            return FileKind::Docx;
        if (name == "xl/workbook.xml"_L1)
            return FileKind::Xlsx;
        if (name == "ppt/presentation.xml"_L1)
            return FileKind::Pptx;
        if (name == "meta-inf/manifest.xml"_L1)
            return FileKind::OpenDocument;
    }
    return FileKind::Archive;
}

Result<void> readInto(QByteArrayView bytes, const Limits& limits, const QDeadlineTimer& deadline,
                      FileReport& report)
{
    const auto kind = report.kind;
    TRY_ASSIGN(const auto package,
               Package::read(bytes, limits, deadline, [kind](const QString& name) {
                   return kind == FileKind::Ofd ? isOfdPart(name) : isOfficePart(name);
               }));
    return kind == FileKind::Ofd ? readOfd(package, limits, report)
                                 : readOffice(package, limits, report);
}

} // namespace

FileReport readPackage(QByteArrayView bytes, const Limits& limits, const QDeadlineTimer& deadline)
{
    FileReport report;
    report.kind = FileKind::Archive;
    const auto listed =
        Package::read(bytes, limits, deadline, [](const QString&) { return false; });
    if (!listed.ok()) {
        report.why = listed.error().code;
        return report;
    }
    report.kind = kindOfNames(listed->names());
    if (report.kind == FileKind::Archive || report.kind == FileKind::OpenDocument) {
        report.why = u"files.no-reader"_s;
        return report;
    }
    const auto read = readInto(bytes, limits, deadline, report);
    if (!read.ok())
        report.why = read.error().code;
    else if (report.text.trimmed().isEmpty())
        report.why = u"files.no-text"_s;
    return report;
}

} // namespace chancery::files
