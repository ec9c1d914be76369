// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/id.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <array>
#include <thread>

using namespace chancery;

class TestId : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newIdsAreVersionSevenOfTheNow()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QString text = newUuidText();
        const qint64 after = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(isUuidText(text));
        QCOMPARE(text[14], QChar(u'7'));
        QVERIFY(QStringLiteral("89ab").contains(text[19]));
        const qint64 millis = (text.left(8) + text.mid(9, 4)).toLongLong(nullptr, 16);
        // A burst may have borrowed a few milliseconds.
        QVERIFY(millis >= before && millis <= after + 10);
    }

    void idsMadeLaterSortLater()
    {
        QString last;
        for (int i = 0; i < 20'000; ++i) {
            const QString next = newUuidText();
            QVERIFY2(last < next, qPrintable(last + u' ' + next));
            last = next;
        }
    }

    void threadsNeverMakeTheSameId()
    {
        constexpr int each = 20'000;
        std::array<QList<QString>, 4> made;
        {
            std::array<std::jthread, 4> threads;
            for (std::size_t t = 0; t < threads.size(); ++t)
                threads[t] = std::jthread([&mine = made[t]] {
                    for (int i = 0; i < each; ++i)
                        mine.append(newUuidText());
                });
        }
        QSet<QString> all;
        for (const auto& mine : made) {
            QVERIFY(std::is_sorted(mine.begin(), mine.end()));
            all.unite(QSet<QString>(mine.begin(), mine.end()));
        }
        QCOMPARE(all.size(), each * 4);
    }

    void otherTextsAreNoIds_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto* text :
             {"", "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f405", "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f40516",
              "0190A1B2-c3d4-7e5f-8a9b-0c1d2e3f4051", "0190a1b2_c3d4-7e5f-8a9b-0c1d2e3f4051",
              "0190a1b2c3d4-7e5f-8a9b-0c1d2e3f4051-", "g190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4051",
              "{190a1b2-c3d4-7e5f-8a9b-0c1d2e3f405}", "' or 1=1 --"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void otherTextsAreNoIds()
    {
        QFETCH(QString, text);
        QVERIFY(!isUuidText(text));
        const auto parsed = PersonId::parse(text);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, QStringLiteral("base.bad-id"));
    }

    void aLongWrongIdIsNotRepeatedWhole()
    {
        const auto parsed = PersonId::parse(QString(100'000, u'x'));
        QCOMPARE(parsed.error().args.value(u"text").toString().size(), 64);
    }

    void idsGoThroughText()
    {
        const auto id = UnitId::create();
        const auto parsed = UnitId::parse(id.text());
        QVERIFY(parsed.ok());
        QCOMPARE(*parsed, id);
        QCOMPARE(qHash(*parsed), qHash(id));
        static_assert(!std::is_same_v<UnitId, PersonId>);
        static_assert(!std::is_default_constructible_v<UnitId>);
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
