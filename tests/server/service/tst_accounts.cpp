// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/schema.h"
#include "server/service/accounts.h"
#include "support/private_postgres.h"
#include "support/test_clock.h"
#include "support/verify.h"

using namespace chancery;
using server::Accounts;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

/// "$argon2id$v=19$m=…,t=…,p=…$": what a verification costs stands in the hash itself.
QString costOf(const QString& encoded)
{
    return encoded.section(u'$', 1, 3);
}

} // namespace

class TestAccounts : public QObject {
    Q_OBJECT

    const crypto::PasswordCost m_cheap{1, 1024, 1};
    const PersonId m_person = PersonId::create();
    test::TestClock m_clock;
    std::unique_ptr<store::Database> m_db;
    std::unique_ptr<Accounts> m_accounts;

    QString lockCode(const QString& login)
    {
        const auto candidate = m_accounts->candidate(login, m_clock.now());
        return candidate.ok() ? QString() : candidate.error().code;
    }

private Q_SLOTS:
    void init()
    {
        m_db = std::move(*store::Database::open(test::storeAt(k(":memory:")), {}));
        VERIFY_OK(store::migrate(*m_db, {server::serverMigrations()}, momentToText(m_clock.now())));
        m_accounts = std::make_unique<Accounts>(*m_db, server::GuardRule{3, 15}, m_cheap);
        const auto encoded = crypto::hashPassword(crypto::SecretText("right"), m_cheap);
        VERIFY_OK(m_accounts->put(m_person, k("zhang"), *encoded, true, m_clock.now()));
    }

    void anAccountIsFoundByNameAndByPerson()
    {
        const auto candidate = m_accounts->candidate(k("zhang"), m_clock.now());
        VERIFY_OK(candidate);
        QVERIFY(candidate->account);
        QCOMPARE(candidate->account->person, m_person);
        QVERIFY(candidate->account->mustChange);
        QVERIFY(crypto::verifyPassword(crypto::SecretText("right"), candidate->encoded));
        const auto account = m_accounts->byPerson(m_person);
        VERIFY_OK(account);
        QCOMPARE((*account)->login, k("zhang"));
        QVERIFY(!*m_accounts->byPerson(PersonId::create()));
        QCOMPARE(*m_accounts->count(), 1);
    }

    void aPersonHasOneAccount()
    {
        VERIFY_OK(m_accounts->put(m_person, k("zhang.wei"), k("hash"), false, m_clock.now()));
        QCOMPARE(*m_accounts->count(), 1);
        QVERIFY(!m_accounts->candidate(k("zhang"), m_clock.now())->account);
        const auto renamed = m_accounts->candidate(k("zhang.wei"), m_clock.now());
        QCOMPARE(renamed->encoded, k("hash"));
        QVERIFY(!renamed->account->mustChange);
    }

    void aNameBelongsToOnePerson()
    {
        const auto taken =
            m_accounts->put(PersonId::create(), k("zhang"), k("x"), false, m_clock.now());
        VERIFY_FAILS(taken, "server.login-taken");
        QCOMPARE(taken.error().args.value(k("login")).toString(), k("zhang"));
        QCOMPARE(*m_accounts->count(), 1);
    }

    /// Compared by the work that is demanded, which a clock on a shared machine could not show.
    void anUnknownNameCostsWhatAKnownOneCosts()
    {
        const auto known = m_accounts->candidate(k("zhang"), m_clock.now());
        const auto unknown = m_accounts->candidate(k("nobody"), m_clock.now());
        VERIFY_OK(unknown);
        QVERIFY(!unknown->account);
        QVERIFY(costOf(unknown->encoded).startsWith(k("argon2id$v=19$m=1024,t=1,p=1")));
        QCOMPARE(costOf(unknown->encoded), costOf(known->encoded));
        QVERIFY(!crypto::verifyPassword(crypto::SecretText("right"), unknown->encoded));
    }

    void aNameIsLockedAfterSoManyFailures_data()
    {
        QTest::addColumn<QString>("login");
        QTest::newRow("one that exists") << k("zhang");
        QTest::newRow("one that does not") << k("nobody");
    }

    void aNameIsLockedAfterSoManyFailures()
    {
        QFETCH(QString, login);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(lockCode(login), QString());
            VERIFY_OK(m_accounts->noteFailure(login, m_clock.now()));
        }
        const auto locked = m_accounts->candidate(login, m_clock.now());
        VERIFY_FAILS(locked, "server.locked");
        QCOMPARE(locked.error().args.value(k("until")).toString(),
                 momentToText(m_clock.now().addSecs(15 * 60)));
        QCOMPARE(lockCode(k("somebody-else")), QString());
        m_clock.advanceSeconds(15 * 60 - 1);
        QCOMPARE(lockCode(login), k("server.locked"));
        m_clock.advanceSeconds(1);
        QCOMPARE(lockCode(login), QString());
    }

    void afterALockTheCountBeginsAnew()
    {
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(m_accounts->noteFailure(k("zhang"), m_clock.now()));
        m_clock.advanceSeconds(16 * 60);
        VERIFY_OK(m_accounts->noteFailure(k("zhang"), m_clock.now()));
        VERIFY_OK(m_accounts->noteFailure(k("zhang"), m_clock.now()));
        QCOMPARE(lockCode(k("zhang")), QString());
        VERIFY_OK(m_accounts->noteFailure(k("zhang"), m_clock.now()));
        QCOMPARE(lockCode(k("zhang")), k("server.locked"));
    }

    void successForgetsTheFailures()
    {
        VERIFY_OK(m_accounts->noteFailure(k("zhang"), m_clock.now()));
        VERIFY_OK(m_accounts->noteFailure(k("zhang"), m_clock.now()));
        VERIFY_OK(m_accounts->noteSuccess(k("zhang")));
        VERIFY_OK(m_accounts->noteFailure(k("zhang"), m_clock.now()));
        QCOMPARE(lockCode(k("zhang")), QString());
    }

    void namesThatWereOnlyTriedAreForgottenAfterADay()
    {
        for (int i = 0; i < 50; ++i)
            VERIFY_OK(m_accounts->noteFailure(k("guess") + QString::number(i), m_clock.now()));
        m_clock.advanceSeconds(25 * 3'600);
        VERIFY_OK(m_accounts->noteFailure(k("one more"), m_clock.now()));
        auto q = m_db->query("SELECT COUNT(*) FROM sign_in_guard");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
