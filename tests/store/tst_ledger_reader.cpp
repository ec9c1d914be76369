// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "read_rows.h"

#include "store/ledger_ranking.h"

#include <QJsonArray>

#include <algorithm>

using namespace chancery;
using namespace chancery::store;
using namespace chancery::test;
using namespace Qt::StringLiterals;
using Test = ledger::Condition::Test;

/// Every answer is held against a plain pass over the rows as the test knows them.
class TestLedgerReader : public QObject, test::ReadRows {
    Q_OBJECT

    QList<Known> matching(const ledger::Query& query) const
    {
        QList<Known> left;
        for (const auto& row : m_rows) {
            bool kept = query.text.isEmpty() || row.title.contains(query.text);
            for (const auto& each : query.conditions) {
                const QString value = valueOf(row, each.column);
                const auto at = [&](int i) { return each.values.value(i); };
                switch (each.test) {
                case Test::Contains:
                    kept = kept && value.contains(at(0));
                    break;
                case Test::OneOf:
                    kept = kept && each.values.contains(value);
                    break;
                case Test::NoneOf:
                    kept = kept && !each.values.contains(value);
                    break;
                case Test::From:
                    kept = kept && !value.isEmpty() && value >= at(0);
                    break;
                case Test::To:
                    kept = kept && !value.isEmpty() && value.left(at(0).size()) <= at(0);
                    break;
                case Test::Between:
                    kept = kept && !value.isEmpty() && value >= at(0) &&
                           value.left(at(1).size()) <= at(1);
                    break;
                case Test::Empty:
                    kept = kept && value.isEmpty();
                    break;
                case Test::NotEmpty:
                    kept = kept && !value.isEmpty();
                    break;
                }
            }
            if (kept)
                left.append(row);
        }
        return left;
    }

    static QString valueOf(const Known& row, const QString& column)
    {
        if (column == "organ"_L1)
            return row.organ;
        if (column == "day"_L1)
            return row.day;
        if (column == "title"_L1)
            return row.title;
        return column == "number"_L1 ? row.number : QString::number(row.lamp);
    }

    /// What must be true of an order, whichever way it was made.
    void verify(LedgerReader& reader, const ledger::Query& query)
    {
        const auto order = reader.order(query, now, m_stop);
        VERIFY_OK(order);
        const auto expected = matching(query);
        QCOMPARE(qsizetype(order->keys.size()), expected.size());
        QHash<qint64, Known> byKey;
        for (const auto& row : expected)
            byKey.insert(row.key, row);
        QString lastGroup;
        for (std::size_t i = 0; i < order->keys.size(); ++i) {
            QVERIFY(byKey.contains(order->keys[i]));
            if (i == 0)
                continue;
            const auto& before = byKey[order->keys[i - 1]];
            const auto& row = byKey[order->keys[i]];
            if (!query.group.isEmpty() && valueOf(before, query.group) != valueOf(row, query.group))
                continue;
            QVERIFY2(inOrder(before, row, query), qPrintable(u"row %1"_s.arg(i)));
        }
        verifyGroups(*order, query, byKey);
        const auto totals = reader.totals(query, now, m_stop);
        VERIFY_OK(totals);
        QCOMPARE(totals->count, expected.size());
        double copies = 0;
        QMap<int, qint64> lamps;
        for (const auto& row : expected) {
            copies += row.copies.value_or(0);
            ++lamps[row.lamp];
        }
        QCOMPARE(totals->sums.value(u"copies"_s), copies);
        QCOMPARE(totals->lamps, lamps);
    }

    static bool inOrder(const Known& before, const Known& row, const ledger::Query& query)
    {
        auto keys = query.sort;
        if (keys.isEmpty())
            keys = {{u"day"_s, true}};
        for (const auto& key : keys) {
            QString a = valueOf(before, key.column);
            QString b = valueOf(row, key.column);
            if (a == b)
                continue;
            if (a.isEmpty() || b.isEmpty())
                return b.isEmpty();
            if (key.column == "number"_L1)
                return (a.mid(4).toInt() < b.mid(4).toInt()) != key.descending;
            if (key.column == "organ"_L1 || key.column == "title"_L1) {
                const QStringList spoken{u"办公厅"_s, u"财务司"_s, u"规划司"_s, u"人事司"_s};
                if (key.column == "organ"_L1)
                    return (spoken.indexOf(a) < spoken.indexOf(b)) != key.descending;
                return true; // titles are held to another test
            }
            return (a < b) != key.descending;
        }
        return (before.key < row.key) != keys.first().descending;
    }

    void verifyGroups(const ledger::Order& order, const ledger::Query& query,
                      const QHash<qint64, Known>& byKey)
    {
        if (query.group.isEmpty()) {
            QVERIFY(order.groups.empty());
            return;
        }
        std::size_t first = 0;
        for (const auto& group : order.groups) {
            QCOMPARE(group.first, first);
            for (qint64 i = 0; i < group.totals.count; ++i)
                QCOMPARE(valueOf(byKey[order.keys[first + std::size_t(i)]], query.group),
                         group.value);
            first += std::size_t(group.totals.count);
        }
        QCOMPARE(first, order.keys.size());
        for (std::size_t g = 0; g + 1 < order.groups.size(); ++g)
            QVERIFY(!order.groups[g].value.isEmpty()); // rows without one come last
    }

private Q_SLOTS:
    void initTestCase() { fill(); }

