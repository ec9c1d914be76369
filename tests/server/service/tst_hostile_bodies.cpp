// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/api_client.h"

#include <QRandomGenerator>

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray jsonOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray nested(int depth, char open, char close)
{
    return "{\"commands\":" + QByteArray(depth, open) + QByteArray(depth, close) + '}';
}

/// Values of every type, small and large, that stand where another type belongs.
QList<QJsonValue> oddValues()
{
    return {QJsonValue::Null,
            true,
            -1,
            0,
            1e300,
            0.5,
            k(""),
            k("x"),
            QString(5'000, u'x'),
            QString(QChar(0xD800)),
            k("\u202Egnp.exe"),
            k("'; DROP TABLE account; --"),
            k("../../../../etc/passwd"),
            QString(QChar(0)),
            QJsonArray{},
            QJsonArray{QJsonArray{QJsonObject{}}},
            QJsonObject{},
            QJsonObject{{k("$ref"), k("#")}}};
}

/// Every object in which one member is missing, odd, or too much; in the members' objects too.
QList<QJsonObject> mutated(const QJsonObject& good)
{
    QList<QJsonObject> list;
    for (auto it = good.begin(); it != good.end(); ++it) {
        QJsonObject without = good;
        without.remove(it.key());
        list.append(without);
        const auto odd = oddValues();
        for (const auto& value : odd) {
            QJsonObject changed = good;
            changed.insert(it.key(), value);
            list.append(changed);
        }
        if (it.value().isArray() && it.value().toArray().at(0).isObject()) {
            const auto inner = mutated(it.value().toArray().at(0).toObject());
            for (const auto& element : inner) {
                QJsonObject changed = good;
                changed.insert(it.key(), QJsonArray{element});
                list.append(changed);
            }
        }
    }
    QJsonObject more = good;
    more.insert(k("is_admin"), true);
    list.append(more);
    return list;
}

/// Fixed seeds: what fails once fails again.
QByteArray scrambled(QByteArray text, QRandomGenerator& dice)
{
    for (int i = 0; i < 1 + dice.bounded(4); ++i) {
        const qsizetype at = dice.bounded(int(text.size()));
        switch (dice.bounded(4)) {
        case 0:
            text[at] = char(dice.bounded(256));
            break;
        case 1:
            text.remove(at, 1 + dice.bounded(8));
            break;
        case 2:
            text.insert(at, text.mid(dice.bounded(int(text.size())), dice.bounded(16)));
            break;
        default:
            text.insert(at, "{}[]\",:\\"[dice.bounded(8)]);
        }
        if (text.isEmpty())
            text = "0";
    }
    return text;
}

} // namespace

