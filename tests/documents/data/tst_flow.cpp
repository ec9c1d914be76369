// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_view.h"
#include "office.h"

#include <QTest>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// Every command of the flow: what it does where it is right, and what it is told where it is not.
/// After a refusal nothing has changed.
class TestFlow : public QObject {
    Q_OBJECT

private:
    /// "" or the code; checks that a refusal left everything as it was.
    QString attempt(Office& office, const QString& person, const char* verb,
                    const QString& document, QJsonObject params = {})
    {
        params.insert(u"document"_s, document);
        const QStringList before = office.everything();
        const QString code = office.refusal(person, u"documents."_s + QLatin1String(verb), params);
        if (!code.isEmpty() && office.everything() != before)
            return u"changed something: "_s + code;
        return code;
    }

    QJsonObject proposal(QJsonObject with = {})
    {
        QJsonObject params{{u"opinion"_s, u"拟请批示"_s},
                           {u"next"_s, u"instruct"_s},
                           {u"leaders"_s, QJsonArray{ministerPost}},
                           {u"lead"_s, financeUnit}};
        for (auto it = with.begin(); it != with.end(); ++it)
            params.insert(it.key(), it.value());
        return params;
    }

private Q_SLOTS:
    void onlyWhoseTurnItIsMayAct()
    {
        Office office;
        const QString id = office.registered();
        const auto& who = office.who;
        QCOMPARE(attempt(office, who.secretary, "review-pass", id), u"documents.unknown"_s);
        QCOMPARE(attempt(office, who.clerk, "propose", id, proposal()),
                 u"documents.not-your-turn"_s);
        QCOMPARE(attempt(office, who.outsider, "void", id, {{u"reason"_s, u"x"_s}}),
                 u"documents.unknown"_s);
        QCOMPARE(attempt(office, who.clerk2, "review-pass", id), QString());
        QCOMPARE(attempt(office, who.clerk2, "review-pass", id), u"documents.not-your-turn"_s);
    }

    void unknownFieldsAndThingsAreNamed()
    {
        Office office;
        const QString id = office.reviewed();
        const auto& who = office.who;
        QCOMPARE(attempt(office, who.secretary, "propose", id, proposal({{u"colour"_s, 1}})),
                 u"base.unknown-field"_s);
        QCOMPARE(attempt(office, who.secretary, "propose", newUuidText(), proposal()),
                 u"documents.unknown"_s);
        QCOMPARE(
            attempt(office, who.secretary, "propose", id, proposal({{u"task"_s, newUuidText()}})),
            u"documents.unknown-task"_s);
        QCOMPARE(attempt(office, who.secretary, "propose", id,
                         proposal({{u"leaders"_s, QJsonArray{u"post:minister"_s}}})),
                 u"documents.bad-participant"_s);
        QCOMPARE(attempt(office, who.secretary, "propose", id,
                         proposal({{u"leaders"_s, QJsonArray{u"post:"_s + idOf(999)}}})),
                 u"documents.unknown-participant"_s);
        QCOMPARE(attempt(office, who.secretary, "propose", id,
                         proposal({{u"leaders"_s, QJsonArray{ministerPost, ministerPost}}})),
                 u"documents.participant-twice"_s);
        QCOMPARE(attempt(office, who.secretary, "close", id), u"documents.not-your-turn"_s);
        QCOMPARE(attempt(office, who.secretary, "close", id,
                         {{u"task"_s, office.task(id, "propose", "enabled")}}),
                 u"documents.wrong-step"_s);
    }

    void aProposalMustSayWhatComesNext()
    {
        Office office;
        const QString id = office.reviewed();
        const auto refused = [&](QJsonObject params) {
            return attempt(office, office.who.secretary, "propose", id, params);
        };
        QCOMPARE(refused({{u"opinion"_s, u"x"_s}}), u"base.bad-field"_s);
        QCOMPARE(refused({{u"next"_s, u"handle"_s}, {u"lead"_s, financeUnit}}),
                 u"documents.opinion-needed"_s);
        QCOMPARE(refused({{u"opinion"_s, u"x"_s}, {u"next"_s, u"handle"_s}}),
                 u"documents.lead-needed"_s);
        QCOMPARE(refused({{u"opinion"_s, u"x"_s}, {u"next"_s, u"instruct"_s}}),
                 u"documents.leaders-needed"_s);
        QCOMPARE(refused({{u"opinion"_s, u"x"_s}, {u"next"_s, u"circulate"_s}}),
                 u"documents.readers-needed"_s);
        QCOMPARE(refused(proposal({{u"co"_s, QJsonArray{financeUnit}}})),
                 u"documents.lead-is-co"_s);
    }

