// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/signing.h"
#include "support/verify.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::crypto;
using namespace Qt::StringLiterals;

namespace {

KeyAndCertificate house(const QString& name)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    AuthorityRequest authority;
    authority.organisation = name;
    authority.commonName = name + u" CA"_s;
    authority.from = now;
    const auto ca = createAuthority(authority).value();
    CertificateRequest request;
    request.purpose = CertificateRequest::Purpose::Client;
    request.commonName = name;
    request.from = now;
    return issueCertificate(ca, request).value();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestSigning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSignedVerifies()
    {
        const auto ours = house(u"甲部"_s);
        const QByteArray text = "manifest";
        const auto signature = signBytes(ours.keyPem, text);
        VERIFY_OK(signature);
        VERIFY_OK(verifyBytes(ours.certificatePem, text, *signature));
        QCOMPARE(verifyBytes(ours.certificatePem, "manifes7", *signature).error().code,
                 u"crypto.bad-signature"_s);
        QCOMPARE(verifyBytes(house(u"乙部"_s).certificatePem, text, *signature).error().code,
                 u"crypto.bad-signature"_s);
        QByteArray turned = *signature;
        turned[10] = char(turned[10] ^ 1);
        QCOMPARE(verifyBytes(ours.certificatePem, text, turned).error().code,
                 u"crypto.bad-signature"_s);
        QCOMPARE(verifyBytes(ours.certificatePem, text, {}).error().code,
                 u"crypto.bad-signature"_s);
        QCOMPARE(verifyBytes("no certificate", text, *signature).error().code, u"crypto.bad-pem"_s);
    }

    /// A house without this program checks a package with openssl.
    void opensslVerifiesIt()
    {
        const auto ours = house(u"甲部"_s);
        const QByteArray text = "manifest\n";
        QTemporaryDir folder;
        put(folder.filePath(u"m"_s), text);
        put(folder.filePath(u"s"_s), signBytes(ours.keyPem, text).value());
        put(folder.filePath(u"c.pem"_s), ours.certificatePem);
        QProcess key;
        key.setWorkingDirectory(folder.path());
        key.start(u"openssl"_s, {u"x509"_s, u"-in"_s, u"c.pem"_s, u"-pubkey"_s, u"-noout"_s});
        QVERIFY(key.waitForFinished());
        put(folder.filePath(u"k.pem"_s), key.readAllStandardOutput());
        QProcess check;
        check.setWorkingDirectory(folder.path());
        check.start(u"openssl"_s, {u"dgst"_s, u"-sha256"_s, u"-verify"_s, u"k.pem"_s,
                                   u"-signature"_s, u"s"_s, u"m"_s});
        QVERIFY(check.waitForFinished());
        QCOMPARE(check.readAllStandardOutput().trimmed(), QByteArray("Verified OK"));
    }
};

QTEST_GUILESS_MAIN(TestSigning)
#include "tst_signing.moc"
