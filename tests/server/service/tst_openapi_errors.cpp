// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "openapi.h"
#include "support/api_client.h"
#include "wire/zstd_body.h"

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

const QByteArray noJson = "{";
const QByteArray wrongField =
    "{\"login\":7,\"refresh\":7,\"old\":7,\"commands\":7,\"length\":\"x\","
    "\"question\":7}";
const QByteArray tooMuch(16 * 1024 + 1, ' ');

} // namespace

/// Every refusal of docs/api/openapi.yaml can be provoked and is as the file says. What is provoked
/// is written down, and at the end compared with the file: no code without a case here.
class TestOpenApiErrors : public QObject {
    Q_OBJECT

    const OpenApi m_api;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LiveServer> m_server;
    std::unique_ptr<ApiClient> m_zhang;
    std::unique_ptr<ApiClient> m_li;
    PersonId m_zhangId = PersonId::create();
    QSet<QString> m_provoked;

    /// Compares an answer with the file; "" or what is wrong.
    QString check(const char* method, const char* path, const ApiAnswer& answer, int status,
                  const char* code)
    {
        const QString what = k(method) + u' ' + k(path) + u' ' + k(code);
        const auto operation = m_api.operation(method, path);
        if (answer.status != status || !operation.codes(status).contains(k(code)))
            return what + k(": got %1 ").arg(answer.status) + QString::fromUtf8(answer.body);
        m_provoked.insert(operation.name() + u' ' + QString::number(status) + u' ' + k(code));
        if (qstrcmp(method, "HEAD") == 0)
            return answer.body.isEmpty() ? QString() : what + k(": a body");
        if (answer.code() != k(code))
            return what + k(": got ") + QString::fromUtf8(answer.body);
        const auto faults = m_api.faults(answer.json(), m_api.schema("Error"));
        if (!faults.isEmpty())
            return what + faults.join(u'\n');
        QStringList documented;
        const auto args = m_api.errorCodes().value(k(code)).toObject().value(k("args")).toArray();
        for (const auto& name : args)
            documented.append(name.toString());
        documented.sort();
        return answer.args().keys() == documented
                   ? QString()
                   : what + k(": args ") + answer.args().keys().join(u' ');
    }

    QString check(const char* method, const char* path, const ApiAnswer& answer, int status,
                  const char* code, const QString& before)
    {
        const QString now = check(method, path, answer, status, code);
        return before.isEmpty() ? now : before + u'\n' + now;
    }

    static QString blobPath(const QString& name = QString(64, u'0'))
    {
        return k("/v1/blob/") + name;
    }

    Result<void> lane(const QByteArray& sql, const QString& value)
    {
        return m_server->service->workAndWait([&](store::Database& db) -> Result<void> {
            auto q = db.query(sql);
            q.bind(value);
            return q.done();
        });
    }

    /// The three ways in which a JSON body is wrong.
    QString badBodies(const char* path, const char* docPath, const QJsonObject& unknown)
    {
        QString wrong;
        const QString real = k(path);
        wrong = check("POST", docPath, m_zhang->send("POST", real, noJson), 400, "server.malformed",
                      wrong);
        wrong = check("POST", docPath, m_zhang->send("POST", real, wrongField), 400,
                      "base.bad-field", wrong);
        wrong =
            check("POST", docPath, m_zhang->post(real, unknown), 400, "base.unknown-field", wrong);
        return wrong.trimmed();
    }

    /// Everything that reads or writes rows or files, asked by Zhang.
    QString everyCallIsRefused(int status, const char* code)
    {
        const char* blob = "/v1/blob/{sha256}";
        QString wrong = check("POST", "/v1/push", m_zhang->push({}), status, code);
        wrong = check("GET", "/v1/changes", m_zhang->get(k("/v1/changes")), status, code, wrong);
        wrong = check("POST", "/v1/ask", m_zhang->post(k("/v1/ask"), {}), status, code, wrong);
        wrong = check("HEAD", blob, m_zhang->send("HEAD", blobPath()), status, code, wrong);
        wrong = check("GET", blob, m_zhang->get(blobPath()), status, code, wrong);
        wrong =
            check("POST", blob, m_zhang->post(blobPath(), {{k("length"), 1}}), status, code, wrong);
        return check("PATCH", blob, m_zhang->piece(QString(64, u'0'), "x", "0", "1"), status, code,
                     wrong)
            .trimmed();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LiveServer>(m_dir->path());
        m_zhangId = m_server->seat(k("zhang.wei"), {k("unit:1")});
        m_server->seat(k("li.na"), {k("unit:1")});
        m_zhang = std::make_unique<ApiClient>(*m_server);
        m_li = std::make_unique<ApiClient>(*m_server);
        QCOMPARE(m_zhang->signIn(k("zhang.wei")).status, 200);
        QCOMPARE(m_li->signIn(k("li.na")).status, 200);
    }
    void cleanup()
    {
        m_zhang.reset();
        m_li.reset();
        m_server.reset();
    }

