// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Two servers on one database: whoever asks the one must not notice that there is the other.
#include "support/api_client.h"
#include "support/live_server.h"

#include <QElapsedTimer>

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

QString cursorOf(const ApiAnswer& page)
{
    return QString::fromLatin1(
        QUrl::toPercentEncoding(page.json().value(QStringLiteral("cursor")).toString()));
}

} // namespace

class TestSharedStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LiveServer> m_first;
    std::unique_ptr<LiveServer> m_second;
    std::unique_ptr<ApiClient> m_atFirst;
    std::unique_ptr<ApiClient> m_atSecond;

    /// Goes on until the server has found its database again.
    ApiAnswer pushAtLast(ApiClient& client, const QJsonArray& commands)
    {
        ApiAnswer answer = client.push(commands);
        for (int tries = 0; answer.status == 503 && tries < 50; ++tries) {
            QTest::qWait(100);
            answer = client.push(commands);
        }
        return answer;
    }
    static QJsonArray answersOf(const ApiAnswer& answer)
    {
        return answer.json().value(k("answers")).toArray();
    }

private Q_SLOTS:
    // A file belongs to one server.
    void initTestCase() { qputenv("CHANCERY_TEST_STORE", "postgres"); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_first = std::make_unique<LiveServer>(m_dir->path());
        m_second = std::make_unique<LiveServer>(m_dir->path(), m_first->identity, 0);
        m_first->seat(k("clerk"), {k("role:registry")});
        m_atFirst = std::make_unique<ApiClient>(*m_first);
        m_atSecond = std::make_unique<ApiClient>(*m_second);
        QCOMPARE(m_atFirst->signIn(k("clerk")).status, 200);
        m_atSecond->token = m_atFirst->token;
        m_atSecond->device = m_atFirst->device;
        QCOMPARE(m_atSecond->get(k("/v1/changes")).status, 200);
    }
    void cleanup()
    {
        m_atFirst.reset();
        m_atSecond.reset();
        m_second.reset();
        m_first.reset();
    }

    void whatOneEndsIsOverAtTheOther()
    {
        QCOMPARE(m_atFirst->post(k("/v1/logout"), {}).status, 200);
        QCOMPARE(m_atSecond->get(k("/v1/changes")).status, 401);
    }

    void aNewPasswordEndsTheSessionsEverywhere()
    {
        const auto changed =
            m_atSecond->post(k("/v1/password"), {{k("old"), k("password-of-clerk")},
                                                 {k("new"), k("correct horse battery 97")}});
        QCOMPARE(changed.status, 200);
        QCOMPARE(m_atFirst->get(k("/v1/changes")).status, 401);
        QCOMPARE(m_atFirst->signIn(k("clerk")).status, 401);
    }

    void aNameLockedAtOneIsLockedAtTheOther()
    {
        for (int i = 0; i < 5; ++i)
            (void)(i % 2 ? m_atFirst : m_atSecond)->tryLogin(k("clerk"), k("wrong"));
        QCOMPARE(m_atFirst->tryLogin(k("clerk"), k("password-of-clerk")).code(),
                 k("server.locked"));
        QCOMPARE(m_atSecond->tryLogin(k("clerk"), k("password-of-clerk")).code(),
                 k("server.locked"));
    }

    void aDeviceGoesOnAtTheOther()
    {
        const auto one = ApiClient::noteAdd(1, {k("role:registry")});
        const auto two = ApiClient::noteAdd(2, {k("role:registry")});
        QCOMPARE(m_atFirst->push({one}).status, 200);
        const auto both = m_atSecond->push({one, two}); // the answer to the first was lost
        QCOMPARE(both.status, 200);
        QCOMPARE(answersOf(both).size(), 2);
        const auto again = m_atFirst->push({one, two});
        QCOMPARE(answersOf(again), answersOf(both));
        QCOMPARE(m_atFirst->push({ApiClient::noteAdd(2, {})}).code(), k("server.reused"));
    }

    void whoWaitsAtOneHearsOfTheOther()
    {
        QString cursor = cursorOf(m_atSecond->get(k("/v1/changes")));
        for (int n = 1; n <= 3; ++n) {
            auto* waiting = m_atSecond->start("GET", k("/v1/changes?wait=20&cursor=") + cursor);
            QTest::qWait(300);
            QVERIFY(!waiting->isFinished());
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(m_atFirst->push({ApiClient::noteAdd(n, {k("role:registry")})}).status, 200);
            const auto told = ApiClient::wait(waiting);
            QCOMPARE(told.json().value(k("rows")).toArray().size(), 1);
            cursor = cursorOf(told);
            QVERIFY2(timer.elapsed() < 800, qPrintable(QString::number(timer.elapsed())));
        }
    }

    void aWordThatIsLostIsMadeGood()
    {
        const QString cursor = cursorOf(m_atSecond->get(k("/v1/changes")));
        auto* waiting = m_atSecond->start("GET", k("/v1/changes?wait=20&cursor=") + cursor);
        QTest::qWait(300);
        PrivatePostgres::ofThisProgram().cutConnections();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(pushAtLast(*m_atFirst, {ApiClient::noteAdd(1, {k("role:registry")})}).status, 200);
        const auto told = ApiClient::wait(waiting);
        QCOMPARE(told.json().value(k("rows")).toArray().size(), 1);
        QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
    }

    void aDatabaseThatCrashesIsAskedAgain()
    {
        QJsonArray commands;
        for (int n = 1; n <= 20; ++n) {
            commands.append(ApiClient::noteAdd(n, {k("role:registry")}));
            if (n % 7 == 0)
                PrivatePostgres::ofThisProgram().crash();
            const auto answer = pushAtLast(n % 2 ? *m_atFirst : *m_atSecond, commands);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answersOf(answer).size(), n);
        }
        const auto page = m_atFirst->get(k("/v1/changes"));
        const auto rows = page.json().value(k("rows")).toArray();
        QCOMPARE(rows.size(), 21); // and the member
        const auto store = store::Database::open(storeAt(m_dir->filePath(k("centre.db"))), {});
        VERIFY_OK(store);
        auto q = (*store)->query("SELECT COUNT(*), COUNT(DISTINCT number), MAX(number) FROM note");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 20);
        QCOMPARE(q.integer(1), 20);
        QCOMPARE(q.integer(2), 20);
    }
};

QTEST_GUILESS_MAIN(TestSharedStore)
#include "tst_shared_store.moc"
