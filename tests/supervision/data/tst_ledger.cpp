// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "chamber.h"

#include "base/clock.h"
#include "store/ledger_reader.h"
#include "supervision/data/ledger.h"
#include "supervision/data/ledger_book.h"

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// What a grid asks of the ledger.
class TestLedger : public QObject {
    Q_OBJECT

    std::unique_ptr<Chamber> m_office;
    QStringList m_ids;

    ledger::Stop m_stop{false};

    static int at(const char* column)
    {
        static const auto columns = ledgerBook().columns;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns[i].column.id == QLatin1String(column))
                return int(i);
        }
        return -1;
    }
    QList<ledger::Row> rows(const ledger::Query& query, const QDateTime& now)
    {
        store::LedgerReader reader(m_office->db(), ledgerBook());
        const auto order = reader.order(query, now, m_stop);
        if (!order.ok())
            return {};
        const auto found = reader.rows(order->keys.data(), order->keys.size(), now);
        return found.ok() ? *found : QList<ledger::Row>();
    }
    QStringList titles(const ledger::Query& query)
    {
        QStringList list;
        for (const auto& row : rows(query, m_office->now()))
            list.append(row.cells.value(at("title")).toString());
        return list;
    }
    void add(const char* title, const QString& lead, const char* due, const char* source)
    {
        m_ids.append(m_office->assigned(
            {{u"title"_s, QString::fromUtf8(title)},
             {u"lead"_s, lead},
             {u"due"_s, QString::fromLatin1(due)},
             {u"source"_s, QJsonObject{{u"kind"_s, QString::fromLatin1(source)}}}}));
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<Chamber>();
        m_ids.clear();
        add("甲", financeUnit, "2026-12-31", "meeting");
        add("乙", planningUnit, "2026-07-17", "instruction");
        add("丙", financeUnit, "2026-08-31", "instruction");
        m_ids.append(m_office->assigned({{u"title"_s, u"丁"_s}, {u"openEnded"_s, true}}));
        m_office->go("2026-07-20");
    }

    void rowsComeByWhatIsDueFirst()
    {
        QCOMPARE(titles({}), QStringList({u"乙"_s, u"丙"_s, u"甲"_s, u"丁"_s}));
        ledger::Query byLead;
        byLead.sort = {{u"lead"_s, true}, {u"due"_s, true}};
        QCOMPARE(titles(byLead), QStringList({u"乙"_s, u"甲"_s, u"丙"_s, u"丁"_s}));
    }

    void anythingIsAFilter()
    {
        using Test = ledger::Condition::Test;
        const auto by = [&](const char* column, Test test, const QStringList& values) {
            ledger::Query query;
            query.conditions = {{QString::fromLatin1(column), test, values}};
            return titles(query).join(u' ');
        };
        QCOMPARE(by("source", Test::OneOf, {u"instruction"_s}), u"乙 丙"_s);
        QCOMPARE(by("source", Test::NoneOf, {u"instruction"_s, u"meeting"_s}), u"丁"_s);
        QCOMPARE(by("lamp", Test::OneOf, {u"1"_s}), u"乙"_s);
        QCOMPARE(by("lamp", Test::OneOf, {u"1"_s, u"3"_s}), u"乙 丙 甲 丁"_s);
        QCOMPARE(by("due", Test::From, {u"2026-08-31"_s}), u"丙 甲"_s);
        QCOMPARE(by("due", Test::To, {u"2026-08-31"_s}), u"乙 丙"_s);
        QCOMPARE(by("due", Test::Empty, {}), u"丁"_s);
        QCOMPARE(by("title", Test::Contains, {u"丙"_s}), u"丙"_s);
        QCOMPARE(by("urges", Test::From, {u"1"_s}), QString());
        // A value is a value, whatever stands in it.
        QCOMPARE(by("title", Test::Contains, {u"' OR 1 = 1 --"_s}), QString());
        ledger::Query text;
        text.text = u"规划"_s;
        QCOMPARE(titles(text), QStringList{u"乙"_s});
    }

    void everyColumnCanBeSortedAndGroupedBy()
    {
        store::LedgerReader reader(m_office->db(), ledgerBook());
        for (const auto& column : ledgerBook().columns) {
            ledger::Query query;
            query.sort = {{column.column.id, true}};
            if (column.column.values == ledger::Values::Few)
                query.group = column.column.id;
            const auto order = reader.order(query, m_office->now(), m_stop);
            VERIFY_OK(order);
            QCOMPARE(order->keys.size(), std::size_t(4));
            QCOMPARE(order->groups.empty(), query.group.isEmpty());
        }
    }

    void groupsHaveTheirSums()
    {
        store::LedgerReader reader(m_office->db(), ledgerBook());
        ledger::Query query;
        query.group = u"lead"_s;
        const auto order = reader.order(query, m_office->now(), m_stop);
        VERIFY_OK(order);
        QCOMPARE(order->groups.size(), std::size_t(2));
        QCOMPARE(order->groups[0].value, u"财务司"_s);
        QCOMPARE(order->groups[0].totals.count, 3);
        QCOMPARE(order->groups[1].totals.lamps.value(1), 1);
        const auto all = reader.totals({}, m_office->now(), m_stop);
        VERIFY_OK(all);
        QCOMPARE(all->lamps.value(1), 1);
    }

    /// The grid's SQL and the rule say the same at every hour, and nothing turns before the moment
    /// for which the grid waits.
    void lampsAreTheSameWhereverTheyAreAsked()
    {
        m_office->must(m_office->who.supervisor, "pause",
                       m_office->about(m_ids[2], {{u"reason"_s, u"等"_s}}));
        const QHash<Lamp, int> shownAs{{Lamp::None, 0},   {Lamp::Overdue, 1}, {Lamp::Near, 2},
                                       {Lamp::Normal, 3}, {Lamp::Done, 4},    {Lamp::NotStarted, 5},
                                       {Lamp::Paused, 5}};
        QSet<int> seen;
        QStringList before;
        QDateTime turns;
        for (int hours = 0; hours < 24 * 190; hours += 7) {
            const QDateTime now = m_office->now().addSecs(3600 * hours);
            QStringList told;
            for (const auto& row : rows({}, now)) {
                const auto line = ledgerRows(m_office->db(), &row.key, 1, now);
                VERIFY_OK(line);
                const int lamp = row.cells.value(at("lamp")).toInt();
                const bool foreseen = !row.cells.value(at("foreseen")).toString().isEmpty();
                QCOMPARE(lamp, shownAs.value(line->first().lamp));
                QCOMPARE(foreseen, line->first().foreseenLate);
                told.append(row.id + QString::number(lamp) + QString::number(int(foreseen)));
                seen.insert(lamp);
            }
            QCOMPARE(told.size(), 4);
            told.sort();
            if (turns.isValid() && now < turns)
                QCOMPARE(told, before);
            before = told;
            const auto next = nextTurn(m_office->db(), momentToText(now));
            VERIFY_OK(next);
            turns = momentFromText(*next);
            QVERIFY(turns > now);
        }
        QCOMPARE(seen, QSet<int>({1, 2, 3, 5}));
    }

    void aSourceKnowsItsItems()
    {
        const QString document = newUuidText();
        const QString id =
            m_office->assigned({{u"title"_s, u"戊"_s},
                                {u"source"_s, QJsonObject{{u"kind"_s, u"document"_s},
                                                          {u"table"_s, u"doc_document"_s},
                                                          {u"record"_s, document}}}});
        const auto items =
            *itemsOfSource(m_office->db(), u"doc_document"_s, document, m_office->now());
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].id, id);
        QCOMPARE(m_office->view(id).text("source_id"), document);
        QVERIFY(
            itemsOfSource(m_office->db(), u"mee_meeting"_s, document, m_office->now())->isEmpty());
    }

    void buttonsAreThoseOfTheMoment()
    {
        const auto& who = m_office->who;
        const auto actions = [&](const QString& person) {
            return m_office->view(m_ids[0], person).actions;
        };
        QVERIFY(actions(who.finance).contains(u"finish"_s));
        QVERIFY(actions(who.finance).contains(u"feedback"_s));
        QVERIFY(!actions(who.finance).contains(u"urge"_s));
        QVERIFY(actions(who.supervisor).contains(u"urge"_s));
        QVERIFY(!actions(who.supervisor).contains(u"finish"_s));
        QVERIFY(actions(who.outsider).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
