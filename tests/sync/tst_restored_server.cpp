// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The server goes back to an older state, and desks that had seen more come back to it: step by
// step, without a network. (tests/flow/tst_restored.cpp does it with the real programs.)
#include "support/world.h"

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject noteOf(const QString& id, const QString& title, const QString& sha256 = {})
{
    QJsonObject params{
        {u"id"_s, id}, {u"title"_s, title}, {u"scopes"_s, QJsonArray{u"role:registry"_s}}};
    if (!sha256.isEmpty())
        params.insert(u"sha256"_s, sha256);
    return params;
}

} // namespace

class TestRestoredServer : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Centre> m_centre;
    std::unique_ptr<Desk> m_clerk;
    std::unique_ptr<Desk> m_other;

    QString folder(const QString& name)
    {
        QDir().mkpath(m_dir->filePath(name));
        return m_dir->filePath(name);
    }
    QString add(Desk& desk, const QString& title, const QString& id = newUuidText(),
                const QString& sha256 = {})
    {
        const auto done = desk.submit(u"note.add"_s, noteOf(id, title, sha256));
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().debugText()));
        return id;
    }
    void keepCopy(const QString& name) { copyOf(*m_centre->db, name); }
    void copyOf(store::Database& db, const QString& name)
    {
        auto q = db.query("VACUUM INTO ?");
        q.bind(m_dir->filePath(name));
        VERIFY_OK(q.done());
    }
    /// What `chanceryctl restore` does with the rows.
    void goBackTo(const QString& name)
    {
        m_centre->lane.reset();
        m_centre->db.reset();
        const QString file = m_centre->folder + u"/centre.db"_s;
        for (const auto& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(file + suffix);
        QVERIFY(QFile::copy(m_dir->filePath(name), file));
        m_centre->restart();
        VERIFY_OK(m_centre->db->run("UPDATE deployment SET epoch = ?", newUuidText()));
    }
    /// As the link does it: what is refused for its number waits for the next page.
    Result<void> syncAsTheLinkDoes(Desk& desk)
    {
        for (int round = 0; round < 4; ++round) {
            const auto pushed = desk.push();
            if (!pushed.ok() && (pushed.error().code == u"server.gap"_s ||
                                 pushed.error().code == u"server.reused"_s))
                TRY(desk.replica->outbox().hold());
            else
                TRY(pushed);
            const auto pulled = desk.pull();
            if (!pulled.ok() && pulled.error().code == u"server.other-epoch"_s)
                TRY(desk.replica->beginAnew());
            else
                TRY(pulled);
        }
        return {};
    }
    qint64 times(const QString& id)
    {
        auto q = m_centre->db->query("SELECT COUNT(*) FROM journal WHERE name = 'note.add'"
                                     " AND params LIKE '%' || ? || '%'");
        q.bind(id);
        return q.next() ? q.integer(0) : -1;
    }
    qint64 waiting(Desk& desk)
    {
        return desk.replica->outbox().count(sync::OutboxState::Waiting).value();
    }
    sync::Restoration told(Desk& desk)
    {
        const auto found = desk.replica->restoration();
        if (!found.ok() || !*found)
            qFatal("nothing is told");
        return **found;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_centre = std::make_unique<Centre>(folder(u"centre"_s));
        const PersonId clerk = PersonId::create();
        const PersonId other = PersonId::create();
        m_centre->seat(clerk, {u"role:registry"_s});
        m_centre->seat(other, {u"role:registry"_s});
        m_clerk = std::make_unique<Desk>(*m_centre, clerk, folder(u"clerk"_s));
        m_other = std::make_unique<Desk>(*m_centre, other, folder(u"other"_s));
        VERIFY_OK(m_clerk->sync());
        VERIFY_OK(m_other->sync());
    }

    void whatTheServerLostComesBackOnceInItsOrder()
    {
        const QString kept = add(*m_clerk, u"kept"_s);
        VERIFY_OK(m_clerk->sync());
        keepCopy(u"copy"_s);
        // One that the server refuses stands between those that it takes: the desk keeps it, and
        // its number would be a gap.
        VERIFY_OK(m_other->sync());
        const QString both = add(*m_other, u"both"_s);
        VERIFY_OK(m_other->push());
        add(*m_clerk, u"both again"_s, both);
        QStringList lost;
        for (int i = 0; i < 5; ++i)
            lost.append(add(*m_clerk, u"lost %1"_s.arg(i)));
        VERIFY_OK(m_clerk->sync());
        VERIFY_OK(m_other->sync());
        QCOMPARE(m_clerk->replica->outbox().count(sync::OutboxState::Refused).value(), 1);
        const QString unsent = add(*m_clerk, u"unsent"_s);

        goBackTo(u"copy"_s);
        VERIFY_OK(syncAsTheLinkDoes(*m_clerk));
        QCOMPARE(waiting(*m_clerk), 0);
        QCOMPARE(times(kept), 1);
        for (const auto& id : std::as_const(lost))
            QCOMPARE(times(id), 1);
        QCOMPARE(times(unsent), 1);
        QCOMPARE(m_clerk->rows(), rowsByRights(*m_centre, m_clerk->person));
        auto order = m_centre->db->query("SELECT title FROM note ORDER BY number");
        QStringList titles;
        while (order.next())
            titles.append(order.text(0));
        QCOMPARE(titles, QStringList({u"kept"_s, u"lost 0"_s, u"lost 1"_s, u"lost 2"_s, u"lost 3"_s,
                                      u"lost 4"_s, u"unsent"_s}));
        const auto refused = m_clerk->replica->outbox().entries(sync::OutboxState::Refused, 9);
        VERIFY_OK(refused);
        QCOMPARE(refused->size(), 1);
        QCOMPARE(refused->first().command.params.value(u"title"_s), u"both again"_s);

        const auto restoration = told(*m_clerk);
        QCOMPARE(restoration.offered, 5);
        QCOMPARE(restoration.waiting, 0);
        QCOMPARE(restoration.refused, 0);
        // The other's, which nobody has brought back yet.
        QCOMPARE(restoration.gone, 1);
        QCOMPARE(restoration.known.first().fields.value(u"title"_s), u"both"_s);
        // Every one has another number than before: "both" had been the second.
        QCOMPARE(restoration.changed.size(), 5);
        QCOMPARE(restoration.changed.first().before.value(u"number"_s).toInt(), 3);
        QCOMPARE(restoration.changed.first().now.value(u"number"_s).toInt(), 2);

        VERIFY_OK(syncAsTheLinkDoes(*m_other));
        VERIFY_OK(m_clerk->sync());
        QCOMPARE(times(both), 1);
        QCOMPARE(told(*m_clerk).gone, 0);
        QCOMPARE(m_clerk->rows(), rowsByRights(*m_centre, m_clerk->person));
        VERIFY_OK(m_clerk->replica->forgetRestoration());
        QVERIFY(!m_clerk->replica->restoration()->has_value());

        // Work goes on with numbers that fit, and nothing is offered once more.
        add(*m_clerk, u"later"_s);
        VERIFY_OK(m_clerk->sync());
        QCOMPARE(waiting(*m_clerk), 0);
        QVERIFY(!m_clerk->replica->restoration()->has_value());
    }

    void whatIsNowRefusedStandsInTheListWithItsContent()
    {
        keepCopy(u"copy"_s);
        const QString id = add(*m_clerk, u"mine"_s);
        VERIFY_OK(m_clerk->sync());
        goBackTo(u"copy"_s);
        // Before the first comes back somebody else has taken its place.
        VERIFY_OK(syncAsTheLinkDoes(*m_other));
        add(*m_other, u"theirs"_s, id);
        VERIFY_OK(m_other->sync());
        VERIFY_OK(syncAsTheLinkDoes(*m_clerk));
        const auto refused = m_clerk->replica->outbox().entries(sync::OutboxState::Refused, 9);
        VERIFY_OK(refused);
        QCOMPARE(refused->size(), 1);
        QCOMPARE(refused->first().command.params.value(u"title"_s), u"mine"_s);
        QCOMPARE(refused->first().error->code, u"notes.exists"_s);
        QCOMPARE(told(*m_clerk).refused, 1);
        QCOMPARE(m_clerk->rows(), rowsByRights(*m_centre, m_clerk->person));
    }

    void filesOfWhatWasLostAreSentAgain()
    {
        const auto first = m_clerk->replica->blobs().addBytes("kept");
        const auto second = m_clerk->replica->blobs().addBytes("lost");
        VERIFY_OK(m_centre->blobs->addBytes("kept"));
        add(*m_clerk, u"one"_s, newUuidText(), *first);
        VERIFY_OK(m_centre->db->run("INSERT INTO blob_upload (sha256, person_id) VALUES (?, ?)",
                                    *first, m_clerk->person.text()));
        VERIFY_OK(m_clerk->sync());
        keepCopy(u"copy"_s);
        VERIFY_OK(m_centre->blobs->addBytes("lost"));
        VERIFY_OK(m_centre->db->run("INSERT INTO blob_upload (sha256, person_id) VALUES (?, ?)",
                                    *second, m_clerk->person.text()));
        add(*m_clerk, u"two"_s, newUuidText(), *second);
        VERIFY_OK(m_clerk->sync());
        VERIFY_OK(m_clerk->replica->db().run("UPDATE sync_upload SET done = 1"));
        goBackTo(u"copy"_s);
        VERIFY_OK(m_clerk->replica->beginAnew());
        VERIFY_OK(m_clerk->pull());
        auto q = m_clerk->replica->db().query("SELECT sha256 FROM sync_upload WHERE done = 0");
        QVERIFY(q.next());
        QCOMPARE(q.text(0), *second);
        QVERIFY2(!q.next(), "what the server has is not sent again");
    }

    void goingBackTwiceIsSurvivedToo()
    {
        add(*m_clerk, u"a"_s);
        VERIFY_OK(m_clerk->sync());
        keepCopy(u"first"_s);
        const QString b = add(*m_clerk, u"b"_s);
        const QString c = add(*m_clerk, u"c"_s);
        VERIFY_OK(m_clerk->sync());
        keepCopy(u"second"_s);
        const QString d = add(*m_clerk, u"d"_s);
        VERIFY_OK(m_clerk->sync());
        goBackTo(u"first"_s);
        VERIFY_OK(syncAsTheLinkDoes(*m_clerk));
        // The wrong backup: now the newer one, which has other numbers for the same commands.
        goBackTo(u"second"_s);
        VERIFY_OK(syncAsTheLinkDoes(*m_clerk));
        QCOMPARE(waiting(*m_clerk), 0);
        for (const auto& id : {b, c, d})
            QCOMPARE(times(id), 1);
        QCOMPARE(m_clerk->rows(), rowsByRights(*m_centre, m_clerk->person));
    }

    void aDeskThatWasItselfRestoredGoesOn()
    {
        add(*m_clerk, u"a"_s);
        VERIFY_OK(m_clerk->sync());
        copyOf(m_clerk->replica->db(), u"desk"_s);
        add(*m_clerk, u"b"_s);
        VERIFY_OK(m_clerk->sync());
        m_clerk->replica.reset();
        for (const auto& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(m_clerk->folder + u"/desk.db"_s + suffix);
        QVERIFY(QFile::copy(m_dir->filePath(u"desk"_s), m_clerk->folder + u"/desk.db"_s));
        m_clerk->restart();
        const QString again = add(*m_clerk, u"c"_s); // with a number that the server has seen
        VERIFY_OK(syncAsTheLinkDoes(*m_clerk));
        QCOMPARE(waiting(*m_clerk), 0);
        QCOMPARE(times(again), 1);
        QVERIFY2(!m_clerk->replica->restoration()->has_value(), "the server is the same");
        QCOMPARE(m_clerk->rows(), rowsByRights(*m_centre, m_clerk->person));
    }
};

QTEST_GUILESS_MAIN(TestRestoredServer)
#include "tst_restored_server.moc"
