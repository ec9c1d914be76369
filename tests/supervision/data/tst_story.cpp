// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "chamber.h"
#include "support/catalog_check.h"

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// An item's way from the proposal to being struck off, who may do what, and who sees it.
class TestStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCatalogIsTheSchema()
    {
        store::Catalog catalog;
        addSupervisionTables(catalog);
        QCOMPARE(catalogFaults(catalog, {supervisionMigrations()}), QStringList());
    }

    void fromALineToTheEnd()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        // One line and a date, from anybody.
        office.must(who.secretary, "open",
                    Chamber::draft(id, {{u"due"_s, u"2026-07-31"_s},
                                        {u"source"_s, QJsonObject{{u"kind"_s, u"oral"_s},
                                                                  {u"by"_s, u"林静怡"_s}}}}));
        QCOMPARE(office.stage(id), u"establish"_s);
        QCOMPARE(office.text(id, "number_text"), QString());
        QCOMPARE(office.lamp(id), Lamp::NotStarted);
        QCOMPARE(office.attempt(who.secretary, "establish", office.about(id)),
                 u"supervision.not-your-turn"_s);
        office.must(who.supervisor, "establish", office.about(id));
        QCOMPARE(office.text(id, "number_text"), u"督办〔2026〕1号"_s);
        QCOMPARE(office.attempt(who.supervisor, "assign", office.about(id)),
                 u"supervision.lead-needed"_s);
        office.must(who.supervisor2, "assign",
                    office.about(id, {{u"lead"_s, financeUnit},
                                      {u"co"_s, QJsonArray{planningUnit}},
                                      {u"handler"_s, clerkPerson},
                                      {u"phone"_s, u"6820"_s}}));
        QCOMPARE(office.stage(id), u"handle"_s);
        QCOMPARE(office.text(id, "holder_names"), u"财务司、规划司"_s);
        QCOMPARE(office.text(id, "starts_on"), u"2026-07-14"_s);
        QCOMPARE(office.lamp(id), Lamp::Normal);
        office.must(who.finance, "accept", office.about(id));
        office.must(who.finance, "hand-over", office.about(id, {{u"to"_s, clerkPerson}}));
        office.must(who.clerk, "feedback",
                    office.about(id, {{u"way"_s, u"daily"_s},
                                      {u"text"_s, u"已完成测算。"_s},
                                      {u"progress"_s, 60},
                                      {u"problem"_s, u"口径不一致"_s}}));
        QCOMPARE(office.text(id, "last_feedback"), u"已完成测算。"_s);
        QCOMPARE(office.item(id).value("open_problems"_L1).toInt(), 1);
        const QString problem = office.view(id).problems.value(0).id;
        office.must(who.planning, "settle-problem",
                    office.about(id, {{u"problem"_s, problem}, {u"solution"_s, u"已统一"_s}}));
        QCOMPARE(office.item(id).value("open_problems"_L1).toInt(), 0);
        QCOMPARE(office.attempt(who.clerk, "finish", office.about(id)),
                 u"supervision.result-needed"_s);
        office.must(who.clerk, "finish", office.about(id, {{u"result"_s, u"方案已报。"_s}}));
        QCOMPARE(office.stage(id), u"review"_s);
        // What was told in time is not late while others examine it.
        office.go("2026-08-03");
        QCOMPARE(office.lamp(id), Lamp::Normal);
        office.must(who.supervisor, "redo",
                    office.about(id, {{u"reason"_s, u"缺附表"_s}, {u"due"_s, u"2026-08-10"_s}}));
        QCOMPARE(office.text(id, "due_on"), u"2026-08-10"_s);
        QCOMPARE(office.text(id, "first_due_on"), u"2026-07-31"_s);
        // It comes back to the department, which gives it to whom it wants.
        QCOMPARE(office.attempt(who.clerk, "finish", office.about(id, {{u"result"_s, u"x"_s}})),
                 u"supervision.not-your-turn"_s);
        office.must(who.finance, "finish", office.about(id, {{u"result"_s, u"已补附表。"_s}}));
        QCOMPARE(office.attempt(who.finance, "pass", office.about(id)),
                 u"supervision.not-your-turn"_s);
        office.must(who.supervisor, "pass", office.about(id, {{u"quality"_s, 85}}));
        QCOMPARE(office.attempt(who.finance, "strike", office.about(id)),
                 u"supervision.not-your-turn"_s);
        office.must(who.supervisor, "strike", office.about(id));
        QCOMPARE(office.stage(id), u"struck"_s);
        QCOMPARE(office.lamp(id), Lamp::Done);
        QCOMPARE(office.item(id).value("on_time"_L1).toBool(), true);
        QCOMPARE(office.item(id).value("redos"_L1).toInt(), 1);
        QCOMPARE(office.attempt(who.finance, "reopen", office.about(id, {{u"reason"_s, u"x"_s}})),
                 u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "reopen", office.about(id, {{u"reason"_s, u"反弹"_s}}));
        QCOMPARE(office.stage(id), u"handle"_s);
        QStringList verbs;
        for (const auto& event : office.view(id).events)
            verbs.append(event.fields.value("kind"_L1).toString());
        QCOMPARE(verbs.join(u' '),
                 u"open establish assign accept hand-over feedback settle-problem finish redo"
                 u" finish pass strike reopen"_s);
    }

    void whoSeesWhat()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned();
        for (const auto& person : {who.supervisor, who.supervisor2, who.finance, who.planning})
            QVERIFY(office.sees(person, u"sup_item"_s, id));
        QVERIFY(office.sees(who.vice, u"sup_item"_s, id)); // in charge of finance
        for (const auto& person : {who.clerk, who.outsider, who.otherVice, who.secretary})
            QVERIFY(!office.sees(person, u"sup_item"_s, id));
        office.must(who.finance, "hand-over", office.about(id, {{u"to"_s, clerkPerson}}));
        QVERIFY(office.sees(who.clerk, u"sup_item"_s, id));
        QVERIFY(office.sees(who.finance, u"sup_item"_s, id));
        // To outsiders it does not exist.
        QCOMPARE(office.attempt(who.outsider, "feedback",
                                office.about(id, {{u"way"_s, u"daily"_s}, {u"text"_s, u"x"_s}})),
                 u"supervision.unknown"_s);
        const QString secret = newUuidText();
        QCOMPARE(
            office.attempt(who.supervisor, "open", Chamber::draft(secret, {{u"secrecy"_s, 1}})),
            u"supervision.above-clearance"_s);
    }

    void partsAreSplitDownTheLevels()
    {
        Chamber office;
        const auto& who = office.who;
        const QString whole = office.assigned({{u"due"_s, u"2026-12-31"_s}});
        const auto part = [&](const char* due) {
            const QString id = newUuidText();
            office.must(who.finance, "open",
                        Chamber::draft(id, {{u"parent"_s, whole},
                                            {u"lead"_s, planningUnit},
                                            {u"due"_s, QString::fromLatin1(due)},
                                            {u"upTo"_s, u"assign"_s}}));
            return id;
        };
        const QString first = part("2026-07-17");
        const QString second = part("2026-09-30");
        QCOMPARE(office.item(whole).value("parts"_L1).toInt(), 2);
        QCOMPARE(office.lamp(whole), Lamp::Near); // as its first part
        office.go("2026-07-21");
        QCOMPARE(office.lamp(whole), Lamp::Overdue);
        QCOMPARE(office.lamp(second), Lamp::Normal);
        QCOMPARE(
            office.attempt(who.finance, "finish", office.about(whole, {{u"result"_s, u"x"_s}})),
            u"supervision.children-open"_s);
        // The department that leads the whole examines its parts; supervisors strike them off.
        office.must(who.planning, "finish", office.about(first, {{u"result"_s, u"已办"_s}}));
        QCOMPARE(office.attempt(who.outsider, "pass", office.about(first)),
                 u"supervision.unknown"_s);
        office.must(who.finance, "pass", office.about(first));
        QCOMPARE(office.lamp(whole), Lamp::Overdue); // it was late
        office.must(who.supervisor, "strike", office.about(first));
        QCOMPARE(office.lamp(whole), Lamp::Normal);
        QCOMPARE(office.item(whole).value("open_parts"_L1).toInt(), 1);
        office.must(who.supervisor, "void", office.about(second, {{u"reason"_s, u"不再需要"_s}}));
        office.must(who.finance, "finish", office.about(whole, {{u"result"_s, u"完成"_s}}));

        // Two levels down, and no circle.
        const QString other = office.assigned({{u"due"_s, u"2026-12-31"_s}});
        const QString middle = newUuidText();
        office.must(who.finance, "open",
                    Chamber::draft(middle, {{u"parent"_s, other},
                                            {u"lead"_s, planningUnit},
                                            {u"due"_s, u"2026-11-30"_s},
                                            {u"upTo"_s, u"assign"_s}}));
        const QString deep = newUuidText();
        office.must(who.planning, "open",
                    Chamber::draft(deep, {{u"parent"_s, middle},
                                          {u"lead"_s, financeUnit},
                                          {u"due"_s, u"2026-07-24"_s},
                                          {u"upTo"_s, u"assign"_s}}));
        office.go("2026-07-27");
        QCOMPARE(office.lamp(other), Lamp::Overdue);
        QCOMPARE(office.attempt(who.supervisor, "move", office.about(other, {{u"parent"_s, deep}})),
                 u"supervision.circle"_s);
        QCOMPARE(
            office.attempt(who.supervisor, "move", office.about(other, {{u"parent"_s, other}})),
            u"supervision.circle"_s);
        office.must(who.supervisor, "move", office.about(deep));
        QCOMPARE(office.lamp(other), Lamp::Normal);
        QCOMPARE(office.view(middle).above.value(0).id, other);
    }

    void aPlanIsOpenedAsAWholeOrNotAtAll()
    {
        Chamber office;
        const auto& who = office.who;
        const QString whole = office.assigned({{u"due"_s, u"2026-12-31"_s}});
        QJsonArray list;
        for (int i = 0; i < 36; ++i)
            list.append(Chamber::draft(
                newUuidText(),
                {{u"parent"_s, whole},
                 {u"position"_s, i + 1},
                 {u"lead"_s, planningUnit},
                 {u"due"_s, u"2026-08-%1"_s.arg(i % 28 + 1, 2, 10, QLatin1Char('0'))},
                 {u"upTo"_s, u"assign"_s}}));
        QJsonArray bad = list;
        bad[20] = Chamber::draft(newUuidText(),
                                 {{u"due"_s, u"2020-01-01"_s}, {u"startsOn"_s, u"2026-07-14"_s}});
        QCOMPARE(office.attempt(who.supervisor, "open-list", {{u"items"_s, bad}}),
                 u"supervision.bad-row"_s);
        office.must(who.supervisor, "open-list", {{u"items"_s, list}});
        QCOMPARE(office.item(whole).value("parts"_L1).toInt(), 36);
        QCOMPARE(office.view(whole).parts.size(), 36);
        QCOMPARE(office.view(whole).parts.value(35).number, u"督办〔2026〕37号"_s);
        office.go("2026-08-03");
        QCOMPARE(office.lamp(whole), Lamp::Overdue);
    }

    /// Of a department that was merged (机构调整) all items move in one act; what it did stays its.
    void theWorkOfADepartmentMovesAtOnce()
    {
        Chamber office;
        const auto& who = office.who;
        const QString one = office.assigned();
        const QString two = office.assigned();
        const QString over = office.struck();
        office.must(who.finance, "feedback",
                    office.about(one, {{u"way"_s, u"daily"_s}, {u"text"_s, u"正在测算。"_s}}));
        const QJsonObject params{{u"items"_s, QJsonArray{one, two, over}},
                                 {u"lead"_s, planningUnit},
                                 {u"reason"_s, u"机构合并"_s}};
        QCOMPARE(office.attempt(who.finance, "reassign-list", params),
                 u"supervision.not-supervisor"_s);
        QJsonObject silent = params;
        silent.remove(u"reason"_s);
        QCOMPARE(office.attempt(who.supervisor, "reassign-list", silent),
                 u"supervision.reason-needed"_s);
        const auto moved = office.must(who.supervisor, "reassign-list", params).result;
        QCOMPARE(moved.value("moved"_L1).toInt(), 2);
        QCOMPARE(moved.value("left"_L1).toArray().size(), 1);
        QCOMPARE(moved["left"_L1][0]["item"_L1].toString(), over);
        for (const auto& id : {one, two}) {
            QCOMPARE(office.text(id, "lead"), planningUnit);
            QCOMPARE(office.stage(id), u"handle"_s);
        }
        QCOMPARE(office.text(over, "lead_name"), u"财务司"_s);
        const auto told = office.view(one).feedbacks.first().fields;
        QCOMPARE(told.value("participant_name"_L1).toString(), u"财务司"_s);
        QCOMPARE(told.value("text"_L1).toString(), u"正在测算。"_s);
    }

    void workMovesToAnotherDepartment()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned({{u"co"_s, QJsonArray()}, {u"lead"_s, financeUnit}});
        office.must(who.finance, "feedback",
                    office.about(id, {{u"way"_s, u"site"_s}, {u"text"_s, u"已调研"_s}}));
        QCOMPARE(
            office.attempt(who.finance, "reassign",
                           office.about(id, {{u"reason"_s, u"x"_s}, {u"lead"_s, planningUnit}})),
            u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "reassign",
                    office.about(id, {{u"reason"_s, u"机构调整"_s}, {u"lead"_s, planningUnit}}));
        QCOMPARE(office.stage(id), u"handle"_s);
        QCOMPARE(office.text(id, "holder_names"), u"规划司"_s);
        // History stays under the old name.
        QCOMPARE(office.view(id).feedbacks.value(0).fields.value("participant_name"_L1).toString(),
                 u"财务司"_s);
        QVERIFY(office.sees(who.finance, u"sup_item"_s, id));
        office.must(who.planning, "finish", office.about(id, {{u"result"_s, u"已办"_s}}));
        const QString refused = office.assigned();
        office.must(who.finance, "refuse", office.about(refused, {{u"reason"_s, u"不属职责"_s}}));
        QCOMPARE(office.stage(refused), u"assign"_s);
    }

    void editsMeetNobodyUnseen()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned();
        const auto change = [](const char* field, const QJsonValue& from, const QJsonValue& to) {
            return QJsonArray{
                QJsonObject{{u"field"_s, QLatin1String(field)}, {u"from"_s, from}, {u"to"_s, to}}};
        };
        const QString title = u"制定年度预算调整方案"_s;
        QCOMPARE(office.attempt(who.finance, "edit",
                                office.about(id, {{u"changes"_s, change("title", title, u"x"_s)}})),
                 u"supervision.not-supervisor"_s);
        office.must(who.finance, "edit",
                    office.about(id, {{u"changes"_s, change("phone", QJsonValue(), u"6801"_s)}}));
        office.must(who.supervisor, "edit",
                    office.about(id, {{u"changes"_s, change("title", title, u"新的事项"_s)}}));
        QCOMPARE(office.text(id, "title"), u"新的事项"_s);
        QCOMPARE(office.attempt(who.supervisor, "edit",
                                office.about(id, {{u"changes"_s, change("title", title, u"y"_s)}})),
                 u"supervision.changed-meanwhile"_s);
        QCOMPARE(office.attempt(who.supervisor, "edit",
                                office.about(id, {{u"changes"_s, change("stage", title, u"y"_s)}})),
                 u"supervision.bad-field"_s);
        office.must(
            who.supervisor, "edit",
            office.about(id, {{u"changes"_s, change("importance", u"normal"_s, u"major"_s)}}));
        QCOMPARE(office.item(id).value("importance"_L1).toInt(), 2);
    }

    void aDeskForecastsTheSameButForTheNumber()
    {
        Chamber office;
        const QString id = newUuidText();
        office.authority().isServer = false;
        office.must(office.who.supervisor, "open",
                    Chamber::draft(id, {{u"lead"_s, financeUnit}, {u"upTo"_s, u"assign"_s}}));
        QCOMPARE(office.stage(id), u"handle"_s);
        QCOMPARE(office.text(id, "number_text"), QString());
    }

    /// A table that was pasted changes all of its items or none.
    void manyAreEditedAtOnceOrNone()
    {
        Chamber office;
        const auto& who = office.who;
        const QString first = office.assigned();
        const QString second = office.assigned();
        const auto change = [](const QString& item, const char* field, const QJsonValue& from,
                               const QJsonValue& to) {
            return QJsonObject{
                {u"item"_s, item},
                {u"changes"_s,
                 QJsonArray{QJsonObject{
                     {u"field"_s, QLatin1String(field)}, {u"from"_s, from}, {u"to"_s, to}}}}};
        };
        const QJsonArray good{change(first, "category", QJsonValue(), u"财政"_s),
                              change(second, "importance", u"normal"_s, u"key"_s)};
        QJsonArray bad = good;
        bad[1] = change(second, "importance", u"major"_s, u"key"_s); // it is none now
        QCOMPARE(office.attempt(who.supervisor, "edit-list", {{u"items"_s, bad}}),
                 u"supervision.changed-meanwhile"_s);
        QCOMPARE(office.attempt(who.finance, "edit-list", {{u"items"_s, good}}),
                 u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "edit-list", {{u"items"_s, good}});
        QCOMPARE(office.text(first, "category"), u"财政"_s);
        QCOMPARE(office.item(second).value("importance"_L1).toInt(), 1);
        QCOMPARE(office.attempt(who.supervisor, "edit-list", {{u"items"_s, good}}),
                 u"supervision.nothing-to-do"_s); // everybody means the same
        // Taken back by the same command with the sides changed.
        office.must(
            who.supervisor, "edit-list",
            {{u"items"_s, QJsonArray{change(first, "category", u"财政"_s, QJsonValue()),
                                     change(second, "importance", u"key"_s, u"normal"_s)}}});
        QCOMPARE(office.text(first, "category"), QString());
    }
};

QTEST_APPLESS_MAIN(TestStory)
#include "tst_story.moc"
