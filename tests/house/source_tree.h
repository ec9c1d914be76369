// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::house {

/// One file of the source tree, read whole.
struct SourceFile {
    QString path; ///< relative to the root, with '/'
    QString text;

    QStringList lines() const;
};

/// The files below the given folders of the tree whose names match one of the patterns
/// (such as "*.cpp"), sorted by path. Build folders and fetched packages are not the tree.
QList<SourceFile> readTree(const QStringList& folders, const QStringList& namePatterns);

/// The C++ text without its comments and with the inside of string literals kept; line numbers
/// stay as they are.
QString withoutComments(const QString& cpp);

/// "path:line: what" for every line of a file's text where the pattern is met.
QStringList hits(const SourceFile& file, const QString& text, const QString& pattern,
                 const QString& what);

} // namespace chancery::house
