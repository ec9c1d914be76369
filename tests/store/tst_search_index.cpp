// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The index never disagrees with the rows, whatever becomes of them.
#include "store/search_index.h"

#include "base/text/normalise.h"
#include "base/text/search_text.h"
#include "support/verify.h"

#include <QRegularExpression>
#include <QTest>

#include <random>
#include <set>

using namespace chancery;
using namespace chancery::store;

namespace {

const QString root = QStringLiteral("paper");

Catalog papers(bool withRemarks = true)
{
    Catalog catalog;
    Table paper{root,
                {{QStringLiteral("title")},
                 {QStringLiteral("number")},
                 {QStringLiteral("stage")},
                 {QStringLiteral("day")}},
                {}};
    paper.columns[0].searched = paper.columns[1].searched = true;
    paper.newestBy = QStringLiteral("day");
    catalog.add(paper);
    Table remark{QStringLiteral("remark"),
                 {{QStringLiteral("paper_id")}, {QStringLiteral("body")}},
                 root,
                 QStringLiteral("paper_id")};
    remark.columns[1].searched = withRemarks;
    catalog.add(remark);
    return catalog;
}

using Keys = std::set<qint64>;

} // namespace

class TestSearchIndex : public QObject {
    Q_OBJECT

    Catalog m_catalog = papers();
    std::unique_ptr<Database> m_db;
    std::unique_ptr<SearchIndex> m_index;

    void put(const QString& id, const QString& title, const QString& day = QStringLiteral("2026"))
    {
        VERIFY_OK(m_db->run("INSERT INTO paper (id, version, title, day) VALUES (?, 1, ?, ?)"
                            " ON CONFLICT (id) DO UPDATE SET version = 2, title = excluded.title",
                            id, title, day));
    }
    void remark(const QString& id, const QString& paper, const QString& body)
    {
        VERIFY_OK(m_db->run("INSERT INTO remark (id, version, paper_id, body) VALUES (?, 1, ?, ?)"
                            " ON CONFLICT (id) DO UPDATE SET version = 2, body = excluded.body,"
                            " paper_id = excluded.paper_id",
                            id, paper, body));
    }
    void fillAll()
    {
        for (;;) {
            const auto keys = m_index->waiting(root, 7);
            VERIFY_OK(keys);
            if (keys->empty())
                return;
            VERIFY_OK(m_index->fill(root, *keys, [] { return true; }));
        }
    }
    bool answersAll() const
    {
        const auto progress = searchProgress(*m_db, root);
        return progress.ok() && progress->answersAll();
    }
    qint64 waits() const { return searchProgress(*m_db, root)->waiting; }
    Keys found(const QString& typed)
    {
        const SearchWords words(typed);
        const SearchQuestion question(m_catalog, root);
        Keys keys;
        const auto done = question.forEach(*m_db, words, [&keys](qint64 key) {
            keys.insert(key);
            return true;
        });
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().debugText()));
        // What the index says of a row, the row says itself; the index may not have come to all.
        auto all = m_db->query("SELECT rowid FROM paper");
        while (all.next()) {
            const auto is = question.isFoundIn(*m_db, words, all.integer(0));
            if (!is.ok() || (*is != (keys.count(all.integer(0)) > 0) && answersAll()))
                qFatal("row %lld is of another opinion than the index", all.integer(0));
        }
        return keys;
    }
    /// By the rows alone, without a word of the index's code: Chinese only.
    Keys naive(const QString& typed)
    {
        Keys keys;
        auto q = m_db->query("SELECT r.rowid, title || char(10) || coalesce(number, ''),"
                             " (SELECT group_concat(body, char(10)) FROM remark"
                             " WHERE paper_id = r.id) FROM paper AS r");
        while (q.next()) {
            if (normalised(q.text(1)).contains(normalised(typed)) ||
                normalised(q.text(2)).contains(normalised(typed)))
                keys.insert(q.integer(0));
        }
        return keys;
    }

