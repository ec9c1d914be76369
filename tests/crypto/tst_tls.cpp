// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/tls.h"

#include <QTest>

#include <openssl/ssl.h>

using namespace chancery::crypto;

class TestTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        AuthorityRequest request;
        request.organisation = QStringLiteral("Example Ministry");
        request.commonName = QStringLiteral("CA");
        request.from = QDateTime(QDate(2026, 7, 14), QTime(2, 0), Qt::UTC);
        m_authority = *createAuthority(request);
        CertificateRequest server;
        server.commonName = QStringLiteral("localhost");
        server.dnsNames = {QStringLiteral("localhost")};
        server.from = request.from;
        m_server = *issueCertificate(m_authority, server);
    }

    void aServerContextSpeaksOnlyTls13()
    {
        const auto context = newServerContext({m_server, m_authority.certificatePem});
        QVERIFY(context.ok());
        QCOMPARE(SSL_CTX_get_min_proto_version(context->get()), long(TLS1_3_VERSION));
        QCOMPARE(SSL_CTX_get_max_proto_version(context->get()), long(TLS1_3_VERSION));
        QVERIFY(SSL_CTX_get_mode(context->get()) & SSL_MODE_RELEASE_BUFFERS);
        QCOMPARE(SSL_CTX_get_max_early_data(context->get()), 0U);
        QCOMPARE(SSL_CTX_get_verify_mode(context->get()), int(SSL_VERIFY_PEER));
    }

    void anIdentityThatDoesNotFitIsRefused()
    {
        const auto mixed = newServerContext({{m_authority.keyPem, m_server.certificatePem}, {}});
        QVERIFY(!mixed.ok());
        QCOMPARE(mixed.error().code, QStringLiteral("crypto.key-mismatch"));
        const auto none = newServerContext({{m_server.keyPem, "nothing"}, {}});
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, QStringLiteral("crypto.bad-pem"));
    }

private:
    KeyAndCertificate m_authority;
    KeyAndCertificate m_server;
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