    void bodiesThatAreWrong()
    {
        const QString device = DeviceId::create().text();
        const QJsonObject login{
            {k("login"), k("a")}, {k("password"), k("b")}, {k("device"), device}, {k("x"), 1}};
        QCOMPARE(badBodies("/v1/login", "/v1/login", login), QString());
        const QJsonObject refresh{
            {k("refresh"), QString(43, u'a')}, {k("device"), device}, {k("x"), 1}};
        QCOMPARE(badBodies("/v1/refresh", "/v1/refresh", refresh), QString());
        const QJsonObject password{{k("old"), k("a")}, {k("new"), k("b")}, {k("x"), 1}};
        QCOMPARE(badBodies("/v1/password", "/v1/password", password), QString());
        const QJsonObject push{{k("commands"), QJsonArray()}, {k("x"), 1}};
        QCOMPARE(badBodies("/v1/push", "/v1/push", push), QString());
        const QJsonObject question{{k("question"), k("note.titles")}, {k("x"), 1}};
        QCOMPARE(badBodies("/v1/ask", "/v1/ask", question), QString());
        const QJsonObject begin{{k("length"), 1}, {k("x"), 1}};
        QCOMPARE(badBodies(blobPath().toLatin1().constData(), "/v1/blob/{sha256}", begin),
                 QString());
    }

    void bodiesThatAreTooLong()
    {
        for (const char* path :
             {"/v1/login", "/v1/refresh", "/v1/logout", "/v1/password", "/v1/ask"})
            QCOMPARE(check("POST", path, m_zhang->send("POST", k(path), tooMuch), 413,
                           "server.too-large"),
                     QString());
        const char* blob = "/v1/blob/{sha256}";
        QCOMPARE(check("POST", blob, m_zhang->send("POST", blobPath(), tooMuch), 413,
                       "server.too-large"),
                 QString());
        // Small on the wire, too long when unpacked.
        const ApiClient::Headers packed{{"Content-Encoding", "zstd"}};
        const QByteArray overPush = wire::zstdCompress(QByteArray((4 << 20) + 1, ' '));
        QCOMPARE(check("POST", "/v1/push", m_zhang->send("POST", k("/v1/push"), overPush, packed),
                       413, "server.too-large"),
                 QString());
        const QByteArray overPiece = wire::zstdCompress(QByteArray((4 << 20) + 1, ' '));
        QCOMPARE(check("PATCH", blob, m_zhang->send("PATCH", blobPath(), overPiece, packed), 413,
                       "server.too-large"),
                 QString());
        const QJsonObject huge{{k("length"), (512LL << 20) + 1}};
        QCOMPARE(check("POST", blob, m_zhang->post(blobPath(), huge), 413, "store.too-large"),
                 QString());
    }

    void nobodyGetsInWithoutASession()
    {
        ApiClient stranger(*m_server);
        for (const QString& token : {QString(), k("forged")}) {
            stranger.token = token;
            const auto operations = m_api.operations();
            for (const auto& operation : operations) {
                if (operation.object.contains(k("security"))) // none needed
                    continue;
                QString path = operation.path;
                path.replace(k("{sha256}"), QString(64, u'0'));
                const bool reads = operation.method == "GET" || operation.method == "HEAD";
                const auto answer =
                    stranger.send(operation.method, path, reads ? QByteArray() : "{}");
                QCOMPARE(check(operation.method.constData(), operation.path.toLatin1().constData(),
                               answer, 401, "server.no-session"),
                         QString());
            }
        }
    }

    void aPasswordOfTheAdministratorsOpensNothing()
    {
        VERIFY_OK(lane("UPDATE account SET must_change = 1 WHERE person_id = ?", m_zhangId.text()));
        QCOMPARE(m_zhang->signIn(k("zhang.wei")).json().value(k("must_change")).toBool(), true);
        QCOMPARE(everyCallIsRefused(403, "server.must-change-password"), QString());
        const QString chosen = k("seven grey cranes over Yuyuantan");
        QCOMPARE(m_zhang
                     ->post(k("/v1/password"),
                            {{k("old"), k("password-of-zhang.wei")}, {k("new"), chosen}})
                     .status,
                 200);
        const auto again = m_zhang->tryLogin(k("zhang.wei"), chosen);
        QCOMPARE(again.json().value(k("must_change")).toBool(), false);
        m_zhang->token = again.json().value(k("access")).toString();
        QCOMPARE(m_zhang->get(k("/v1/changes")).status, 200);
    }

