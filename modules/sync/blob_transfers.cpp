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

bool contains(const std::deque<QString>& queue, const QString& sha256)
{
    return std::find(queue.begin(), queue.end(), sha256) != queue.end();
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
                              finishUpload(sha256, done);
                          else if (body.ok())
                              sendPiece(sha256, body->value(QStringLiteral("offset")).toInteger(),
                                        done);
                          else
                              done(body.error());
                      });
}

void BlobTransfers::finishUpload(const QString& sha256, const Uploaded& done)
{
    const qint64 size = m_store.size(sha256);
    Q_EMIT progress(sha256, size, size);
    Q_EMIT sent(sha256);
    done({});
}

void BlobTransfers::sendPiece(const QString& sha256, qint64 offset, const Uploaded& done)
{
    const qint64 size = m_store.size(sha256);
    const auto piece = m_store.read(sha256, offset, std::min(wire::maxBlobPiece, size - offset));
    if (size < 0 || !piece.ok()) { // it was removed meanwhile, by whomever
        done(size < 0 ? fail("sync.blob-lost", {{QStringLiteral("sha256"), sha256}})
                      : piece.error());
        return;
    }
    Q_EMIT progress(sha256, offset, size);
    const Transport::Body body{*piece,
                               "application/octet-stream",
                               {{"Upload-Offset", QByteArray::number(offset)},
                                {"Upload-Length", QByteArray::number(size)}}};
    m_client.send("PATCH", pathOf(sha256), body, pieceTimeoutMs,
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
                      const auto reached = answer->json();
                      if (!reached.ok())
                          done(reached.error());
                      else if (reached->value(QStringLiteral("complete")).toBool())
                          finishUpload(sha256, done);
                      else
                          sendPiece(sha256, reached->value(QStringLiteral("offset")).toInteger(),
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
    if (m_fetching == sha256) {
        m_fetchingAsked = m_fetchingAsked || first;
        return;
    }
    if (contains(m_asked, sha256))
        return;
    if (first) {
        std::erase(m_wanted, sha256);
        m_asked.push_front(sha256); // what was asked for last is what the person looks at
    } else if (!contains(m_wanted, sha256)) {
        m_wanted.push_back(sha256);
    }
    fetchNext();
}

void BlobTransfers::cancel(const QString& sha256)
{
    std::erase(m_asked, sha256);
    std::erase(m_wanted, sha256);
    if (m_fetching != sha256)
        return;
    m_fetching.clear(); // before: the answer that comes of it is then nobody's
    m_client.cancel(std::exchange(m_ticket, 0));
    fetchNext();
}

bool BlobTransfers::isFetching(const QString& sha256) const
{
    return m_fetching == sha256 || contains(m_asked, sha256) || contains(m_wanted, sha256);
}

void BlobTransfers::resume()
{
    fetchNext();
}

void BlobTransfers::fetchNext()
{
    if (!m_fetching.isEmpty() || (m_asked.empty() && m_wanted.empty()))
        return;
    m_fetchingAsked = !m_asked.empty();
    auto& queue = m_fetchingAsked ? m_asked : m_wanted;
    const QString sha256 = queue.front();
    queue.pop_front();
    m_fetching = sha256;
    const qint64 from = m_store.received(sha256, m_sender);
    const QByteArray range = "bytes=" + QByteArray::number(from) + '-' +
                             QByteArray::number(from + wire::maxBlobPiece - 1);
    m_ticket = m_client.send(
        "GET", pathOf(sha256),
        {{}, {}, {{"Range", range}, {"If-Range", '"' + sha256.toLatin1() + '"'}}}, pieceTimeoutMs,
        [this, sha256](const Result<Transport::Answer>& answer) { takePiece(sha256, answer); });
}

/// Whether it is whole; a spoiled one is thrown away and fetched anew, once.
Result<bool> BlobTransfers::completed(const QString& sha256)
{
    const auto done = m_store.complete(sha256, m_sender);
    if (done.ok()) {
        m_spoiled.remove(sha256);
        return true;
    }
    const bool spoiled = done.error().code == QLatin1String("store.blob-mismatch");
    if (!spoiled || m_spoiled.contains(sha256))
        return done.error();
    m_spoiled.insert(sha256);
    return false;
}

/// Whether the blob is whole now.
Result<bool> BlobTransfers::keepPiece(const QString& sha256,
                                      const Result<Transport::Answer>& answer)
{
    if (!answer.ok()) {
        // Nothing is left to fetch: all of it came, but the program ended before it had its name.
        const bool allHere = answer.error().args.value(QStringLiteral("status")) == 416 &&
                             m_store.received(sha256, m_sender) > 0;
        if (!allHere)
            return answer.error();
        return completed(sha256);
    }
    const bool part = answer->status == 206;
    if (!part)
        m_store.discard(sha256, m_sender); // all of it comes again
    const QByteArray range = answer->header("content-range");
    const qint64 total =
        part ? range.mid(range.lastIndexOf('/') + 1).toLongLong() : answer->body.size();
    TRY_ASSIGN(const qint64 arrivedBytes,
               m_store.append(sha256, m_sender, m_store.received(sha256, m_sender), answer->body));
    Q_EMIT progress(sha256, arrivedBytes, total);
    if (arrivedBytes < total)
        return false;
    return completed(sha256);
}

void BlobTransfers::takePiece(const QString& sha256, const Result<Transport::Answer>& answer)
{
    if (m_fetching != sha256)
        return; // cancelled
    const auto whole = keepPiece(sha256, answer);
    const bool offline = !whole.ok() && whole.error().code == QLatin1String("sync.offline");
    m_fetching.clear();
    m_ticket = 0;
    if (m_fetchingAsked && whole.ok() && !*whole)
        m_asked.push_back(sha256); // the next in turn
    else if (m_fetchingAsked && offline)
        m_asked.push_front(sha256);
    else if (offline || (whole.ok() && !*whole))
        m_wanted.push_front(sha256);
    if (!whole.ok())
        Q_EMIT failed(sha256, whole.error());
    else if (*whole)
        Q_EMIT arrived(sha256);
    // After a network failure the link calls resume() when it is on line again.
    if (!offline)
        fetchNext();
}

} // namespace chancery::sync
