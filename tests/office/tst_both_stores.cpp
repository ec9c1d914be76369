// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The office on both stores: the same tables from the same migrations, and rows that survive the
// move from one to the other unchanged.
#include "base/clock.h"
#include "duty/data/log.h"
#include "office/catalog.h"
#include "server/core/schema.h"
#include "server/service/store_copy.h"
#include "store/schema_facts.h"
#include "supervision/data/series.h"
#include "support/private_postgres.h"
#include "support/verify.h"

using namespace chancery;
using namespace chancery::test;

namespace {

const QString now = QStringLiteral("2026-07-14T02:05:00.123Z");

QList<store::MigrationSet> migrations()
{
    return QList<store::MigrationSet>{server::serverMigrations()} + office::sharedMigrations();
}

std::unique_ptr<store::Database> opened(const QString& location)
{
    auto db = store::Database::open(location, {});
    if (!db.ok())
        qFatal("%s", qPrintable(db.error().debugText()));
    return std::move(*db);
}

std::unique_ptr<store::Database> onPostgres()
{
    return opened(PrivatePostgres::ofThisProgram().freshLocation());
}

} // namespace

class TestBothStores : public QObject {
    Q_OBJECT

    std::unique_ptr<store::Database> m_sqlite;

    /// Every table gets rows with values of every sort.
    void fill(store::Database& db, int rows)
    {
        const auto tables = store::tablesOf(db);
        VERIFY_OK(tables);
        for (const auto& table : *tables) {
            QByteArrayList names;
            for (const auto& column : table.columns)
                names.append(column.name.toLatin1());
            QByteArray insert = "INSERT INTO ";
            insert += table.name.toLatin1() + " (" + names.join(", ") + ") VALUES (" +
                      QByteArrayList(names.size(), "?").join(", ") + ")";
            const bool single = names.contains("only_row");
            for (int n = 1; n <= rows && !single; ++n) {
                auto q = db.query(insert);
                for (qsizetype i = 0; i < table.columns.size(); ++i)
                    bindSomething(q, table.columns[i], n, int(i));
                VERIFY_OK(q.done());
            }
        }
    }
    static void bindSomething(store::Query& q, const store::ColumnFacts& column, int n, int at)
    {
        if (!column.notNull && (n + at) % 3 == 0)
            q.bindNull();
        else if (column.type == QLatin1String("INTEGER"))
            q.bind(qint64(n) * (n % 2 ? 1 : -4'000'000'000LL));
        else // in another order than the numbers, with what is hard to carry
            q.bind(QStringLiteral("%1 关于“𠮷”\n\\x%2\t'%3'").arg(n * 7919 % 1009).arg(at).arg(n));
    }

private Q_SLOTS:
    void init()
    {
        m_sqlite = opened(QStringLiteral(":memory:"));
        VERIFY_OK(store::migrate(*m_sqlite, migrations(), now));
    }

    void allMigrationsMakeTheSameTables()
    {
        const auto postgres = onPostgres();
        VERIFY_OK(store::migrate(*postgres, migrations(), now));
        VERIFY_OK(store::migrate(*postgres, migrations(), now)); // a second start
        const auto ours = store::tablesOf(*m_sqlite);
        const auto theirs = store::tablesOf(*postgres);
        VERIFY_OK(ours);
        VERIFY_OK(theirs);
        QVERIFY(ours->size() > 20);
        QStringList names;
        for (const auto& table : *ours)
            names.append(table.name);
        QStringList others;
        for (const auto& table : *theirs)
            others.append(table.name);
        QCOMPARE(others, names);
        for (qsizetype i = 0; i < ours->size(); ++i) {
            const auto& mine = ours->at(i);
            const auto& other = theirs->at(i);
            QCOMPARE(other.indexes, mine.indexes);
            QCOMPARE(other.columns.size(), mine.columns.size());
            for (qsizetype c = 0; c < mine.columns.size(); ++c) {
                const QString where = mine.name + u'.' + mine.columns[c].name;
                QVERIFY2(other.columns[c] == mine.columns[c],
                         qPrintable(where + u' ' + other.columns[c].type));
            }
        }
    }

    /// What the server does by itself and looks after at its start, it asks of either store.
    void whatTheServerAsksByItselfIsAnsweredByBoth()
    {
        const auto postgres = onPostgres();
        VERIFY_OK(store::migrate(*postgres, migrations(), now));
        documents::DocumentSettings settings;
        settings.calendar = std::make_shared<const WorkCalendar>();
        const QDateTime morning = momentFromText(now);
        for (auto* db : {m_sqlite.get(), postgres.get()}) {
            for (const auto& routine : office::routines(settings))
                VERIFY_OK(routine.due(*db, morning));
            VERIFY_OK(supervision::seriesRows(*db, {}, morning));
            VERIFY_OK(duty::checkChain(*db, duty::ChainReader::Extent::Whole));
            VERIFY_OK(duty::awaitedEntries(*db, 5));
            VERIFY_OK(duty::entriesOfDay(*db, QDate(2026, 7, 14)));
            VERIFY_OK(duty::awaitedCount(*db));
        }
    }

    void severalProcessesMayStartAtOnce()
    {
        const QString location = PrivatePostgres::ofThisProgram().freshLocation();
        std::vector<std::thread> threads;
        std::atomic<int> good{0};
        const auto sets = migrations();
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                const auto db = opened(location);
                const auto ready = [&]() -> Result<void> {
                    TRY(store::migrate(*db, sets, now));
                    return server::foundDeployment(*db, QDateTime::currentDateTimeUtc());
                }();
                if (ready.ok())
                    ++good;
                else
                    qWarning("%s", qPrintable(ready.error().debugText()));
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(good.load(), 4);
    }

    void whatIsCopiedIsEqual()
    {
        fill(*m_sqlite, 2'100); // more than is read at once
        const auto postgres = onPostgres();
        const auto copy = server::copyStore(*m_sqlite, *postgres, migrations(), now);
        VERIFY_OK(copy);
        QVERIFY(copy->rows > 2'100 * 20);
        QCOMPARE(copy->after, copy->before);
        // And back again, by which both engines have been read and written.
        const auto back = opened(QStringLiteral(":memory:"));
        const auto again = server::copyStore(*postgres, *back, migrations(), now);
        VERIFY_OK(again);
        QCOMPARE(again->before, copy->before);
        QCOMPARE(again->rows, copy->rows);
    }

    void theTargetMustBeEmpty()
    {
        const auto postgres = onPostgres();
        VERIFY_OK(postgres->script("CREATE TABLE somebody_elses (a INTEGER)"));
        VERIFY_FAILS(server::copyStore(*m_sqlite, *postgres, migrations(), now),
                     "server.store-not-empty");
        QCOMPARE(store::tablesOf(*postgres)->size(), 1);
    }

    void aCopyThatDiffersIsTakenBack()
    {
        fill(*m_sqlite, 3);
        // A table that the target's program does not know.
        VERIFY_OK(m_sqlite->script("CREATE TABLE newer (a INTEGER PRIMARY KEY)"));
        const auto postgres = onPostgres();
        VERIFY_FAILS(server::copyStore(*m_sqlite, *postgres, migrations(), now),
                     "server.copy-differs");
        QVERIFY(store::tablesOf(*postgres)->isEmpty());
    }

    void oneByteMakesAnotherDigest()
    {
        fill(*m_sqlite, 3);
        const auto tables = store::tablesOf(*m_sqlite);
        VERIFY_OK(tables);
        const auto journal = *std::find_if(tables->begin(), tables->end(), [](const auto& table) {
            return table.name == QLatin1String("journal");
        });
        const auto before = server::tableDigest(*m_sqlite, journal);
        VERIFY_OK(m_sqlite->run("UPDATE journal SET made_at = made_at || ? WHERE seq = 1", "x"));
        const auto after = server::tableDigest(*m_sqlite, journal);
        VERIFY_OK(before);
        VERIFY_OK(after);
        QVERIFY(*before != *after);
    }
};

QTEST_GUILESS_MAIN(TestBothStores)
#include "tst_both_stores.moc"