    void whoHasLeftIsTurnedAway()
    {
        VERIFY_OK(lane("DELETE FROM member WHERE id = ?", m_zhangId.text()));
        const char* code = "server.unknown-person";
        QCOMPARE(everyCallIsRefused(403, code), QString());
        VERIFY_OK(lane("DELETE FROM account WHERE person_id = ?", m_zhangId.text()));
        const QJsonObject change{{k("old"), k("a")}, {k("new"), k("b")}};
        QCOMPARE(check("POST", "/v1/password", m_zhang->post(k("/v1/password"), change), 403, code),
                 QString());
    }

    void signingInIsRefused()
    {
        const char* path = "/v1/login";
        for (int i = 0; i < 5; ++i)
            QCOMPARE(check("POST", path, m_zhang->tryLogin(k("nobody"), k("x")), i < 4 ? 401 : 429,
                           i < 4 ? "server.sign-in-refused" : "server.locked"),
                     QString());
        QCOMPARE(m_zhang->push({ApiClient::noteAdd(1, {k("unit:1")})}).status, 200);
        m_li->device = m_zhang->device;
        QCOMPARE(check("POST", path, m_li->signIn(k("li.na")), 409, "server.foreign-device"),
                 QString());
        QCOMPARE(check("POST", "/v1/refresh", m_li->refresh(QString(43, u'a')), 401,
                       "server.session-over"),
                 QString());
    }

    void aPasswordIsRefused()
    {
        const char* path = "/v1/password";
        const auto change = [&](const QString& before, const QString& after) {
            return m_zhang->post(k("/v1/password"), {{k("old"), before}, {k("new"), after}});
        };
        const QString now = k("password-of-zhang.wei");
        QCOMPARE(check("POST", path, change(now, k("short")), 400, "crypto.password-too-short"),
                 QString());
        QCOMPARE(check("POST", path, change(now, QString(400, QChar(0x6f22)) + k("abcdefgh")), 400,
                       "crypto.password-too-long"),
                 QString());
        QCOMPARE(check("POST", path, change(now, k("ab zhang.wei cd 77")), 400,
                       "crypto.password-holds-name"),
                 QString());
        QCOMPARE(check("POST", path, change(now, k("aaaaaaaaaaaaaaaa")), 400,
                       "crypto.password-too-simple"),
                 QString());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(check("POST", path, change(k("wrong"), k("never looked at")),
                           i < 4 ? 401 : 429, i < 4 ? "server.sign-in-refused" : "server.locked"),
                     QString());
    }

    void numbersThatDoNotFit()
    {
        const char* path = "/v1/push";
        const auto id = CommandId::create();
        QCOMPARE(check("POST", path, m_zhang->push({ApiClient::noteAdd(2, {})}), 409, "server.gap"),
                 QString());
        QCOMPARE(m_zhang->push({ApiClient::command(1, k("note.add"), {}, id)}).status, 200);
        QCOMPARE(
            check("POST", path, m_zhang->push({ApiClient::noteAdd(1, {})}), 409, "server.reused"),
            QString());
        QCOMPARE(check("POST", path,
                       m_zhang->push({ApiClient::command(2, k("note.rename"), {}, id)}), 409,
                       "server.reused-id"),
                 QString());
        m_zhang->device = DeviceId::create(); // before it has pushed it is anybody's
        m_li->device = m_zhang->device;
        QCOMPARE(m_zhang->signIn(k("zhang.wei")).status, 200);
        QCOMPARE(m_li->signIn(k("li.na")).status, 200);
        QCOMPARE(m_zhang->push({}).status, 200);
        QCOMPARE(check("POST", path, m_li->push({}), 409, "server.foreign-device"), QString());
    }

