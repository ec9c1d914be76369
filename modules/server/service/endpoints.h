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

/// A signed-in request on a reader's thread, with a connection of its own.
struct Call {
    const Request& request;
    const Responder& respond;
    const Session& session;
    store::Database& db;
};

/// Wraps what needs a session: no token, no body read; no session, no call.
Handler signedIn(Service& service, std::function<void(const Call&)> handler);
RouteOptions signedInOptions();

/// The caller's rights now; server.unknown-person when they have left.
Result<store::Actor> actorOf(const Call& call, Service& service);

} // namespace chancery::server
