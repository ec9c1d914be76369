// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/ledger_reader.h"

#include "base/clock.h"
#include "store/ledger_tests.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

constexpr std::size_t mostRows = 512;
constexpr std::size_t rowsAtFirst = 256; ///< More than any window shows.
constexpr auto allRows = std::numeric_limits<std::size_t>::max();

/// A place among those of all values: what has none comes last either way.
quint32 placeOf(quint32 rank, quint32 most, bool descending)
{
    if (rank == 0)
        return most;
    return descending ? most - rank : rank - 1;
}

QVariant cellOf(const Query& q, int column, ledger::Type type)
{
    if (q.isNull(column))
        return {};
    if (type == ledger::Type::Lamp)
        return int(q.integer(column));
    if (type == ledger::Type::Number || type == ledger::Type::Share)
        return q.real(column);
    return q.text(column);
}

const QString& firstLamp(const LedgerSql& sql)
{
    static const QString none;
    for (const auto& each : sql.columns) {
        if (each.column.type == ledger::Type::Lamp)
            return each.column.id;
    }
    return none;
}

} // namespace

LedgerReader::LedgerReader(Database& db, LedgerSql sql) : m_db(&db), m_sql(std::move(sql)) {}

LedgerReader::LedgerReader(QString databasePath, LedgerSql sql)
    : m_path(std::move(databasePath)), m_sql(std::move(sql))
{
}

LedgerReader::~LedgerReader() = default;

std::unique_ptr<LedgerReader> LedgerReader::over(Database& db, const QString& databasePath,
                                                 LedgerSql sql)
{
    return databasePath.isEmpty() ? std::make_unique<LedgerReader>(db, std::move(sql))
                                  : std::make_unique<LedgerReader>(databasePath, std::move(sql));
}

Result<void> LedgerReader::open()
{
    if (!m_db) {
        Database::Options options;
        options.create = false;
        options.readOnly = true;
        options.cacheKiB = 4'096; // each page is read once
        TRY_ASSIGN(m_own, Database::open(m_path, options));
        m_db = m_own.get();
    }
    if (!m_columns)
        m_columns = std::make_unique<LedgerColumns>(*m_db, m_sql);
    return {};
}

/// The state of the rows: what was counted before the reading began; or anything that was written
/// to the file, by others and by this connection itself.
Result<LedgerColumns::Stamp> LedgerReader::stampOf(quint64 changes)
{
    if (m_sql.changes)
        return LedgerColumns::Stamp(qint64(changes), 0);
    LedgerColumns::Stamp stamp;
    auto others = m_db->query("PRAGMA data_version");
    stamp.first = others.next() ? others.integer(0) : 0;
    TRY(others.done());
    auto own = m_db->query("SELECT total_changes()");
    stamp.second = own.next() ? own.integer(0) : 0;
    TRY(own.done());
    return stamp;
}

/// What is out of date is read anew, all columns that were asked for before in one pass, and the
/// old ones stay until that is done: who is in a hurry is answered from them meanwhile.
Result<LedgerReader::Reading> LedgerReader::begin(const QDateTime& now, const ledger::Stop& stop,
                                                  bool asKnown)
{
    TRY(open());
    const quint64 changes = m_sql.changes ? m_sql.changes->load() : 0;
    TRY_ASSIGN(auto view, Transaction::beginRead(*m_db));
    TRY_ASSIGN(const auto stamp, stampOf(changes));
    m_columns->attend(now, stop);
    if (m_columns->stamp() == stamp)
        return Reading{std::move(view), false};
    if (asKnown && !m_columns->isEmpty())
        return Reading{std::move(view), true};
    if (!m_next || m_next->stamp() != stamp) {
        m_next = std::make_unique<LedgerColumns>(*m_db, m_sql);
        m_next->setStamp(stamp);
    }
    m_next->attend(now, stop);
    if (!m_columns->isEmpty())
        TRY(m_next->load(m_columns->loaded()));
    m_columns = std::move(m_next);
    return Reading{std::move(view), false};
}

/// An index has the answer ready: the first look at a ledger does not wait for its columns.
bool LedgerReader::isQuick(const ledger::Query& query) const
{
    const auto& sort = query.sort.isEmpty() ? m_sql.sort : query.sort;
    if (!m_columns->isEmpty() || query.conditions.size() > 1 || !query.group.isEmpty() ||
        !query.text.trimmed().isEmpty() || sort.size() != 1)
        return false;
    if (!query.conditions.isEmpty()) {
        const LedgerColumnSql* asked = m_columns->column(query.conditions.first().column);
        // Numbers are compared by their ranks.
        if (!asked || asked->column.type == ledger::Type::Number ||
            asked->column.type == ledger::Type::Share)
            return false;
    }
    const LedgerColumnSql* column = m_columns->column(sort.first().column);
    return column && column->indexed;
}

