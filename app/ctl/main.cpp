// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// chanceryctl: administration and scripting of a Chancery deployment.

#include "command_line.h"
#include "crypto/init.h"

#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <memory>
#include <sys/stat.h>

using namespace chancery::ctl;

namespace {

QList<Verb> verbs()
{
    return {initVerb(),
            passwordVerb(),
            changePasswordVerb(),
            backupVerb(),
            restoreVerb(),
            verifyVerb(),
            importDocumentsVerb(),
            importItemsVerb(),
            exportDocumentsVerb(),
            submitVerb(),
            migrateStoreVerb(),
            workflowRunVerb(),
            archiveCheckVerb(),
            transmissionCheckVerb(),
            transmissionPackVerb(),
            transmissionReceiveVerb()};
}

void printOverview(QTextStream& out)
{
    out << "Usage: chanceryctl COMMAND [options]\n\n"
           "Administration and scripting of a Chancery deployment.\n\nCommands:\n";
    for (const auto& verb : verbs())
        out << "  " << QString::fromLatin1(verb.name).leftJustified(22) << verb.summary << '\n';
    out << "\nchanceryctl COMMAND --help tells more about each.\n"
           "Exit codes: 0 done, 1 it could not be done, 2 wrong usage,\n"
           "            3 done, but something was refused or found wrong.\n";
}

/// The longest command whose words begin the arguments.
const Verb* findVerb(const QList<Verb>& list, const QStringList& arguments, qsizetype& words)
{
    const Verb* best = nullptr;
    words = 0;
    for (const auto& verb : list) {
        const QStringList name = QString::fromLatin1(verb.name).split(u' ');
        if (name.size() > words && arguments.mid(0, name.size()) == name) {
            best = &verb;
            words = name.size();
        }
    }
    return best;
}

int runVerb(const Verb& verb, const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromLatin1(verb.summary));
    parser.addHelpOption();
    parser.addOptions(verb.options);
    const QStringList names = QString::fromLatin1(verb.arguments).split(u' ', Qt::SkipEmptyParts);
    for (const auto& name : names)
        parser.addPositionalArgument(name, {}, name);
    if (!parser.parse(QStringList{QStringLiteral("chanceryctl ") + QLatin1String(verb.name)} +
                      arguments)) {
        QTextStream(stderr) << "chanceryctl: " << parser.errorText() << Qt::endl;
        return Usage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        QTextStream(stdout) << parser.helpText();
        return Done;
    }
    if (parser.positionalArguments().size() != names.size())
        return misused("wrong number of arguments");
    return verb.run(parser, parser.positionalArguments());
}

} // namespace

int main(int argc, char** argv)
{
    chancery::crypto::initCrypto();
    umask(077);
    // The demo's documents are set as paper, which needs fonts but never a display; nothing else
    // here does.
    const bool needsFonts = std::any_of(
        argv, argv + argc, [](const char* word) { return qstrcmp(word, "--demo") == 0; });
    if (needsFonts && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QCoreApplication> application(
        needsFonts ? new QGuiApplication(argc, argv) : new QCoreApplication(argc, argv));
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty() || arguments.first() == QLatin1String("--help") ||
        arguments.first() == QLatin1String("-h")) {
        printOverview(out);
        return arguments.isEmpty() ? Usage : Done;
    }
    if (arguments.first() == QLatin1String("--version") ||
        arguments.first() == QLatin1String("-v")) {
        out << "chanceryctl " CHANCERY_VERSION "\n";
        return Done;
    }
    const auto list = verbs();
    qsizetype words = 0;
    const Verb* verb = findVerb(list, arguments, words);
    return verb ? runVerb(*verb, arguments.mid(words)) : misused("unknown command");
}
