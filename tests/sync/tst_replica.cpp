// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/blob_rights.h"
#include "support/world.h"

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

QJsonObject note(const QString& id, const char* title, const QStringList& scopes)
{
    return {
        {k("id"), id}, {k("title"), k(title)}, {k("scopes"), QJsonArray::fromStringList(scopes)}};
}

} // namespace

class TestReplica : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Centre> m_centre;
    std::unique_ptr<Desk> m_clerk;
    std::unique_ptr<Desk> m_leader;

    QString folder(const char* name)
    {
        m_dir->path();
        QDir().mkpath(m_dir->filePath(k(name)));
        return m_dir->filePath(k(name));
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_centre = std::make_unique<Centre>(folder("centre"));
        const PersonId clerk = PersonId::create();
        const PersonId leader = PersonId::create();
        m_centre->seat(clerk, {k("role:registry")});
        m_centre->seat(leader, {k("post:minister")});
        m_clerk = std::make_unique<Desk>(*m_centre, clerk, folder("clerk"));
        m_leader = std::make_unique<Desk>(*m_centre, leader, folder("leader"));
        VERIFY_OK(m_clerk->sync());
        VERIFY_OK(m_leader->sync());
    }

    void aFreshDeskCanDoNothingBeforeItKnowsWhoItsPersonIs()
    {
        Desk fresh(*m_centre, m_clerk->person, folder("fresh"));
        VERIFY_FAILS(fresh.submit(k("note.add"), note(newUuidText(), "x", {})), "sync.not-ready");
    }

    void aCommandShowsAtOnceAndItsNumberWaitsForTheCentre()
    {
        const QString id = newUuidText();
        VERIFY_OK(m_clerk->submit(k("note.add"), note(id, "汛期值班", {k("role:registry")})));
        const auto* table = m_centre->catalog.find(k("note"));
        auto row = store::readRow(m_clerk->replica->db(), *table, id);
        VERIFY_OK(row);
        QCOMPARE((*row)->fields.value(k("title")).toString(), QStringLiteral("汛期值班"));
        QVERIFY((*row)->fields.value(k("number")).isNull());
        QVERIFY(m_clerk->replica->pendingIds(k("note"))->contains(id));
        VERIFY_OK(m_clerk->sync());
        row = store::readRow(m_clerk->replica->db(), *table, id);
        QCOMPARE((*row)->fields.value(k("number")).toInteger(), 1);
        QVERIFY(m_clerk->replica->pendingIds(k("note"))->isEmpty());
    }

    void aRowReachesThoseInItsAudienceAndNobodyElse()
    {
        const QString shown = newUuidText();
        const QString hidden = newUuidText();
        VERIFY_OK(m_clerk->submit(
            k("note.add"), note(shown, "for both", {k("role:registry"), k("post:minister")})));
        VERIFY_OK(m_clerk->submit(k("note.add"), note(hidden, "own", {k("role:registry")})));
        VERIFY_OK(m_clerk->submit(k("note.remark"), {{k("id"), shown}, {k("body"), k("read")}}));
        VERIFY_OK(m_clerk->sync());
        VERIFY_OK(m_leader->sync());
        const QString all = m_leader->rows().join(u'\n');
        QVERIFY(all.contains(k("for both")));
        QVERIFY(all.contains(k("read")));
        QVERIFY(!all.contains(hidden));
        QCOMPARE(m_leader->rows(), rowsByRights(*m_centre, m_leader->person));
    }

    void aRefusalTakesTheForecastBackAndKeepsTheCommand()
    {
        const QString id = newUuidText();
        VERIFY_OK(m_clerk->submit(k("note.add"),
                                  note(id, "budget", {k("role:registry"), k("post:minister")})));
        VERIFY_OK(m_clerk->sync());
        VERIFY_OK(m_leader->sync());
        VERIFY_OK(m_clerk->submit(k("note.spend"), {{k("id"), id}, {k("amount"), 70}}));
        VERIFY_OK(m_leader->submit(k("note.spend"), {{k("id"), id}, {k("amount"), 60}}));
        VERIFY_OK(m_leader->sync());
        VERIFY_OK(m_clerk->sync());
        const auto refused = m_clerk->replica->outbox().entries(sync::OutboxState::Refused, 10);
        VERIFY_OK(refused);
        QCOMPARE(refused->size(), 1);
        QCOMPARE(refused->first().error->code, k("notes.over-cap"));
        QCOMPARE(refused->first().command.params.value(k("amount")).toInteger(), 70);
        const auto row =
            store::readRow(m_clerk->replica->db(), *m_centre->catalog.find(k("note")), id);
        QCOMPARE((*row)->fields.value(k("spent")).toInteger(), 60);
        QCOMPARE(m_clerk->rows(), m_leader->rows());
    }

    void aLostAnswerChangesNothing()
    {
        const QString id = newUuidText();
        VERIFY_OK(m_clerk->submit(k("note.add"), note(id, "once", {k("role:registry")})));
        const auto device = m_clerk->replica->device();
        const auto commands = m_clerk->replica->outbox().waiting(10, 1 << 20);
        const auto first = m_centre->push(m_clerk->person, *device, {*commands});
        VERIFY_OK(first); // the answer never arrives
        const auto second = m_centre->push(m_clerk->person, *device, {*commands});
        VERIFY_OK(second);
        QCOMPARE(second->answers, first->answers);
        VERIFY_OK(m_clerk->pull()); // the feed overtakes the answer
        VERIFY_OK(m_clerk->push());
        QCOMPARE(*m_clerk->replica->outbox().count(sync::OutboxState::Applied), 1);
        QCOMPARE(m_clerk->rows(), rowsByRights(*m_centre, m_clerk->person));
    }

    void numbersOutOfOrderAreRefusedWhole()
    {
        const auto device = m_clerk->replica->device();
        const Command command{CommandId::create(), k("note.add"), 1,
                              note(newUuidText(), "x", {k("role:registry")}),
                              m_centre->clock.now()};
        VERIFY_FAILS(m_centre->push(m_clerk->person, *device, {{{5, command}}}), "server.gap");
        VERIFY_OK(m_centre->push(m_clerk->person, *device, {{{1, command}}}));
        Command other = command;
        other.params.insert(k("title"), k("y"));
        VERIFY_FAILS(m_centre->push(m_clerk->person, *device, {{{1, other}}}), "server.reused");
        VERIFY_FAILS(m_centre->push(m_clerk->person, *device, {{{2, other}}}), "server.reused-id");
        VERIFY_FAILS(m_centre->push(m_leader->person, *device, {{{2, command}}}),
                     "server.foreign-device");
    }

    void aRenumberedCommandIsDoneOnce()
    {
        const Command command{CommandId::create(), k("note.add"), 1,
                              note(newUuidText(), "x", {k("role:registry")}),
                              m_centre->clock.now()};
        const auto first = m_centre->push(m_clerk->person, DeviceId::create(), {{{1, command}}});
        VERIFY_OK(first);
        const DeviceId other = DeviceId::create();
        const auto again = m_centre->push(m_clerk->person, other, {{{1, command}}});
        VERIFY_OK(again);
        QCOMPARE(again->answers.at(0).result, first->answers.at(0).result);
        QCOMPARE(again->answers.at(0).seq, first->answers.at(0).seq);
        VERIFY_OK(m_centre->push(m_clerk->person, other, {{{1, command}}}));
    }

    void aMissingBlobDefersAndConsumesNothing()
    {
        const auto sha256 = m_clerk->replica->blobs().addBytes("a scan");
        QJsonObject params = note(newUuidText(), "with file", {k("role:registry")});
        params.insert(k("sha256"), *sha256);
        VERIFY_OK(m_clerk->submit(k("note.add"), params));
        VERIFY_OK(
            m_clerk->submit(k("note.add"), note(newUuidText(), "after", {k("role:registry")})));
        VERIFY_OK(m_clerk->sync());
        QCOMPARE(*m_clerk->replica->outbox().count(sync::OutboxState::Waiting), 2);
        VERIFY_OK(m_centre->blobs->addBytes("a scan"));
        VERIFY_OK(m_clerk->sync()); // there, but not theirs to refer to
        QCOMPARE(*m_clerk->replica->outbox().count(sync::OutboxState::Waiting), 2);
        VERIFY_OK(server::noteUpload(*m_centre->db, m_clerk->person, *sha256));
        VERIFY_OK(m_clerk->sync());
        QCOMPARE(*m_clerk->replica->outbox().count(sync::OutboxState::Waiting), 0);
        QCOMPARE(m_clerk->rows(), rowsByRights(*m_centre, m_clerk->person));
    }

    void whatIsNoNameOfABlobIsNotWaitedFor()
    {
        QJsonObject params = note(newUuidText(), "x", {k("role:registry")});
        params.insert(k("sha256"), k("../../etc/passwd"));
        const Command command{CommandId::create(), k("note.add"), 1, params, m_centre->clock.now()};
        QVERIFY(m_centre->commands.blobsOf(command).isEmpty());
        const auto answer =
            m_centre->push(m_clerk->person, *m_clerk->replica->device(), {{{1, command}}});
        VERIFY_OK(answer);
        QVERIFY(answer->answers.at(0).outcome != wire::Outcome::Deferred);
    }

    void removedRowsLeaveEveryDesk()
    {
        const QString id = newUuidText();
        VERIFY_OK(m_clerk->submit(k("note.add"),
                                  note(id, "short", {k("role:registry"), k("post:minister")})));
        VERIFY_OK(m_clerk->submit(k("note.remark"), {{k("id"), id}, {k("body"), k("b")}}));
        VERIFY_OK(m_clerk->sync());
        VERIFY_OK(m_leader->sync());
        VERIFY_OK(m_clerk->submit(k("note.remove"), {{k("id"), id}}));
        VERIFY_OK(m_clerk->sync());
        VERIFY_OK(m_leader->sync());
        QVERIFY(!m_leader->rows().join(u' ').contains(id));
        QCOMPARE(m_leader->rows(), rowsByRights(*m_centre, m_leader->person));
    }

    void theFeedCanBeReadAgainFromAnyPoint()
    {
        for (int i = 0; i < 30; ++i)
            VERIFY_OK(
                m_clerk->submit(k("note.add"), note(newUuidText(), "n", {k("post:minister")})));
        VERIFY_OK(m_clerk->push());
        QList<wire::ChangesPage> pages;
        QString cursor;
        do {
            const auto page =
                m_centre->changes(m_leader->person, *m_leader->replica->device(), cursor, 7);
            VERIFY_OK(page);
            const auto through = wire::ChangesPage::decoded(page->encoded());
            VERIFY_OK(through);
            pages.append(*through);
            cursor = page->cursor;
        } while (pages.last().more);
        QVERIFY(pages.size() > 3);
        for (int round = 0; round < 2; ++round) {
            for (const auto& page : std::as_const(pages))
                VERIFY_OK(m_leader->replica->applyPage(page));
            QCOMPARE(m_leader->rows(), rowsByRights(*m_centre, m_leader->person));
        }
    }

    void anotherEpochIsNeverHonoured()
    {
        const auto cursor = m_clerk->replica->cursor();
        VERIFY_OK(m_centre->db->run("UPDATE deployment SET epoch = 'other'"));
        VERIFY_FAILS(m_centre->changes(m_clerk->person, *m_clerk->replica->device(), *cursor),
                     "server.other-epoch");
        VERIFY_OK(m_clerk->replica->beginAnew());
        VERIFY_OK(m_clerk->pull());
        QCOMPARE(m_clerk->rows(), rowsByRights(*m_centre, m_clerk->person));
    }

    void aPageCostsTheSameHoweverMuchWaits()
    {
        // Counted in calls of the database, which no machine makes slower.
        const auto cost = [this](int waiting) -> qint64 {
            store::FaultPlan calls;
            Desk desk(*m_centre, m_clerk->person,
                      folder(waiting == 2 ? "few waiting" : "many waiting"), &calls);
            const auto work = [&]() -> Result<void> {
                TRY(desk.sync());
                QStringList ids;
                for (int i = 0; i < waiting; ++i) {
                    ids.append(newUuidText());
                    TRY(desk.submit(k("note.add"), note(ids.last(), "n", {k("role:registry")})));
                }
                // About the first and about somebody else's: neither disturbs the others.
                TRY_ASSIGN(const auto device, desk.replica->device());
                TRY_ASSIGN(const auto first, desk.replica->outbox().waiting(1, 1 << 20));
                TRY(m_centre->push(desk.person, device, {first}));
                TRY(m_leader->submit(k("note.add"),
                                     note(newUuidText(), "o", {k("role:registry")})));
                TRY(m_leader->sync());
                calls.calls = 0;
                TRY_ASSIGN(const QString cursor, desk.replica->cursor());
                TRY_ASSIGN(const auto page, m_centre->changes(desk.person, device, cursor, 100));
                TRY(desk.replica->applyPage(page));
                const qint64 spent = calls.calls;
                TRY_ASSIGN(const auto pending, desk.replica->pendingIds(k("note")));
                if (pending.size() != waiting - 1)
                    return fail("test.not-pending", {{k("size"), pending.size()}});
                calls.calls = spent;
                return {};
            }();
            if (!work.ok())
                qWarning("%s", qPrintable(work.error().debugText()));
            return work.ok() ? calls.calls : -1;
        };
        const qint64 few = cost(2);
        const qint64 many = cost(60);
        QVERIFY(few > 0 && many > 0);
        QVERIFY2(many < few + 10, qPrintable(QStringLiteral("%1 and %2").arg(few).arg(many)));
    }

    void whatHangsTogetherIsForecastAnew()
    {
        const QString one = newUuidText();
        const QString other = newUuidText();
        for (const auto& id : {one, other})
            VERIFY_OK(m_clerk->submit(k("note.add"),
                                      note(id, "old", {k("role:registry"), k("post:minister")})));
        VERIFY_OK(m_clerk->sync());
        VERIFY_OK(m_leader->sync());
        VERIFY_OK(m_clerk->submit(k("note.spend"), {{k("id"), one}, {k("amount"), 40}}));
        VERIFY_OK(m_clerk->submit(k("note.spend"), {{k("id"), other}, {k("amount"), 1}}));
        VERIFY_OK(m_clerk->submit(k("note.spend"), {{k("id"), one}, {k("amount"), 50}}));
        // Meanwhile somebody else spends what the third was counting on: it cannot be any more.
        VERIFY_OK(m_leader->submit(k("note.spend"), {{k("id"), one}, {k("amount"), 30}}));
        VERIFY_OK(m_leader->sync());
        VERIFY_OK(m_clerk->pull());
        const auto spent = [this](const QString& id) {
            const auto row =
                store::readRow(m_clerk->replica->db(), *m_centre->catalog.find(k("note")), id);
            return row.ok() && *row ? (*row)->fields.value(k("spent")).toInt() : -1;
        };
        QCOMPARE(spent(one), 70);
        QCOMPARE(spent(other), 1);
        const auto waiting = m_clerk->replica->outbox().entries(sync::OutboxState::Waiting, 9);
        VERIFY_OK(waiting);
        QCOMPARE(waiting->size(), 3);
        QVERIFY(waiting->at(0).forecastError && !waiting->at(1).forecastError);
    }

    void aReplicaBelongsToOnePerson()
    {
        VERIFY_FAILS(m_clerk->replica->claim(m_leader->person), "sync.other-person");
    }

    void aChangedByteInTheJournalIsFound()
    {
        for (int i = 0; i < 5; ++i)
            VERIFY_OK(
                m_clerk->submit(k("note.add"), note(newUuidText(), "n", {k("role:registry")})));
        VERIFY_OK(m_clerk->push());
        qint64 entries = 0;
        auto fault = server::verifyJournal(*m_centre->db, &entries);
        VERIFY_OK(fault);
        QVERIFY(!*fault);
        QCOMPARE(entries, 7); // two seats and five notes
        VERIFY_OK(m_centre->db->run("UPDATE journal SET params = replace(params, 'n', 'm')"
                                    " WHERE seq = 5"));
        fault = server::verifyJournal(*m_centre->db);
        VERIFY_OK(fault);
        QVERIFY(fault->has_value());
        QCOMPARE((*fault)->seq, 5);
        VERIFY_OK(m_centre->db->run("DELETE FROM journal WHERE seq = 3"));
        fault = server::verifyJournal(*m_centre->db);
        QCOMPARE((*fault)->seq, 4);
        QCOMPARE((*fault)->why, k("gap"));
    }
};

QTEST_GUILESS_MAIN(TestReplica)
#include "tst_replica.moc"
