// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>

namespace chancery::files {

/// What a file is by its content, whatever its name says.
enum class FileKind {
    Unknown,
    Empty,
    Pdf,
    Ofd, ///< GB/T 33190, 版式文档
    Docx,
    Xlsx,
    Pptx,
    OpenDocument,
    OldOffice, ///< doc, xls, ppt and wps of before 2007
    Rtf,
    Image,
    Text,
    Archive ///< zip and its kin with anything in it
};
/// Stable names for tables and the wire: "pdf".
QString kindId(FileKind kind);
std::optional<FileKind> kindFromId(QStringView id);

/// Whether somebody has signed or sealed the file (签名, 签章). That the signature holds is not
/// looked at.
enum class Signature { Unknown, None, Present };

/// What could be told about a file, and where not all could, why not.
struct FileReport {
    FileKind kind = FileKind::Unknown;
    QString format;    ///< Of an image: "png". Else empty.
    int pages = -1;    ///< -1: unknown.
    QSize pixels = {}; ///< Of an image.
    Signature signature = Signature::Unknown;
    QString text = {};  ///< Lines; what is one line to a reader is one here.
    bool isCut = false; ///< There is more text than was read.
    /// files.password, -damaged, -too-large, -too-slow, -no-text (scanned or drawn), -no-reader; or
    /// empty when nothing is missing.
    QString why = {};

    bool operator==(const FileReport&) const = default;

    QByteArray encode() const;
    /// Strict: whoever read a file may have been taken over by it. Nothing when anything is wrong.
    static std::optional<FileReport> decode(const QByteArray& bytes);
};

/// What reading one file may cost.
struct Limits {
    qint64 fileBytes = qint64(256) << 20;
    qint64 unpackedBytes = qint64(64) << 20; ///< Of everything that is taken out of a package.
    int entries = 20'000;
    int depth = 200; ///< Of elements within each other.
    qsizetype text = 500'000;
    int milliseconds = 8'000;
};

} // namespace chancery::files
