// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/id.h"
#include "real_standards.h"
#include "supervision/rules/checks.h"
#include "supervision/rules/draw.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// Draws that can be drawn again, self-checks, cycles.
class TestChecks : public QObject {
    Q_OBJECT

    static QList<DrawCandidate> sites(int count)
    {
        QList<DrawCandidate> all;
        for (int i = 0; i < count; ++i)
            all.append({u"site%1"_s.arg(i), u"unit:%1"_s.arg(i % 7)});
        return all;
    }
    static QStringList namesOf(const QList<DrawnObject>& drawn)
    {
        QStringList names;
        for (const auto& one : drawn)
            names.append(one.object);
        return names;
    }

private Q_SLOTS:
    void theShareIsNeverLess_data()
    {
        QTest::addColumn<int>("all");
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("count");
        QTest::newRow("35 of 100") << 100 << 35 << 35;
        QTest::newRow("35 of 10 is four") << 10 << 35 << 4;
        QTest::newRow("never none") << 2 << 1 << 1;
        QTest::newRow("all") << 9 << 100 << 9;
        QTest::newRow("of nothing") << 0 << 35 << 0;
    }
    void theShareIsNeverLess()
    {
        QFETCH(int, all);
        QFETCH(int, percent);
        QTEST(drawnCount(all, percent), "count");
    }

    void aDrawCanBeDrawnAgain()
    {
        const auto first = drawObjects(sites(40), {}, 35, 35, u"0f3a"_s);
        VERIFY_OK(first);
        QCOMPARE(first->size(), 14);
        // The order in which objects are given does not matter.
        auto turned = sites(40);
        std::reverse(turned.begin(), turned.end());
        QCOMPARE(namesOf(*drawObjects(turned, {}, 35, 35, u"0f3a"_s)), namesOf(*first));
        QVERIFY(namesOf(*drawObjects(sites(40), {}, 35, 35, u"0f3b"_s)) != namesOf(*first));
        // A larger share of the same seed takes the same and some more.
        QCOMPARE(namesOf(*drawObjects(sites(40), {}, 50, 35, u"0f3a"_s)).mid(0, 14),
                 namesOf(*first));
        // What is written down stays so for ever: these are the first three of this seed.
        QCOMPARE(namesOf(*first).mid(0, 3), QStringList({u"site15"_s, u"site2"_s, u"site26"_s}));
        VERIFY_FAILS(drawObjects(sites(40), {}, 34, 35, u"a"_s), "supervision.share-too-small");
        VERIFY_FAILS(drawObjects({}, {}, 50, 35, u"a"_s), "supervision.nothing-to-draw");
    }

    void everyObjectComesUpAlike()
    {
        QHash<QString, int> times;
        for (int seed = 0; seed < 2'000; ++seed) {
            for (const auto& name :
                 namesOf(*drawObjects(sites(10), {}, 30, 0, QString::number(seed))))
                ++times[name];
        }
        QCOMPARE(times.size(), 10);
        for (const int count : std::as_const(times)) // 600 each; far beyond five deviations
            QVERIFY2(count > 490 && count < 710, qPrintable(QString::number(count)));
    }

    void nobodyChecksTheOwnDepartmentAndAllTakeTurns()
    {
        const QList<DrawInspector> inspectors{
            {u"person:a"_s, u"unit:0"_s}, {u"person:b"_s, u"unit:1"_s}, {u"person:c"_s, {}}};
        const auto drawn = drawObjects(sites(21), inspectors, 100, 35, u"seed"_s);
        VERIFY_OK(drawn);
        QHash<QString, int> turns;
        for (const auto& one : *drawn) {
            const QString unit = u"unit:%1"_s.arg(one.object.mid(4).toInt() % 7);
            QVERIFY(!one.inspector.isEmpty());
            QVERIFY(one.inspector != u"person:a"_s || unit != u"unit:0"_s);
            QVERIFY(one.inspector != u"person:b"_s || unit != u"unit:1"_s);
            ++turns[one.inspector];
        }
        for (const int count : std::as_const(turns))
            QVERIFY(count >= 5 && count <= 9);
        // The only one there is must not check the own department: nobody does.
        const auto own = drawObjects({{u"x"_s, u"unit:0"_s}}, {inspectors.first()}, 100, 0, u"s"_s);
        QCOMPARE(own->first().inspector, QString());
    }

