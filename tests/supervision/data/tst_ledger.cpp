// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "chamber.h"
#include "store/ledger_reader.h"
#include "supervision/data/lamp_board.h"
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

    QStringList titles(LedgerQuery query)
    {
        query.now = m_office->now();
        const auto keys = ledgerKeys(m_office->db(), query);
        if (!keys.ok())
            return {keys.error().code};
        const auto rows = ledgerRows(m_office->db(), keys->data(), keys->size(), m_office->now());
        QStringList list;
        for (const auto& row : *rows)
            list.append(row.title);
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
        LedgerQuery byLead;
        byLead.sort = {{u"lead_name"_s, true}, {u"due_on"_s, true}};
        QCOMPARE(titles(byLead), QStringList({u"甲"_s, u"丙"_s, u"丁"_s, u"乙"_s}));
    }

    void anythingIsAFilter()
    {
        using Op = LedgerFilter::Op;
        const auto by = [&](const char* column, Op op, const QStringList& values) {
            LedgerQuery query;
            query.filters = {{QString::fromLatin1(column), op, values}};
            return titles(query).join(u' ');
        };
        QCOMPARE(by("source_kind", Op::Is, {u"instruction"_s}), u"乙 丙"_s);
        QCOMPARE(by("source_kind", Op::IsNot, {u"instruction"_s, u"meeting"_s}), u"丁"_s);
        QCOMPARE(by("lamp", Op::Is, {u"overdue"_s}), u"乙"_s);
        QCOMPARE(by("lamp", Op::Is, {u"normal"_s, u"overdue"_s}), u"乙 丙 甲 丁"_s);
        QCOMPARE(by("due_on", Op::AtLeast, {u"2026-08-31"_s}), u"丙 甲"_s);
        QCOMPARE(by("due_on", Op::AtMost, {u"2026-08-31"_s}), u"乙 丙"_s);
        QCOMPARE(by("due_on", Op::Empty, {}), u"丁"_s);
        QCOMPARE(by("title", Op::Contains, {u"丙"_s}), u"丙"_s);
        QCOMPARE(by("urges", Op::AtLeast, {u"1"_s}), QString());
        QCOMPARE(by("extension_waits", Op::Is, {u"false"_s}), u"乙 丙 甲 丁"_s);
        QCOMPARE(by("moonshine", Op::Is, {u"x"_s}), u"supervision.bad-field"_s);
        QCOMPARE(by("urges", Op::Is, {u"many"_s}), u"supervision.bad-field"_s);
        // A value is a value, whatever stands in it.
        QCOMPARE(by("title", Op::Is, {u"' OR 1 = 1 --"_s}), QString());
        LedgerQuery text;
        text.text = u"规划"_s;
        QCOMPARE(titles(text), QStringList{u"乙"_s});
    }

    void everyColumnCanBeSortedGroupedAndAsked()
    {
        for (const auto& column : ledgerColumns()) {
            LedgerQuery query;
            query.now = m_office->now();
            query.sort = {{column.name, true}};
            query.filters = {{column.name, LedgerFilter::Op::Filled, {}}};
            VERIFY_OK(ledgerKeys(m_office->db(), query));
            query.filters.clear();
            VERIFY_OK(ledgerGroups(m_office->db(), query, column.name));
            QVERIFY(ledgerColumn(column.name));
        }
        QVERIFY(!ledgerColumn(u"due_facts"_s));
    }

    void groupsHaveTheirSums()
    {
        LedgerQuery query;
        query.now = m_office->now();
        const auto groups = *ledgerGroups(m_office->db(), query, u"lead_name"_s, true);
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0].value, u"财务司"_s);
        QCOMPARE(groups[0].items, 3);
        QCOMPARE(groups[1].overdue, 1);
        const auto lamps = *ledgerGroups(m_office->db(), query, u"lamp"_s);
        QCOMPARE(lamps.last().value, u"overdue"_s);
    }

    /// The house's grid asks through its own reader; each column can be sorted by and grouped by.
    void theGridReadsTheSameRows()
    {
        store::LedgerReader reader(m_office->db(), ledgerBook());
        const ledger::Stop stop{false};
        const QDateTime now = m_office->now();
        const auto usual = reader.order({}, now, stop);
        VERIFY_OK(usual);
        const auto rows = reader.rows(usual->keys.data(), usual->keys.size(), now);
        VERIFY_OK(rows);
        const auto columns = ledgerBook().columns;
        const auto at = [&](const QString& id) {
            for (qsizetype i = 0; i < columns.size(); ++i) {
                if (columns[i].column.id == id)
                    return i;
            }
            return qsizetype(-1);
        };
        QStringList found;
        for (const auto& row : *rows)
            found.append(row.cells.value(at(u"title"_s)).toString() +
                         row.cells.value(at(u"lamp"_s)).toString());
        QCOMPARE(found, QStringList({u"乙1"_s, u"丙3"_s, u"甲3"_s, u"丁3"_s}));
        for (const auto& column : columns) {
            ledger::Query query;
            query.sort = {{column.column.id, true}};
            const auto order = reader.order(query, now, stop);
            VERIFY_OK(order);
            QCOMPARE(order->keys.size(), std::size_t(4));
        }
        const auto totals = reader.totals({}, now, stop);
        VERIFY_OK(totals);
        QCOMPARE(totals->lamps.value(1), 1);
        ledger::Query typed;
        typed.text = u"规划"_s;
        QCOMPARE(reader.order(typed, now, stop)->keys.size(), std::size_t(1));
    }

    /// The database, the board in memory and the rule say the same at every hour.
    void lampsAreTheSameWhereverTheyAreAsked()
    {
        m_office->must(m_office->who.supervisor, "pause",
                       m_office->about(m_ids[2], {{u"reason"_s, u"等"_s}}));
        LampBoard board;
        VERIFY_OK(board.load(m_office->db()));
        QCOMPARE(board.size(), std::size_t(4));
        std::vector<LampBoard::Shown> shown;
        QSet<QString> seen;
        for (int hours = 0; hours < 24 * 190; hours += 7) {
            const QDateTime at = m_office->now().addSecs(3600 * hours);
            board.show(at, shown);
            for (const auto& one : shown) {
                const auto row = *ledgerRows(m_office->db(), &one.key, 1, at);
                QCOMPARE(lampText(one.lamp), lampText(row[0].lamp));
                QCOMPARE(one.foreseenLate, row[0].foreseenLate);
                LedgerQuery query;
                query.now = at;
                query.filters = {{u"lamp"_s, LedgerFilter::Op::Is, {lampText(one.lamp)}}};
                const auto keys = *ledgerKeys(m_office->db(), query);
                QVERIFY(std::find(keys.begin(), keys.end(), one.key) != keys.end());
                seen.insert(lampText(one.lamp));
            }
        }
        QCOMPARE(seen, QSet<QString>({u"overdue"_s, u"near"_s, u"normal"_s, u"paused"_s}));
    }

    void theBoardKnowsWhenItChangesNext()
    {
        LampBoard board;
        VERIFY_OK(board.load(m_office->db()));
        std::vector<LampBoard::Shown> before;
        std::vector<LampBoard::Shown> after;
        QDateTime at = m_office->now();
        for (int i = 0; i < 300; ++i) {
            const QDateTime next = board.nextChange(at);
            QVERIFY(next > at);
            board.show(at, before);
            board.show(next.addMSecs(-1), after);
            QVERIFY(before == after);
            at = next;
        }
        QVERIFY(!LampBoard().nextChange(at).isValid());
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
