// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/id.h"
#include "command_line.h"
#include "offline.h"
#include "sheets/csv_reader.h"
#include "supervision/data/import_check.h"
#include "supervision/data/import_reading.h"
#include "supervision/rules/import_plan.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTextStream>

#include <algorithm>

namespace chancery::ctl {

namespace {

using supervision::ImportPlan;
using supervision::ImportSheet;

constexpr int stepsAtOnce = 20; ///< Commands in one job of the lane.

struct ItemsReport {
    ImportSheet sheet;
    int imported = 0;
    std::optional<Error> stopped; ///< Why nothing was imported.
};

QJsonObject rowJson(const supervision::ImportRow& row, const Error& error)
{
    return {{QStringLiteral("row"), row.row},
            {QStringLiteral("code"), error.code},
            {QStringLiteral("args"), error.args}};
}

QJsonObject reportJson(const ItemsReport& report)
{
    QJsonArray refused;
    QJsonArray warnings;
    int present = 0;
    for (const auto& row : report.sheet.rows) {
        present += row.present ? 1 : 0;
        for (const auto& error : row.errors)
            refused.append(rowJson(row, error));
        for (const auto& warning : row.warnings)
            warnings.append(rowJson(row, warning));
    }
    QJsonObject columns;
    QJsonArray others;
    for (qsizetype i = 0; i < report.sheet.headings.size(); ++i) {
        if (report.sheet.fields.value(i).isEmpty())
            others.append(report.sheet.headings.at(i));
        else
            columns.insert(report.sheet.fields.at(i), report.sheet.headings.at(i));
    }
    QJsonObject facts{{QStringLiteral("rows"), int(report.sheet.rows.size())},
                      {QStringLiteral("imported"), report.imported},
                      {QStringLiteral("already_there"), present},
                      {QStringLiteral("refused"), refused},
                      {QStringLiteral("warnings"), warnings},
                      {QStringLiteral("columns"), columns},
                      {QStringLiteral("columns_left"), others}};
    if (report.stopped)
        facts.insert(QStringLiteral("stopped"), report.stopped->debugText());
    return facts;
}

void printItems(const QCommandLineParser& parser, const ItemsReport& report)
{
    const QJsonObject facts = reportJson(report);
    if (parser.isSet(QStringLiteral("json")))
        return printFacts(parser, facts);
    QTextStream out(stdout);
    for (const auto& row : report.sheet.rows) {
        for (const auto& error : row.errors)
            out << "row " << row.row << " not possible: " << error.debugText() << '\n';
        for (const auto& warning : row.warnings)
            out << "row " << row.row << ": " << warning.debugText() << '\n';
    }
    for (const auto& heading : facts.value(QStringLiteral("columns_left")).toArray())
        out << "column not imported: " << heading.toString() << '\n';
    out << report.sheet.rows.size() << " rows: " << report.imported << " imported, "
        << facts.value(QStringLiteral("already_there")).toInt() << " already there\n";
    if (report.stopped)
        out << "nothing was imported: " << report.stopped->debugText() << '\n';
}

Result<ImportSheet> readItems(const QCommandLineParser& parser, const QString& path,
                              const sheets::Workbook& book, Offline& offline,
                              const PersonId& person)
{
    TRY_ASSIGN(auto loan, offline.service().reads.lend());
    const QDateTime now = offline.clock().now();
    const QDate day = officeDate(now);
    TRY_ASSIGN(const auto units, supervision::UnitNames::read(loan.db(), day));
    supervision::ImportChoice choice;
    choice.upTo = parser.value(QStringLiteral("up-to"));
    if (parser.isSet(QStringLiteral("keep-unknown-units")))
        choice.unknown = supervision::UnknownUnits::KeepAsWords;
    for (int i = 0; i < book.sheets.size(); ++i) {
        if (book.sheets.at(i).name == parser.value(QStringLiteral("sheet")))
            choice.sheet = i;
    }
    QString ledger = parser.value(QStringLiteral("source"));
    if (ledger.isEmpty())
        ledger = QFileInfo(path).completeBaseName().left(200);
    TRY_ASSIGN(auto sheet, supervision::readImport(book, choice, units, ledger, day));
    const QStringList said = parser.values(QStringLiteral("column"));
    if (!said.isEmpty()) {
        choice.sheet = sheet.sheet;
        choice.fields = sheet.fields;
        for (const auto& each : said) {
            const auto at = sheet.headings.indexOf(each.section(u'=', 1));
            if (at >= 0)
                choice.fields[at] = each.section(u'=', 0, 0);
        }
        TRY_ASSIGN(sheet, supervision::readImport(book, choice, units, ledger, day));
    }
    if (sheet.rows.isEmpty())
        return fail("supervision.no-headings");
    TRY_ASSIGN(const auto installation,
               office::installationSettings(offline.deployment().networkGrade,
                                            offline.deployment().fonds));
    TRY_ASSIGN(const auto actor, office::actorResolver()(loan.db(), person, now));
    if (!actor)
        return fail("supervision.not-supervisor");
    QList<Fields> items;
    for (const auto& row : sheet.rows)
        items.append(row.item);
    const auto verdicts = supervision::judgeRows(
        loan.db(), *actor, office::supervisionSettings(installation), now, items);
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto& row = sheet.rows[i];
        const auto& verdict = verdicts.at(i);
        row.present =
            verdict.refusal && verdict.refusal->code == QLatin1String("supervision.exists");
        if (verdict.refusal && !row.present && row.errors.isEmpty())
            row.errors.append(*verdict.refusal);
        row.warnings += verdict.warnings;
    }
    return sheet;
}

/// All of it, or nothing and why.
Result<void> givePlan(Offline& offline, const PersonId& person, const ImportPlan& plan)
{
    QList<Command> commands;
    const auto flush = [&]() -> Result<void> {
        TRY_ASSIGN(const auto answers, offline.giveAll(person, commands));
        for (const auto& answer : answers) {
            if (answer.outcome != wire::Outcome::Applied)
                return answer.error.value_or(fail("ctl.no-answer"));
        }
        const bool all = answers.size() == commands.size();
        commands.clear();
        return all ? Result<void>() : Result<void>(fail("ctl.no-answer"));
    };
    for (int i = 0; i < plan.count(); ++i) {
        const auto step = plan.at(i);
        commands.append({CommandId::create(), step.command, 1, step.params, offline.clock().now()});
        const bool last = i + 1 == plan.count() || i + 1 == plan.firstFinal();
        if (!last && commands.size() < stepsAtOnce)
            continue;
        if (const auto done = flush(); !done.ok()) {
            const QJsonObject import{{QStringLiteral("import"), plan.id()}};
            while (i < plan.firstFinal()) {
                const auto dropped =
                    offline.give(person, QStringLiteral("supervision.import-drop"), import);
                if (!dropped.ok() || !dropped->value(QStringLiteral("more")).toBool())
                    break;
            }
            return done.error();
        }
    }
    return {};
}

Result<ItemsReport> importItems(const QCommandLineParser& parser, const QString& path)
{
    // What is wrong with the file is said before a deployment is touched.
    TRY_ASSIGN(const auto book, sheets::readTable(path));
    TRY_ASSIGN(const auto deployment, neededDeployment(parser));
    TRY_ASSIGN(auto offline, Offline::open(deployment));
    TRY_ASSIGN(const PersonId person,
               offline->actingPerson(parser.value(QStringLiteral("as")), {"supervisor"}));
    ItemsReport report;
    TRY_ASSIGN(report.sheet, readItems(parser, path, book, *offline, person));
    QList<Fields> items;
    bool bad = false;
    for (const auto& row : report.sheet.rows) {
        bad = bad || !row.errors.isEmpty();
        if (row.errors.isEmpty() && !row.present)
            items.append(row.item);
    }
    if (bad && !parser.isSet(QStringLiteral("leave-out-bad-rows"))) {
        report.stopped = fail("ctl.bad-rows");
        return report;
    }
    if (parser.isSet(QStringLiteral("check")) || items.isEmpty())
        return report;
    const ImportPlan plan(newUuidText(), QFileInfo(path).completeBaseName().left(200), items);
    if (const auto given = givePlan(*offline, person, plan); !given.ok())
        report.stopped = given.error();
    else
        report.imported = int(items.size());
    return report;
}

int runImportItems(const QCommandLineParser& parser, const QStringList& arguments)
{
    const auto report = importItems(parser, arguments[0]);
    if (!report.ok())
        return complain(report.error());
    printItems(parser, *report);
    const bool whole = std::all_of(report->sheet.rows.begin(), report->sheet.rows.end(),
                                   [](const auto& row) { return row.errors.isEmpty(); });
    if (report->stopped)
        return Failed;
    return whole ? Done : Partly;
}

} // namespace

Verb importItemsVerb()
{
    QList<QCommandLineOption> options{
        dirOption(),
        jsonOption(),
        storeOption(),
        option("as", "Who imports; else the first supervisor.", "login"),
        option("source", "The ledger's name; else that of the file.", "name"),
        option("sheet", "The sheet's name; else the first with known headings.", "name"),
        option("column", "What a column is taken for, FIELD=HEADING; may be given again.",
               "field=heading"),
        option("up-to", "propose, establish or assign.", "stage", "assign"),
        option("keep-unknown-units", "Departments that nobody knows are kept as words."),
        option("leave-out-bad-rows", "Import the others; else nothing is imported."),
        option("check", "Say what would become of each row, and import nothing.")};
    return {"import items",
            "Import a ledger of supervised items, a workbook or a plain table, into a stopped "
            "deployment: all of its rows or none",
            "FILE", options, runImportItems};
}

} // namespace chancery::ctl
