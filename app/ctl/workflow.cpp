// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"

#include "workflow/runner.h"

#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

namespace chancery::ctl {

namespace {

Result<QJsonDocument> readJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail("ctl.cannot-read", {{QStringLiteral("file"), path}});
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return fail("ctl.not-json", {{QStringLiteral("file"), path},
                                     {QStringLiteral("at"), error.offset},
                                     {QStringLiteral("detail"), error.errorString()}});
    return document;
}

int runWorkflow(const QCommandLineParser&, const QStringList& arguments)
{
    const auto route = readJson(arguments[0]);
    const auto events = readJson(arguments[1]);
    if (!route.ok() || !events.ok())
        return complain(route.ok() ? events.error() : route.error());
    const auto trace = workflow::runRoute(route->object(), events->array());
    if (!trace.ok())
        return complain(trace.error());
    QTextStream(stdout) << QJsonDocument(*trace).toJson(QJsonDocument::Indented);
    return trace->value(QStringLiteral("refused")).toInt() > 0 ? Partly : Done;
}

} // namespace

Verb workflowRunVerb()
{
    return {"workflow run",
            "Play a route against a list of events and print the trace (docs/workflow-routes.md)",
            "ROUTE.json EVENTS.json",
            {jsonOption()},
            runWorkflow};
}

} // namespace chancery::ctl
