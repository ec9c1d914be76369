// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/desk.h"

#include "sync/file_facts.h"
#include "sync/qt_environment.h"

namespace chancery::sync {

namespace {

/// Looked for again when these have been read.
constexpr int filesAtOnce = 200;

/// What handlers say of a command, which is no trouble of the database.
bool isRule(const Error& error)
{
    static const QStringList codes{QStringLiteral("store.blob-missing"),
                                   QStringLiteral("store.unknown-command"),
                                   QStringLiteral("store.command-version"),
                                   QStringLiteral("store.too-large"),
                                   QStringLiteral("store.empty-file"),
                                   QStringLiteral("store.cannot-read"),
                                   QStringLiteral("store.busy")};
    return codes.contains(error.code);
}

} // namespace

Result<std::unique_ptr<Desk>> Desk::open(const LinkSettings& settings, const Business& business,
                                         const Clock& clock)
{
    auto waiting = std::make_unique<std::atomic<bool>>(false);
    LinkSettings all = settings;
    all.replica.waiting = waiting.get();
    TRY_ASSIGN(auto replica, Replica::open(all.replica, business, clock));
    return std::unique_ptr<Desk>(
        new Desk(std::move(waiting), std::move(replica), all, business, clock));
}

Desk::Desk(Waiting waiting, std::unique_ptr<Replica> replica, const LinkSettings& settings,
           const Business& business, const Clock& clock)
    : m_business(business), m_path(settings.replica.databasePath), m_waiting(std::move(waiting)),
      m_replica(std::move(replica)),
      m_link(new Link(settings, business, clock, std::make_unique<QtEnvironment>())),
      m_filler(new SearchFiller(settings.replica.databasePath, business.catalog, *m_waiting)),
      m_quickReader(settings.replica.databasePath), m_longReader(settings.replica.databasePath)
{
    qRegisterMetaType<chancery::Error>();
    qRegisterMetaType<chancery::sync::SyncState>();
    qRegisterMetaType<QSet<QString>>("QSet<QString>");
    qRegisterMetaType<DeskPort::Reading>("chancery::sync::DeskPort::Reading");
    m_link->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_link, &QObject::deleteLater);
    connect(m_link, &Link::rowsChanged, this, &Desk::rowsChanged);
    connect(m_link, &Link::blobArrived, this, &Desk::blobArrived);
    connect(m_link, &Link::blobProgress, this, &Desk::blobProgress);
    connect(m_link, &Link::blobFailed, this, &Desk::blobFailed);
    connect(m_link, &Link::greeted, this, &Desk::greeted);
    connect(m_link, &Link::signedIn, this, &Desk::signedIn);
    connect(m_link, &Link::passwordNeeded, this, &Desk::passwordNeeded);
    connect(m_link, &Link::passwordRefused, this, &Desk::passwordRefused);
    connect(m_link, &Link::signInNeeded, this, &Desk::signInNeeded);
    connect(m_link, &Link::failed, this, &Desk::noteTrouble);
    connect(m_link, &Link::failed, this, &Desk::failed);
    connect(m_link, &Link::answered, this, &Desk::takeAnswer);
    connect(m_link, &Link::stateChanged, this, [this](const SyncState& state) {
        m_state = state;
        m_replica->setServerAhead(state.serverAheadMs);
        tellState();
    });
    connect(&m_quickReader, &DeskReader::cannotOpen, this, &Desk::readHere);
    connect(&m_longReader, &DeskReader::cannotOpen, this, &Desk::readHere);
    m_filler->moveToThread(&m_searchThread);
    connect(&m_searchThread, &QThread::finished, m_filler, &QObject::deleteLater);
    connect(m_filler, &SearchFiller::entered, this, &Desk::searchAdvanced);
    connect(m_filler, &SearchFiller::fileKept, this, &Desk::fileRead);
    connect(m_filler, &SearchFiller::failed, this, &Desk::noteTrouble);
    connect(this, &Desk::rowsChanged, m_filler, &SearchFiller::look);
    connect(m_link, &Link::stateChanged, m_filler, [filler = m_filler](const SyncState& state) {
        filler->setResting(state.connected && state.catchingUp);
    });
}

Desk::~Desk()
{
    if (!m_thread.isRunning()) {
        delete m_link; // never started: its thread will not do it
        delete m_filler;
        return;
    }
    m_thread.quit();
    m_searchThread.quit();
    m_thread.wait();
    m_searchThread.wait();
}

void Desk::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_link, &Link::start);
    m_searchThread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_filler, &SearchFiller::start);
}

