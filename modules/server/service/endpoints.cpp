// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/endpoints.h"

#include "server/service/answers.h"

namespace chancery::server {

RouteOptions signedInOptions()
{
    RouteOptions options;
    options.admit = [](const Request& request) -> std::optional<Response> {
        if (bearerToken(request).isEmpty())
            return errorAnswer(fail("server.no-session"));
        const QByteArray spoken = request.header("x-chancery-protocol");
        if (!spoken.isEmpty() && (spoken.toInt() < 1 || spoken.toInt() > wire::protocolVersion))
            return errorAnswer(
                fail("server.upgrade", {{QStringLiteral("least"), 1},
                                        {QStringLiteral("most"), wire::protocolVersion}}));
        return std::nullopt;
    };
    return options;
}

namespace {

Result<Session> sessionOf(Service& service, store::Database& db, const Request& request,
                          Borrowed borrowed)
{
    TRY_ASSIGN(Session session,
               service.sessions.check(db, bearerToken(request), service.clock.now()));
    if (session.mustChange && borrowed == Borrowed::Refused)
        return fail("server.must-change-password");
    return session;
}

} // namespace

Handler signedIn(Service& service, std::function<void(const Call&)> handler, Borrowed borrowed)
{
    return [&service, handler = std::move(handler), borrowed](const Request& request,
                                                              const Responder& respond) {
        const bool queued = service.readers->post([&service, handler, borrowed, request, respond] {
            if (respond.isOver())
                return;
            auto loan = service.reads.lend();
            if (!loan.ok()) {
                respond(errorAnswer(loan.error()));
                return;
            }
            const auto session = sessionOf(service, loan->db(), request, borrowed);
            if (!session.ok()) {
                respond(errorAnswer(session.error()));
                return;
            }
            handler({request, respond, *session, loan->db()});
        });
        if (!queued)
            respond(Response::busy(503, "server.too-busy", 2));
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
    return router;
}

} // namespace chancery::server
