// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"

#include "words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

namespace chancery::ctl {

void printFacts(const QCommandLineParser& parser, const QJsonObject& facts)
{
    QTextStream out(stdout);
    if (parser.isSet(QStringLiteral("json"))) {
        out << QJsonDocument(facts).toJson(QJsonDocument::Indented);
        return;
    }
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        if (it->isArray() || it->isObject()) {
            const QJsonDocument document =
                it->isArray() ? QJsonDocument(it->toArray()) : QJsonDocument(it->toObject());
            out << it.key() << ": " << document.toJson(QJsonDocument::Compact) << '\n';
        } else {
            out << it.key() << ": " << it->toVariant().toString() << '\n';
        }
    }
}

int complain(const Error& error)
{
    QTextStream(stderr) << "chanceryctl: " << sentenceOf(error) << Qt::endl;
    return Failed;
}

int misused(const char* why)
{
    QTextStream(stderr) << "chanceryctl: " << why << " (see --help)" << Qt::endl;
    return Usage;
}

QCommandLineOption option(const char* name, const char* what, const char* value,
                          const char* standard)
{
    return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(what),
                              QString::fromUtf8(value), QString::fromLatin1(standard));
}

QCommandLineOption dirOption()
{
    return QCommandLineOption(QStringLiteral("dir"), QStringLiteral("The deployment's folder."),
                              QStringLiteral("folder"));
}

QCommandLineOption jsonOption()
{
    return QCommandLineOption(QStringLiteral("json"), QStringLiteral("Print facts as JSON."));
}

Result<QString> neededDir(const QCommandLineParser& parser)
{
    const QString dir = parser.value(QStringLiteral("dir"));
    if (dir.isEmpty())
        return fail("ctl.needs-dir");
    return dir;
}

QCommandLineOption storeOption()
{
    return option("store", "Where the rows are, instead of the configured place.",
                  "postgresql://…");
}

Result<QString> givenStore(const QCommandLineParser& parser)
{
    return server::parseStore(parser.value(QStringLiteral("store")));
}

Result<server::Deployment> neededDeployment(const QCommandLineParser& parser)
{
    TRY_ASSIGN(const QString dir, neededDir(parser));
    TRY_ASSIGN(auto deployment, server::readDeployment(dir));
    TRY_ASSIGN(const QString store, givenStore(parser));
    if (!store.isEmpty())
        deployment.store = store;
    return deployment;
}

} // namespace chancery::ctl
