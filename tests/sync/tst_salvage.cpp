// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A desk's file is damaged in ways that happen, and made anew from the server: what only the desk
// had comes over as far as it can be read, and is done once.
#include "support/world.h"
#include "sync/salvage.h"

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes, qint64 at)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestSalvage : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Centre> m_centre;
    std::unique_ptr<Desk> m_desk;
    QStringList m_sent;
    QStringList m_waiting;

    QString folder(const QString& name)
    {
        QDir().mkpath(m_dir->filePath(name));
        return m_dir->filePath(name);
    }
    QString file() const { return m_desk->folder + u"/desk.db"_s; }
    QString add()
    {
        const QString id = newUuidText();
        // Long enough that the outbox takes many pages.
        const auto done = m_desk->submit(u"note.add"_s, {{u"id"_s, id},
                                                         {u"title"_s, QString(90, u'字')},
                                                         {u"scopes"_s, QJsonArray{u"role:r"_s}}});
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().debugText()));
        return id;
    }
    /// The page of the outbox that holds the command that makes a note.
    qint64 pageOf(const QString& id) const
    {
        return contentOf(file()).indexOf("{\"id\":\"" + id.toLatin1()) / 4'096 * 4'096;
    }
    void closeDesk()
    {
        VERIFY_OK(m_desk->replica->db().script("PRAGMA wal_checkpoint(TRUNCATE)"));
        m_desk->replica.reset();
    }
    Result<sync::Salvaged> rebuild()
    {
        const sync::Business business{
            m_centre->catalog, m_centre->commands, notesResolver(), {m_centre->notes.set()}};
        return sync::rebuildReplica({file(), m_desk->folder + u"/blobs"_s}, business,
                                    m_centre->clock);
    }
    qint64 times(const QString& id)
    {
        auto q = m_centre->db->query("SELECT COUNT(*) FROM journal WHERE params LIKE '%'||?||'%'");
        q.bind(id);
        return q.next() ? q.integer(0) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_sent.clear();
        m_waiting.clear();
        m_centre = std::make_unique<Centre>(folder(u"centre"_s));
        const PersonId person = PersonId::create();
        m_centre->seat(person, {u"role:r"_s});
        m_desk = std::make_unique<Desk>(*m_centre, person, folder(u"desk"_s));
        VERIFY_OK(m_desk->sync());
        for (int i = 0; i < 40; ++i)
            m_sent.append(add());
        VERIFY_OK(m_desk->sync());
        for (int i = 0; i < 80; ++i)
            m_waiting.append(add());
        VERIFY_OK(m_desk->replica->setState(u"page.opinion"_s, u"half written"_s));
    }

    void allOfItComesOver_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"sound", "header", "schema", "rows"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    /// Damage that spares the outbox.
    void allOfItComesOver()
    {
        QFETCH(QString, how);
        const auto device = m_desk->replica->device();
        closeDesk();
        if (how == u"header"_s)
            write(file(), QByteArray(100, '\0'), 0);
        if (how == u"schema"_s)
            VERIFY_OK((*store::Database::open(file(), {}))->script("DROP TABLE sync_held"));
        if (how == u"rows"_s) { // a page of the notes, which the server has
            auto db = store::Database::open(file(), {});
            auto q = (*db)->query("SELECT rootpage FROM sqlite_master WHERE name = 'note'");
            QVERIFY(q.next());
            const qint64 page = (q.integer(0) - 1) * 4'096;
            VERIFY_OK(q.done());
            write(file(), QByteArray(4'096, 'x'), page);
        }
        const QByteArray before = contentOf(file());
        const auto salvaged = rebuild();
        VERIFY_OK(salvaged);
        QVERIFY(how == u"header"_s || salvaged->whole);
        QCOMPARE(salvaged->waiting, 80);
        QCOMPARE(salvaged->answered, 40);
        QCOMPARE(salvaged->drafts, 1);
        QCOMPARE(contentOf(salvaged->setAside), before);
        m_desk->restart();
        QCOMPARE(m_desk->replica->device()->text(), device->text());
        QCOMPARE(*m_desk->replica->state(u"page.opinion"_s), u"half written"_s);
        QCOMPARE(*m_desk->replica->person(), m_desk->person);
        VERIFY_OK(m_desk->sync());
        QCOMPARE(m_desk->replica->outbox().count(sync::OutboxState::Waiting).value(), 80);
        VERIFY_OK(m_desk->sync());
        QCOMPARE(m_desk->replica->outbox().count(sync::OutboxState::Waiting).value(), 0);
        for (const auto& id : m_sent + m_waiting)
            QCOMPARE(times(id), 1);
        QCOMPARE(m_desk->rows(), rowsByRights(*m_centre, m_desk->person));
    }

    /// A page of the outbox itself: what lies on it is lost, everything else comes over, and that
    /// something may be missing is said.
    void aroundADamagedPageOfTheOutbox()
    {
        closeDesk();
        const qint64 page = pageOf(m_waiting.at(40));
        QVERIFY(page > 0);
        write(file(), QByteArray(4'096, 'x'), page);
        const auto salvaged = rebuild();
        VERIFY_OK(salvaged);
        QVERIFY(!salvaged->whole);
        QVERIFY2(salvaged->waiting >= 60 && salvaged->waiting < 80,
                 qPrintable(QString::number(salvaged->waiting)));
        m_desk->restart();
        VERIFY_OK(m_desk->sync());
        VERIFY_OK(m_desk->sync());
        QCOMPARE(m_desk->replica->outbox().count(sync::OutboxState::Waiting).value(), 0);
        QCOMPARE(times(m_waiting.first()), 1);
        QCOMPARE(times(m_waiting.last()), 1);
        qint64 done = 0;
        for (const auto& id : std::as_const(m_waiting)) {
            QVERIFY(times(id) <= 1);
            done += times(id);
        }
        QCOMPARE(done, salvaged->waiting);
        QCOMPARE(m_desk->rows(), rowsByRights(*m_centre, m_desk->person));
        add(); // and work goes on
        VERIFY_OK(m_desk->sync());
        QCOMPARE(m_desk->rows(), rowsByRights(*m_centre, m_desk->person));
    }

    void whatIsNotReadableIsSaidToBeMissing_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"text", "empty", "truncated"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void whatIsNotReadableIsSaidToBeMissing()
    {
        QFETCH(QString, how);
        closeDesk();
        if (how == u"truncated"_s) {
            QVERIFY(QFile::resize(file(), 8'192));
        } else {
            QVERIFY(QFile::resize(file(), 0));
            if (how == u"text"_s)
                write(file(), "this is a letter and no database, as long as one page would be", 0);
        }
        const auto salvaged = rebuild();
        VERIFY_OK(salvaged);
        QVERIFY(!salvaged->whole);
        m_desk->restart(); // claims it for the person again
        VERIFY_OK(m_desk->sync());
        VERIFY_OK(m_desk->sync());
        QCOMPARE(m_desk->rows(), rowsByRights(*m_centre, m_desk->person));
        const QString id = add();
        VERIFY_OK(m_desk->sync());
        QCOMPARE(times(id), 1);
    }

    void theNewestCommitsInTheLogComeToo()
    {
        m_desk->replica.reset(); // what is in the log stays there until it is closed …
        const QByteArray closed = contentOf(file());
        m_desk->restart();
        const QString id = add();
        QVERIFY(QFile::copy(file() + u"-wal"_s, m_dir->filePath(u"wal"_s)));
        QFile::copy(file(), m_dir->filePath(u"db"_s));
        m_desk->replica.reset();
        QFile::remove(file());
        QVERIFY(QFile::copy(m_dir->filePath(u"db"_s), file()));
        QVERIFY(QFile::copy(m_dir->filePath(u"wal"_s), file() + u"-wal"_s)); // … as after a crash
        const auto salvaged = rebuild();
        VERIFY_OK(salvaged);
        QVERIFY(salvaged->whole);
        QCOMPARE(salvaged->waiting, 81);
        m_desk->restart();
        VERIFY_OK(m_desk->sync());
        VERIFY_OK(m_desk->sync());
        QCOMPARE(times(id), 1);
    }

    void whatCannotBeMadeAnewStaysAsItWas()
    {
        closeDesk();
        write(file(), QByteArray(100, '\0'), 0);
        const QByteArray before = contentOf(file());
        // Where the files of blobs belong is a file: the new replica cannot be opened.
        QVERIFY(QDir(m_desk->folder + u"/blobs"_s).removeRecursively());
        write(m_desk->folder + u"/blobs"_s, "in the way", 0);
        QVERIFY(!rebuild().ok());
        QCOMPARE(contentOf(file()), before);
        QCOMPARE(QDir(m_desk->folder).entryList({u"desk.db*"_s}, QDir::Files).size(), 1);
    }

    void onlyDamageAsksForThis()
    {
        for (const char* code : {"store.disk-full", "store.read-only", "store.newer-schema",
                                 "store.busy", "sync.offline"})
            QVERIFY(!sync::isDamage(Error{QString::fromLatin1(code), {}}));
        closeDesk();
        write(file(), QByteArray(100, '\0'), 0);
        const auto opened = store::Database::open(file(), {});
        QVERIFY(!opened.ok());
        QVERIFY(sync::isDamage(opened.error()));
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
