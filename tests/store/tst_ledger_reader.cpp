// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "store/ledger_ranking.h"
#include "store/ledger_reader.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

using namespace chancery;
using namespace chancery::store;
using namespace Qt::StringLiterals;
using Test = ledger::Condition::Test;

namespace {

const QDateTime now = momentFromText(u"2026-07-14T02:05:00.000Z"_s);

/// A row as the test knows it, without any database.
struct Known {
    qint64 key;
    QString id, organ, day, number, title;
    std::optional<int> copies;
    int lamp;
};

const QStringList organs{u"财务司"_s, u"办公厅"_s, u"规划司"_s, u"人事司"_s};

LedgerSql sqlOf()
{
    const auto column = [](const char* id, ledger::Type type, ledger::Values values) {
        ledger::Column made;
        made.id = QString::fromLatin1(id);
        made.type = type;
        made.values = values;
        return made;
    };
    using ledger::Type;
    using ledger::Values;
    auto copies = column("copies", Type::Number, Values::Few);
    copies.aggregate = ledger::Aggregate::Sum;
    auto mean = column("pages", Type::Number, Values::Few);
    mean.aggregate = ledger::Aggregate::Mean;
    LedgerSql sql;
    sql.from = "t";
    sql.where = "t.way = 'in'";
    sql.key = "t.rowid";
    sql.id = "t.id";
    sql.columns = {
        {column("lamp", Type::Lamp, Values::Few),
         "CASE WHEN t.due < ?1 THEN 1 WHEN t.due < ?2 THEN 2 ELSE 3 END",
         {},
         LedgerSorting::Plain,
         false,
         true},
        {column("organ", Type::Text, Values::Few), "t.organ", {}, LedgerSorting::Spoken},
        {column("day", Type::Day, Values::Few), "t.day", {}, LedgerSorting::Plain, true},
        {column("number", Type::Text, Values::Many), "t.number", {}, LedgerSorting::Natural},
        {column("title", Type::Text, Values::Many), "t.title", {}, LedgerSorting::Spoken},
        {copies, "t.copies"},
        {mean, "t.copies"}};
    sql.sort = {{u"day"_s, true}};
    sql.text = [](Database&, const QString& typed) -> Result<LedgerTextSql> {
        return LedgerTextSql{"instr(t.title, ?3) > 0", [typed](Query& q) { q.bind(typed); }};
    };
    return sql;
}

} // namespace

