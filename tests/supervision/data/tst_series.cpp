// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "chamber.h"
#include "supervision/data/checks.h"
#include "supervision/data/series.h"

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// What recurs begins by itself, once, and has a lamp of its own.
class TestSeriesCommands : public QObject {
    Q_OBJECT

    static QJsonObject monthlyDraw(const QString& id, const QString& first)
    {
        QJsonArray objects;
        for (int i = 0; i < 10; ++i)
            objects.append(QJsonObject{{u"unit"_s, i % 2 == 0 ? financeUnit : planningUnit},
                                       {u"name"_s, u"网站%1"_s.arg(i)}});
        return {{u"id"_s, id},
                {u"kind"_s, u"check"_s},
                {u"title"_s, u"网站抽查"_s},
                {u"period"_s, u"month"_s},
                {u"first"_s, first},
                {u"days"_s, 20},
                {u"work"_s, QJsonObject{{u"kind"_s, u"daily"_s},
                                        {u"form"_s, u"draw"_s},
                                        {u"leastPercent"_s, 35},
                                        {u"objects"_s, objects}}}};
    }
    static QJsonObject quarterlyCircular(const QString& id, const QString& first,
                                         const QString& lead = financeUnit)
    {
        return {{u"id"_s, id},
                {u"kind"_s, u"task"_s},
                {u"title"_s, u"督查通报"_s},
                {u"period"_s, u"quarter"_s},
                {u"first"_s, first},
                {u"days"_s, 15},
                {u"work"_s, QJsonObject{{u"lead"_s, lead}, {u"requirement"_s, u"公开通报"_s}}}};
    }
    /// What the server does every few minutes; how many turns began.
    static int round(Chamber& office)
    {
        const auto routine = seriesRoutine(chamberSettings());
        const auto due = routine.due(office.db(), office.now());
        if (!due.ok())
            qFatal("%s", qPrintable(due.error().debugText()));
        int begun = 0;
        for (const auto& order : *due) {
            const auto done = office.runAs(routine.actor, order.command, order.params);
            if (!done.ok())
                qFatal("%s", qPrintable(done.error().debugText()));
            ++begun;
        }
        return begun;
    }
    static SeriesRow seen(Chamber& office, const QString& id)
    {
        const auto rows = seriesRows(office.db(), chamberSettings().hours(), office.now());
        if (!rows.ok())
            qFatal("%s", qPrintable(rows.error().debugText()));
        for (const auto& row : *rows) {
            if (row.id == id)
                return row;
        }
        return {};
    }

private Q_SLOTS:
    void aMonthlyDrawBeginsByItselfAndOnce()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        const auto plan = monthlyDraw(id, u"2026-07-14"_s);
        QCOMPARE(office.attempt(who.finance, "series-plan", plan), u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "series-plan", plan); // its first turn is today's
        QCOMPARE(office.attempt(who.supervisor, "series-plan", plan), u"supervision.exists"_s);
        auto checks = *checkRows(office.db(), office.now());
        QCOMPARE(checks.size(), 1);
        QCOMPARE(checks[0].title, u"网站抽查（2026年7月）"_s);
        QCOMPARE(checks[0].objects, 10);
        QCOMPARE(checks[0].due, QDate(2026, 8, 3));
        QCOMPARE(round(office), 0);
        QCOMPARE(office.attempt(who.supervisor, "series-next", {{u"series"_s, id}}),
                 u"supervision.nothing-to-do"_s);

