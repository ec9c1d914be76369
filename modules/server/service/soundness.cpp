// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/soundness.h"

#include "crypto/digest.h"

#include <QJsonArray>

namespace chancery::server {

bool isWholeBlob(const store::BlobStore& blobs, const QString& sha256)
{
    if (!blobs.has(sha256))
        return false;
    const auto digest = crypto::hashFile(blobs.path(sha256), crypto::DigestKind::Sha256);
    return digest.ok() && QString::fromLatin1(digest->toHex()) == sha256;
}

Result<Soundness> checkSoundness(store::Database& db, const store::BlobStore& blobs)
{
    Soundness found;
    const auto checked = db.selfCheck();
    found.database = checked.ok() ? *checked : QStringLiteral("unreadable");
    TRY_ASSIGN(found.journalFault, verifyJournal(db, &found.journalEntries));
    auto q = db.query("SELECT DISTINCT sha256 FROM blob_row ORDER BY sha256");
    while (q.next()) {
        ++found.blobs;
        if (const QString name = q.text(0); !isWholeBlob(blobs, name))
            found.wrongBlobs.append(name);
    }
    TRY(q.done());
    return found;
}

QJsonObject Soundness::toJson() const
{
    QJsonObject json{{QStringLiteral("database"), database},
                     {QStringLiteral("journal_entries"), journalEntries},
                     {QStringLiteral("blobs"), blobs},
                     {QStringLiteral("blobs_wrong"), QJsonArray::fromStringList(wrongBlobs)}};
    if (journalFault) {
        json.insert(QStringLiteral("journal_fault_at"), journalFault->seq);
        json.insert(QStringLiteral("journal_fault"), journalFault->why);
    }
    return json;
}

} // namespace chancery::server
