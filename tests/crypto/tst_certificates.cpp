// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/certificates.h"

#include <QTest>

using namespace chancery;
using namespace chancery::crypto;

namespace {

const QDateTime now(QDate(2026, 7, 14), QTime(2, 0), Qt::UTC);

AuthorityRequest authorityRequest()
{
    AuthorityRequest request;
    request.organisation = QStringLiteral("Example Ministry");
    request.commonName = QStringLiteral("Example Ministry Chancery CA");
    request.from = now;
    return request;
}

CertificateRequest serverRequest()
{
    CertificateRequest request;
    request.commonName = QStringLiteral("chancery.office.example");
    request.dnsNames = {QStringLiteral("chancery.office.example"), QStringLiteral("localhost")};
    request.ipAddresses = {QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    request.from = now;
    return request;
}

QString codeOf(const auto& result)
{
    return result.ok() ? QString() : result.error().code;
}

} // namespace

class TestCertificates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto made = createAuthority(authorityRequest());
        QVERIFY(made.ok());
        m_authority = *made;
    }

    void anAuthorityLastsTenYearsAndMayOnlyIssueEndCertificates()
    {
        const auto facts = certificateFacts(m_authority.certificatePem);
        QVERIFY(facts.ok());
        QVERIFY(facts->isAuthority);
        QCOMPARE(facts->subject, QStringLiteral("Example Ministry Chancery CA"));
        QCOMPARE(facts->issuer, facts->subject);
        QCOMPARE(facts->daysLeft(now), 3650);
        // A certificate of it is no authority.
        const auto leaf = issueCertificate(m_authority, serverRequest());
        QCOMPARE(codeOf(issueCertificate(*leaf, serverRequest())),
                 QStringLiteral("crypto.not-an-authority"));
    }

    void aServerCertificateHoldsForItsNamesAndTheirTime()
    {
        const auto leaf = issueCertificate(m_authority, serverRequest());
        QVERIFY(leaf.ok());
        const auto facts = certificateFacts(leaf->certificatePem);
        QCOMPARE(facts->dnsNames, serverRequest().dnsNames);
        QCOMPARE(facts->ipAddresses, serverRequest().ipAddresses);
        QCOMPARE(facts->daysLeft(now), 397);
        QVERIFY(!facts->isAuthority);
        const auto check = [&](const char* host, const QDateTime& at) {
            return checkServerCertificate(leaf->certificatePem, m_authority.certificatePem,
                                          QString::fromLatin1(host), at);
        };
        for (const char* host : {"localhost", "chancery.office.example", "127.0.0.1", "::1"})
            QVERIFY2(check(host, now).ok(), host);
        for (const char* host : {"other.office.example", "127.0.0.2", "office.example"})
            QCOMPARE(codeOf(check(host, now)), QStringLiteral("crypto.certificate-untrusted"));
        QVERIFY2(check("localhost", now.addSecs(-120)).ok(), "a client's clock may be behind");
        QVERIFY(!check("localhost", now.addDays(398)).ok());
        QVERIFY(!check("localhost", now.addDays(-1)).ok());
    }

    void anotherAuthorityIsNotBelieved()
    {
        const auto other = createAuthority(authorityRequest());
        const auto leaf = issueCertificate(*other, serverRequest());
        QCOMPARE(codeOf(checkServerCertificate(leaf->certificatePem, m_authority.certificatePem,
                                               QStringLiteral("localhost"), now)),
                 QStringLiteral("crypto.certificate-untrusted"));
    }

    void aClientCertificateIsNoServerCertificate()
    {
        CertificateRequest request;
        request.purpose = CertificateRequest::Purpose::Client;
        request.commonName = QStringLiteral("zhangwei");
        request.from = now;
        const auto leaf = issueCertificate(m_authority, request);
        QVERIFY(leaf.ok());
        QVERIFY(!checkServerCertificate(leaf->certificatePem, m_authority.certificatePem, QString(),
                                        now)
                     .ok());
    }

    void renewingWithTheOldKeyKeepsThePin()
    {
        const auto first = issueCertificate(m_authority, serverRequest());
        CertificateRequest again = serverRequest();
        again.from = now.addDays(300);
        again.existingKeyPem = first->keyPem;
        const auto renewed = issueCertificate(m_authority, again);
        const auto fresh = issueCertificate(m_authority, serverRequest());
        const auto pin = [](const auto& pair) {
            return certificateFacts(pair->certificatePem)->spkiPin;
        };
        QCOMPARE(pin(renewed), pin(first));
        QVERIFY(pin(fresh) != pin(first));
        QVERIFY(certificateFacts(renewed->certificatePem)->thumbprint !=
                certificateFacts(first->certificatePem)->thumbprint);
        QVERIFY(certificateFacts(renewed->certificatePem)->notAfter >
                certificateFacts(first->certificatePem)->notAfter);
    }

    void nameConstraintsBindTheAuthorityItself()
    {
        AuthorityRequest request = authorityRequest();
        request.permittedDns = {QStringLiteral("office.example"), QStringLiteral("localhost")};
        request.permittedNetworks = {QStringLiteral("127.0.0.0/8"), QStringLiteral("::1/128")};
        const auto bound = createAuthority(request);
        QVERIFY(bound.ok());
        QVERIFY(issueCertificate(*bound, serverRequest()).ok());
        CertificateRequest outside = serverRequest();
        outside.dnsNames = {QStringLiteral("bank.example")};
        QCOMPARE(codeOf(issueCertificate(*bound, outside)),
                 QStringLiteral("crypto.name-outside-authority"));
        CertificateRequest elsewhere = serverRequest();
        elsewhere.ipAddresses = {QStringLiteral("10.0.0.1")};
        QCOMPARE(codeOf(issueCertificate(*bound, elsewhere)),
                 QStringLiteral("crypto.name-outside-authority"));
    }

    void aCertificateNeverOutlivesItsAuthority()
    {
        AuthorityRequest request = authorityRequest();
        request.days = 30;
        const auto brief = createAuthority(request);
        QCOMPARE(certificateFacts(issueCertificate(*brief, serverRequest())->certificatePem)
                     ->daysLeft(now),
                 30);
        CertificateRequest late = serverRequest();
        late.from = now.addDays(31);
        QCOMPARE(codeOf(issueCertificate(*brief, late)),
                 QStringLiteral("crypto.authority-expired"));
    }

    void senselessRequestsAreRefused_data()
    {
        QTest::addColumn<QString>("dns");
        QTest::addColumn<QString>("ip");
        QTest::addColumn<QString>("commonName");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("code");
        const QString bad = QStringLiteral("crypto.bad-certificate-request");
        QTest::newRow("no name") << ""
                                 << ""
                                 << "x" << 397 << bad;
        QTest::newRow("space") << "a b"
                               << ""
                               << "x" << 397 << bad;
        QTest::newRow("second name hidden") << "a,DNS:b"
                                            << ""
                                            << "x" << 397 << bad;
        QTest::newRow("label too long") << QString(64, u'a') << ""
                                        << "x" << 397 << bad;
        QTest::newRow("inner wildcard") << "a.*.b"
                                        << ""
                                        << "x" << 397 << bad;
        QTest::newRow("not an address") << "a"
                                        << "300.1.1.1"
                                        << "x" << 397 << bad;
        QTest::newRow("no common name") << "a"
                                        << ""
                                        << "" << 397 << bad;
        QTest::newRow("common name too long") << "a"
                                              << "" << QString(65, u'x') << 397 << bad;
        QTest::newRow("no days") << "a"
                                 << ""
                                 << "x" << 0 << "crypto.bad-validity";
        QTest::newRow("too many days") << "a"
                                       << ""
                                       << "x" << 826 << "crypto.bad-validity";
        QTest::newRow("wildcard is fine") << "*.office.example"
                                          << ""
                                          << "x" << 825 << "";
    }

    void senselessRequestsAreRefused()
    {
        QFETCH(QString, dns);
        QFETCH(QString, ip);
        QFETCH(QString, commonName);
        QFETCH(int, days);
        QFETCH(QString, code);
        CertificateRequest request;
        request.dnsNames = dns.isEmpty() ? QStringList() : QStringList{dns};
        request.ipAddresses = ip.isEmpty() ? QStringList() : QStringList{ip};
        request.commonName = commonName;
        request.days = days;
        request.from = now;
        QCOMPARE(codeOf(issueCertificate(m_authority, request)), code);
    }

    void aForeignKeyOrBrokenPemIsRefused()
    {
        const auto other = createAuthority(authorityRequest());
        const KeyAndCertificate mixed{other->keyPem, m_authority.certificatePem};
        QCOMPARE(codeOf(issueCertificate(mixed, serverRequest())),
                 QStringLiteral("crypto.key-mismatch"));
        QCOMPARE(codeOf(certificateFacts("-----BEGIN CERTIFICATE-----\nAAAA\n")),
                 QStringLiteral("crypto.bad-pem"));
        const KeyAndCertificate noKey{SecretText{QByteArrayView("junk")},
                                      m_authority.certificatePem};
        QCOMPARE(codeOf(issueCertificate(noKey, serverRequest())),
                 QStringLiteral("crypto.bad-pem"));
    }

    void chineseNamesSurvive()
    {
        AuthorityRequest request = authorityRequest();
        request.organisation = QString::fromUtf8("示例部办公厅");
        request.commonName = QString::fromUtf8("示例部公文系统根证书");
        const auto made = createAuthority(request);
        QVERIFY(made.ok());
        QCOMPARE(certificateFacts(made->certificatePem)->subject, request.commonName);
    }

private:
    KeyAndCertificate m_authority;
};

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
