// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/password.h"
#include "crypto/password_policy.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace chancery;
using namespace chancery::crypto;

namespace {

/// Cheap, so that a test need not wait for what an attacker has to.
const PasswordCost cheap{1, 64, 1};

SecretText secret(const char* text)
{
    return SecretText(QByteArrayView(text));
}

} // namespace

class TestPassword : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHashOpensForItsPasswordOnly()
    {
        const auto hash = hashPassword(secret("correct horse battery"), cheap);
        QVERIFY(hash.ok());
        QVERIFY(verifyPassword(secret("correct horse battery"), *hash));
        QVERIFY(!verifyPassword(secret("correct horse batterz"), *hash));
        QVERIFY(!verifyPassword(secret(""), *hash));
    }

    void theSamePasswordNeverHashesTheSame()
    {
        QVERIFY(*hashPassword(secret("one"), cheap) != *hashPassword(secret("one"), cheap));
    }

    void theDefaultCostIsTheOneOfTheDesign()
    {
        const auto hash = hashPassword(secret("correct horse battery"));
        QVERIFY(hash->startsWith(QStringLiteral("$argon2id$v=19$m=65536,t=3,p=4$")));
        QVERIFY(verifyPassword(secret("correct horse battery"), *hash));
        QVERIFY(!needsRehash(*hash));
    }

    void aHashOfTheReferenceImplementationOpens()
    {
        // From the test suite of the PHC winner's reference implementation.
        const QString known = QStringLiteral("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                                             "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        QVERIFY(verifyPassword(secret("password"), known));
        QVERIFY(!verifyPassword(secret("Password"), known));
        QVERIFY(needsRehash(known));
    }

    void changedParametersAskForANewHash()
    {
        const QString hash = *hashPassword(secret("one"), cheap);
        QVERIFY(!needsRehash(hash, cheap));
        QVERIFY(needsRehash(hash));
        QVERIFY(needsRehash(QStringLiteral("5f4dcc3b5aa765d61d8327deb882cf99")));
    }

    void damagedOrHostileHashesOpenForNobody_data()
    {
        QTest::addColumn<QString>("hash");
        const QString good = *hashPassword(secret("one"), cheap);
        QTest::newRow("empty") << QString();
        QTest::newRow("cut") << good.left(good.size() - 10);
        QTest::newRow("other variant")
            << QString(good).replace(QStringLiteral("argon2id"), QStringLiteral("argon2i"));
        QTest::newRow("3 GiB") << QString(good).replace(QStringLiteral("m=64"),
                                                        QStringLiteral("m=3145728"));
        QTest::newRow("no passes")
            << QString(good).replace(QStringLiteral("t=1"), QStringLiteral("t=0"));
        QTest::newRow("no lanes") << QString(good).replace(QStringLiteral("p=1"),
                                                           QStringLiteral("p=0"));
        QTest::newRow("line break behind") << good + u'\n';
    }

    void damagedOrHostileHashesOpenForNobody()
    {
        QFETCH(QString, hash);
        QVERIFY(!verifyPassword(secret("one"), hash));
        QVERIFY(needsRehash(hash, cheap));
    }

    void theDummyHashIsWellFormedAndOpensForNobody()
    {
        const QString dummy = dummyPasswordHash(cheap);
        QVERIFY2(!needsRehash(dummy, cheap), "it must cost what a real hash costs");
        QVERIFY(!verifyPassword(secret(""), dummy));
        QVERIFY(!verifyPassword(secret("no such account."), dummy));
        QVERIFY(!needsRehash(dummyPasswordHash()));
    }

    void anEndlessPasswordIsRefused()
    {
        const SecretText endless{QByteArrayView(QByteArray(1025, 'x'))};
        const auto hash = hashPassword(endless, cheap);
        QVERIFY(!hash.ok());
        QCOMPARE(hash.error().code, QStringLiteral("crypto.password-too-long"));
        QVERIFY(hashPassword(SecretText{QByteArrayView(QByteArray(1024, 'x'))}, cheap).ok());
    }

    void thePolicyRefusesWhatEverybodyTriesFirst_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("code");
        QTest::newRow("short") << QStringLiteral("k7mp-9xwd-r")
                               << QStringLiteral("crypto.password-too-short");
        QTest::newRow("good") << QStringLiteral("k7mp-9xwd-r4") << QString();
        QTest::newRow("sentence") << QStringLiteral("三月里桃花开满了整个后山坡呢") << QString();
        QTest::newRow("one character")
            << QStringLiteral("aaaaaaaaaaaaaa") << QStringLiteral("crypto.password-too-simple");
        QTest::newRow("digits in a row")
            << QStringLiteral("1234567890123") << QStringLiteral("crypto.password-too-simple");
        QTest::newRow("down") << QStringLiteral("zyxwvutsrqponm")
                              << QStringLiteral("crypto.password-too-simple");
        QTest::newRow("keyboard row")
            << QStringLiteral("qwertyuiopasdf") << QStringLiteral("crypto.password-too-simple");
        QTest::newRow("name within")
            << QStringLiteral("xZhangWei-2026-x") << QStringLiteral("crypto.password-holds-name");
        QTest::newRow("endless") << QString(2000, u'x')
                                 << QStringLiteral("crypto.password-too-long");
    }

    void thePolicyRefusesWhatEverybodyTriesFirst()
    {
        QFETCH(QString, password);
        QFETCH(QString, code);
        const auto result =
            PasswordPolicy{}.check(SecretText::take(password), QStringLiteral("zhangwei"));
        QCOMPARE(result.ok() ? QString() : result.error().code, code);
    }

    void generatedPasswordsAreReadableAndNeverTheSame()
    {
        static const QRegularExpression form(
            QStringLiteral("^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$"));
        QSet<QString> seen;
        for (int i = 0; i < 500; ++i) {
            const SecretText password = generatePassword();
            QVERIFY(PasswordPolicy{}.check(password, QString()).ok());
            const QString text = QString::fromLatin1(password.reveal());
            QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
            seen += text;
        }
        QCOMPARE(seen.size(), 500);
    }
};

QTEST_GUILESS_MAIN(TestPassword)
#include "tst_password.moc"
