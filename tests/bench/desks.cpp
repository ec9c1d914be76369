// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "desks.h"

#include <QDir>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr int deskPatienceMs = 120'000;

} // namespace

Desks::Desks(const OfficeServer& office, const QString& folder)
    : m_office(office),
      m_folder(folder), m_business{office.business().catalog, office.business().commands,
                                   office.business().resolveActor, office::sharedMigrations()}
{
}

sync::LinkSettings Desks::settingsOf(int clerk) const
{
    const QString folder = m_folder + u"/desk-%1"_s.arg(clerk);
    QDir().mkpath(folder);
    sync::LinkSettings settings;
    settings.server = QUrl(u"https://localhost:%1"_s.arg(m_office.port()));
    settings.authorityPem = m_office.authorityPem();
    settings.replica.databasePath = folder + u"/desk.db"_s;
    settings.replica.blobFolder = folder + u"/blobs"_s;
    return settings;
}

Result<std::unique_ptr<sync::Replica>> Desks::replica(int clerk) const
{
    return sync::Replica::open(settingsOf(clerk).replica, m_business, m_office.clock());
}

Result<std::unique_ptr<sync::Desk>> Desks::open(int clerk) const
{
    TRY_ASSIGN(auto desk, sync::Desk::open(settingsOf(clerk), m_business, m_office.clock()));
    desk->start();
    desk->signIn(OfficeServer::login(clerk), OfficeServer::password(clerk));
    if (!waitFor(*desk, [&] { return isSettled(*desk); }))
        return fail("bench.desk-not-settled");
    return desk;
}

bool Desks::waitFor(sync::Desk& desk, const std::function<bool()>& isTrue) const
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
    QTimer::singleShot(deskPatienceMs, &loop, [&loop] { loop.exit(1); });
    const bool came = loop.exec() == 0;
    QObject::disconnect(rows);
    QObject::disconnect(state);
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
