// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A ministry loses its server: a backup is taken while its desks work, they work on, the server is
// killed and its folder is gone. It comes back from the backup, and so do the desks: nothing that
// they had given is lost, nothing stands there twice, and what has changed is told.

#include "app/ctl/ctl_run.h"
#include "support/office_world.h"
#include "support/private_postgres.h"
#include "support/programs.h"
#include "support/verify.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestRestored : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_folder = m_dir.filePath(u"server"_s);
    QString m_store =
        testsRunOnPostgres() ? PrivatePostgres::ofThisProgram().freshLocation() : QString();
    quint16 m_port = freePort();
    QByteArray m_authority;
    QHash<QString, QString> m_passwords;
    QProcess m_server;
    int m_n = 0;

    void startServer()
    {
        m_server.setStandardErrorFile(m_dir.filePath(u"server.log"_s), QIODevice::Append);
        m_server.start(programPath("chancery-server"), {u"--dir"_s, m_folder});
        QVERIFY(m_server.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(listensOn(m_port), 30'000);
    }
    std::unique_ptr<OfficeDesk> deskOf(const QString& login)
    {
        return std::make_unique<OfficeDesk>(
            deskSettings(m_dir.filePath(login), QUrl(u"https://localhost:%1"_s.arg(m_port)),
                         m_authority),
            login);
    }
    void signIn(OfficeDesk& desk)
    {
        QTRY_VERIFY_WITH_TIMEOUT((desk.desk().kick(), desk.signInTrouble.has_value()), 60'000);
        desk.signIn(m_passwords.value(desk.login));
        QTRY_VERIFY2_WITH_TIMEOUT(
            desk.settled(), desk.failure ? qPrintable(desk.failure->debugText()) : "", 60'000);
    }
    QString registerOne(OfficeDesk& desk, bool withFile = false)
    {
        const QString id = newUuidText();
        QJsonObject params = registration(id, ++m_n);
        if (withFile) {
            const QByteArray paper = "%PDF-1.7\n% " + id.toLatin1() + QByteArray(50'000, '.');
            const auto sha256 = desk.desk().blobs().addBytes(paper);
            params.insert(u"attachments"_s, QJsonArray{QJsonObject{{u"sha256"_s, *sha256},
                                                                   {u"name"_s, u"扫描件.pdf"_s},
                                                                   {u"size"_s, paper.size()},
                                                                   {u"role"_s, u"main"_s}}});
        }
        desk.must("register", params);
        return id;
    }
    std::unique_ptr<store::Database> centre() const
    {
        auto opened =
            store::Database::open(m_store.isEmpty() ? m_folder + u"/centre.db"_s : m_store, {});
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().debugText()));
        return std::move(*opened);
    }
    sync::Restoration told(OfficeDesk& desk)
    {
        const auto found = desk.desk().restoration();
        if (!found.ok() || !*found)
            qFatal("%s is told nothing", qPrintable(desk.login));
        return **found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStringList arguments{u"init"_s,         u"--demo"_s,
                              u"--dir"_s,        m_folder,
                              u"--port"_s,       QString::number(m_port),
                              u"--admin-port"_s, QString::number(freePort())};
        if (!m_store.isEmpty())
            arguments += {u"--store"_s, m_store};
        const CtlRun init(arguments);
        QVERIFY2(init.exitCode == 0, qPrintable(init.errors));
        m_passwords = demoPasswords(m_folder);
        m_authority = contentOf(m_folder + u"/ca.pem"_s);
        startServer();
    }

    void cleanupTestCase()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    void theMinistryGoesOnWhereItWas()
    {
        auto clerk = deskOf(u"lixiaomei"_s);
        auto second = deskOf(u"wanglijun"_s);
        auto reviewer = deskOf(u"zhengkeqin"_s);
        for (auto* desk : {clerk.get(), second.get(), reviewer.get()})
            signIn(*desk);

        // The backup is taken in the midst of the work.
        QStringList ids;
        QProcess backup;
        backup.start(programPath("chanceryctl"), {u"backup"_s, u"--json"_s, u"--dir"_s, m_folder,
                                                  u"--to"_s, m_dir.filePath(u"backups"_s)});
        for (int i = 0; backup.state() != QProcess::NotRunning; ++i) {
            if (i < 15)
                ids.append(registerOne(i % 2 ? *clerk : *second, i % 5 == 0));
            QTest::qWait(10);
            QVERIFY(i < 6'000);
        }
        QCOMPARE(backup.exitCode(), 0);
        const auto facts = QJsonDocument::fromJson(backup.readAllStandardOutput()).object();
        const QString folder = facts.value(u"backup"_s).toString();
        for (auto* desk : {clerk.get(), second.get()})
            QTRY_VERIFY_WITH_TIMEOUT(desk->settled(), 30'000);

        // More, by turns, so that each desk gets other numbers when it comes back alone.
        QStringList later;
        for (int i = 0; i < 6; ++i) {
            auto& desk = i % 2 ? *clerk : *second;
            later.append(registerOne(desk, i == 3));
            QTRY_VERIFY_WITH_TIMEOUT(desk.settled(), 30'000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(reviewer->stage(later.first()) == u"review"_s, 30'000);
        reviewer->must("review-pass", {{u"document"_s, later.first()}});
        QTRY_VERIFY_WITH_TIMEOUT(reviewer->settled(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(second->stage(later.first()) == u"propose"_s, 30'000);
        for (const auto& id : std::as_const(later))
            QTRY_VERIFY_WITH_TIMEOUT(!reviewer->stage(id).isEmpty(), 30'000);
        const QString file = [&] {
            auto q = clerk->db().query("SELECT sha256 FROM doc_attachment WHERE document_id = ?");
            q.bind(later.at(3));
            return q.next() ? q.text(0) : QString();
        }();
        QCOMPARE(file.size(), 64);

        m_server.kill();
        m_server.waitForFinished();
        QVERIFY(QDir(m_folder).removeRecursively());
        // From now on a desk that asks to be signed in does so for the restored server.
        for (auto* desk : {reviewer.get(), clerk.get(), second.get()})
            desk->signInTrouble.reset();
        // Somebody works on meanwhile.
        const QString offline = registerOne(*clerk);

        if (!m_store.isEmpty())
            m_store = PrivatePostgres::ofThisProgram().freshLocation();
        QStringList arguments{u"restore"_s, u"--json"_s, u"--from"_s, folder, u"--to"_s, m_folder};
        if (!m_store.isEmpty())
            arguments += {u"--store"_s, m_store};
        const CtlRun restore(arguments);
        QVERIFY2(restore.exitCode == 0, qPrintable(restore.errors));
        QVERIFY(restore.facts().value(u"sessions_ended"_s).toInt() >= 1);
        startServer();

        // One desk after the other; the reviewer first, whose act now comes before its document.
        for (auto* desk : {reviewer.get(), clerk.get(), second.get()})
            signIn(*desk);
        for (auto* desk : {reviewer.get(), clerk.get(), second.get()})
            QTRY_VERIFY_WITH_TIMEOUT((desk->desk().kick(), desk->settled()), 30'000);

        const auto db = centre();
        ids += later;
        ids.append(offline);
        for (const auto& id : std::as_const(ids)) {
            auto q = db->query("SELECT COUNT(*) FROM journal WHERE name = 'documents.register'"
                               " AND params LIKE '%' || ? || '%'");
            q.bind(id);
            QVERIFY(q.next());
            QCOMPARE(q.integer(0), 1);
        }
        auto numbers = db->query("SELECT COUNT(*), COUNT(DISTINCT number_serial),"
                                 " MAX(number_serial) FROM doc_document WHERE number_serial IS NOT"
                                 " NULL AND number_series = (SELECT number_series FROM doc_document"
                                 " WHERE id = ?)");
        numbers.bind(offline);
        QVERIFY(numbers.next());
        QCOMPARE(numbers.integer(0), numbers.integer(1));
        QCOMPARE(numbers.integer(2), numbers.integer(1));
        const OfficeBusiness business;
        for (auto* desk : {reviewer.get(), clerk.get(), second.get()})
            QTRY_COMPARE_WITH_TIMEOUT(desk->rows(), rowsByRights(*db, business, desk->login),
                                      20'000);

        // Nobody is left to find out alone.
        const QDateTime to = momentFromText(facts.value(u"taken_at"_s).toString());
        for (auto* desk : {reviewer.get(), clerk.get(), second.get()})
            QCOMPARE(told(*desk).to, to);
        QVERIFY(told(*clerk).offered >= 3);
        QVERIFY(told(*second).offered >= 3);
        QVERIFY2(!told(*clerk).changed.isEmpty(),
                 "the clerk came first and got the others' numbers");
        QCOMPARE(told(*reviewer).offered, 1);
        QCOMPARE(told(*reviewer).refused, 1);
        QCOMPARE(reviewer->refused().first().command.params.value(u"document"_s), later.first());
        for (auto* desk : {reviewer.get(), clerk.get(), second.get()})
            QCOMPARE(told(*desk).gone, 0);
        QVERIFY(QFile::exists(m_folder + u"/blobs/"_s + file.left(2) + u'/' + file));
        // What was refused is done again by whom it concerns, and everything goes its way.
        reviewer->must("review-pass", {{u"document"_s, later.first()}});
        QTRY_VERIFY_WITH_TIMEOUT(second->stage(later.first()) == u"propose"_s, 30'000);
    }

    void theDeploymentIsSound()
    {
        const CtlRun verify({u"verify"_s, u"--json"_s, u"--dir"_s, m_folder});
        QVERIFY2(verify.exitCode == 0, qPrintable(verify.output + verify.errors));
    }
};

QTEST_GUILESS_MAIN(TestRestored)
#include "tst_restored.moc"
