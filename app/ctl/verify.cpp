// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"

#include "duty/data/log.h"
#include "server/service/soundness.h"

namespace chancery::ctl {

namespace {

struct Found {
    server::Soundness soundness;
    duty::ChainState dutyLog;
};

int runVerify(const QCommandLineParser& parser, const QStringList&)
{
    const auto found = [&]() -> Result<Found> {
        TRY_ASSIGN(const auto deployment, neededDeployment(parser));
        store::Database::Options options;
        options.readOnly = true;
        TRY_ASSIGN(auto db, store::Database::open(deployment.database(), options));
        TRY_ASSIGN(const auto blobs, store::BlobStore::open(deployment.blobFolder()));
        TRY_ASSIGN(const auto soundness, server::checkSoundness(*db, blobs));
        TRY_ASSIGN(const auto dutyLog, duty::checkChain(*db, duty::ChainReader::Extent::Whole));
        return Found{soundness, dutyLog};
    }();
    if (!found.ok())
        return complain(found.error());
    QJsonObject facts = found->soundness.toJson();
    facts.insert(QStringLiteral("duty_lines"), found->dutyLog.lines);
    if (const auto& fault = found->dutyLog.fault) {
        facts.insert(QStringLiteral("duty_fault_at"), fault->number);
        facts.insert(QStringLiteral("duty_fault"), fault->why);
    }
    printFacts(parser, facts);
    return found->soundness.isSound() && !found->dutyLog.fault ? Done : Partly;
}

} // namespace

Verb verifyVerb()
{
    return {"verify",
            "Check the journal's and the duty log's hash chains, the blobs and the database of a "
            "deployment",
            "",
            {dirOption(), jsonOption(), storeOption()},
            runVerify};
}

} // namespace chancery::ctl
