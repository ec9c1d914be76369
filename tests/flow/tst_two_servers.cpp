// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Two servers as processes on one PostgreSQL, behind one address: one is killed while a desk works,
// and the desk carries on at the other without its user noticing.

#include "support/bad_line.h"
#include "support/office_world.h"
#include "support/private_postgres.h"
#include "support/server_node.h"
#include "support/verify.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

int ctl(const QStringList& arguments, QByteArray* told)
{
    QProcess process;
    process.start(programPath("chanceryctl"), arguments);
    if (!process.waitForFinished(120'000))
        return -1;
    *told = process.readAllStandardOutput() + process.readAllStandardError();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

class TestTwoServers : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_store = PrivatePostgres::ofThisProgram().freshLocation();
    ServerNode m_first;
    ServerNode m_second;
    QHash<QString, QString> m_passwords;

    void begin(ServerNode& node, const QString& log)
    {
        node.start(m_dir.filePath(log));
        QVERIFY(node.process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(listensOn(node.port), 30'000);
    }
    QByteArray authority() const { return contentOf(m_first.folder + u"/ca.pem"_s); }
    sync::LinkSettings deskAt(const QString& login, quint16 port) const
    {
        return deskSettings(m_dir.filePath(login), QUrl(u"https://localhost:%1"_s.arg(port)),
                            authority());
    }
    void signIn(OfficeDesk& desk)
    {
        QTRY_VERIFY_WITH_TIMEOUT((desk.desk().kick(), desk.signInTrouble.has_value()), 30'000);
        desk.signIn(m_passwords.value(desk.login));
        QTRY_VERIFY_WITH_TIMEOUT(desk.settled(), 30'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_first.folder = m_dir.filePath(u"first"_s);
        m_second.folder = m_dir.filePath(u"second"_s);
        QByteArray told;
        const int done = ctl({u"init"_s, u"--demo"_s, u"--dir"_s, m_first.folder, u"--store"_s,
                              m_store, u"--port"_s, QString::number(m_first.port),
                              u"--admin-port"_s, QString::number(m_first.adminPort)},
                             &told);
        QVERIFY2(done == 0, told.constData());
        m_passwords = demoPasswords(m_first.folder);
        QVERIFY2(!QFile::exists(m_first.folder + u"/centre.db"_s), "the rows are elsewhere");
        QVERIFY(m_second.joins(m_first));
        begin(m_first, u"first.log"_s);
        begin(m_second, u"second.log"_s);
    }

    void cleanupTestCase()
    {
        m_first.stop();
        m_second.stop();
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("%s%s", contentOf(m_dir.filePath(u"first.log"_s)).right(2'000).constData(),
                     contentOf(m_dir.filePath(u"second.log"_s)).right(2'000).constData());
    }

    void whoseServerIsKilledCarriesOnAtTheOther()
    {
        BadLine address(m_first.port, {});
        OfficeDesk clerk(deskAt(u"lixiaomei"_s, address.port()), u"lixiaomei"_s);
        OfficeDesk reviewer(deskAt(u"zhengkeqin"_s, m_second.port), u"zhengkeqin"_s);
        signIn(clerk);
        signIn(reviewer);

        QStringList ids;
        for (int n = 1; n <= 40; ++n) {
            ids.append(newUuidText());
            clerk.must("register", registration(ids.last(), n));
            if (n == 15) { // in the middle of it: nothing waits for the answers
                m_first.kill();
                address.leadTo(m_second.port);
            }
            QTest::qWait(10);
        }
        QTRY_VERIFY_WITH_TIMEOUT((clerk.desk().kick(), clerk.settled()), 30'000);
        QVERIFY(clerk.refused().isEmpty());
        for (const auto& id : std::as_const(ids))
            QTRY_VERIFY_WITH_TIMEOUT(reviewer.stage(id) == u"review"_s, 10'000);

        // The killed one comes back, and both work for the same office.
        begin(m_first, u"first.log"_s);
        OfficeDesk other(deskAt(u"chenmin"_s, m_first.port), u"chenmin"_s);
        signIn(other);
        reviewer.must("review-pass", {{u"document"_s, ids.first()}});
        QTRY_VERIFY_WITH_TIMEOUT(other.stage(ids.first()) == u"propose"_s, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.stage(ids.first()) == u"propose"_s, 10'000);

        const auto centre = store::Database::open(m_store, {});
        VERIFY_OK(centre);
        auto q = (*centre)->query("SELECT COUNT(*) - COUNT(DISTINCT command_id), MAX(seq) -"
                                  " COUNT(*) FROM journal");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 0);
        QCOMPARE(q.integer(1), 0);
        const OfficeBusiness business;
        QCOMPARE(reviewer.rows(), rowsByRights(**centre, business, u"zhengkeqin"_s));
    }

    void theDeploymentIsSound()
    {
        QByteArray told;
        const int done = ctl({u"verify"_s, u"--dir"_s, m_second.folder}, &told);
        QVERIFY2(done == 0, told.constData());
    }
};

QTEST_GUILESS_MAIN(TestTwoServers)
#include "tst_two_servers.moc"
