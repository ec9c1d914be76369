// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/crash_point.h"
#include "server/core/feed_reader.h"
#include "server/service/answers.h"
#include "server/service/endpoints.h"

namespace chancery::server {

namespace {

constexpr int longestWaitSeconds = 50; // below the usual 60 s of proxies

void push(Service& service, const Call& call)
{
    const auto request = [&]() -> Result<wire::PushRequest> {
        TRY_ASSIGN(const QJsonObject body, jsonBody(call.request));
        return wire::PushRequest::fromJson(body);
    }();
    if (!request.ok()) {
        call.respond(errorAnswer(request.error()));
        return;
    }
    const auto done = [respond = call.respond](const Result<wire::PushAnswer>& answer) {
        crashPoint("server.push.before-answer");
        respond(answer.ok() ? Response::json(answer->toJson()) : errorAnswer(answer.error()));
    };
    if (!service.lane->push({call.session.person, call.session.device, *request, std::nullopt},
                            done))
        call.respond(Response::busy(503, "server.too-busy", 2));
}

struct Asked {
    QString cursor;
    int most = 2'000;
    int waitSeconds = 0;
};

Result<Asked> parseAsked(const Request& request)
{
    Asked asked;
    asked.cursor = request.query.value(QStringLiteral("cursor"));
    bool good = asked.cursor.size() <= 8'192;
    if (request.query.contains(QStringLiteral("max"))) {
        bool number = false;
        asked.most = request.query.value(QStringLiteral("max")).toInt(&number);
        good = good && number && asked.most >= 1 && asked.most <= wire::maxPageLines;
    }
    if (request.query.contains(QStringLiteral("wait"))) {
        bool number = false;
        asked.waitSeconds = request.query.value(QStringLiteral("wait")).toInt(&number);
        good = good && number && asked.waitSeconds >= 0 && asked.waitSeconds <= longestWaitSeconds;
    }
    if (!good)
        return fail("server.malformed");
    return asked;
}

void changes(Service& service, const Call& call, const Asked& asked, bool mayWait);

/// Looks again on a reader's thread once there is news for this reader, or when the time is up. The
/// session may have been ended meanwhile: not one row after that.
void waitForNews(Service& service, const Request& request, const Asked& asked, quint64 generation,
                 const QStringList& scopes, const Responder& respond)
{
    const auto wake = [&service, request, asked, respond](Waiters::Why why) {
        const bool again = why == Waiters::Why::News;
        callOnReader(
            service, request, respond, Borrowed::Refused,
            [&service, asked, again](const Call& call) { changes(service, call, asked, again); });
    };
    const quint64 id = service.waiters->add(generation, QSet<QString>(scopes.begin(), scopes.end()),
                                            std::chrono::seconds(asked.waitSeconds), wake);
    if (id != 0)
        respond.onGivenUp([&service, id] { service.waiters->remove(id); });
}

void changes(Service& service, const Call& call, const Asked& asked, bool mayWait)
{
    const quint64 generation = service.waiters->generation();
    auto answer = FeedReader(call.db, service.business.catalog, &service.share)
                      .answer({asked.cursor, call.session.person, call.session.device, asked.most},
                              service.clock.now(), service.business.resolveActor);
    if (!answer.ok()) {
        call.respond(errorAnswer(answer.error()));
        return;
    }
    if (!answer->news && mayWait && asked.waitSeconds > 0 && !asked.cursor.isEmpty()) {
        waitForNews(service, call.request, asked, generation, answer->scopes, call.respond);
        return;
    }
    Response response;
    response.body = answer->head.encodedHead();
    response.end = std::move(answer->end.plain);
    response.packedEnd = std::move(answer->end.packed);
    crashPoint("server.page.before-answer");
    call.respond(std::move(response));
}

} // namespace

void addFeedRoutes(Router& router, Service& service)
{
    RouteOptions pushOptions = signedInOptions(service, service.settings.protocol.leastPush);
    pushOptions.bodyLimit = wire::maxPushBytes;
    router.add("POST", QStringLiteral("/v1/push"),
               signedIn(service, [&service](const Call& call) { push(service, call); }),
               pushOptions);
    RouteOptions waiting = signedInOptions(service, service.settings.protocol.least);
    waiting.waits = true;
    waiting.bodyLimit = 0;
    waiting.answerWithin = std::chrono::seconds(longestWaitSeconds + 15);
    router.add("GET", QStringLiteral("/v1/changes"),
               signedIn(service,
                        [&service](const Call& call) {
                            const auto asked = parseAsked(call.request);
                            if (!asked.ok())
                                call.respond(errorAnswer(asked.error()));
                            else
                                changes(service, call, *asked, true);
                        }),
               waiting);
}

} // namespace chancery::server
