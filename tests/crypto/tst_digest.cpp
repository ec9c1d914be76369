// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/digest.h"
#include "crypto/random.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery::crypto;

class TestDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesOfAuthenticationAreThoseOfTheStandard()
    {
        // RFC 4231, test cases 1, 2 and 6.
        QCOMPARE(hmacSha256(QByteArray(20, '\x0b'), "Hi There").toHex(),
                 QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
        QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        QCOMPARE(hmacSha256(QByteArray(131, '\xaa'),
                            "Test Using Larger Than Block-Size Key - Hash Key First")
                     .toHex(),
                 QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
        // Nothing under nothing is not what the last call's key would make of it.
        QCOMPARE(hmacSha256({}, {}).toHex(),
                 QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
    }

    void knownAnswers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("sha256 of nothing")
            << int(DigestKind::Sha256) << QByteArray("")
            << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("sha256 abc, FIPS 180-2 B.1")
            << int(DigestKind::Sha256) << QByteArray("abc")
            << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("sm3 abc, GB/T 32905 A.1")
            << int(DigestKind::Sm3) << QByteArray("abc")
            << QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        QTest::newRow("sm3 64 bytes, GB/T 32905 A.2")
            << int(DigestKind::Sm3) << QByteArray("abcd").repeated(16)
            << QByteArray("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    void knownAnswers()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, hex);
        QCOMPARE((kind == int(DigestKind::Sha256) ? sha256(text) : sm3(text)).toHex(), hex);
    }

    void aHasherDoesNotCareHowTheDataIsCut()
    {
        const QByteArray data = randomBytes(10'000);
        for (int cut = 1; cut < 10'000; cut = cut * 3 + 1) {
            Hasher hasher(DigestKind::Sha256);
            for (qsizetype at = 0; at < data.size(); at += cut)
                hasher.add(QByteArrayView(data).sliced(at, qMin(qsizetype(cut), data.size() - at)));
            QCOMPARE(hasher.finish(), QCryptographicHash::hash(data, QCryptographicHash::Sha256));
        }
    }

    void aFinishedHasherStartsAnew()
    {
        Hasher hasher(DigestKind::Sm3);
        hasher.add("something else");
        (void)hasher.finish();
        hasher.add("abc");
        QCOMPARE(hasher.finish(), sm3("abc"));
    }

    void aFileLargerThanOnePieceHashesLikeItsBytes()
    {
        QTemporaryDir dir;
        const QByteArray data = randomBytes(700'001);
        QFile file(dir.filePath(QStringLiteral("f")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(data);
        file.close();
        QCOMPARE(*hashFile(file.fileName(), DigestKind::Sha256), sha256(data));
        QCOMPARE(*hashFile(file.fileName(), DigestKind::Sm3), sm3(data));
    }

    void aMissingFileIsAnError()
    {
        const auto result = hashFile(QStringLiteral("/nonexistent/file"), DigestKind::Sha256);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, QStringLiteral("crypto.file-unreadable"));
    }

    void onlyTheCanonicalFormOfAContentNameIsTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        const QString good = ContentName::of("abc").text();
        QTest::newRow("good") << good << true;
        QTest::newRow("upper case") << good.toUpper() << false;
        QTest::newRow("short") << good.left(63) << false;
        QTest::newRow("long") << good + u'0' << false;
        QTest::newRow("path") << QStringLiteral("../") + good.mid(3) << false;
        QTest::newRow("full-width digit") << good.left(63) + QChar(0xff11) << false;
        QTest::newRow("empty") << QString() << false;
    }

    void onlyTheCanonicalFormOfAContentNameIsTaken()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto name = ContentName::parse(text);
        QCOMPARE(name.ok(), good);
        if (good)
            QCOMPARE(*name, ContentName::of("abc"));
        else
            QCOMPARE(name.error().code, QStringLiteral("crypto.bad-content-name"));
    }

    void tokensAreLongAndNeverTheSame()
    {
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i)
            seen += newTokenText();
        QCOMPARE(seen.size(), 1000);
        QCOMPARE(seen.begin()->size(), 43);
    }

    void randomNumbersReachEveryValueAndNoOther()
    {
        QSet<quint32> seen;
        for (int i = 0; i < 2000; ++i)
            seen += randomBelow(7);
        QCOMPARE(seen, (QSet<quint32>{0, 1, 2, 3, 4, 5, 6}));
    }

    void constantTimeComparisonIsAComparison()
    {
        QVERIFY(equalInConstantTime("", ""));
        QVERIFY(equalInConstantTime("same", "same"));
        QVERIFY(!equalInConstantTime("same", "samE"));
        QVERIFY(!equalInConstantTime("same", "sam"));
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
