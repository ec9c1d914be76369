// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"

#include "server/service/soundness.h"

namespace chancery::ctl {

namespace {

int runVerify(const QCommandLineParser& parser, const QStringList&)
{
    const auto found = [&]() -> Result<server::Soundness> {
        TRY_ASSIGN(const auto deployment, neededDeployment(parser));
        store::Database::Options options;
        options.readOnly = true;
        TRY_ASSIGN(auto db, store::Database::open(deployment.database(), options));
        TRY_ASSIGN(const auto blobs, store::BlobStore::open(deployment.blobFolder()));
        return server::checkSoundness(*db, blobs);
    }();
    if (!found.ok())
        return complain(found.error());
    printFacts(parser, found->toJson());
    return found->isSound() ? Done : Partly;
}

} // namespace

Verb verifyVerb()
{
    return {"verify",
            "Check the journal's hash chain, the blobs and the database of a deployment",
            "",
            {dirOption(), jsonOption(), storeOption()},
            runVerify};
}

} // namespace chancery::ctl
