// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/password_policy.h"
#include "server/service/answers.h"
#include "server/service/endpoints.h"
#include "server/service/session_forms.h"
#include "wire/messages.h"

namespace chancery::server {

namespace {

using crypto::SecretText;

QJsonObject tokensJson(const Tokens& tokens)
{
    return {{QStringLiteral("access"), tokens.access},
            {QStringLiteral("access_until"), momentToText(tokens.accessUntil)},
            {QStringLiteral("refresh"), tokens.refresh},
            {QStringLiteral("refresh_until"), momentToText(tokens.refreshUntil)}};
}

/// Answers when the lane has done its part.
LaneThread::WorkDone answerWhenDone(const Responder& respond, std::shared_ptr<QJsonObject> body)
{
    return [respond, body](const Result<void>& done) {
        respond(done.ok() ? Response::json(*body) : errorAnswer(done.error()));
    };
}

void hello(Service& service, const Responder& respond)
{
    respond(Response::json({{QStringLiteral("server"), QStringLiteral("chancery")},
                            {QStringLiteral("version"), QStringLiteral(CHANCERY_VERSION)},
                            {QStringLiteral("organisation"), service.settings.organisation},
                            {QStringLiteral("epoch"), service.epoch},
                            {QStringLiteral("protocol"),
                             QJsonObject{{QStringLiteral("least"), service.settings.protocol.least},
                                         {QStringLiteral("most"), service.settings.protocol.most}}},
                            {QStringLiteral("network_grade"), service.settings.networkGrade},
                            {QStringLiteral("limits"),
                             QJsonObject{{QStringLiteral("push_commands"), wire::maxPushCommands},
                                         {QStringLiteral("push_bytes"), wire::maxPushBytes},
                                         {QStringLiteral("blob_piece"), wire::maxBlobPiece},
                                         {QStringLiteral("blob_bytes"), wire::maxBlobBytes}}},
                            {QStringLiteral("time"), momentToText(service.clock.now())}}));
}

void finishLogin(Service& service, const LoginForm& form, const Account& account,
                 const Responder& respond)
{
    auto body = std::make_shared<QJsonObject>();
    const auto work = [&service, form, account, body](store::Database& db) -> Result<void> {
        TRY(Accounts(db, service.settings.guard).noteSuccess(form.login));
        TRY_ASSIGN(const Tokens tokens,
                   service.sessions.open(db, account.person, form.device, service.clock.now()));
        *body = tokensJson(tokens);
        body->insert(QStringLiteral("person"), account.person.text());
        body->insert(QStringLiteral("must_change"), account.mustChange);
        body->insert(QStringLiteral("epoch"), service.epoch);
        if (!service.restoredTo.isEmpty())
            body->insert(QStringLiteral("restored_to"), service.restoredTo);
        body->insert(QStringLiteral("time"), momentToText(service.clock.now()));
        return {};
    };
    if (!service.lane->work(work, answerWhenDone(respond, body)))
        respond(Response::busy(503, "server.too-busy", 2));
}

void refuseLogin(Service& service, const QString& login, const Responder& respond)
{
    const auto work = [&service, login](store::Database& db) -> Result<void> {
        Accounts accounts(db, service.settings.guard);
        TRY(accounts.noteFailure(login, service.clock.now()));
        TRY(accounts.candidate(login, service.clock.now())); // server.locked from now on
        return fail("server.sign-in-refused");
    };
    const auto done = [respond](const Result<void>& result) {
        respond(errorAnswer(result.error()));
    };
    if (!service.lane->work(work, done))
        respond(Response::busy(503, "server.too-busy", 2));
}

/// On a hasher's thread. Verifies before it looks at whether there is an account, so that unknown
/// names cost what wrong passwords cost.
void tryLogin(Service& service, const LoginForm& form, const Responder& respond)
{
    auto loan = service.reads.lend();
    if (!loan.ok()) {
        respond(errorAnswer(loan.error()));
        return;
    }
    const auto candidate =
        Accounts(loan->db(), service.settings.guard, service.settings.passwordCost)
            .candidate(form.login, service.clock.now());
    if (!candidate.ok()) {
        respond(errorAnswer(candidate.error()));
        return;
    }
    const bool right = crypto::verifyPassword(form.password, candidate->encoded);
    if (right && candidate->account)
        finishLogin(service, form, *candidate->account, respond);
    else
        refuseLogin(service, form.login, respond);
}

void login(Service& service, const Request& request, const Responder& respond)
{
    const auto form = parseLogin(request);
    if (!form.ok()) {
        respond(errorAnswer(form.error()));
        return;
    }
    if (!service.hashers->post(
            [&service, form = *form, respond] { tryLogin(service, form, respond); }))
        respond(Response::busy(503, "server.too-busy", 5));
}

void refresh(Service& service, const Request& request, const Responder& respond)
{
    const auto form = parseRefresh(request);
    if (!form.ok()) {
        respond(errorAnswer(form.error()));
        return;
    }
    auto body = std::make_shared<QJsonObject>();
    const auto work = [&service, form = *form, body](store::Database& db) -> Result<void> {
        TRY_ASSIGN(const Tokens tokens,
                   service.sessions.refresh(db, form.token, form.device, service.clock.now()));
        *body = tokensJson(tokens);
        body->insert(QStringLiteral("time"), momentToText(service.clock.now()));
        return {};
    };
    if (!service.lane->work(work, answerWhenDone(respond, body)))
        respond(Response::busy(503, "server.too-busy", 2));
}

void logout(Service& service, const Call& call)
{
    const QString id = call.session.id;
    const auto work = [&service, id](store::Database& db) {
        return service.sessions.close(db, id);
    };
    if (!service.lane->work(work, answerWhenDone(call.respond, std::make_shared<QJsonObject>())))
        call.respond(Response::busy(503, "server.too-busy", 2));
}

/// On a hasher's thread: both the check of the old and the hash of the new take a core.
Result<QString> newHash(Service& service, const Account& account, const SecretText& before,
                        const SecretText& after)
{
    TRY_ASSIGN(auto loan, service.reads.lend());
    TRY_ASSIGN(
        const auto candidate,
        Accounts(loan.db(), service.settings.guard).candidate(account.login, service.clock.now()));
    if (!crypto::verifyPassword(before, candidate.encoded))
        return fail("server.sign-in-refused");
    TRY(crypto::PasswordPolicy().check(after, account.login));
    return crypto::hashPassword(after, service.settings.passwordCost);
}

void changePassword(Service& service, const Call& call)
{
    const auto form = parsePasswordChange(call.request);
    const auto account = Accounts(call.db).byPerson(call.session.person);
    if (!form.ok() || !account.ok() || !*account) {
        call.respond(errorAnswer(!form.ok() ? form.error() : fail("server.unknown-person")));
        return;
    }
    const auto task = [&service, respond = call.respond, who = **account, form = *form] {
        const auto encoded = newHash(service, who, form.before, form.after);
        if (!encoded.ok()) {
            if (encoded.error().code == QLatin1String("server.sign-in-refused"))
                refuseLogin(service, who.login, respond);
            else
                respond(errorAnswer(encoded.error()));
            return;
        }
        const auto work = [&service, who, hash = *encoded](store::Database& db) -> Result<void> {
            TRY(Accounts(db).put(who.person, who.login, hash, false, service.clock.now()));
            return service.sessions.closeAllOf(db, who.person);
        };
        if (!service.lane->work(work, answerWhenDone(respond, std::make_shared<QJsonObject>())))
            respond(Response::busy(503, "server.too-busy", 2));
    };
    if (!service.hashers->post(task))
        call.respond(Response::busy(503, "server.too-busy", 5));
}

} // namespace

void addSessionRoutes(Router& router, Service& service)
{
    RouteOptions small;
    small.bodyLimit = 16 * 1024;
    RouteOptions smallSignedIn = signedInOptions(service, service.settings.protocol.leastPush);
    smallSignedIn.bodyLimit = small.bodyLimit;
    router.add("GET", QStringLiteral("/v1/hello"),
               [&service](const Request&, const Responder& respond) { hello(service, respond); });
    router.add(
        "POST", QStringLiteral("/v1/login"),
        [&service](const Request& request, const Responder& respond) {
            login(service, request, respond);
        },
        small);
    router.add(
        "POST", QStringLiteral("/v1/refresh"),
        [&service](const Request& request, const Responder& respond) {
            refresh(service, request, respond);
        },
        small);
    router.add(
        "POST", QStringLiteral("/v1/logout"),
        signedIn(
            service, [&service](const Call& call) { logout(service, call); }, Borrowed::Allowed),
        smallSignedIn);
    router.add("POST", QStringLiteral("/v1/password"),
               signedIn(
                   service, [&service](const Call& call) { changePassword(service, call); },
                   Borrowed::Allowed),
               smallSignedIn);
}

} // namespace chancery::server
