// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"
#include "store/blob_store.h"
#include "store/database.h"

namespace chancery::server {

/// How far a blob on its way up has come.
struct BlobProgress {
    qint64 offset = 0;
    bool complete = false;
};

/// A blob is announced: where its sender is to begin. Whoever may read it already need not send it
/// again; everybody else sends the whole (docs/decisions/0006).
Result<BlobProgress> announceBlob(store::Database& db, const store::BlobStore& blobs,
                                  const store::Actor& actor, const QString& sha256, qint64 length);

/// One piece. With the last one the whole is hashed and gets its name; that its sender has sent it
/// (noteUpload()) is to be recorded before they are told that it is complete. An empty piece at the
/// end asks for the name: all had arrived when the server stopped.
Result<BlobProgress> receiveBlob(const store::BlobStore& blobs, const PersonId& sender,
                                 const QString& sha256, qint64 offset, qint64 length,
                                 const QByteArray& piece);

} // namespace chancery::server
