// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/world.h"

#include <QRandomGenerator>

using namespace chancery;
using namespace chancery::test;

/// Random histories over a centre and three desks, with the faults a desk meets: lost answers,
/// doubled requests, pages applied twice, processes that start anew, rights that change, and the
/// i-th database call failing. What must hold at the end is in check().
class TestWorld : public QObject {
    Q_OBJECT

    struct World {
        World(const QString& folder, store::FaultPlan* centreFaults, store::FaultPlan* deskFaults)
            : centre(made(folder + QStringLiteral("/centre")), centreFaults)
        {
            for (int i = 0; i < 3; ++i) {
                people.append(PersonId::create());
                centre.seat(people.last(), {QStringLiteral("post:%1").arg(i)});
                desks.push_back(std::make_unique<Desk>(
                    centre, people.last(), made(folder + QStringLiteral("/desk%1").arg(i)),
                    i == 0 ? deskFaults : nullptr));
            }
        }
        static QString made(const QString& path)
        {
            QDir().mkpath(path);
            return path;
        }

        Centre centre;
        QList<PersonId> people;
        std::vector<std::unique_ptr<Desk>> desks;
        QStringList notes;
        QSet<QString> accepted; ///< command ids a desk was told to be applied
    };

    static QStringList randomPosts(QRandomGenerator& random)
    {
        QStringList posts;
        for (int i = 0; i < 3; ++i) {
            if (random.bounded(2) == 0)
                posts.append(QStringLiteral("post:%1").arg(i));
        }
        return posts;
    }

    /// One random act on one random desk; failures of injected faults are part of the game.
    static void act(World& w, QRandomGenerator& random)
    {
        Desk& desk = *w.desks[size_t(random.bounded(3))];
        const auto someNote = [&] { return w.notes[random.bounded(int(w.notes.size()))]; };
        const QString id = QStringLiteral("id");
        const int what = w.notes.isEmpty() ? 0 : random.bounded(14);
        if (what <= 2) {
            const QString fresh = newUuidText();
            if (desk.submit(QStringLiteral("note.add"),
                            {{id, fresh},
                             {QStringLiteral("title"), QStringLiteral("t")},
                             {QStringLiteral("scopes"),
                              QJsonArray::fromStringList(randomPosts(random))}})
                    .ok())
                w.notes.append(fresh);
        } else if (what == 3) {
            (void)desk.submit(QStringLiteral("note.rename"),
                              {{id, someNote()}, {QStringLiteral("title"), newUuidText()}});
        } else if (what == 4) {
            (void)desk.submit(
                QStringLiteral("note.share"),
                {{id, someNote()},
                 {QStringLiteral("scopes"), QJsonArray::fromStringList(randomPosts(random))}});
        } else if (what == 5) {
            (void)desk.submit(QStringLiteral("note.remark"),
                              {{id, someNote()}, {QStringLiteral("body"), QStringLiteral("b")}});
        } else if (what == 6) {
            (void)desk.submit(
                QStringLiteral("note.spend"),
                {{id, someNote()}, {QStringLiteral("amount"), 1 + random.bounded(60)}});
        } else if (what == 7) {
            (void)desk.submit(QStringLiteral("note.remove"), {{id, someNote()}});
        } else if (what == 8) {
            (void)desk.submit(
                QStringLiteral("member.set"),
                {{id, w.people[random.bounded(3)].text()},
                 {QStringLiteral("scopes"), QJsonArray::fromStringList(randomPosts(random))}});
        } else if (what == 9) { // the answer is lost on the way
            const auto commands = desk.replica->outbox().waiting(5, 1 << 20);
            const auto device = desk.replica->device();
            if (commands.ok() && device.ok() && !commands->isEmpty())
                (void)desk.centre.push(desk.person, *device, {*commands});
        } else if (what == 10) { // a page arrives twice, or only the first of several
            const auto cursor = desk.replica->cursor();
            const auto device = desk.replica->device();
            if (!cursor.ok() || !device.ok())
                return;
            const auto page = desk.centre.changes(desk.person, *device, *cursor, 3);
            if (page.ok()) {
                (void)desk.replica->applyPage(*page);
                (void)desk.replica->applyPage(*page);
            }
        } else if (what == 11) {
            desk.restart();
        } else if (what == 12) {
            (void)desk.push();
        } else {
            (void)desk.pull(1 + random.bounded(5));
        }
    }

