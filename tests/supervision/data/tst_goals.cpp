// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "chamber.h"

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// A goal tree (目标责任制) as items like any other.
class TestGoalTree : public QObject {
    Q_OBJECT

    static QJsonObject indicator(const char* kind, const char* base, const char* target)
    {
        return {{u"kind"_s, QString::fromLatin1(kind)},
                {u"year"_s, 2026},
                {u"unit"_s, u"%"_s},
                {u"base"_s, QString::fromLatin1(base)},
                {u"target"_s, QString::fromLatin1(target)}};
    }
    static QJsonObject measure(const QString& id, const QString& parent, int number)
    {
        return {{u"id"_s, id},
                {u"title"_s, u"第%1件"_s.arg(number)},
                {u"parent"_s, parent},
                {u"position"_s, number},
                {u"lead"_s, number % 2 == 0 ? financeUnit : planningUnit},
                {u"due"_s, u"2026-12-31"_s},
                {u"indicator"_s, indicator(number % 3 == 0 ? "binding" : "expected", "0", "100")},
                {u"upTo"_s, u"assign"_s}};
    }

private Q_SLOTS:
    void tenGoalsAndThirtySixMeasures()
    {
        Chamber office;
        const auto& who = office.who;
        QJsonArray list;
        QStringList goals;
        QStringList measures;
        for (int i = 0; i < 10; ++i) {
            goals.append(newUuidText());
            list.append(QJsonObject{{u"id"_s, goals.last()},
                                    {u"title"_s, u"第%1项目标"_s.arg(i + 1)},
                                    {u"category"_s, u"目标责任制"_s},
                                    {u"lead"_s, financeUnit},
                                    {u"due"_s, u"2026-12-31"_s},
                                    {u"upTo"_s, u"assign"_s}});
        }
        office.must(who.supervisor, "open-list", {{u"items"_s, list}});
        list = {};
        for (int i = 0; i < 36; ++i) {
            measures.append(newUuidText());
            list.append(measure(measures.last(), goals.at(i % 10), i));
        }
        office.must(who.supervisor, "open-list", {{u"items"_s, list}});
        QCOMPARE(office.item(goals[0]).value("parts"_L1).toInt(), 4);
        QCOMPARE(office.item(goals[9]).value("parts"_L1).toInt(), 3);
        // In July the values of two quarters should have been told: yellow as long as the first one
        // of them may still come, red when it is overdue.
        QCOMPARE(int(office.lamp(measures[0])), int(Lamp::Overdue));
        QCOMPARE(int(office.lamp(goals[0])), int(Lamp::Overdue));
        // All measures of the first goal are told, three on the path and one a little behind.
        for (const int i : {0, 10, 20, 30}) {
            const QString& person = i % 2 == 0 ? who.finance : who.planning;
            for (const int quarter : {1, 2})
                office.must(
                    person, "report-value",
                    office.about(measures[i],
                                 {{u"quarter"_s, quarter},
                                  {u"value"_s,
                                   QString::number(i == 10 && quarter == 2 ? 49 : quarter * 25)}}));
        }
        QCOMPARE(int(office.lamp(measures[0])), int(Lamp::Normal));
        QCOMPARE(int(office.lamp(measures[10])), int(Lamp::Near));
        QCOMPARE(int(office.lamp(goals[0])), int(Lamp::Near)); // the worst child's
        QCOMPARE(int(office.lamp(goals[1])), int(Lamp::Overdue));
        QCOMPARE(office.item(measures[0]).value("progress"_L1).toInt(), 50);
        QCOMPARE(office.text(measures[0], "value_text"), u"50%"_s);
        QCOMPARE(office.text(measures[0], "last_feedback"), u"第二季度完成50%（进度目标50%）"_s);
    }

    void whoTellsAValueAndWhen()
    {
        Chamber office;
        const auto& who = office.who;
        const QString goal = office.assigned({{u"due"_s, u"2026-12-31"_s}});
        const auto value = [&](int quarter, const char* text) {
            return office.about(goal,
                                {{u"quarter"_s, quarter}, {u"value"_s, QString::fromUtf8(text)}});
        };
        QCOMPARE(office.attempt(who.finance, "report-value", value(1, "10")),
                 u"supervision.no-indicator"_s);
        const QJsonObject set =
            office.about(goal, {{u"indicator"_s, indicator("binding", "0", "40")}});
        QCOMPARE(office.attempt(who.finance, "set-indicator", set),
                 u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "set-indicator", set);
        QCOMPARE(office.attempt(who.outsider, "report-value", value(1, "10")),
                 u"supervision.unknown"_s);
        QCOMPARE(office.attempt(who.finance, "report-value", value(1, "十")),
                 u"supervision.bad-number"_s);
        QCOMPARE(office.attempt(who.finance, "report-value", value(4, "10")),
                 u"supervision.quarter-to-come"_s);
        office.must(who.finance, "report-value", value(2, "15"));
        office.clock().advanceSeconds(1);
        QCOMPARE(int(office.lamp(goal)),
                 int(Lamp::Overdue)); // of what must be kept nothing is let go
        office.must(who.finance, "report-value", value(1, "10"));
        QCOMPARE(office.text(goal, "value_text"), u"15%"_s); // an earlier quarter is not the newest
        office.must(who.finance, "report-value", value(2, "20"));
        QCOMPARE(int(office.lamp(goal)), int(Lamp::Normal));
        // In the autumn it turns by itself.
        office.go("2026-10-09");
        QCOMPARE(int(office.lamp(goal)), int(Lamp::Near));
        office.go("2026-10-16");
        QCOMPARE(int(office.lamp(goal)), int(Lamp::Overdue));
    }
};

QTEST_GUILESS_MAIN(TestGoalTree)
#include "tst_goals.moc"
