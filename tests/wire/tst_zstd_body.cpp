// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/random.h"
#include "wire/zstd_body.h"

#include <QTest>

using namespace chancery::wire;

class TestZstdBody : public QObject {
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
};

QTEST_GUILESS_MAIN(TestZstdBody)
#include "tst_zstd_body.moc"
