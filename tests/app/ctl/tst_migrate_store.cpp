// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "app/ctl/ctl_run.h"
#include "support/private_postgres.h"
#include "support/programs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestMigrateStore : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_folder;

    QString config() const
    {
        return QJsonDocument::fromJson(contentOf(m_folder + u"/config.json"_s))
            .object()
            .value(u"store"_s)
            .toString();
    }
    CtlRun migrate(const QString& to) const
    {
        return CtlRun({u"migrate-store"_s, u"--json"_s, u"--dir"_s, m_folder, u"--to"_s, to});
    }
    CtlRun verify() const { return CtlRun({u"verify"_s, u"--json"_s, u"--dir"_s, m_folder}); }
    QByteArray exported(const char* name) const
    {
        const QString file = m_dir.filePath(QLatin1String(name));
        const CtlRun run({u"export"_s, u"documents"_s, u"--dir"_s, m_folder, file});
        return run.exitCode == 0 ? contentOf(file) : run.errors.toUtf8();
    }

private Q_SLOTS:
    void init()
    {
        static int n = 0;
        m_folder = m_dir.filePath(u"office%1"_s.arg(++n));
        const CtlRun init({u"init"_s, u"--dir"_s, m_folder});
        QVERIFY2(init.exitCode == 0, qPrintable(init.errors));
        QVERIFY2(config().isEmpty(), "the embedded database is the default");
        QByteArray rows;
        for (int i = 1; i <= 30; ++i)
            rows += "{\"id\": \"r" + QByteArray::number(i) + "\", \"title\": \"国务院关于第" +
                    QByteArray::number(i) + "项工作的通知\", \"number\": \"国发〔2024〕" +
                    QByteArray::number(i) +
                    "号\", \"issuer\": \"国务院\", \"date\": \"2024-06-03\"}\n";
        QFile file(m_dir.filePath(u"register.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rows);
        file.close();
        const CtlRun import({u"import"_s, u"documents"_s, u"--dir"_s, m_folder, file.fileName()});
        QVERIFY2(import.exitCode == 0, qPrintable(import.errors + import.output));
    }

    void aDeploymentMovesWhole()
    {
        const auto before = verify();
        QCOMPARE(before.exitCode, 0);
        const QByteArray documents = exported("before.jsonl");
        QCOMPARE(documents.count('\n'), 30);
        const QString store = PrivatePostgres::ofThisProgram().freshLocation();
        const auto moved = migrate(store);
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.errors));
        const auto facts = moved.facts();
        QVERIFY(facts.value(u"equal"_s).toBool());
        QCOMPARE(facts.value(u"sha256_before"_s), facts.value(u"sha256_after"_s));
        QCOMPARE(facts.value(u"sha256_after"_s).toString().size(), 64);
        QVERIFY(facts.value(u"rows"_s).toInt() > 100);

        QCOMPARE(config(), store);
        QVERIFY2(QFile::remove(m_folder + u"/centre.db"_s), "it is left where it was");
        const auto after = verify();
        QVERIFY2(after.exitCode == 0, qPrintable(after.errors));
        QCOMPARE(after.facts(), before.facts());
        QCOMPARE(exported("after.jsonl"), documents);
        // It is a deployment like any other.
        const CtlRun password({u"password"_s, u"--dir"_s, m_folder, u"admin"_s});
        QVERIFY2(password.exitCode == 0, qPrintable(password.errors));
    }

    void nothingIsChangedWhenItCannotBe()
    {
        const QString taken = PrivatePostgres::ofThisProgram().freshLocation();
        QCOMPARE(migrate(taken).exitCode, 0);
        // Another one to the same place, and one to nowhere.
        init();
        const auto full = migrate(taken);
        QCOMPARE(full.exitCode, 1);
        QVERIFY(full.errors.contains(u"server.store-not-empty"_s));
        const auto nowhere = migrate(u"postgresql://me:geheim@/x?host=/nonexistent"_s);
        QCOMPARE(nowhere.exitCode, 1);
        QVERIFY(nowhere.errors.contains(u"store.cannot-open"_s));
        QVERIFY2(!nowhere.errors.contains(u"geheim"_s), "a password is never told");
        QCOMPARE(migrate(u"/tmp/file.db"_s).exitCode, 1);
        QVERIFY(config().isEmpty());
        QCOMPARE(verify().exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestMigrateStore)
#include "tst_migrate_store.moc"
