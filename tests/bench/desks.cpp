// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "desks.h"

#include "documents/data/catalog.h"
#include "office/settings.h"

#include <QDir>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr int deskPatienceMs = 30 * 60'000;

documents::DocumentSettings settingsOfTheBench()
{
    const auto settings = office::installationSettings(u"none"_s);
    if (!settings.ok())
        qFatal("%s", qPrintable(settings.error().debugText()));
    return *settings;
}

} // namespace

Desks::Desks(quint16 port, const QByteArray& authorityPem, const QString& folder)
    : m_port(port), m_authorityPem(authorityPem), m_folder(folder),
      m_commands(office::registry(settingsOfTheBench(), m_clock)),
      m_business{m_catalog, m_commands, office::actorResolver(),
                 office::sharedMigrations() +
                     QList<store::MigrationSet>{documents::documentDeskMigrations()}}
{
}

sync::LinkSettings Desks::settingsOf(int clerk) const
{
    const QString folder = folderOf(clerk);
    QDir().mkpath(folder);
    sync::LinkSettings settings;
    settings.server = QUrl(u"https://localhost:%1"_s.arg(m_port));
    settings.authorityPem = m_authorityPem;
    settings.replica.databasePath = folder + u"/desk.db"_s;
    settings.replica.blobFolder = folder + u"/blobs"_s;
    return settings;
}

Result<std::unique_ptr<sync::Replica>> Desks::replica(int clerk) const
{
    return sync::Replica::open(settingsOf(clerk).replica, m_business, m_clock);
}

Result<std::unique_ptr<sync::Desk>> Desks::make(int clerk) const
{
    return sync::Desk::open(settingsOf(clerk), m_business, m_clock);
}

Result<void> Desks::settle(sync::Desk& desk, int clerk) const
{
    desk.start();
    desk.signIn(OfficeServer::login(clerk), OfficeServer::password(clerk));
    if (!waitFor(desk, [&] { return isSettled(desk); }))
        return fail("bench.desk-not-settled");
    return {};
}

Result<void> Desks::awaitSearch(sync::Desk& desk) const
{
    const auto isComplete = [&] {
        const auto progress = store::searchProgress(desk.db(), u"doc_document"_s);
        return progress.ok() && progress->isComplete();
    };
    if (!waitFor(desk, isComplete))
        return fail("bench.desk-not-settled");
    return {};
}

Result<std::unique_ptr<sync::Desk>> Desks::open(int clerk) const
{
    TRY_ASSIGN(auto desk, make(clerk));
    TRY(settle(*desk, clerk));
    return desk;
}

Result<qint64> Desks::countRows(sync::Desk& desk) const
{
    qint64 rows = 0;
    for (const auto& table : m_catalog.tables()) {
        auto q = desk.db().query("SELECT COUNT(*) FROM " + table.name.toLatin1());
        rows += q.next() ? q.integer(0) : 0;
        TRY(q.done());
    }
    return rows;
}

bool Desks::waitFor(sync::Desk& desk, const std::function<bool()>& isTrue)
{
    if (isTrue())
        return true;
    QEventLoop loop;
    const auto look = [&] {
        if (isTrue())
            loop.quit();
    };
    const auto rows = QObject::connect(&desk, &sync::Desk::rowsChanged, &loop, look);
    const auto state = QObject::connect(&desk, &sync::Desk::stateChanged, &loop, look);
    const auto search = QObject::connect(&desk, &sync::Desk::searchAdvanced, &loop, look);
    QTimer::singleShot(deskPatienceMs, &loop, [&loop] { loop.exit(1); });
    const bool came = loop.exec() == 0;
    QObject::disconnect(rows);
    QObject::disconnect(state);
    QObject::disconnect(search);
    return came;
}

bool Desks::isSettled(const sync::Desk& desk)
{
    const auto state = desk.state();
    return state.connected && !state.catchingUp && state.waiting == 0;
}

bool Desks::holds(sync::Desk& desk, const QString& table, const QString& id)
{
    auto q = desk.db().query("SELECT 1 FROM " + table.toLatin1() + " WHERE id = ?");
    q.bind(id);
    return q.next();
}

} // namespace chancery::bench