        office.go("2026-08-14", 8); // before the office opens
        QCOMPARE(round(office), 0);
        office.go("2026-08-14");
        // Two rounds that have looked at the same moment, as of two processes: one of them acts.
        const auto routine = seriesRoutine(chamberSettings());
        const auto stale = *routine.due(office.db(), office.now());
        QCOMPARE(stale.size(), 1);
        QCOMPARE(round(office), 1);
        QCOMPARE(
            office.runAs(routine.actor, stale.first().command, stale.first().params).error().code,
            u"supervision.nothing-to-do"_s);
        QCOMPARE(round(office), 0);
        checks = *checkRows(office.db(), office.now());
        QCOMPARE(checks.size(), 2);
        QCOMPARE(checks[0].title, u"网站抽查（2026年8月）"_s);
        const auto actor = office.actor(who.supervisor);
        const auto view = checkView(office.db(), *actor, checks[0].id, office.now());
        QCOMPARE((*view)->createdName, u"周期任务"_s);
        QCOMPARE((*view)->series, id);
        QCOMPARE((*view)->leastPercent, 35);
        QCOMPARE((*view)->objects.size(), 10);
        // It is drawn by whoever sends the inspectors, like any other.
        office.must(who.supervisor, "check-draw", {{u"check"_s, checks[0].id}, {u"percent"_s, 35}});
        QCOMPARE((*checkRows(office.db(), office.now()))[0].drawn, 4);
    }

    void theLampIsThatOfTheLastTurn()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        office.must(who.supervisor, "series-plan", monthlyDraw(id, u"2026-08-03"_s));
        QCOMPARE(int(seen(office, id).lamp), int(Lamp::NotStarted));
        office.go("2026-08-03");
        QCOMPARE(round(office), 1);
        QCOMPARE(int(seen(office, id).lamp), int(Lamp::Normal)); // due on 24 August
        office.go("2026-08-21");
        QCOMPARE(int(seen(office, id).lamp), int(Lamp::Near));
        office.go("2026-08-25");
        QCOMPARE(int(seen(office, id).lamp), int(Lamp::Overdue));
        office.must(who.supervisor, "check-close",
                    {{u"check"_s, seen(office, id).lastId}, {u"conclusion"_s, u"完成"_s}});
        QCOMPARE(int(seen(office, id).lamp), int(Lamp::Done));
        // A turn that should have begun and has not is late itself.
        office.go("2026-09-03");
        QVERIFY(!seen(office, id).isBehind);
        office.go("2026-09-04");
        QVERIFY(seen(office, id).isBehind);
        QCOMPARE(int(seen(office, id).lamp), int(Lamp::Overdue));
    }

    void aQuarterlyCircularIsAnItemWithItsLead()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        QCOMPARE(office.attempt(who.supervisor, "series-plan",
                                quarterlyCircular(id, u"2026-08-01"_s, u"unit:"_s + idOf(999))),
                 u"supervision.unknown-participant"_s);
        office.must(who.supervisor, "series-plan", quarterlyCircular(id, u"2026-08-01"_s));
        office.go("2026-08-01"); // a Saturday
        QCOMPARE(round(office), 0);
        QVERIFY(!seen(office, id).isBehind);
        office.go("2026-08-03");
        QVERIFY(!seen(office, id).isBehind);
        QCOMPARE(round(office), 1);
        const QString item = seen(office, id).lastId;
        QCOMPARE(office.stage(item), u"handle"_s);
        QCOMPARE(office.text(item, "title"), u"督查通报（2026年第三季度）"_s);
        QCOMPARE(office.text(item, "number_text"),
                 u"督办〔2026〕1号"_s); // none was wasted on trial
        QCOMPARE(office.text(item, "lead"), financeUnit);
        QCOMPARE(office.text(item, "due_on"), u"2026-08-18"_s);
        QCOMPARE(office.text(item, "source_title"), u"督查通报"_s);
        QCOMPARE(seen(office, id).nextOn,
                 QDate(2026, 11, 1)); // by the first day, not by the Monday
        const auto turns = turnsOfSeries(office.db(), id, office.now());
        VERIFY_OK(turns);
        QCOMPARE(turns->value(0).id, item);
        QCOMPARE(int(turns->value(0).lamp), int(office.lamp(item)));
        office.go("2026-08-19");
        QCOMPARE(int(seen(office, id).lamp), int(Lamp::Overdue));
        // Nobody else can hang a matter on it.
        QCOMPARE(
            office.attempt(who.finance, "open",
                           office.draft(newUuidText(),
                                        {{u"source"_s, QJsonObject{{u"kind"_s, u"plan"_s},
                                                                   {u"table"_s, u"sup_series"_s},
                                                                   {u"record"_s, id}}}})),
            u"supervision.source-unknown"_s);
    }

    void aServerThatSleptBeginsTheNewestAndCountsTheOthers()
    {
        Chamber office;
        const QString id = newUuidText();
        office.must(office.who.supervisor, "series-plan", monthlyDraw(id, u"2026-07-14"_s));
        office.go("2026-10-20"); // two turns passed, and the third is under way
        QVERIFY(seen(office, id).isBehind);
        QCOMPARE(round(office), 1);
        QCOMPARE(round(office), 0);
        const auto checks = *checkRows(office.db(), office.now());
        QCOMPARE(checks.size(), 2);
        QCOMPARE(checks[0].title, u"网站抽查（2026年10月）"_s);
        QCOMPARE(checks[0].due, QDate(2026, 11, 9)); // twenty days from when it began
        QCOMPARE(seen(office, id).missed, 2);
        QCOMPARE(seen(office, id).opened, 2);
        QCOMPARE(seen(office, id).nextOn, QDate(2026, 11, 14));
    }

    void whatHasEndedBeginsNoMore()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        office.must(who.supervisor, "series-plan", monthlyDraw(id, u"2026-07-14"_s));
        const QJsonObject end{{u"series"_s, id}, {u"reason"_s, u"并入年度专项检查"_s}};
        QCOMPARE(office.attempt(who.finance, "series-end", end), u"supervision.not-supervisor"_s);
        QCOMPARE(office.attempt(who.supervisor, "series-end", {{u"series"_s, id}}),
                 u"supervision.reason-needed"_s);
        QCOMPARE(office.attempt(who.supervisor, "series-end",
                                {{u"series"_s, newUuidText()}, {u"reason"_s, u"x"_s}}),
                 u"supervision.unknown-series"_s);
        office.must(who.supervisor, "series-end", end);
        office.go("2026-08-14");
        QCOMPARE(round(office), 0);
        QCOMPARE(office.attempt(who.supervisor, "series-next", {{u"series"_s, id}}),
                 u"supervision.series-ended"_s);
        QVERIFY(seen(office, id).isEnded);
        // What had begun goes on.
        QCOMPARE(checkRows(office.db(), office.now())->size(), 1);
    }

    void whatCouldNeverBeginIsNotPlanned()
    {
        Chamber office;
        const auto& who = office.who;
        auto bad = monthlyDraw(newUuidText(), u"2026-08-14"_s);
        bad[u"work"_s] = QJsonObject{{u"kind"_s, u"daily"_s}, {u"form"_s, u"draw"_s}};
        QCOMPARE(office.attempt(who.supervisor, "series-plan", bad),
                 u"supervision.nothing-to-draw"_s);
        QCOMPARE(office.attempt(who.supervisor, "series-plan",
                                monthlyDraw(newUuidText(), u"2026-07-13"_s)),
                 u"supervision.due-before-start"_s);
        auto none = quarterlyCircular(newUuidText(), u"2026-08-14"_s);
        none[u"work"_s] = QJsonObject();
        QCOMPARE(office.attempt(who.supervisor, "series-plan", none), u"supervision.lead-needed"_s);
    }
};

QTEST_GUILESS_MAIN(TestSeriesCommands)
#include "tst_series.moc"
