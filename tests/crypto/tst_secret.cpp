// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/secret.h"

#include <QDebug>
#include <QTest>

#include <iostream>
#include <type_traits>

using namespace chancery::crypto;

namespace {

template <typename Stream, typename T>
concept Printable = requires(Stream stream, const T& value)
{
    stream << value;
};

template <typename T>
concept Comparable = requires(const T& a, const T& b)
{
    a == b;
};

static_assert(Printable<QDebug, QString> && Printable<std::ostream&, std::string>);
static_assert(!Printable<QDebug, SecretText>);
static_assert(!Printable<std::ostream&, SecretText>);
static_assert(!Comparable<SecretText>);
static_assert(!std::is_convertible_v<SecretText, QString>);
static_assert(!std::is_convertible_v<SecretText, QByteArray>);
static_assert(!std::is_convertible_v<QByteArray, SecretText>);

} // namespace

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takingATextEmptiesItAndKeepsItsUtf8()
    {
        QString text = QString::fromUtf8("口令 canary");
        QByteArray bytes("canary");
        const SecretText fromText = SecretText::take(text);
        const SecretText fromBytes = SecretText::take(bytes);
        QVERIFY(text.isEmpty());
        QVERIFY(bytes.isEmpty());
        QCOMPARE(fromText.reveal(), QByteArrayView("口令 canary"));
        QCOMPARE(fromBytes.reveal(), QByteArrayView("canary"));
    }

    void copiesShareOneBufferThatLivesAsLongAsTheLast()
    {
        SecretText last;
        const char* where = nullptr;
        {
            const SecretText first{QByteArrayView("canary")};
            where = first.reveal().data();
            last = first;
        }
        QVERIFY(last.reveal().data() == where);
        QCOMPARE(last.reveal(), QByteArrayView("canary"));
    }

    void wipingLeavesOnlyZeros()
    {
        QByteArray bytes("canary");
        wipe(bytes.data(), bytes.size());
        QCOMPARE(bytes, QByteArray(6, '\0'));
    }

    void secretsCompareByContent()
    {
        QVERIFY(SecretText{QByteArrayView("a")}.equals(SecretText{QByteArrayView("a")}));
        QVERIFY(!SecretText{QByteArrayView("a")}.equals(SecretText{QByteArrayView("b")}));
        QVERIFY(SecretText().equals(SecretText{QByteArrayView("")}));
        QVERIFY(SecretText().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
