// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/certificates.h"
#include "faults/checks.h"
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

const QString centreName = QStringLiteral("centre");
const QString centreFile = QStringLiteral("/sim/centre/centre.db");
/// Enough for every desk to sign in and to get what there is.
constexpr qint64 firstSynchronisationMs = 30'000;
/// To truncate takes ten times as long as to delete the few rows of a history, but nobody vacuums.
constexpr int resetsBetweenTruncations = 50;

QString deskName(int desk)
{
    return QStringLiteral("desk%1").arg(desk);
}

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
        m_worlds.push_back({std::move(one), location});
    }
    for (int i = 0; i < businesses(); ++i) {
        choose(i);
        seedIds(~quint32(i)); // no history has these
        makeCentre();
        makeDesk();
        synchroniseDesks();
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
        centre.end();
    }
    m_world->centreFiles = m_disk.filesOf(centreName);
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
    m_world->emptyDesk = m_disk.content(path);
}

QString Stage::folderOf(int desk) const
{
    return m_folder + QStringLiteral("/world/") + deskName(desk);
}

/// Most histories are about what comes after it, and it is dear.
void Stage::synchroniseDesks()
{
    const auto people = played().people();
    setUp(int(people.size()), 0);
    {
        Schedule schedule;
        QRandomGenerator random(1);
        FaultCounts none{};
        SimNetwork network(schedule, 1, none);
        SimCentre centre({m_disk, schedule, random, played().business(), m_world->location,
                          m_folder + QStringLiteral("/world/centre")});
        Witness witness(played(), centre);
        if (!centre.start())
            qFatal("the centre does not start");
        std::vector<std::unique_ptr<SimDesk>> desks;
        for (const auto& person : people) {
            const int i = int(desks.size());
            desks.push_back(std::make_unique<SimDesk>(
                SimDesk::Parts{m_disk, network, centre, played().business(), played().wantedBlobs(),
                               person, deskName(i), folderOf(i), m_authorityPem}));
            if (!desks.back()->start())
                qFatal("a desk does not start");
        }
        schedule.runUntil(firstSynchronisationMs);
        const auto differences = Witness::differences(centre, played(), desks);
        if (!differences.isEmpty() || !witness.violations().isEmpty())
            qFatal("the first synchronisation: %s",
                   qPrintable((differences + witness.violations()).join(u'\n')));
        desks.clear();
        centre.end();
        m_world->began = schedule.now();
    }
    m_world->centreFiles = m_disk.filesOf(centreName);
    for (int i = 0; i < people.size(); ++i) {
        QFile token(folderOf(i) + QStringLiteral("/token"));
        if (!token.open(QIODevice::ReadOnly))
            qFatal("a desk has not signed in");
        m_world->desks.append({m_disk.filesOf(deskName(i)), token.readAll()});
    }
    if (testsRunOnPostgres())
        keepCentreOnServer();
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
    m_world->truncateScript = "TRUNCATE " + tables.join(QStringLiteral(", ")).toLatin1();
    // All rows come back together, so nobody need look after the references meanwhile.
    m_world->resetScript = "SET session_replication_role = replica;";
    for (const auto& table : std::as_const(tables)) {
        const QByteArray name = table.toLatin1();
        sure(db->script("CREATE TABLE kept_" + name + " AS TABLE " + name));
        m_world->resetScript += "DELETE FROM " + name + ';';
        auto kept = db->query("SELECT EXISTS (SELECT 1 FROM kept_" + name + ')');
        if (kept.next() && kept.flag(0))
            m_world->resetScript +=
                "INSERT INTO " + name + " OVERRIDING SYSTEM VALUE TABLE kept_" + name + ';';
        sure(kept.done());
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

void Stage::setUp(int desks, int synchronised)
{
    m_disk.clear();
    QDir(m_folder + QStringLiteral("/world")).removeRecursively();
    m_disk.putBack(centreName, m_world->centreFiles);
    if (!m_world->resetScript.isEmpty()) {
        auto db = sure(store::Database::open(m_world->location, {}));
        if (m_world->resets++ % resetsBetweenTruncations == 0)
            sure(db->script(m_world->truncateScript));
        sure(db->script(m_world->resetScript));
    }
    for (int i = 0; i < desks; ++i) {
        QDir().mkpath(folderOf(i));
        if (i >= synchronised) {
            m_disk.put(QStringLiteral("/sim/%1/desk.db").arg(deskName(i)), m_world->emptyDesk);
            continue;
        }
        m_disk.putBack(deskName(i), m_world->desks[i].files);
        QFile token(folderOf(i) + QStringLiteral("/token"));
        if (!token.open(QIODevice::WriteOnly) || token.write(m_world->desks[i].token) < 0)
            qFatal("a desk's token cannot be kept");
    }
}

QString Stage::freshCopy()
{
    const QString path = QStringLiteral("/sim/replay/centre.db");
    m_disk.put(path, m_world->centreFiles.value(centreFile));
    return path;
}

} // namespace chancery::test
