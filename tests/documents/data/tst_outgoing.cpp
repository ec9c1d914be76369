// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Outgoing documents (发文) and memos (签报) by their commands, from the draft to the archive, and
// what is refused on the way.
#include "outgoing_office.h"

#include "documents/data/document_view.h"
#include "documents/data/manuscripts.h"
#include "documents/data/routes.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestOutgoing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRoutesAreValid()
    {
        for (const auto& way : {u"outgoing"_s, u"internal"_s}) {
            QStringList faults;
            for (const auto& error : workflow::validate(routeOf(way)))
                faults.append(error.debugText());
            QCOMPARE(faults, QStringList());
        }
    }

    void fromTheDraftToTheArchive()
    {
        Outgoing office;
        const auto& who = office.who;
        const QString id = office.id;
        QCOMPARE(office.stage(id), u"draft"_s);
        // A draft is its drafter's alone.
        QVERIFY(office.sees(who.finance, u"doc_document"_s, id));
        QVERIFY(!office.sees(who.clerk, u"doc_document"_s, id));
        office.must(who.finance, "submit-draft", office.plan());
        QCOMPARE(office.stage(id), u"examine"_s);
        office.agree(who.finance2, "examine");
        QCOMPARE(office.stage(id), u"cosign"_s);
        office.agree(who.planning, "cosign");
        QCOMPARE(office.stage(id), u"check"_s);
        office.act(who.secretary, "check-draft", office.examined());
        QCOMPARE(office.stage(id), u"sign"_s);
        office.agree(who.vice, "sign");
        QCOMPARE(office.stage(id), u"sign"_s);
        QVERIFY(office.column("signed_on").isEmpty());
        office.agree(who.minister, "sign");
        QCOMPARE(office.column("signers"), u"林静怡、周建国"_s);
        QVERIFY(!office.column("signed_on").isEmpty());
        QCOMPARE(office.stage(id), u"issue"_s);
        office.act(who.clerk, "recheck", {{u"seen"_s, office.hash()}});
        const auto numbered = office.run(who.clerk, u"documents.give-number"_s,
                                         {{u"document"_s, id}, {u"code"_s, u"示办发"_s}});
        VERIFY_OK(numbered);
        QCOMPARE(numbered->result.value("number"_L1).toString(), u"示办发〔2026〕1号"_s);
        QCOMPARE(office.column("doc_number"), u"示办发〔2026〕1号"_s);
        office.act(who.clerk, "print", {{u"copies"_s, 80}});
        QCOMPARE(office.document(id).value("copies"_L1).toInt(), 80);
        office.act(who.clerk, "affix-seal");
        office.act(who.clerk, "issue");
        QCOMPARE(office.stage(id), u"issued"_s);
        QCOMPARE(recipients(office, id),
                 (QStringList{u"main 各司局 sent"_s, u"main 各直属单位 sent"_s,
                              u"copy 应急管理部 sent"_s}));
        office.act(who.archivist, "file", {{u"retention"_s, u"30"_s}});
        QCOMPARE(office.stage(id), u"filed"_s);
    }

    /// 条例 第二十条, 第二十一条: nothing goes to the signers before the office has gone through
    /// every point, and what was ticked stands on the record.
    void theExaminationIsTickedPointByPoint()
    {
        Outgoing office;
        const auto& who = office.who;
        office.must(who.finance, "submit-draft", office.plan());
        office.agree(who.finance2, "examine");
        office.agree(who.planning, "cosign");
        const auto check = [&](const QJsonArray& ticked) {
            return office.run(
                who.secretary, u"documents.check-draft"_s,
                {{u"document"_s, office.id}, {u"seen"_s, office.hash()}, {u"ticked"_s, ticked}});
        };
        QJsonArray ticked = everyPoint();
        QVERIFY(ticked.size() >= 9);
        const QString last = ticked.takeAt(ticked.size() - 1).toString();
        const auto refused = check(ticked);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, u"documents.points-unticked"_s);
        QCOMPARE(refused.error().args.value("count"_L1).toInt(), 1);
        QCOMPARE(refused.error().args.value("points"_L1).toArray(), QJsonArray{last});
        QCOMPARE(office.stage(office.id), u"check"_s);
        ticked.append(u"invented"_s);
        QCOMPARE(check(ticked).error().code, u"documents.unknown-point"_s);
        // Asked for an opinion before, a colleague need not go through it all.
        office.act(who.secretary, "add-signer",
                   {{u"participants"_s, QJsonArray{u"person:"_s + who.clerk2}},
                    {u"place"_s, u"before"_s}});
        VERIFY_OK(office.run(who.clerk2, u"documents.check-draft"_s,
                             {{u"document"_s, office.id},
                              {u"seen"_s, office.hash()},
                              {u"opinion"_s, u"数字已核。"_s}}));
        QCOMPARE(office.stage(office.id), u"check"_s);
        VERIFY_OK(check(everyPoint()));
        QCOMPARE(office.stage(office.id), u"sign"_s);
        const auto view = documentView(office.db(), *office.actor(who.secretary), office.id,
                                       office.clock().now());
        VERIFY_OK(view);
        const auto& opinions = (*view)->opinions;
        QCOMPARE(opinions.last().kind, u"check"_s);
        QCOMPARE(QJsonArray::fromStringList(opinions.last().points), everyPoint());
    }

    void whatIsIssuedAnswersItsRequests()
    {
        Slip slip = closedSlip();
        slip.answers = {newUuidText(), newUuidText()};
        Outgoing office(slip);
        const auto& who = office.who;
        QJsonObject request = office.registration(slip.answers.first(), u"关于购置仪器的请示"_s);
        office.must(who.clerk, "register", request);
        office.comeToRecheck();
        office.act(who.clerk, "recheck", {{u"seen"_s, office.hash()}});
        office.act(who.clerk, "give-number", {{u"code"_s, u"示办发"_s}});
        office.act(who.clerk, "print", {{u"copies"_s, 80}});
        office.act(who.clerk, "affix-seal");
        office.act(who.clerk, "issue");
        const auto actor = office.actor(who.clerk);
        const auto view =
            documentView(office.db(), *actor, slip.answers.first(), office.clock().now());
        VERIFY_OK(view);
        QCOMPARE((*view)->replies.size(), 1);
        QCOMPARE((*view)->replies.first().documentId, office.id);
        QCOMPARE((*view)->replies.first().number, u"示办发〔2026〕1号"_s);
        // The other one is not here, and nothing hangs in the air for it.
        auto q = office.db().query("SELECT COUNT(*) FROM doc_reply");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 1);
    }

    void aDraftIsWholeBeforeItLeaves_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("title") << u"documents.title-missing"_s;
        QTest::newRow("text") << u"documents.text-missing"_s;
        QTest::newRow("signers") << u"documents.signers-needed"_s;
        QTest::newRow("publicity") << u"documents.publicity-needed"_s;
        QTest::newRow("reason") << u"documents.publicity-needed"_s;
        QTest::newRow("lawyer") << u"documents.lawyer-needed"_s;
        QTest::newRow("discloser") << u"documents.discloser-needed"_s;
        QTest::newRow("concerned") << u"documents.concerned-not-asked"_s;
        QTest::newRow("seen") << u"documents.text-changed"_s;
    }
    void aDraftIsWholeBeforeItLeaves()
    {
        QFETCH(QString, code);
        const QString what = QString::fromLatin1(QTest::currentDataTag());
        Slip slip = closedSlip();
        if (what == "publicity"_L1)
            slip = {};
        else if (what == "reason"_L1)
            slip.publicityReason.clear();
        else if (what == "lawyer"_L1)
            slip.isNormative = true;
        else if (what == "discloser"_L1)
            slip.publicity = Publicity::Open;
        else if (what == "concerned"_L1)
            slip.concerned = {ministerPost, planningUnit};
        Outgoing office(slip);
        Manuscript text = notice();
        if (what == "title"_L1)
            text.title = u" "_s;
        if (what == "text"_L1)
            text.body.clear();
        VERIFY_OK(office.write(office.who.finance, text, office.hash()));
        QJsonObject plan = office.plan();
        if (what == "signers"_L1)
            plan[u"signers"_s] = QJsonArray();
        if (what == "seen"_L1)
            plan[u"seen"_s] = QString(64, u'0');
        const auto done = office.decide(office.who.finance, u"documents.submit-draft"_s, plan);
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, code);
    }

    void versionsAreKeptAndNobodyOverwritesUnseen()
    {
        Outgoing office;
        const auto& who = office.who;
        const QString first = office.hash();
        Manuscript text = notice();
        text.body.append(Block::paragraph(u"特此通知。"_s));
        VERIFY_OK(office.write(who.finance, text, first));
        QVERIFY(office.hash() != first);
        const auto stale = office.write(who.finance, notice(), first);
        QVERIFY(!stale.ok());
        QCOMPARE(stale.error().code, u"documents.text-changed"_s);
        // Nothing new is no version.
        VERIFY_OK(office.write(who.finance, text, office.hash()));
        const auto versions = manuscriptVersions(office.db(), office.id);
        VERIFY_OK(versions);
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->at(0).hash, first);
        QCOMPARE(versions->at(1).authorName, u"秦国栋"_s);
        const auto old = manuscriptAt(office.db(), office.id, 0);
        VERIFY_OK(old);
        QCOMPARE(old->hash(), first);
        // Whoever is not at work on it does not write.
        const auto other = office.write(who.planning, text, office.hash());
        QCOMPARE(other.error().code, u"documents.unknown"_s);
        office.must(who.finance, "submit-draft", office.plan());
        const auto late = office.write(who.finance, notice(), office.hash());
        QCOMPARE(late.error().code, u"documents.not-your-turn"_s);
        VERIFY_OK(office.write(who.finance2, notice(), office.hash()));
    }

    void nobodySignsWhatADepartmentDisagreesWith()
    {
        Outgoing office;
        const auto& who = office.who;
        office.must(who.finance, "submit-draft", office.plan());
        office.agree(who.finance2, "examine");
        office.act(who.planning, "cosign",
                   {{u"seen"_s, office.hash()},
                    {u"verdict"_s, u"disagree"_s},
                    {u"opinion"_s, u"第二条与现行规定不一致。"_s}});
        office.act(who.secretary, "check-draft", office.examined());
        const auto refused = office.decide(
            who.vice, u"documents.sign"_s,
            {{u"document"_s, office.id}, {u"seen"_s, office.hash()}, {u"verdict"_s, u"agree"_s}});
        QCOMPARE(refused.error().code, u"documents.cosign-disagreed"_s);
        QCOMPARE(refused.error().args.value("names"_L1).toString(), u"规划司"_s);
        // Sent back, mended and asked again, it goes on.
        office.act(who.vice, "return",
                   {{u"to"_s, u"draft"_s}, {u"reason"_s, u"请与规划司商定。"_s}});
        office.comeToRecheck();
        QCOMPARE(office.stage(office.id), u"issue"_s);
    }

    void nobodySignsWhatARegulationForbids()
    {
        Outgoing office;
        const auto& who = office.who;
        office.comeToSigning();
        Manuscript text = notice(); // A request in what is no request, art. 15(四).
        text.kind = Kind::Report;
        text.direction = Direction::Up;
        text.title = u"示例部关于汛期值班工作情况的报告"_s;
        text.addressees = {u"国务院"_s};
        text.body.append(Block::paragraph(u"妥否，请批示。"_s));
        VERIFY_OK(office.write(who.vice, text, office.hash()));
        const auto refused = office.decide(
            who.vice, u"documents.sign"_s,
            {{u"document"_s, office.id}, {u"seen"_s, office.hash()}, {u"verdict"_s, u"agree"_s}});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, u"documents.rule-broken"_s);
        QVERIFY(!refused.error().args.value("article"_L1).toString().isEmpty());
        // Mended, it is signed.
        VERIFY_OK(office.write(who.vice, notice(), office.hash()));
        office.agree(who.vice, "sign");
    }

    void aRealChangeAfterSigningGoesBackToTheSigners()
    {
        Outgoing office;
        const auto& who = office.who;
        office.comeToRecheck();
        Manuscript text = notice();
        text.body.last().text = u"实行领导带班和双人值班。"_s;
        VERIFY_OK(office.write(who.clerk, text, office.hash()));
        office.act(who.clerk, "recheck", {{u"seen"_s, office.hash()}});
        QCOMPARE(office.stage(office.id), u"sign"_s);
        QVERIFY(office.column("signers").isEmpty());
        office.agree(who.vice, "sign");
        office.agree(who.minister, "sign");
        office.act(who.clerk2, "recheck", {{u"seen"_s, office.hash()}});
        VERIFY_OK(office.run(who.clerk, u"documents.give-number"_s,
                             {{u"document"_s, office.id}, {u"code"_s, u"示办发"_s}}));
        // Its files are a part of the text: they too are as they were signed.
        const auto late = office.decide(who.clerk, u"documents.detach"_s,
                                        {{u"document"_s, office.id},
                                         {u"attachment"_s, newUuidText()},
                                         {u"reason"_s, u"多余"_s}});
        QCOMPARE(late.error().code, u"documents.not-your-turn"_s);
    }

    /// 公开属性 is the signer's to decide and is printed: changed afterwards, it is signed anew.
    void anotherPublicityGoesBackToTheSigners()
    {
        Outgoing office;
        const auto& who = office.who;
        office.comeToRecheck();
        Slip slip = closedSlip();
        const auto write = [&] {
            VERIFY_OK(office.run(who.clerk, u"documents.write"_s,
                                 {{u"document"_s, office.id},
                                  {u"base"_s, office.hash()},
                                  {u"text"_s, notice().toJson()},
                                  {u"slip"_s, slip.toJson()}}));
            office.act(who.clerk, "recheck", {{u"seen"_s, office.hash()}});
        };
        slip.publicity = Publicity::OnRequest;
        write();
        QCOMPARE(office.stage(office.id), u"sign"_s);
        office.agree(who.vice, "sign");
        office.agree(who.minister, "sign");
        slip.contact = u"孙海燕"_s; // is no matter of the signers
        write();
        const auto numbered = office.run(who.clerk, u"documents.give-number"_s,
                                         {{u"document"_s, office.id}, {u"code"_s, u"示办发"_s}});
        VERIFY_OK(numbered);
    }

    void aNumberIsVoidOnlyWithItsDocumentAndItsReason()
    {
        Outgoing office;
        const auto& who = office.who;
        office.comeToRecheck();
        office.act(who.clerk, "recheck", {{u"seen"_s, office.hash()}});
        const auto bad = office.decide(who.clerk, u"documents.give-number"_s,
                                       {{u"document"_s, office.id}, {u"code"_s, u"ABC〔"_s}});
        QCOMPARE(bad.error().code, u"documents.bad-code"_s);
        office.act(who.clerk, "give-number", {{u"code"_s, u"示办发"_s}});
        office.act(who.clerk, "void", {{u"reason"_s, u"事项取消"_s}});
        QCOMPARE(book(office), QStringList{u"示办发 2026 1 事项取消"_s});
        Office* other = &office;
        const QString next = newUuidText();
        other->must(who.finance, "draft",
                    {{u"id"_s, next}, {u"way"_s, u"outgoing"_s}, {u"text"_s, notice().toJson()}});
        QCOMPARE(book(office).size(), 1);
    }

    void aMemoGoesToTheLeadersAndBack()
    {
        Outgoing office({}, u"internal"_s);
        const auto& who = office.who;
        office.comeToSigning();
        office.act(who.vice, "sign", {{u"seen"_s, office.hash()}, {u"verdict"_s, u"noted"_s}});
        office.act(who.minister, "sign",
                   {{u"seen"_s, office.hash()},
                    {u"verdict"_s, u"comment"_s},
                    {u"opinion"_s, u"原则同意，注意进度。"_s}});
        QCOMPARE(office.stage(office.id), u"close"_s);
        office.act(who.finance, "close");
        QCOMPARE(office.stage(office.id), u"closed"_s);
        office.act(who.archivist, "file", {{u"retention"_s, u"10"_s}});
        QCOMPARE(office.stage(office.id), u"filed"_s);
    }

    void receiptsAreNoted()
    {
        Outgoing office;
        const auto& who = office.who;
        office.comeToRecheck();
        office.act(who.clerk, "recheck", {{u"seen"_s, office.hash()}});
        office.act(who.clerk, "give-number", {{u"code"_s, u"示办发"_s}});
        office.act(who.clerk, "print");
        office.act(who.clerk, "affix-seal");
        office.act(who.clerk, "issue");
        QString first;
        auto q = office.db().query("SELECT id FROM doc_recipient ORDER BY position LIMIT 1");
        if (q.next())
            first = q.text(0);
        VERIFY_OK(q.done());
        const auto silent = office.decide(
            who.clerk, u"documents.receipt"_s,
            {{u"document"_s, office.id}, {u"recipient"_s, first}, {u"state"_s, u"returned"_s}});
        QCOMPARE(silent.error().code, u"documents.reason-needed"_s);
        office.act(who.clerk, "receipt",
                   {{u"recipient"_s, first}, {u"state"_s, u"received"_s}, {u"by"_s, u"王萍"_s}});
        QCOMPARE(recipients(office, office.id).first(), u"main 各司局 received"_s);
        const auto outsider = office.decide(
            who.finance, u"documents.receipt"_s,
            {{u"document"_s, office.id}, {u"recipient"_s, first}, {u"state"_s, u"received"_s}});
        QCOMPARE(outsider.error().code, u"documents.not-registry"_s);
    }

    void aSecretIsNotWrittenOnANetworkWithoutGrade()
    {
        Office office;
        Manuscript text = notice();
        text.secrecy = *SecrecyMark::parse(u"秘密★5年");
        const auto refused = office.decide(
            office.who.clerk, u"documents.draft"_s,
            {{u"id"_s, newUuidText()}, {u"way"_s, u"outgoing"_s}, {u"text"_s, text.toJson()}});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, u"documents.secret-text"_s);
    }

private:
    static QStringList recipients(Office& office, const QString& id)
    {
        auto q = office.db().query("SELECT role, name, state FROM doc_recipient"
                                   " WHERE document_id = ? ORDER BY position");
        q.bind(id);
        QStringList lines;
        while (q.next())
            lines.append(q.text(0) + u' ' + q.text(1) + u' ' + q.text(2));
        return lines;
    }
    static QStringList book(Office& office)
    {
        auto q = office.db().query("SELECT code, year, serial, void_reason FROM doc_issued"
                                   " ORDER BY code, year, serial");
        QStringList lines;
        while (q.next())
            lines.append(
                u"%1 %2 %3 %4"_s.arg(q.text(0)).arg(q.integer(1)).arg(q.integer(2)).arg(q.text(3)));
        return lines;
    }
};

QTEST_GUILESS_MAIN(TestOutgoing)
#include "tst_outgoing.moc"
