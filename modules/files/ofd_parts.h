// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "files/file_report.h"
#include "files/package.h"

namespace chancery::files {

/// The part that says what an OFD holds (GB/T 33190, 7.2).
inline constexpr QLatin1String ofdRootPart("ofd.xml");

/// What OFD.xml says of one document: 文档根节点, its cover picture and, where it is signed, the
/// list of signatures.
struct OfdBody {
    QString root;
    QString cover;
    QString signatures;
};
Result<QList<OfdBody>> ofdBodies(const Package& package, const Limits& limits);

/// A page by its number among the things of the document, and its part.
struct OfdPage {
    QString id;
    QString part;
};
/// In their order. `root` is the part of the document.
Result<QList<OfdPage>> ofdPages(const Package& package, const QString& root, const Limits& limits);
/// Some writers begin a place at the document's folder, some at the package.
QString ofdPart(const Package& package, const QString& from, const QString& place);

} // namespace chancery::files
