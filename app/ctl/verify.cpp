// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"

#include "crypto/digest.h"
#include "server/core/journal.h"
#include "server/service/deployment.h"
#include "store/blob_store.h"

#include <QJsonArray>

namespace chancery::ctl {

namespace {

/// Every blob that a row names is here and is what its name says.
Result<QJsonObject> verifyBlobs(store::Database& db, const QString& folder)
{
    TRY_ASSIGN(const auto blobs, store::BlobStore::open(folder));
    qint64 checked = 0;
    QJsonArray wrong;
    auto q = db.query("SELECT DISTINCT sha256 FROM blob_row ORDER BY sha256");
    while (q.next()) {
        const QString name = q.text(0);
        ++checked;
        const auto digest = blobs.has(name)
                                ? crypto::hashFile(blobs.path(name), crypto::DigestKind::Sha256)
                                : Result<QByteArray>(QByteArray());
        if (!digest.ok() || QString::fromLatin1(digest->toHex()) != name)
            wrong.append(name);
    }
    TRY(q.done());
    return QJsonObject{{QStringLiteral("blobs"), checked}, {QStringLiteral("blobs_wrong"), wrong}};
}

int runVerify(const QCommandLineParser& parser, const QStringList&)
{
    const auto facts = [&]() -> Result<QJsonObject> {
        TRY_ASSIGN(const auto deployment, neededDeployment(parser));
        store::Database::Options options;
        options.readOnly = true;
        TRY_ASSIGN(auto db, store::Database::open(deployment.database(), options));
        TRY_ASSIGN(QJsonObject found, verifyBlobs(*db, deployment.blobFolder()));
        qint64 entries = 0;
        TRY_ASSIGN(const auto fault, server::verifyJournal(*db, &entries));
        found.insert(QStringLiteral("journal_entries"), entries);
        if (fault) {
            found.insert(QStringLiteral("journal_fault_at"), fault->seq);
            found.insert(QStringLiteral("journal_fault"), fault->why);
        }
        const auto checked = db->selfCheck();
        found.insert(QStringLiteral("database"),
                     checked.ok() ? *checked : QStringLiteral("unreadable"));
        return found;
    }();
    if (!facts.ok())
        return complain(facts.error());
    printFacts(parser, *facts);
    const bool sound = !facts->contains(QStringLiteral("journal_fault")) &&
                       facts->value(QStringLiteral("blobs_wrong")).toArray().isEmpty() &&
                       facts->value(QStringLiteral("database")).toString() == QLatin1String("ok");
    return sound ? Done : Partly;
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
