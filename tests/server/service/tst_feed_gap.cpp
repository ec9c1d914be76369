// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Cursor without gaps: many writers at once, one reader that follows. What is committed must reach
// the reader, on both stores and through as many lanes as there are processes. A feed numbered by a
// sequence is put through the same, and loses rows: so the test would notice.
#include "server/core/feed_reader.h"
#include "server/core/schema.h"
#include "server/service/lane_thread.h"
#include "support/notes_business.h"
#include "support/private_postgres.h"
#include "support/test_clock.h"
#include "support/verify.h"

#include <QRandomGenerator>

#include <future>

using namespace chancery;
using namespace chancery::test;

namespace {

constexpr int writers = 8;
constexpr int rowsEach = 60;

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

std::unique_ptr<store::Database> opened(const QString& location)
{
    auto db = store::Database::open(location, {});
    if (!db.ok())
        qFatal("%s", qPrintable(db.error().debugText()));
    return std::move(*db);
}

/// Our own feed, written through lanes as that many processes have them.
class LaneFeed {
public:
    LaneFeed(const QString& folder, const QString& location, int lanes)
        : m_blobs(*store::BlobStore::open(folder + k("/blobs"))), m_reading(opened(location))
    {
        auto db = opened(location);
        const auto ready = [&]() -> Result<void> {
            TRY(store::migrate(*db, {server::serverMigrations(), m_migrations.set()},
                               momentToText(m_clock.now())));
            return server::foundDeployment(*db, m_clock.now());
        }();
        if (!ready.ok())
            qFatal("%s", qPrintable(ready.error().debugText()));
        for (int i = 0; i < lanes; ++i)
            m_lanes.push_back(std::make_unique<server::LaneThread>(
                i == 0 ? std::move(db) : opened(location), m_business, m_blobs, m_clock,
                [](const QSet<QString>&, const QSet<QString>&) {}));
        for (int i = 0; i < writers; ++i)
            m_devices.append(DeviceId::create());
    }

    bool write(int writer, int n)
    {
        const Command command{CommandId::create(),
                              k("note.add"),
                              1,
                              {{k("id"), newUuidText()},
                               {k("title"), k("题")},
                               {k("scopes"), QJsonArray{store::everyoneScope}}},
                              m_clock.now()};
        std::promise<bool> promise;
        auto applied = promise.get_future();
        auto& lane = *m_lanes[size_t(writer) % m_lanes.size()];
        const store::Actor founder{m_person, k("founder"), {}, 0, {}};
        const bool taken =
            lane.push({m_person, m_devices[writer], {{{n, command}}}, founder},
                      [&](const Result<wire::PushAnswer>& answer) {
                          promise.set_value(answer.ok() && answer->answers.at(0).outcome ==
                                                               wire::Outcome::Applied);
                      });
        return taken && applied.get();
    }

    /// How many more rows the reader now has.
    int read()
    {
        const store::Actor reader{m_person, k("reader"), {}, 0, {}};
        const auto page = server::FeedReader(*m_reading, m_catalog)
                              .page(m_cursor, reader, m_devices[0], 50, m_clock.now());
        if (!page.ok())
            qFatal("%s", qPrintable(page.error().debugText()));
        m_cursor = page->cursor;
        return int(page->rows.size());
    }

private:
    const PersonId m_person = PersonId::create();
    QList<DeviceId> m_devices;
    TestClock m_clock;
    NotesMigrations m_migrations;
    store::Catalog m_catalog = notesCatalog();
    store::CommandRegistry m_commands = notesCommands();
    server::Business m_business{m_catalog, m_commands, notesResolver()};
    store::BlobStore m_blobs;
    std::unique_ptr<store::Database> m_reading;
    QString m_cursor;
    std::vector<std::unique_ptr<server::LaneThread>> m_lanes;
};

/// What everybody builds first: a sequence gives the position, and the reader asks for what is
/// behind the last one that it saw.
class NaiveFeed {
public:
    explicit NaiveFeed(const QString& location) : m_reading(opened(location))
    {
        const auto made = m_reading->script("CREATE TABLE naive (n BIGINT GENERATED ALWAYS AS"
                                            " IDENTITY PRIMARY KEY, writer INTEGER)");
        if (!made.ok())
            qFatal("%s", qPrintable(made.error().debugText()));
        for (int i = 0; i < writers; ++i)
            m_writing.push_back(opened(location));
    }

    bool write(int writer, int)
    {
        auto& db = *m_writing[size_t(writer)];
        const auto written = [&]() -> Result<void> {
            TRY_ASSIGN(auto t, store::Transaction::begin(db));
            TRY(db.run("INSERT INTO naive (writer) VALUES (?)", writer));
            // The rest of a command's work, now more and now less of it.
            std::this_thread::sleep_for(
                std::chrono::microseconds(QRandomGenerator::global()->bounded(3'000)));
            return t.commit();
        }();
        return written.ok();
    }

    int read()
    {
        int more = 0;
        auto q = m_reading->query("SELECT n FROM naive WHERE n > ? ORDER BY n");
        q.bind(m_cursor);
        for (; q.next(); ++more)
            m_cursor = q.integer(0);
        return more;
    }

private:
    std::unique_ptr<store::Database> m_reading;
    std::vector<std::unique_ptr<store::Database>> m_writing;
    qint64 m_cursor = 0;
};

/// Rows that were committed and never came to the reader.
template <typename Feed>
int lostBy(Feed& feed)
{
    std::atomic<int> written{0};
    std::atomic<int> busy{writers};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            for (int n = 1; n <= rowsEach; ++n)
                written += feed.write(writer, n) ? 1 : 0;
            --busy;
        });
    int seen = 0;
    while (busy > 0)
        seen += feed.read();
    for (auto& thread : threads)
        thread.join();
    for (int more = 1; more > 0; seen += more)
        more = feed.read();
    if (written != writers * rowsEach)
        qFatal("%d of %d rows were written", written.load(), writers * rowsEach);
    return written - seen;
}

} // namespace

class TestFeedGap : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

private Q_SLOTS:
    void oneLaneOnSqlite()
    {
        LaneFeed feed(m_dir.filePath(k("a")), m_dir.filePath(k("centre.db")), 1);
        QCOMPARE(lostBy(feed), 0);
    }

    void twoLanesOnPostgres()
    {
        LaneFeed feed(m_dir.filePath(k("b")), PrivatePostgres::ofThisProgram().freshLocation(), 2);
        QCOMPARE(lostBy(feed), 0);
    }

    void aSequenceLosesRows()
    {
        NaiveFeed feed(PrivatePostgres::ofThisProgram().freshLocation());
        const int lost = lostBy(feed);
        QVERIFY2(lost > 0, "the test would not notice a gap");
        qInfo("a sequence lost %d of %d rows", lost, writers * rowsEach);
    }

    /// The same without chance: who was first given a position commits last.
    void aSequenceLosesRowsForCertain()
    {
        const QString location = PrivatePostgres::ofThisProgram().freshLocation();
        NaiveFeed feed(location);
        const auto slow = opened(location);
        auto first = store::Transaction::begin(*slow);
        VERIFY_OK(first);
        VERIFY_OK(slow->run("INSERT INTO naive (writer) VALUES (?)", 99));
        QVERIFY(feed.write(0, 1));
        QCOMPARE(feed.read(), 1);
        VERIFY_OK(first->commit());
        QCOMPARE(feed.read(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFeedGap)
#include "tst_feed_gap.moc"
