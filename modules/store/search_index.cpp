// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/search_index.h"

#include "store/search_schema.h"

#include <QCryptographicHash>

#include <algorithm>

namespace chancery::store {

namespace {

/// Written by one step of tidying: some 5 ms.
constexpr int pagesOfTidying = 48;

/// The statements that move one row into an index or out of it. The texts go through here one by
/// one: FTS5 writes out all that it has gathered before every statement that SQLite may have to
/// take back by itself, and INSERT … SELECT is one.
class Moves {
public:
    explicit Moves(const SearchSchema& words)
        : m_columns(int(words.tables.size())),
          m_leaving(words.sql("SELECT {columns} FROM {leaving} WHERE key = ?")),
          m_texts(words.sql("SELECT {columns} FROM {texts} WHERE key = ?")),
          m_anyLeaving(words.sql("SELECT EXISTS (SELECT 1 FROM {leaving})")),
          m_gone(words.sql("DELETE FROM {leaving} WHERE key = ?")),
          m_entered(words.sql("DELETE FROM {waiting} WHERE key = ?"))
    {
        const QByteArray marks = QByteArray(", ?").repeated(m_columns);
        const auto with = [&](QByteArray text) {
            return words.sql(text.replace("{marks}", marks));
        };
        m_out = with("INSERT INTO {index} ({index}, rowid, {columns}) VALUES ('delete', ?{marks})");
        m_in = with("INSERT INTO {index} (rowid, {columns}) VALUES (?{marks})");
    }

    Result<bool> someLeave(Database& db) const
    {
        auto q = db.query(m_anyLeaving);
        const bool some = q.next() && q.flag(0);
        TRY(q.done());
        return some;
    }
    Result<void> takeOut(Database& db, qint64 key) const
    {
        TRY_ASSIGN(const bool was, put(db, m_leaving, m_out, key));
        if (!was)
            return {};
        auto gone = db.query(m_gone);
        gone.bind(key);
        return gone.done();
    }
    Result<void> enter(Database& db, qint64 key) const
    {
        auto entered = db.query(m_entered);
        entered.bind(key);
        TRY(entered.done());
        if (db.changes() > 0)
            TRY(put(db, m_texts, m_in, key));
        return {};
    }

private:
    Result<bool> put(Database& db, const QByteArray& from, const QByteArray& to, qint64 key) const
    {
        auto texts = db.query(from);
        texts.bind(key);
        const bool is = texts.next();
        if (is) {
            auto put = db.query(to);
            put.bind(key);
            for (int i = 0; i < m_columns; ++i) {
                if (texts.isNull(i))
                    put.bindNull();
                else
                    put.bindUtf8(texts.utf8View(i));
            }
            TRY(put.done());
        }
        TRY(texts.done());
        return is;
    }

