// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// replay NAME FOLDER: runs every file of a folder through that decoder's target, the corpus as an
// ordinary test.
#include "fuzz/fuzz.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <cstdio>

namespace chancery::fuzz {

namespace {

/// Filled before main() begins, by the targets of other files.
QHash<QByteArray, Run>& targets()
{
    static QHash<QByteArray, Run> known;
    return known;
}

} // namespace

Target::Target(const char* name, Run run)
{
    targets().insert(name, run);
}

} // namespace chancery::fuzz

int main(int argc, char** argv)
{
    const auto run = chancery::fuzz::targets().value(argc > 1 ? argv[1] : "");
    if (!run || argc != 3)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        const QByteArray input = file.readAll();
        // Said before it runs, so that a crash has a name.
        std::fprintf(stderr, "%s\n", qPrintable(name));
        run(reinterpret_cast<const std::uint8_t*>(input.constData()), std::size_t(input.size()));
    }
    std::printf("%d inputs\n", int(names.size()));
    return names.isEmpty() ? 3 : 0; // an empty folder proves nothing
}
