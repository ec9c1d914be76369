// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"

#include "office/catalog.h"
#include "server/core/schema.h"
#include "server/service/restore.h"

#include <QJsonArray>

namespace chancery::ctl {

namespace {

QList<store::MigrationSet> centreMigrations()
{
    return QList<store::MigrationSet>{server::serverMigrations()} + office::sharedMigrations();
}

Result<server::BackupTaken> take(const QCommandLineParser& parser)
{
    server::BackupPlan plan;
    TRY_ASSIGN(plan.deployment, neededDeployment(parser));
    plan.target = parser.value(QStringLiteral("to"));
    if (plan.target.isEmpty())
        return fail("ctl.needs-target");
    plan.withKeys = !parser.isSet(QStringLiteral("without-keys"));
    plan.keep = parser.value(QStringLiteral("keep")).toInt();
    plan.migrations = centreMigrations();
    return server::takeBackup(plan, SystemClock());
}

int runBackup(const QCommandLineParser& parser, const QStringList&)
{
    bool number = true;
    if (parser.isSet(QStringLiteral("keep")) &&
        (parser.value(QStringLiteral("keep")).toInt(&number) < 1 || !number))
        return misused("--keep needs a number from 1");
    const auto taken = take(parser);
    if (!taken.ok())
        return complain(taken.error());
    QJsonObject facts = taken->manifest.toJson();
    facts.remove(QStringLiteral("files"));
    facts.insert(QStringLiteral("backup"), taken->manifest.folder);
    facts.insert(QStringLiteral("blobs_copied"), taken->blobsCopied);
    facts.insert(QStringLiteral("blobs_linked"), taken->blobsLinked);
    facts.insert(QStringLiteral("pruned"), QJsonArray::fromStringList(taken->pruned));
    printFacts(parser, facts);
    return taken->manifest.wrongBlobs.isEmpty() ? Done : Partly;
}

Result<server::Restored> restored(const QCommandLineParser& parser)
{
    server::RestorePlan plan;
    plan.backup = parser.value(QStringLiteral("from"));
    if (plan.backup.isEmpty())
        return fail("ctl.needs-source");
    plan.folder = parser.value(QStringLiteral("to"));
    if (plan.folder.isEmpty())
        return fail("ctl.needs-target");
    TRY_ASSIGN(plan.store, givenStore(parser));
    plan.keyFolder = parser.value(QStringLiteral("keys"));
    plan.replace = parser.isSet(QStringLiteral("replace"));
    plan.migrations = centreMigrations();
    return server::restoreBackup(plan, SystemClock());
}

int runRestore(const QCommandLineParser& parser, const QStringList&)
{
    const auto made = restored(parser);
    if (!made.ok())
        return complain(made.error());
    QJsonObject facts = made->found.toJson();
    facts.insert(QStringLiteral("restored_to"), momentToText(made->from.takenAt));
    facts.insert(QStringLiteral("epoch"), made->epoch);
    facts.insert(QStringLiteral("epoch_before"), made->from.epoch);
    facts.insert(QStringLiteral("head"), made->from.head);
    facts.insert(QStringLiteral("sessions_ended"), made->sessionsEnded);
    if (!made->setAside.isEmpty())
        facts.insert(QStringLiteral("set_aside"), made->setAside);
    printFacts(parser, facts);
    return made->found.isSound() ? Done : Partly;
}

} // namespace

Verb backupVerb()
{
    return {
        "backup",
        "Copy a deployment while its server works, and read the copy through",
        "",
        {dirOption(), jsonOption(), storeOption(),
         option("to", "The folder that holds the backups, each in a folder of its own.", "folder"),
         option("keep", "Remove the oldest of this deployment beyond so many.", "number"),
         option("without-keys", "Leave the private keys out; restoring needs them again.")},
        runBackup};
}

Verb restoreVerb()
{
    return {
        "restore",
        "Make a deployment from a backup: every desk is told and offers what it had given since",
        "",
        {jsonOption(),
         option("store", "The empty database to put the rows into, instead of a file.",
                "postgresql://…"),
         option("from", "The backup: one of the folders that `backup` made.", "folder"),
         option("to", "The deployment's folder: empty, or not there.", "folder"),
         option("keys", "Where ca.key and server.key are, when the backup is without.", "folder"),
         option("replace", "Move a deployment that is there, and stopped, aside.")},
        runRestore};
}

} // namespace chancery::ctl
