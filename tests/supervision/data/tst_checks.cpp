// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "chamber.h"
#include "supervision/data/checks.h"

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// Checks: drawn, by the departments themselves, in a cycle; findings that become items.
class TestCheckCommands : public QObject {
    Q_OBJECT

    static QJsonObject check(const QString& id, const char* form, const QJsonArray& objects,
                             QJsonObject more = {})
    {
        more.insert(u"id"_s, id);
        more.insert(u"kind"_s, u"special"_s);
        more.insert(u"form"_s, QString::fromLatin1(form));
        more.insert(u"title"_s, u"网站信息专项检查"_s);
        more.insert(u"objects"_s, objects);
        return more;
    }
    static QJsonArray sites(int count)
    {
        QJsonArray list;
        for (int i = 0; i < count; ++i)
            list.append(QJsonObject{{u"id"_s, idOf(500 + i)},
                                    {u"unit"_s, i % 2 == 0 ? financeUnit : planningUnit},
                                    {u"name"_s, u"网站%1"_s.arg(i)}});
        return list;
    }
    static CheckView seen(Chamber& office, const QString& id, const QString& person)
    {
        const auto actor = office.actor(person);
        const auto view = checkView(office.db(), *actor, id, office.now());
        return view.ok() && *view ? **view : CheckView();
    }

private Q_SLOTS:
    void aMonthlyDrawKeepsItsShareAndItsSeed()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        const auto open = check(id, "draw", sites(10), {{u"leastPercent"_s, 35}});
        QCOMPARE(office.attempt(who.finance, "check-open", open), u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "check-open", open);
        QCOMPARE(office.attempt(who.supervisor, "check-open", open), u"supervision.exists"_s);
        const QJsonObject draw{
            {u"check"_s, id},
            {u"percent"_s, 35},
            {u"inspectors"_s,
             QJsonArray{QJsonObject{{u"person"_s, clerkPerson}, {u"unit"_s, financeUnit}}}}};
        QJsonObject small = draw;
        small.insert(u"percent"_s, 30);
        QCOMPARE(office.attempt(who.supervisor, "check-draw", small),
                 u"supervision.share-too-small"_s);
        office.must(who.supervisor, "check-draw", draw);
        QCOMPARE(office.attempt(who.supervisor, "check-draw", draw),
                 u"supervision.drawn-already"_s);
        const auto view = seen(office, id, who.supervisor);
        QCOMPARE(view.row.drawn, 4);
        QCOMPARE(view.seed.size(), 16);
        QVERIFY(view.drawHolds && *view.drawHolds);
        // The clerk of finance checks planning's sites and none of finance's.
        for (const auto& object : view.objects) {
            if (object.state == ObjectState::NotDrawn)
                continue;
            QCOMPARE(object.inspectorName, object.unit == planningUnit ? u"梅海生"_s : QString());
        }
        // Somebody who changes what was drawn is found out.
        VERIFY_OK(office.db().run("UPDATE sup_check_object SET is_drawn = 1 - is_drawn"
                                  " WHERE id IN (SELECT id FROM sup_check_object LIMIT 1)"));
        const auto again = seen(office, id, who.supervisor);
        QVERIFY(again.drawHolds && !*again.drawHolds);
    }

    void aSelfCheckIsSentOutCollectedAndChased()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        const QJsonArray units{QJsonObject{{u"id"_s, idOf(601)}, {u"unit"_s, financeUnit}},
                               QJsonObject{{u"id"_s, idOf(602)}, {u"unit"_s, planningUnit}}};
        office.must(who.supervisor, "check-open",
                    check(id, "self", units, {{u"due"_s, u"2026-07-20"_s}}));
        const QJsonObject answer{{u"check"_s, id},
                                 {u"object"_s, idOf(601)},
                                 {u"good"_s, true},
                                 {u"text"_s, u"自查未发现问题。"_s}};
        QCOMPARE(office.attempt(who.planning, "check-return", answer),
                 u"supervision.not-their-check"_s);
        QJsonObject silent = answer;
        silent.remove(u"text"_s);
        QCOMPARE(office.attempt(who.finance, "check-return", silent), u"supervision.text-needed"_s);
        QCOMPARE(seen(office, id, who.finance).actions, QStringList{u"return"_s});
        office.must(who.finance, "check-return", answer);
        office.go("2026-07-21");
        const auto view = seen(office, id, who.supervisor);
        QCOMPARE(int(view.objects[0].state), int(ObjectState::Returned));
        QCOMPARE(int(view.objects[1].state), int(ObjectState::Late));
        const auto rows = checkRows(office.db(), office.now());
        VERIFY_OK(rows);
        QCOMPARE(rows->first().answered, 1);
        QCOMPARE(rows->first().late, 1);
        office.must(who.supervisor, "check-close",
                    {{u"check"_s, id}, {u"conclusion"_s, u"完成"_s}});
        QCOMPARE(office.attempt(who.finance, "check-return", answer),
                 u"supervision.check-closed"_s);
    }

    void aFindingBecomesAnItemAndLeadsBothWays()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        office.must(who.supervisor, "check-open", check(id, "whole", sites(2)));
        office.must(who.supervisor, "check-result",
                    {{u"check"_s, id},
                     {u"object"_s, idOf(500)},
                     {u"good"_s, false},
                     {u"text"_s, u"办事指南三处有误。"_s}});
        const QString item = newUuidText();
        const QJsonObject finding{{u"check"_s, id},
                                  {u"object"_s, idOf(500)},
                                  {u"finding"_s, newUuidText()},
                                  {u"itemId"_s, item},
                                  {u"title"_s, u"整改办事指南错误"_s},
                                  {u"text"_s, u"办事指南三处有误。"_s}};
        QCOMPARE(office.attempt(who.finance, "check-finding", finding),
                 u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "check-finding", finding);
        QCOMPARE(office.stage(item), u"handle"_s);
        QCOMPARE(office.text(item, "source_kind"), u"rectification"_s);
        QCOMPARE(office.text(item, "source_title"), u"网站信息专项检查"_s);
        QCOMPARE(office.text(item, "due_on"), u"2026-08-13"_s); // the limit of rectifications
        // From the check to the item, and from the item to the check.
        auto view = seen(office, id, who.supervisor);
        QCOMPARE(view.findings.size(), 1);
        QCOMPARE(view.findings[0].itemId, item);
        QCOMPARE(view.row.openFindings, 1);
        const auto back = itemsOfSource(office.db(), u"sup_check"_s, id, office.now());
        VERIFY_OK(back);
        QCOMPARE(back->value(0).id, item);
        office.must(who.finance, "finish", office.about(item, {{u"result"_s, u"已改"_s}}));
        office.must(who.supervisor, "pass", office.about(item));
        office.must(who.supervisor, "strike", office.about(item));
        QCOMPARE(seen(office, id, who.supervisor).row.openFindings, 0);
        // The re-check (复查) stands beside the first one.
        office.must(who.supervisor, "check-result",
                    {{u"check"_s, id},
                     {u"object"_s, idOf(500)},
                     {u"good"_s, true},
                     {u"text"_s, u"复查合格。"_s}});
        view = seen(office, id, who.supervisor);
        QCOMPARE(int(view.objects[0].state), int(ObjectState::Good));
        QCOMPARE(view.objects[0].checks, 2);
    }

    void aCycleCountsWhatItCovers()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        office.must(who.supervisor, "check-open",
                    check(id, "cycle", sites(4), {{u"cycleYears"_s, 3}}));
        office.must(who.supervisor, "check-result",
                    {{u"check"_s, id},
                     {u"object"_s, idOf(501)},
                     {u"good"_s, true},
                     {u"text"_s, u"保密检查合格。"_s}});
        const auto view = seen(office, id, who.supervisor);
        QCOMPARE(view.cycle.percent, 25);
        QCOMPARE(view.cycle.nextDue, QDate(2029, 7, 14));
        office.go("2029-07-15");
        QCOMPARE(seen(office, id, who.supervisor).cycle.percent, 0);
        QVERIFY(seen(office, id, who.supervisor).cycle.rows.first().isOverdue);
    }

    void aDepartmentSeesItsOwnAndNoOthers()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        const auto changes = office.must(who.supervisor, "check-open",
                                         check(id, "draw", sites(4), {{u"leastPercent"_s, 35}}));
        // Before the draw nobody but the supervisors knows who may come up.
        for (const auto& row : changes.audiences)
            QCOMPARE(row.scopes, QStringList{u"role:supervisor"_s});
    }
};

QTEST_GUILESS_MAIN(TestCheckCommands)
#include "tst_checks.moc"
