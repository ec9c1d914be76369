// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/tls.h"
#include "support/live_desk.h"
#include "support/test_clock.h"

#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestDeskOverTls : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LiveServer> m_server;

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = smallOffice(m_dir->filePath(k("server")));
    }
    void cleanup() { m_server.reset(); }

    void whatOneSignsTheOtherSees()
    {
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        LiveDesk leader(*m_server, m_dir->filePath(k("leader")));
        QTRY_VERIFY(clerk.refusal);
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        leader.desk->signIn(k("leader"), k("password-of-leader"));
        QTRY_VERIFY(clerk.settled() && leader.settled());
        const QString id = newUuidText();
        VERIFY_OK(clerk.desk->submit(k("note.add"),
                                     noteParams(id, {k("role:registry"), k("post:minister")})));
        QTRY_COMPARE(leader.notes(), 1);
        VERIFY_OK(leader.desk->submit(k("note.remark"), {{k("id"), id}, {k("body"), k("同意")}}));
        QTRY_VERIFY([&] {
            auto q = clerk.desk->db().query("SELECT COUNT(*) FROM remark WHERE version > 0");
            return q.next() && q.integer(0) == 1;
        }());
        QTRY_VERIFY(clerk.desk->pendingIds(k("note"))->isEmpty());
    }

    void aClockYearsAheadForgetsNoAnswers()
    {
        TestClock clock;
        const auto open = [&] {
            return std::make_unique<LiveDesk>(
                *m_server, m_dir->filePath(k("clerk")), m_server->url(),
                m_server->identity.authority.certificatePem, nullptr, 0, &clock);
        };
        const auto answered = [](LiveDesk& desk) {
            auto q = desk.desk->db().query("SELECT COUNT(*) FROM sync_outbox WHERE state = 1");
            return q.next() ? q.integer(0) : -1;
        };
        auto desk = open();
        desk->desk->signIn(k("clerk"), k("password-of-clerk"));
        QTRY_VERIFY(desk->settled());
        VERIFY_OK(
            desk->desk->submit(k("note.add"), noteParams(newUuidText(), {k("role:registry")})));
        QTRY_VERIFY(desk->settled() && answered(*desk) == 1);
        desk.reset();
        clock.advanceDays(3'650);
        desk = open();
        QTRY_VERIFY(desk->settled());
        QCOMPARE(answered(*desk), 1);
    }

    /// Pages are asked for ahead; one that cannot be written must not be followed by the next.
    void aPageThatCannotBeWrittenIsNeverSkipped()
    {
        constexpr int notes = 6'000; // three pages and more
        for (int i = 0; i < notes; i += 500) {
            QList<wire::NumberedCommand> commands;
            for (int n = 0; n < 500; ++n)
                commands.append(
                    {++m_server->founderN,
                     {CommandId::create(), k("note.add"), 1,
                      noteParams(newUuidText(), {k("role:registry")}), m_server->clock.now()}});
            store::Actor founder{m_server->founderId, k("founder"), {}, 0, {}};
            VERIFY_OK(m_server->service->pushAndWait(
                {m_server->founderId, m_server->founderDevice, {commands}, founder}));
        }
        store::FaultPlan whole;
        {
            LiveDesk desk(*m_server, m_dir->filePath(k("whole")), m_server->url(),
                          m_server->identity.authority.certificatePem, &whole);
            desk.desk->signIn(k("clerk"), k("password-of-clerk"));
            QTRY_VERIFY_WITH_TIMEOUT(desk.settled(), 30'000);
            QCOMPARE(desk.notes(), notes);
        }
        for (int share = 2; share <= 9; ++share) {
            store::FaultPlan faults{0, whole.calls * share / 10};
            LiveDesk desk(*m_server, m_dir->filePath(k("torn%1").arg(share)), m_server->url(),
                          m_server->identity.authority.certificatePem, &faults);
            desk.desk->signIn(k("clerk"), k("password-of-clerk"));
            QTRY_VERIFY_WITH_TIMEOUT(desk.settled(), 30'000);
            QVERIFY(faults.calls > faults.failAt);
            QCOMPARE(desk.notes(), notes);
        }
    }

    void aPasswordOfTheAdministratorsIsChangedFirst()
    {
        VERIFY_OK(m_server->service->workAndWait([](store::Database& db) -> Result<void> {
            TRY(db.run("UPDATE account SET must_change = 1 WHERE login = ?", k("clerk")));
            return {};
        }));
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        QSignalSpy needed(clerk.desk.get(), &sync::Desk::passwordNeeded);
        QSignalSpy signedIn(clerk.desk.get(), &sync::Desk::signedIn);
        QSignalSpy refused(clerk.desk.get(), &sync::Desk::passwordRefused);
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        QTRY_COMPARE(needed.size(), 1);
        QVERIFY(signedIn.isEmpty());
        QVERIFY(!clerk.desk->state().connected);
        QVERIFY(!QFile::exists(m_dir->filePath(k("clerk/token"))));
        clerk.desk->changePassword(k("clerk"), {}, k("short"));
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].value<Error>().code, k("crypto.password-too-short"));
        clerk.desk->changePassword(k("clerk"), {}, k("seven grey cranes over Yuyuantan"));
        QTRY_VERIFY(clerk.settled());
        QCOMPARE(signedIn.size(), 1);

        // By wish, later: the present one is asked for, and the desk goes on with the new one.
        clerk.desk->changePassword(k("clerk"), k("not that one"), k("eight white cranes at dawn"));
        QTRY_COMPARE(refused.size(), 2);
        QCOMPARE(refused[1][0].value<Error>().code, k("server.sign-in-refused"));
        clerk.desk->changePassword(k("clerk"), k("seven grey cranes over Yuyuantan"),
                                   k("eight white cranes at dawn"));
        QTRY_COMPARE(signedIn.size(), 2);
        QTRY_VERIFY(clerk.settled());
    }

    void whatNobodyElseSeesIsConfirmedAllTheSame()
    {
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        QTRY_VERIFY(clerk.settled());
        VERIFY_OK(
            clerk.desk->submit(k("note.add"), noteParams(newUuidText(), {k("post:minister")})));
        // The row is not for the clerk: the forecast goes once the feed says so.
        QTRY_VERIFY(clerk.settled() && clerk.desk->pendingIds(k("note"))->isEmpty());
        QCOMPARE(clerk.notes(), 0);
    }

    void theServerGoesAwayAndComesBack()
    {
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        QTRY_VERIFY(clerk.settled());
        m_server->stop();
        for (int i = 0; i < 5; ++i) {
            VERIFY_OK(
                clerk.desk->submit(k("note.add"), noteParams(newUuidText(), {k("role:registry")})));
            QCOMPARE(clerk.desk->state().waiting, i + 1); // the link need not have heard of it
        }
        QTRY_VERIFY(!clerk.desk->state().connected);
        QVERIFY(clerk.desk->state().offlineSince.isValid());
        QTRY_COMPARE(clerk.desk->state().waiting, 5);
        QCOMPARE(clerk.notes(), 5);
        m_server->start();
        clerk.desk->kick();
        QTRY_VERIFY_WITH_TIMEOUT(clerk.settled(), 20'000);
        auto q = clerk.desk->db().query("SELECT COUNT(DISTINCT number), MAX(number) FROM note");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 5);
        QCOMPARE(q.integer(1), 5);
    }

    void aDeskThatStartsAgainNeedsNoPassword()
    {
        const QString home = m_dir->filePath(k("clerk"));
        {
            LiveDesk clerk(*m_server, home);
            clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
            QTRY_VERIFY(clerk.settled());
            VERIFY_OK(
                clerk.desk->submit(k("note.add"), noteParams(newUuidText(), {k("role:registry")})));
        }
        QCOMPARE(QFile::permissions(home + k("/token")) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        LiveDesk again(*m_server, home);
        QTRY_VERIFY(again.settled());
        QCOMPARE(again.notes(), 1);
        QVERIFY(!again.refusal);
    }

    void filesGoUpBeforeTheCommandAndComeDownOnDemand()
    {
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        LiveDesk leader(*m_server, m_dir->filePath(k("leader")));
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        leader.desk->signIn(k("leader"), k("password-of-leader"));
        QTRY_VERIFY(clerk.settled() && leader.settled());
        QByteArray scan(9 << 20, 'x'); // more than two pieces
        for (qsizetype i = 0; i < scan.size(); i += 997)
            scan[i] = char(i);
        const auto sha256 = clerk.desk->blobs().addBytes(scan);
        VERIFY_OK(sha256);
        QJsonObject params = noteParams(newUuidText(), {k("role:registry"), k("post:minister")});
        params.insert(k("sha256"), *sha256);
        VERIFY_OK(clerk.desk->submit(k("note.add"), params));
        QTRY_COMPARE_WITH_TIMEOUT(leader.notes(), 1, 20'000);
        QSignalSpy arrived(leader.desk.get(), &sync::Desk::blobArrived);
        leader.desk->fetchBlob(*sha256);
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 20'000);
        QCOMPARE(*leader.desk->blobs().read(*sha256, 0, scan.size()), scan);
    }

    void aFileThatArrivedWholeBeforeAProgramEndedIsNotSentAgain()
    {
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        LiveDesk leader(*m_server, m_dir->filePath(k("leader")));
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        leader.desk->signIn(k("leader"), k("password-of-leader"));
        QTRY_VERIFY(clerk.settled() && leader.settled());
        const QByteArray scan(200'000, 's');
        const auto sha256 = clerk.desk->blobs().addBytes(scan);
        VERIFY_OK(sha256);
        // As the server leaves it when it is killed after the last byte: a part without a name.
        const auto sender = clerk.desk->actor();
        VERIFY_OK(m_server->service->blobs.append(*sha256, (*sender)->person.text(), 0, scan));
        QJsonObject params = noteParams(newUuidText(), {k("role:registry"), k("post:minister")});
        params.insert(k("sha256"), *sha256);
        VERIFY_OK(clerk.desk->submit(k("note.add"), params));
        QTRY_COMPARE(leader.notes(), 1);
        // And so on the desk that fetches.
        auto q = leader.desk->db().query("SELECT value FROM sync_state WHERE key = 'device'");
        QVERIFY(q.next());
        VERIFY_OK(leader.desk->blobs().append(*sha256, q.text(0), 0, scan));
        QSignalSpy arrived(leader.desk.get(), &sync::Desk::blobArrived);
        leader.desk->fetchBlob(*sha256);
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(*leader.desk->blobs().read(*sha256, 0, scan.size()), scan);
    }

    void synchronisingNowDoesNotWaitForTheNextTry()
    {
        const QString home = m_dir->filePath(k("clerk"));
        {
            LiveDesk clerk(*m_server, home);
            clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
            QTRY_VERIFY(clerk.settled());
        }
        m_server->stop();
        LiveDesk clerk(*m_server, home); // begins without a line, and so without a session
        QTRY_VERIFY(clerk.desk->state().trouble);
        m_server->start();
        // By itself the desk would wait longer with every try that fails.
        QTRY_VERIFY((clerk.desk->kick(), clerk.settled()));
        QVERIFY(!clerk.refusal);
    }

    void aWrongPasswordIsToldAndLocksInTheEnd()
    {
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        QTRY_VERIFY(clerk.refusal);
        for (int i = 0; i < 5; ++i) {
            clerk.refusal.reset();
            clerk.desk->signIn(k("clerk"), k("guess"));
            QTRY_VERIFY(clerk.refusal);
            QCOMPARE(clerk.refusal->code, k(i < 4 ? "server.sign-in-refused" : "server.locked"));
        }
        clerk.refusal.reset();
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        QTRY_VERIFY(clerk.refusal);
        QCOMPARE(clerk.refusal->code, k("server.locked"));
        // A name that does not exist behaves the same.
        for (int i = 0; i < 5; ++i) {
            clerk.refusal.reset();
            clerk.desk->signIn(k("nobody"), k("guess"));
            QTRY_VERIFY(clerk.refusal);
            QCOMPARE(clerk.refusal->code, k(i < 4 ? "server.sign-in-refused" : "server.locked"));
        }
    }

    void eachWrongCertificateHasItsOwnMessage_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::addRow("wrong name") << k("name") << k("sync.tls-wrong-name");
        QTest::addRow("expired") << k("expired") << k("sync.tls-expired");
        QTest::addRow("foreign") << k("foreign") << k("sync.tls-foreign");
    }

    void eachWrongCertificateHasItsOwnMessage()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        auto identity = what == k("name") ? LiveServer::newIdentity(k("elsewhere.example"))
                        : what == k("expired")
                            ? LiveServer::newIdentity(k("localhost"), now.addDays(-90), 30)
                            : LiveServer::newIdentity();
        const QByteArray trusted = what == k("foreign")
                                       ? LiveServer::newIdentity().authority.certificatePem
                                       : identity.authority.certificatePem;
        QDir(m_dir->path()).mkpath(k("other"));
        LiveServer other(m_dir->filePath(k("other")), identity, 0);
        LiveDesk clerk(other, m_dir->filePath(k("clerk")), other.url(), trusted);
        QTRY_VERIFY(clerk.refusal);
        clerk.refusal.reset();
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        QTRY_VERIFY(clerk.refusal);
        QCOMPARE(clerk.refusal->code, code);
    }

    void aServerOfTls12IsRefusedByName()
    {
        const auto identity = LiveServer::newIdentity();
        QSslServer old;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setProtocol(QSsl::TlsV1_2);
        configuration.setLocalCertificate(
            QSslCertificate::fromData(identity.server.certificatePem).first());
        const auto pem = identity.server.keyPem.reveal();
        configuration.setPrivateKey(
            QSslKey(QByteArray(pem.data(), pem.size()), QSsl::Ec, QSsl::Pem));
        old.setSslConfiguration(configuration);
        QVERIFY(old.listen(QHostAddress::LocalHost));
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")),
                       QUrl(k("https://localhost:%1").arg(old.serverPort())),
                       identity.authority.certificatePem);
        QTRY_VERIFY(clerk.refusal);
        clerk.refusal.reset();
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        QTRY_VERIFY(clerk.refusal);
        QCOMPARE(clerk.refusal->code, k("sync.tls-too-old"));
    }

    void anotherVersionIsToldAndNothingIsLost_data()
    {
        QTest::addColumn<int>("leastPush");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("waiting");
        QTest::addRow("desk too old") << 2 << 2 << 3 << k("sync.desk-too-old") << 1;
        QTest::addRow("desk old, still heard") << 1 << 2 << 3 << k("sync.desk-too-old") << 0;
        QTest::addRow("desk too new") << 0 << 0 << 0 << k("sync.server-too-old") << 1;
    }

    void anotherVersionIsToldAndNothingIsLost()
    {
        QFETCH(int, leastPush);
        QFETCH(int, least);
        QFETCH(int, most);
        QFETCH(QString, code);
        QFETCH(int, waiting);
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        QTRY_VERIFY(clerk.settled());
        m_server->stop();
        m_server->protocol = {leastPush, least, most};
        m_server->start();
        VERIFY_OK(
            clerk.desk->submit(k("note.add"), noteParams(newUuidText(), {k("role:registry")})));
        QTRY_VERIFY_WITH_TIMEOUT(clerk.desk->state().trouble &&
                                     clerk.desk->state().trouble->code == code &&
                                     clerk.desk->state().waiting == waiting,
                                 20'000);
        QVERIFY(!clerk.desk->state().connected);
        QCOMPARE(clerk.notes(), 1);
        // Whoever brings the server up to date need not tell the desks.
        m_server->stop();
        m_server->protocol = {};
        m_server->start();
        QTRY_VERIFY_WITH_TIMEOUT(clerk.settled(), 60'000);
        QCOMPARE(clerk.notes(), 1);
        // The answer comes first, the page that confirms the row after it.
        QTRY_VERIFY_WITH_TIMEOUT(clerk.desk->pendingIds(k("note"))->isEmpty(), 20'000);
    }

    void anotherAuthorityInTheFilesPlaceIsNotTaken()
    {
        const QString home = m_dir->filePath(k("clerk"));
        {
            LiveDesk clerk(*m_server, home);
            clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
            QTRY_VERIFY(clerk.settled());
        }
        LiveDesk clerk(*m_server, home, m_server->url(),
                       LiveServer::newIdentity().authority.certificatePem);
        QTRY_VERIFY(clerk.failure);
        QCOMPARE(clerk.failure->code, k("sync.other-authority"));
    }
};

QTEST_GUILESS_MAIN(TestDeskOverTls)
#include "tst_desk_over_tls.moc"
