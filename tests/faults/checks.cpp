// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/checks.h"

#include "crypto/digest.h"
#include "server/core/blob_rights.h"
#include "server/core/journal.h"
#include "store/search_index.h"
#include "support/held_rows.h"

#include <QFile>
#include <QJsonDocument>

namespace chancery::test {

namespace {

QJsonObject objectIn(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

QString toldKey(const QString& device, qint64 n)
{
    return device + u'/' + QString::number(n);
}

bool isWhole(const store::BlobStore& blobs, const QString& sha256)
{
    QFile file(blobs.path(sha256));
    return file.open(QIODevice::ReadOnly) &&
           QString::fromLatin1(crypto::sha256(file.readAll()).toHex()) == sha256;
}

} // namespace

Witness::Witness(PlayedBusiness& played, SimCentre& centre) : m_played(played), m_centre(centre)
{
    centre.pageLeaves = [this](const store::Actor& actor, const wire::ChangesPage& page) {
        seePage(actor, page);
    };
    centre.answerLeaves = [this](const DeviceId& device, const wire::PushAnswer& answer) {
        seeAnswer(device, answer);
    };
}

/// P12: nothing leaves that its reader may not see at that moment.
void Witness::seePage(const store::Actor& actor, const wire::ChangesPage& page)
{
    const auto& catalog = m_played.business().catalog;
    const auto armed = std::exchange(m_centre.plan(), {});
    for (const auto& row : page.rows) {
        const auto& table = *catalog.find(page.tables[row.table].name);
        const QString id = QString::fromUtf8(row.id.toByteArray());
        if (!isSeenBy(m_centre.db(), table, id, actor.scopes()))
            add(QStringLiteral("P12 %1/%2 went to who may not see it").arg(table.name, id));
    }
    m_centre.plan() = armed;
}

/// P3, P5: who asks again hears the same.
void Witness::seeAnswer(const DeviceId& device, const wire::PushAnswer& answer)
{
    for (const auto& one : answer.answers) {
        if (one.outcome == wire::Outcome::Deferred)
            continue;
        const Told told{one.outcome == wire::Outcome::Applied, one.seq, one.result};
        const QString key = toldKey(device.text(), one.n);
        const auto before = m_told.constFind(key);
        if (before != m_told.constEnd() && *before != told)
            add(QStringLiteral("P3 command %1 was answered twice, differently").arg(key));
        m_told.insert(key, told);
    }
}

void Witness::centreRestored(store::Database& centre)
{
    m_restored = true;
    QSet<QString> known;
    auto log = centre.query("SELECT device_id, n FROM command_log");
    while (log.next())
        known.insert(toldKey(log.text(0), log.integer(1)));
    m_told.removeIf([&known](const auto& told) { return !known.contains(told.key()); });
}

QStringList Witness::differences(SimCentre& centre, const PlayedBusiness& played,
                                 const std::vector<std::unique_ptr<SimDesk>>& desks)
{
    const auto& business = played.business();
    const CentreRows rows(centre.db(), business.catalog);
    QStringList differences;
    for (const auto& desk : desks) {
        const auto actor = business.resolveActor(centre.db(), desk->person(), centre.clock().now());
        if (!actor.ok() || !*actor) {
            differences.append(desk->machine() + QStringLiteral(": the person is gone"));
            continue;
        }
        const QStringList due = rows.seenBy(**actor);
        const QStringList held = heldRows(desk->replica().db(), business.catalog);
        if (due == held)
            continue;
        const auto [dueHere, heldHere] =
            std::mismatch(due.begin(), due.end(), held.begin(), held.end());
        const bool lacks = dueHere != due.end() && (heldHere == held.end() || *dueHere < *heldHere);
        differences.append(desk->machine() +
                           (lacks ? QStringLiteral(" lacks ") + *dueHere
                                  : QStringLiteral(" holds against the rights ") + *heldHere));
    }
    return differences;
}

/// P13: the full-text index holds what the rows say and nothing else.
void Witness::checkSearch(SimDesk& desk)
{
    auto& db = desk.replica().db();
    store::SearchIndex index(db, m_played.business().catalog);
    for (const auto& root : index.roots()) {
        for (;;) {
            const auto keys = index.waiting(root, 1'000);
            const auto filled = keys.ok() ? index.fill(root, *keys, [] { return true; })
                                          : Result<int>(keys.error());
            if (!filled.ok())
                add(QStringLiteral("P13 %1: %2").arg(desk.machine(), filled.error().debugText()));
            if (!filled.ok() || keys->empty())
                break;
        }
    }
    const auto sound = index.check();
    if (!sound.ok())
        add(QStringLiteral("P13 %1: the index and the rows differ").arg(desk.machine()));
}

void Witness::checkAll(Stage& stage, const std::vector<std::unique_ptr<SimDesk>>& desks,
                       bool replays)
{
    for (const auto& desk : desks) {
        checkSaved(*desk);
        checkSearch(*desk);
    }
    checkLog();
    checkBlobs(desks);
    for (const auto& fault : m_played.faultsOf(m_centre.db()))
        add(fault);
    if (replays)
        checkReplay(stage);
}

/// The chain of the journal, and the log of commands against it and against what was told.
void Witness::checkLog()
{
    auto& db = m_centre.db();
    const auto broken = server::verifyJournal(db);
    if (!broken.ok() || *broken)
        add(QStringLiteral("the journal's chain is broken"));
    auto doubled = db.query("SELECT COUNT(*) - COUNT(DISTINCT command_id),"
                            " COALESCE(MAX(seq), 0) - COUNT(*) FROM journal");
    if (doubled.next() && doubled.integer(0) != 0)
        add(QStringLiteral("P3 a command stands twice in the journal"));
    if (doubled.integer(1) != 0)
        add(QStringLiteral("P1 the journal has a gap"));
    (void)doubled.done();

    QString device;
    QSet<QString> seen; // offered again after a restore, under another number
    qint64 n = 0;
    qint64 seq = 0;
    auto log = db.query(
        "SELECT l.device_id, l.n, l.outcome, l.seq, l.answer, j.seq,"
        " l.command_id FROM command_log l LEFT JOIN journal j ON j.command_id = l.command_id"
        " ORDER BY l.device_id, l.n");
    int matched = 0;
    while (log.next()) {
        if (log.text(0) != device) {
            device = log.text(0);
            n = seq = 0;
        }
        const bool applied = log.integer(2) == 0;
        if (log.integer(1) != ++n)
            add(QStringLiteral("P4 number %1 of a device is missing").arg(n));
        n = log.integer(1);
        if (applied == log.isNull(5) || (applied && log.integer(3) != log.integer(5)))
            add(QStringLiteral("the log and the journal differ about %1").arg(toldKey(device, n)));
        const bool again = seen.contains(log.text(6));
        seen.insert(log.text(6));
        if (applied && !again && log.integer(3) <= seq)
            add(QStringLiteral("P4 %1 took effect before its turn").arg(toldKey(device, n)));
        seq = applied ? std::max(seq, log.integer(3)) : seq;
        const auto told = m_told.constFind(toldKey(device, n));
        if (told == m_told.constEnd())
            continue;
        ++matched;
        if (told->applied != applied || (applied && told->seq != log.integer(3)) ||
            (applied && told->result != objectIn(log.utf8(4))))
            add(QStringLiteral("P5 %1 is not as it was answered").arg(toldKey(device, n)));
    }
    if (matched != m_told.size())
        add(QStringLiteral("P5 %1 answered commands are gone").arg(m_told.size() - matched));
}

/// P6, P7: what the desk has shown as saved came to an end that both know.
void Witness::checkSaved(SimDesk& desk)
{
    auto& replica = desk.replica();
    const auto waiting = replica.outbox().count(sync::OutboxState::Waiting);
    if (!waiting.ok() || *waiting != 0)
        add(QStringLiteral("P16 ") + desk.machine() + QStringLiteral(" still waits"));
    auto undo = replica.db().query("SELECT COUNT(*) FROM sync_undo");
    if (undo.next() && undo.integer(0) != 0)
        add(QStringLiteral("P16 a forecast still lies on the rows of ") + desk.machine());
    (void)undo.done();
    for (const auto& saved : desk.saved()) {
        auto here = replica.db().query("SELECT state, seq, n, answer FROM sync_outbox"
                                       " WHERE command_id = ?");
        here.bind(saved.id);
        const bool kept = here.next();
        auto there = m_centre.db().query("SELECT outcome, seq FROM command_log"
                                         " WHERE command_id = ? ORDER BY n");
        there.bind(saved.id);
        if (kept && here.integer(0) >= 2 &&
            objectIn(here.utf8(3)).value(QStringLiteral("code")).toString().isEmpty())
            add(QStringLiteral("P7 %1 was refused and nobody knows why").arg(saved.id));
        const bool decided = there.next();
        // What a restored centre has forgotten of refusals the desk still shows.
        if (!decided && m_restored && kept && here.integer(0) >= 2)
            continue;
        if (!decided) {
            add(QStringLiteral("P7 %1 (%2, n=%3) was never decided%4")
                    .arg(saved.id, saved.name)
                    .arg(saved.n)
                    .arg(kept ? QString() : QStringLiteral(" and is gone from the desk")));
            continue;
        }
        const bool applied = there.integer(0) == 0;
        if (!kept && !applied)
            add(QStringLiteral("P7 refused %1 is gone from the desk").arg(saved.id));
        if (kept && (here.integer(0) == 1) != applied)
            add(QStringLiteral("P7 desk and centre differ about %1").arg(saved.id));
    }
}

/// P18, and that the desks get what they want.
void Witness::checkBlobs(const std::vector<std::unique_ptr<SimDesk>>& desks)
{
    for (const auto& sha256 : m_played.blobsNamed(m_centre.db())) {
        if (!isWhole(m_centre.blobs(), sha256))
            add(QStringLiteral("P18 the centre lacks blob ") + sha256);
    }
    for (const auto& desk : desks) {
        for (const auto& sha256 : desk->wantedBlobs()) {
            if (!isWhole(desk->replica().blobs(), sha256))
                add(QStringLiteral("P18 %1 lacks blob %2").arg(desk->machine(), sha256));
        }
    }
}

/// P9: the journal's commands, one after another on a fresh centre, come to the same.
void Witness::checkReplay(Stage& stage)
{
    Schedule schedule;
    QRandomGenerator random(1);
    SimCentre replay({stage.disk(), schedule, random, m_played.business(), stage.freshCopy(),
                      stage.folder() + QStringLiteral("/world/centre")});
    if (!replay.start()) {
        add(QStringLiteral("P9 the copy does not start"));
        return;
    }
    server::Business business{m_played.business().catalog, m_played.business().commands,
                              m_played.business().resolveActor};
    server::Lane lane(replay.db(), business, replay.blobs(), replay.clock());
    auto sent = m_centre.db().query("SELECT sha256, person_id FROM blob_upload");
    while (sent.next())
        (void)server::noteUpload(replay.db(), *PersonId::parse(sent.text(1)), sent.text(0));
    auto already = replay.db().query("SELECT MAX(seq) FROM journal");
    const qint64 from = already.next() ? already.integer(0) : 0;
    (void)already.done();
    QHash<QString, qint64> numbers;
    auto q =
        m_centre.db().query("SELECT command_id, person_id, device_id, name, v, params, made_at,"
                            " decided_at FROM journal WHERE seq > ? ORDER BY seq");
    q.bind(from);
    while (q.next()) {
        const Command command{*CommandId::parse(q.text(0)), q.text(3), int(q.integer(4)),
                              objectIn(q.utf8(5)), momentFromText(q.text(6))};
        const wire::PushRequest request{{{++numbers[q.text(2)], command}}};
        replay.clock().standAt(momentFromText(q.text(7)));
        const auto answers = lane.run(
            {{*PersonId::parse(q.text(1)), *DeviceId::parse(q.text(2)), request, std::nullopt}});
        std::optional<Error> why;
        if (!answers.ok())
            why = answers.error();
        else if (!answers->constFirst().ok())
            why = answers->constFirst().error();
        else
            why = answers->constFirst()->answers.constFirst().error;
        // A backup holds the files that rows name when it is made: after a restore one that was
        // named only by rows that are gone is gone too, and the history cannot be played again.
        const bool lost = why && m_restored && why->code == QLatin1String("store.blob-missing") &&
                          !m_played.blobsNamed(m_centre.db())
                               .contains(why->args.value(QStringLiteral("sha256")).toString());
        if (lost)
            return;
        if (why) {
            add(QStringLiteral("P9 %1 is not applied again: %2")
                    .arg(command.name, why->debugText()));
            return;
        }
    }
    const auto& catalog = m_played.business().catalog;
    if (heldRows(replay.db(), catalog) != heldRows(m_centre.db(), catalog))
        add(QStringLiteral("P9 the journal, played again, gives other rows"));
}

} // namespace chancery::test
