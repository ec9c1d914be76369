// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"
#include "offline.h"
#include "register_import.h"
#include "remote.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QTextStream>

#include <memory>

namespace chancery::ctl {

namespace {

RegisterImport::Progress tellOnTerminal()
{
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    return [timer](const ImportReport& report) {
        if (timer->elapsed() < 2'000)
            return;
        timer->restart();
        QTextStream(stderr) << "  " << report.landed << " landed" << Qt::endl;
    };
}

void printReport(const QCommandLineParser& parser, const ImportReport& report)
{
    if (parser.isSet(QStringLiteral("json"))) {
        printFacts(parser, report.toJson());
        return;
    }
    QTextStream out(stdout);
    for (const auto& error : report.refused)
        out << "line " << error.args.value(QStringLiteral("line")).toInteger()
            << " refused: " << error.debugText() << '\n';
    out << report.rows << " rows: " << report.landed << " landed (" << report.warned
        << " with warnings), " << report.alreadyThere << " already there, " << report.refused.size()
        << " refused\n";
    for (auto it = report.warnings.begin(); it != report.warnings.end(); ++it)
        out << "  " << QString::number(it.value()).rightJustified(7) << "  " << it.key() << '\n';
}

ImportOptions optionsOf(const QCommandLineParser& parser, const QString& path)
{
    ImportOptions options;
    options.source = parser.value(QStringLiteral("source"));
    if (options.source.isEmpty())
        options.source = QFileInfo(path).completeBaseName().left(80);
    options.takeNumbers = parser.isSet(QStringLiteral("take-numbers"));
    options.openToAll = parser.isSet(QStringLiteral("open-to-all"));
    return options;
}

Result<ImportReport> importOffline(const QCommandLineParser& parser, const ImportOptions& options,
                                   RegisterFile& file)
{
    TRY_ASSIGN(const auto deployment, neededDeployment(parser));
    TRY_ASSIGN(auto offline, Offline::open(deployment));
    TRY_ASSIGN(const PersonId person,
               offline->actingPerson(parser.value(QStringLiteral("as")), {"registry", "admin"}));
    const auto send = [&](const QList<Command>& commands) {
        return offline->giveAll(person, commands);
    };
    return RegisterImport(options, send, tellOnTerminal()).run(file);
}

Result<ImportReport> importOverWire(const QCommandLineParser& parser, ImportOptions options,
                                    RegisterFile& file)
{
    TRY_ASSIGN(auto remote, Remote::fromOptions(parser));
    // A command is little more than its row; the request must stay below its limit, and the
    // connection lives in this thread.
    options.batchCommands = 200;
    options.batchBytes = wire::maxPushBytes - 100'000;
    options.overlap = false;
    const auto send = [&](const QList<Command>& commands) { return remote->giveAll(commands); };
    return RegisterImport(options, send, tellOnTerminal()).run(file);
}

Result<ImportReport> import(const QCommandLineParser& parser, const QString& path)
{
    // What is wrong with the file is said before a deployment is touched.
    RegisterFile file;
    TRY(file.open(path));
    const auto options = optionsOf(parser, path);
    return parser.isSet(QStringLiteral("server")) ? importOverWire(parser, options, file)
                                                  : importOffline(parser, options, file);
}

int runImport(const QCommandLineParser& parser, const QStringList& arguments)
{
    const auto report = import(parser, arguments[0]);
    if (!report.ok())
        return complain(report.error());
    printReport(parser, *report);
    return report->refused.isEmpty() ? Done : Partly;
}

} // namespace

Verb importDocumentsVerb()
{
    QList<QCommandLineOption> options{
        dirOption(),
        jsonOption(),
        storeOption(),
        option("source", "The register's name; else that of the file.", "name"),
        option("take-numbers", "Give each document a registry number of this house."),
        option("open-to-all", "Everybody with an account may see them.")};
    return {"import documents",
            "Import another system's register of documents, one JSON object a line: into a "
            "stopped deployment with --dir, where the first person with the role registry or "
            "admin acts unless --as names one, or into a running server with --server",
            "FILE.jsonl", options + Remote::options(), runImport};
}

} // namespace chancery::ctl
