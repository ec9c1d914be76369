// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "app/ctl/ctl_run.h"
#include "store/database.h"
#include "store/file_lock.h"
#include "support/private_postgres.h"
#include "support/programs.h"
#include "support/verify.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

void overwrite(const QString& path, const QByteArray& bytes, qint64 at = -1)
{
    QFile file(path);
    QVERIFY(file.open(at < 0 ? QIODevice::WriteOnly : QIODevice::ReadWrite));
    QVERIFY(file.seek(std::max<qint64>(at, 0)));
    QCOMPARE(file.write(bytes), bytes.size());
}

quint64 inodeOf(const QString& path)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_ino : 0;
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_folder;
    QString m_target;
    QString m_store; ///< empty: the embedded database
    QStringList m_blobs;
    int m_n = 0;

    CtlRun backup(const QStringList& more = {}) const
    {
        return CtlRun(
            QStringList{u"backup"_s, u"--json"_s, u"--dir"_s, m_folder, u"--to"_s, m_target} +
            more);
    }
    CtlRun restore(const QString& from, const QString& to, const QStringList& more = {}) const
    {
        return CtlRun(QStringList{u"restore"_s, u"--json"_s, u"--from"_s, from, u"--to"_s, to} +
                      more);
    }
    CtlRun verify(const QString& folder) const
    {
        return CtlRun({u"verify"_s, u"--json"_s, u"--dir"_s, folder});
    }
    QByteArray exported(const QString& folder) const
    {
        const QString file = folder + u".jsonl"_s;
        const CtlRun run({u"export"_s, u"documents"_s, u"--dir"_s, folder, file});
        return run.exitCode == 0 ? contentOf(file) : run.errors.toUtf8();
    }
    std::unique_ptr<store::Database> open(const QString& location) const
    {
        auto opened = store::Database::open(location, {});
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().debugText()));
        return std::move(*opened);
    }
    QString location() const { return m_store.isEmpty() ? m_folder + u"/centre.db"_s : m_store; }
    QString blobPath(const QString& folder, const QString& name) const
    {
        return folder + u"/blobs/"_s + name.left(2) + u'/' + name;
    }
    /// A file that a row names, past all rules.
    void addBlob(const QByteArray& content)
    {
        const QString name = QString::fromLatin1(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        QDir().mkpath(QFileInfo(blobPath(m_folder, name)).path());
        overwrite(blobPath(m_folder, name), content);
        VERIFY_OK(open(location())
                      ->run("INSERT INTO blob_row (sha256, tbl, id, col, root_tbl, root_id)"
                            " VALUES (?, 'doc_attachment', ?, 'sha256', 'doc_document', ?)",
                            name, name.left(8), name.left(8)));
        m_blobs.append(name);
    }
    void import(int from, int to)
    {
        QByteArray rows;
        for (int i = from; i <= to; ++i)
            rows += "{\"id\": \"r" + QByteArray::number(i) + "\", \"title\": \"国务院关于第" +
                    QByteArray::number(i) + "项工作的通知\", \"number\": \"国发〔2024〕" +
                    QByteArray::number(i) +
                    "号\", \"issuer\": \"国务院\", \"date\": \"2024-06-03\"}\n";
        const QString file = m_dir.filePath(u"register.jsonl"_s);
        overwrite(file, rows);
        const CtlRun run({u"import"_s, u"documents"_s, u"--dir"_s, m_folder, file});
        QVERIFY2(run.exitCode == 0, qPrintable(run.errors + run.output));
    }
    QStringList backups() const
    {
        return QDir(m_target).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden,
                                        QDir::Name);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = m_dir.filePath(u"office%1"_s.arg(++m_n));
        m_target = m_dir.filePath(u"backups%1"_s.arg(m_n));
        m_store =
            testsRunOnPostgres() ? PrivatePostgres::ofThisProgram().freshLocation() : QString();
        m_blobs.clear();
        QStringList arguments{u"init"_s, u"--dir"_s, m_folder};
        if (!m_store.isEmpty())
            arguments += {u"--store"_s, m_store};
        const CtlRun init(arguments);
        QVERIFY2(init.exitCode == 0, qPrintable(init.errors));
        import(1, 20);
        addBlob("one file");
        addBlob(QByteArray(300'000, 'x'));
    }

    void aBackupIsWholeAndComesUpAgain()
    {
        const QByteArray documents = exported(m_folder);
        QCOMPARE(documents.count('\n'), 20);
        VERIFY_OK(
            open(location())
                ->run("INSERT INTO session (id, person_id, device_id, access_hash, access_until,"
                      " refresh_hash, refresh_until, family, created_at)"
                      " VALUES ('s', 'p', 'd', 'a', 'x', 'r', 'x', 'f', 'x')"));
        const auto taken = backup();
        QVERIFY2(taken.exitCode == 0, qPrintable(taken.errors));
        const auto facts = taken.facts();
        const QString folder = facts.value(u"backup"_s).toString();
        QCOMPARE(backups(), QStringList{QDir(folder).dirName()});
        QCOMPARE(facts.value(u"blobs"_s).toInt(), 2);
        QCOMPARE(facts.value(u"blobs_copied"_s).toInt(), 2);
        QVERIFY(facts.value(u"journal_entries"_s).toInt() >= 20);
        QVERIFY(facts.value(u"head"_s).toInt() >= 20);
        // It holds keys: nobody else may look in.
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            all.next();
            QVERIFY2(!(all.fileInfo().permissions() &
                       (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup)),
                     qPrintable(all.filePath()));
        }
        QVERIFY(!(QFileInfo(folder).permissions() & (QFile::ExeGroup | QFile::ExeOther)));
        QVERIFY2(!contentOf(folder + u"/config.json"_s).contains("postgresql"),
                 "where the rows were may name a password");

        const QString to = m_dir.filePath(u"again%1"_s.arg(m_n));
        const auto made = restore(folder, to);
        QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
        QCOMPARE(made.facts().value(u"sessions_ended"_s).toInt(), 1);
        QCOMPARE(made.facts().value(u"restored_to"_s), facts.value(u"taken_at"_s));
        QVERIFY(made.facts().value(u"epoch"_s) != facts.value(u"epoch"_s));
        QCOMPARE(verify(to).exitCode, 0);
        QCOMPARE(exported(to), documents);
        for (const char* name :
             {"ca.pem", "ca.key", "server.pem", "server.key", "house.pem", "house.key"})
            QCOMPARE(contentOf(to + u'/' + QLatin1String(name)),
                     contentOf(m_folder + u'/' + QLatin1String(name)));
        const auto centre = open(to + u"/centre.db"_s);
        auto q = centre->query("SELECT epoch, restored_to FROM deployment");
        QVERIFY(q.next());
        QCOMPARE(q.text(0), made.facts().value(u"epoch"_s).toString());
        QCOMPARE(q.text(1), facts.value(u"taken_at"_s).toString());
    }

    void itComesUpOnADatabaseServerToo()
    {
        const auto taken = backup();
        QVERIFY2(taken.exitCode == 0, qPrintable(taken.errors));
        const QString to = m_dir.filePath(u"other%1"_s.arg(m_n));
        const QString store = PrivatePostgres::ofThisProgram().freshLocation();
        const QString from = taken.facts().value(u"backup"_s).toString();
        const auto made = restore(from, to, {u"--store"_s, store});
        QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
        QVERIFY(!QFile::exists(to + u"/centre.db"_s));
        QCOMPARE(verify(to).exitCode, 0);
        QCOMPARE(exported(to), exported(m_folder));
        // A second time the place is taken, and nothing is made.
        const QString second = m_dir.filePath(u"second%1"_s.arg(m_n));
        const auto refused = restore(from, second, {u"--store"_s, store});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.errors.contains(u"server.store-not-empty"_s));
        QVERIFY(!QFile::exists(second));
    }

    void laterOnesShareWhatHasNotChanged()
    {
        const auto first = backup();
        QCOMPARE(first.exitCode, 0);
        addBlob("another");
        const auto second = backup();
        QVERIFY2(second.exitCode == 0, qPrintable(second.errors));
        QCOMPARE(second.facts().value(u"blobs_linked"_s).toInt(), 2);
        QCOMPARE(second.facts().value(u"blobs_copied"_s).toInt(), 1);
        const QString older = first.facts().value(u"backup"_s).toString();
        const QString newer = second.facts().value(u"backup"_s).toString();
        QCOMPARE(inodeOf(blobPath(newer, m_blobs[0])), inodeOf(blobPath(older, m_blobs[0])));
        QVERIFY2(inodeOf(blobPath(older, m_blobs[0])) != inodeOf(blobPath(m_folder, m_blobs[0])),
                 "what happens to the server's file must not happen to its copy");

        // One has rotted in the older backup, another at the server: neither harms the newest.
        overwrite(blobPath(older, m_blobs[0]), "rotten");
        overwrite(blobPath(m_folder, m_blobs[1]), "rotten");
        const auto third = backup({u"--keep"_s, u"2"_s});
        QVERIFY2(third.exitCode == 0, qPrintable(third.errors));
        QCOMPARE(third.facts().value(u"blobs_copied"_s).toInt(), 1);
        QCOMPARE(third.facts().value(u"pruned"_s).toArray(), QJsonArray{older});
        QCOMPARE(backups().size(), 2);
        QVERIFY(!QFile::exists(older));
        const QString to = m_dir.filePath(u"from-third"_s);
        const auto made = restore(third.facts().value(u"backup"_s).toString(), to);
        QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
    }

    void whatTheServerHasLostIsSaidAndKeepsNothingElseBack()
    {
        QVERIFY(QFile::remove(blobPath(m_folder, m_blobs[0])));
        const auto taken = backup();
        QCOMPARE(taken.exitCode, 3);
        QCOMPARE(taken.facts().value(u"blobs_wrong"_s).toArray(), QJsonArray{m_blobs[0]});
        const auto made = restore(taken.facts().value(u"backup"_s).toString(),
                                  m_dir.filePath(u"lacking%1"_s.arg(m_n)));
        QCOMPARE(made.exitCode, 3);
        QCOMPARE(made.facts().value(u"blobs_wrong"_s).toArray(), QJsonArray{m_blobs[0]});
    }

    void aBrokenJournalIsNoBackup()
    {
        QCOMPARE(backup().exitCode, 0);
        VERIFY_OK(open(location())->run("UPDATE journal SET params = '{}' WHERE seq = 3"));
        const auto taken = backup({u"--keep"_s, u"1"_s});
        QCOMPARE(taken.exitCode, 1);
        QVERIFY2(taken.errors.contains(u"server.backup-unsound"_s), qPrintable(taken.errors));
        QCOMPARE(backups().size(), 1); // the good one stays, and nothing half-made
        QVERIFY(!backups().first().startsWith(u'.'));
    }

    void aDamagedBackupIsNotTakenBack_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("at");
        QTest::newRow("rows") << u"centre.db"_s << qint64(20'000);
        QTest::newRow("key") << u"server.key"_s << qint64(30);
        QTest::newRow("file") << u"blobs"_s << qint64(3);
        QTest::newRow("manifest") << u"manifest.json"_s << qint64(-1);
    }
    void aDamagedBackupIsNotTakenBack()
    {
        QFETCH(QString, file);
        QFETCH(qint64, at);
        const auto taken = backup();
        QCOMPARE(taken.exitCode, 0);
        const QString folder = taken.facts().value(u"backup"_s).toString();
        overwrite(file == u"blobs"_s ? blobPath(folder, m_blobs[0]) : folder + u'/' + file, "###",
                  at);
        const QString to = m_dir.filePath(u"never%1"_s.arg(m_n));
        const auto made = restore(folder, to);
        QCOMPARE(made.exitCode, 1);
        QVERIFY2(made.errors.contains(u"server.backup-unsound"_s) ||
                     made.errors.contains(u"server.no-backup"_s),
                 qPrintable(made.errors));
        QVERIFY(!QFile::exists(to));
        QVERIFY(!QFile::exists(to + u".restoring"_s));
    }

    void nothingThatIsThereIsOverwritten()
    {
        const auto taken = backup();
        const QString from = taken.facts().value(u"backup"_s).toString();
        const auto refused = restore(from, m_folder);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.errors.contains(u"server.folder-not-empty"_s));
        import(21, 22);
        {
            const auto running = store::FileLock::take(m_folder + u"/centre.db.lock"_s);
            VERIFY_OK(running);
            const auto held = restore(from, m_folder, {u"--replace"_s});
            QCOMPARE(held.exitCode, 1);
            QVERIFY(held.errors.contains(u"server.already-running"_s));
        }
        const auto made = restore(from, m_folder, {u"--replace"_s});
        QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
        QCOMPARE(exported(m_folder).count('\n'), 20);
        const QString aside = made.facts().value(u"set_aside"_s).toString();
        QCOMPARE(exported(aside).count('\n'), 22);
    }

    void keysMayBeKeptElsewhere()
    {
        const auto taken = backup({u"--without-keys"_s});
        QVERIFY2(taken.exitCode == 0, qPrintable(taken.errors));
        const QString from = taken.facts().value(u"backup"_s).toString();
        QVERIFY(!QFile::exists(from + u"/ca.key"_s));
        QVERIFY(!QFile::exists(from + u"/server.key"_s));
        const QString to = m_dir.filePath(u"keyless%1"_s.arg(m_n));
        const auto refused = restore(from, to);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.errors.contains(u"server.no-keys"_s));
        const auto made = restore(from, to, {u"--keys"_s, m_folder});
        QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
        QCOMPARE(contentOf(to + u"/server.key"_s), contentOf(m_folder + u"/server.key"_s));
    }

    void whatWasInterruptedIsClearedAwayAndOnlyOneRuns()
    {
        QDir().mkpath(m_target + u"/.unfinished-2020-01-01T000000Z/blobs"_s);
        {
            const auto other = store::FileLock::take(m_target + u"/.lock"_s);
            VERIFY_OK(other);
            const auto refused = backup();
            QCOMPARE(refused.exitCode, 1);
            QVERIFY(refused.errors.contains(u"server.backup-running"_s));
        }
        QCOMPARE(backup().exitCode, 0);
        QCOMPARE(backups().size(), 1);
    }

    void usageIsSaid()
    {
        QCOMPARE(backup({u"--keep"_s, u"0"_s}).exitCode, 2);
        QVERIFY(CtlRun({u"backup"_s, u"--dir"_s, m_folder}).errors.contains(u"ctl.needs-target"_s));
        QVERIFY(CtlRun({u"restore"_s, u"--to"_s, m_folder}).errors.contains(u"ctl.needs-source"_s));
        QVERIFY(restore(m_folder, m_dir.filePath(u"x"_s)).errors.contains(u"server.no-backup"_s));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
