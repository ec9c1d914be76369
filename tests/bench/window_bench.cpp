// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "window_bench.h"

#include "process.h"

#include <QApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr auto showOption = "--show";

int showDesk(const WindowBench& bench, int argc, char** argv, const QString& path)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    ui::Kit kit;
    kit.language.set(ui::Lang::Zh);
    kit.theme.applyTo(*qApp);
    const auto desk = StillDesk::open(path);
    if (!desk.ok()) {
        say({{u"error"_s, desk.error().debugText()}});
        return 1;
    }
    say(bench.show(kit, **desk));
    return 0;
}

/// What stays is filled under another name, so that it is whole or not there.
Result<void> fillOnce(const WindowBench& bench, const QString& path, int size)
{
    if (QFile::exists(path))
        return {};
    QDir().mkpath(QFileInfo(path).path());
    const QString part = path + u".part"_s;
    QFile::remove(part);
    TRY(bench.fill(part, size));
    if (!QFile::rename(part, path))
        return fail("bench.cannot-write", {{u"file"_s, path}});
    return {};
}

} // namespace

int WindowBench::run(int argc, char** argv) const
{
    if (argc == 3 && QByteArray(argv[1]) == showOption)
        return showDesk(*this, argc, argv, QFile::decodeName(argv[2]));
    return runProgram(argc, argv, [this] {
        Bench bench(name, size);
        const auto folder = bench.folder();
        const QString kept = bench.kept();
        const QString path = (kept.isEmpty() ? folder->path() : kept) + u"/desk.db"_s;
        const auto filled = fillOnce(*this, path, bench.size());
        return bench.run([&](int) -> Result<QList<Figure>> {
            TRY(filled);
            Party party({QString::fromLatin1(showOption), path});
            TRY_ASSIGN(const auto line, party.answer());
            QList<Figure> told;
            for (const Told& each : figures)
                told.append({QString::fromLatin1(each.name),
                             line.value(QLatin1String(each.name)).toDouble(),
                             QString::fromLatin1(each.unit),
                             {},
                             {},
                             each.goal});
            return told;
        });
    });
}

} // namespace chancery::bench
