// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/migrations.h"
#include "store/rows.h"
#include "support/notes_business.h"
#include "support/verify.h"
#include "sync/held_rows.h"
#include "sync/schema.h"

#include <QRandomGenerator>

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestHeldRows : public QObject {
    Q_OBJECT

    NotesMigrations m_notes;
    store::Catalog m_catalog = notesCatalog();
    std::unique_ptr<store::Database> m_db;
    QRandomGenerator m_random{5};

    QString held()
    {
        QStringList list;
        auto q = m_db->query("SELECT h.tbl, h.id, s.scopes FROM sync_held h"
                             " JOIN sync_set s ON s.id = h.set_id ORDER BY 1, 2");
        while (q.next()) {
            QStringList names;
            for (const auto& scope : q.text(2).split(u' ', Qt::SkipEmptyParts)) {
                auto name = m_db->query("SELECT name FROM sync_scope WHERE id = ?");
                name.bind(scope.toLongLong());
                names.append(name.next() ? name.text(0) : k("?"));
            }
            names.sort();
            list.append(q.text(0) + u'/' + q.text(1) + u' ' + names.join(u','));
        }
        return list.join(u'\n');
    }
    QString rows()
    {
        QStringList list;
        for (const auto& table : m_catalog.tables()) {
            auto q = m_db->query("SELECT id FROM " + table.name.toLatin1() + " ORDER BY id");
            while (q.next())
                list.append(table.name + u'/' + q.text(0));
        }
        list.sort();
        return list.join(u'\n');
    }

private Q_SLOTS:
    void init()
    {
        m_db = std::move(*store::Database::open(QStringLiteral(":memory:"), {}));
        VERIFY_OK(store::migrate(*m_db, {sync::syncMigrations(), m_notes.set()}, k("now")));
    }

    /// Whatever comes and goes, it is what a list of rows and scopes would say.
    void itIsAListOfRowsAndScopes()
    {
        QMap<QString, QSet<QString>> expected; // "table/id": scopes
        const store::Table& notes = *m_catalog.find(k("note"));
        const store::Table& members = *m_catalog.find(k("member"));
        const auto put = [&](const store::Table& table, const QString& id) {
            const QJsonObject fields = &table == &notes
                                           ? QJsonObject{{k("title"), k("t")}, {k("spent"), 0}}
                                           : QJsonObject{{k("scopes"), k("")}};
            VERIFY_OK(store::putRow(*m_db, table, id, fields, 1));
        };
        int dropped = 0;
        for (int step = 0; step < 3'000; ++step) {
            sync::HeldRows rowsHeld(*m_db, m_catalog);
            sync::TouchedTables touched;
            const store::Table& table = m_random.bounded(4) == 0 ? members : notes;
            const QString id = QString::number(m_random.bounded(30));
            const QString key = table.name + u'/' + id;
            QStringList scopes;
            for (int i = 0; i < 6; ++i) {
                if (m_random.bounded(3) == 0)
                    scopes.append(k("unit:%1").arg(i));
            }
            if (scopes.isEmpty())
                continue;
            const auto set = rowsHeld.set(scopes);
            VERIFY_OK(set);
            const int what = m_random.bounded(40);
            if (what == 0) { // a scope is lost
                const QString lost = scopes.constFirst();
                VERIFY_OK(rowsHeld.dropScope(lost, touched));
                bool gone = false;
                for (auto it = expected.begin(); it != expected.end();) {
                    const bool was = it->remove(lost);
                    gone = gone || (was && it->isEmpty());
                    it = it->isEmpty() ? expected.erase(it) : std::next(it);
                }
                QCOMPARE(!touched.isEmpty(), gone);
                ++dropped;
            } else if (what < 26) {
                put(table, id);
                VERIFY_OK(rowsHeld.join(table, id.toUtf8(), *set));
                expected[key].unite({scopes.begin(), scopes.end()});
            } else {
                VERIFY_OK(rowsHeld.leave(table, id.toUtf8(), *set, touched));
                if (expected.contains(key)) {
                    expected[key].subtract({scopes.begin(), scopes.end()});
                    QCOMPARE(touched.contains(table.name), expected[key].isEmpty());
                    if (expected[key].isEmpty())
                        expected.remove(key);
                }
            }
            if (step % 10 != 0)
                continue;
            QStringList lines;
            QStringList keys;
            for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
                QStringList names(it->cbegin(), it->cend());
                names.sort();
                lines.append(it.key() + u' ' + names.join(u','));
                keys.append(it.key());
            }
            QCOMPARE(held(), lines.join(u'\n'));
            QCOMPARE(rows(), keys.join(u'\n'));
        }
        QVERIFY(dropped > 20);
        auto q = m_db->query("SELECT COUNT(*) FROM sync_set_change");
        QVERIFY(q.next() && q.integer(0) == 0);
    }

    void whatIsHereByNothingIsDropped()
    {
        const store::Table& notes = *m_catalog.find(k("note"));
        sync::HeldRows heldRows(*m_db, m_catalog);
        sync::TouchedTables touched;
        for (const char* id : {"a", "b"})
            VERIFY_OK(
                store::putRow(*m_db, notes, k(id), {{k("title"), k("t")}, {k("spent"), 0}}, 1));
        const auto set = heldRows.set({k("unit:1")});
        VERIFY_OK(set);
        for (const char* id : {"a", "b"})
            VERIFY_OK(heldRows.join(notes, id, *set));
        VERIFY_OK(heldRows.disown());
        QCOMPARE(rows(), k("note/a\nnote/b")); // until the walk is over
        VERIFY_OK(heldRows.join(notes, "b", *set));
        VERIFY_OK(heldRows.dropUnseen(touched));
        QCOMPARE(rows(), k("note/b"));
        QCOMPARE(touched, sync::TouchedTables{k("note")});
    }
};

QTEST_GUILESS_MAIN(TestHeldRows)
#include "tst_held_rows.moc"