    static void check(World& w)
    {
        // Twice: the first round may change rights that the second has to follow.
        for (int round = 0; round < 2; ++round) {
            for (auto& desk : w.desks)
                VERIFY_OK(desk->sync());
        }
        for (auto& desk : w.desks) {
            const QStringList held = desk->rows();
            const QStringList due = rowsByRights(w.centre, desk->person);
            for (const auto& row : due) {
                if (!held.contains(row))
                    qWarning("missing or different: %s", qPrintable(row));
            }
            for (const auto& row : held) {
                if (!due.contains(row))
                    qWarning("held against the rights: %s", qPrintable(row));
            }
            QCOMPARE(held, due);
        }
        for (auto& desk : w.desks) {
            QCOMPARE(*desk->replica->outbox().count(sync::OutboxState::Waiting), 0);
            QVERIFY(desk->replica->pendingIds(QStringLiteral("note"))->isEmpty());
        }
        const auto fault = server::verifyJournal(*w.centre.db);
        VERIFY_OK(fault);
        QVERIFY2(!*fault, *fault ? qPrintable((*fault)->why) : "");
        auto& db = *w.centre.db;
        auto doubled = db.query("SELECT COUNT(*) - COUNT(DISTINCT command_id) FROM journal");
        QVERIFY(doubled.next());
        QCOMPARE(doubled.integer(0), 0);
        auto over = db.query("SELECT COUNT(*) FROM note WHERE spent > 100");
        QVERIFY(over.next());
        QCOMPARE(over.integer(0), 0);
        // Numbers without gaps or doubles, removed notes' numbers included: by the journal.
        auto numbers = db.query("SELECT (SELECT COUNT(*) FROM journal WHERE name = 'note.add'),"
                                " COALESCE((SELECT last FROM number_series), 0)");
        QVERIFY(numbers.next());
        QCOMPARE(numbers.integer(0), numbers.integer(1));
        auto head = db.query("SELECT (SELECT MAX(seq) FROM journal), v FROM feed_head");
        QVERIFY(head.next());
        QCOMPARE(head.integer(0), head.integer(1));
    }

private Q_SLOTS:
    void randomHistoriesEndEqual_data()
    {
        QTest::addColumn<quint32>("seed");
        const int histories = qEnvironmentVariableIntValue("CHANCERY_HISTORIES") > 0
                                  ? qEnvironmentVariableIntValue("CHANCERY_HISTORIES")
                                  : 40;
        for (int i = 1; i <= histories; ++i)
            QTest::addRow("seed %d", i) << quint32(i);
    }

    void randomHistoriesEndEqual()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QTemporaryDir folder;
        World world(folder.path(), nullptr, nullptr);
        for (auto& desk : world.desks)
            VERIFY_OK(desk->sync());
        for (int step = 0; step < 120; ++step)
            act(world, random);
        check(world);
    }

    void theIthDatabaseCallFailing_data()
    {
        QTest::addColumn<bool>("centreFails");
        QTest::addRow("centre") << true;
        QTest::addRow("desk") << false;
    }

    void theIthDatabaseCallFailing()
    {
        QFETCH(bool, centreFails);
        // A fixed history; in run i the i-th call fails, until a run has fewer calls than that.
        for (qint64 i = 1;; i += (i < 60 ? 1 : 7)) {
            QTemporaryDir folder;
            store::FaultPlan faults;
            World world(folder.path(), centreFails ? &faults : nullptr,
                        centreFails ? nullptr : &faults);
            for (auto& desk : world.desks)
                VERIFY_OK(desk->sync());
            faults.calls = 0;
            faults.failAt = i;
            QRandomGenerator random(7);
            for (int step = 0; step < 40; ++step)
                act(world, random);
            const bool over = faults.calls < i;
            faults.failAt = 0;
            check(world);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("call %1").arg(i)));
            if (over)
                return;
        }
    }
};

QTEST_GUILESS_MAIN(TestWorld)
#include "tst_world.moc"
