// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"
#include "offline.h"

#include "server/core/schema.h"
#include "server/service/store_copy.h"

namespace chancery::ctl {

namespace {

/// Copies the rows to another store and, when both are equal, makes it the deployment's. The rows
/// that were left behind are not touched.
Result<QJsonObject> migrate(const QCommandLineParser& parser)
{
    TRY_ASSIGN(auto deployment, neededDeployment(parser));
    const QString target = parser.value(QStringLiteral("to"));
    if (target.isEmpty())
        return fail("ctl.needs-store");
    TRY_ASSIGN(const QString location, server::parseStore(target));
    // Opened as a server does it: nobody else is at work, and the schema is this program's.
    TRY_ASSIGN(auto offline, Offline::open(deployment));
    TRY_ASSIGN(auto from, offline->service().reads.lend());
    store::Database::Options patient;
    patient.idleTimeoutMs = 0; // it rests while the other side is read
    TRY_ASSIGN(const auto to, store::Database::open(location, patient));
    TRY_ASSIGN(const auto copy,
               server::copyStore(from.db(), *to,
                                 QList<store::MigrationSet>{server::serverMigrations()} +
                                     office::sharedMigrations(),
                                 momentToText(offline->clock().now())));
    deployment.store = location;
    TRY(server::writeConfiguration(deployment));
    return QJsonObject{{QStringLiteral("tables"), copy.tables},
                       {QStringLiteral("rows"), copy.rows},
                       {QStringLiteral("sha256_before"), copy.before},
                       {QStringLiteral("sha256_after"), copy.after},
                       {QStringLiteral("equal"), copy.before == copy.after}};
}

int run(const QCommandLineParser& parser, const QStringList&)
{
    const auto facts = migrate(parser);
    if (!facts.ok())
        return complain(facts.error());
    printFacts(parser, *facts);
    return Done;
}

} // namespace

Verb migrateStoreVerb()
{
    return {"migrate-store",
            "Move the rows of a stopped deployment to a database server: copies all, compares both "
            "by their SHA-256, and changes config.json only when they are equal",
            "",
            {dirOption(), jsonOption(), storeOption(),
             option("to", "The empty database to move to.", "postgresql://…")},
            run};
}

} // namespace chancery::ctl
