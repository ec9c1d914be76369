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
    /// Fetches a blob unless it is here or on its way. Those asked for by the user take turns piece
    /// by piece; the others wait until none of these is left.
    void fetch(const QString& sha256, bool first);
    /// Gives a fetch up. What has arrived stays, and the next fetch goes on there.
    void cancel(const QString& sha256);
    bool isFetching(const QString& sha256) const;
    /// Takes up again what an interruption left.
    void resume();

Q_SIGNALS:
    void arrived(const QString& sha256);
    /// The server has the whole of it.
    void sent(const QString& sha256);
    void progress(const QString& sha256, qint64 done, qint64 total);
    /// sync.offline: it goes on by itself, with resume(). Else this blob is given up.
    void failed(const QString& sha256, const chancery::Error& error);

private:
    void finishUpload(const QString& sha256, const Uploaded& done);
    void sendPiece(const QString& sha256, qint64 offset, const Uploaded& done);
    void fetchNext();
    void takePiece(const QString& sha256, const Result<Transport::Answer>& answer);
    Result<bool> keepPiece(const QString& sha256, const Result<Transport::Answer>& answer);
    Result<bool> completed(const QString& sha256);

    Transport& m_client;
    const store::BlobStore& m_store;
    QString m_sender;
    std::deque<QString> m_asked;  ///< By the user; the next piece is of the first.
    std::deque<QString> m_wanted; ///< Ahead of need.
    QString m_fetching;
    bool m_fetchingAsked = false;
    Transport::Ticket m_ticket = 0;
    QSet<QString> m_spoiled; ///< Arrived wrong once.
};

} // namespace chancery::sync