    void theFirstLookComesFromTheIndexAndIsTheSame()
    {
        for (const bool descending : {true, false}) {
            ledger::Query query;
            query.sort = {{u"day"_s, descending}};
            LedgerReader quick(path(), sqlOf());
            verify(quick, query); // by the index, and totals from the columns
            const auto first = LedgerReader(path(), sqlOf()).order(query, now, m_stop);
            VERIFY_OK(first);
            const auto later = quick.order(query, now, m_stop);
            VERIFY_OK(later);
            QVERIFY(first->keys == later->keys);
        }
    }

    /// Whatever is asked for at first, a lamp and a number among it.
    void theFirstLookMayBeFiltered()
    {
        const ledger::Condition conditions[] = {
            {u"lamp"_s, Test::OneOf, {u"1"_s}},   {u"lamp"_s, Test::NoneOf, {u"3"_s}},
            {u"copies"_s, Test::From, {u"9"_s}},  {u"organ"_s, Test::OneOf, {organs[1]}},
            {u"day"_s, Test::To, {u"2024-05"_s}}, {u"title"_s, Test::Contains, {u"办公厅"_s}}};
        for (const auto& condition : conditions) {
            ledger::Query query;
            query.conditions = {condition};
            const auto first = LedgerReader(path(), sqlOf()).order(query, now, m_stop);
            VERIFY_OK(first);
            QVERIFY(!first->keys.empty());
            LedgerReader later(path(), sqlOf());
            VERIFY_OK(later.totals({}, now, m_stop)); // from the columns from now on
            const auto same = later.order(query, now, m_stop);
            VERIFY_OK(same);
            QVERIFY(first->keys == same->keys);
        }
    }

    /// Who waits has the rows of a window at once, the others when the whole order is asked for.
    void theFirstRowsComeFirst()
    {
        LedgerReader reader(path(), sqlOf());
        const auto whole = LedgerReader(path(), sqlOf()).order({}, now, m_stop);
        const auto first = reader.orderAsKnown({}, now, m_stop);
        VERIFY_OK(whole);
        VERIFY_OK(first);
        QVERIFY(first->isPart && !whole->isPart);
        QVERIFY(first->keys.size() >= 100 && first->keys.size() < whole->keys.size());
        QVERIFY(std::equal(first->keys.begin(), first->keys.end(), whole->keys.begin()));
        // Where there are no more, it is the whole at once, with those that have no value.
        ledger::Query few;
        few.conditions = {{u"number"_s, Test::OneOf, {u"国办发 7"_s}}};
        const auto all = reader.orderAsKnown(few, now, m_stop);
        VERIFY_OK(all);
        QVERIFY(!all->isPart);
        QCOMPARE(all->keys.size(), std::size_t(matching(few).size()));
        // Once the columns are read nothing is left out.
        VERIFY_OK(reader.totals({}, now, m_stop));
        const auto known = reader.orderAsKnown({}, now, m_stop);
        VERIFY_OK(known);
        QVERIFY(!known->isPart && known->keys == whole->keys);
    }

    void everyQuestionIsAnsweredAsAPlainPassWould()
    {
        LedgerReader reader(*m_db, sqlOf());
        QRandomGenerator random(3);
        const QStringList columns{u"organ"_s, u"day"_s, u"number"_s, u"lamp"_s, u"title"_s};
        const QList<Test> tests{Test::Contains, Test::OneOf,   Test::NoneOf, Test::From,
                                Test::To,       Test::Between, Test::Empty,  Test::NotEmpty};
        const QHash<QString, QStringList> values{
            {u"organ"_s, organs + QStringList{QString()}},
            {u"day"_s, {u"2024-05"_s, u"2025"_s, u"2025-12-31"_s, u"2024-01-01"_s}},
            {u"number"_s, {u"国办发 7"_s, u"国办发 11"_s}},
            {u"title"_s, {u"财务司"_s, u"关于办公厅的通知3"_s}},
            {u"lamp"_s, {u"1"_s, u"2"_s, u"3"_s}}};
        for (int round = 0; round < 250; ++round) {
            ledger::Query query;
            for (const auto& column : columns) {
                if (random.bounded(3) != 0)
                    continue;
                const auto& known = values[column];
                QStringList asked{known[random.bounded(known.size())],
                                  known[random.bounded(known.size())]};
                query.setCondition({column, tests[random.bounded(tests.size())], asked});
            }
            for (const auto& column : {u"day"_s, u"organ"_s, u"number"_s}) {
                if (random.bounded(2) == 0)
                    query.sort.append({column, random.bounded(2) == 0});
            }
            if (random.bounded(3) == 0)
                query.text = organs[random.bounded(4)];
            if (random.bounded(2) == 0)
                query.group = columns[random.bounded(2)];
            query.groupsDescending = random.bounded(2) == 0;
            verify(reader, query);
            if (QTest::currentTestFailed())
                qFatal("%s", QJsonDocument(query.toJson()).toJson().constData());
        }
    }