Result<Submitted> Desk::submit(const QString& name, const QJsonObject& params)
{
    auto done = m_replica->submit(name, params);
    if (!done.ok()) {
        noteTrouble(done.error());
        return done;
    }
    const Submitted submitted = std::move(*done);
    Q_EMIT rowsChanged(submitted.touched);
    kick();
    tellState();
    return submitted;
}

/// What waits is counted here: the link may not have heard yet of what was given a moment ago, and
/// nobody may be told that all has arrived while it stands on this desk alone.
void Desk::tellState()
{
    if (const auto waiting = m_replica->outbox().count(OutboxState::Waiting); waiting.ok())
        m_state.waiting = int(*waiting);
    Q_EMIT stateChanged(m_state);
}

void Desk::ask(QObject* asker, const QString& question, const QJsonObject& params,
               std::function<void(const Result<QJsonObject>&)> answered)
{
    const quint64 number = ++m_lastAsked;
    m_asked.insert(number, {asker, std::move(answered)});
    QMetaObject::invokeMethod(
        m_link, [link = m_link, number, question, params] { link->ask(number, question, params); });
}

void Desk::takeAnswer(quint64 number, const QJsonObject& answer, const Error& why)
{
    const Asked asked = m_asked.take(number);
    if (asked.asker && asked.answered)
        asked.answered(why.code.isEmpty() ? Result<QJsonObject>(answer) : Result<QJsonObject>(why));
}

/// The database fails: whoever looks at the cloud sees it, whichever of the two connections it was.
void Desk::noteTrouble(const Error& error)
{
    if (!error.code.startsWith(QLatin1String("store.")) || isRule(error))
        return;
    m_state.trouble = error;
    Q_EMIT stateChanged(m_state);
}

void Desk::read(Pace pace, Reading reading)
{
    (pace == Pace::Quick ? m_quickReader : m_longReader).read(std::move(reading));
}

void Desk::readHere(const Reading& reading, const Error& why)
{
    noteTrouble(why);
    if (const auto answer = reading(m_replica->db()))
        answer();
}

Result<QSet<QString>> Desk::pendingIds(const QString& table)
{
    return m_replica->pendingIds(table);
}

Result<QList<OutboxEntry>> Desk::outbox(OutboxState state, int most)
{
    TRY_ASSIGN(auto entries, m_replica->outbox().entries(state, most));
    for (auto& entry : entries)
        entry.blobs = m_business.commands.blobsOf(entry.command);
    return entries;
}

Result<void> Desk::setSeenTo(qint64 n)
{
    TRY(m_replica->outbox().setSeenTo(n));
    kick();
    return {};
}

Result<void> Desk::keep(const QString& key, const QString& text)
{
    Q_ASSERT(key.startsWith(QLatin1String("page.")));
    return m_replica->setState(key, text);
}

Result<QString> Desk::kept(const QString& key)
{
    return m_replica->state(key);
}

void Desk::kick()
{
    QMetaObject::invokeMethod(m_link, &Link::kick);
}

void Desk::fetchBlob(const QString& sha256)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, sha256] { link->fetchBlob(sha256); });
}

void Desk::cancelBlob(const QString& sha256)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, sha256] { link->cancelBlob(sha256); });
}

void Desk::setBlobOpen(const QString& sha256, bool open)
{
    QMetaObject::invokeMethod(m_link,
                              [link = m_link, sha256, open] { link->setBlobOpen(sha256, open); });
}

void Desk::freeBlobs()
{
    QMetaObject::invokeMethod(m_link, &Link::freeBlobs);
}

void Desk::findUnreadFiles(std::function<void(const QStringList&)> answer)
{
    QMetaObject::invokeMethod(m_filler, &SearchFiller::forgetFiles);
    read(Pace::Long,
         [blobs = m_replica->blobs(), &catalog = m_business.catalog,
          give = std::move(answer)](store::Database& db) -> Answer {
             const auto unread = unreadFiles(db, catalog, blobs, filesAtOnce);
             return [give, files = unread.ok() ? *unread : QStringList()] { give(files); };
         });
}

void Desk::keepFileReport(const QString& sha256, const files::FileReport& report)
{
    QMetaObject::invokeMethod(
        m_filler, [filler = m_filler, sha256, report] { filler->keepFile(sha256, report); });
}

void Desk::mendSearch()
{
    QMetaObject::invokeMethod(m_filler, &SearchFiller::makeAnew);
}

void Desk::signIn(const QString& login, const QString& password)
{
    QMetaObject::invokeMethod(m_link,
                              [link = m_link, login, password] { link->signIn(login, password); });
}

void Desk::changePassword(const QString& login, const QString& before, const QString& after)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, login, before, after] {
        link->changePassword(login, before, after);
    });
}

void Desk::signOut()
{
    QMetaObject::invokeMethod(m_link, &Link::signOut);
}

} // namespace chancery::sync
