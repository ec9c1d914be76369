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

/// Several columns in one pass over the rows: what a row costs is to find it.
class LedgerScan {
public:
    LedgerScan(const QList<const LedgerColumnSql*>& wanted, std::size_t rows)
    {
        int next = 1;
        for (const auto* each : wanted) {
            const bool ordered = !each->order.isEmpty();
            // Of many values only their order is kept, so what they are need not be read.
            const bool orderAlone = ordered && each->column.values == ledger::Values::Many;
            m_columns += ", " + (orderAlone ? each->order : each->value);
            Part part{LedgerRanking::of(*each, rows), next++, -1};
            if (ordered && !orderAlone) {
                m_columns += ", " + each->order;
                part.order = next++;
            }
            m_parts.push_back(std::move(part));
        }
    }
    const QByteArray& columns() const { return m_columns; }
    void take(const Query& q, LedgerColumns::Position at)
    {
        for (auto& part : m_parts)
            part.ranking->add(at, q.utf8View(part.value),
                              part.order < 0 ? QByteArrayView() : q.utf8View(part.order));
    }
    void finish(std::size_t part, LedgerColumns::Ranks& ranks)
    {
        m_parts[part].ranking->finish(ranks);
        m_parts[part].ranking.reset(); // what it took goes before the next one is put in order
    }

private:
    struct Part {
        std::unique_ptr<LedgerRanking> ranking;
        int value;
        int order;
    };
    QByteArray m_columns;
    std::vector<Part> m_parts;
};

} // namespace

LedgerColumns::LedgerColumns(Database& db, const LedgerSql& sql) : m_db(db), m_sql(sql) {}

const LedgerColumnSql* LedgerColumns::column(const QString& id) const
{
    const auto at = std::find_if(m_sql.columns.begin(), m_sql.columns.end(),
                                 [&](const auto& each) { return each.column.id == id; });
    return at == m_sql.columns.end() ? nullptr : &*at;
}

void LedgerColumns::attend(const QDateTime& now, const ledger::Stop& stop)
{
    m_stop = &stop;
    m_now = momentToText(now);
    m_soon = momentToText(now.addDays(m_sql.soonDays));
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

bool LedgerColumns::holds(const LedgerColumnSql& wanted) const
{
    const auto known = m_ranks.find(wanted.column.id);
    return known != m_ranks.end() &&
           (!wanted.timely || known->second.moment == m_now ||
            (known->second.moment < m_now && m_now < known->second.until));
}

QStringList LedgerColumns::loaded() const
{
    QStringList ids;
    for (const auto& [id, ranks] : m_ranks)
        ids.append(id);
    return ids;
}

Result<const LedgerColumns::Ranks*> LedgerColumns::ranks(const QString& id)
{
    TRY(load({id}));
    const auto known = m_ranks.find(id);
    return known == m_ranks.end() ? nullptr : &known->second;
}

Result<void> LedgerColumns::load(const QStringList& ids)
{
    TRY(loadKeys());
    QList<const LedgerColumnSql*> wanted;
    bool timely = false;
    for (const auto& id : ids) {
        const LedgerColumnSql* one = column(id);
        if (!one || holds(*one))
            continue;
        wanted.append(one);
        timely = timely || one->timely;
    }
    if (wanted.isEmpty())
        return {};
    QString until;
    if (timely && m_sql.turns) {
        TRY_ASSIGN(until, m_sql.turns(m_db, m_now));
    }
    LedgerScan scan(wanted, m_keys.size());
    QByteArray sql = "SELECT ";
    sql += m_sql.key + scan.columns() + " FROM " + m_sql.from + conditionWithMoments(m_sql);
    auto q = m_db.query(sql);
    q.bind(m_now).bind(m_soon);
    std::size_t row = 0;
    while (q.next()) {
        const Position at = placeOfKey(q.integer(0), row++);
        if (at < m_keys.size())
            scan.take(q, at);
        if (row % lookEvery == 0 && isStopped())
            return fail("ledger.stopped");
    }
    TRY(q.done());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        Ranks& ranks = m_ranks[wanted[i]->column.id];
        ranks = {};
        scan.finish(std::size_t(i), ranks);
        if (wanted[i]->timely) {
            ranks.moment = m_now;
            ranks.until = until;
        }
    }
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
