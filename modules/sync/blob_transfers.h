// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/blob_store.h"
#include "sync/transport.h"

#include <QObject>
#include <QSet>

#include <deque>

namespace chancery::sync {

/// Carries blobs both ways in pieces, one at a time each way, going on where it stopped.
class BlobTransfers : public QObject {
    Q_OBJECT

public:
    BlobTransfers(Transport& client, const store::BlobStore& blobs, QString sender,
                  QObject* parent = nullptr);

    using Uploaded = std::function<void(Result<void>)>;
    /// Sends a blob of this desk; ok when the server has the whole of it.
    void upload(const QString& sha256, Uploaded done);
    /// Fetches a blob unless it is here or on its way; those asked for by the user come first.
    void fetch(const QString& sha256, bool first);
    /// Takes up again what an interruption left.
    void resume();

Q_SIGNALS:
    void arrived(const QString& sha256);
    void progress(const QString& sha256, qint64 done, qint64 total);
    void failed(const QString& sha256, const chancery::Error& error);

private:
    void sendPiece(const QString& sha256, qint64 offset, const Uploaded& done);
    void fetchNext();
    void takePiece(const QString& sha256, const Result<Transport::Answer>& answer);

    Transport& m_client;
    const store::BlobStore& m_store;
    QString m_sender;
    std::deque<QString> m_wanted;
    QString m_fetching;
};

} // namespace chancery::sync
