// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/feed_writer.h"
#include "server/core/schema.h"
#include "support/notes_business.h"
#include "support/private_postgres.h"
#include "support/verify.h"

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

const QString note = k("note");
const QString remark = k("remark");

QJsonObject noteFields()
{
    return {{k("title"), k("题")}, {k("spent"), 0}};
}

QJsonObject remarkFields(const QString& noteId)
{
    return {{k("note_id"), noteId}, {k("author"), k("a")}, {k("body"), k("同意")}};
}

} // namespace

class TestFeedWriter : public QObject {
    Q_OBJECT

    NotesMigrations m_migrations;
    store::Catalog m_catalog = notesCatalog();
    std::unique_ptr<store::Database> m_db;
    qint64 m_seq = 0;

    void apply(const ChangeSet& changes)
    {
        server::FeedScopes scopes(*m_db);
        server::LaneWrites writes(*m_db);
        server::FeedWriter writer(*m_db, m_catalog, scopes, writes);
        VERIFY_OK(writer.apply(changes, ++m_seq));
        VERIFY_OK(writes.post());
    }

    /// "unit:1 note/n +3", sorted: scope, row, put or gone, position.
    QStringList lines()
    {
        QStringList list;
        auto q = m_db->query("SELECT s.name, l.tbl, l.id, l.put, l.seq FROM feed_line AS l"
                             " JOIN feed_scope AS s ON s.id = l.scope_id ORDER BY 1, 2, 3");
        while (q.next())
            list.append(q.text(0) + u' ' + q.text(1) + u'/' + q.text(2) +
                        (q.flag(3) ? k(" +") : k(" -")) + q.text(4));
        return list;
    }

private Q_SLOTS:
    void init()
    {
        m_db = std::move(*store::Database::open(storeAt(k(":memory:")), {}));
        m_seq = 0;
        VERIFY_OK(store::migrate(*m_db, {server::serverMigrations(), m_migrations.set()}, {}));
    }

    void aNewRootTakesItsRowsAlong_data()
    {
        QTest::addColumn<bool>("rootFirst");
        QTest::newRow("the root first") << true;
        QTest::newRow("its row first") << false;
    }
    void aNewRootTakesItsRowsAlong()
    {
        QFETCH(bool, rootFirst);
        ChangeSet changes;
        if (rootFirst)
            changes.put(note, k("n"), noteFields());
        changes.put(remark, k("r"), remarkFields(k("n")));
        if (!rootFirst)
            changes.put(note, k("n"), noteFields());
        changes.setAudience(note, k("n"), {k("unit:1"), k("unit:2")});
        apply(changes);
        QCOMPARE(lines(), (QStringList{k("unit:1 note/n +1"), k("unit:1 remark/r +1"),
                                       k("unit:2 note/n +1"), k("unit:2 remark/r +1")}));
    }

    void aRowThatIsGoneBeforeAnybodySawItIsNotTold()
    {
        ChangeSet changes;
        changes.put(note, k("n"), noteFields());
        changes.put(remark, k("r"), remarkFields(k("n")));
        changes.remove(remark, k("r"));
        changes.setAudience(note, k("n"), {k("unit:1")});
        apply(changes);
        QCOMPARE(lines(), QStringList{k("unit:1 note/n +1")});
    }

    void aRootThatIsGoneAndComesAgainIsTold()
    {
        ChangeSet changes;
        changes.put(note, k("n"), noteFields());
        changes.setAudience(note, k("n"), {k("unit:1")});
        apply(changes);
        ChangeSet again;
        again.remove(note, k("n"));
        again.put(note, k("n"), noteFields());
        again.put(remark, k("r"), remarkFields(k("n")));
        again.setAudience(note, k("n"), {k("unit:1")});
        apply(again);
        QCOMPARE(lines(), (QStringList{k("unit:1 note/n +2"), k("unit:1 remark/r +2")}));
    }

    void whatComesAfterItsReadersIsToldToThem()
    {
        ChangeSet changes;
        changes.put(note, k("n"), noteFields());
        changes.setAudience(note, k("n"), {k("unit:1")});
        apply(changes);
        ChangeSet later;
        later.put(remark, k("r"), remarkFields(k("n")));
        apply(later);
        QCOMPARE(lines(), (QStringList{k("unit:1 note/n +1"), k("unit:1 remark/r +2")}));
    }

    void whoJoinsIsToldAllAndWhoLeavesLosesAll()
    {
        ChangeSet changes;
        changes.put(note, k("n"), noteFields());
        changes.put(remark, k("r"), remarkFields(k("n")));
        changes.setAudience(note, k("n"), {k("unit:1")});
        apply(changes);
        ChangeSet moved;
        moved.setAudience(note, k("n"), {k("unit:2")});
        apply(moved);
        QCOMPARE(lines(), (QStringList{k("unit:1 note/n -2"), k("unit:1 remark/r -2"),
                                       k("unit:2 note/n +2"), k("unit:2 remark/r +2")}));
    }
};

QTEST_GUILESS_MAIN(TestFeedWriter)
#include "tst_feed_writer.moc"
