// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/live_desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestDeskFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LiveServer> m_server;

    QString addWithFile(LiveDesk& clerk, const QByteArray& content)
    {
        const auto sha256 = clerk.desk->blobs().addBytes(content);
        QJsonObject params = noteParams(newUuidText(), {k("role:registry"), k("post:minister")});
        params.insert(k("sha256"), *sha256);
        const auto submitted = clerk.desk->submit(k("note.add"), params);
        if (!submitted.ok())
            qFatal("%s", qPrintable(submitted.error().debugText()));
        return *sha256;
    }

    void fetched(LiveDesk& at, const QString& sha256)
    {
        at.desk->fetchBlob(sha256);
        QTRY_VERIFY_WITH_TIMEOUT(at.desk->blobs().has(sha256), 20'000);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = smallOffice(m_dir->filePath(k("server")));
    }
    void cleanup() { m_server.reset(); }

    void aFileThatMadeRoomIsFetchedAgainWhenItIsOpened()
    {
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        LiveDesk leader(*m_server, m_dir->filePath(k("leader")), m_server->url(),
                        m_server->identity.authority.certificatePem, nullptr, 500'000);
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        leader.desk->signIn(k("leader"), k("password-of-leader"));
        QTRY_VERIFY(clerk.settled() && leader.settled());
        const QString first = addWithFile(clerk, QByteArray(200'000, 'a'));
        const QString open = addWithFile(clerk, QByteArray(200'000, 'b'));
        const QString last = addWithFile(clerk, QByteArray(200'000, 'c'));
        QTRY_COMPARE(leader.notes(), 3);
        fetched(leader, first);
        fetched(leader, open);
        leader.desk->setBlobOpen(open, true);
        QTRY_COMPARE(leader.desk->state().fileBytes, 400'000);
        VERIFY_OK(leader.desk->db().run("UPDATE sync_blob SET used_at = '2026-01-01'"));
        fetched(leader, last);
        QTRY_COMPARE(leader.desk->state().fileBytes, 400'000);
        QVERIFY(!leader.desk->blobs().has(first));
        QVERIFY(leader.desk->blobs().has(open)); // as long unused, but a page shows it
        fetched(leader, first);
        // What this desk's own commands named stays: a restored server may ask for it again.
        QTRY_COMPARE(clerk.desk->state().fileBytes, 600'000);
        VERIFY_OK(clerk.desk->db().run("UPDATE sync_blob SET used_at = '2026-01-01'"));
        clerk.desk->freeBlobs();
        fetched(clerk, last);
        QVERIFY(clerk.desk->blobs().has(first) && clerk.desk->blobs().has(open));
    }

    void aFetchGoesOnAtItsOffsetAfterTheServerWasStartedAnew()
    {
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        LiveDesk leader(*m_server, m_dir->filePath(k("leader")));
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        leader.desk->signIn(k("leader"), k("password-of-leader"));
        QTRY_VERIFY(clerk.settled() && leader.settled());
        const QString sha256 = addWithFile(clerk, QByteArray(21 << 20, 'f'));
        QTRY_COMPARE_WITH_TIMEOUT(leader.notes(), 1, 20'000);
        QList<qint64> reached;
        connect(leader.desk.get(), &sync::Desk::blobProgress, leader.desk.get(),
                [&](const QString&, qint64 done, qint64) { reached.append(done); });
        leader.desk->fetchBlob(sha256);
        QTRY_VERIFY(!reached.isEmpty());
        m_server->stop();
        m_server->start();
        QTRY_VERIFY_WITH_TIMEOUT(leader.desk->blobs().has(sha256), 30'000);
        QTRY_COMPARE(reached.constLast(), 21 << 20);
        for (qsizetype i = 1; i < reached.size(); ++i)
            QVERIFY(reached[i] > reached[i - 1]); // no byte came twice
    }

    /// The figure in the status line is of the line, not of what the server did meanwhile.
    void waitingForNewsIsNoLatency()
    {
        LiveDesk clerk(*m_server, m_dir->filePath(k("clerk")));
        LiveDesk leader(*m_server, m_dir->filePath(k("leader")));
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        leader.desk->signIn(k("leader"), k("password-of-leader"));
        QTRY_VERIFY(clerk.settled() && leader.settled());
        QTRY_VERIFY(leader.desk->state().latencyMs >= 0);
        QTest::qWait(2'500); // its request for news is on the way all the time
        VERIFY_OK(
            clerk.desk->submit(k("note.add"), noteParams(newUuidText(), {k("post:minister")})));
        QTRY_COMPARE(leader.notes(), 1);
        QTest::qWait(100);
        QVERIFY2(leader.desk->state().latencyMs < 1'500,
                 qPrintable(QString::number(leader.desk->state().latencyMs)));
        QVERIFY(std::abs(leader.desk->state().serverAheadMs) < 1'000);
    }

    void aCommandThatIsPutOffSaysWhy()
    {
        const QString home = m_dir->filePath(k("clerk"));
        LiveDesk clerk(*m_server, home);
        clerk.desk->signIn(k("clerk"), k("password-of-clerk"));
        QTRY_VERIFY(clerk.settled());
        m_server->stop();
        QTRY_VERIFY(!clerk.desk->state().connected);
        QTRY_VERIFY(clerk.desk->state().nextTry.isValid());
        const QByteArray content(5'000, 'x');
        const QString sha256 = addWithFile(clerk, content);
        VERIFY_OK(clerk.desk->blobs().remove(sha256));
        m_server->start();
        QTRY_VERIFY_WITH_TIMEOUT(clerk.desk->state().deferred.has_value(), 20'000);
        QCOMPARE(clerk.desk->state().deferred->code, k("store.blob-missing"));
        QCOMPARE(clerk.desk->outbox(sync::OutboxState::Waiting, 9)->at(0).blobs,
                 QStringList{sha256});
        // Given again it is sent, and what waited goes on.
        VERIFY_OK(clerk.desk->blobs().addBytes(content));
        clerk.desk->kick();
        QTRY_VERIFY_WITH_TIMEOUT(clerk.settled(), 20'000);
        QVERIFY(!clerk.desk->state().deferred);
    }
};

QTEST_GUILESS_MAIN(TestDeskFiles)
#include "tst_desk_files.moc"
