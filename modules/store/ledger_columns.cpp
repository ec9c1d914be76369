// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/ledger_columns.h"

#include "base/clock.h"
#include "store/ledger_ranking.h"

#include <algorithm>
#include <numeric>

namespace chancery::store {

namespace {

constexpr std::size_t lookEvery = 4'096;

/// Every statement has both moments, so that they can always be bound.
QByteArray conditionWithMoments(const LedgerSql& sql)
{
    return " WHERE " + (sql.where.isEmpty() ? QByteArray("1") : sql.where) +
           " AND ?1 IS NOT NULL AND ?2 IS NOT NULL";
}

} // namespace

LedgerColumns::LedgerColumns(Database& db, const LedgerSql& sql) : m_db(db), m_sql(sql) {}

const LedgerColumnSql* LedgerColumns::column(const QString& id) const
{
    const auto at = std::find_if(m_sql.columns.begin(), m_sql.columns.end(),
                                 [&](const auto& each) { return each.column.id == id; });
    return at == m_sql.columns.end() ? nullptr : &*at;
}

Result<void> LedgerColumns::begin(const QDateTime& now, const ledger::Stop& stop)
{
    m_stop = &stop;
    m_now = momentToText(now);
    m_soon = momentToText(now.addDays(m_sql.soonDays));
    // Changes by others and by this connection itself.
    std::pair<qint64, qint64> stamp;
    auto others = m_db.query("PRAGMA data_version");
    stamp.first = others.next() ? others.integer(0) : 0;
    TRY(others.done());
    auto own = m_db.query("SELECT total_changes()");
    stamp.second = own.next() ? own.integer(0) : 0;
    TRY(own.done());
    if (stamp == m_stamp)
        return {};
    m_stamp = stamp;
    m_loaded = false;
    m_keys.clear();
    m_byKey.clear();
    m_ranks.clear();
    return {};
}

Result<void> LedgerColumns::loadKeys()
{
    if (m_loaded)
        return {};
    m_keys.clear();
    m_ranks.clear();
    QByteArray sql = "SELECT ";
    sql += m_sql.key + " FROM " + m_sql.from + conditionWithMoments(m_sql);
    auto q = m_db.query(sql);
    q.bind(m_now).bind(m_soon);
    while (q.next()) {
        m_keys.push_back(q.integer(0));
        if (m_keys.size() % lookEvery == 0 && isStopped())
            return fail("ledger.stopped");
    }
    TRY(q.done());
    m_byKey.resize(m_keys.size());
    std::iota(m_byKey.begin(), m_byKey.end(), 0U);
    std::sort(m_byKey.begin(), m_byKey.end(),
              [this](Position a, Position b) { return m_keys[a] < m_keys[b]; });
    m_loaded = true;
    return {};
}

/// Columns mostly come in the order in which the keys came.
LedgerColumns::Position LedgerColumns::placeOfKey(ledger::Key key, std::size_t guess) const
{
    if (guess < m_keys.size() && m_keys[guess] == key)
        return Position(guess);
    const auto at =
        std::lower_bound(m_byKey.begin(), m_byKey.end(), key,
                         [this](Position position, ledger::Key k) { return m_keys[position] < k; });
    return at != m_byKey.end() && m_keys[*at] == key ? *at : Position(m_keys.size());
}

Result<const LedgerColumns::Ranks*> LedgerColumns::ranks(const QString& id)
{
    TRY(loadKeys());
    const LedgerColumnSql* wanted = column(id);
    if (!wanted)
        return nullptr;
    const auto known = m_ranks.find(id);
    if (known != m_ranks.end() && (!wanted->timely || known->second.moment == m_now))
        return &known->second;
    Ranks loaded;
    TRY(load(*wanted, loaded));
    Ranks& kept = m_ranks[id];
    kept = std::move(loaded);
    return &kept;
}

Result<void> LedgerColumns::load(const LedgerColumnSql& wanted, Ranks& ranks)
{
    const bool ordered = !wanted.order.isEmpty();
    // Of many values only their order is kept, so what they are need not be read.
    const bool orderAlone = ordered && wanted.column.values == ledger::Values::Many;
    QByteArray sql = "SELECT ";
    sql += m_sql.key + ", " + (orderAlone ? wanted.order : wanted.value);
    if (ordered && !orderAlone)
        sql += ", " + wanted.order;
    sql += " FROM " + m_sql.from + conditionWithMoments(m_sql);
    auto ranking = LedgerRanking::of(wanted, m_keys.size());
    auto q = m_db.query(sql);
    q.bind(m_now).bind(m_soon);
    std::size_t row = 0;
    while (q.next()) {
        const Position at = placeOfKey(q.integer(0), row++);
        if (at < m_keys.size())
            ranking->add(at, q.utf8View(1),
                         ordered && !orderAlone ? q.utf8View(2) : QByteArrayView());
        if (row % lookEvery == 0 && isStopped())
            return fail("ledger.stopped");
    }
    TRY(q.done());
    ranking->finish(ranks);
    ranks.moment = wanted.timely ? m_now : QString();
    return {};
}

Result<std::vector<bool>> LedgerColumns::where(const QByteArray& condition,
                                               const std::function<void(Query&)>& bind)
{
    TRY(loadKeys());
    std::vector<bool> holds(m_keys.size(), false);
    QByteArray sql = "SELECT ";
    sql += m_sql.key + " FROM " + m_sql.from + conditionWithMoments(m_sql) + " AND (" + condition +
           ')';
    auto q = m_db.query(sql);
    q.bind(m_now).bind(m_soon);
    bind(q);
    std::size_t row = 0;
    while (q.next()) {
        const Position at = placeOfKey(q.integer(0), m_keys.size());
        if (at < m_keys.size())
            holds[at] = true;
        if (++row % lookEvery == 0 && isStopped())
            return fail("ledger.stopped");
    }
    TRY(q.done());
    return holds;
}

} // namespace chancery::store
