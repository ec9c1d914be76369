// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "client.h"

#include "documents/data/catalog.h"
#include "documents/data/queries.h"
#include "people/data/participant_name.h"
#include "tr.h"
#include "words.h"

#include <QApplication>
#include <QDir>
#include <QSaveFile>
#include <QTimer>

#include <chrono>
#include <utility>

namespace chancery::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPrefetched = 200;

/// Files of what waits for this person are here before they are opened.
QStringList wantedBlobs(store::Database& db, const store::ActorResolver& resolve,
                        const Clock& clock)
{
    auto q = db.query("SELECT value FROM sync_state WHERE key = 'person'");
    const auto person = PersonId::parse(q.next() ? q.text(0) : QString());
    if (!person.ok())
        return {};
    const auto actor = resolve(db, *person, clock.now());
    if (!actor.ok() || !*actor)
        return {};
    const auto blobs = documents::prefetchBlobs(db, **actor, mostPrefetched);
    return blobs.ok() ? *blobs : QStringList();
}

/// The grade that the server told last time; before the first time nothing secret is taken in.
QString knownGrade(const QString& profile)
{
    QFile file(profile + "/network-grade"_L1);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : u"none"_s;
}

void rememberGrade(const QString& profile, const QString& grade)
{
    // Whole or not at all: a client that is ended meanwhile must find it again.
    QSaveFile file(profile + "/network-grade"_L1);
    if (file.open(QIODevice::WriteOnly) && file.write(grade.toUtf8()) > 0)
        file.commit();
}

/// Nanoseconds of CLOCK_MONOTONIC, which other processes can read too.
void reportMoment(const QString& path)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(QByteArray::number(
                       qint64(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count())) +
                   '\n');
}

} // namespace

Result<std::unique_ptr<Client>> Client::open(const ClientOptions& options)
{
    TRY_ASSIGN(auto client, prepare(options));
    TRY(client->openDesk());
    return client;
}

Result<sync::Salvaged> Client::rebuild(const ClientOptions& options)
{
    TRY_ASSIGN(const auto client, prepare(options));
    return sync::rebuildReplica(client->linkSettings().replica, client->m_business,
                                client->m_clock);
}

Result<std::unique_ptr<Client>> Client::prepare(const ClientOptions& options)
{
    QDir().mkpath(options.profile);
    QFile::setPermissions(options.profile, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    TRY_ASSIGN(auto lock, store::FileLock::take(options.profile + "/lock"_L1));
    if (!lock.isHeld())
        return fail("desktop.profile-in-use", {{u"profile"_s, options.profile}});
    TRY_ASSIGN(const auto installation, office::installationSettings(knownGrade(options.profile)));
    return std::unique_ptr<Client>(new Client(options, std::move(lock), installation));
}

Client::Client(const ClientOptions& options, store::FileLock lock,
               const documents::DocumentSettings& installation)
    : m_options(options), m_lock(std::move(lock)), m_settings(options.profile + "/settings.ini"_L1),
      m_catalog(office::catalog()), m_commands(office::registry(installation, m_clock)),
      m_business{m_catalog, m_commands, office::actorResolver(),
                 office::sharedMigrations() +
                     QList<store::MigrationSet>{documents::documentDeskMigrations()}},
      m_installation(installation)
{
    addAllWords(m_kit.words);
    m_kit.language.set(options.language == "en"_L1 ? ui::Lang::En : ui::Lang::Zh);
    if (!options.theme.isEmpty())
        m_kit.theme.setDark(options.theme == "dark"_L1);
    if (options.typePercent > 0)
        m_kit.theme.setPercent(options.typePercent);
    m_kit.theme.applyTo(*qApp);
}

Client::~Client() = default;

sync::LinkSettings Client::linkSettings()
{
    sync::LinkSettings link;
    link.server = m_options.server;
    link.authorityPem = m_options.authorityPem;
    link.replica.databasePath = m_options.profile + "/desk.db"_L1;
    link.replica.blobFolder = m_options.profile + "/blobs"_L1;
    link.tokenFile = m_options.profile + "/token"_L1;
    // In MiB, by whoever wants another bound than the default.
    link.files.cacheBytes = m_settings.read(u"files/most-mib"_s).toLongLong() << 20;
    link.wantedBlobs = [this](store::Database& db) {
        return wantedBlobs(db, m_business.resolveActor, m_clock);
    };
    return link;
}

Result<void> Client::openDesk()
{
    TRY_ASSIGN(m_desk, sync::Desk::open(linkSettings(), m_business, m_clock));
    joinDesk();
    return {};
}

void Client::joinDesk()
{
    m_entry = std::make_unique<Entry>(m_kit, *m_desk, m_options.server, m_options.login,
                                      m_options.password);
    connect(m_entry.get(), &Entry::passwordChanged, this, [this] {
        if (m_desktop)
            m_desktop->frame().toast(Tr::tr("The password was changed."), {});
    });
    connect(m_desk.get(), &sync::Desk::failed, this, [this](const Error& why) {
        // The desk tries again and again, and its trouble stands under the cloud sign meanwhile.
        const bool told = std::exchange(m_lastTrouble, why.code) == why.code;
        if (m_desktop && told)
            return;
        if (m_desktop)
            m_desktop->frame().toast(m_kit.words.sentence(why), {});
        else
            m_entry->askToSignIn(why);
    });
    connect(m_desk.get(), &sync::Desk::greeted, this, [this](const QJsonObject& hello) {
        rememberGrade(m_options.profile, hello.value(u"network_grade"_s).toString());
    });
    connect(m_desk.get(), &sync::Desk::rowsChanged, this, &Client::showDesktopWhenReady);
    connect(m_desk.get(), &sync::Desk::rowsChanged, this, [this] { m_lastTrouble.clear(); });
    connect(m_desk.get(), &sync::Desk::signedIn, this, [this] {
        if (m_desktop)
            m_entry->close();
        showDesktopWhenReady();
    });
}

void Client::show()
{
    showDesktopWhenReady(); // without a line, with what is here
    m_desk->start();
}

void Client::showDesktopWhenReady()
{
    if (m_desktop)
        return;
    const auto actor = m_desk->actor();
    if (!actor.ok() || !*actor)
        return;
    documents::RegisterModel::Settings intake;
    intake.network = m_installation.networkGrade;
    m_desktop = std::make_unique<Desktop>(
        DesktopParts{m_kit, m_settings, m_pdf, *m_desk, intake, m_options.server.host(),
                     office::supervisionSettings(m_installation)});
    connect(m_desktop.get(), &Desktop::signOutRequested, this, [this] {
        m_desk->signOut();
        QApplication::quit();
    });
    connect(m_desktop.get(), &Desktop::repairRequested, this, &Client::repairRequested);
    connect(m_desktop.get(), &Desktop::passwordChangeRequested, this, [this] {
        const auto person = m_desk->actor();
        if (!person.ok() || !*person)
            return;
        if (const auto login = people::loginOf(m_desk->db(), (*person)->person); login.ok())
            m_entry->changePassword(*login);
    });
    if (!m_options.paintReport.isEmpty())
        m_desktop->frame().installEventFilter(this);
    m_desktop->frame().show();
    m_entry->close();
}

bool Client::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The children are painted within the same pass, before the event loop turns again.
        QTimer::singleShot(0, this, [this] { reportMoment(m_options.paintReport); });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace chancery::desktop
