// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "real_standards.h"
#include "supervision/rules/indicator.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// Indicators of a goal tree: paths, quarters and the moments at which values turn the lamp.
class TestGoals : public QObject {
    Q_OBJECT

    const IndicatorRule m_rule = realStandards().indicators(day("2026-12-31"));
    const workflow::OfficeHours m_hours;

    static QJsonObject json(const char* kind, const char* base, const char* target,
                            const QStringList& path = {})
    {
        QJsonObject made{{u"kind"_s, QString::fromLatin1(kind)},
                         {u"year"_s, 2026},
                         {u"unit"_s, u"%"_s},
                         {u"base"_s, QString::fromLatin1(base)},
                         {u"target"_s, QString::fromLatin1(target)}};
        if (!path.isEmpty())
            made.insert(u"path"_s, QJsonArray::fromStringList(path));
        return made;
    }
    static Indicator made(const char* kind, const char* base, const char* target,
                          const QStringList& path = {})
    {
        const auto read = Indicator::parse(json(kind, base, target, path));
        if (!read.ok())
            qFatal("%s", qPrintable(read.error().debugText()));
        return *read;
    }
    static QDateTime at(const char* when)
    {
        return QDateTime(day(when), QTime(10, 0), officeZone()).toUTC();
    }

private Q_SLOTS:
    void withoutAPathTheStationsLieEvenly()
    {
        const auto indicator = made("binding", "40", "60");
        QCOMPARE(indicator.path[0], 45.0);
        QCOMPARE(indicator.path[2], 55.0);
        QCOMPARE(indicator.path[3], 60.0);
        QCOMPARE(*Indicator::parse(indicator.toJson()), indicator);
        QCOMPARE(indicator.progressAt(50), 50);
        QCOMPARE(indicator.progressAt(70), 100);
        QCOMPARE(indicator.progressAt(30), 0);
    }

    void whatIsNoPath_data()
    {
        QTest::addColumn<QJsonObject>("indicator");
        QTest::addColumn<QString>("code");
        QTest::newRow("turns back") << json("expected", "0", "100", {u"50"_s, u"40"_s, u"80"_s})
                                    << u"supervision.bad-path"_s;
        QTest::newRow("beyond") << json("expected", "0", "100", {u"50"_s, u"60"_s, u"120"_s})
                                << u"supervision.bad-path"_s;
        QTest::newRow("too short")
            << json("expected", "0", "100", {u"50"_s}) << u"supervision.bad-path"_s;
        QTest::newRow("no number") << json("expected", "多", "100") << u"supervision.bad-number"_s;
        QTest::newRow("infinite") << json("expected", "inf", "100") << u"supervision.bad-number"_s;
        QTest::newRow("kind") << json("hoped", "0", "100") << u"base.bad-field"_s;
    }
    void whatIsNoPath()
    {
        QFETCH(QJsonObject, indicator);
        QFETCH(QString, code);
        const auto read = Indicator::parse(indicator);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, code);
    }

    void howAQuarterStands_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("target");
        QTest::addColumn<double>("first");
        QTest::addColumn<int>("state");
        using State = QuarterState;
        // From 40 to 60 the first station is 45; to 20 it is 35.
        QTest::newRow("reached") << u"binding"_s << u"60"_s << 45.0 << int(State::OnPath);
        QTest::newRow("above") << u"binding"_s << u"60"_s << 47.0 << int(State::OnPath);
        QTest::newRow("a little short, must")
            << u"binding"_s << u"60"_s << 44.9 << int(State::Behind);
        QTest::newRow("a little short, hoped")
            << u"expected"_s << u"60"_s << 44.8 << int(State::NearPath);
        QTest::newRow("short, hoped") << u"expected"_s << u"60"_s << 44.0 << int(State::Behind);
        QTest::newRow("falls as it should")
            << u"binding"_s << u"20"_s << 35.0 << int(State::OnPath);
        QTest::newRow("does not fall") << u"binding"_s << u"20"_s << 39.0 << int(State::Behind);
    }
    void howAQuarterStands()
    {
        QFETCH(QString, kind);
        QFETCH(QString, target);
        QFETCH(double, first);
        const auto indicator = made(qPrintable(kind), "40", qPrintable(target));
        const auto quarters =
            quartersOf(indicator, {{1, first, at("2026-04-08")}}, m_rule, day("2026-04-20"));
        QTEST(int(quarters[0].state), "state");
        QCOMPARE(int(quarters[1].state), int(QuarterState::Ahead));
        QCOMPARE(int(quartersOf(indicator, {}, m_rule, day("2026-04-20"))[0].state),
                 int(QuarterState::Missing));
        QCOMPARE(int(quartersOf(indicator, {}, m_rule, day("2026-03-31"))[0].state),
                 int(QuarterState::Ahead));
    }

    void valuesTurnTheLamp()
    {
        const auto indicator = made("expected", "0", "100");
        // Nothing told: the first quarter's value is due on 15 April, a Wednesday.
        auto times = valueTimes(indicator, {}, m_rule, m_hours);
        QCOMPARE(officeDate(*times.nearAt), day("2026-04-01"));
        QCOMPARE(officeDate(*times.lateAt), day("2026-04-15"));
        // In time and on the path: the next one is 15 July's.
        times = valueTimes(indicator, {{1, 25, at("2026-04-08")}}, m_rule, m_hours);
        QCOMPARE(officeDate(*times.nearAt), day("2026-07-01"));
        QCOMPARE(officeDate(*times.lateAt), day("2026-07-15"));
        // Behind: at once, from the moment it was told.
        times = valueTimes(indicator, {{1, 20, at("2026-04-08")}}, m_rule, m_hours);
        QCOMPARE(*times.lateAt, at("2026-04-08"));
        // A little behind is yellow.
        times = valueTimes(indicator, {{1, 24, at("2026-04-08")}}, m_rule, m_hours);
        QCOMPARE(*times.nearAt, at("2026-04-08"));
        QCOMPARE(officeDate(*times.lateAt), day("2026-07-15"));
        // Corrected, and made good in the second quarter.
        const QList<QuarterValue> good{
            {1, 20, at("2026-04-08")}, {1, 21, at("2026-04-09")}, {2, 50, at("2026-07-08")}};
        times = valueTimes(indicator, good, m_rule, m_hours);
        QCOMPARE(officeDate(*times.lateAt), day("2026-10-15"));
        QCOMPARE(*quartersOf(indicator, good, m_rule, day("2026-07-10"))[0].value, 21.0);
        // All told: nothing turns it any more.
        times = valueTimes(indicator, {{4, 100, at("2027-01-08")}}, m_rule, m_hours);
        QVERIFY(!times.nearAt && !times.lateAt);
    }
};

QTEST_GUILESS_MAIN(TestGoals)
#include "tst_goals.moc"
