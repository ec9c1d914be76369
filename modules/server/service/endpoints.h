// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/http/router.h"
#include "server/service/service.h"

namespace chancery::server {

/// Every endpoint of docs/api/openapi.yaml. The service must outlive the router's front.
Router makeRouter(Service& service);

/// The parts, one file each.
void addSessionRoutes(Router& router, Service& service);
void addFeedRoutes(Router& router, Service& service);
void addBlobRoutes(Router& router, Service& service);
void addQuestionRoutes(Router& router, Service& service);

/// A signed-in request on a reader's thread, with a connection of its own.
struct Call {
    const Request& request;
    const Responder& respond;
    const Session& session;
    store::Database& db;
};

/// Whether a session whose password was given by an administrator may make a call.
enum class Borrowed { Refused, Allowed };

/// The session of a token at this moment. Errors: server.no-session,
/// server.must-change-password.
Result<Session> sessionOf(Service& service, store::Database& db, const QString& token,
                          Borrowed borrowed);

/// Has `handler` called on a reader's thread if the session is good at that moment; else answers.
void callOnReader(Service& service, const Request& request, const Responder& respond,
                  Borrowed borrowed, std::function<void(const Call&)> handler);

/// Wraps what needs a session: no token, no body read; no session, no call. A session that must
/// change its password first is refused with server.must-change-password where `borrowed` says so.
Handler signedIn(Service& service, std::function<void(const Call&)> handler,
                 Borrowed borrowed = Borrowed::Refused);
/// Takes only who speaks a version from `least` on; else server.upgrade {least, most}.
RouteOptions signedInOptions(const Service& service, int least);

/// The caller's rights now; server.unknown-person when they have left.
Result<store::Actor> actorOf(const Call& call, Service& service);

} // namespace chancery::server
