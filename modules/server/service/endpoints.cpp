// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/endpoints.h"

#include "server/service/answers.h"

namespace chancery::server {

RouteOptions signedInOptions(const Service& service, int least)
{
    RouteOptions options;
    options.admit = [least, most = service.settings.protocol.most](
                        const Request& request) -> std::optional<Response> {
        if (bearerToken(request).isEmpty())
            return errorAnswer(fail("server.no-session"));
        const QByteArray spoken = request.header("x-chancery-protocol");
        if (!spoken.isEmpty() && (spoken.toInt() < least || spoken.toInt() > most))
            return errorAnswer(fail("server.upgrade", {{QStringLiteral("least"), least},
                                                       {QStringLiteral("most"), most}}));
        return std::nullopt;
    };
    return options;
}

Result<Session> sessionOf(Service& service, store::Database& db, const QString& token,
                          Borrowed borrowed)
{
    TRY_ASSIGN(Session session, service.sessions.check(db, token, service.clock.now()));
    if (session.mustChange && borrowed == Borrowed::Refused)
        return fail("server.must-change-password");
    return session;
}

void callOnReader(Service& service, const Request& request, const Responder& respond,
                  Borrowed borrowed, std::function<void(const Call&)> handler)
{
    const bool queued =
        service.readers->post([&service, request, respond, borrowed, handler = std::move(handler)] {
            if (respond.isOver())
                return;
            auto loan = service.reads.lend();
            if (!loan.ok()) {
                respond(errorAnswer(loan.error()));
                return;
            }
            const auto session = sessionOf(service, loan->db(), bearerToken(request), borrowed);
            if (session.ok())
                handler({request, respond, *session, loan->db()});
            else
                respond(errorAnswer(session.error()));
        });
    if (!queued)
        respond(Response::busy(503, "server.too-busy", 2));
}

Handler signedIn(Service& service, std::function<void(const Call&)> handler, Borrowed borrowed)
{
    return [&service, handler = std::move(handler), borrowed](const Request& request,
                                                              const Responder& respond) {
        callOnReader(service, request, respond, borrowed, handler);
    };
}

Result<store::Actor> actorOf(const Call& call, Service& service)
{
    TRY_ASSIGN(auto actor,
               service.business.resolveActor(call.db, call.session.person, service.clock.now()));
    if (!actor)
        return fail("server.unknown-person");
    return std::move(*actor);
}

Router makeRouter(Service& service)
{
    Router router;
    addSessionRoutes(router, service);
    addFeedRoutes(router, service);
    addBlobRoutes(router, service);
    addQuestionRoutes(router, service);
    return router;
}

} // namespace chancery::server
