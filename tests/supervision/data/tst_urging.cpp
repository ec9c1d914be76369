// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "chamber.h"
#include "supervision/data/automatic_urging.h"
#include "supervision/data/circulars.h"
#include "supervision/data/letters.h"
#include "supervision/data/scores.h"
#include "supervision/data/shared_views.h"

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// Urging in grades, receipts, circulars and what they make of a department's year.
class TestUrging : public QObject {
    Q_OBJECT

    static QJsonObject urge(const QStringList& items, const char* grade = "")
    {
        QJsonObject params{{u"items"_s, QJsonArray::fromStringList(items)}};
        if (*grade)
            params.insert(u"grade"_s, QString::fromLatin1(grade));
        return params;
    }
    static const ScoreLine* line(const Score& score, const char* code)
    {
        for (const auto& each : score.lines) {
            if (each.code == QLatin1String(code))
                return &each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void urgingGoesUpAndReachesThoseWhoHoldItUp()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned();
        QCOMPARE(office.attempt(who.finance, "urge", urge({id})), u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "urge", urge({id}));
        auto view = office.view(id);
        QCOMPARE(view.urges.size(), 2); // the one that leads, and the one that helps
        QCOMPARE(view.urges[0].fields.value("grade"_L1).toString(), u"remind"_s);
        QCOMPARE(view.urges[0].fields.value("number_text"_L1).toString(), QString());
        QCOMPARE(office.attempt(who.supervisor, "urge", urge({id})), u"supervision.urged-lately"_s);
        QCOMPARE(office.attempt(who.supervisor, "urge", urge({id}, "red")),
                 u"supervision.grade-skipped"_s);
        office.go("2026-07-16");
        office.must(who.supervisor, "urge", urge({id}));
        QCOMPARE(office.text(id, "urge_grade"), u"blue"_s);
        QCOMPARE(office.view(id).urges.last().fields.value("number_text"_L1).toString(),
                 u"督查单〔2026〕1号"_s);
        // Overdue: each step up may follow at once, the red letter among them.
        office.go("2026-08-03");
        office.must(who.supervisor, "urge", urge({id}));
        office.must(who.supervisor, "urge", urge({id}));
        QCOMPARE(office.text(id, "urge_grade"), u"red"_s);
        QCOMPARE(office.item(id).value("red_letters"_L1).toInt(), 1);
        QCOMPARE(office.attempt(who.supervisor, "urge", urge({id})), u"supervision.urged-lately"_s);
    }

    void theServerUrgesByItselfAndNeverTwice()
    {
        Chamber office;
        const auto& who = office.who;
        const auto settings = chamberSettings();
        const auto routine = urgingRoutine(settings);
        // What the server does every few minutes; how many items it urged.
        const auto round = [&] {
            const auto due = routine.due(office.db(), office.now());
            if (!due.ok())
                qFatal("%s", qPrintable(due.error().debugText()));
            int urged = 0;
            for (const auto& order : *due) {
                const auto done = office.runAs(routine.actor, order.command, order.params);
                urged += done.ok() ? done->result.value("urged"_L1).toInt() : 1'000;
            }
            return urged;
        };
        const QString item = office.assigned({{u"due"_s, u"2026-07-22"_s}});
        const QString paused = office.assigned({{u"due"_s, u"2026-07-22"_s}});
        const QString later = office.assigned({{u"due"_s, u"2026-09-30"_s}});
        office.must(who.supervisor, "pause", office.about(paused, {{u"reason"_s, u"待批"_s}}));
        office.go("2026-07-15", 8); // before the office opens
        QCOMPARE(round(), 0);
        office.go("2026-07-15");
        // Two rounds that have looked at the same moment, as of two processes: one of them acts.
        const auto stale = *routine.due(office.db(), office.now());
        QCOMPARE(round(), 1);
        QCOMPARE(
            office.runAs(routine.actor, stale.first().command, stale.first().params).error().code,
            u"supervision.nothing-to-do"_s);
        QCOMPARE(round(), 0);
        auto view = office.view(item);
        QCOMPARE(view.urges.size(), 2); // the one that leads, and the one that helps
        QCOMPARE(view.urges[0].fields.value("by_name"_L1).toString(), u"自动催办"_s);
        QVERIFY(view.urges[0].fields.value("text"_L1).toString().contains(u"剩余7天"_s));
        const auto event = view.events.last().fields;
        QCOMPARE(event.value("actor_name"_L1).toString(), u"自动催办"_s);
        QVERIFY(event.value("detail"_L1).toObject().value("automatic"_L1).toBool());
        QVERIFY(office.view(later).urges.isEmpty());

        // Switched off, nothing goes out; and nobody else may act as the server.
        QCOMPARE(office.attempt(who.finance, "switch-automatic", {{u"on"_s, false}}),
                 u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "switch-automatic", {{u"on"_s, false}});
        office.go("2026-07-23");
        QCOMPARE(round(), 0);
        QCOMPARE(office.attempt(who.supervisor, "urge-due", urge({item})),
                 u"supervision.not-automatic"_s);
        const auto off = automaticState(office.db(), settings, QDate(2026, 7, 23));
        QVERIFY(!off->on);
        QCOMPARE(off->byName, u"彭海涛"_s);
        office.must(who.supervisor, "switch-automatic", {{u"on"_s, true}});
        QCOMPARE(round(), 1);
        QCOMPARE(office.text(item, "urge_grade"), u"blue"_s);
        QCOMPARE(office.view(item).urges.last().fields.value("number_text"_L1).toString(),
                 u"督查单〔2026〕1号"_s);

        // A new day by extension begins the steps anew; a day off is none.
        office.must(who.supervisor, "extend",
                    office.about(item, {{u"to"_s, u"2026-08-22"_s}, {u"reason"_s, u"未齐"_s}}));
        office.go("2026-08-15"); // a Saturday
        QCOMPARE(round(), 0);
        office.go("2026-08-17");
        QCOMPARE(round(), 0); // it has had a blue letter; a reminder would be less
    }

    void aLetterStaysWhatItWasWhenItWasWritten()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned({{u"requirement"_s, u"逐项测算"_s}});
        office.must(who.finance, "feedback",
                    office.about(id, {{u"way"_s, u"daily"_s}, {u"text"_s, u"正在测算。"_s}}));
        office.go("2026-08-03");
        office.must(who.supervisor, "urge", urge({id}));
        office.must(who.supervisor, "urge", urge({id}));
        office.go("2026-08-05");
        office.must(who.supervisor, "extend",
                    office.about(id, {{u"to"_s, u"2026-08-31"_s}, {u"reason"_s, u"数据未齐"_s}}));
        office.must(who.finance, "feedback",
                    office.about(id, {{u"way"_s, u"daily"_s}, {u"text"_s, u"测算完毕。"_s}}));
        const auto latest = latestLetters(office.db(), {id});
        VERIFY_OK(latest);
        QCOMPARE(latest->size(), 2); // one for each whom it reached
        const auto letters = lettersOf(office.db(), *latest);
        VERIFY_OK(letters);
        const Letter& letter = letters->first();
        QCOMPARE(letter.grade, u"blue"_s);
        QCOMPARE(letter.number, u"督查单〔2026〕1号"_s);
        QCOMPARE(letter.fact("due_on"), u"2026-07-31"_s);
        QCOMPARE(letter.fact("last_feedback"), u"正在测算。"_s);
        QCOMPARE(letter.fact("requirement"), u"逐项测算"_s);
        QVERIFY(!letter.receiptAt.isValid());
        office.must(who.finance, "receipt",
                    office.about(id, {{u"urge"_s, letter.id}, {u"text"_s, u"照办。"_s}}));
        QCOMPARE(lettersOf(office.db(), {letter.id})->first().receiptText, u"照办。"_s);
        QCOMPARE(lettersOf(office.db(), {newUuidText()})->size(), 0);
    }

