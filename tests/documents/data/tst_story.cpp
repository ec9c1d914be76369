// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office.h"

#include "documents/data/document_view.h"
#include "documents/data/routes.h"
#include "support/catalog_check.h"

#include <QTest>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCatalogAgreesWithTheSchema()
    {
        store::Catalog catalog;
        documents::addDocumentTables(catalog);
        QCOMPARE(
            catalogFaults(catalog,
                          {documents::documentMigrations(), documents::documentDeskMigrations()},
                          {u"doc_draft"_s}),
            QStringList());
    }

    void theRouteOfIncomingDocumentsIsValid()
    {
        QStringList faults;
        for (const auto& error : workflow::validate(documents::routeOf(u"incoming"_s)))
            faults.append(error.debugText());
        QCOMPARE(faults, QStringList());
    }

    void fromRegistrationToTheArchive()
    {
        Office office;
        const auto& who = office.who;
        const QString id = newUuidText();
        const auto made = office.run(who.clerk, u"documents.register"_s, office.registration(id));
        VERIFY_OK(made);
        QCOMPARE(made->result.value("number"_L1).toString(), u"收文〔2026〕1号"_s);
        QCOMPARE(office.stage(id), u"review"_s);
        QCOMPARE(office.document(id).value("holder_names"_L1).toString(), u"收文登记"_s);

        office.must(who.clerk2, "review-pass", {{u"document"_s, id}});
        QCOMPARE(office.stage(id), u"propose"_s);
        office.must(who.secretary, "propose",
                    {{u"document"_s, id},
                     {u"opinion"_s, u"拟请建国部长批示，财务司牵头、规划司配合。"_s},
                     {u"next"_s, u"instruct"_s},
                     {u"leaders"_s, QJsonArray{ministerPost}},
                     {u"lead"_s, financeUnit},
                     {u"co"_s, QJsonArray{planningUnit}},
                     {u"needsAnswer"_s, true}});
        QCOMPARE(office.stage(id), u"instruct"_s);
        QVERIFY(office.sees(who.minister, u"doc_document"_s, id));
        QVERIFY(!office.sees(who.finance, u"doc_document"_s, id));

        office.must(who.minister, "instruct",
                    {{u"document"_s, id}, {u"opinion"_s, u"同意。"_s}, {u"verdict"_s, u"agree"_s}});
        QCOMPARE(office.stage(id), u"handle"_s);
        QCOMPARE(office.document(id).value("holder_names"_L1).toString(), u"财务司、规划司"_s);
        QVERIFY(office.sees(who.finance, u"doc_document"_s, id));
        QVERIFY(office.sees(
            who.planning, u"doc_opinion"_s,
            office.decide(who.finance, u"documents.accept"_s, {{u"document"_s, id}}).ok()
                ? firstOpinion(office, id)
                : QString()));

        office.must(who.planning, "handle",
                    {{u"document"_s, id}, {u"opinion"_s, u"无不同意见。"_s}});
        QCOMPARE(office.stage(id), u"handle"_s);
        office.must(who.finance, "handle", {{u"document"_s, id}, {u"opinion"_s, u"已拟答复。"_s}});
        QCOMPARE(office.stage(id), u"answer"_s);
        office.must(who.finance, "answer", {{u"document"_s, id}, {u"opinion"_s, u"答复如下……"_s}});
        QCOMPARE(office.stage(id), u"close"_s);
        office.must(who.secretary, "close", {{u"document"_s, id}});
        QCOMPARE(office.stage(id), u"closed"_s);
        QVERIFY(!office.document(id).value("closed_at"_L1).toString().isEmpty());
        QVERIFY(office.sees(who.archivist, u"doc_document"_s, id));
        office.must(who.archivist, "file", {{u"document"_s, id}, {u"retention"_s, u"permanent"_s}});
        QCOMPARE(office.stage(id), u"filed"_s);
        QCOMPARE(office.document(id).value("holders"_L1).toArray(), QJsonArray());
        QVERIFY(!office.sees(who.outsider, u"doc_document"_s, id));

        const auto actor = office.actor(who.clerk);
        const auto view = documents::documentView(office.db(), *actor, id, office.clock().now());
        VERIFY_OK(view);
        QStringList verbs;
        for (const auto& event : (*view)->events)
            verbs.append(event.kind);
        QCOMPARE(verbs.join(u' '),
                 u"register review-pass propose instruct handle handle answer close file"_s);
        QCOMPARE((*view)->events.at(1).dwellMs.value_or(-1), 60'000);
        QStringList steps;
        for (const auto& step : (*view)->steps)
            steps.append(step.step + u' ' + step.state);
        QCOMPARE(steps.join(u'|'), u"register done|review done|propose done|instruct done|"
                                   "handle done|co-handle done|answer done|close done|file done"_s);
        QCOMPARE((*view)->opinions.size(), 5);
    }

    void twoOpinionsAtOnceBothStand()
    {
        Office office;
        const QString id = office.instructed();
        // Both desks decide on the same state; the centre takes one after the other.
        const QJsonObject finance{{u"document"_s, id},
                                  {u"opinion"_s, u"财务意见"_s},
                                  {u"early"_s, true},
                                  {u"reason"_s, u"急"_s}};
        const QJsonObject planning{{u"document"_s, id}, {u"opinion"_s, u"规划意见"_s}};
        VERIFY_OK(office.decide(office.who.finance, u"documents.handle"_s, finance));
        VERIFY_OK(office.decide(office.who.planning, u"documents.handle"_s, planning));
        office.must(office.who.planning, "handle", planning);
        office.must(office.who.finance, "handle", finance);
        QCOMPARE(opinions(office, id, "handle"), QStringList({u"规划意见"_s, u"财务意见"_s}));
    }

    void aStandInLeavesBothNames()
    {
        Office office;
        const QString id = office.proposed();
        office.must(office.who.deputy, "instruct",
                    {{u"document"_s, id}, {u"opinion"_s, u"同意。"_s}, {u"verdict"_s, u"agree"_s}});
        auto q = office.db().query("SELECT author_name, on_behalf_of, on_behalf_of_name, post"
                                   " FROM doc_opinion WHERE document_id = ? AND kind = 'instruct'");
        q.bind(id);
        QVERIFY(q.next());
        QCOMPARE(q.text(0), u"何志远"_s);
        QCOMPARE(q.text(1), office.who.minister);
        QCOMPARE(q.text(2), u"周建国"_s);
        QCOMPARE(q.text(3), ministerPost);
        const auto task = office.row(u"doc_task"_s, office.task(id, "instruct", "done"));
        QCOMPARE(task.value("decided_name"_L1).toString(), u"何志远"_s);
        QCOMPARE(task.value("on_behalf_of_name"_L1).toString(), u"周建国"_s);
        QVERIFY(office.sees(office.who.deputy, u"doc_document"_s, id));
    }

    void whatNobodyHasOpenedCanBeWithdrawn()
    {
        Office office;
        const QString id = office.proposed();
        office.must(office.who.secretary, "withdraw", {{u"document"_s, id}});
        QCOMPARE(office.stage(id), u"propose"_s);
        QCOMPARE(opinions(office, id, "propose").size(), 1);
        QCOMPARE(office.refusal(office.who.minister, u"documents.instruct"_s,
                                {{u"document"_s, id}, {u"verdict"_s, u"agree"_s}}),
                 u"documents.not-your-turn"_s);
    }

    void whatWasOpenedCannot()
    {
        Office office;
        const QString id = office.proposed();
        office.must(office.who.minister, "open", {{u"document"_s, id}});
        QCOMPARE(
            office.refusal(office.who.secretary, u"documents.withdraw"_s, {{u"document"_s, id}}),
            u"workflow.already-read"_s);
        QCOMPARE(office.refusal(office.who.minister, u"documents.open"_s, {{u"document"_s, id}}),
                 u"documents.nothing-new"_s);
    }

    void returningGoesBackOnly()
    {
        Office office;
        const QString id = office.proposed();
        QCOMPARE(
            office.refusal(office.who.minister, u"documents.return"_s,
                           {{u"document"_s, id}, {u"to"_s, u"close"_s}, {u"reason"_s, u"不妥"_s}}),
            u"workflow.return-forward"_s);
        QCOMPARE(office.refusal(office.who.minister, u"documents.return"_s,
                                {{u"document"_s, id}, {u"to"_s, u"propose"_s}}),
                 u"documents.reason-needed"_s);
        office.must(office.who.minister, "return",
                    {{u"document"_s, id}, {u"to"_s, u"propose"_s}, {u"reason"_s, u"请商规划司"_s}});
        QCOMPARE(office.stage(id), u"propose"_s);
        QCOMPARE(opinions(office, id, "return"), QStringList{u"请商规划司"_s});
    }

    void aRefusalToTheSenderEndsIt()
    {
        Office office;
        const QString id = office.registered();
        QCOMPARE(office.refusal(office.who.clerk2, u"documents.return-to-sender"_s,
                                {{u"document"_s, id}}),
                 u"documents.reason-needed"_s);
        office.must(office.who.clerk2, "return-to-sender",
                    {{u"document"_s, id}, {u"reason"_s, u"非我部职责"_s}});
        QCOMPARE(office.stage(id), u"returned"_s);
    }

    void theDeskForecastsAllButTheNumber()
    {
        Office centre;
        Office desk;
        desk.authority().isServer = false;
        const QString id = newUuidText();
        const auto params = centre.registration(id);
        const Command command{CommandId::create(), u"documents.register"_s, 1, params,
                              centre.clock().now()};
        const auto actor = centre.actor(centre.who.clerk);
        const auto decide = [&](Office& where) {
            const store::HandlerContext context{where.db(), *actor, where.clock().now(),
                                                where.authority(), command};
            auto changes = store::decide(where.registry(), context);
            if (!changes.ok() || !where.apply(*changes).ok())
                qFatal("register refused");
        };
        decide(centre);
        decide(desk);
        QVERIFY(desk.document(id).value("number_text"_L1).isNull());
        QStringList there = centre.everything();
        QStringList here = desk.everything();
        QCOMPARE(here.size(), there.size());
        for (qsizetype i = 0; i < here.size(); ++i) {
            if (!here[i].startsWith("doc_document"_L1) && !here[i].startsWith("doc_event"_L1))
                QCOMPARE(here[i], there[i]);
        }
    }

private:
    static QString firstOpinion(Office& office, const QString& id)
    {
        auto q = office.db().query("SELECT id FROM doc_opinion WHERE document_id = ?");
        q.bind(id);
        return q.next() ? q.text(0) : QString();
    }

    static QStringList opinions(Office& office, const QString& id, const char* kind)
    {
        auto q = office.db().query("SELECT body FROM doc_opinion WHERE document_id = ?"
                                   " AND kind = ? ORDER BY at, id");
        q.bind(id).bind(kind);
        QStringList bodies;
        while (q.next())
            bodies.append(q.text(0));
        return bodies;
    }
};

QTEST_APPLESS_MAIN(TestStory)
#include "tst_story.moc"
