// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/snapshot_walk.h"

#include <algorithm>

namespace chancery::server {

namespace {

bool isOwn(const QString& scope)
{
    return scope.startsWith(QLatin1String("person:")) || scope.startsWith(QLatin1String("post:"));
}

/// How many roots are looked for at once.
constexpr int rootsAtOnce = 200;

void toNewest(Walk& walk, Walk::Stage stage)
{
    walk.stage = stage;
    walk.below = walk.begunAt + 1;
}

} // namespace

Walk SnapshotWalk::begin(const QList<qint64>& scopes, qint64 head)
{
    Walk walk;
    walk.scopes = scopes;
    walk.begunAt = head;
    return walk;
}

Result<QList<FeedLine>> SnapshotWalk::goOn(std::optional<Walk>& walk, int most)
{
    if (walk->stage == Walk::Stage::First) {
        TRY_ASSIGN(auto lines, firstTables(*walk, most));
        if (!lines.isEmpty())
            return lines;
    }
    if (walk->stage == Walk::Stage::Waiting) {
        TRY_ASSIGN(auto lines, waiting(*walk, most));
        if (!lines.isEmpty())
            return lines;
    }
    return newestFirst(walk, most);
}

/// In the order of scope, table and id, beginning after the line at which the walk stands.
Result<QList<FeedLine>> SnapshotWalk::firstTables(Walk& walk, int most)
{
    QList<FeedLine> lines;
    for (const qint64 scope : std::as_const(walk.scopes)) {
        if (scope < walk.scope || !m_names.contains(scope))
            continue;
        // A table that this server no longer has: the scope begins anew.
        const QString from =
            scope == walk.scope && m_catalog.find(walk.table) ? walk.table : QString();
        bool reached = from.isEmpty();
        for (const auto& table : m_catalog.tables()) {
            const bool within = table.name == from;
            reached = reached || within;
            if (!table.comesFirst || !reached)
                continue;
            TRY_ASSIGN(const auto piece,
                       m_lines.ofTable(scope, table.name, within ? walk.id : QString(),
                                       int(most - lines.size())));
            lines += piece;
            if (lines.size() < most)
                continue;
            walk.scope = scope;
            walk.table = table.name;
            walk.id = lines.constLast().id;
            return lines;
        }
    }
    walk.stage = Walk::Stage::Waiting;
    walk.scope = 0;
    walk.table.clear();
    walk.id.clear();
    return lines;
}

QSet<qint64> SnapshotWalk::presentScopes(const Walk& walk) const
{
    QSet<qint64> scopes;
    for (const qint64 scope : walk.scopes) {
        if (m_names.contains(scope))
            scopes.insert(scope);
    }
    return scopes;
}

/// Roots that somebody still has to do something about, with all their rows, whatever their age.
/// The stages after this one come by them once more, which does no harm: they are few of all.
Result<QList<FeedLine>> SnapshotWalk::waiting(Walk& walk, int most)
{
    QList<FeedLine> lines;
    const QSet<qint64> scopes = presentScopes(walk);
    bool reached = !m_catalog.find(walk.table);
    for (const auto& table : m_catalog.tables()) {
        const bool within = table.name == walk.table;
        reached = reached || within;
        if (table.waitColumn.isEmpty() || !reached)
            continue;
        if (!within)
            walk.id.clear();
        walk.table = table.name;
        for (bool more = true; more;) {
            TRY_ASSIGN(const auto roots, m_lines.waitingRoots(table, walk.id, rootsAtOnce));
            more = roots.size() == rootsAtOnce;
            for (const auto& root : roots) {
                TRY_ASSIGN(const auto some,
                           m_lines.ofRoot(m_catalog, table.rootTable(), root, scopes));
                lines += some;
                walk.id = root;
                if (lines.size() >= most)
                    return lines;
            }
        }
    }
    toNewest(walk, Walk::Stage::Own);
    return lines;
}

QList<qint64> SnapshotWalk::scopesOf(const Walk& walk, Walk::Stage stage) const
{
    QList<qint64> scopes;
    for (const qint64 scope : walk.scopes) {
        if (m_names.contains(scope) && isOwn(m_names.value(scope)) == (stage == Walk::Stage::Own))
            scopes.append(scope);
    }
    return scopes;
}

/// Whoever registers documents has nearly all of them as their own and by their office, so a row
/// comes at once by every scope that sees it. By those alone of which the cursor speaks: when one
/// of the others is lost nobody would tell the reader.
Result<QList<FeedLine>> SnapshotWalk::withAllScopes(const QList<FeedLine>& own)
{
    QList<FeedLine> lines;
    lines.reserve(own.size());
    QHash<std::pair<QString, QString>, QList<qint64>> audiences;
    for (const auto& line : own) {
        const store::Table& table = *m_catalog.find(line.table);
        TRY_ASSIGN(const QString root, m_lines.rootOf(table, line.id));
        const auto key = std::make_pair(table.rootTable(), root);
        auto audience = audiences.find(key);
        if (audience == audiences.end()) {
            TRY_ASSIGN(auto all, m_lines.audience(key.first, key.second));
            all.removeIf([this](qint64 scope) {
                return !std::binary_search(m_told.begin(), m_told.end(), scope);
            });
            audience = audiences.insert(key, all);
        }
        lines.append(line);
        lines.last().also = *audience;
    }
    return lines;
}

/// What has come with the reader's own scopes has come by these too; where a row has become theirs
/// since the walk began, it has not.
Result<FeedLines::Piece> SnapshotWalk::pieceOf(const Walk& walk, int most)
{
    const auto own = scopesOf(walk, Walk::Stage::Own);
    if (walk.stage == Walk::Stage::Own)
        return m_lines.beyond(walk.below, own, FeedLines::Order::NewestFirst, most);
    return m_lines.before(walk.below, scopesOf(walk, Walk::Stage::Others), {own, walk.begunAt},
                          most);
}

Result<QList<FeedLine>> SnapshotWalk::newestFirst(std::optional<Walk>& walk, int most)
{
    TRY_ASSIGN(auto piece, pieceOf(*walk, most));
    // The desk holds nothing of these scopes that could leave them, and has the first tables.
    piece.lines.removeIf([this](const FeedLine& line) {
        const store::Table* table = m_catalog.find(line.table);
        return !line.put || !table || table->comesFirst;
    });
    if (walk->stage == Walk::Stage::Own) {
        TRY_ASSIGN(piece.lines, withAllScopes(piece.lines));
    }
    if (piece.cut) {
        walk->below = *piece.cut;
    } else if (walk->stage == Walk::Stage::Own) {
        toNewest(*walk, Walk::Stage::Others);
    } else {
        walk.reset();
    }
    return piece.lines;
}

} // namespace chancery::server