    void aProposalMayGoStraightToTheDepartmentsOrRound()
    {
        Office office;
        const QString handled = office.reviewed();
        office.must(office.who.secretary, "propose",
                    {{u"document"_s, handled},
                     {u"opinion"_s, u"请财务司办"_s},
                     {u"next"_s, u"handle"_s},
                     {u"lead"_s, financeUnit}});
        QCOMPARE(office.stage(handled), u"handle"_s);
        QCOMPARE(office.document(handled).value("lead"_L1).toString(), financeUnit);
        const QString read = office.reviewed();
        office.must(office.who.secretary, "propose",
                    {{u"document"_s, read},
                     {u"opinion"_s, u"阅知件"_s},
                     {u"next"_s, u"circulate"_s},
                     {u"readers"_s, QJsonArray{ministerPost, vicePost}},
                     {u"ordered"_s, true}});
        QCOMPARE(office.stage(read), u"close"_s);
        QVERIFY(office.sees(office.who.minister, u"doc_document"_s, read));
        QVERIFY(!office.sees(office.who.vice, u"doc_document"_s, read));
        office.must(office.who.minister, "mark-read", {{u"document"_s, read}});
        QVERIFY(office.sees(office.who.vice, u"doc_document"_s, read));
    }

    void aLeaderWhoNamesNobodyLeavesItToTheSecretaries()
    {
        Office office;
        const QString id = office.reviewed();
        office.must(office.who.secretary, "propose",
                    {{u"document"_s, id},
                     {u"opinion"_s, u"请批示"_s},
                     {u"next"_s, u"instruct"_s},
                     {u"leaders"_s, QJsonArray{ministerPost}}});
        QCOMPARE(
            attempt(office, office.who.minister, "instruct", id, {{u"verdict"_s, u"comment"_s}}),
            u"documents.opinion-needed"_s);
        QCOMPARE(attempt(office, office.who.minister, "instruct", id,
                         {{u"opinion"_s, u"请办公厅研究"_s}}),
                 QString());
        QCOMPARE(office.stage(id), u"propose"_s);
        QCOMPARE(attempt(office, office.who.secretary, "assign", id), u"documents.lead-needed"_s);
        QCOMPARE(attempt(office, office.who.secretary, "assign", id,
                         {{u"lead"_s, financeUnit}, {u"co"_s, QJsonArray{planningUnit}}}),
                 QString());
        QCOMPARE(office.stage(id), u"handle"_s);
    }

    void aLeaderMayAskAnotherAndGoStraightToTheEnd()
    {
        Office office;
        const QString id = office.proposed();
        office.must(office.who.minister, "instruct",
                    {{u"document"_s, id},
                     {u"opinion"_s, u"请静怡同志阅"_s},
                     {u"leaders"_s, QJsonArray{vicePost}}});
        QCOMPARE(office.stage(id), u"instruct"_s);
        QCOMPARE(office.document(id).value("holder_names"_L1).toString(), u"副部长"_s);
        office.must(office.who.vice, "instruct",
                    {{u"document"_s, id}, {u"verdict"_s, u"noted"_s}, {u"next"_s, u"close"_s}});
        QCOMPARE(office.stage(id), u"close"_s);
    }

    void theLeadWaitsForTheOthersOrSaysWhyNot()
    {
        Office office;
        const QString id = office.instructed();
        QCOMPARE(attempt(office, office.who.finance, "handle", id, {{u"opinion"_s, u"已办"_s}}),
                 u"documents.co-units-open"_s);
        QCOMPARE(attempt(office, office.who.finance, "handle", id,
                         {{u"opinion"_s, u"已办"_s}, {u"early"_s, true}}),
                 u"documents.reason-needed"_s);
        QCOMPARE(
            attempt(office, office.who.finance, "handle", id,
                    {{u"opinion"_s, u"已办"_s}, {u"early"_s, true}, {u"reason"_s, u"时限已到"_s}}),
            QString());
        QCOMPARE(office.stage(id), u"close"_s);
        QCOMPARE(attempt(office, office.who.planning, "handle", id, {{u"opinion"_s, u"迟了"_s}}),
                 u"documents.not-your-turn"_s);
    }