    void numbersInNumbersAreNumbers()
    {
        const LedgerSortKeys keys(LedgerSorting::Natural);
        const auto key = [&](const char* text) {
            std::vector<char> bytes;
            keys.append(bytes, text);
            return QByteArray(bytes.data(), qsizetype(bytes.size()));
        };
        QVERIFY(key("国办发〔2026〕9号") < key("国办发〔2026〕10号"));
        QVERIFY(key("国办发〔2025〕10号") < key("国办发〔2026〕9号"));
        QCOMPARE(key("a007"), key("a7"));
        QVERIFY(key("a") < key("a0"));
    }

    void titlesStandByPinyin()
    {
        LedgerReader reader(*m_db, sqlOf());
        ledger::Query query;
        query.sort = {{u"title"_s, false}};
        const auto order = reader.order(query, now, m_stop);
        VERIFY_OK(order);
        const auto rows = reader.rows(order->keys.data(), 512, now);
        VERIFY_OK(rows);
        QVERIFY(rows->first().cells[4].toString().startsWith(u"关于办公厅"_s));
        QVERIFY(rows->first().cells[4].toString().endsWith(u"通知0"_s));
    }

    void rowsComeWithTheirValues()
    {
        LedgerReader reader(path(), sqlOf());
        const ledger::Key keys[] = {m_rows[5].key, 999'999, m_rows[0].key};
        const auto rows = reader.rows(keys, 3, now);
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).id, m_rows[5].id);
        QCOMPARE(rows->at(1).cells[3].toString(), m_rows[0].number);
        QCOMPARE(rows->at(0).cells[0].toInt(), m_rows[5].lamp);
        QCOMPARE(rows->at(0).cells[5].isValid(), m_rows[5].copies.has_value());
        const auto key = reader.keyOf(m_rows[7].id);
        VERIFY_OK(key);
        QCOMPARE(*key, m_rows[7].key);
        QCOMPARE(*reader.keyOf(u"nobody"_s), 0);
    }

    void valuesAreCountedWithoutTheirOwnCondition()
    {
        LedgerReader reader(*m_db, sqlOf());
        ledger::Query query;
        query.conditions = {{u"organ"_s, Test::OneOf, {u"财务司"_s}},
                            {u"lamp"_s, Test::OneOf, {u"1"_s}}};
        const auto values = reader.values(query, u"organ"_s, now, m_stop);
        VERIFY_OK(values);
        QCOMPARE(values->size(), 5); // the four by pinyin, then those without
        QCOMPARE(values->first().value, u"办公厅"_s);
        QVERIFY(values->last().value.isEmpty());
        qint64 all = 0;
        for (const auto& tally : *values)
            all += tally.count;
        QCOMPARE(all, std::count_if(m_rows.begin(), m_rows.end(),
                                    [](const Known& row) { return row.lamp == 1; }));
        QVERIFY(reader.values(query, u"title"_s, now, m_stop)->isEmpty());
    }

    void eachNumberOfATableIsOfItsRows()
    {
        LedgerReader reader(*m_db, sqlOf());
        ledger::Query query;
        query.conditions = {{u"lamp"_s, Test::NoneOf, {u"3"_s}}};
        const ledger::Axis down{u"day"_s, ledger::Part::Quarter};
        const ledger::Axis across{u"organ"_s};
        const auto table = reader.crossTable(query, down, across, now, m_stop);
        VERIFY_OK(table);
        QCOMPARE(table->columns.size(), 5);
        QVERIFY(table->rows.contains(u"2024-Q3"_s));
        for (qsizetype r = 0; r < table->rows.size(); ++r) {
            for (qsizetype c = 0; c < table->columns.size(); ++c) {
                ledger::Query behind = query;
                behind.setCondition(ledger::conditionFor(down, table->rows[r]));
                behind.setCondition(ledger::conditionFor(across, table->columns[c]));
                QCOMPARE(matching(behind).size(), table->counts[r][c]);
                QCOMPARE(qint64(reader.order(behind, now, m_stop)->keys.size()),
                         table->counts[r][c]);
            }
        }
        const auto one = reader.crossTable(query, down, {}, now, m_stop);
        VERIFY_OK(one);
        QCOMPARE(one->columns, QStringList{QString()});
    }

    void whatIsNotThereDoesNotMatter()
    {
        LedgerReader reader(path(), sqlOf());
        ledger::Query query;
        query.conditions = {{u"future"_s, Test::OneOf, {u"1"_s}}};
        query.sort = {{u"future"_s, true}};
        query.group = u"future"_s;
        QCOMPARE(qsizetype(reader.order(query, now, m_stop)->keys.size()), m_rows.size());
        LedgerReader nowhere(m_dir.filePath(u"none.db"_s), sqlOf());
        QVERIFY(!nowhere.order(query, now, m_stop).ok());
    }
};

QTEST_APPLESS_MAIN(TestLedgerReader)
#include "tst_ledger_reader.moc"
