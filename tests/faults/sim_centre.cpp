// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/sim_centre.h"

#include "base/json_reader.h"
#include "server/core/blob_receipt.h"
#include "server/core/blob_rights.h"
#include "server/core/feed_reader.h"
#include "server/core/lane_turn.h"
#include "server/core/schema.h"
#include "server/service/answers.h"

#include <QJsonDocument>

namespace chancery::test {

namespace {

Result<QJsonObject> bodyOf(const SimRequest& request)
{
    const auto document = QJsonDocument::fromJson(request.body.bytes);
    if (!document.isObject())
        return fail("server.malformed");
    return document.object();
}

QByteArray headerOf(const SimRequest& request, const QByteArray& name)
{
    for (const auto& [key, value] : request.body.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

SimCentre::SimCentre(const Parts& parts)
    : m_parts(parts),
      m_clock(parts.schedule), m_business{parts.business.catalog, parts.business.commands,
                                          parts.business.resolveActor}
{
}

bool SimCentre::start()
{
    store::Database::Options options;
    options.faults = &m_plan;
    options.cacheKiB = 1'024;
    options.busyTimeoutMs = 0;
    const auto opened = [&]() -> Result<void> {
        TRY_ASSIGN(m_db, store::Database::open(m_parts.location, options));
        TRY(store::migrate(*m_db, QList{server::serverMigrations()} + m_parts.business.migrations,
                           momentToText(m_clock.now())));
        TRY(server::foundDeployment(*m_db, m_clock.now()));
        TRY_ASSIGN(auto blobs, store::BlobStore::open(m_parts.blobFolder));
        m_blobs = std::make_unique<store::BlobStore>(std::move(blobs));
        return {};
    }();
    if (!opened.ok()) {
        end();
        return false;
    }
    m_lane = std::make_unique<server::Lane>(*m_db, m_business, *m_blobs, m_clock);
    // The simulated line carries plain bytes.
    m_share = std::make_unique<server::FeedShare>([](QByteArrayView) { return QByteArray(); });
    m_sessions = std::make_unique<server::Sessions>();
    ++m_life;
    return true;
}

void SimCentre::end()
{
    ++m_life;
    for (const auto& [id, waiting] : m_waiting)
        m_parts.schedule.cancel(waiting.deadline);
    m_waiting.clear();
    m_queue.clear();
    m_turnPlanned = false;
    m_lane.reset();
    m_sessions.reset();
    m_blobs.reset();
    m_db.reset();
}

bool SimCentre::isAlive() const
{
    const bool struck = m_plan.forGood && m_plan.failAt > 0 && m_plan.calls >= m_plan.failAt;
    return m_db && !struck && !m_parts.disk.machine(QStringLiteral("centre")).dead;
}

SimCentre::Answer SimCentre::jsonAnswer(const QJsonObject& object) const
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact), {}, 0};
}

Result<void> SimCentre::found(const store::Actor& founder, const QList<Command>& commands)
{
    const auto device = DeviceId::create();
    wire::PushRequest request;
    for (const auto& command : commands)
        request.commands.append({request.commands.size() + 1, command});
    TRY_ASSIGN(const auto answers, m_lane->run({{founder.person, device, request, founder}}));
    TRY_ASSIGN(const auto answer, answers.constFirst());
    for (const auto& one : answer.answers) {
        if (one.error)
            return *one.error;
    }
    return {};
}

Result<void> SimCentre::forgetSessions()
{
    // The process keeps what it knows of them, so it must be told through the door.
    TRY_ASSIGN(const QStringList people, [&]() -> Result<QStringList> {
        QStringList list;
        auto q = m_db->query("SELECT DISTINCT person_id FROM session ORDER BY person_id");
        while (q.next())
            list.append(q.text(0));
        TRY(q.done());
        return list;
    }());
    return inLane([&]() -> Result<void> {
        for (const auto& person : people) {
            TRY_ASSIGN(const auto id, PersonId::parse(person));
            TRY(m_sessions->closeAllOf(*m_db, id));
        }
        return {};
    });
}

void SimCentre::handle(const SimRequest& request, Respond respond)
{
    if (!isAlive())
        return;
    const auto answer = route(request, respond);
    if (!isAlive())
        return; // whatever it was about to say
    if (!answer.ok()) {
        const auto refusal = server::errorAnswer(answer.error());
        respond({refusal.status, refusal.body, {}, 0});
    } else if (*answer) {
        respond(**answer);
    }
}

Result<std::optional<SimCentre::Answer>> SimCentre::route(const SimRequest& request,
                                                          const Respond& respond)
{
    if (request.path == QLatin1String("/v1/hello")) {
        return std::optional(
            jsonAnswer({{QStringLiteral("server"), QStringLiteral("chancery")},
                        {QStringLiteral("protocol"),
                         QJsonObject{{QStringLiteral("least"), 1},
                                     {QStringLiteral("most"), wire::protocolVersion}}}}));
    }
    if (request.path == QLatin1String("/v1/login")) {
        TRY_ASSIGN(const auto answer, signIn(request));
        return std::optional(answer);
    }
    if (request.path == QLatin1String("/v1/refresh")) {
        TRY_ASSIGN(const auto answer, renew(request));
        return std::optional(answer);
    }
    TRY_ASSIGN(const auto session, m_sessions->check(*m_db, request.token, m_clock.now()));
    return routeSignedIn(session, request, respond);
}

Result<std::optional<SimCentre::Answer>> SimCentre::routeSignedIn(const server::Session& session,
                                                                  const SimRequest& request,
                                                                  const Respond& respond)
{
    if (request.path == QLatin1String("/v1/changes"))
        return changes(session, request, true, respond);
    if (request.path == QLatin1String("/v1/push")) {
        TRY_ASSIGN(const QJsonObject body, bodyOf(request));
        TRY_ASSIGN(auto push, wire::PushRequest::fromJson(body));
        m_queue.push_back({session, std::move(push), respond});
        if (!std::exchange(m_turnPlanned, true)) {
            const quint64 life = m_life;
            m_parts.schedule.after(m_parts.random.bounded(8), [this, life] {
                if (m_life == life && isAlive())
                    takeTurn();
            });
        }
        return std::optional<Answer>();
    }
    if (request.path.startsWith(QLatin1String("/v1/blob/"))) {
        TRY_ASSIGN(const auto answer, blob(session, request));
        return std::optional(answer);
    }
    return fail("server.malformed");
}

Result<void> SimCentre::inLane(const std::function<Result<void>()>& work)
{
    TRY_ASSIGN(server::Turn turn, server::beginTurn(*m_db));
    const auto done = work();
    if (!done.ok() && done.error().code.startsWith(QLatin1String("store.")))
        return done.error();
    TRY(turn.transaction.commit());
    return done;
}

Result<SimCentre::Answer> SimCentre::signIn(const SimRequest& request)
{
    TRY_ASSIGN(const QJsonObject body, bodyOf(request));
    JsonReader in(body);
    // Names are ids here; passwords are the business of other tests.
    const auto person = in.id<PersonTag>("login");
    in.text("password", 1, 100);
    const auto device = in.id<DeviceTag>("device");
    TRY(in.finish());
    QJsonObject answer;
    TRY(inLane([&]() -> Result<void> {
        TRY_ASSIGN(const auto tokens, m_sessions->open(*m_db, person, device, m_clock.now()));
        answer = {{QStringLiteral("access"), tokens.access},
                  {QStringLiteral("access_until"), momentToText(tokens.accessUntil)},
                  {QStringLiteral("refresh"), tokens.refresh},
                  {QStringLiteral("person"), person.text()},
                  {QStringLiteral("time"), momentToText(m_clock.now())}};
        return {};
    }));
    return jsonAnswer(answer);
}

Result<SimCentre::Answer> SimCentre::renew(const SimRequest& request)
{
    TRY_ASSIGN(const QJsonObject body, bodyOf(request));
    JsonReader in(body);
    const QString token = in.text("refresh", 20, 200);
    const auto device = in.id<DeviceTag>("device");
    TRY(in.finish());
    QJsonObject answer;
    TRY(inLane([&]() -> Result<void> {
        TRY_ASSIGN(const auto tokens, m_sessions->refresh(*m_db, token, device, m_clock.now()));
        answer = {{QStringLiteral("access"), tokens.access},
                  {QStringLiteral("access_until"), momentToText(tokens.accessUntil)},
                  {QStringLiteral("refresh"), tokens.refresh},
                  {QStringLiteral("time"), momentToText(m_clock.now())}};
        return {};
    }));
    return jsonAnswer(answer);
}

Result<store::Actor> SimCentre::actorOf(const PersonId& person)
{
    TRY_ASSIGN(const auto actor, m_business.resolveActor(*m_db, person, m_clock.now()));
    if (!actor)
        return fail("server.unknown-person");
    return *actor;
}

/// What has come in since the last turn is decided in one transaction.
void SimCentre::takeTurn()
{
    m_turnPlanned = false;
    const auto batch = std::exchange(m_queue, {});
    QList<server::PushJob> jobs;
    for (const auto& pushed : batch)
        jobs.append({pushed.session.person, pushed.session.device, pushed.request, std::nullopt});
    const auto answers = m_lane->run(jobs);
    if (!isAlive())
        return;
    for (size_t i = 0; i < batch.size(); ++i) {
        const auto answer =
            answers.ok() ? (*answers)[qsizetype(i)] : Result<wire::PushAnswer>(answers.error());
        if (answer.ok()) {
            answerLeaves(batch[i].session.device, *answer);
            batch[i].respond(jsonAnswer(answer->toJson()));
        } else {
            const auto refusal = server::errorAnswer(answer.error());
            batch[i].respond({refusal.status, refusal.body, {}, 0});
        }
    }
    if (answers.ok())
        wake(m_lane->touchedScopes());
}

Result<std::optional<SimCentre::Answer>> SimCentre::changes(const server::Session& session,
                                                            const SimRequest& request, bool mayWait,
                                                            const Respond& respond)
{
    const QString cursor = request.query.value(QStringLiteral("cursor"));
    // Pages are kept small, so that a history sees many of them.
    const int most = 1 + m_parts.random.bounded(12);
    server::FeedReader reader(*m_db, m_business.catalog, m_share.get());
    TRY_ASSIGN(const auto answer, reader.answer({cursor, session.person, session.device, most},
                                                m_clock.now(), m_business.resolveActor));
    const int wait = request.query.value(QStringLiteral("wait")).toInt();
    if (!answer.news && mayWait && wait > 0 && !cursor.isEmpty()) {
        const quint64 id = ++m_lastWaiting;
        const auto deadline =
            m_parts.schedule.after(wait * 1'000, [this, id] { lookAgain(id, false); });
        m_waiting.emplace(id, Waiting{session, request, respond, answer.scopes, deadline});
        return std::optional<Answer>();
    }
    const QByteArray bytes = answer.head.encodedHead() + answer.end.plain;
    if (answer.news) {
        // Whoever looks on asks for the rights anew, and not the reader of the feed.
        TRY_ASSIGN(const auto actor, actorOf(session.person));
        TRY_ASSIGN(const auto page, wire::ChangesPage::decoded(bytes));
        pageLeaves(actor, page);
    }
    return std::optional(Answer{200, bytes, {}, 0});
}

void SimCentre::lookAgain(quint64 id, bool mayWait)
{
    auto node = m_waiting.extract(id);
    if (node.empty() || !isAlive())
        return;
    const Waiting& waiting = node.mapped();
    m_parts.schedule.cancel(waiting.deadline);
    const auto answer = [&]() -> Result<std::optional<Answer>> {
        TRY(m_sessions->check(*m_db, waiting.request.token, m_clock.now()));
        return changes(waiting.session, waiting.request, mayWait, waiting.respond);
    }();
    if (!isAlive())
        return;
    if (!answer.ok()) {
        const auto refusal = server::errorAnswer(answer.error());
        waiting.respond({refusal.status, refusal.body, {}, 0});
    } else if (*answer) {
        waiting.respond(**answer);
    }
}

void SimCentre::wake(const QSet<QString>& scopes)
{
    for (const auto& [id, waiting] : m_waiting) {
        if (!waiting.scopes.intersects(scopes))
            continue;
        const quint64 life = m_life;
        m_parts.schedule.after(0, [this, life, waiter = id] {
            if (m_life == life)
                lookAgain(waiter, true);
        });
    }
}

Result<SimCentre::Answer> SimCentre::blob(const server::Session& session, const SimRequest& request)
{
    const QString sha256 = request.path.section(u'/', -1);
    TRY_ASSIGN(const auto actor, actorOf(session.person));
    const auto told = [&](const server::BlobProgress& progress) {
        return jsonAnswer({{QStringLiteral("offset"), progress.offset},
                           {QStringLiteral("complete"), progress.complete}});
    };
    if (request.method == "POST") {
        TRY_ASSIGN(const QJsonObject body, bodyOf(request));
        TRY_ASSIGN(const auto begun,
                   server::announceBlob(*m_db, *m_blobs, actor, sha256,
                                        body.value(QStringLiteral("length")).toInteger()));
        return told(begun);
    }
    if (request.method == "PATCH") {
        TRY_ASSIGN(const auto reached,
                   server::receiveBlob(*m_blobs, session.person, sha256,
                                       headerOf(request, "Upload-Offset").toLongLong(),
                                       headerOf(request, "Upload-Length").toLongLong(),
                                       request.body.bytes));
        if (reached.complete)
            TRY(inLane([&] { return server::noteUpload(*m_db, session.person, sha256); }));
        return told(reached);
    }
    TRY_ASSIGN(const bool readable, server::mayReadBlob(*m_db, actor, sha256));
    if (!readable || !m_blobs->has(sha256))
        return fail("server.no-blob");
    const qint64 size = m_blobs->size(sha256);
    const qint64 from = headerOf(request, "Range").mid(6).split('-').value(0).toLongLong();
    if (from >= size)
        return Answer{416, {}, {}, 0};
    TRY_ASSIGN(const QByteArray piece, m_blobs->read(sha256, from, size - from));
    const QByteArray range = "bytes " + QByteArray::number(from) + '-' +
                             QByteArray::number(size - 1) + '/' + QByteArray::number(size);
    return Answer{206, piece, {{"Content-Range", range}}, 0};
}

} // namespace chancery::test
