// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/package_parts.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;

namespace chancery::documents {

QByteArray packageDigest(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString packageName(const QString& name)
{
    QString safe;
    for (const QChar c : name) {
        const bool bad = c.unicode() < 0x20 || u"\\/:*?\"<>|"_s.contains(c);
        safe.append(bad ? QChar(u'_') : c);
    }
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    return safe.left(100);
}

bool isInsidePackage(const QString& name)
{
    const QString clean = QDir::cleanPath(name);
    return !name.isEmpty() && clean == name && !QDir::isAbsolutePath(name) &&
           !clean.startsWith(".."_L1) && !name.contains(u'\\');
}

QByteArray PackageManifest::line(const QByteArray& bytes, const QString& name)
{
    return packageDigest(bytes) + "  " + name.toUtf8() + '\n';
}

PackageManifest PackageManifest::parse(const QByteArray& manifest)
{
    PackageManifest parsed;
    for (const QByteArray& line : manifest.split('\n')) {
        if (line.isEmpty())
            continue;
        const QString name = QString::fromUtf8(line.mid(66));
        if (line.size() < 67 || line.mid(64, 2) != "  " || !isInsidePackage(name))
            parsed.badLines.append(QString::fromUtf8(line.left(200)));
        else
            parsed.digests.insert(name, QString::fromLatin1(line.left(64)));
    }
    return parsed;
}

} // namespace chancery::documents
