// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/file_report.h"

#include <QDataStream>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::files {

namespace {

constexpr quint32 reportMark = 0x43465231; // "CFR1"
constexpr int mostPagesTold = 1'000'000;
constexpr int mostPixelsTold = 1'000'000;
constexpr qsizetype mostTextTold = 2'000'000;

constexpr std::array kindNames{"unknown", "empty", "pdf",          "ofd",        "docx",
                               "xlsx",    "pptx",  "opendocument", "old-office", "rtf",
                               "image",   "text",  "archive"};

bool isPlainName(const QString& text)
{
    return text.size() <= 40 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' ||
                      c == u'.';
           });
}

} // namespace

QString kindId(FileKind kind)
{
    return QString::fromLatin1(kindNames[std::size_t(kind)]);
}

std::optional<FileKind> kindFromId(QStringView id)
{
    for (std::size_t i = 0; i < kindNames.size(); ++i) {
        if (id == QLatin1String(kindNames[i]))
            return FileKind(int(i));
    }
    return std::nullopt;
}

QByteArray FileReport::encode() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << reportMark << qint32(kind) << format << qint32(pages) << qint32(pixels.width())
        << qint32(pixels.height()) << qint32(signature) << isCut << why << text;
    return bytes;
}

std::optional<FileReport> FileReport::decode(const QByteArray& bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    qint32 kind = 0;
    qint32 pages = 0;
    qint32 width = 0;
    qint32 height = 0;
    qint32 signature = 0;
    FileReport report;
    in >> mark >> kind >> report.format >> pages >> width >> height >> signature >> report.isCut >>
        report.why >> report.text;
    const bool isRead = in.status() == QDataStream::Ok && in.atEnd() && mark == reportMark;
    const bool isSane = kind >= 0 && kind < int(kindNames.size()) && pages >= -1 &&
                        pages <= mostPagesTold && width >= -1 && width <= mostPixelsTold &&
                        height >= -1 && height <= mostPixelsTold && signature >= 0 &&
                        signature <= int(Signature::Present) && isPlainName(report.format) &&
                        isPlainName(report.why) && report.text.size() <= mostTextTold;
    if (!isRead || !isSane)
        return std::nullopt;
    report.kind = FileKind(kind);
    report.pages = pages;
    report.pixels = QSize(width, height);
    report.signature = Signature(signature);
    return report;
}

} // namespace chancery::files