    void workIsHandedOverAndDelegated()
    {
        Office office;
        const QString id = office.instructed();
        const QString person = u"person:"_s + office.who.finance2;
        QCOMPARE(attempt(office, office.who.finance, "delegate", id, {{u"to"_s, person}}),
                 QString());
        QCOMPARE(attempt(office, office.who.planning, "hand-over", id, {{u"to"_s, vicePost}}),
                 QString());
        QVERIFY(office.sees(office.who.vice, u"doc_document"_s, id));
        QVERIFY(!office.task(id, "co-handle", "passed").isEmpty());
        QCOMPARE(attempt(office, office.who.finance2, "handle", id, {{u"opinion"_s, u"草稿"_s}}),
                 QString());
        QCOMPARE(attempt(office, office.who.vice, "handle", id, {{u"opinion"_s, u"无意见"_s}}),
                 QString());
        QCOMPARE(attempt(office, office.who.finance, "handle", id, {{u"opinion"_s, u"同意"_s}}),
                 QString());
        QCOMPARE(office.stage(id), u"close"_s);
    }

    void signersAreAddedAndDropped()
    {
        Office office;
        const QString id = office.proposed();
        QCOMPARE(attempt(office, office.who.minister, "add-signer", id),
                 u"documents.participants-needed"_s);
        QCOMPARE(attempt(office, office.who.minister, "add-signer", id,
                         {{u"participants"_s, QJsonArray{vicePost}}, {u"place"_s, u"before"_s}}),
                 QString());
        QCOMPARE(office.document(id).value("holder_names"_L1).toString(), u"副部长"_s);
        const QString asked = office.task(id, "instruct", "enabled");
        QCOMPARE(attempt(office, office.who.vice, "drop-signer", id),
                 u"documents.step-or-task-needed"_s);
        QCOMPARE(attempt(office, office.who.secretary, "drop-signer", id, {{u"task"_s, asked}}),
                 QString());
        QCOMPARE(office.document(id).value("holder_names"_L1).toString(), u"部长"_s);
    }

    void tasksAreTakenAndGivenBack()
    {
        Office office;
        const QString id = office.instructed();
        QCOMPARE(attempt(office, office.who.finance, "release", id), u"workflow.not-claimed"_s);
        QCOMPARE(attempt(office, office.who.finance, "accept", id), QString());
        QCOMPARE(attempt(office, office.who.finance2, "handle", id,
                         {{u"opinion"_s, u"x"_s}, {u"early"_s, true}, {u"reason"_s, u"x"_s}}),
                 u"workflow.claimed"_s);
        QCOMPARE(attempt(office, office.who.finance, "release", id), QString());
        QCOMPARE(attempt(office, office.who.finance2, "accept", id), QString());
    }

    void theOfficeUrgesSkipsAndVoids()
    {
        Office office;
        const QString id = office.instructed();
        const auto& who = office.who;
        QCOMPARE(attempt(office, who.finance, "remind", id), u"workflow.not-manager"_s);
        QCOMPARE(attempt(office, who.clerk, "remind", id,
                         {{u"step"_s, u"handle"_s}, {u"level"_s, 2}, {u"text"_s, u"请尽快"_s}}),
                 QString());
        QCOMPARE(office.count(u"doc_reminder"_s), 1);
        QCOMPARE(office.row(u"doc_task"_s, office.task(id, "handle", "enabled"))
                     .value("reminders"_L1)
                     .toInt(),
                 1);
        QCOMPARE(attempt(office, who.clerk, "skip", id, {{u"reason"_s, u"x"_s}}),
                 u"documents.step-or-task-needed"_s);
        QCOMPARE(attempt(office, who.clerk, "skip", id,
                         {{u"step"_s, u"co-handle"_s}, {u"reason"_s, u"不需要"_s}}),
                 QString());
        QCOMPARE(attempt(office, who.finance, "void", id, {{u"reason"_s, u"x"_s}}),
                 u"workflow.not-manager"_s);
        QCOMPARE(attempt(office, who.clerk, "void", id), u"documents.reason-needed"_s);
        QCOMPARE(attempt(office, who.clerk, "void", id, {{u"reason"_s, u"重复"_s}}), QString());
        QCOMPARE(office.stage(id), u"voided"_s);
        QCOMPARE(attempt(office, who.finance, "handle", id, {{u"opinion"_s, u"x"_s}}),
                 u"documents.not-your-turn"_s);
        QCOMPARE(attempt(office, who.clerk, "void", id, {{u"reason"_s, u"再次"_s}}),
                 u"workflow.finished"_s);
    }