/// Nothing that is sent to an endpoint brings more than a refusal: 4xx with a code (or 200 where it
/// happens to be well-formed), never 5xx, never silence; and the server goes on as before.
class TestHostileBodies : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LiveServer> m_server;
    std::unique_ptr<ApiClient> m_client;
    QString m_blob = k("/v1/blob/") + QString(64, u'0');

    QHash<QString, QJsonObject> goodBodies() const
    {
        return {
            {k("/v1/login"),
             {{k("login"), k("nobody")},
              {k("password"), k("x")},
              {k("device"), m_client->device.text()}}},
            {k("/v1/refresh"),
             {{k("refresh"), QString(43, u'a')}, {k("device"), m_client->device.text()}}},
            {k("/v1/password"), {{k("old"), k("wrong")}, {k("new"), k("short")}}},
            {k("/v1/push"), {{k("commands"), QJsonArray{ApiClient::noteAdd(1, {k("unit:1")})}}}},
            {m_blob, {{k("length"), 5}}}};
    }

    /// Guessing passwords locks names, which is not what is tried here.
    void unlock()
    {
        QVERIFY(m_server->service
                    ->workAndWait([](store::Database& db) -> Result<void> {
                        TRY(db.run("DELETE FROM sign_in_guard"));
                        return {};
                    })
                    .ok());
    }

    /// "" or what is wrong with the answer.
    static QString unfit(const ApiAnswer& answer, bool mayPass)
    {
        if (answer.status == 200 && mayPass)
            return {};
        if (answer.status < 400 || answer.status >= 500 || answer.code().isEmpty())
            return QString::number(answer.status) + u' ' + QString::fromUtf8(answer.body);
        // A refusal never carries what the database or the file system said.
        return answer.body.contains("sqlite") || answer.body.contains("/tmp")
                   ? QString::fromUtf8(answer.body)
                   : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LiveServer>(m_dir->path());
        m_server->seat(k("zhang.wei"), {k("unit:1")});
    }
    void init()
    {
        m_client = std::make_unique<ApiClient>(*m_server);
        QCOMPARE(m_client->signIn(k("zhang.wei")).status, 200);
    }
    void cleanup()
    {
        unlock();
        QCOMPARE(m_client->get(k("/v1/hello")).status, 200);
        QCOMPARE(m_client->signIn(k("zhang.wei")).status, 200);
        m_client.reset();
    }

    void whatIsNoJsonObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << QByteArray(100, ' ');
        QTest::newRow("half") << QByteArray("{\"login\":\"a\",\"passw");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("text") << QByteArray("\"text\"");
        QTest::newRow("number") << QByteArray("1e999");
        QTest::newRow("two of them") << QByteArray("{}{}");
        QTest::newRow("comment") << QByteArray("{/* */}");
        QTest::newRow("form") << QByteArray("login=a&password=b");
        QTest::newRow("xml") << QByteArray("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>");
        QTest::newRow("not UTF-8") << QByteArray("{\"login\":\"\xff\xfe\"}");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
        QTest::newRow("zeros") << QByteArray(64, '\0');
        QTest::newRow("65 lists deep") << nested(64, '[', ']');
        QTest::newRow("8,000 lists deep") << nested(8'000, '[', ']');
        QTest::newRow("8,000 objects begun") << QByteArray("{\"a\":").repeated(2'000);
        QTest::newRow("brackets never closed") << QByteArray(16'000, '[');
        QTest::newRow("quote never closed") << QByteArray(15'001, '"').replace(0, 1, "{");
    }

    void whatIsNoJsonObject()
    {
        QFETCH(QByteArray, body);
        const auto paths = goodBodies().keys();
        for (const auto& path : paths) {
            const auto answer = m_client->send("POST", path, body);
            QVERIFY2(answer.status == 400, qPrintable(path + unfit(answer, false)));
            QCOMPARE(answer.code(), k("server.malformed"));
        }
    }

    void membersThatAreMissingOddOrTooMany()
    {
        const auto bodies = goodBodies();
        int sent = 0;
        for (auto it = bodies.begin(); it != bodies.end(); ++it) {
            const auto variants = mutated(it.value());
            for (const auto& body : variants) {
                const auto answer = m_client->send("POST", it.key(), jsonOf(body));
                // A few are well-formed all the same: a list without commands, a small length.
                const QString wrong = unfit(answer, true);
                QVERIFY2(wrong.isEmpty(), qPrintable(it.key() + wrong + store::jsonText(body)));
                ++sent;
            }
            unlock();
            QCOMPARE(m_client->signIn(k("zhang.wei")).status, 200);
        }
        QVERIFY(sent > 200);
    }

    void scrambledBodies()
    {
        QRandomGenerator dice(20261121);
        const auto bodies = goodBodies();
        for (auto it = bodies.begin(); it != bodies.end(); ++it) {
            for (int i = 0; i < 150; ++i) {
                const QByteArray body = scrambled(jsonOf(it.value()), dice);
                const QString wrong = unfit(m_client->send("POST", it.key(), body), true);
                QVERIFY2(wrong.isEmpty(), qPrintable(it.key() + wrong + body.toPercentEncoding()));
            }
        }
    }

    void noiseAsACommandsParameters()
    {
        // The handlers' own checks, as any module's: a refusal is an answer, trouble is none.
        qint64 n = 0;
        for (const char* name : {"note.add", "note.rename", "note.spend", "note.remark"}) {
            const QJsonObject good{{k("id"), newUuidText()},
                                   {k("title"), k("t")},
                                   {k("amount"), 1},
                                   {k("body"), k("b")},
                                   {k("scopes"), QJsonArray{}}};
            const auto variants = mutated(good);
            QJsonArray commands;
            for (const auto& params : variants)
                commands.append(ApiClient::command(++n, k(name), params));
            const auto answer = m_client->push(commands);
            if (answer.status == 413) {
                n -= commands.size();
                continue;
            }
            QCOMPARE(answer.status, 200);
            const auto answers = answer.json().value(k("answers")).toArray();
            QCOMPARE(answers.size(), commands.size());
            for (const auto& one : answers)
                QCOMPARE(one.toObject().value(k("outcome")).toString(), k("refused"));
        }
        QVERIFY(n > 0);
    }

    void headersOfAPiece()
    {
        const QString name = sha256Name("hello");
        const QByteArrayList numbers{"",
                                     "-1",
                                     "x",
                                     "1e1",
                                     "0x5",
                                     "5.0",
                                     " ",
                                     "99999999999999",
                                     "9223372036854775807",
                                     "-9223372036854775808",
                                     "9223372036854775808",
                                     "\xd9\xa5"};
        for (const auto& number : numbers) {
            for (const auto& answer : {m_client->piece(name, "hello", number, "5"),
                                       m_client->piece(name, "hello", "0", number),
                                       m_client->piece(name, "hello", number, number),
                                       m_client->piece(name, {}, number, number)}) {
                const QString wrong = unfit(answer, false);
                QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromLatin1(number) + wrong));
            }
        }
        QCOMPARE(m_client->send("PATCH", k("/v1/blob/") + name, "hello").status, 400);
        QCOMPARE(m_client->piece(name, "hello", "0", "5").status, 200);
    }

    void namesOfBlobs()
    {
        for (const char* name :
             {"x", "..", "%2e%2e", "..%2f..%2fcentre.db", "%00", "%ff",
              "0000000000000000000000000000000000000000000000000000000000000000a",
              "000000000000000000000000000000000000000000000000000000000000000g",
              "000000000000000000000000000000000000000000000000000000000000000A", "%3Fx",
              "{sha256}"}) {
            for (const char* method : {"GET", "HEAD", "POST", "PATCH"}) {
                const auto answer =
                    m_client->send(method, k("/v1/blob/") + k(name), "{\"length\":1}");
                QVERIFY2(answer.status >= 400 && answer.status < 500, name);
            }
        }
    }

    void parametersOfTheFeed()
    {
        for (const char* query :
             {"cursor=%00", "cursor=%ff%fe", "cursor=.", "cursor=..", "cursor=e30.AAAA",
              "cursor=bnVsbA.bnVsbA", "cursor=%E4%BD%A0", "max=%00", "max=1e3", "max=-0x1",
              "max=99999999999999999999", "wait=NaN", "wait=2147483648", "wait=%31%00"}) {
            const auto answer = m_client->get(k("/v1/changes?") + k(query));
            const QString wrong = unfit(answer, false);
            QVERIFY2(wrong.isEmpty(), qPrintable(k(query) + wrong));
        }
        // Unknown and doubled ones are not looked at.
        QCOMPARE(m_client->get(k("/v1/changes?x=1&max=1&max=x&&=")).status, 200);
    }

    void tokensThatAreNone()
    {
        for (const QByteArray& header :
             {QByteArray("Bearer"), QByteArray("Bearer "), QByteArray("bearer x"),
              QByteArray("Basic eDp4"), QByteArray("Bearer \xff\xfe"),
              QByteArray("Bearer " + QByteArray(9'000, 'a')), QByteArray("Bearer ' OR 1=1 --")}) {
            const auto answer =
                m_client->send("GET", k("/v1/changes"), {}, {{"Authorization", header}});
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.code(), k("server.no-session"));
        }
    }
};

QTEST_GUILESS_MAIN(TestHostileBodies)
#include "tst_hostile_bodies.moc"
