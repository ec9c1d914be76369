// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"
#include "words.h"

#include "documents/data/archive_check.h"
#include "office/settings.h"

#include <QTextStream>

namespace chancery::ctl {

namespace {

/// One line a finding: its property, its weight, its sentence.
void printFindings(const documents::ArchiveCheck& check)
{
    QTextStream out(stdout);
    for (const auto& each : check.findings)
        out << documents::recordPropertyId(each.property)
            << (each.isWarning ? " (warning): " : ": ") << sentenceOf(each.error) << '\n';
}

int runArchiveCheck(const QCommandLineParser& parser, const QStringList& arguments)
{
    const auto check = [&]() -> Result<documents::ArchiveCheck> {
        TRY_ASSIGN(const auto settings,
                   office::installationSettings(parser.value(QStringLiteral("network"))));
        return documents::checkArchivePackage(arguments[0], parser.value(QStringLiteral("expect")),
                                              settings.networkGrade);
    }();
    if (!check.ok())
        return complain(check.error());
    QJsonObject facts = check->toJson();
    if (!parser.isSet(QStringLiteral("json"))) {
        printFindings(*check);
        facts.remove(QStringLiteral("findings"));
    }
    printFacts(parser, facts);
    return check->isSound() ? Done : Partly;
}

} // namespace

Verb archiveCheckVerb()
{
    return {"archive check",
            "Check a package that was handed over: authentic, complete, usable, safe",
            "FOLDER",
            {option("expect", "the SHA-256 that was recorded for the package", "sha256"),
             option("network", "the grade of this network: none, secret, confidential, top-secret",
                    "grade", "none"),
             jsonOption()},
            runArchiveCheck};
}

} // namespace chancery::ctl