    void whoIsAtFaultIsLateOrOwesAnAnswer()
    {
        Chamber office;
        const auto& who = office.who;
        const QString late = office.assigned({{u"due"_s, u"2026-07-20"_s}});
        const QString good = office.assigned({{u"due"_s, u"2026-09-30"_s}});
        const QString silent = office.assigned(
            {{u"due"_s, u"2026-09-30"_s},
             {u"feedback"_s, QJsonObject{{u"kind"_s, u"days"_s}, {u"number"_s, 5}}}});
        QJsonObject letter = urge({good});
        letter.insert(u"replyBy"_s, u"2026-07-17"_s);
        office.must(who.supervisor, "urge", letter);
        const QString paused = office.assigned({{u"due"_s, u"2026-07-20"_s}});
        office.must(who.supervisor, "pause", office.about(paused, {{u"reason"_s, u"待批"_s}}));
        office.go("2026-07-17");
        QCOMPARE(*itemsAtFault(office.db(), office.now(), 10), QStringList());
        office.go("2026-07-22");
        auto faults = *itemsAtFault(office.db(), office.now(), 10);
        QCOMPARE(faults.size(), 3);
        QCOMPARE(faults.first(), late);
        QVERIFY(faults.contains(silent) && faults.contains(good));
        const QDate today(2026, 7, 22);
        const auto rows = circularRows(office.db(), faults);
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 3);
        for (const auto& row : *rows)
            QVERIFY2(isAtFault(row, today), qPrintable(row.id));
        QVERIFY(!isAtFault(circularRows(office.db(), {paused})->first(), today));
        // An answer to the letter settles it.
        office.must(who.finance, "feedback",
                    office.about(good, {{u"way"_s, u"report"_s}, {u"text"_s, u"已办一半。"_s}}));
        QVERIFY(!itemsAtFault(office.db(), office.now(), 10)->contains(good));
    }

    void manyAreUrgedAtOnceAndTheOthersNamed()
    {
        Chamber office;
        const auto& who = office.who;
        const QString first = office.assigned();
        const QString second = office.assigned();
        const QString done = office.struck();
        office.must(who.supervisor, "urge", urge({first}));
        const auto answer = office.must(who.supervisor, "urge", urge({first, second, done}));
        QCOMPARE(answer.result.value("urged"_L1).toInt(), 1);
        QStringList left;
        for (const auto& each : answer.result.value("left"_L1).toArray())
            left.append(each["code"_L1].toString());
        QCOMPARE(left,
                 QStringList({u"supervision.urged-lately"_s, u"supervision.not-under-way"_s}));
        QCOMPARE(office.item(second).value("urges"_L1).toInt(), 1);
        QCOMPARE(office.item(first).value("urges"_L1).toInt(), 1);
        QCOMPARE(office.attempt(who.supervisor, "urge", urge({first, done})),
                 u"supervision.nobody-urged"_s);
        QCOMPARE(office.attempt(who.supervisor, "urge", urge({})), u"supervision.nothing-to-do"_s);
    }

    void theOneWhoIsChasedSeesItAndSignsForIt()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned();
        office.must(who.supervisor, "urge", urge({id}));
        const auto waiting = [&](const QString& person) {
            return *waitingItems(office.db(), *office.actor(person), office.now(), 50);
        };
        QCOMPARE(waiting(who.finance).value(0).step, u"urge"_s);
        QCOMPARE(waiting(who.finance).size(), 1); // the letter is its task, not one beside it
        QCOMPARE(waiting(who.outsider).size(), 0);
        const QString letter = waiting(who.finance).value(0).urge;
        QCOMPARE(office.attempt(who.supervisor, "receipt", office.about(id, {{u"urge"_s, letter}})),
                 u"supervision.unknown-urge"_s);
        office.must(who.finance, "receipt",
                    office.about(id, {{u"urge"_s, letter}, {u"text"_s, u"已收到，周五前报"_s}}));
        QCOMPARE(waiting(who.finance).value(0).step, u"handle"_s);
        QCOMPARE(waiting(who.finance).size(), 1);
        QCOMPARE(office.attempt(who.finance, "receipt", office.about(id, {{u"urge"_s, letter}})),
                 u"supervision.receipt-given"_s);
    }

    /// However often somebody was urged, the item waits for him once, as the newest letter.
    void theNewestLetterIsTheOneThatWaits()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned({{u"due"_s, u"2026-07-15"_s}});
        office.must(who.supervisor, "urge", urge({id}));
        office.go("2026-07-20");
        office.must(who.supervisor, "urge", urge({id}));
        const auto waiting =
            *waitingItems(office.db(), *office.actor(who.finance), office.now(), 50);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().grade, u"blue"_s);
        // With it those before it are acknowledged too, and the work itself stands there again.
        office.must(who.finance, "receipt", office.about(id, {{u"urge"_s, waiting.first().urge}}));
        const auto after = *waitingItems(office.db(), *office.actor(who.finance), office.now(), 50);
        QCOMPARE(after.size(), 1);
        QCOMPARE(after.first().step, u"handle"_s);
    }

    /// A draft that is thrown away was no circular: no item is named in it and no score counts it.
    void aCircularThatIsThrownAwayLeavesNoMarks()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = office.assigned();
        const QString document = newUuidText();
        const auto circulate = [&](const QString& of) {
            office.must(who.supervisor, "circular",
                        {{u"items"_s, QJsonArray{id}},
                         {u"circular"_s, newUuidText()},
                         {u"title"_s, u"关于督办事项办理情况的通报"_s},
                         {u"critical"_s, true},
                         {u"document"_s, of}});
        };
        circulate(document);
        circulate(newUuidText());
        QCOMPARE(office.item(id).value("circulars"_L1).toInt(), 2);
        // Whoever voids it need not be one who sees the item.
        office.clock().advanceSeconds(1);
        VERIFY_OK(office.run(who.outsider, u"chamber.void-paper"_s, {{u"document"_s, document}}));
        QCOMPARE(office.item(id).value("circulars"_L1).toInt(), 1);
        QCOMPARE(office.view(id).circulars.size(), 1);
        QCOMPARE(office.view(id).events.last().fields.value("kind"_L1).toString(),
                 u"circular-dropped"_s);
    }

    void viewsAreSharedBySupervisorsWithEverybody()
    {
        Chamber office;
        const auto& who = office.who;
        const QString id = newUuidText();
        const QJsonObject view{{u"id"_s, id}, {u"frozen"_s, 2}};
        const auto named = [&](const char* name) {
            return QJsonObject{
                {u"id"_s, id}, {u"name"_s, QString::fromUtf8(name)}, {u"view"_s, view}};
        };
        QCOMPARE(office.attempt(who.finance, "share-view", named("本月到期")),
                 u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "share-view", named("本月到期"));
        QVERIFY(office.sees(who.finance, u"sup_view"_s, id));
        office.must(who.supervisor2, "share-view", named("下月到期"));
        const auto shared = *sharedViews(office.db());
        QCOMPARE(shared.size(), 1);
        QCOMPARE(shared.first().name, u"下月到期"_s);
        QCOMPARE(shared.first().view, view);
        QCOMPARE(office.attempt(who.finance, "unshare-view", {{u"view"_s, id}}),
                 u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "unshare-view", {{u"view"_s, id}});
        QVERIFY(sharedViews(office.db())->isEmpty());
        QCOMPARE(office.attempt(who.supervisor, "unshare-view", {{u"view"_s, id}}),
                 u"supervision.unknown-view"_s);
    }

    void aYearIsTheSumOfItsRows()
    {
        Chamber office;
        const auto& who = office.who;
        const QString good = office.struck({}, 100);
        const QString late = office.assigned({{u"due"_s, u"2026-07-20"_s}});
        const QString open = office.assigned({{u"due"_s, u"2026-07-22"_s}});
        const QString future = office.assigned({{u"due"_s, u"2026-12-22"_s}});
        Q_UNUSED(future)
        office.go("2026-08-03");
        office.must(who.finance, "finish", office.about(late, {{u"result"_s, u"已办"_s}}));
        office.must(who.supervisor, "pass", office.about(late, {{u"quality"_s, 60}}));
        office.must(who.supervisor, "strike", office.about(late));
        office.must(who.supervisor, "circular",
                    {{u"items"_s, QJsonArray{open, late}},
                     {u"circular"_s, newUuidText()},
                     {u"title"_s, u"关于督办事项办理情况的通报"_s},
                     {u"critical"_s, true}});
        const QString adjustment = newUuidText();
        const QJsonObject bonus{
            {u"id"_s, adjustment}, {u"unit"_s, financeUnit}, {u"year"_s, 2026}, {u"points"_s, 3}};
        QCOMPARE(office.attempt(who.supervisor, "adjust-score", bonus),
                 u"supervision.reason-needed"_s);
        QJsonObject reasoned = bonus;
        reasoned.insert(u"reason"_s, u"承担急难任务"_s);
        QCOMPARE(office.attempt(who.finance, "adjust-score", reasoned),
                 u"supervision.not-supervisor"_s);
        office.must(who.supervisor, "adjust-score", reasoned);
        QVERIFY(office.sees(who.finance, u"sup_adjustment"_s, adjustment));
        QVERIFY(!office.sees(who.planning, u"sup_adjustment"_s, adjustment));

        const auto score =
            *unitScore(office.db(), chamberSettings(), financeUnit, 2026, office.now());
        QCOMPARE(score.name, u"财务司"_s);
        QCOMPARE(score.items, 3); // good, late and open; what is not due yet does not count
        QCOMPARE(line(score.score, "on-time")->count, 1);
        QCOMPARE(line(score.score, "on-time")->rows, QStringList{late});
        QCOMPARE(line(score.score, "circular")->count, 2);
        QCOMPARE(line(score.score, "overdue")->rows, QStringList{open});
        QCOMPARE(line(score.score, "adjusted")->rows, QStringList{adjustment});
        // 50 × 1/2 + 30 × 160/200 + 20 − 2 × 5 − 3 + 3
        QCOMPARE(score.score.hundredths, 2'500 + 2'400 + 2'000 - 1'000 - 300 + 300);
        QCOMPARE(unitScore(office.db(), chamberSettings(), financeUnit, 2025, office.now())->items,
                 0);
        QCOMPARE(yearScores(office.db(), chamberSettings(), 2026, office.now())->size(), 1);
        office.must(who.supervisor, "withdraw-adjustment",
                    {{u"adjustment"_s, adjustment}, {u"reason"_s, u"误加"_s}});
        QCOMPARE(unitScore(office.db(), chamberSettings(), financeUnit, 2026, office.now())
                     ->score.hundredths,
                 5'600);
    }
};

QTEST_APPLESS_MAIN(TestUrging)
#include "tst_urging.moc"
