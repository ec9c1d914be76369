// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Briefings (送阅件): numbered issues of a series, sent to readers whose marks are kept; what the
// leaders write on them comes back to the secretaries.
#include "office.h"

#include "documents/data/document_view.h"
#include "documents/data/office_books.h"
#include "documents/data/practice.h"
#include "documents/data/routes.h"
#include "workflow/engine.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

Manuscript report()
{
    Manuscript text;
    text.issuers = {u"示例部"_s};
    text.title = u"上半年工业运行情况"_s;
    text.body = {Block::paragraph(u"上半年规模以上工业增加值同比增长5.1%。"_s)};
    return text;
}

/// One briefing of the finance department, as far as the test wants it.
class Briefing : public Office {
public:
    QString drafted()
    {
        const QString id = newUuidText();
        must(who.finance, "draft",
             {{u"id"_s, id},
              {u"way"_s, u"internal"_s},
              {u"form"_s, u"briefing"_s},
              {u"unit"_s, financeUnit},
              {u"text"_s, report().toJson()}});
        return id;
    }
    QString approved()
    {
        const QString id = drafted();
        const QString seen = document(id).value("text_hash"_L1).toString();
        must(who.finance, "submit-draft",
             {{u"document"_s, id}, {u"seen"_s, seen}, {u"signers"_s, QJsonArray{vicePost}}});
        must(who.secretary, "check-draft", {{u"document"_s, id}, {u"seen"_s, seen}});
        must(who.vice, "sign",
             {{u"document"_s, id}, {u"seen"_s, seen}, {u"opinion"_s, u"同意分送。"_s}});
        return id;
    }
    QString number(const QString& id, const QString& series = u"送阅件"_s)
    {
        must(who.secretary, "give-number", {{u"document"_s, id}, {u"code"_s, series}});
        return document(id).value("doc_number_canonical"_L1).toString();
    }
    QString distributed()
    {
        const QString id = approved();
        number(id);
        must(who.secretary, "distribute",
             {{u"document"_s, id},
              {u"readers"_s, QJsonArray{ministerPost, vicePost}},
              {u"purpose"_s, u"reference"_s}});
        return id;
    }
    DocumentView view(const QString& id, const QString& person)
    {
        for (const auto& actor : officeActors()) {
            if (actor.person.text() == person)
                return *documentView(db(), actor, id, clock().now()).value();
        }
        qFatal("nobody");
    }
};

} // namespace

