// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/crash_point.h"
#include "server/service/answers.h"
#include "server/service/endpoints.h"
#include "server/service/feed_polls.h"

namespace chancery::server {

namespace {

constexpr int longestWaitSeconds = 50; // below the usual 60 s of proxies
constexpr qsizetype mostAnswersInLane = 16;

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
    const auto done = [&service, respond = call.respond](Result<wire::PushAnswer> answer) {
        crashPoint("server.push.before-answer");
        const bool isLong = answer.ok() && answer->answers.size() > mostAnswersInLane;
        auto tell = [respond, answer = std::move(answer)] {
            respond(answer.ok() ? Response::json(answer->toJson()) : errorAnswer(answer.error()));
        };
        // Whose turn it is next in the lane does not wait until a long text is written.
        if (!isLong || !service.readers->post(tell))
            tell();
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

void changes(Service& service, const Request& request, const Responder& respond)
{
    const auto asked = parseAsked(request);
    if (!asked.ok()) {
        respond(errorAnswer(asked.error()));
        return;
    }
    const auto until = asked->waitSeconds == 0 ? std::chrono::steady_clock::time_point()
                                               : std::chrono::steady_clock::now() +
                                                     std::chrono::seconds(asked->waitSeconds);
    service.polls->ask({bearerToken(request), asked->cursor, asked->most, until, respond});
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
    router.add(
        "GET", QStringLiteral("/v1/changes"),
        [&service](const Request& request, const Responder& respond) {
            changes(service, request, respond);
        },
        waiting);
}

} // namespace chancery::server