/// In the order of the index; what has no value comes last. Of more than `most` rows the first.
Result<ledger::Order> LedgerReader::quickOrder(const ledger::Query& query, std::size_t most,
                                               const ledger::Stop& stop)
{
    const auto key = (query.sort.isEmpty() ? m_sql.sort : query.sort).first();
    const LedgerColumnSql* column = m_columns->column(key.column);
    const QByteArray by = column->order.isEmpty() ? column->value : column->order;
    LedgerTextSql test{"1", [](Query&) {}};
    if (!query.conditions.isEmpty()) {
        const auto& condition = query.conditions.first();
        test = ledgerTestSql(*m_columns->column(condition.column), condition);
    }
    QByteArray from =
        m_sql.from + " WHERE ?1 IS NOT NULL AND ?2 IS NOT NULL AND (" + test.condition + ')';
    if (!m_sql.holdsAll && !m_sql.where.isEmpty())
        from += " AND " + m_sql.where;
    const QByteArray down = key.descending ? " DESC" : "";
    ledger::Order order;
    for (const bool valued : {true, false}) {
        QByteArray sql = "SELECT ";
        sql += m_sql.key + " FROM " + from + " AND " + by;
        sql += valued ? " IS NOT NULL ORDER BY " + by + down + ", " : " IS NULL ORDER BY ";
        sql += m_sql.key + down;
        auto q = m_db->query(sql);
        q.bind(m_columns->momentText()).bind(m_columns->soonText());
        test.bind(q);
        while (q.next()) {
            if (order.keys.size() == most) {
                order.isPart = true;
                return order;
            }
            order.keys.push_back(q.integer(0));
            if (order.keys.size() % 4'096 == 0 && stop)
                return fail("ledger.stopped");
        }
        TRY(q.done());
    }
    return order;
}

Result<void> LedgerReader::keepMatching(const ledger::Condition& condition, std::vector<bool>& kept)
{
    const LedgerColumnSql* column = m_columns->column(condition.column);
    if (!column)
        return {}; // of a newer program's view
    if (column->column.values == ledger::Values::Many) {
        const auto test = ledgerTestSql(*column, condition);
        TRY_ASSIGN(const auto holds, m_columns->where(test.condition, test.bind));
        for (std::size_t i = 0; i < kept.size(); ++i)
            kept[i] = kept[i] && holds[i];
        return {};
    }
    TRY_ASSIGN(const auto* ranks, m_columns->ranks(condition.column));
    const auto passes = ledgerTestValues(column->column.type, ranks->values, condition);
    for (std::size_t i = 0; i < kept.size(); ++i)
        kept[i] = kept[i] && passes[ranks->of[i]];
    return {};
}

/// The columns that a question is about, so that they are read in one pass.
QStringList LedgerReader::needed(const ledger::Query& query, bool withTotals) const
{
    QStringList ids;
    for (const auto& condition : query.conditions) {
        const LedgerColumnSql* column = m_columns->column(condition.column);
        if (column && column->column.values == ledger::Values::Few)
            ids.append(condition.column);
    }
    if (!withTotals)
        return ids;
    for (const auto& each : m_sql.columns) {
        if (each.column.aggregate != ledger::Aggregate::None)
            ids.append(each.column.id);
    }
    return ids + QStringList{firstLamp(m_sql)};
}

/// In the order of the rows' keys.
Result<std::vector<LedgerReader::Position>> LedgerReader::matching(const ledger::Query& query)
{
    // The keys first: they give the number of the rows.
    TRY(m_columns->ranks({}));
    std::vector<bool> kept(m_columns->keys().size(), true);
    const QString typed = query.text.trimmed();
    if (!typed.isEmpty() && m_sql.text) {
        TRY_ASSIGN(const auto text, m_sql.text(*m_db, typed));
        if (!text.condition.isEmpty()) {
            TRY_ASSIGN(kept, m_columns->where(text.condition, text.bind));
        }
    }
    for (const auto& condition : query.conditions)
        TRY(keepMatching(condition, kept));
    std::vector<Position> positions;
    positions.reserve(kept.size());
    for (const Position at : m_columns->byKey()) {
        if (kept[at])
            positions.push_back(at);
    }
    return positions;
}

/// Keeps the order of what is alike (a counting sort), so that several keys are sorted by one after
/// the other, the weakest first.
Result<void> LedgerReader::sort(std::vector<Position>& positions, const QString& column,
                                bool descending)
{
    TRY_ASSIGN(const auto* ranks, m_columns->ranks(column));
    if (!ranks)
        return {};
    std::vector<quint32> starts(std::size_t(ranks->most) + 2, 0);
    for (const Position at : positions)
        ++starts[placeOf(ranks->of[at], ranks->most, descending) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<Position> sorted(positions.size());
    for (const Position at : positions)
        sorted[starts[placeOf(ranks->of[at], ranks->most, descending)]++] = at;
    positions = std::move(sorted);
    return {};
}

Result<ledger::Order> LedgerReader::order(const ledger::Query& query, const QDateTime& now,
                                          const ledger::Stop& stop)
{
    TRY_ASSIGN(const auto reading, begin(now, stop));
    return makeOrder(query, stop);
}

Result<ledger::Order> LedgerReader::orderAsKnown(const ledger::Query& query, const QDateTime& now,
                                                 const ledger::Stop& stop)
{
    TRY_ASSIGN(const auto reading, begin(now, stop, true));
    TRY_ASSIGN(auto order,
               isQuick(query) ? quickOrder(query, rowsAtFirst, stop) : makeOrder(query, stop));
    order.isOld = reading.isOld;
    return order;
}

Result<void> LedgerReader::warm(const QStringList& columns, const QDateTime& now,
                                const ledger::Stop& stop)
{
    TRY_ASSIGN(const auto reading, begin(now, stop));
    return m_columns->load(columns);
}

Result<ledger::Order> LedgerReader::makeOrder(const ledger::Query& query, const ledger::Stop& stop)
{
    if (isQuick(query))
        return quickOrder(query, allRows, stop);
    const auto& keys = query.sort.isEmpty() ? m_sql.sort : query.sort;
    QStringList wanted = needed(query, !query.group.isEmpty()) + QStringList{query.group};
    for (const auto& each : keys)
        wanted.append(each.column);
    TRY(m_columns->load(wanted));
    TRY_ASSIGN(auto positions, matching(query));
    if (!keys.isEmpty() && keys.first().descending)
        std::reverse(positions.begin(), positions.end());
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
        TRY(sort(positions, key->column, key->descending));
    const LedgerColumnSql* group = m_columns->column(query.group);
    const bool grouped = group && group->column.values == ledger::Values::Few;
    if (grouped)
        TRY(sort(positions, query.group, query.groupsDescending));
    if (stop)
        return fail("ledger.stopped");
    ledger::Order order;
    order.keys.reserve(positions.size());
    for (const Position at : positions)
        order.keys.push_back(m_columns->keys()[at]);
    if (!grouped)
        return order;
    TRY_ASSIGN(const auto* ranks, m_columns->ranks(query.group));
    for (std::size_t first = 0; first < positions.size();) {
        const quint32 rank = ranks->of[positions[first]];
        std::size_t end = first;
        while (end < positions.size() && ranks->of[positions[end]] == rank)
            ++end;
        TRY_ASSIGN(auto totals, totalsOf(positions.data() + first, positions.data() + end));
        order.groups.push_back({ranks->values[rank], first, std::move(totals)});
        first = end;
    }
    return order;
}

Result<ledger::Totals> LedgerReader::totalsOf(const Position* first, const Position* last)
{
    ledger::Totals totals;
    totals.count = last - first;
    for (const auto& each : m_sql.columns) {
        if (each.column.aggregate == ledger::Aggregate::None)
            continue;
        TRY_ASSIGN(const auto* ranks, m_columns->ranks(each.column.id));
        double sum = 0;
        qint64 counted = 0;
        for (const Position* at = first; at != last; ++at) {
            const quint32 rank = ranks->of[*at];
            if (rank == 0)
                continue;
            sum += ranks->numbers[rank];
            ++counted;
        }
        const bool mean = each.column.aggregate == ledger::Aggregate::Mean;
        if (!mean || counted > 0)
            totals.sums.insert(each.column.id, mean ? sum / double(counted) : sum);
    }
    const QString& lamp = firstLamp(m_sql);
    if (lamp.isEmpty())
        return totals;
    TRY_ASSIGN(const auto* ranks, m_columns->ranks(lamp));
    std::vector<qint64> counts(std::size_t(ranks->most) + 1, 0);
    for (const Position* at = first; at != last; ++at)
        ++counts[ranks->of[*at]];
    for (std::size_t rank = 1; rank < counts.size(); ++rank) {
        if (counts[rank] > 0)
            totals.lamps[ranks->values[qsizetype(rank)].toInt()] += counts[rank];
    }
    return totals;
}

Result<ledger::Totals> LedgerReader::totals(const ledger::Query& query, const QDateTime& now,
                                            const ledger::Stop& stop)
{
    TRY_ASSIGN(const auto reading, begin(now, stop));
    TRY(m_columns->load(needed(query, true)));
    TRY_ASSIGN(const auto positions, matching(query));
    return totalsOf(positions.data(), positions.data() + positions.size());
}

Result<QList<ledger::Tally>> LedgerReader::values(const ledger::Query& query, const QString& column,
                                                  const QDateTime& now, const ledger::Stop& stop)
{
    TRY_ASSIGN(const auto reading, begin(now, stop));
    QList<ledger::Tally> tallies;
    const LedgerColumnSql* known = m_columns->column(column);
    if (!known || known->column.values == ledger::Values::Many)
        return tallies;
    ledger::Query others = query;
    others.clearCondition(column);
    TRY_ASSIGN(const auto positions, matching(others));
    TRY_ASSIGN(const auto* ranks, m_columns->ranks(column));
    std::vector<qint64> counts(std::size_t(ranks->most) + 1, 0);
    for (const Position at : positions)
        ++counts[ranks->of[at]];
    for (std::size_t rank = 1; rank < counts.size(); ++rank) {
        if (counts[rank] > 0)
            tallies.append({ranks->values[qsizetype(rank)], counts[rank]});
    }
    if (counts[0] > 0)
        tallies.append({QString(), counts[0]});
    return tallies;
}

Result<ledger::Key> LedgerReader::keyOf(const QString& id)
{
    TRY(open());
    QByteArray sql = "SELECT ";
    sql += m_sql.key + " FROM " + m_sql.from + " WHERE " +
           (m_sql.where.isEmpty() ? QByteArray("1") : m_sql.where) + " AND " + m_sql.id + " = ?";
    auto q = m_db->query(sql);
    q.bind(id);
    const ledger::Key key = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return key;
}

Result<QList<ledger::Row>> LedgerReader::rows(const ledger::Key* keys, std::size_t count,
                                              const QDateTime& now)
{
    TRY(open());
    // One statement for all of them, in the order of the keys: a statement for each row takes
    // longer to be found and bound than to be run.
    QByteArray sql = "SELECT ";
    sql += m_sql.key + ", " + m_sql.id;
    for (const auto& each : m_sql.columns)
        sql += ", " + each.value;
    sql += " FROM json_each(?3) AS wanted CROSS JOIN " + m_sql.from + " WHERE " + m_sql.key +
           " = wanted.value AND ?1 IS NOT NULL AND ?2 IS NOT NULL";
    QByteArray wanted = "[";
    for (std::size_t i = 0; i < std::min(count, mostRows); ++i)
        wanted += (i > 0 ? "," : "") + QByteArray::number(keys[i]);
    wanted += ']';
    QList<ledger::Row> rows;
    TRY_ASSIGN(auto view, Transaction::beginRead(*m_db));
    auto q = m_db->query(sql);
    q.bind(momentToText(now)).bind(momentToText(now.addDays(m_sql.soonDays))).bindUtf8(wanted);
    while (q.next()) {
        ledger::Row row{q.integer(0), q.text(1), {}};
        row.cells.reserve(m_sql.columns.size());
        for (int c = 0; c < m_sql.columns.size(); ++c)
            row.cells.append(cellOf(q, c + 2, m_sql.columns[c].column.type));
        rows.append(std::move(row));
    }
    TRY(q.done());
    return rows;
}

Result<ledger::CrossTable> LedgerReader::crossTable(const ledger::Query& query,
                                                    const ledger::Axis& down,
                                                    const ledger::Axis& across,
                                                    const QDateTime& now, const ledger::Stop& stop)
{
    TRY_ASSIGN(const auto reading, begin(now, stop));
    TRY_ASSIGN(const auto positions, matching(query));
    LedgerBuckets rows;
    LedgerBuckets columns;
    const auto divide = [this](const ledger::Axis& axis, LedgerBuckets& into) -> Result<void> {
        const LedgerColumnSql* known = m_columns->column(axis.column);
        if (!known || known->column.values == ledger::Values::Many)
            return {};
        TRY_ASSIGN(const auto* ranks, m_columns->ranks(axis.column));
        into = LedgerBuckets(*ranks, axis.part);
        return {};
    };
    TRY(divide(down, rows));
    TRY(divide(across, columns));
    TRY_ASSIGN(const auto* downRanks, m_columns->ranks(down.column));
    TRY_ASSIGN(const auto* acrossRanks, m_columns->ranks(across.column));
    std::vector<qint64> counts(rows.size() * columns.size(), 0);
    for (const Position at : positions)
        ++counts[rows.of(downRanks, at) * columns.size() + columns.of(acrossRanks, at)];
    return crossTableOf(rows, columns, counts);
}

} // namespace chancery::store
