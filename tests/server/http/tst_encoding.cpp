// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/encoding.h"

#include <QTest>

using namespace chancery::server;

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
