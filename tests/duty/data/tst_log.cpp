// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/id.h"
#include "duty/data/catalog.h"
#include "duty/data/commands.h"
#include "duty/data/log.h"
#include "support/catalog_check.h"
#include "support/handler_harness.h"
#include "support/verify.h"

#include <QTest>

using namespace chancery;
using namespace chancery::duty;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

QString someone(int n)
{
    return u"01900000-0000-7000-8000-%1"_s.arg(n, 12, 10, QLatin1Char('0'));
}

const QString officer = someone(1);
const QString relief = someone(2);
const QString leaderOf = someone(3);
const QString clerkOf = someone(4);

HandlerHarness::Parts dutyParts()
{
    HandlerHarness::Parts parts;
    parts.migrations = {dutyMigrations()};
    addDutyTables(parts.catalog);
    addDutyCommands(parts.registry);
    // Another module's command that tells the duty desk of two things at once.
    parts.registry.add("other.arise", [](const store::HandlerContext& context) {
        ChangeSet changes;
        for (const auto& words : {u"网络中断"_s, u"媒体来电"_s}) {
            const auto done =
                tellDuty(context,
                         {u"major"_s, words, u"督查督办"_s, u"sup_item"_s, someone(77),
                          context.command.params.value("secrecy"_L1).toInt()},
                         changes);
            if (!done.ok())
                return Result<ChangeSet>(done.error());
        }
        return Result<ChangeSet>(changes);
    });
    parts.resolver = [](store::Database&, const PersonId& person,
                        const QDateTime&) -> Result<std::optional<store::Actor>> {
        const QHash<QString, std::pair<QString, QString>> all{
            {officer, {u"蒋毅"_s, u"role:duty"_s}},
            {relief, {u"蔡文静"_s, u"role:duty"_s}},
            {leaderOf, {u"林静怡"_s, u"role:leader"_s}},
            {clerkOf, {u"梅海生"_s, u"role:unit-clerk"_s}}};
        const auto it = all.find(person.text());
        if (it == all.end())
            return std::optional<store::Actor>();
        store::Actor actor{person, it->first, u"值班室"_s, person.text() == relief ? 2 : 0, {}};
        actor.capacities = {{u"person:"_s + person.text(), {}}, {it->second, {}}};
        return std::optional(actor);
    };
    return parts;
}

QJsonObject words(const QString& id, const QString& text, QJsonObject more = {})
{
    more.insert(u"id"_s, id);
    more.insert(u"kind"_s, u"call"_s);
    more.insert(u"text"_s, text);
    return more;
}

} // namespace

/// The duty log: what is written stays, what is wrong is written behind it.
class TestDutyLog : public QObject {
    Q_OBJECT

    std::unique_ptr<HandlerHarness> m_office;

