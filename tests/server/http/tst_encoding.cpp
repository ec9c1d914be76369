// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/random.h"
#include "server/http/encoding.h"

#include <QTest>

using namespace chancery::server;

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedComesBack()
    {
        for (const qsizetype size : {0, 1, 1000, 16'384, 16'385, 300'000}) {
            const QByteArray plain = chancery::crypto::randomBytes(size);
            const auto back = zstdDecompress(zstdCompress(plain), size);
            QVERIFY2(back.ok(), qPrintable(QString::number(size)));
            QVERIFY(*back == plain);
        }
    }

    void theLimitIsExact()
    {
        const QByteArray packed = zstdCompress(QByteArray(100'000, 'x'));
        QVERIFY(zstdDecompress(packed, 100'000).ok());
        const auto over = zstdDecompress(packed, 99'999);
        QVERIFY(!over.ok());
        QCOMPARE(over.error().code, QStringLiteral("server.body-too-large"));
    }

    void everyCutAndManyDamagesAreNoticedOrHarmless()
    {
        const QByteArray plain = QByteArray("line of text ").repeated(200);
        const QByteArray packed = zstdCompress(plain);
        for (qsizetype i = 0; i < packed.size(); ++i) {
            QVERIFY(!zstdDecompress(packed.left(i), 1'000'000).ok());
            QByteArray damaged = packed;
            damaged[i] = char(damaged[i] ^ 0x40);
            const auto result = zstdDecompress(damaged, 1'000'000);
            QVERIFY(!result.ok() || result->size() <= 1'000'000);
        }
    }

    void acceptEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("accepts");
        QTest::newRow("absent") << QByteArray() << false;
        QTest::newRow("alone") << QByteArray("zstd") << true;
        QTest::newRow("as Qt sends it") << QByteArray("zstd, br, gzip, deflate") << true;
        QTest::newRow("upper case") << QByteArray("gzip, ZSTD") << true;
        QTest::newRow("weighted") << QByteArray("gzip;q=1, zstd;q=0.5") << true;
        QTest::newRow("forbidden") << QByteArray("gzip, zstd;q=0") << false;
        QTest::newRow("forbidden at length") << QByteArray("zstd; q=0.000") << false;
        QTest::newRow("another one") << QByteArray("xzstd") << false;
        QTest::newRow("anything") << QByteArray("*") << false;
    }

    void acceptEncodingIsRead()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, accepts);
        QCOMPARE(acceptsZstd(header), accepts);
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
