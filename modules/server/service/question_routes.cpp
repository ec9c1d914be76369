// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/json_reader.h"
#include "server/core/row_rights.h"
#include "server/service/answers.h"
#include "server/service/endpoints.h"

namespace chancery::server {

namespace {

constexpr int longestName = 80;

Result<QJsonObject> answerOf(Service& service, const Call& call)
{
    TRY_ASSIGN(const auto actor, actorOf(call, service));
    TRY_ASSIGN(const QJsonObject body, jsonBody(call.request));
    JsonReader in(body);
    const QString name = in.text("question", 1, longestName);
    const QJsonObject params = in.optionalObject("params");
    TRY(in.finish());
    const auto* questions = service.business.questions;
    // Questions are about the house; whoever is not of it (外单位) asks in vain.
    const auto* answerer = questions && !actor.isOutside ? questions->find(name) : nullptr;
    if (!answerer)
        return fail("server.unknown-question", {{QStringLiteral("question"), name}});
    const auto visible = [&](const QString& table, const QStringList& ids) {
        return visibleRows(call.db, actor, table, ids);
    };
    return (*answerer)({call.db, actor, service.clock.now(), params, visible});
}

} // namespace

void addQuestionRoutes(Router& router, Service& service)
{
    RouteOptions options = signedInOptions(service, service.settings.protocol.least);
    options.bodyLimit = 16 * 1024;
    router.add("POST", QStringLiteral("/v1/ask"),
               signedIn(service,
                        [&service](const Call& call) {
                            const auto answer = answerOf(service, call);
                            call.respond(answer.ok()
                                             ? Response::json({{QStringLiteral("answer"), *answer}})
                                             : errorAnswer(answer.error()));
                        }),
               options);
}

} // namespace chancery::server
