// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/feed_lines.h"

#include "server/core/feed_share.h"

#include <algorithm>

namespace chancery::server {

/// Takes the rest of the last commit too.
Result<void> FeedLines::endCommit(QList<FeedLine>& lines, int most)
{
    if (lines.size() < most)
        return {};
    const qint64 scope = lines.constLast().scope;
    const qint64 last = lines.constLast().seq;
    while (!lines.isEmpty() && lines.constLast().seq == last)
        lines.removeLast();
    auto rest = m_db.query("SELECT tbl, id, put FROM feed_line WHERE scope_id = ? AND seq = ?"
                           " ORDER BY tbl, id");
    rest.bind(scope).bind(last);
    while (rest.next())
        lines.append({last, scope, rest.text(0), rest.text(1), rest.flag(2)});
    return rest.done();
}

Result<QList<FeedLine>> FeedLines::ofScope(qint64 scope, qint64 from, Order order, int most)
{
    QList<FeedLine> lines;
    auto q = m_db.query(order == Order::OldestFirst
                            ? "SELECT seq, tbl, id, put FROM feed_line WHERE scope_id = ?"
                              " AND seq > ? ORDER BY seq, tbl, id LIMIT ?"
                            : "SELECT seq, tbl, id, put FROM feed_line WHERE scope_id = ?"
                              " AND seq < ? ORDER BY seq DESC, tbl, id LIMIT ?");
    q.bind(scope).bind(from).bind(most);
    while (q.next())
        lines.append({q.integer(0), scope, q.text(1), q.text(2), q.flag(3)});
    TRY(q.done());
    TRY(endCommit(lines, most));
    return lines;
}

Result<QList<FeedLine>> FeedLines::restOf(qint64 scope, qint64 from, const Without& without,
                                          int most)
{
    QList<FeedLine> lines;
    auto q = m_db.query("SELECT seq, tbl, id, put FROM feed_line l WHERE scope_id = ? AND seq < ?"
                        " AND NOT EXISTS (SELECT 1 FROM feed_line o WHERE o.scope_id IN"
                        " (?, ?, ?, ?, ?, ?, ?, ?) AND o.tbl = l.tbl AND o.id = l.id"
                        " AND o.put = 1 AND o.seq <= ?) ORDER BY seq DESC, tbl, id LIMIT ?");
    q.bind(scope).bind(from);
    static_assert(mostWithout == 8);
    for (qsizetype i = 0; i < mostWithout; ++i)
        q.bind(without.scopes.value(i)); // 0 is no scope
    q.bind(without.stoodAt).bind(most);
    while (q.next())
        lines.append({q.integer(0), scope, q.text(1), q.text(2), q.flag(3)});
    TRY(q.done());
    TRY(endCommit(lines, most));
    return lines;
}

Result<QList<FeedLine>> FeedLines::newsOf(qint64 scope, qint64 from, int most)
{
    if (!m_share)
        return ofScope(scope, from, Order::OldestFirst, most);
    const FeedShare::Question question{scope, from, most};
    if (const auto known = m_share->lines(*m_at, question))
        return *known;
    TRY_ASSIGN(const auto lines, ofScope(scope, from, Order::OldestFirst, most));
    m_share->keepLines(*m_at, question, lines);
    return lines;
}

Result<FeedLines::Piece> FeedLines::beyond(qint64 from, const QList<qint64>& scopes, Order order,
                                           int most)
{
    return merged(scopes, order, most, [&](qint64 scope) {
        return order == Order::OldestFirst ? newsOf(scope, from, most)
                                           : ofScope(scope, from, order, most);
    });
}

Result<FeedLines::Piece> FeedLines::before(qint64 from, const QList<qint64>& scopes,
                                           const Without& without, int most)
{
    return merged(scopes, Order::NewestFirst, most, [&](qint64 scope) {
        return without.scopes.isEmpty() ? ofScope(scope, from, Order::NewestFirst, most)
                                        : restOf(scope, from, without, most);
    });
}

Result<FeedLines::Piece> FeedLines::merged(const QList<qint64>& scopes, Order order, int most,
                                           const Ask& ask)
{
    const auto isBefore = [order](qint64 a, qint64 b) {
        return order == Order::OldestFirst ? a < b : a > b;
    };
    Piece piece;
    const auto cutAt = [&](qint64 seq) {
        if (!piece.cut || isBefore(seq, *piece.cut))
            piece.cut = seq;
    };
    for (const qint64 scope : scopes) {
        TRY_ASSIGN(const auto lines, ask(scope));
        if (lines.size() >= most)
            cutAt(lines.constLast().seq);
        piece.lines += lines;
    }
    std::stable_sort(piece.lines.begin(), piece.lines.end(),
                     [&](const FeedLine& a, const FeedLine& b) { return isBefore(a.seq, b.seq); });
    if (piece.lines.size() > most)
        cutAt(piece.lines[most - 1].seq);
    if (piece.cut)
        piece.lines.removeIf([&](const FeedLine& line) { return isBefore(*piece.cut, line.seq); });
    return piece;
}

Result<QList<FeedLine>> FeedLines::ofTable(qint64 scope, const QString& table, const QString& after,
                                           int most)
{
    QList<FeedLine> lines;
    auto q = m_db.query("SELECT seq, id FROM feed_line WHERE scope_id = ? AND tbl = ? AND id > ?"
                        " AND put = 1 ORDER BY id LIMIT ?");
    q.bind(scope).bind(table).bind(after).bind(most);
    while (q.next())
        lines.append({q.integer(0), scope, table, q.text(1), true});
    TRY(q.done());
    return lines;
}

Result<QStringList> FeedLines::waitingRoots(const store::Table& table, const QString& after,
                                            int most)
{
    QStringList roots;
    auto q = m_db.query("SELECT DISTINCT " + table.rootColumn.toLatin1() + " FROM " +
                        table.name.toLatin1() + " WHERE " + table.waitColumn.toLatin1() +
                        " = 1 AND " + table.rootColumn.toLatin1() + " > ? ORDER BY " +
                        table.rootColumn.toLatin1() + " LIMIT ?");
    q.bind(after).bind(most);
    while (q.next())
        roots.append(q.text(0));
    TRY(q.done());
    return roots;
}

Result<bool> FeedLines::beginsAfter(qint64 position, qint64 scope)
{
    auto q = m_db.query("SELECT 1 FROM feed_line WHERE scope_id = ? AND seq <= ? LIMIT 1");
    q.bind(scope).bind(position);
    const bool before = q.next();
    TRY(q.done());
    return !before;
}

Result<QString> FeedLines::rootOf(const store::Table& table, const QString& id)
{
    if (table.isRoot())
        return id;
    auto q = m_db.query("SELECT " + table.rootColumn.toLatin1() + " FROM " + table.name.toLatin1() +
                        " WHERE id = ?");
    q.bind(id);
    const QString root = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return root;
}

Result<QList<qint64>> FeedLines::audience(const QString& rootTable, const QString& root)
{
    QList<qint64> scopes;
    auto q = m_db.query("SELECT scope_id FROM row_scope WHERE tbl = ? AND id = ?"
                        " ORDER BY scope_id");
    q.bind(rootTable).bind(root);
    while (q.next())
        scopes.append(q.integer(0));
    TRY(q.done());
    return scopes;
}

Result<QList<FeedLine>> FeedLines::ofRoot(const store::Catalog& catalog, const QString& rootTable,
                                          const QString& root, const QSet<qint64>& scopes)
{
    TRY_ASSIGN(auto seenBy, audience(rootTable, root));
    seenBy.removeIf([&scopes](qint64 scope) { return !scopes.contains(scope); });
    QList<FeedLine> lines;
    if (seenBy.isEmpty())
        return lines;
    for (const store::Table* table : catalog.family(rootTable)) {
        auto rows = m_db.query("SELECT id FROM " + table->name.toLatin1() + " WHERE " +
                               table->rootColumn.toLatin1() + " = ? ORDER BY id");
        rows.bind(root);
        while (rows.next()) {
            lines.append({0, seenBy[0], table->name, rows.text(0), true, seenBy.mid(1)});
        }
        TRY(rows.done());
    }
    return lines;
}

} // namespace chancery::server
