// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ledger/mark.h"
#include "ledger/reader.h"
#include "ledger/table_text.h"
#include "ledger/view.h"

#include <QJsonArray>
#include <QTest>

using namespace chancery::ledger;
using namespace Qt::StringLiterals;

class TestLedgerValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clickingHeadsSorts()
    {
        Query query;
        query.sortBy(u"day"_s, false);
        query.sortBy(u"day"_s, false);
        QCOMPARE(query.sort, (QList<SortKey>{{u"day"_s, true}}));
        query.sortBy(u"organ"_s, true);
        QCOMPARE(query.sort, (QList<SortKey>{{u"day"_s, true}, {u"organ"_s, false}}));
        query.sortBy(u"day"_s, true);
        QCOMPARE(query.sort, (QList<SortKey>{{u"day"_s, false}, {u"organ"_s, false}}));
        query.sortBy(u"organ"_s, false);
        QCOMPARE(query.sort, (QList<SortKey>{{u"organ"_s, false}}));
    }

    void aColumnIsAskedOneThingAtATime()
    {
        Query query;
        query.setCondition({u"organ"_s, Condition::Test::OneOf, {u"a"_s}});
        query.setCondition({u"organ"_s, Condition::Test::Contains, {u"b"_s}});
        QCOMPARE(query.conditions.size(), 1);
        QCOMPARE(query.conditionOn(u"organ"_s)->test, Condition::Test::Contains);
        query.setCondition({u"organ"_s, Condition::Test::Empty, {}});
        QVERIFY(query.conditionOn(u"organ"_s));
        query.setCondition({u"organ"_s, Condition::Test::OneOf, {}});
        QVERIFY(!query.conditionOn(u"organ"_s));
    }

    void aMarkSaysWhereItHolds()
    {
        const QDate today(2026, 7, 14);
        const auto holds = [&](Mark::Test test, const char* value, const QVariant& cell) {
            Mark mark;
            mark.test = test;
            mark.value = QString::fromUtf8(value);
            return mark.holds(cell, today);
        };
        // Fewer than three days left, the day itself and days that are past included.
        QVERIFY(!holds(Mark::Test::DaysLeft, "3", u"2026-07-17"_s));
        QVERIFY(holds(Mark::Test::DaysLeft, "3", u"2026-07-16"_s));
        QVERIFY(holds(Mark::Test::DaysLeft, "3", u"2026-06-30"_s));
        QVERIFY(!holds(Mark::Test::DaysLeft, "3", QVariant()));
        // Nothing for thirty days, or never.
        QVERIFY(!holds(Mark::Test::DaysSince, "30", u"2026-06-15"_s));
        QVERIFY(holds(Mark::Test::DaysSince, "30", u"2026-06-14"_s));
        QVERIFY(holds(Mark::Test::DaysSince, "30", QVariant()));
        QVERIFY(holds(Mark::Test::Under, "50", 49));
        QVERIFY(!holds(Mark::Test::Under, "50", QVariant()));
        QVERIFY(holds(Mark::Test::Over, "2", 3));
        QVERIFY(!holds(Mark::Test::Over, "2", 2));
        QVERIFY(holds(Mark::Test::Is, "", QVariant()));
        QVERIFY(holds(Mark::Test::Contains, "财务", u"财务司"_s));
        QVERIFY(!holds(Mark::Test::Contains, "", u"财务司"_s));
        QVERIFY(holds(Mark::Test::Empty, "", QVariant()));
        QVERIFY(holds(Mark::Test::NotEmpty, "", u"x"_s));
        // What a newer program wrote is left out and does no harm.
        QVERIFY(!Mark::fromJson({{u"column"_s, u"day"_s}, {u"test"_s, u"moon"_s}}));
    }

    void aViewComesBackAsItWasKept()
    {
        View view;
        view.id = u"v1"_s;
        view.name = u"本年特急"_s;
        view.query.text = u"安全"_s;
        for (const auto test :
             {Condition::Test::Contains, Condition::Test::OneOf, Condition::Test::NoneOf,
              Condition::Test::From, Condition::Test::To, Condition::Test::Between,
              Condition::Test::Empty, Condition::Test::NotEmpty})
            view.query.conditions.append(
                {u"c%1"_s.arg(int(test)), test, {u"2026"_s, QString(), u"2027"_s}});
        view.query.sort = {{u"day"_s, true}, {u"organ"_s, false}};
        view.query.group = u"organ"_s;
        view.query.groupsDescending = true;
        view.arrangement = {{{u"day"_s, 90}, {u"organ"_s, 0}}, 1};
        view.marks = {{u"day"_s, Mark::Test::DaysLeft, u"3"_s, Mark::Tone::Red, false},
                      {u"organ"_s, Mark::Test::Is, u"财务司"_s, Mark::Tone::Blue, true}};
        const auto back = viewsFromText(viewsToText({view}));
        QCOMPARE(back, QList<View>{view});
        View renamed = view;
        renamed.name = u"另一个"_s;
        QVERIFY(renamed.showsTheSame(view));
        renamed.query.group.clear();
        QVERIFY(!renamed.showsTheSame(view));
    }

    void whatANewerProgramKeptIsReadAsFarAsItIsKnown()
    {
        const auto views = viewsFromText(
            R"([{"id":"a","name":"x","frozen":-3,"query":{"conditions":[{"column":"c","test":"like"},)"
            R"({"column":"d","test":"one-of","values":["1"]}],"sort":[{"descending":true}]},)"
            R"("columns":[{"column":"c","width":9999999},{"column":"zz"}]},{"id":"b"},7])");
        QCOMPARE(views.size(), 1);
        QCOMPARE(views.first().query.conditions.size(), 1);
        QCOMPARE(views.first().query.sort.size(), 0);
        const QList<Column> columns{{u"c"_s}, {u"d"_s}};
        const auto fitted = views.first().arrangement.fitted(columns);
        QCOMPARE(fitted.columns.size(), 1);
        QCOMPARE(fitted.columns.first().width, 2'000);
        QCOMPARE(fitted.frozen, 0);
        QCOMPARE(Arrangement().fitted(columns).columns.size(), 2);
        QVERIFY(viewsFromText("not json").isEmpty());
    }

    void tablesTravelOverTheClipboard()
    {
        const TextTable table{
            {u"编号"_s, u"标题"_s}, {u"1"_s, u"含\t制表符和\n换行"_s}, {u""_s, u"“他说\"好\"”"_s}};
        QCOMPARE(fromTsv(toTsv(table)), table);
        QCOMPARE(fromTsv(u"a\tb\r\nc\t\r\n"_s), (TextTable{{u"a"_s, u"b"_s}, {u"c"_s, u""_s}}));
        QCOMPARE(fromTsv(QString()), TextTable());
        QVERIFY(toHtml({{u"<b>"_s}, {u"a\nb"_s}}).contains(u"<th>&lt;b&gt;</th>"_s));
        QVERIFY(toHtml({{u"<b>"_s}, {u"a\nb"_s}}).contains(u"<td>a<br>b</td>"_s));
    }

    void aCellIsNeverTakenForAFormula()
    {
        QCOMPARE(csvLine({u"a,b"_s, u"c\"d"_s, u"-5.2"_s}), u"\"a,b\",\"c\"\"d\",-5.2\r\n"_s);
        QCOMPARE(csvLine({u"=1+1"_s, u"@x"_s, u"+86 10"_s}), u"'=1+1,'@x,'+86 10\r\n"_s);
    }

    void aNumberOfTheStatisticsLeavesItsRows()
    {
        QCOMPARE(dayOf(u"2026-07-14"), QDate(2026, 7, 14));
        QCOMPARE(dayOf(u"2024-02-29T01"), QDate(2024, 2, 29));
        for (const auto& none : {u"2026-02-29"_s, u"2026-7-14"_s, u"二〇二六年七月"_s, u""_s})
            QVERIFY(!dayOf(none).isValid());
        QCOMPARE(partOf(u"2026-07-14"_s, Part::Quarter), u"2026-Q3"_s);
        QCOMPARE(partOf(u"2026-07-14"_s, Part::Month), u"2026-07"_s);
        QCOMPARE(partOf(u"财务司"_s, Part::Year), u"财务司"_s);
        const auto quarter = conditionFor({u"day"_s, Part::Quarter}, u"2026-Q4"_s);
        QCOMPARE(quarter.values, (QStringList{u"2026-10"_s, u"2026-12"_s}));
        QCOMPARE(conditionFor({u"day"_s, Part::Year}, {}).test, Condition::Test::Empty);
        QCOMPARE(conditionFor({u"organ"_s}, u"财务司"_s).test, Condition::Test::OneOf);
    }
};

QTEST_APPLESS_MAIN(TestLedgerValues)
#include "tst_values.moc"