    int m_columns;
    QByteArray m_leaving;
    QByteArray m_texts;
    QByteArray m_anyLeaving;
    QByteArray m_gone;
    QByteArray m_entered;
    QByteArray m_out;
    QByteArray m_in;
};

Result<qint64> changesSoFar(Database& db)
{
    auto q = db.query("SELECT total_changes()");
    const qint64 changes = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return changes;
}

} // namespace

SearchIndex::SearchIndex(Database& db, const Catalog& catalog) : m_db(db), m_catalog(catalog)
{
    for (const auto& table : catalog.tables()) {
        if (!table.searchedColumns().isEmpty() && !m_roots.contains(table.rootTable()))
            m_roots.append(table.rootTable());
    }
}

QByteArray SearchIndex::layoutOf(const QString& root) const
{
    const auto words = schemaFor(m_catalog, root);
    return QCryptographicHash::hash(words.schema() + words.triggers(), QCryptographicHash::Sha256)
        .toHex();
}

Result<void> SearchIndex::drop(const QString& root)
{
    // By what stands there: an earlier catalog may have made others.
    const QByteArray index = schemaFor(m_catalog, root).index();
    QByteArrayList statements;
    auto q = m_db.query(
        "SELECT type, name FROM sqlite_master WHERE (type = 'trigger'"
        " AND name LIKE ?1 || '\\_%' ESCAPE '\\') OR name IN (?1, ?1 || '_texts',"
        " ?1 || '_waiting', ?1 || '_leaving') ORDER BY type = 'trigger' DESC, type = 'view' DESC");
    q.bindUtf8(index);
    while (q.next())
        statements.append("DROP " + q.utf8(0) + " \"" + q.utf8(1) + '"');
    TRY(q.done());
    for (const auto& statement : std::as_const(statements)) {
        const auto dropped = m_db.script(statement);
        if (dropped.ok())
            continue;
        if (dropped.error().code != QLatin1String("store.not-a-database"))
            return dropped;
        TRY(m_db.dropDamaged(index));
    }
    return {};
}

/// What watches nothing stands under no layout.
Result<void> SearchIndex::make(const QString& root, Watch watch)
{
    const auto words = schemaFor(m_catalog, root);
    TRY(m_db.script(words.schema()));
    if (watch == Watch::Changes) {
        TRY(m_db.script(words.triggers()));
        TRY(m_db.script(words.sql("INSERT INTO {waiting} SELECT rowid FROM {root}")));
    }
    TRY(m_db.run(
        "INSERT INTO search_index (root, layout) VALUES (?, ?)"
        " ON CONFLICT (root) DO UPDATE SET layout = excluded.layout",
        root, watch == Watch::Changes ? QString::fromLatin1(layoutOf(root)) : QStringLiteral("")));
    return {};
}

Result<QHash<QString, QByteArray>> SearchIndex::made()
{
    QHash<QString, QByteArray> layouts;
    auto q = m_db.query("SELECT root, layout FROM search_index WHERE EXISTS"
                        " (SELECT 1 FROM sqlite_master WHERE name = 'search_' || root)");
    while (q.next())
        layouts.insert(q.text(0), q.utf8(1));
    TRY(q.done());
    return layouts;
}

bool SearchIndex::isAsWanted(const QHash<QString, QByteArray>& made, const QString& root,
                             Watch watch) const
{
    const auto layout = made.constFind(root);
    if (layout == made.constEnd())
        return false;
    return *layout == layoutOf(root) || (layout->isEmpty() && watch == Watch::Nothing);
}

Result<void> SearchIndex::prepare(Watch watch)
{
    const auto isPrepared = [&](const QHash<QString, QByteArray>& made) {
        return made.size() == m_roots.size() &&
               std::all_of(m_roots.begin(), m_roots.end(),
                           [&](const QString& root) { return isAsWanted(made, root, watch); });
    };
    TRY_ASSIGN(const auto found, this->made());
    if (isPrepared(found))
        return {};
    TRY_ASSIGN(auto whole, Transaction::begin(m_db));
    TRY_ASSIGN(const auto made, this->made()); // another thread may have opened it meanwhile
    for (auto it = made.cbegin(); it != made.cend(); ++it) {
        if (m_roots.contains(it.key()))
            continue;
        TRY(drop(it.key()));
        TRY(m_db.run("DELETE FROM search_index WHERE root = ?", it.key()));
    }
    for (const auto& root : std::as_const(m_roots)) {
        if (isAsWanted(made, root, watch))
            continue;
        TRY(drop(root));
        TRY(make(root, watch));
    }
    return whole.commit();
}

Result<void> SearchIndex::makeAnew()
{
    TRY_ASSIGN(auto whole, Transaction::begin(m_db));
    for (const auto& root : std::as_const(m_roots)) {
        TRY(drop(root));
        TRY(make(root, Watch::Changes));
    }
    return whole.commit();
}

Result<void> SearchIndex::check()
{
    for (const auto& root : std::as_const(m_roots)) {
        const auto words = schemaFor(m_catalog, root);
        TRY(m_db.script(words.sql("INSERT INTO {index} ({index}) VALUES ('integrity-check')")));
    }
    return {};
}

Result<std::vector<qint64>> SearchIndex::waiting(const QString& root, int most)
{
    const auto words = schemaFor(m_catalog, root);
    const auto keysOf = [&](const QByteArray& sql) -> Result<std::vector<qint64>> {
        std::vector<qint64> keys;
        auto q = m_db.query(sql);
        q.bind(most);
        while (q.next())
            keys.push_back(q.integer(0));
        TRY(q.done());
        return keys;
    };
    TRY_ASSIGN(auto leaving, keysOf(words.sql("SELECT key FROM {leaving} LIMIT ?")));
    if (!leaving.empty())
        return leaving;
    QByteArray newest = "SELECT w.key FROM {waiting} AS w LEFT JOIN {root} AS r ON r.rowid = w.key"
                        " ORDER BY {newest} DESC LIMIT ?";
    newest.replace("{newest}",
                   words.newestBy.isEmpty() ? QByteArray("w.key") : "r." + words.newestBy);
    return keysOf(words.sql(newest));
}

Result<int> SearchIndex::fill(const QString& root, std::vector<qint64> keys,
                              const std::function<bool()>& goOn)
{
    const Moves moves(schemaFor(m_catalog, root));
    // FTS5 writes out what it has gathered when a number is smaller than the one before.
    std::sort(keys.begin(), keys.end());
    TRY_ASSIGN(auto whole, Transaction::begin(m_db));
    TRY_ASSIGN(const bool someLeave, moves.someLeave(m_db));
    int seen = 0;
    for (const qint64 key : keys) {
        if (seen > 0 && !goOn())
            break;
        if (someLeave)
            TRY(moves.takeOut(m_db, key));
        TRY(moves.enter(m_db, key));
        ++seen;
    }
    TRY(whole.commit());
    return seen;
}

Result<bool> SearchIndex::tidy(const QString& root)
{
    const auto words = schemaFor(m_catalog, root);
    TRY_ASSIGN(auto whole, Transaction::begin(m_db));
    TRY_ASSIGN(const qint64 before, changesSoFar(m_db));
    TRY(m_db.script(words.sql(SearchSchema::setting("merge", pagesOfTidying))));
    TRY_ASSIGN(const qint64 after, changesSoFar(m_db));
    TRY(whole.commit());
    // As FTS5's manual says: less than two, and there was nothing to put together.
    return after - before >= 2;
}

Result<SearchProgress> searchProgress(Database& db, const QString& root)
{
    SearchSchema words;
    words.root = root.toLatin1();
    SearchProgress progress;
    // Where nothing is watched yet, everything is still to be entered. Counting all rows takes
    // longer than finding most things, so it is left out where nobody asks how far this has come.
    auto q = db.query(words.sql("SELECT w.waiting, CASE WHEN w.waiting > 0"
                                " THEN (SELECT COUNT(*) FROM {root}) ELSE 0 END"
                                " FROM (SELECT CASE WHEN EXISTS (SELECT 1 FROM search_index"
                                " WHERE root = ? AND layout <> '')"
                                " THEN (SELECT COUNT(*) FROM {waiting})"
                                " ELSE (SELECT COUNT(*) FROM {root}) END AS waiting) AS w"));
    q.bind(root);
    if (q.next())
        progress = {q.integer(0), q.integer(1)};
    TRY(q.done());
    return progress;
}

} // namespace chancery::store
