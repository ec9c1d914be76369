// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Leaders' instructions (领导批示): they arise with the words, go the document's way or are handed
// on, and end with what came of them.
#include "office.h"

#include "documents/data/instructions.h"
#include "documents/data/registry_books.h"
#include "store/ledger_reader.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

QList<InstructionView> on(Office& office, const QString& document)
{
    return instructionsOf(office.db(), document).value();
}

/// "leader: state lead" of each.
QStringList lines(Office& office, const QString& document)
{
    QStringList list;
    for (const auto& each : on(office, document))
        list.append(u"%1: %2 %3"_s.arg(each.leaderName, each.state, each.leadName).trimmed());
    return list;
}

} // namespace

class TestInstructions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDocumentsOwnWayCarriesItOut()
    {
        Office office;
        const auto& who = office.who;
        const QString id = office.instructed();
        QCOMPARE(lines(office, id), QStringList{u"周建国: acting 财务司"_s});
        QCOMPARE(on(office, id).first().words, u"同意。请财务司把好数据关。"_s);
        office.must(who.planning, "handle", {{u"document"_s, id}, {u"opinion"_s, u"无意见。"_s}});
        // What a joint department answers is not yet the outcome.
        QCOMPARE(lines(office, id), QStringList{u"周建国: acting 财务司"_s});
        office.must(who.finance, "handle", {{u"document"_s, id}, {u"opinion"_s, u"已核。"_s}});
        QCOMPARE(lines(office, id), QStringList{u"周建国: reported 财务司"_s});
        QCOMPARE(on(office, id).first().outcome, u"已核。"_s);
        QCOMPARE(on(office, id).first().outcomeName, u"秦国栋"_s);
    }

    void withoutWordsThereIsNone()
    {
        Office office;
        const QString id = office.proposed();
        office.must(office.who.minister, "instruct",
                    {{u"document"_s, id}, {u"verdict"_s, u"agree"_s}});
        QCOMPARE(lines(office, id), QStringList());
    }

    void whatOnlyNotesAsksForNothing()
    {
        Office office;
        const QString id = office.proposed();
        office.must(office.who.minister, "instruct",
                    {{u"document"_s, id}, {u"opinion"_s, u"已阅。"_s}, {u"verdict"_s, u"agree"_s}});
        QCOMPARE(lines(office, id), QStringList{u"周建国: noted"_s});
    }

    /// The first of two leaders has to wait until the last one has spoken.
    void severalLeaders()
    {
        Office office;
        const auto& who = office.who;
        const QString id = office.reviewed();
        office.must(who.secretary, "propose",
                    {{u"document"_s, id},
                     {u"opinion"_s, u"拟请批示。"_s},
                     {u"next"_s, u"instruct"_s},
                     {u"leaders"_s, QJsonArray{vicePost, ministerPost}},
                     {u"lead"_s, financeUnit}});
        office.must(who.vice, "instruct",
                    {{u"document"_s, id},
                     {u"opinion"_s, u"请建国同志阅示。"_s},
                     {u"verdict"_s, u"agree"_s}});
        QCOMPARE(lines(office, id), QStringList{u"林静怡: waiting"_s});
        office.must(
            who.minister, "instruct",
            {{u"document"_s, id}, {u"opinion"_s, u"按程序办。"_s}, {u"verdict"_s, u"agree"_s}});
        QCOMPARE(lines(office, id),
                 (QStringList{u"林静怡: acting 财务司"_s, u"周建国: acting 财务司"_s}));
    }

    /// What names no department waits for the secretaries.
    void assignedLater()
    {
        Office office;
        const auto& who = office.who;
        const QString id = office.reviewed();
        office.must(who.secretary, "propose",
                    {{u"document"_s, id},
                     {u"opinion"_s, u"拟请批示。"_s},
                     {u"next"_s, u"instruct"_s},
                     {u"leaders"_s, QJsonArray{ministerPost}}});
        office.must(who.minister, "instruct",
                    {{u"document"_s, id},
                     {u"opinion"_s, u"请研究。"_s},
                     {u"verdict"_s, u"agree"_s},
                     {u"next"_s, u"assign"_s}});
        QCOMPARE(lines(office, id), QStringList{u"周建国: waiting"_s});
        office.must(who.secretary, "assign", {{u"document"_s, id}, {u"lead"_s, planningUnit}});
        QCOMPARE(lines(office, id), QStringList{u"周建国: acting 规划司"_s});
    }

    /// A stand-in writes for the leader whose it is.
    void aStandIn()
    {
        Office office;
        const QString id = office.proposed();
        office.must(office.who.deputy, "instruct",
                    {{u"document"_s, id}, {u"opinion"_s, u"同意。"_s}, {u"verdict"_s, u"agree"_s}});
        const auto list = on(office, id);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().leader, office.who.minister);
        QCOMPARE(list.first().leaderName, u"周建国"_s);
        QCOMPARE(list.first().writtenName, u"何志远"_s);
    }

    void takenBackWithTheStep()
    {
        Office office;
        const auto& who = office.who;
        const QString id = office.instructed();
        office.must(who.minister, "withdraw", {{u"document"_s, id}});
        QCOMPARE(on(office, id).first().state, u"withdrawn"_s);
        office.must(who.minister, "instruct",
                    {{u"document"_s, id}, {u"opinion"_s, u"再核。"_s}, {u"verdict"_s, u"agree"_s}});
        QCOMPARE(lines(office, id),
                 (QStringList{u"周建国: withdrawn 财务司"_s, u"周建国: acting 财务司"_s}));
    }

    void words_ofOthersWhileReadingAreNone()
    {
        Office office;
        const auto& who = office.who;
        const QString id = office.filed();
        office.must(who.secretary, "circulate",
                    {{u"document"_s, id}, {u"readers"_s, QJsonArray{u"person:"_s + who.outsider}}});
        const auto before = on(office, id).size();
        office.must(who.outsider, "mark-read", {{u"document"_s, id}, {u"opinion"_s, u"已阅。"_s}});
        QCOMPARE(on(office, id).size(), before);
    }

    void isRefused()
    {
        Office office;
        const auto& who = office.who;
        const QString id = office.instructed();
        const QString instruction = on(office, id).first().id;
        const auto code = [&](const QString& person, const char* verb, QJsonObject params) {
            params[u"document"_s] = id;
            params[u"instruction"_s] = instruction;
            const auto done = office.run(person, u"documents."_s + QLatin1String(verb), params);
            return done.ok() ? QString() : done.error().code;
        };
        const QJsonObject lead{{u"lead"_s, planningUnit}};
        const QJsonObject said{{u"opinion"_s, u"已办。"_s}};
        QCOMPARE(code(who.finance, "carry-instruction", lead), u"documents.not-registry"_s);
        QCOMPARE(code(who.outsider, "carry-instruction", lead), u"documents.unknown"_s);
        QCOMPARE(code(who.planning, "report-instruction", said), u"documents.not-your-turn"_s);
        QCOMPARE(code(who.secretary, "carry-instruction",
                      {{u"lead"_s, planningUnit}, {u"co"_s, QJsonArray{planningUnit}}}),
                 u"documents.lead-is-co"_s);
        QCOMPARE(code(who.finance, "report-instruction", said), QString());
        QCOMPARE(code(who.finance, "report-instruction", said), u"documents.instruction-settled"_s);
        const QString other = office.registered();
        const auto elsewhere = office.run(
            who.secretary, u"documents.carry-instruction"_s,
            {{u"document"_s, other}, {u"instruction"_s, instruction}, {u"lead"_s, planningUnit}});
        QVERIFY(!elsewhere.ok());
    }

    void theRegisterHasThem()
    {
        Office office;
        (void)office.instructed();
        (void)office.toClose();
        store::LedgerReader reader(office.db(), registrySql(RegistryBook::Instructions));
        ledger::Query query;
        query.sort = {{u"instructed_on"_s, true}};
        const std::atomic_bool stop = false;
        const auto order = reader.order(query, office.clock().now(), stop);
        VERIFY_OK(order);
        QCOMPARE(order->keys.size(), std::size_t(2));
        const auto rows = reader.rows(order->keys.data(), 2, office.clock().now());
        VERIFY_OK(rows);
        QVERIFY(rows->first().cells.contains(QVariant(u"同意。请财务司把好数据关。"_s)));
    }
};

QTEST_GUILESS_MAIN(TestInstructions)
#include "tst_instructions.moc"
