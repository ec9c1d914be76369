// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/certificates.h"
#include "faults/history.h"
#include "faults/seeded_ids.h"
#include "server/core/schema.h"
#include "support/private_postgres.h"

#include <QDir>

namespace chancery::test {

namespace {

template <typename T>
T sure(Result<T> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().debugText()));
    return std::move(*result);
}

void sure(const Result<void>& result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().debugText()));
}

const QString centreFile = QStringLiteral("/sim/centre/centre.db");

} // namespace

Stage::Stage(std::vector<std::unique_ptr<PlayedBusiness>> played, const QString& folder)
    : m_folder(folder)
{
    m_authorityPem = sure(crypto::createAuthority({QStringLiteral("simulation"),
                                                   QStringLiteral("simulation"),
                                                   QDateTime::currentDateTimeUtc(),
                                                   3'650,
                                                   {},
                                                   {}}))
                         .certificatePem;
    for (auto& one : played) {
        const QString location =
            testsRunOnPostgres() ? storeAt(QStringLiteral(":memory:")) : centreFile;
        m_worlds.push_back({std::move(one), location, {}, {}, {}});
    }
    for (int i = 0; i < businesses(); ++i) {
        choose(i);
        seedIds(~quint32(i)); // no history has these
        makeCentre();
        makeDesk();
        m_disk.clear();
    }
}

void Stage::makeCentre()
{
    Schedule schedule;
    QRandomGenerator random(1);
    {
        SimCentre centre({m_disk, schedule, random, played().business(), m_world->location,
                          m_folder + QStringLiteral("/founding")});
        if (!centre.start())
            qFatal("the centre cannot be founded");
        // What is drawn at random otherwise, so that cursors are the same each time.
        sure(centre.db().run("UPDATE deployment SET epoch = ?, cursor_key = ?", newUuidText(),
                             QStringLiteral("key")));
        sure(centre.found(played().founder(), played().founding(centre.clock().now())));
        if (testsRunOnPostgres())
            keepCentreOnServer();
        centre.end();
    }
    m_world->centreFile = m_disk.content(centreFile);
}

void Stage::makeDesk()
{
    Schedule schedule;
    SimClock clock(schedule);
    const auto& business = played().business();
    const sync::Business desk{business.catalog, business.commands, business.resolveActor,
                              business.migrations};
    const QString path = QStringLiteral("/sim/desk/desk.db");
    {
        auto replica = sure(sync::Replica::open(
            {path, m_folder + QStringLiteral("/founding"), 1 << 20, nullptr}, desk, clock));
        sure(replica->db().run("DELETE FROM sync_state")); // the device is each desk's own
    }
    m_world->deskFile = m_disk.content(path);
}

/// Tables are copied beside themselves, and back before each history.
void Stage::keepCentreOnServer()
{
    auto db = sure(store::Database::open(m_world->location, {}));
    QStringList tables;
    {
        auto q = db->query("SELECT table_name FROM information_schema.tables"
                           " WHERE table_schema = current_schema() ORDER BY table_name");
        while (q.next())
            tables.append(q.text(0));
        sure(q.done());
    }
    m_world->resetScript = "TRUNCATE " + tables.join(QStringLiteral(", ")).toLatin1() + ';';
    for (const auto& table : std::as_const(tables)) {
        const QByteArray name = table.toLatin1();
        sure(db->script("CREATE TABLE kept_" + name + " AS TABLE " + name));
        m_world->resetScript +=
            "INSERT INTO " + name + " OVERRIDING SYSTEM VALUE TABLE kept_" + name + ';';
    }
    auto q = db->query("SELECT table_name, column_name FROM information_schema.columns"
                       " WHERE table_schema = current_schema() AND is_identity = 'YES'"
                       " AND table_name NOT LIKE 'kept\\_%' ORDER BY table_name");
    while (q.next()) {
        const QByteArray tableName = q.text(0).toLatin1();
        const QByteArray column = q.text(1).toLatin1();
        m_world->resetScript += "SELECT setval(pg_get_serial_sequence('" + tableName + "', '" +
                                column + "'), (SELECT COALESCE(MAX(" + column + "), 0) + 1 FROM " +
                                tableName + "), false);";
    }
    sure(q.done());
}

void Stage::setUp(int desks)
{
    m_disk.clear();
    QDir(m_folder + QStringLiteral("/world")).removeRecursively();
    if (m_world->resetScript.isEmpty())
        m_disk.put(centreFile, m_world->centreFile);
    else
        sure(sure(store::Database::open(m_world->location, {}))->script(m_world->resetScript));
    for (int i = 0; i < desks; ++i) {
        m_disk.put(QStringLiteral("/sim/desk%1/desk.db").arg(i), m_world->deskFile);
        QDir().mkpath(m_folder + QStringLiteral("/world/desk%1").arg(i));
    }
}

QString Stage::freshCopy()
{
    const QString path = QStringLiteral("/sim/replay/centre.db");
    m_disk.put(path, m_world->centreFile);
    return path;
}

} // namespace chancery::test
