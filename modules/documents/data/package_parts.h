// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace chancery::documents {

/// What packages of files that leave the house have in common (移交包, 传输包): names that any
/// system reads, and a manifest of SHA-256 digests as sha256sum writes and checks it.

QByteArray packageDigest(const QByteArray& bytes);
/// A file's name without separators, control characters and an end that some systems drop.
QString packageName(const QString& name);
/// Never outside the package, wherever a manifest says a file is.
bool isInsidePackage(const QString& name);

struct PackageManifest {
    QHash<QString, QString> digests; ///< Name → SHA-256 as 64 hexadecimal digits.
    QStringList badLines;

    static QByteArray line(const QByteArray& bytes, const QString& name);
    static PackageManifest parse(const QByteArray& manifest);
};

} // namespace chancery::documents
