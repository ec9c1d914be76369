// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "demo_data.h"

#include <QDirIterator>
#include <QFile>

namespace chancery::demo {

namespace {
const QLatin1String root(":/demo/");
}

QByteArray file(const QString& name)
{
    QFile file(root + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList fileNames()
{
    QStringList names;
    QDirIterator walk(root, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        names.append(walk.next().mid(root.size()));
    names.sort();
    return names;
}

} // namespace chancery::demo
