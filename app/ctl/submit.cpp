// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"
#include "remote.h"

#include "base/clock.h"

#include <QFile>
#include <QJsonDocument>

namespace chancery::ctl {

namespace {

/// "-" is standard input.
Result<QJsonObject> readParams(const QString& path)
{
    QFile file(path);
    const bool opened = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail("ctl.cannot-read", {{QStringLiteral("file"), path},
                                        {QStringLiteral("reason"), file.errorString()}});
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail("ctl.not-json", {{QStringLiteral("file"), path},
                                     {QStringLiteral("at"), error.offset},
                                     {QStringLiteral("detail"), error.errorString()}});
    return document.object();
}

QJsonObject factsOf(const wire::CommandAnswer& answer)
{
    if (answer.outcome == wire::Outcome::Applied)
        return {{QStringLiteral("outcome"), QStringLiteral("applied")},
                {QStringLiteral("seq"), answer.seq},
                {QStringLiteral("result"), answer.result}};
    const bool refused = answer.outcome == wire::Outcome::Refused;
    const Error error = answer.error.value_or(Error{});
    return {{QStringLiteral("outcome"),
             refused ? QStringLiteral("refused") : QStringLiteral("deferred")},
            {QStringLiteral("code"), error.code},
            {QStringLiteral("args"), error.args}};
}

int runSubmit(const QCommandLineParser& parser, const QStringList& arguments)
{
    const auto answer = [&]() -> Result<wire::CommandAnswer> {
        TRY_ASSIGN(const QJsonObject params, readParams(arguments[1]));
        TRY_ASSIGN(auto remote, Remote::fromOptions(parser));
        TRY_ASSIGN(const auto answers,
                   remote->giveAll({{CommandId::create(), arguments[0], 1, params,
                                     QDateTime::currentDateTimeUtc()}}));
        if (answers.isEmpty())
            return fail("ctl.no-answer");
        return answers.constFirst();
    }();
    if (!answer.ok())
        return complain(answer.error());
    printFacts(parser, factsOf(*answer));
    return answer->outcome == wire::Outcome::Applied ? Done : Partly;
}

} // namespace

Verb submitVerb()
{
    return {"submit",
            "Give one command to a running server and print its answer (PARAMS.json or - for "
            "standard input)",
            "NAME PARAMS.json", Remote::options() + QList<QCommandLineOption>{jsonOption()},
            runSubmit};
}

} // namespace chancery::ctl
