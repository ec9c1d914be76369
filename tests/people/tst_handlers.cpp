// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/rows.h"
#include "people/rules/decide.h"
#include "people/small_ministry.h"
#include "support/catalog_check.h"

#include <QTest>

using namespace chancery;
using namespace chancery::test;

class TestHandlers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCatalogAgreesWithTheSchema()
    {
        const auto parts = peopleParts();
        QCOMPARE(catalogFaults(parts.catalog, parts.migrations), QStringList());
    }

    void everyRuleIsACommand()
    {
        QStringList rules = people::commandNames();
        rules.sort();
        QCOMPARE(peopleParts().registry.names(), rules);
    }

    void theFirstDirectoryFoundsTheOffice()
    {
        HandlerHarness office(peopleParts());
        const QString load = s("people.load-directory");
        const auto song = people::foundingActor(*PersonId::parse(idOf("song")));
        QCOMPARE(office.runAs(song, load, smallMinistry()).error().code, s("people.no-admin"));
        QCOMPARE(office.refusal(idOf("admin"), load, smallMinistry()), s("harness.nobody"));
        found(office);
        QCOMPARE(office.count(s("people_person")), 11);
        QCOMPARE(office.refusal(idOf("stranger"), s("people.load-directory"), smallMinistry()),
                 s("harness.nobody"));
    }

    void everybodySeesTheDirectoryButNotTheClearances()
    {
        HandlerHarness office(peopleParts());
        found(office);
        const QString cleared = idOf("cleared kang");
        QVERIFY(office.sees(idOf("li"), s("people_person"), idOf("kang")));
        QVERIFY(office.sees(idOf("li"), s("people_holding"), idOf("holds finance-head")));
        QVERIFY(office.sees(idOf("kang"), s("people_clearance"), cleared));
        QVERIFY(office.sees(idOf("admin"), s("people_clearance"), cleared));
        QVERIFY(!office.sees(idOf("li"), s("people_clearance"), cleared));
        QVERIFY(!office.sees(idOf("wu"), s("people_clearance"), cleared));
    }

    /// An account of a unit outside sees who it is itself, and nobody of the house.
    void aUnitOutsideSeesItselfAlone()
    {
        HandlerHarness office(peopleParts());
        found(office);
        const auto give = [&](const char* command, const QJsonObject& params) {
            const auto given = office.run(idOf("admin"), s(command), params);
            if (!given.ok())
                qFatal("%s: %s", command, qPrintable(given.error().debugText()));
        };
        give(
            "people.add-unit",
            {{s("id"), idOf("bureau")}, {s("name"), s("示例省工信厅")}, {s("kind"), s("outside")}});
        give("people.add-post", {{s("id"), idOf("bureau-clerk")},
                                 {s("unit"), idOf("bureau")},
                                 {s("title"), s("机要员")}});
        give("people.add-person",
             {{s("id"), idOf("wang")}, {s("name"), s("王一")}, {s("login"), s("wang")}});
        // Until it has its post it is nobody's.
        QVERIFY(office.actor(idOf("wang"))->scopes().contains(store::everyoneScope));
        give("people.assign-post", {{s("id"), idOf("holds bureau-clerk")},
                                    {s("post"), idOf("bureau-clerk")},
                                    {s("person"), idOf("wang")},
                                    {s("main"), true},
                                    {s("firstDay"), s("2026-01-01")}});
        const auto wang = office.actor(idOf("wang"));
        QVERIFY(wang->isOutside);
        QVERIFY(!wang->scopes().contains(store::everyoneScope));
        for (const auto& [table, id] :
             {std::pair{"people_unit", "bureau"}, std::pair{"people_post", "bureau-clerk"},
              std::pair{"people_person", "wang"},
              std::pair{"people_holding", "holds bureau-clerk"}}) {
            QVERIFY2(office.sees(idOf("wang"), s(table), idOf(id)), table);
            QVERIFY2(office.sees(idOf("li"), s(table), idOf(id)), table);
        }
        QVERIFY(!office.sees(idOf("wang"), s("people_person"), idOf("kang")));
        QVERIFY(!office.sees(idOf("wang"), s("people_unit"), idOf("finance")));
        // What is not opened to units outside is refused, whatever it is.
        QCOMPARE(office.refusal(idOf("wang"), s("people.change-person"),
                                {{s("id"), idOf("wang")}, {s("phone"), s("1")}}),
                 s("store.not-for-outside"));
        // The post is given up: the account is no house account for that.
        give("people.end-holding",
             {{s("id"), idOf("holds bureau-clerk")}, {s("lastDay"), s("2026-01-02")}});
        QVERIFY(office.actor(idOf("wang"))->isOutside);
        QVERIFY(!office.sees(idOf("wang"), s("people_person"), idOf("kang")));
    }

    void aChangePutsOnlyWhatChanged()
    {
        HandlerHarness office(peopleParts());
        found(office);
        const auto changes = office.run(idOf("admin"), s("people.change-person"),
                                        {{s("id"), idOf("kang")}, {s("phone"), s("6820 0001")}});
        QVERIFY(changes.ok());
        QCOMPARE(changes->rows.size(), 1);
        QCOMPARE(changes->rows.first().fields, QJsonObject({{s("phone"), s("6820 0001")}}));
        QVERIFY(changes->audiences.isEmpty());
        QCOMPARE(office.row(s("people_person"), idOf("kang")).value(u"name").toString(),
                 s("康永年"));
    }

    void loadingTheSameDirectoryAgainPutsNothing()
    {
        HandlerHarness office(peopleParts());
        found(office);
        const auto again = office.run(idOf("admin"), s("people.load-directory"), smallMinistry());
        QVERIFY(again.ok());
        QVERIFY(again->rows.isEmpty());
    }

    void whatIsStoredReadsBackAsItWasDecided()
    {
        HandlerHarness office(peopleParts());
        found(office);
        QVERIFY(office
                    .run(idOf("admin"), s("people.set-division"),
                         {{s("id"), idOf("d")},
                          {s("post"), idOf("vice")},
                          {s("duty"), s("分管财务")},
                          {s("fields"), QJsonArray{s("财务"), s("规划")}},
                          {s("units"), QJsonArray{idOf("finance"), idOf("planning")}},
                          {s("secretary"), idOf("director")}})
                    .ok());
        QVERIFY(office
                    .run(idOf("kang"), s("people.set-stand-in"),
                         {{s("id"), idOf("s")},
                          {s("person"), idOf("kang")},
                          {s("deputy"), idOf("qin")},
                          {s("firstDay"), s("2026-07-14")},
                          {s("lastDay"), s("2026-07-20")},
                          {s("reason"), s("年休假")}})
                    .ok());
        QVERIFY(office
                    .run(idOf("admin"), s("people.set-duty"),
                         {{s("id"), idOf("duty")},
                          {s("field"), s("财税金融")},
                          {s("words"), QJsonArray{s("预算"), s("决算")}},
                          {s("unit"), idOf("finance")},
                          {s("coUnits"), QJsonArray{idOf("planning")}},
                          {s("leader"), idOf("vice")},
                          {s("basis"), s("示发〔2026〕3号")},
                          {s("position"), 4}})
                    .ok());
        const auto d = people::loadDirectory(office.db());
        QVERIFY(d.ok());
        const auto& duty = d->duties.first();
        QCOMPARE(duty.field, s("财税金融"));
        QCOMPARE(duty.words, QStringList({s("预算"), s("决算")}));
        QCOMPARE(duty.unit.text(), idOf("finance"));
        QCOMPARE(duty.coUnits.first().text(), idOf("planning"));
        QCOMPARE(duty.leader->text(), idOf("vice"));
        QCOMPARE(duty.basis, s("示发〔2026〕3号"));
        QCOMPARE(duty.position, 4);
        QCOMPARE(d->units.size(), 8);
        QCOMPARE(d->divisions.first().fields, QStringList({s("财务"), s("规划")}));
        QCOMPARE(d->divisions.first().units.size(), 2);
        QCOMPARE(d->divisions.first().secretary->text(), idOf("director"));
        QCOMPARE(d->standIns.first().deputy.text(), idOf("qin"));
        QCOMPARE(d->standIns.first().reason, s("年休假"));
        QCOMPARE(d->standIns.first().setBy.text(), idOf("kang"));
        QVERIFY(people::changesBetween(*d, *d).rows.isEmpty());
    }

    void aRevokedGrantLeavesNoRow()
    {
        HandlerHarness office(peopleParts());
        found(office);
        const QString grant = idOf("registry of registrar");
        QCOMPARE(office.refusal(idOf("admin"), s("people.revoke-role"), {{s("id"), grant}}),
                 QString());
        QVERIFY(office.row(s("people_role_grant"), grant).isEmpty());
        QVERIFY(!office.actor(idOf("li"))->hasRole("registry"));
    }
};

QTEST_APPLESS_MAIN(TestHandlers)
#include "tst_handlers.moc"
