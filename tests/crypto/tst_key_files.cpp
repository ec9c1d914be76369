// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/key_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace chancery::crypto;

namespace {

int modeOf(const QString& path)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? int(facts.st_mode & 07777)
                                                                    : -1;
}

} // namespace

class TestKeyFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPrivateFileIsForItsOwnerOnlyWhateverTheUmask()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("key"));
        const mode_t before = ::umask(0);
        const bool written = writePrivateFile(path, "secret").ok();
        ::umask(before);
        QVERIFY(written);
        QCOMPARE(modeOf(path), 0600);
        QCOMPARE(readPrivateFile(path)->reveal(), QByteArrayView("secret"));
    }

    void replacingLeavesNothingBeside()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("key"));
        QVERIFY(writePrivateFile(path, "first").ok());
        QVERIFY(writePrivateFile(path, "second").ok());
        QCOMPARE(readPrivateFile(path)->reveal(), QByteArrayView("second"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), {QStringLiteral("key")});
    }

    void aFailedReplacementKeepsTheOldAndLeavesNothingBeside()
    {
        QTemporaryDir dir;
        // A folder cannot be renamed over by a file.
        const QString path = dir.filePath(QStringLiteral("folder"));
        QVERIFY(QDir().mkpath(path + QStringLiteral("/inside")));
        const auto result = writePrivateFile(path, "x");
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, QStringLiteral("crypto.file-unwritable"));
        QVERIFY(QDir(path).exists(QStringLiteral("inside")));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void aSecretThatOthersCanReadIsRefused()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("key"));
        QVERIFY(writePrivateFile(path, "secret").ok());
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0640), 0);
        const auto result = readPrivateFile(path);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, QStringLiteral("crypto.file-exposed"));
    }

    void aKeyPairComesBackAsItWent()
    {
        QTemporaryDir dir;
        AuthorityRequest request;
        request.organisation = QStringLiteral("Example Ministry");
        request.commonName = QStringLiteral("CA");
        request.from = QDateTime(QDate(2026, 7, 14), QTime(2, 0), Qt::UTC);
        const auto made = createAuthority(request);
        const QString key = dir.filePath(QStringLiteral("ca.key"));
        const QString certificate = dir.filePath(QStringLiteral("ca.pem"));
        QVERIFY(writeKeyAndCertificate(*made, key, certificate).ok());
        QCOMPARE(modeOf(key), 0600);
        const auto back = readKeyAndCertificate(key, certificate);
        QVERIFY(back.ok());
        QVERIFY(back->keyPem.equals(made->keyPem));
        QCOMPARE(back->certificatePem, made->certificatePem);
        QVERIFY(!readKeyAndCertificate(dir.filePath(QStringLiteral("none")), certificate).ok());
    }
};

QTEST_GUILESS_MAIN(TestKeyFiles)
#include "tst_key_files.moc"
