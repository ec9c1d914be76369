// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/digest.h"
#include "crypto/init.h"

#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>

using namespace chancery::crypto;

/// The test's main() first points OpenSSL at a hostile configuration.
class TestInit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConfigurationFileFromTheEnvironmentIsNotObeyed()
    {
        initCrypto();
        QCOMPARE(EVP_default_properties_is_fips_enabled(nullptr), 0);
        QCOMPARE(sm3("abc").size(), 32);
    }

    void theVariablesAreGoneForChildProcesses()
    {
        initCrypto();
        QVERIFY(!qEnvironmentVariableIsSet("OPENSSL_CONF"));
        QVERIFY(!qEnvironmentVariableIsSet("OPENSSL_MODULES"));
        QVERIFY(!qEnvironmentVariableIsSet("OPENSSL_ENGINES"));
    }
};

int main(int argc, char** argv)
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("hostile.cnf")));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    // With this in force no digest but an approved one could be fetched.
    file.write("openssl_conf = all\n[all]\nalg_section = algs\n[algs]\n"
               "default_properties = fips=yes\n");
    file.close();
    qputenv("OPENSSL_CONF", QFile::encodeName(file.fileName()));
    qputenv("OPENSSL_MODULES", "/nonexistent");
    qputenv("OPENSSL_ENGINES", "/nonexistent");
    TestInit test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_init.moc"