    void supervisorsUrgeAndNothingElse()
    {
        Office office;
        const QString id = office.instructed();
        const QString supervisor = office.who.supervisor;
        const QJsonObject reason{{u"reason"_s, u"x"_s}, {u"step"_s, u"handle"_s}};
        QCOMPARE(attempt(office, supervisor, "remind", id, {{u"level"_s, 3}}), QString());
        QCOMPARE(attempt(office, supervisor, "void", id, {{u"reason"_s, u"x"_s}}),
                 u"documents.not-your-turn"_s);
        QCOMPARE(attempt(office, supervisor, "skip", id, reason), u"documents.not-your-turn"_s);
        QCOMPARE(attempt(office, supervisor, "drop-signer", id,
                         {{u"task"_s, office.task(id, "co-handle", "enabled")}}),
                 u"documents.not-your-turn"_s);
        QCOMPARE(
            attempt(office, supervisor, "circulate", id, {{u"readers"_s, QJsonArray{vicePost}}}),
            u"documents.not-your-turn"_s);
    }

    void whatIsFiledCanBeReopened()
    {
        Office office;
        const QString id = office.filed();
        QCOMPARE(attempt(office, office.who.archivist, "reopen", id,
                         {{u"step"_s, u"handle"_s}, {u"reason"_s, u"x"_s}}),
                 u"workflow.not-manager"_s);
        QCOMPARE(attempt(office, office.who.clerk, "reopen", id, {{u"reason"_s, u"x"_s}}),
                 u"documents.step-or-task-needed"_s);
        QCOMPARE(attempt(office, office.who.clerk, "reopen", id,
                         {{u"step"_s, u"handle"_s}, {u"reason"_s, u"来函补充"_s}}),
                 QString());
        QCOMPARE(office.stage(id), u"handle"_s);
        QVERIFY(office.document(id).value("closed_at"_L1).isNull());
        QVERIFY(office.document(id).value("filed_at"_L1).isNull());
    }

    void withdrawingTheRegistrationBringsItBackToTheRegistry()
    {
        Office office;
        const QString id = office.registered();
        QCOMPARE(attempt(office, office.who.clerk, "withdraw", id), QString());
        QCOMPARE(office.stage(id), u"returned"_s);
        QCOMPARE(attempt(office, office.who.clerk, "resubmit", id), QString());
        QCOMPARE(office.stage(id), u"review"_s);
        QCOMPARE(office.document(id).value("number_text"_L1).toString(), u"收文〔2026〕1号"_s);
    }

    void aHelpersNextActsAreThoseThatTheServerWouldAccept()
    {
        Office office;
        const QString id = office.proposed();
        const auto may = [&](const QString& person) {
            const auto actor = office.actor(person);
            return (*documents::documentView(office.db(), *actor, id, office.clock().now()))->may;
        };
        QVERIFY(may(office.who.minister).contains(u"instruct"_s));
        QVERIFY(may(office.who.minister).contains(u"return"_s));
        QVERIFY(!may(office.who.minister).contains(u"void"_s));
        QVERIFY(may(office.who.secretary).contains(u"withdraw"_s));
        QVERIFY(!may(office.who.secretary).contains(u"instruct"_s));
        QVERIFY(may(office.who.clerk).contains(u"void"_s));
        office.must(office.who.minister, "open", {{u"document"_s, id}});
        QVERIFY(!may(office.who.secretary).contains(u"withdraw"_s));
    }

    void retentionIsOneOfThree()
    {
        Office office;
        const QString id = office.toClose();
        office.must(office.who.finance, "close", {{u"document"_s, id}});
        QCOMPARE(attempt(office, office.who.archivist, "file", id, {{u"retention"_s, u"5"_s}}),
                 u"base.bad-field"_s);
        QCOMPARE(attempt(office, office.who.archivist, "file", id,
                         {{u"retention"_s, u"10"_s}, {u"volume"_s, u"2026-1"_s}}),
                 QString());
        QCOMPARE(office.document(id).value("retention"_L1).toString(), u"10"_s);
    }
};

QTEST_APPLESS_MAIN(TestFlow)
#include "tst_flow.moc"