/// Every answer is held against a plain pass over the rows as the test knows them.
class TestLedgerReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_db;
    QList<Known> m_rows;
    ledger::Stop m_stop{false};

    QString path() const { return m_dir.filePath(u"t.db"_s); }

    void insert(const Known& row, const QString& due)
    {
        VERIFY_OK(m_db->run("INSERT INTO t (rowid, id, way, organ, day, number, title, copies, due)"
                            " VALUES (?, ?, 'in', ?, ?, ?, ?, ?, ?)",
                            row.key, row.id,
                            row.organ.isEmpty() ? std::optional<QString>() : row.organ,
                            row.day.isEmpty() ? std::optional<QString>() : row.day, row.number,
                            row.title, row.copies, due));
    }

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
    void initTestCase()
    {
        auto db = Database::open(path(), {});
        VERIFY_OK(db);
        m_db = std::move(*db);
        VERIFY_OK(m_db->script("CREATE TABLE t (id TEXT, way TEXT, organ TEXT, day TEXT,"
                               " number TEXT, title TEXT, copies INTEGER, due TEXT);"
                               "CREATE INDEX t_day ON t (way, day)"));
        QRandomGenerator random(11);
        for (int i = 0; i < 3'000; ++i) {
            Known row;
            row.key = i * 3 + 1;
            row.id = u"id%1"_s.arg(i);
            row.organ = random.bounded(9) == 0 ? QString() : organs[random.bounded(4)];
            row.day = random.bounded(9) == 0
                          ? QString()
                          : QDate(2024, 1, 1).addDays(random.bounded(900)).toString(Qt::ISODate);
            row.number = u"国办发 %1"_s.arg(1 + random.bounded(120));
            row.title = u"关于%1的通知%2"_s.arg(organs[random.bounded(4)]).arg(random.bounded(50));
            if (random.bounded(5) != 0)
                row.copies = random.bounded(12);
            const int days = random.bounded(20) - 8;
            row.lamp = days < 0 ? 1 : days < 3 ? 2 : 3;
            const QString due = momentToText(now.addDays(days).addSecs(60));
            insert(row, due);
            m_rows.append(row);
        }
        VERIFY_OK(m_db->run("INSERT INTO t (id, way, title) VALUES ('other', 'out', 'x')"));
    }

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

    void whatIsWrittenIsSeenAndTheTimeToo()
    {
        LedgerReader reader(path(), sqlOf()); // another connection than the one that writes
        ledger::Query query;
        query.group = u"lamp"_s;
        const auto before = reader.totals(query, now, m_stop);
        VERIFY_OK(before);
        const auto later = reader.totals(query, now.addDays(4), m_stop);
        VERIFY_OK(later);
        QVERIFY(later->lamps.value(1) > before->lamps.value(1));
        VERIFY_OK(
            m_db->run("INSERT INTO t (rowid, id, way, organ) VALUES (50000, 'n', 'in', 'x')"));
        QCOMPARE(reader.totals(query, now, m_stop)->count, before->count + 1);
        VERIFY_OK(m_db->run("DELETE FROM t WHERE id = 'n'"));
        QCOMPARE(reader.totals(query, now, m_stop)->count, before->count);
    }

    void whoIsInAHurryIsAnsweredFromWhatIsKnown()
    {
        LedgerReader reader(path(), sqlOf());
        ledger::Query byOrgan;
        byOrgan.sort = {{u"organ"_s, false}};
        VERIFY_OK(reader.order(byOrgan, now, m_stop));
        VERIFY_OK(m_db->run("INSERT INTO t (rowid, id, way) VALUES (50001, 'h', 'in')"));
        // Also by a column that was not asked for before.
        ledger::Query byNumber;
        byNumber.sort = {{u"number"_s, true}};
        for (const auto& query : {byOrgan, byNumber}) {
            const auto hasty = reader.orderAsKnown(query, now, m_stop);
            VERIFY_OK(hasty);
            QVERIFY(hasty->isOld);
            QCOMPARE(qsizetype(hasty->keys.size()), m_rows.size());
        }
        // Who gives up in the middle of the reading loses nothing.
        ledger::Stop stop{true};
        QVERIFY(!reader.order(byOrgan, now, stop).ok());
        VERIFY_OK(reader.orderAsKnown(byOrgan, now, m_stop));
        QCOMPARE(qsizetype(reader.order(byNumber, now, m_stop)->keys.size()), m_rows.size() + 1);
        QVERIFY(!reader.orderAsKnown(byOrgan, now, m_stop)->isOld);
        VERIFY_OK(m_db->run("DELETE FROM t WHERE id = 'h'"));
    }

    void whatNobodyTouchedIsNotReadAgain()
    {
        auto sql = sqlOf();
        sql.changes = std::make_shared<std::atomic<quint64>>(0);
        int looks = 0;
        sql.turns = [&looks](Database&, const QString&) -> Result<QString> {
            ++looks;
            return momentToText(now.addSecs(3'600));
        };
        LedgerReader reader(path(), sql);
        VERIFY_OK(reader.warm({u"organ"_s, u"lamp"_s, u"future"_s}, now, m_stop));
        QCOMPARE(looks, 1);
        ledger::Query query;
        query.group = u"lamp"_s;
        VERIFY_OK(reader.order(query, now.addSecs(60), m_stop));
        QCOMPARE(looks, 1); // no lamp has turned meanwhile
        VERIFY_OK(reader.order(query, now.addSecs(3'600), m_stop));
        QCOMPARE(looks, 2);
        VERIFY_OK(reader.order(query, now, m_stop)); // a clock that was set back
        QCOMPARE(looks, 3);
        const auto count = [&] { return qsizetype(reader.order({}, now, m_stop)->keys.size()); };
        VERIFY_OK(m_db->run("INSERT INTO t (rowid, id, way) VALUES (50002, 'k', 'in')"));
        QCOMPARE(count(), m_rows.size()); // something was written, nobody says that it is ours
        ++*sql.changes;
        QCOMPARE(count(), m_rows.size() + 1);
        VERIFY_OK(m_db->run("DELETE FROM t WHERE id = 'k'"));
    }

    void nobodyWaitsForWhatIsNoLongerWanted()
    {
        LedgerReader reader(path(), sqlOf());
        ledger::Query query;
        query.group = u"organ"_s;
        ledger::Stop stop{true};
        const auto order = reader.order(query, now, stop);
        QVERIFY(!order.ok());
        QCOMPARE(order.error().code, u"ledger.stopped"_s);
        stop = false;
        VERIFY_OK(reader.order(query, now, stop));
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
