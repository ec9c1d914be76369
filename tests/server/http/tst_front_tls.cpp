// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/front_world.h"

#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace chancery;
using namespace chancery::server;
using namespace chancery::test;

class TestFrontTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<FrontWorld>();
        m_world->router.add("GET", QStringLiteral("/who"),
                            [](const Request& request, const Responder& answer) {
                                answer(Response::text(request.clientThumbprint.toLatin1()));
                            });
        QVERIFY(m_world->start());
    }

    void tls12IsRefused()
    {
        auto options = m_world->clientOptions();
        options.mostVersion = 0x0303;
        QVERIFY(!RawClient(m_world->front().port(), options).isConnected());
        QVERIFY(m_world->client().isConnected());
        QTRY_VERIFY(m_world->metric("chancery_http_handshakes_failed_total") >= 1);
    }

    void qtRefusesAServerOfAnotherAuthority()
    {
        QSslSocket socket;
        QSslConfiguration tls = socket.sslConfiguration();
        const FrontWorld other;
        tls.setCaCertificates(QSslCertificate::fromData(other.authority().certificatePem));
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(QStringLiteral("localhost"), m_world->front().port());
        QVERIFY(!socket.waitForEncrypted(10'000));
        QVERIFY(!socket.sslHandshakeErrors().isEmpty());
    }

    void qtAcceptsOurs()
    {
        QSslSocket socket;
        QSslConfiguration tls = socket.sslConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(m_world->authority().certificatePem));
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(QStringLiteral("localhost"), m_world->front().port());
        QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
        QCOMPARE(socket.sessionProtocol(), QSsl::TlsV1_3);
    }

    void plainTextIsNoTls()
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_world->front().port());
        QVERIFY(socket.waitForConnected());
        socket.write("GET /who HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(socket.waitForDisconnected(10'000) ||
                socket.state() == QAbstractSocket::UnconnectedState);
        QVERIFY(!socket.readAll().contains("HTTP"));
    }

    void aClientCertificateIsOptionalAndSeen()
    {
        QCOMPARE(m_world->client().ask(get("/who")).body, QByteArray());
        crypto::CertificateRequest request;
        request.purpose = crypto::CertificateRequest::Purpose::Client;
        request.commonName = QStringLiteral("desk 1");
        request.from = QDateTime::currentDateTimeUtc();
        const auto desk = *crypto::issueCertificate(m_world->authority(), request);
        auto options = m_world->clientOptions();
        options.ownCertificatePem = desk.certificatePem;
        options.ownKeyPem = desk.keyPem.reveal().toByteArray();
        RawClient client(m_world->front().port(), options);
        QCOMPARE(client.ask(get("/who")).body,
                 crypto::certificateFacts(desk.certificatePem)->thumbprint.toLatin1());
    }

    void aClientCertificateOfAnotherAuthorityIsRefused()
    {
        const FrontWorld other;
        crypto::CertificateRequest request;
        request.purpose = crypto::CertificateRequest::Purpose::Client;
        request.commonName = QStringLiteral("desk 1");
        request.from = QDateTime::currentDateTimeUtc();
        const auto foreign = *crypto::issueCertificate(other.authority(), request);
        auto options = m_world->clientOptions();
        options.ownCertificatePem = foreign.certificatePem;
        options.ownKeyPem = foreign.keyPem.reveal().toByteArray();
        // In TLS 1.3 the client only learns of it with its first read.
        QCOMPARE(RawClient(m_world->front().port(), options).ask(get("/who")).status, 0);
    }

    void aRenewedCertificateServesNewConnectionsWithoutARestart()
    {
        const auto pin = [&] {
            QSslSocket socket;
            QSslConfiguration tls = socket.sslConfiguration();
            tls.setCaCertificates(QSslCertificate::fromData(m_world->authority().certificatePem));
            socket.setSslConfiguration(tls);
            socket.connectToHostEncrypted(QStringLiteral("localhost"), m_world->front().port());
            return socket.waitForEncrypted(10'000)
                       ? socket.peerCertificate().digest(QCryptographicHash::Sha256)
                       : QByteArray();
        };
        RawClient old = m_world->client();
        const QByteArray before = pin();
        QVERIFY(!before.isEmpty());
        m_world->front().useTls(*crypto::newServerContext(
            {m_world->newServerIdentity(), m_world->authority().certificatePem}));
        const QByteArray after = pin();
        QVERIFY(!after.isEmpty());
        QVERIFY(after != before);
        QCOMPARE(old.ask(get("/who")).status, 200);
    }

private:
    std::unique_ptr<FrontWorld> m_world;
};

QTEST_GUILESS_MAIN(TestFrontTls)
#include "tst_front_tls.moc"