    void howAnObjectStands_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("drawn");
        QTest::addColumn<QDate>("returned");
        QTest::addColumn<QDate>("checked");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("state");
        const QDate none;
        const QDate on(2026, 7, 1);
        QTest::newRow("not drawn") << u"draw"_s << false << none << none << false << u"未抽中"_s;
        QTest::newRow("drawn") << u"draw"_s << true << none << none << false << u"待检查"_s;
        QTest::newRow("good") << u"draw"_s << true << none << on << true << u"合格"_s;
        QTest::newRow("bad") << u"whole"_s << false << none << on << false << u"有问题"_s;
        QTest::newRow("self late") << u"self"_s << false << none << none << false << u"逾期未报"_s;
        QTest::newRow("self told") << u"self"_s << false << on << none << true << u"已自查"_s;
        QTest::newRow("self bad") << u"self"_s << false << on << none << false << u"有问题"_s;
        QTest::newRow("self, then checked") << u"self"_s << false << on << on << true << u"合格"_s;
    }
    void howAnObjectStands()
    {
        QFETCH(QString, form);
        QFETCH(bool, drawn);
        QFETCH(QDate, returned);
        QFETCH(QDate, checked);
        QFETCH(bool, good);
        const ObjectFacts facts{form, drawn, false, QDate(2026, 7, 10), returned, checked, good};
        QTEST(objectStateName(objectState(facts, day("2026-07-14"))), "state");
    }

    void onTheLastDayASelfCheckIsNotLate()
    {
        const ObjectFacts facts{u"self"_s, false, false, QDate(2026, 7, 14), {}, {}, false};
        QCOMPARE(int(objectState(facts, day("2026-07-14"))), int(ObjectState::Awaited));
        QCOMPARE(int(objectState(facts, day("2026-07-15"))), int(ObjectState::Late));
    }

    void aCycleTellsItsCoverageAndWhatComesNext()
    {
        const auto standing = cycleStanding({{u"办公厅"_s, day("2024-05-01")},
                                             {u"财务司"_s, QDate()},
                                             {u"科技司"_s, day("2023-07-14")},
                                             {u"规划司"_s, day("2023-07-15")}},
                                            day("2024-01-01"), 3, day("2026-07-14"));
        QCOMPARE(standing.covered, 2);
        QCOMPARE(standing.all, 4);
        QCOMPARE(standing.percent, 50);
        QCOMPARE(standing.nextDue, day("2026-07-14"));
        QCOMPARE(standing.rows.first().unit, u"科技司"_s);
        QVERIFY(!standing.rows.first().isOverdue); // due today
        QCOMPARE(standing.rows.last().nextDue, day("2027-05-01"));
        QVERIFY(cycleStanding({{u"财务司"_s, QDate()}}, day("2023-01-01"), 3, day("2026-07-14"))
                    .rows.first()
                    .isOverdue);
        QCOMPARE(cycleStanding({}, day("2024-01-01"), 3, day("2026-07-14")).percent, 0);
    }

    void whatACheckNeeds_data()
    {
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<QString>("code");
        const QJsonArray twice{QJsonObject{{u"id"_s, newUuidText()}, {u"unit"_s, u"role:x"_s}},
                               QJsonObject{{u"id"_s, newUuidText()}, {u"unit"_s, u"role:x"_s}}};
        QTest::newRow("objects") << QJsonObject() << u"supervision.nothing-to-draw"_s;
        QTest::newRow("twice") << QJsonObject{{u"objects"_s, twice}} << u"supervision.exists"_s;
        QTest::newRow("kind") << QJsonObject{{u"kind"_s, u"weekly"_s}} << u"base.bad-field"_s;
        QTest::newRow("nobody's") << QJsonObject{{u"objects"_s,
                                                  QJsonArray{QJsonObject{{u"id"_s, newUuidText()},
                                                                         {u"unit"_s, u"某司"_s}}}}}
                                  << u"supervision.bad-participant"_s;
    }
    void whatACheckNeeds()
    {
        QFETCH(QJsonObject, more);
        QJsonObject params{{u"id"_s, newUuidText()},
                           {u"kind"_s, u"daily"_s},
                           {u"form"_s, u"draw"_s},
                           {u"title"_s, u"网站抽查"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            params.insert(it.key(), it.value());
        const auto read = CheckDraft::parse(params);
        QVERIFY(!read.ok());
        QTEST(read.error().code, "code");
    }
};

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