private Q_SLOTS:
    void init()
    {
        m_index.reset();
        m_db = *Database::open(QStringLiteral(":memory:"), {});
        VERIFY_OK(m_db->script(
            "CREATE TABLE search_index (root TEXT PRIMARY KEY, layout TEXT NOT NULL) WITHOUT ROWID;"
            "CREATE TABLE paper (id TEXT PRIMARY KEY, version INTEGER NOT NULL, extra TEXT,"
            " title TEXT NOT NULL, number TEXT, stage TEXT, day TEXT);"
            "CREATE TABLE remark (id TEXT PRIMARY KEY, version INTEGER NOT NULL, extra TEXT,"
            " paper_id TEXT NOT NULL, body TEXT);"
            "CREATE INDEX remark_paper ON remark (paper_id);"));
        m_index = std::make_unique<SearchIndex>(*m_db, m_catalog);
        VERIFY_OK(m_index->prepare());
    }

    void whatComesWaitsAndIsFoundAllTheSame()
    {
        put(QStringLiteral("a"), QStringLiteral("加强安全生产的通知"));
        remark(QStringLiteral("r"), QStringLiteral("a"), QStringLiteral("请财务司研究"));
        QCOMPARE(waits(), 1);
        QCOMPARE(found(QStringLiteral("生产")), Keys{1});
        QCOMPARE(found(QStringLiteral("财务 安全")), Keys{1});
        fillAll();
        QCOMPARE(waits(), 0);
        QCOMPARE(found(QStringLiteral("生产")), Keys{1});
        QCOMPARE(found(QStringLiteral("财务 安全")), Keys{1});
        VERIFY_OK(m_index->check());
    }

    void ofManyThatWaitTheLatestAreLookedThrough()
    {
        const int most = SearchProgress::lookedThrough;
        for (int i = 0; i <= most; ++i)
            put(QString::number(i), QStringLiteral("安全"));
        QVERIFY(!searchProgress(*m_db, root)->answersAll());
        QCOMPARE(int(found(QStringLiteral("安")).size()), most);
        VERIFY_OK(m_index->fill(root, {1}, [] { return true; }));
        QVERIFY(searchProgress(*m_db, root)->answersAll());
        QCOMPARE(int(found(QStringLiteral("安")).size()), most + 1);
    }

    void whatCameUnwatchedWaitsOnceChangesAreWatched()
    {
        m_catalog = Catalog();
        SearchIndex none(*m_db, m_catalog);
        VERIFY_OK(none.prepare());
        m_catalog = papers();
        VERIFY_OK(m_index->prepare(SearchIndex::Watch::Nothing));
        for (int i = 0; i < 400; ++i)
            put(QString::number(i), QStringLiteral("安全"));
        const auto unwatched = searchProgress(*m_db, root);
        VERIFY_OK(unwatched);
        QCOMPARE(*unwatched, (SearchProgress{400, 400})); // so that nobody trusts it
        VERIFY_OK(m_index->prepare(SearchIndex::Watch::Nothing));
        VERIFY_OK(m_index->prepare());
        QCOMPARE(waits(), 400);
        VERIFY_OK(m_index->prepare(SearchIndex::Watch::Nothing)); // once watched, always
        put(QStringLiteral("a"), QStringLiteral("防汛"));
        QCOMPARE(waits(), 401);
        fillAll();
        QCOMPARE(int(found(QStringLiteral("安全")).size()), 400);
        VERIFY_OK(m_index->check());
    }

    void onlyTextsThatChangeGoThroughTheIndex()
    {
        put(QStringLiteral("a"), QStringLiteral("安全"));
        remark(QStringLiteral("r"), QStringLiteral("a"), QStringLiteral("同意"));
        fillAll();
        put(QStringLiteral("a"), QStringLiteral("安全"));
        remark(QStringLiteral("r"), QStringLiteral("a"), QStringLiteral("同意"));
        VERIFY_OK(m_db->run("UPDATE paper SET stage = 'closed'"));
        QCOMPARE(waits(), 0);
        put(QStringLiteral("a"), QStringLiteral("防汛"));
        QCOMPARE(waits(), 1);
        QCOMPARE(found(QStringLiteral("安全")), Keys());
        QCOMPARE(found(QStringLiteral("防汛")), Keys{1});
    }

    void theNewestGoFirst()
    {
        put(QStringLiteral("a"), QStringLiteral("一"), QStringLiteral("2024"));
        put(QStringLiteral("b"), QStringLiteral("二"), QStringLiteral("2026"));
        put(QStringLiteral("c"), QStringLiteral("三"), QStringLiteral("2025"));
        const auto keys = m_index->waiting(root, 10);
        VERIFY_OK(keys);
        QCOMPARE(*keys, (std::vector<qint64>{2, 3, 1}));
        const auto seen = m_index->fill(root, {2, 3}, [] { return false; });
        VERIFY_OK(seen);
        QCOMPARE(*seen, 1); // one at least, or nobody would ever be done
        QCOMPARE(waits(), 2);
    }

    void anotherCatalogMakesAnotherIndex()
    {
        put(QStringLiteral("a"), QStringLiteral("安全"));
        remark(QStringLiteral("r"), QStringLiteral("a"), QStringLiteral("同意"));
        fillAll();
        VERIFY_OK(m_index->prepare());
        QCOMPARE(waits(), 0); // the same
        m_catalog = papers(false);
        SearchIndex titles(*m_db, m_catalog);
        VERIFY_OK(titles.prepare());
        QCOMPARE(waits(), 1);
        QCOMPARE(found(QStringLiteral("同意")), Keys());
        QCOMPARE(found(QStringLiteral("安全")), Keys{1});
        m_catalog = Catalog();
        SearchIndex none(*m_db, m_catalog);
        VERIFY_OK(none.prepare());
        VERIFY_FAILS(searchProgress(*m_db, root), "store.failed");
        m_catalog = papers();
        VERIFY_OK(m_index->prepare());
        QCOMPARE(found(QStringLiteral("同意")), Keys{1});
    }

    void tidyingChangesNoAnswer()
    {
        for (int i = 0; i < 60; ++i) {
            put(QString::number(i), QStringLiteral("安全生产第%1号").arg(i));
            fillAll();
        }
        int steps = 0;
        for (;;) {
            const auto more = m_index->tidy(root);
            VERIFY_OK(more);
            if (!*more)
                break;
            ++steps;
        }
        QVERIFY(steps > 0);
        QCOMPARE(found(QStringLiteral("生产")).size(), std::size_t(60));
        VERIFY_OK(m_index->check());
    }

    /// Rows come, change, move and leave, in transactions that are committed or taken back.
    void randomHistories_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void randomHistories()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&](int end) { return int(random() % quint32(end)); };
        const QString alphabet = QStringLiteral("安全生产防汛𠮷〔，\n");
        const auto letters = alphabet.toUcs4();
        const auto text = [&](int most) {
            QList<uint> some;
            for (int i = below(most + 1); i > 0; --i)
                some.append(letters[below(int(letters.size()))]);
            return QString::fromUcs4(reinterpret_cast<const char32_t*>(some.constData()),
                                     some.size());
        };
        const auto act = [&] {
            const QString id = QString::number(below(12));
            const QString child = QString::number(below(30));
            switch (below(9)) {
            case 0:
            case 1:
            case 2:
                return put(id, text(12));
            case 3:
            case 4:
            case 5:
                return remark(child, id, text(30));
            case 6:
                VERIFY_OK(m_db->run("DELETE FROM paper WHERE id = ?", id));
                return;
            case 7:
                VERIFY_OK(m_db->run("DELETE FROM remark WHERE id = ?", child));
                return;
            default:
                VERIFY_OK(m_db->run("DELETE FROM remark WHERE paper_id = ?", id));
                VERIFY_OK(m_db->run("UPDATE paper SET number = ? WHERE id > ?", text(4), id));
            }
        };
        for (int round = 0; round < 80; ++round) {
            {
                auto whole = Transaction::begin(*m_db);
                VERIFY_OK(whole);
                for (int i = below(12); i > 0; --i) {
                    auto inner = Transaction::begin(*m_db);
                    VERIFY_OK(inner);
                    act();
                    if (below(5) > 0)
                        VERIFY_OK(inner->commit());
                }
                if (below(4) > 0)
                    VERIFY_OK(whole->commit());
            }
            if (below(3) > 0) {
                const auto keys = m_index->waiting(root, 5);
                VERIFY_OK(keys);
                int left = below(5);
                VERIFY_OK(m_index->fill(root, *keys, [&] { return --left > 0; }));
            }
            if (below(10) == 0)
                VERIFY_OK(m_index->tidy(root));
            for (int i = 0; i < 6; ++i) {
                QString typed = text(4);
                // Whether a single character behind a gap is asked of the index or of the rows.
                for (const QString& both : {typed + u'，' + text(1), text(1) + u' ' + typed}) {
                    if (!SearchWords(both).isEmpty())
                        (void)found(both);
                }
                typed.remove(QRegularExpression(QStringLiteral("[〔，\n]")));
                if (!typed.isEmpty())
                    QCOMPARE(found(typed), naive(typed));
            }
        }
        fillAll();
        VERIFY_OK(m_index->check());
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
