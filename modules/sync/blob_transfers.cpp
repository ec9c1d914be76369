// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/blob_transfers.h"

#include "wire/messages.h"

#include <algorithm>

namespace chancery::sync {

namespace {

constexpr int pieceTimeoutMs = 60'000;

QString pathOf(const QString& sha256)
{
    return QStringLiteral("/v1/blob/") + sha256;
}

} // namespace

BlobTransfers::BlobTransfers(Transport& client, const store::BlobStore& blobs, QString sender,
                             QObject* parent)
    : QObject(parent), m_client(client), m_store(blobs), m_sender(std::move(sender))
{
}

void BlobTransfers::upload(const QString& sha256, Uploaded done)
{
    const qint64 size = m_store.size(sha256);
    if (size < 0) {
        done(fail("sync.blob-lost", {{QStringLiteral("sha256"), sha256}}));
        return;
    }
    m_client.postJson(pathOf(sha256), {{QStringLiteral("length"), size}}, pieceTimeoutMs,
                      [this, sha256, done](const Result<Transport::Answer>& answer) {
                          if (!answer.ok()) {
                              done(answer.error());
                              return;
                          }
                          const auto body = answer->json();
                          if (body.ok() && body->value(QStringLiteral("complete")).toBool())
                              done({});
                          else if (body.ok())
                              sendPiece(sha256, body->value(QStringLiteral("offset")).toInteger(),
                                        done);
                          else
                              done(body.error());
                      });
}

void BlobTransfers::sendPiece(const QString& sha256, qint64 offset, const Uploaded& done)
{
    const qint64 size = m_store.size(sha256);
    const auto piece = m_store.read(sha256, offset, std::min(wire::maxBlobPiece, size - offset));
    if (!piece.ok()) {
        done(piece.error());
        return;
    }
    Q_EMIT progress(sha256, offset, size);
    const Transport::Body sent{*piece,
                               "application/octet-stream",
                               {{"Upload-Offset", QByteArray::number(offset)},
                                {"Upload-Length", QByteArray::number(size)}}};
    m_client.send("PATCH", pathOf(sha256), sent, pieceTimeoutMs,
                  [this, sha256, done](const Result<Transport::Answer>& answer) {
                      if (!answer.ok()) {
                          // Somebody (an earlier try of ours) has sent more than we knew: go on
                          // there.
                          if (answer.error().code == QLatin1String("store.blob-offset"))
                              upload(sha256, done);
                          else
                              done(answer.error());
                          return;
                      }
                      const auto body = answer->json();
                      if (!body.ok())
                          done(body.error());
                      else if (body->value(QStringLiteral("complete")).toBool())
                          done({});
                      else
                          sendPiece(sha256, body->value(QStringLiteral("offset")).toInteger(),
                                    done);
                  });
}

void BlobTransfers::fetch(const QString& sha256, bool first)
{
    if (m_store.has(sha256)) {
        if (first)
            Q_EMIT arrived(sha256);
        return;
    }
    const auto queued = std::find(m_wanted.begin(), m_wanted.end(), sha256);
    if (queued != m_wanted.end()) {
        if (!first)
            return;
        m_wanted.erase(queued);
    }
    if (m_fetching == sha256)
        return;
    if (first)
        m_wanted.push_front(sha256);
    else
        m_wanted.push_back(sha256);
    fetchNext();
}

void BlobTransfers::resume()
{
    fetchNext();
}

void BlobTransfers::fetchNext()
{
    if (!m_fetching.isEmpty() || m_wanted.empty())
        return;
    m_fetching = m_wanted.front();
    m_wanted.pop_front();
    const qint64 from = m_store.received(m_fetching, m_sender);
    const QByteArray range = "bytes=" + QByteArray::number(from) + '-' +
                             QByteArray::number(from + wire::maxBlobPiece - 1);
    const QString sha256 = m_fetching;
    m_client.send(
        "GET", pathOf(sha256),
        {{}, {}, {{"Range", range}, {"If-Range", '"' + sha256.toLatin1() + '"'}}}, pieceTimeoutMs,
        [this, sha256](const Result<Transport::Answer>& answer) { takePiece(sha256, answer); });
}

void BlobTransfers::takePiece(const QString& sha256, const Result<Transport::Answer>& answer)
{
    m_fetching.clear();
    const auto step = [&]() -> Result<bool> {
        if (!answer.ok()) {
            // Nothing is left to fetch: all of it came, but the program ended before it had its
            // name.
            const bool allHere = answer.error().args.value(QStringLiteral("status")) == 416 &&
                                 m_store.received(sha256, m_sender) > 0;
            if (!allHere)
                return answer.error();
            TRY(m_store.complete(sha256, m_sender));
            return true;
        }
        const QByteArray contentRange = answer->header("content-range");
        const qint64 offset =
            answer->status == 206 ? m_store.received(sha256, m_sender) : qint64(0);
        const qint64 total = answer->status == 206
                                 ? contentRange.mid(contentRange.lastIndexOf('/') + 1).toLongLong()
                                 : answer->body.size();
        TRY_ASSIGN(const qint64 arrivedBytes,
                   m_store.append(sha256, m_sender, offset, answer->body));
        Q_EMIT progress(sha256, arrivedBytes, total);
        if (arrivedBytes < total)
            return false;
        TRY(m_store.complete(sha256, m_sender));
        return true;
    }();
    if (!step.ok())
        Q_EMIT failed(sha256, step.error());
    else if (*step)
        Q_EMIT arrived(sha256);
    else
        m_wanted.push_front(sha256);
    // After a network failure the link calls resume() when it is on line again.
    if (step.ok())
        fetchNext();
    else if (step.error().code == QLatin1String("sync.offline"))
        m_wanted.push_front(sha256);
    else
        fetchNext();
}

} // namespace chancery::sync
