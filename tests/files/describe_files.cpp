// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// describe_files FOLDER…: gives every file below to the sandboxed reader, as the program does, and
// tells what it says of each and how long that took. Whatever has pages or a small picture is drawn
// too, and kept in the folder CHANCERY_PICTURES where that is named.
// Fails when one takes longer than five seconds or ends the reader.

#include "files/read_file.h"
#include "ui/pdf/pdf_session.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QTextStream>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostMs = 5'000;

struct Seen {
    QString words;
    bool isBad = false;
};

Seen describe(ui::PdfService& service, const QString& path)
{
    Seen seen;
    QEventLoop loop;
    ui::PdfSession session(service);
    QObject::connect(&session, &ui::PdfSession::described, &loop, [&](const auto& report) {
        seen.words = u"%1 %2 pages, signature %3, %4 characters%5 %6"_s.arg(
            files::kindId(report.kind), QString::number(report.pages),
            QString::number(int(report.signature)), QString::number(report.text.size()),
            report.isCut ? u" (cut)"_s : QString(), report.why);
        loop.quit();
    });
    QObject::connect(&session, &ui::PdfSession::failed, &loop, [&](const Error& error) {
        seen = {error.code, true};
        loop.quit();
    });
    session.describeFile(path);
    loop.exec();
    return seen;
}

Seen draw(ui::PdfService& service, const QString& path, const QString& keep)
{
    Seen seen;
    QEventLoop loop;
    ui::PdfSession session(service);
    QObject::connect(&session, &ui::PdfSession::opened, &loop, [&] {
        session.requestPage(
            0, session.pageSize(0).scaled(QSizeF(396, 504), Qt::KeepAspectRatio).toSize());
    });
    QObject::connect(&session, &ui::PdfSession::pageReady, &loop, [&](int, const QImage& image) {
        seen.words = u"drawn"_s;
        if (!keep.isEmpty())
            image.save(keep);
        loop.quit();
    });
    const auto fails = [&](const Error& error) {
        seen = {error.code,
                error.code == "ui.pdf-crashed"_L1 || error.code == "ui.pdf-too-slow"_L1};
        loop.quit();
    };
    QObject::connect(&session, &ui::PdfSession::failed, &loop, fails);
    QObject::connect(&session, &ui::PdfSession::pageFailed, &loop,
                     [&](int, const Error& error) { fails(error); });
    session.glanceAtFile(path);
    loop.exec();
    return seen;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    ui::PdfService service;
    const QString pictures = qEnvironmentVariable("CHANCERY_PICTURES");
    int bad = 0;
    int all = 0;
    qint64 longest = 0;
    const auto folders = QCoreApplication::arguments().mid(1);
    for (const auto& folder : folders) {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QElapsedTimer clock;
            clock.start();
            const Seen said = describe(service, path);
            const Seen drawn = draw(
                service, path,
                pictures.isEmpty() ? QString() : pictures + u'/' + files.fileName() + u".png"_s);
            const qint64 ms = clock.elapsed();
            longest = std::max(longest, ms);
            const bool isBad = said.isBad || drawn.isBad || ms > mostMs;
            bad += isBad ? 1 : 0;
            ++all;
            out << (isBad ? "BAD " : "    ") << ms << " ms  " << files.fileName() << ": "
                << said.words << "; " << drawn.words << Qt::endl;
        }
    }
    out << all << " files, " << bad << " bad, the longest " << longest << " ms" << Qt::endl;
    return bad == 0 ? 0 : 1;
}
