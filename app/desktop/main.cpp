// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// chancery: the client. Reads the command line and opens the desk.

#include "base/allocator.h"
#include "crypto/init.h"
#include "program.h"
#include "words.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QMessageBox>
#include <QTextStream>

#include <sys/stat.h>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Done = 0, Failed = 1, Usage = 2 };

int misused(const QString& why)
{
    QTextStream(stderr) << "chancery: " << why << " (see --help)" << Qt::endl;
    return Usage;
}

/// The first line of a file or descriptor; it is never an argument, where others could read it.
QString passwordFrom(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readLine(4096)).trimmed();
}

QCommandLineOption option(const char* name, const char* what, const char* value)
{
    return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(what),
                              QString::fromLatin1(value));
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        u"The desk of one person. Exit codes: 0 closed, 1 it could not be opened, 2 wrong usage."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {option("profile", "The folder of this person's desk.", "folder"),
         option("server", "The server, https://host:port.", "url"),
         option("ca", "The deployment's authority (ca.pem): the only one trusted.", "file"),
         option("as", "The login to sign in with.", "login"),
         option("password-file", "Read the password from this file or descriptor.", "file"),
         option("lang", "zh or en.", "language"), option("theme", "light or dark.", "theme"),
         option("type", "Size of type: 100, 125, 150 or 175.", "percent"),
         option("report-first-paint", "Write the monotonic moment of the first painted window.",
                "file")});
}

/// Whoever clicked on an icon sees no terminal: the reason stands in a window too.
int explain(const Error& error, const desktop::ClientOptions& options)
{
    QTextStream(stderr) << "chancery: " << error.debugText() << Qt::endl;
    if (QGuiApplication::platformName() == "offscreen"_L1)
        return Failed; // nobody could close it
    ui::Kit kit;
    desktop::addAllWords(kit.words);
    kit.language.set(options.language == "en"_L1 ? ui::Lang::En : ui::Lang::Zh);
    kit.theme.setDark(options.theme == "dark"_L1);
    kit.theme.applyTo(*qApp);
    QMessageBox box(QMessageBox::Warning, u"文枢 Chancery"_s, kit.words.sentence(error),
                    QMessageBox::Close);
    box.show();
    QApplication::exec();
    return Failed;
}

} // namespace

int main(int argc, char** argv)
{
    keepLargeBlocks();
    crypto::initCrypto();
    umask(077);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"chancery"_s);
    QApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    desktop::ClientOptions options;
    options.profile = parser.value(u"profile"_s);
    options.server = QUrl(parser.value(u"server"_s));
    options.login = parser.value(u"as"_s);
    options.language = parser.value(u"lang"_s);
    options.theme = parser.value(u"theme"_s);
    options.typePercent = parser.value(u"type"_s).toInt();
    options.paintReport = parser.value(u"report-first-paint"_s);
    if (options.profile.isEmpty())
        return misused(u"--profile is needed"_s);
    if (options.server.scheme() != "https"_L1)
        return misused(u"--server must be an https address"_s);
    QFile authority(parser.value(u"ca"_s));
    if (!authority.open(QIODevice::ReadOnly))
        return misused(u"--ca must name the deployment's ca.pem"_s);
    options.authorityPem = authority.readAll();
    options.password = passwordFrom(parser.value(u"password-file"_s));
    desktop::Program program(options);
    if (const auto started = program.start(); !started.ok()) {
        const Error& why = started.error();
        if (!why.code.startsWith("store."_L1) || QGuiApplication::platformName() == "offscreen"_L1)
            return explain(why, options);
        program.offerRepair(why);
    }
    return QApplication::exec();
}
