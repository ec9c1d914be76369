// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/blob_receipt.h"

#include "server/core/blob_rights.h"
#include "wire/messages.h"

namespace chancery::server {

Result<BlobProgress> announceBlob(store::Database& db, const store::BlobStore& blobs,
                                  const store::Actor& actor, const QString& sha256, qint64 length)
{
    if (length > wire::maxBlobBytes)
        return fail("store.too-large", {{QStringLiteral("bytes"), length},
                                        {QStringLiteral("most"), wire::maxBlobBytes}});
    if (blobs.has(sha256)) {
        TRY_ASSIGN(const bool readable, mayReadBlob(db, actor, sha256));
        if (readable)
            return BlobProgress{blobs.size(sha256), true};
    }
    const QString sender = actor.person.text();
    const qint64 offset = blobs.received(sha256, sender);
    if (offset <= length)
        return BlobProgress{offset, false};
    blobs.discard(sha256, sender); // something else was begun under this name
    return BlobProgress{};
}

Result<BlobProgress> receiveBlob(const store::BlobStore& blobs, const PersonId& sender,
                                 const QString& sha256, qint64 offset, qint64 length,
                                 const QByteArray& piece)
{
    const qint64 size = piece.size();
    if (length < 1 || length > wire::maxBlobBytes || offset < 0 || offset > length - size ||
        (size == 0 && offset < length))
        return fail("server.malformed");
    TRY_ASSIGN(const qint64 arrived, blobs.append(sha256, sender.text(), offset, piece));
    if (arrived == length)
        TRY(blobs.complete(sha256, sender.text()));
    return BlobProgress{arrived, arrived == length};
}

} // namespace chancery::server
