// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/json_reader.h"
#include "server/core/blob_receipt.h"
#include "server/core/blob_rights.h"
#include "server/http/body_source.h"
#include "server/service/answers.h"
#include "server/service/endpoints.h"

namespace chancery::server {

namespace {

Result<QString> checkedName(const Call& call)
{
    const QString sha256 = call.request.params.value(QStringLiteral("sha256"));
    if (!store::isSha256(sha256))
        return fail("server.malformed");
    return sha256;
}

/// The blob's name from the path, and whether the caller may read what is here.
struct Named {
    QString sha256;
    bool readable = false;
};

Result<Named> nameOf(Service& service, const Call& call)
{
    TRY_ASSIGN(const QString sha256, checkedName(call));
    // Whoever has left may not fill the disk either.
    TRY_ASSIGN(const auto actor, actorOf(call, service));
    Named named{sha256, false};
    if (service.blobs.has(sha256)) {
        TRY_ASSIGN(named.readable, mayReadBlob(call.db, actor, sha256));
    }
    return named;
}

Response progress(const BlobProgress& reached)
{
    return Response::json({{QStringLiteral("offset"), reached.offset},
                           {QStringLiteral("complete"), reached.complete}});
}

Result<Response> begin(Service& service, const Call& call)
{
    TRY_ASSIGN(const QString sha256, checkedName(call));
    TRY_ASSIGN(const auto actor, actorOf(call, service));
    TRY_ASSIGN(const QJsonObject body, jsonBody(call.request));
    JsonReader in(body);
    const qint64 length = in.integer("length", 1, qint64(1) << 52);
    TRY(in.finish());
    TRY_ASSIGN(const auto begun, announceBlob(call.db, service.blobs, actor, sha256, length));
    return progress(begun);
}

Result<Response> head(Service& service, const Call& call)
{
    TRY_ASSIGN(const Named named, nameOf(service, call));
    const QString sender = call.session.person.text();
    const qint64 offset = named.readable ? service.blobs.size(named.sha256)
                                         : service.blobs.received(named.sha256, sender);
    if (offset == 0)
        return fail("server.no-blob");
    Response response;
    response.with("Upload-Offset", QByteArray::number(offset));
    response.with("Upload-Complete", named.readable ? "?1" : "?0");
    return response;
}

/// One piece; that the blob is there is recorded before the answer goes.
void receive(Service& service, const Call& call)
{
    const auto step = [&]() -> Result<BlobProgress> {
        TRY_ASSIGN(const QString sha256, checkedName(call));
        // Whoever has left may not fill the disk either.
        TRY(actorOf(call, service));
        bool okOffset = false;
        bool okLength = false;
        const qint64 offset = call.request.header("upload-offset").toLongLong(&okOffset);
        const qint64 length = call.request.header("upload-length").toLongLong(&okLength);
        if (!okOffset || !okLength)
            return fail("server.malformed");
        return receiveBlob(service.blobs, call.session.person, sha256, offset, length,
                           call.request.body);
    }();
    if (!step.ok()) {
        call.respond(errorAnswer(step.error()));
        return;
    }
    if (!step->complete) {
        call.respond(progress(*step));
        return;
    }
    const QString sha256 = call.request.params.value(QStringLiteral("sha256"));
    const auto work = [person = call.session.person, sha256](store::Database& db) {
        return noteUpload(db, person, sha256);
    };
    const auto done = [respond = call.respond, reached = *step](const Result<void>& noted) {
        respond(noted.ok() ? progress(reached) : errorAnswer(noted.error()));
    };
    if (!service.lane->work(work, done))
        call.respond(Response::busy(503, "server.too-busy", 2));
}

Result<Response> download(Service& service, const Call& call)
{
    TRY_ASSIGN(const Named named, nameOf(service, call));
    if (!named.readable)
        return fail("server.no-blob"); // whether it is here is nobody else's business
    Response response;
    response.contentType = "application/octet-stream";
    response.compressible = false;
    TRY_ASSIGN(response.source,
               openFileSource(service.blobs.path(named.sha256), named.sha256.toLatin1()));
    return response;
}

Handler answering(Service& service, Result<Response> (*step)(Service&, const Call&))
{
    return signedIn(service, [&service, step](const Call& call) {
        const auto response = step(service, call);
        call.respond(response.ok() ? *response : errorAnswer(response.error()));
    });
}

} // namespace

void addBlobRoutes(Router& router, Service& service)
{
    const QString path = QStringLiteral("/v1/blob/{sha256}");
    RouteOptions small = signedInOptions(service, service.settings.protocol.leastPush);
    small.bodyLimit = 16 * 1024;
    RouteOptions piece = signedInOptions(service, service.settings.protocol.leastPush);
    piece.bodyLimit = wire::maxBlobPiece;
    router.add("HEAD", path, answering(service, head), small);
    router.add("GET", path, answering(service, download), small);
    router.add("POST", path, answering(service, begin), small);
    router.add("PATCH", path,
               signedIn(service, [&service](const Call& call) { receive(service, call); }), piece);
}

} // namespace chancery::server
