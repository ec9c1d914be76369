// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/link.h"

#include "base/crash_point.h"
#include "sync/desk_session.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QUrlQuery>

namespace chancery::sync {

namespace {

constexpr int requestTimeoutMs = 30'000;
constexpr int pollTimeoutMs = 70'000;
/// Small enough for a poor line to get one through; a longer command goes alone.
constexpr qint64 batchBytes = 768 * 1024;
constexpr int pageHeldMs = 100;

} // namespace

Link::Link(LinkSettings settings, const Business& business, const Clock& clock,
           std::unique_ptr<Environment> environment)
    : m_settings(std::move(settings)), m_business(business), m_clock(clock),
      m_environment(std::move(environment))
{
}

Link::~Link() = default;

void Link::start()
{
    Replica::Options options = m_settings.replica;
    options.durability = store::Database::Durability::Normal;
    auto replica = Replica::open(options, m_business, m_clock);
    if (!replica.ok()) {
        Q_EMIT failed(replica.error());
        return;
    }
    m_replica = std::move(*replica);
    const auto device = m_replica->device();
    if (!device.ok() || !checkAuthority())
        return;
    makeParts(*device);
    m_state.offlineSince = m_clock.now();
    publish();
    m_session->start();
}

/// Here and not at the beginning: they belong to the thread in which the link works.
void Link::makeParts(const DeviceId& device)
{
    m_retry = m_environment->timer([this] { onLine(); });
    m_patience = m_environment->timer([this] { takeHeldPage(); });
    m_confirm = m_environment->timer([this] {
        if (!m_polling)
            return;
        m_abortedByUs = true; // comes back through takePage(), which looks again without waiting
        m_poller->cancel(m_polling);
    });
    m_client = m_environment->connectTo(m_settings.server, m_settings.authorityPem);
    m_poller = m_environment->connectTo(m_settings.server, m_settings.authorityPem);
    m_session =
        std::make_unique<DeskSession>(QList<Transport*>{m_client.get(), m_poller.get()}, *m_replica,
                                      device, *m_environment, m_settings.tokenFile);
    auto* session = m_session.get();
    connect(session, &DeskSession::signedIn, this, &Link::signedIn);
    connect(session, &DeskSession::passwordNeeded, this, &Link::passwordNeeded);
    connect(session, &DeskSession::passwordRefused, this, &Link::passwordRefused);
    connect(session, &DeskSession::signInNeeded, this, &Link::signInNeeded);
    connect(session, &DeskSession::timeTold, this, &Link::noteTime);
    connect(session, &DeskSession::renewed, this, &Link::onLine);
    connect(session, &DeskSession::failed, this, &Link::trouble);
    makeFiles(device);
}

void Link::makeFiles(const DeviceId& device)
{
    m_files = std::make_unique<DeskFiles>(*m_client, *m_replica, m_business, m_clock, device.text(),
                                          m_settings.wantedBlobs, m_settings.files);
    connect(m_files.get(), &DeskFiles::arrived, this, &Link::blobArrived);
    connect(m_files.get(), &DeskFiles::progress, this, &Link::blobProgress);
    connect(m_files.get(), &DeskFiles::failed, this, &Link::noteFileFailure);
    connect(m_files.get(), &DeskFiles::spaceChanged, this, &Link::publish);
    m_files->tidyUp();
}

void Link::noteFileFailure(const QString& sha256, const Error& error)
{
    Q_EMIT blobFailed(sha256, error);
    // Of one blob alone it says nothing about the line.
    if (error.code == QLatin1String("sync.offline"))
        trouble(error);
    else if (error.code == QLatin1String("store.disk-full") ||
             error.code == QLatin1String("store.io"))
        Q_EMIT failed(error);
}

bool Link::checkAuthority()
{
    // The authority is pinned on the first start: another file in its place is not taken silently.
    const auto certificates = QSslCertificate::fromData(m_settings.authorityPem, QSsl::Pem);
    if (certificates.isEmpty()) {
        Q_EMIT failed(fail("sync.no-authority"));
        return false;
    }
    const QString pin =
        QString::fromLatin1(certificates.first().digest(QCryptographicHash::Sha256).toHex());
    const auto known = m_replica->state(QStringLiteral("authority"));
    if (known.ok() && !known->isEmpty() && *known != pin) {
        Q_EMIT failed(fail("sync.other-authority"));
        return false;
    }
    return m_replica->setState(QStringLiteral("authority"), pin).ok();
}

void Link::signIn(const QString& login, const QString& password)
{
    if (m_session)
        m_session->signIn(login, password);
}

void Link::changePassword(const QString& login, const QString& before, const QString& after)
{
    if (m_session)
        m_session->changePassword(login, before, after);
}

void Link::signOut()
{
    if (!m_session)
        return;
    m_session->signOut();
    m_retry->stop();
    if (m_polling)
        m_poller->cancel(m_polling);
}

void Link::kick()
{
    if (!m_session)
        return;
    // Without a session the retry under way renews it; with nothing under way the password is due.
    if (m_session->isOpen() || m_retry->isActive()) {
        m_failures = 0;
        m_deferrals = 0;
        if (!m_retry->isActive())
            pushNext();
        else
            onLine();
    }
    publish(); // afterwards: what was just decided is on its way first
}

void Link::greet()
{
    m_client->get(QStringLiteral("/v1/hello"), requestTimeoutMs,
                  [this](const Result<Transport::Answer>& answer) {
                      const auto hello =
                          answer.ok() ? answer->json() : Result<QJsonObject>(answer.error());
                      if (hello.ok())
                          takeGreeting(*hello);
                  });
}

void Link::takeGreeting(const QJsonObject& hello)
{
    const QJsonObject range = hello.value(QStringLiteral("protocol")).toObject();
    const int least = range.value(QStringLiteral("least")).toInt();
    const int most = range.value(QStringLiteral("most")).toInt();
    if (wire::protocolVersion < least || wire::protocolVersion > most) {
        trouble(fail("server.upgrade", range));
        return;
    }
    m_greeted = true;
    (void)m_replica->setState(QStringLiteral("network_grade"),
                              hello.value(QStringLiteral("network_grade")).toString());
    (void)m_replica->setState(QStringLiteral("organisation"),
                              hello.value(QStringLiteral("organisation")).toString());
    Q_EMIT greeted(hello);
}

void Link::onLine()
{
    m_retry->stop();
    m_state.nextTry = {};
    if (!m_greeted)
        greet();
    if (!m_session->isOpen()) {
        m_session->refresh();
        return;
    }
    pushNext();
    if (!m_polling)
        poll(false);
    m_files->resume();
}

void Link::pushNext()
{
    if (m_pushing || !m_session->isOpen())
        return;
    const auto commands = m_replica->outbox().waiting(wire::maxPushCommands, batchBytes);
    if (!commands.ok()) {
        ownTrouble(commands.error());
        return;
    }
    if (commands->isEmpty())
        return;
    m_pushing = true;
    // Blobs before the commands that name them; the first that is still missing is sent now.
    auto q = m_replica->db().query("SELECT sha256 FROM sync_upload WHERE done = 0 LIMIT 1");
    const QString missing = q.next() ? q.text(0) : QString();
    if (missing.isEmpty()) {
        sendCommands(*commands);
        return;
    }
    m_files->upload(missing, [this, missing](const Result<void>& sent) {
        m_pushing = false;
        // A blob this desk has lost cannot be sent again: the server will defer its command and
        // the user sees it waiting, with the reason.
        const bool lost = !sent.ok() && sent.error().code == QLatin1String("sync.blob-lost");
        if (sent.ok() || lost) {
            crashPoint("desk.upload.before-noted");
            (void)m_replica->db().run("UPDATE sync_upload SET done = 1 WHERE sha256 = ?", missing);
            pushNext();
        } else {
            trouble(sent.error());
        }
    });
}

void Link::sendCommands(const QList<wire::NumberedCommand>& commands)
{
    const auto take = [this, before = m_replica->numbering()](const auto& answer) {
        m_pushLeaves = false;
        // Under other numbers than it was sent with it would speak of other commands.
        takeAnswers(before == m_replica->numbering() ? answer : fail("sync.bad-answer"));
        if (!m_pushLeaves) // the next may be leaving already
            takeHeldPage();
    };
    Transport::Body body{
        QJsonDocument(wire::PushRequest{commands}.toJson()).toJson(QJsonDocument::Compact)};
    body.left = [this] { takeHeldPage(); };
    m_pushLeaves = true;
    m_client->send("POST", QStringLiteral("/v1/push"), body, requestTimeoutMs, take);
}

/// A page that comes while commands are leaving waits for them, though not for long: they are sent
/// piece by piece from this thread's event loop, and until they are there the server has nothing to
/// decide, while it decides as a page is written here.
void Link::holdPage(std::function<void()> take)
{
    m_heldPage = std::move(take);
    m_patience->start(pageHeldMs);
}

void Link::takeHeldPage()
{
    m_pushLeaves = false;
    m_patience->stop();
    if (const auto take = std::exchange(m_heldPage, nullptr))
        take();
}

void Link::takeAnswers(const Result<Transport::Answer>& answer)
{
    m_pushing = false;
    const auto applied = [&]() -> Result<wire::PushAnswer> {
        if (!answer.ok())
            return answer.error();
        TRY_ASSIGN(const QJsonObject body, answer->json());
        TRY_ASSIGN(auto push, wire::PushAnswer::fromJson(body));
        TRY_ASSIGN(const auto touched, m_replica->applyAnswers(push));
        if (!touched.isEmpty())
            Q_EMIT rowsChanged(touched);
        return push;
    }();
    if (!applied.ok()) {
        trouble(applied.error());
        return;
    }
    noteTime(applied->time, answer->elapsedMs);
    m_state.deferred.reset();
    const bool deferred = !applied->answers.isEmpty() &&
                          applied->answers.constLast().outcome == wire::Outcome::Deferred;
    if (deferred) {
        m_state.deferred = applied->answers.constLast().error;
        (void)m_replica->db().run("UPDATE sync_upload SET done = 0");
        ++m_deferrals;
        retryLater();
        publish();
        return;
    }
    m_deferrals = 0;
    publish();
    // The feed confirms what we sent within milliseconds; if none of it is ours to see, ask.
    m_confirm->start(400);
    pushNext();
}

void Link::poll(bool wait)
{
    const auto cursor = m_replica->cursor();
    if (!cursor.ok()) {
        ownTrouble(cursor.error());
        return;
    }
    askForPage(*cursor, wait);
}

void Link::askForPage(const QString& cursor, bool wait)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("cursor"), cursor);
    query.addQueryItem(QStringLiteral("max"), QString::number(2'000));
    query.addQueryItem(QStringLiteral("wait"),
                       QString::number(wait ? m_settings.longPollSeconds : 0));
    m_polling = m_poller->get(QStringLiteral("/v1/changes?") + query.toString(), pollTimeoutMs,
                              [this, cursor, wait](const Result<Transport::Answer>& answer) {
                                  const auto take = [this, cursor, wait, answer] {
                                      m_polling = 0;
                                      takePage(cursor, wait, answer);
                                  };
                                  if (m_pushLeaves)
                                      holdPage(take);
                                  else
                                      take();
                              });
}

Result<wire::ChangesPage> Link::applyPage(const Transport::Answer& answer)
{
    TRY_ASSIGN(auto page, wire::ChangesPage::decoded(answer.body));
    // The server makes the next page while this one is written here. Should the writing fail, the
    // next one finds that it was asked for another state, and is passed over.
    if (page.more)
        askForPage(page.cursor, false);
    TRY_ASSIGN(const auto touched, m_replica->applyPage(page));
    if (!touched.isEmpty())
        Q_EMIT rowsChanged(touched);
    return page;
}

void Link::takePage(const QString& asked, bool waited, const Result<Transport::Answer>& answer)
{
    if (!m_session->isOpen())
        return;
    const auto cursor = m_replica->cursor();
    if (!cursor.ok()) { // whether the page fits cannot be told
        ownTrouble(cursor.error());
        return;
    }
    if (std::exchange(m_abortedByUs, false) || *cursor != asked) {
        poll(false);
        return;
    }
    m_confirm->stop();
    const auto page = answer.ok() ? applyPage(*answer) : Result<wire::ChangesPage>(answer.error());
    if (!page.ok()) {
        if (page.error().code == QLatin1String("server.other-epoch") ||
            page.error().code == QLatin1String("server.bad-cursor"))
            beginAnew();
        else
            trouble(page.error());
        return;
    }
    m_failures = 0;
    m_state.connected = true;
    m_state.offlineSince = {};
    m_state.trouble.reset();
    m_state.nextTry = {};
    m_state.catchingUp = page->more;
    m_state.share = page->more ? page->share : 1;
    // Of an answer that was waited for or is one of many, only the way of a light one is known.
    const bool plain = !waited && !page->more;
    noteTime(page->time, plain ? answer->elapsedMs : m_state.latencyMs);
    publish();
    if (!page->more) {
        forgetOldAnswers(page->time);
        m_files->fetchWanted();
        measureLatency();
    }
    pushNext();
    if (!m_polling)
        poll(true);
}

/// By the server's clock: the desk's may be years ahead, and what is forgotten cannot be offered
/// again.
void Link::forgetOldAnswers(const QDateTime& serverNow)
{
    if (serverNow.isValid() && !std::exchange(m_answersSorted, true))
        (void)m_replica->outbox().forgetAnsweredBefore(serverNow.addDays(-keepAnsweredDays));
}

void Link::beginAnew()
{
    const auto touched = m_replica->beginAnew();
    if (!touched.ok()) {
        ownTrouble(touched.error());
        return;
    }
    Q_EMIT rowsChanged(*touched);
    poll(false);
}

void Link::fetchBlob(const QString& sha256)
{
    if (m_files)
        m_files->fetch(sha256);
}

void Link::cancelBlob(const QString& sha256)
{
    if (m_files)
        m_files->cancel(sha256);
}

void Link::setBlobOpen(const QString& sha256, bool open)
{
    if (m_files)
        m_files->setOpen(sha256, open);
}

void Link::freeBlobs()
{
    if (m_files)
        m_files->free();
}

void Link::trouble(const Error& error)
{
    if (error.code == QLatin1String("server.no-session")) {
        m_session->lose();
        return;
    }
    if (Outbox::isOutOfStep(error)) {
        (void)m_replica->outbox().hold();
        m_confirm->start(0); // the next page says where the server stands
    }
    ++m_failures;
    m_state.trouble = error;
    if (error.code == QLatin1String("server.upgrade")) {
        // What waits stays in the outbox until one of the two was brought up to date; who it is,
        // the next greeting says.
        m_greeted = false;
        m_state.trouble = wire::protocolVersion < error.args.value(QStringLiteral("least")).toInt()
                              ? fail("sync.desk-too-old")
                              : fail("sync.server-too-old");
    }
    if (m_state.connected || !m_state.offlineSince.isValid())
        m_state.offlineSince = m_clock.now();
    m_state.connected = false;
    m_measuredAt = {}; // another line may be another way
    retryLater();
    publish();
}

/// The desk's own database failed: nobody else will call again, so the link must try by itself.
void Link::ownTrouble(const Error& error)
{
    Q_EMIT failed(error);
    ++m_failures;
    retryLater();
}

void Link::retryLater()
{
    // 0.5 s doubling to 60 s, with jitter: a thousand desks must not come back in one moment.
    const int step = std::min(std::max(m_failures, m_deferrals), 7);
    const int most = std::min(60'000, 500 << step);
    const int wait = most / 2 + m_environment->random(most / 2 + 1);
    m_retry->start(wait);
    m_state.nextTry = m_state.connected ? QDateTime() : m_clock.now().addMSecs(wait);
}

void Link::publish()
{
    const auto waiting = m_replica->outbox().count(OutboxState::Waiting);
    const auto refused = m_replica->outbox().count(OutboxState::Refused);
    m_state.waiting = waiting.ok() ? int(*waiting) : m_state.waiting;
    m_state.refused = refused.ok() ? int(*refused) : m_state.refused;
    if (m_files) {
        m_state.fileBytes = m_files->bytes();
        m_state.fileBytesMost = m_files->most();
    }
    // Even where it is as before: the window counts for itself what waits, and counts again now.
    Q_EMIT stateChanged(m_state);
}

} // namespace chancery::sync
