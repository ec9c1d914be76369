// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/schema.h"
#include "server/service/sessions.h"
#include "support/private_postgres.h"
#include "support/test_clock.h"
#include "support/verify.h"

#include <QTemporaryDir>

using namespace chancery;
using server::Sessions;
using server::Tokens;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestSessions : public QObject {
    Q_OBJECT

    const PersonId m_person = PersonId::create();
    const DeviceId m_device = DeviceId::create();
    test::TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Database> m_db;
    std::unique_ptr<store::Database> m_reader;
    std::unique_ptr<Sessions> m_sessions;

    Tokens open()
    {
        const auto tokens = m_sessions->open(*m_db, m_person, m_device, m_clock.now());
        if (!tokens.ok())
            qFatal("%s", qPrintable(tokens.error().debugText()));
        return *tokens;
    }
    Result<Tokens> refresh(const QString& token)
    {
        return m_sessions->refresh(*m_db, token, m_device, m_clock.now());
    }
    bool valid(const QString& access)
    {
        const auto session = m_sessions->check(*m_reader, access, m_clock.now());
        return session.ok();
    }

private Q_SLOTS:
    void init()
    {
        m_clock.set(test::TestClock().now());
        m_dir = std::make_unique<QTemporaryDir>();
        const QString path = test::storeAt(m_dir->filePath(k("centre.db")));
        m_db = std::move(*store::Database::open(path, {}));
        VERIFY_OK(store::migrate(*m_db, {server::serverMigrations()}, momentToText(m_clock.now())));
        store::Database::Options options;
        options.readOnly = true;
        m_reader = std::move(*store::Database::open(path, options));
        m_sessions = std::make_unique<Sessions>();
    }

    void anAccessTokenNamesItsSessionForAQuarterOfAnHour()
    {
        const Tokens tokens = open();
        const auto session = m_sessions->check(*m_reader, tokens.access, m_clock.now());
        VERIFY_OK(session);
        QCOMPARE(session->person, m_person);
        QCOMPARE(session->device, m_device);
        m_clock.advanceSeconds(15 * 60 - 1);
        QVERIFY(valid(tokens.access));
        m_clock.advanceSeconds(1);
        QVERIFY(!valid(tokens.access)); // from memory
        m_sessions = std::make_unique<Sessions>();
        QVERIFY(!valid(tokens.access)); // from the database
    }

    void whatIsNoAccessTokenOpensNothing()
    {
        const Tokens tokens = open();
        VERIFY_FAILS(m_sessions->check(*m_reader, {}, m_clock.now()), "server.no-session");
        QVERIFY(!valid(tokens.refresh));
        QVERIFY(!valid(tokens.access.toUpper()));
        QVERIFY(!valid(tokens.access + u' '));
        VERIFY_FAILS(refresh(tokens.access), "server.session-over");
    }

    void theDatabaseHoldsNoTokenThatSignsIn()
    {
        const Tokens tokens = open();
        auto q = m_db->query("SELECT access_hash, refresh_hash FROM session");
        QVERIFY(q.next());
        for (const QString& stored : {q.text(0), q.text(1)}) {
            QVERIFY(stored != tokens.access && stored != tokens.refresh);
            QVERIFY(!valid(stored));
            VERIFY_FAILS(refresh(stored), "server.session-over");
        }
    }

    void sessionsOutliveTheProcess()
    {
        const Tokens tokens = open();
        m_sessions = std::make_unique<Sessions>();
        QVERIFY(valid(tokens.access));
        VERIFY_OK(refresh(tokens.refresh));
    }

    void aRefreshGivesNewTokens()
    {
        const Tokens first = open();
        m_clock.advanceSeconds(600);
        const auto second = refresh(first.refresh);
        VERIFY_OK(second);
        QVERIFY(second->access != first.access && second->refresh != first.refresh);
        QCOMPARE(second->accessUntil, m_clock.now().addSecs(15 * 60));
        QVERIFY(valid(second->access));
        VERIFY_OK(refresh(second->refresh));
    }

    void aLostAnswerMayBeAskedForAgain()
    {
        const Tokens first = open();
        VERIFY_OK(refresh(first.refresh));
        m_clock.advanceSeconds(60);
        const auto again = refresh(first.refresh);
        VERIFY_OK(again);
        QVERIFY(valid(again->access));
    }

    void aSpentTokenShownLaterEndsTheWholeFamily()
    {
        const Tokens first = open();
        const Tokens elsewhere = open(); // another sign-in is another family
        const auto second = refresh(first.refresh);
        const auto third = refresh(second->refresh);
        QVERIFY(valid(third->access));
        m_clock.advanceSeconds(61);
        VERIFY_FAILS(refresh(first.refresh), "server.session-over");
        QVERIFY(!valid(first.access));
        QVERIFY(!valid(second->access));
        QVERIFY(!valid(third->access));
        VERIFY_FAILS(refresh(third->refresh), "server.session-over");
        QVERIFY(valid(elsewhere.access));
    }

    void theWindowDoesNotMoveWithEachUse()
    {
        const Tokens first = open();
        VERIFY_OK(refresh(first.refresh));
        m_clock.advanceSeconds(50);
        VERIFY_OK(refresh(first.refresh));
        m_clock.advanceSeconds(50);
        VERIFY_FAILS(refresh(first.refresh), "server.session-over");
    }

    void aTokenOnAnotherDeviceEndsTheFamily()
    {
        const Tokens tokens = open();
        VERIFY_FAILS(m_sessions->refresh(*m_db, tokens.refresh, DeviceId::create(), m_clock.now()),
                     "server.session-over");
        QVERIFY(!valid(tokens.access));
        VERIFY_FAILS(refresh(tokens.refresh), "server.session-over");
    }

    void aRefreshTokenRunsOutAfterAWeek()
    {
        const Tokens tokens = open();
        m_clock.advanceDays(7);
        const auto last = refresh(tokens.refresh);
        VERIFY_OK(last);
        m_clock.advanceDays(7);
        m_clock.advanceSeconds(1);
        VERIFY_FAILS(refresh(last->refresh), "server.session-over");
    }

    void signingOutEndsWhatDescendsFromTheSameSignIn()
    {
        const Tokens first = open();
        const auto second = refresh(first.refresh);
        const Tokens elsewhere = open();
        const auto session = m_sessions->check(*m_reader, second->access, m_clock.now());
        VERIFY_OK(m_sessions->close(*m_db, session->id));
        QVERIFY(!valid(first.access));
        QVERIFY(!valid(second->access));
        QVERIFY(valid(elsewhere.access));
        VERIFY_OK(m_sessions->closeAllOf(*m_db, m_person));
        QVERIFY(!valid(elsewhere.access));
    }

    /// Until the commit a reader still finds the row: it must not bring the session back.
    void anEndedSessionIsOverBeforeTheCommitAndStaysSo()
    {
        const Tokens tokens = open();
        QVERIFY(valid(tokens.access));
        {
            auto transaction = store::Transaction::begin(*m_db);
            VERIFY_OK(transaction);
            VERIFY_OK(m_sessions->closeAllOf(*m_db, m_person));
            QVERIFY(!valid(tokens.access));
            VERIFY_OK(transaction->commit());
        }
        QVERIFY(!valid(tokens.access));
    }

    void aDeviceThatHasPushedBelongsToItsPerson()
    {
        VERIFY_OK(m_db->run("INSERT INTO device (id, person_id, last_n, first_seen, last_seen)"
                            " VALUES (?, ?, 1, '', '')",
                            m_device.text(), m_person.text()));
        open();
        VERIFY_FAILS(m_sessions->open(*m_db, PersonId::create(), m_device, m_clock.now()),
                     "server.foreign-device");
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
