// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "real_standards.h"
#include "supervision/rules/draft.h"
#include "supervision/rules/tree.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString itemId = u"01900000-0000-7000-8000-000000000001"_s;
const QString unitA = u"unit:01900000-0000-7000-8000-00000000000a"_s;
const QString unitB = u"unit:01900000-0000-7000-8000-00000000000b"_s;

QJsonObject draftWith(QJsonObject more)
{
    more.insert(u"id"_s, itemId);
    if (!more.contains("title"_L1))
        more.insert(u"title"_s, u"制定年度督查计划"_s);
    return more;
}

QString codeOf(const QJsonObject& params)
{
    const auto draft = ItemDraft::parse(params);
    if (!draft.ok())
        return draft.error().code;
    const auto plan = checkPlan(draft->plan, day("2026-07-14"));
    if (!plan.ok())
        return plan.error().code;
    const auto days = checkDays(*draft, day("2026-07-14"), draft->plan.due);
    return days.ok() ? QString() : days.error().code;
}

} // namespace

class TestItem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneLineAndADateAreEnough()
    {
        const auto draft = ItemDraft::parse(draftWith({{u"due"_s, u"2026-08-01"_s}}));
        VERIFY_OK(draft);
        QCOMPARE(draft->source.kind, u"other"_s);
        QCOMPARE(draft->importance, u"normal"_s);
        QCOMPARE(draft->upTo, u"propose"_s);
        QCOMPARE(draft->plan.due, std::optional(day("2026-08-01")));
    }

    void wrongDraftsAreNamed_data()
    {
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QJsonObject& params, const char* code) {
            QTest::newRow(name) << draftWith(params) << QString::fromLatin1(code);
        };
        row("good", {{u"lead"_s, unitA}, {u"co"_s, QJsonArray{unitB}}}, "");
        row("blank title", {{u"title"_s, u"  "_s}}, "supervision.title-needed");
        row("unknown field", {{u"colour"_s, 1}}, "base.unknown-field");
        row("lead is co", {{u"lead"_s, unitA}, {u"co"_s, QJsonArray{unitA}}},
            "supervision.lead-is-co");
        row("co twice", {{u"co"_s, QJsonArray{unitB, unitB}}}, "supervision.participant-twice");
        row("no participant", {{u"lead"_s, u"财务司"_s}}, "supervision.bad-participant");
        row("due before it begins", {{u"due"_s, u"2026-07-13"_s}}, "supervision.due-before-start");
        row("due before its own beginning",
            {{u"due"_s, u"2026-08-13"_s}, {u"startsOn"_s, u"2026-09-01"_s}},
            "supervision.due-before-start");
        row("two limits", {{u"due"_s, u"2026-08-13"_s}, {u"matter"_s, u"petition"_s}},
            "supervision.two-limits");
        row("bad term", {{u"term"_s, QJsonObject{{u"unit"_s, u"months"_s}, {u"amount"_s, 121}}}},
            "supervision.bad-term");
        row("half a link",
            {{u"source"_s,
              QJsonObject{{u"kind"_s, u"document"_s}, {u"table"_s, u"doc_document"_s}}}},
            "supervision.half-a-link");
        row("report not before", {{u"due"_s, u"2026-08-13"_s}, {u"reportOn"_s, u"2026-08-13"_s}},
            "supervision.report-after-due");
        const auto milestone = [](const char* on) {
            return QJsonArray{QJsonObject{
                {u"id"_s, itemId}, {u"title"_s, u"初稿"_s}, {u"on"_s, QString::fromLatin1(on)}}};
        };
        row("milestone in time",
            {{u"due"_s, u"2026-08-13"_s}, {u"milestones"_s, milestone("2026-08-01")}}, "");
        row("milestone late",
            {{u"due"_s, u"2026-08-13"_s}, {u"milestones"_s, milestone("2026-08-14")}},
            "supervision.milestone-after-due");
        row("milestone early",
            {{u"due"_s, u"2026-08-13"_s}, {u"milestones"_s, milestone("2026-07-01")}},
            "supervision.milestone-before-start");
        row("period", {{u"feedback"_s, QJsonObject{{u"kind"_s, u"weekly"_s}, {u"number"_s, 8}}}},
            "base.bad-field");
    }
    void wrongDraftsAreNamed()
    {
        QFETCH(const QJsonObject, params);
        QFETCH(const QString, code);
        QCOMPARE(codeOf(params), code);
    }

    void oddDaysAreSaidAndTaken()
    {
        const auto calendar = realCalendar();
        const workflow::OfficeHours hours{QTime(9, 0), QTime(17, 0), &calendar};
        QCOMPARE(oddDue(day("2026-07-14"), hours).size(), 0);
        QCOMPARE(oddDue(day("2026-10-01"), hours).value(0).code, u"supervision.due-on-day-off"_s);
        QCOMPARE(oddDue(day("2027-12-31"), hours).value(0).code, u"base.calendar-missing-year"_s);
    }

    void theLimitComesFromThePlanOrTheSource()
    {
        const auto standards = realStandards();
        const QDateTime at = moment("2026-07-14");
        Plan plan;
        const auto ofPetition = plannedDue(plan, u"petition"_s, standards, at);
        VERIFY_OK(ofPetition);
        QCOMPARE(ofPetition->facts.term,
                 std::optional(workflow::Term{workflow::Term::Unit::Days, 60}));
        QVERIFY(ofPetition->basis.contains(u"信访工作条例"_s));
        // Before the regulation was in force there was no such limit.
        QVERIFY(!plannedDue(plan, u"petition"_s, standards, moment("2021-07-14"))->facts.term);
        QVERIFY(!plannedDue(plan, u"plan"_s, standards, at)->facts.term);

        plan.matter = u"petition-extension"_s;
        QCOMPARE(plannedDue(plan, u"plan"_s, standards, at)->facts.term->amount, 30);
        plan.matter = u"moonshine"_s;
        VERIFY_FAILS(plannedDue(plan, u"plan"_s, standards, at), "supervision.unknown-matter");
        Plan open;
        open.openEnded = true;
        QVERIFY(!plannedDue(open, u"petition"_s, standards, at)->facts.term);
        Plan later;
        later.startsOn = day("2026-09-01");
        QCOMPARE(officeDate(plannedDue(later, u"petition"_s, standards, at)->facts.from),
                 day("2026-09-01"));
    }

    void everyKindOfSourceHasAWord()
    {
        for (const auto& kind : sourceKinds()) {
            QVERIFY(!sourceKindName(kind).isEmpty());
            QCOMPARE(sourceKindOfWord(sourceKindName(kind)), kind);
        }
        QCOMPARE(sourceKindOfWord(u"领导批示"), u"instruction"_s);
        QCOMPARE(sourceKindOfWord(u"政协 提案"), u"proposal"_s);
        QCOMPARE(sourceKindOfWord(u"天上"), QString());
    }

    void aCircleOfParentsIsFound()
    {
        QHash<QString, QString> parents{{u"c"_s, u"b"_s}, {u"b"_s, u"a"_s}};
        const auto parentOf = [&](const QString& id) -> Result<QString> {
            return parents.value(id);
        };
        QCOMPARE(*ancestorsOf(u"d"_s, u"c"_s, parentOf), QStringList({u"c"_s, u"b"_s, u"a"_s}));
        QCOMPARE(*ancestorsOf(u"d"_s, QString(), parentOf), QStringList());
        VERIFY_FAILS(ancestorsOf(u"a"_s, u"c"_s, parentOf), "supervision.circle");
        VERIFY_FAILS(ancestorsOf(u"a"_s, u"a"_s, parentOf), "supervision.circle");
        parents.insert(u"a"_s, u"c"_s);
        VERIFY_FAILS(ancestorsOf(u"d"_s, u"c"_s, parentOf), "supervision.circle");
        for (int i = 0; i < 20; ++i)
            parents.insert(QString::number(i), QString::number(i + 1));
        VERIFY_FAILS(ancestorsOf(u"d"_s, u"0"_s, parentOf), "supervision.too-deep");
    }
};

QTEST_APPLESS_MAIN(TestItem)
#include "tst_item.moc"
