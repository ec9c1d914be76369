// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "chamber.h"
#include "supervision/data/import_check.h"
#include "supervision/rules/import_plan.h"

#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// A ledger of many rows comes in whole or not at all.
class TestImport : public QObject {
    Q_OBJECT

    static QList<Fields> rows(int count)
    {
        QList<Fields> items;
        ImportedNames names(u"台账"_s);
        for (int i = 0; i < count; ++i)
            items.append(
                {{u"id"_s, names.next(QByteArray::number(i).rightJustified(8, '0').repeated(2))},
                 {u"title"_s, u"第%1件"_s.arg(i + 1)},
                 {u"lead"_s, financeUnit},
                 {u"due"_s, u"2026-12-31"_s},
                 {u"upTo"_s, u"assign"_s}});
        return items;
    }
    static const char* verb(const ImportPlan::Step& step)
    {
        static QByteArray kept;
        kept = step.command.section(u'.', 1).toLatin1();
        return kept.constData();
    }

private Q_SLOTS:
    void nothingIsInTheLedgerBeforeTheLastPartIsThere()
    {
        Chamber office;
        const auto& who = office.who;
        const ImportPlan plan(newUuidText(), u"2026年台账"_s, rows(120));
        QCOMPARE(plan.parts(), 6);
        for (int i = 0; i < plan.firstFinal(); ++i) {
            office.must(who.supervisor, verb(plan.at(i)), plan.at(i).params);
            QCOMPARE(office.count(u"sup_item"_s), 0);
            if (i + 1 < plan.firstFinal())
                QCOMPARE(office.attempt(who.supervisor, "import-take",
                                        {{u"import"_s, plan.id()}, {u"part"_s, 0}}),
                         u"supervision.import-incomplete"_s);
        }
        QCOMPARE(office.authority().numbers.value(u"supervision.item/2026"_s), 0);
        QVERIFY(office.sees(who.supervisor2, u"sup_import"_s, plan.id()));
        QVERIFY(!office.sees(who.finance, u"sup_import"_s, plan.id()));
        // Another supervisor may go on with it, in whatever order.
        const auto left = openImports(office.db());
        QVERIFY(left.ok());
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().waiting, (QList<int>{0, 1, 2, 3, 4, 5}));
        office.must(who.supervisor2, "import-take", {{u"import"_s, plan.id()}, {u"part"_s, 2}});
        QCOMPARE(office.count(u"sup_item"_s), 20);
        QCOMPARE(office.attempt(who.supervisor, "import-drop", {{u"import"_s, plan.id()}}),
                 u"supervision.import-ended"_s);
        QCOMPARE(office.attempt(who.supervisor, "import-take",
                                {{u"import"_s, plan.id()}, {u"part"_s, 2}}),
                 u"supervision.nothing-to-do"_s);
        for (const int part : {0, 1, 3, 4, 5})
            office.must(who.supervisor, "import-take",
                        {{u"import"_s, plan.id()}, {u"part"_s, part}});
        QCOMPARE(office.count(u"sup_item"_s), 120);
        QCOMPARE(office.count(u"sup_import_part"_s), 0);
        QCOMPARE(office.row(u"sup_import"_s, plan.id()).value("state"_L1).toString(), u"done"_s);
        const QString id = plan.items().first().value("id"_L1).toString();
        QCOMPARE(office.stage(id), u"handle"_s);
        QVERIFY(office.sees(who.finance, u"sup_item"_s, id));
        QVERIFY(openImports(office.db())->isEmpty());
    }

    void aPartWithARowThatCannotBeOpenedIsNotLaidDown()
    {
        Chamber office;
        const auto& who = office.who;
        auto items = rows(101);
        items[30].insert(u"lead"_s, u"unit:"_s + idOf(999));
        const ImportPlan plan(newUuidText(), u"台账"_s, items);
        office.must(who.supervisor, "import-begin", plan.at(0).params);
        office.must(who.supervisor, "import-part", plan.at(1).params);
        QCOMPARE(office.attempt(who.supervisor, "import-part", plan.at(1).params),
                 u"supervision.import-exists"_s);
        const auto refused =
            office.run(who.supervisor, u"supervision.import-part"_s, plan.at(2).params);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, u"supervision.bad-row"_s);
        QCOMPARE(plan.at(2).firstRow + refused.error().args.value("row"_L1).toInt() - 1, 30);
        {
            // A desk does not decide them a second time: the server is to have its say.
            Chamber desk;
            desk.authority().isServer = false;
            desk.must(who.supervisor, "import-begin", plan.at(0).params);
            desk.must(who.supervisor, "import-part", plan.at(2).params);
            QCOMPARE(desk.count(u"sup_import_part"_s), 1);
        }
        office.must(who.supervisor, "import-drop", {{u"import"_s, plan.id()}});
        QCOMPARE(office.count(u"sup_import_part"_s), 0);
        QCOMPARE(office.attempt(who.supervisor, "import-part", plan.at(2).params),
                 u"supervision.import-ended"_s);
        QCOMPARE(office.count(u"sup_item"_s), 0);
    }

    void nobodyButASupervisorImports()
    {
        Chamber office;
        const ImportPlan plan(newUuidText(), u"台账"_s, rows(101));
        QCOMPARE(office.attempt(office.who.finance, "import-begin", plan.at(0).params),
                 u"supervision.not-supervisor"_s);
    }

    /// What has changed between the laying down and the taking in keeps nothing out.
    void aRowThatCanNoLongerBeAssignedIsProposedAsWords()
    {
        Chamber office;
        const auto& who = office.who;
        auto items = rows(101);
        items[100].insert(u"due"_s, u"2026-07-20"_s);
        items[100].insert(u"dueText"_s, u"7月20日前"_s);
        const ImportPlan plan(newUuidText(), u"台账"_s, items);
        for (int i = 0; i < plan.firstFinal(); ++i)
            office.must(who.supervisor, verb(plan.at(i)), plan.at(i).params);
        office.go("2026-08-01"); // it was due before it can begin now
        QJsonArray weakened;
        for (int i = plan.firstFinal(); i < plan.count(); ++i) {
            const auto done = office.must(who.supervisor, verb(plan.at(i)), plan.at(i).params);
            for (const auto& each : done.result.value("weakened"_L1).toArray())
                weakened.append(each);
        }
        QCOMPARE(office.count(u"sup_item"_s), 101);
        QCOMPARE(weakened.size(), 1);
        const QString id = items[100].value("id"_L1).toString();
        QCOMPARE(weakened.first()["item"_L1].toString(), id);
        QCOMPARE(office.stage(id), u"establish"_s);
        QCOMPARE(office.text(id, "due_text"), u"7月20日前"_s);
    }

    /// Each row is judged as the handler will judge it, and nothing is done.
    void rowsAreJudgedBeforeAnythingIsGiven()
    {
        Chamber office;
        auto items = rows(2);
        office.must(office.who.supervisor, "open", items[0].toJson());
        items.append({{u"id"_s, newUuidText()},
                      {u"title"_s, u"早了"_s},
                      {u"lead"_s, financeUnit},
                      {u"due"_s, u"2025-12-31"_s},
                      {u"upTo"_s, u"assign"_s}});
        items.append({{u"id"_s, newUuidText()},
                      {u"title"_s, u"补录的"_s},
                      {u"lead"_s, financeUnit},
                      {u"startsOn"_s, u"2025-01-02"_s},
                      {u"due"_s, u"2025-12-31"_s},
                      {u"upTo"_s, u"assign"_s}});
        items.append(
            {{u"id"_s, newUuidText()}, {u"title"_s, u"国庆"_s}, {u"due"_s, u"2026-10-01"_s}});
        items.append(
            {{u"id"_s, newUuidText()}, {u"title"_s, u"远"_s}, {u"due"_s, u"2040-06-29"_s}});
        const auto actor = office.actor(office.who.supervisor);
        QVERIFY(actor.ok());
        const auto before = office.everything();
        const auto verdicts =
            judgeRows(office.db(), *actor, chamberSettings(), office.now(), items);
        QCOMPARE(office.everything(), before);
        const auto code = [&](int i) {
            return verdicts[i].refusal ? verdicts[i].refusal->code : QString();
        };
        QCOMPARE(code(0), u"supervision.exists"_s);
        QCOMPARE(code(1), QString());
        QCOMPARE(code(2), u"supervision.due-before-start"_s);
        QCOMPARE(code(3), QString());
        QCOMPARE(verdicts[4].warnings.value(0).code, u"supervision.due-on-day-off"_s);
        QCOMPARE(verdicts[5].warnings.value(0).code, u"base.calendar-missing-year"_s);
    }
};

QTEST_APPLESS_MAIN(TestImport)
#include "tst_import.moc"