    HandlerHarness& office() { return *m_office; }
    QString noted(const QString& text, const QJsonObject& more = {})
    {
        const QString id = newUuidText();
        office().clock().advanceSeconds(60);
        const auto done = office().run(officer, u"duty.note"_s, words(id, text, more));
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().debugText()));
        return id;
    }
    std::optional<ChainFault> fault()
    {
        const auto state = checkChain(office().db(), ChainReader::Extent::Whole);
        return state.ok() ? state->fault : ChainFault{-1, {}, state.error().code};
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<HandlerHarness>(dutyParts());
        office().clock().set(QDateTime(QDate(2026, 7, 14), QTime(9, 0), officeZone()).toUTC());
    }

    void theTablesAreWhatTheCatalogSays()
    {
        store::Catalog catalog;
        addDutyTables(catalog);
        QCOMPARE(catalogFaults(catalog, {dutyMigrations()}), QStringList());
    }

    void aLineIsWrittenByWhoIsOnDuty()
    {
        const QString id = noted(u"国办总值班室来电"_s, {{u"source"_s, u"国办 王某 010-1"_s}});
        const auto day = entriesOfDay(office().db(), QDate(2026, 7, 14));
        VERIFY_OK(day);
        QCOMPARE(day->size(), 1);
        const auto& line = day->first().line;
        QCOMPARE(line.id, id);
        QCOMPARE(line.number, 1);
        QCOMPARE(line.authorName, u"蒋毅"_s);
        QCOMPARE(line.source, u"国办 王某 010-1"_s);
        QVERIFY(!line.wantsReceipt);
        QCOMPARE(office().refusal(clerkOf, u"duty.note"_s, words(newUuidText(), u"x"_s)),
                 u"duty.not-on-duty"_s);
        QCOMPARE(office().refusal(officer, u"duty.note"_s, words(id, u"x"_s)), u"duty.exists"_s);
        QVERIFY(office().sees(relief, u"duty_line"_s, id));
        QVERIFY(office().sees(leaderOf, u"duty_line"_s, id));
        QVERIFY(!office().sees(clerkOf, u"duty_line"_s, id));
    }

    /// What happened at night and is written in the morning stands on the night's day.
    void aLineHasTheTimeThatItsAuthorSays()
    {
        const auto moment = [](int day, int hour) {
            return momentToText(
                QDateTime(QDate(2026, 7, day), QTime(hour, 30), officeZone()).toUTC());
        };
        const QString night = noted(u"夜间巡查"_s, {{u"at"_s, moment(13, 23)}});
        QCOMPARE(entriesOfDay(office().db(), QDate(2026, 7, 13))->value(0).line.id, night);
        QVERIFY(entriesOfDay(office().db(), QDate(2026, 7, 14))->isEmpty());
        QCOMPARE(office().refusal(officer, u"duty.note"_s,
                                  words(newUuidText(), u"x"_s, {{u"at"_s, moment(14, 20)}})),
                 u"duty.time-to-come"_s);
        // It is the second line of the chain all the same.
        noted(u"来电"_s);
        QVERIFY(!fault());
    }

    void aCorrectionIsALineBehind()
    {
        const QString id = noted(u"伤亡 3 人"_s);
        const QJsonObject right{{u"line"_s, id}, {u"text"_s, u"受伤 3 人，无死亡"_s}};
        QCOMPARE(office().refusal(clerkOf, u"duty.correct"_s, right), u"duty.not-on-duty"_s);
        VERIFY_OK(office().run(relief, u"duty.correct"_s, right));
        const auto entry = *logEntry(office().db(), id);
        QCOMPARE(entry->line.text, u"伤亡 3 人"_s); // what was written stays
        QCOMPARE(entry->text(), u"受伤 3 人，无死亡"_s);
        QCOMPARE(entry->corrections.first().authorName, u"蔡文静"_s);
        QCOMPARE(entriesOfDay(office().db(), QDate(2026, 7, 14))->size(), 1);
        QVERIFY(!fault());
        // A correction is none that is corrected.
        QCOMPARE(
            office().refusal(officer, u"duty.correct"_s,
                             {{u"line"_s, entry->corrections.first().id}, {u"text"_s, u"x"_s}}),
            u"duty.unknown-line"_s);
        QCOMPARE(
            office().refusal(officer, u"duty.correct"_s, {{u"line"_s, id}, {u"text"_s, u" "_s}}),
            u"duty.text-needed"_s);
    }

    void whatOthersTellIsAcknowledgedOnce()
    {
        VERIFY_OK(office().run(clerkOf, u"other.arise"_s, {}));
        auto awaited = *awaitedEntries(office().db(), 10);
        QCOMPARE(awaited.size(), 2);
        QCOMPARE(awaited[0].line.number + awaited[1].line.number, 3);
        QCOMPARE(awaited[0].line.linkId, someone(77));
        QVERIFY(!fault()); // two lines of one command are two links of the chain
        const QString id = awaited[0].line.id;
        QCOMPARE(office().refusal(leaderOf, u"duty.receipt"_s, {{u"line"_s, id}}),
                 u"duty.not-on-duty"_s);
        VERIFY_OK(office().run(officer, u"duty.receipt"_s, {{u"line"_s, id}}));
        QCOMPARE(office().refusal(relief, u"duty.receipt"_s, {{u"line"_s, id}}),
                 u"duty.receipt-given"_s);
        QCOMPARE(*awaitedCount(office().db()), 1);
        QCOMPARE((*logEntry(office().db(), id))->receipt->authorName, u"蒋毅"_s);
        QCOMPARE(office().refusal(officer, u"duty.receipt"_s, {{u"line"_s, noted(u"来电"_s)}}),
                 u"duty.no-receipt-asked"_s);
        QVERIFY(!fault());
    }

    /// A secret matter is read by those on duty who are cleared for it.
    void aSecretLineIsForTheCleared()
    {
        VERIFY_OK(office().run(clerkOf, u"other.arise"_s, {{u"secrecy"_s, 2}}));
        const QString id = awaitedEntries(office().db(), 10)->first().line.id;
        QVERIFY(!office().sees(officer, u"duty_line"_s, id));
        QCOMPARE(office().refusal(officer, u"duty.receipt"_s, {{u"line"_s, id}}),
                 u"duty.unknown-line"_s);
        VERIFY_OK(office().run(relief, u"duty.receipt"_s, {{u"line"_s, id}}));
    }

    /// Change one byte in the store: the line is named.
    void whatIsChangedInTheStoreIsNamed()
    {
        for (int i = 1; i <= 5; ++i)
            noted(u"第 %1 次巡查"_s.arg(i));
        QVERIFY(!fault());
        VERIFY_OK(office().db().run("UPDATE duty_line SET text = '第 9 次巡查' WHERE number = 3"));
        QCOMPARE(fault()->number, 3);
        QCOMPARE(fault()->why, u"changed"_s);
        VERIFY_OK(office().db().run("DELETE FROM duty_line WHERE number = 3"));
        QCOMPARE(fault()->number, 4);
        QCOMPARE(fault()->why, u"gap"_s);
    }

    /// On a desk a line has neither number nor hash before the centre has taken it.
    void aDeskForecastsNoPlaceInTheChain()
    {
        noted(u"来电"_s);
        office().authority().isServer = false;
        const QString id = noted(u"断线时来电"_s);
        const auto entry = *logEntry(office().db(), id);
        QCOMPARE(entry->line.number, 0);
        QVERIFY(entry->line.hash.isEmpty());
        const auto state = checkChain(office().db(), ChainReader::Extent::Seen);
        QCOMPARE(state->lines, 1);
        QVERIFY(!state->fault);
    }
};

QTEST_GUILESS_MAIN(TestDutyLog)
#include "tst_log.moc"