    void cursorsAndParametersThatDoNotFit()
    {
        const char* path = "/v1/changes";
        for (const char* query : {"max=0", "max=4001", "max=x", "wait=-1", "wait=51", "wait=1s"})
            QCOMPARE(check("GET", path, m_zhang->get(k("/v1/changes?") + k(query)), 400,
                           "server.malformed"),
                     QString());
        const QString longCursor = k("/v1/changes?cursor=") + QString(8'193, u'a');
        QCOMPARE(check("GET", path, m_zhang->get(longCursor), 400, "server.malformed"), QString());
        QCOMPARE(
            check("GET", path, m_zhang->get(k("/v1/changes?cursor=abc")), 400, "server.bad-cursor"),
            QString());
        const auto page = m_zhang->get(k("/v1/changes"));
        VERIFY_OK(lane("UPDATE deployment SET epoch = ?", newUuidText()));
        const QString cursor = page.json().value(k("cursor")).toString();
        QCOMPARE(check("GET", path, m_zhang->get(k("/v1/changes?cursor=") + cursor), 410,
                       "server.other-epoch"),
                 QString());
    }

    void whatNobodyAnswers()
    {
        const char* path = "/v1/ask";
        QCOMPARE(check("POST", path, m_zhang->post(k(path), {{k("question"), k("no.such")}}), 404,
                       "server.unknown-question"),
                 QString());
        const QJsonObject odd{{k("question"), k("note.titles")},
                              {k("params"), QJsonObject{{k("ids"), 7}}}};
        QCOMPARE(check("POST", path, m_zhang->post(k(path), odd), 400, "base.bad-field"),
                 QString());
    }

    void blobsThatDoNotFit()
    {
        const char* path = "/v1/blob/{sha256}";
        const char* bad = "server.malformed";
        QCOMPARE(check("HEAD", path, m_zhang->send("HEAD", blobPath(k("xyz"))), 400, bad),
                 QString());
        QCOMPARE(check("GET", path, m_zhang->get(blobPath(k("xyz"))), 400, bad), QString());
        QCOMPARE(check("HEAD", path, m_zhang->send("HEAD", blobPath()), 404, "server.no-blob"),
                 QString());
        QCOMPARE(check("GET", path, m_zhang->get(blobPath()), 404, "server.no-blob"), QString());
        const QString name = sha256Name("right");
        QCOMPARE(check("PATCH", path, m_zhang->piece(name, "right", "x", "5"), 400, bad),
                 QString());
        QCOMPARE(check("PATCH", path, m_zhang->piece(name, "right", "1", "5"), 400, bad),
                 QString()); // beyond the length
        QCOMPARE(
            check("PATCH", path, m_zhang->piece(name, "ight", "1", "5"), 409, "store.blob-offset"),
            QString());
        QCOMPARE(check("PATCH", path, m_zhang->piece(name, "wrong", "0", "5"), 422,
                       "store.blob-mismatch"),
                 QString());
    }

    void whatTheFrontRefusesIsInTheTableToo()
    {
        const QJsonObject codes = m_api.errorCodes();
        const auto status = [&](const char* code) {
            return codes.value(k(code)).toObject().value(k("status"));
        };
        const auto nowhere = m_zhang->get(k("/nowhere"));
        QCOMPARE(nowhere.code(), k("server.no-route"));
        QCOMPARE(nowhere.status, status("server.no-route").toInt());
        const auto method = m_zhang->send("PUT", k("/v1/push"), "{}");
        QCOMPARE(method.code(), k("server.wrong-method"));
        QCOMPARE(method.status, status("server.wrong-method").toInt());
        QCOMPARE(method.headers.value("allow"), QByteArray("POST"));
        const auto header =
            m_zhang->send("GET", k("/v1/hello"), {}, {{"X-Long", QByteArray(17 * 1024, 'x')}});
        QCOMPARE(header.code(), k("server.header-too-large"));
        QCOMPARE(header.status, status("server.header-too-large").toInt());
        const auto encoding =
            m_zhang->send("POST", k("/v1/push"), "{}", {{"Content-Encoding", "gzip"}});
        QCOMPARE(encoding.code(), k("server.unsupported"));
        QVERIFY(status("server.unsupported").toArray().contains(encoding.status));
        const auto version =
            m_zhang->send("GET", k("/v1/changes"), {}, {{"X-Chancery-Protocol", "999"}});
        QCOMPARE(version.code(), k("server.upgrade"));
        QCOMPARE(version.status, status("server.upgrade").toInt());
    }

    /// Last: what the file says and no case above has shown.
    void noDocumentedRefusalIsWithoutACase()
    {
        QSet<QString> documented;
        const auto operations = m_api.operations();
        for (const auto& operation : operations) {
            const auto refusals = operation.refusals();
            for (const auto& refusal : refusals)
                documented.insert(operation.name() + u' ' + refusal);
        }
        QStringList missing = (documented - m_provoked).values();
        missing.sort();
        QCOMPARE(missing, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestOpenApiErrors)
#include "tst_openapi_errors.moc"