class TestBriefings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRouteIsValid()
    {
        QStringList faults;
        for (const auto& error : workflow::validate(routeOf(u"briefing"_s)))
            faults.append(error.debugText());
        QCOMPARE(faults, QStringList());
    }

    void whatComesWithTheProgramIsValid()
    {
        QVERIFY(deliveredPractice(QDate(2026, 11, 26)).briefingSeries.contains(u"送阅件"_s));
        const auto broken = Practice::parse("{\"briefings\": []}", QDate(2026, 1, 1));
        QCOMPARE(broken.error().code, u"documents.bad-practice"_s);
    }

    void issuesAreCountedBySeriesAndYear()
    {
        Briefing office;
        QCOMPARE(office.number(office.approved()), u"送阅件2026年第1期"_s);
        QCOMPARE(office.number(office.approved()), u"送阅件2026年第2期"_s);
        QCOMPARE(office.number(office.approved(), u"参阅件"_s), u"参阅件2026年第1期"_s);
        office.clock().advanceSeconds(qint64(366) * 86'400);
        QCOMPARE(office.number(office.approved()), u"送阅件2027年第1期"_s);
        // The books of numbers have them, so that a gap would be seen.
        const auto booked = bookedNumbers(office.db(), 2026);
        VERIFY_OK(booked);
        QStringList numbers;
        for (const auto& each : *booked)
            numbers.append(each.number);
        numbers.sort();
        QCOMPARE(numbers, (QStringList{u"参阅件2026年第1期"_s, u"送阅件2026年第1期"_s,
                                       u"送阅件2026年第2期"_s}));
    }

    void whoHasReadIsKept()
    {
        Briefing office;
        const auto& who = office.who;
        const QString id = office.distributed();
        QCOMPARE(office.stage(id), u"close"_s);
        QVERIFY(!office.document(id).value("issued_at"_L1).toString().isEmpty());
        office.must(who.minister, "mark-read", {{u"document"_s, id}});
        const auto view = office.view(id, who.secretary);
        QCOMPARE(view.readers.size(), 2);
        QCOMPARE(view.readers.at(0).state, u"read"_s);
        QCOMPARE(view.readers.at(0).readByName, u"周建国"_s);
        QVERIFY(view.readers.at(0).readAt.isValid());
        QCOMPARE(view.readers.at(1).state, u"unread"_s);
    }

    /// 批示 return: the secretaries see it, hand it on, and the leader hears what came of it.
    void aLeadersWordsComeBack()
    {
        Briefing office;
        const auto& who = office.who;
        const QString id = office.distributed();
        QVERIFY(!office.sees(who.planning, u"doc_document"_s, id));
        office.must(who.minister, "mark-read",
                    {{u"document"_s, id}, {u"opinion"_s, u"请规划司研提意见。"_s}});
        auto view = office.view(id, who.secretary);
        QCOMPARE(view.instructions.size(), 1);
        QCOMPARE(view.instructions.first().words, u"请规划司研提意见。"_s);
        QCOMPARE(view.instructions.first().state, u"waiting"_s);
        QVERIFY(view.may.contains(u"carry-instruction"_s));
        const QString instruction = view.instructions.first().id;
        office.must(
            who.secretary, "carry-instruction",
            {{u"document"_s, id}, {u"instruction"_s, instruction}, {u"lead"_s, planningUnit}});
        QVERIFY(office.sees(who.planning, u"doc_document"_s, id));
        QVERIFY(office.view(id, who.planning).may.contains(u"report-instruction"_s));
        office.must(who.planning, "report-instruction",
                    {{u"document"_s, id},
                     {u"instruction"_s, instruction},
                     {u"opinion"_s, u"已提出三条建议。"_s}});
        view = office.view(id, who.minister);
        QCOMPARE(view.instructions.first().state, u"reported"_s);
        QCOMPARE(view.instructions.first().outcome, u"已提出三条建议。"_s);
        // It lies with the minister again, to be read.
        QVERIFY(view.may.contains(u"mark-read"_s));
        office.must(who.secretary, "close", {{u"document"_s, id}});
        office.must(who.archivist, "file", {{u"document"_s, id}, {u"retention"_s, u"30"_s}});
        QCOMPARE(office.stage(id), u"filed"_s);
    }

    void approvingIsNoInstruction()
    {
        Briefing office;
        QCOMPARE(office.view(office.approved(), office.who.secretary).instructions.size(), 0);
    }

    void isRefused()
    {
        Briefing office;
        const auto& who = office.who;
        // What goes out is neither memo nor briefing.
        const auto outgoing = office.run(who.finance, u"documents.draft"_s,
                                         {{u"id"_s, newUuidText()},
                                          {u"way"_s, u"outgoing"_s},
                                          {u"form"_s, u"briefing"_s},
                                          {u"text"_s, report().toJson()}});
        QCOMPARE(outgoing.error().code, u"base.bad-field"_s);
        const QString id = office.approved();
        office.number(id);
        const auto nobody =
            office.run(who.secretary, u"documents.distribute"_s, {{u"document"_s, id}});
        QCOMPARE(nobody.error().code, u"documents.readers-needed"_s);
        QCOMPARE(office.stage(id), u"issue"_s);
    }
};

QTEST_GUILESS_MAIN(TestBriefings)
#include "tst_briefings.moc"
