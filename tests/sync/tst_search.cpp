// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// What a desk's full-text index finds is what stands in the rows that the desk holds: forecasts
// included, and nothing of what has left with somebody's rights.
#include "base/text/search_text.h"
#include "support/world.h"
#include "sync/search_filler.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <random>
#include <sqlite3.h>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString root = u"note"_s;

Result<QSet<QString>> found(store::Database& db, const store::Catalog& catalog,
                            const QString& typed)
{
    const store::SearchQuestion question(catalog, root);
    std::vector<qint64> keys;
    TRY(question.forEach(db, SearchWords(typed), [&keys](qint64 key) {
        keys.push_back(key);
        return true;
    }));
    QSet<QString> ids;
    for (const qint64 key : keys) {
        auto q = db.query("SELECT id FROM note WHERE rowid = ?");
        q.bind(key);
        if (q.next())
            ids.insert(q.text(0));
        TRY(q.done());
    }
    return ids;
}

/// Without a word of the index's code.
QSet<QString> naive(store::Database& db, const QString& typed)
{
    QSet<QString> ids;
    auto q = db.query("SELECT id FROM note WHERE instr(title, ?1) > 0 UNION"
                      " SELECT n.id FROM note AS n JOIN remark AS r ON r.note_id = n.id"
                      " WHERE instr(r.body, ?1) > 0");
    q.bind(typed);
    while (q.next())
        ids.insert(q.text(0));
    return ids;
}

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Centre> m_centre;

    std::unique_ptr<Desk> desk(const QString& name, const QStringList& scopes)
    {
        const PersonId person = PersonId::create();
        m_centre->seat(person, scopes);
        QDir().mkpath(m_dir->filePath(name));
        auto made = std::make_unique<Desk>(*m_centre, person, m_dir->filePath(name));
        const auto synced = made->sync();
        if (!synced.ok())
            qFatal("%s", qPrintable(synced.error().debugText()));
        return made;
    }
    static void fillAll(Desk& desk)
    {
        store::SearchIndex index(desk.replica->db(), desk.known);
        for (;;) {
            const auto keys = index.waiting(root, 100);
            VERIFY_OK(keys);
            if (keys->empty())
                return;
            VERIFY_OK(index.fill(root, *keys, [] { return true; }));
        }
    }
    static QString added(Desk& desk, const QString& title, const QStringList& scopes)
    {
        const QString id = newUuidText();
        const auto done =
            desk.submit(u"note.add"_s, {{u"id"_s, id},
                                        {u"title"_s, title},
                                        {u"scopes"_s, QJsonArray::fromStringList(scopes)}});
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().debugText()));
        return id;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QDir().mkpath(m_dir->filePath(u"centre"_s));
        m_centre = std::make_unique<Centre>(m_dir->filePath(u"centre"_s));
    }

    void forecastsAreFoundAtOnceAndRefusedOnesNoMore()
    {
        const auto one = desk(u"one"_s, {u"post:a"_s});
        const auto two = desk(u"two"_s, {u"post:a"_s});
        const QString id = added(*one, u"汛期值班"_s, {u"post:a"_s});
        QCOMPARE(*found(one->replica->db(), one->known, u"值"_s), QSet<QString>{id});
        VERIFY_OK(one->sync());
        VERIFY_OK(two->sync());
        fillAll(*one);
        QCOMPARE(*found(one->replica->db(), one->known, u"期值"_s), QSet<QString>{id});
        VERIFY_OK(two->submit(u"note.remove"_s, {{u"id"_s, id}}));
        QCOMPARE(*found(two->replica->db(), two->known, u"汛期"_s), QSet<QString>());
        VERIFY_OK(two->sync());
        VERIFY_OK(one->submit(u"note.rename"_s, {{u"id"_s, id}, {u"title"_s, u"防汛"_s}}));
        QCOMPARE(*found(one->replica->db(), one->known, u"防汛"_s), QSet<QString>{id});
        VERIFY_OK(one->sync()); // refused: it has gone
        QCOMPARE(*found(one->replica->db(), one->known, u"防汛"_s), QSet<QString>());
        fillAll(*one);
        VERIFY_OK(store::SearchIndex(one->replica->db(), one->known).check());
    }

    void randomHistories_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void randomHistories()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&](qsizetype end) { return qsizetype(random() % quint32(end)); };
        const QString alphabet = u"安全生产防汛值班"_s;
        const auto text = [&](int least, int most) {
            QString some;
            for (auto i = least + below(most - least + 1); i > 0; --i)
                some += alphabet[below(alphabet.size())];
            return some;
        };
        const auto scopes = [&] {
            QStringList some;
            for (const char* name : {"post:a", "post:b", "post:c"}) {
                if (below(2) == 0)
                    some.append(QString::fromLatin1(name));
            }
            return some;
        };
        std::vector<std::unique_ptr<Desk>> desks;
        for (const char* name : {"a", "b", "c"})
            desks.push_back(desk(QString::fromLatin1(name), {u"post:"_s + QLatin1String(name)}));
        QStringList notes;
        for (int round = 0; round < 120; ++round) {
            Desk& here = *desks[std::size_t(below(3))];
            const QString note = notes.isEmpty() ? newUuidText() : notes[below(notes.size())];
            switch (below(10)) {
            case 0:
            case 1:
                notes.append(added(here, text(1, 12), scopes()));
                break;
            case 2:
                (void)here.submit(u"note.rename"_s, {{u"id"_s, note}, {u"title"_s, text(1, 12)}});
                break;
            case 3:
            case 4:
                (void)here.submit(u"note.remark"_s, {{u"id"_s, note}, {u"body"_s, text(1, 30)}});
                break;
            case 5:
                (void)here.submit(
                    u"note.share"_s,
                    {{u"id"_s, note}, {u"scopes"_s, QJsonArray::fromStringList(scopes())}});
                break;
            case 6:
                (void)here.submit(u"note.remove"_s, {{u"id"_s, note}});
                break;
            case 7:
                m_centre->seat(here.person, scopes());
                break;
            default:
                VERIFY_OK(below(2) ? here.push() : here.pull(int(1 + below(9))));
            }
            store::SearchIndex index(here.replica->db(), here.known);
            if (below(2) == 0) {
                const auto keys = index.waiting(root, 4);
                VERIFY_OK(keys);
                auto left = below(4);
                VERIFY_OK(index.fill(root, *keys, [&] { return --left > 0; }));
            }
            if (below(20) == 0)
                here.restart();
            for (int i = 0; i < 3; ++i) {
                const QString typed = text(1, 3);
                const auto ids = found(here.replica->db(), here.known, typed);
                VERIFY_OK(ids);
                QCOMPARE(*ids, naive(here.replica->db(), typed));
            }
        }
        for (const auto& each : desks) {
            VERIFY_OK(each->sync());
            fillAll(*each);
            VERIFY_OK(store::SearchIndex(each->replica->db(), each->known).check());
        }
    }

    void theFillerWorksByItselfAndGoesOnAfterAnEnd()
    {
        const auto one = desk(u"one"_s, {u"post:a"_s});
        for (int i = 0; i < 600; ++i)
            added(*one, u"第%1号防汛"_s.arg(i), {u"post:a"_s});
        std::atomic<bool> waiting = false;
        QThread thread;
        const QString path = m_dir->filePath(u"one/desk.db"_s);
        auto* filler = new sync::SearchFiller(path, one->known, waiting);
        filler->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, filler, &QObject::deleteLater);
        QSignalSpy entered(filler, &sync::SearchFiller::entered);
        thread.start();
        QMetaObject::invokeMethod(filler, &sync::SearchFiller::start);
        QTRY_VERIFY(store::searchProgress(one->replica->db(), root)->isComplete());
        QTRY_VERIFY(!entered.isEmpty());
        QCOMPARE(found(one->replica->db(), one->known, u"防汛"_s)->size(), 600);

        // While it rests nothing is entered.
        QMetaObject::invokeMethod(
            filler, [filler] { filler->setResting(true); }, Qt::BlockingQueuedConnection);
        added(*one, u"值班"_s, {u"post:a"_s});
        QMetaObject::invokeMethod(filler, &sync::SearchFiller::look, Qt::BlockingQueuedConnection);
        QTest::qWait(50);
        QCOMPARE(store::searchProgress(one->replica->db(), root)->waiting, 1);
        QMetaObject::invokeMethod(filler, [filler] { filler->setResting(false); });
        QTRY_VERIFY(store::searchProgress(one->replica->db(), root)->isComplete());
        thread.quit();
        thread.wait();
    }

    void aDamagedIndexIsBuiltAgainAndStopsNobody()
    {
        const auto one = desk(u"one"_s, {u"post:a"_s});
        const QString id = added(*one, u"防汛"_s, {u"post:a"_s});
        fillAll(*one);
        damage(m_dir->filePath(u"one/desk.db"_s));
        one->restart();
        auto& again = one->replica->db();
        VERIFY_FAILS(found(again, one->known, u"防汛"_s), "store.not-a-database");
        VERIFY_OK(one->submit(u"note.rename"_s, {{u"id"_s, id}, {u"title"_s, u"值班"_s}}));
        VERIFY_OK(one->sync());

        QTest::ignoreMessage(QtWarningMsg, "the full-text index is damaged and is built again");
        std::atomic<bool> waiting = false;
        sync::SearchFiller filler(m_dir->filePath(u"one/desk.db"_s), one->known, waiting);
        QSignalSpy failed(&filler, &sync::SearchFiller::failed);
        filler.start(); // finds it when it takes the old title out
        QTRY_VERIFY(store::searchProgress(again, root)->isComplete());
        QVERIFY(failed.isEmpty());
        QCOMPARE(*found(again, one->known, u"值班"_s), QSet<QString>{id});
        QCOMPARE(*found(again, one->known, u"防汛"_s), QSet<QString>());
        VERIFY_OK(store::SearchIndex(again, one->known).check());
    }

private:
    static void damage(const QString& path);
};

/// By a connection that may write what FTS5 keeps for itself.
void TestSearch::damage(const QString& path)
{
    sqlite3* file = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &file), SQLITE_OK);
    QCOMPARE(sqlite3_exec(file, "UPDATE search_note_data SET block = x'00ff00ff00ff' WHERE id > 1",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(file);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
