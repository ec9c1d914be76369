// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/search_index.h"

#include <QCryptographicHash>

#include <algorithm>

namespace chancery::store {

namespace {

/// Written by one step of tidying: some 5 ms.
constexpr int pagesOfTidying = 48;

/// The names and statements of one index, made of the catalog's names.
struct Words {
    QByteArray root;
    QByteArray newestBy;
    QList<const Table*> tables; ///< those that are searched, the root first

    QByteArray index() const { return "search_" + root; }

    /// A statement with the names in it: {root} {index} {texts} {waiting} {leaving} {columns}.
    QByteArray sql(QByteArray text) const
    {
        QByteArrayList columns;
        for (const auto* table : tables)
            columns.append(table->name.toLatin1());
        return text.replace("{columns}", columns.join(", "))
            .replace("{texts}", "{index}_texts")
            .replace("{waiting}", "{index}_waiting")
            .replace("{leaving}", "{index}_leaving")
            .replace("{index}", index())
            .replace("{root}", root);
    }

    /// The texts of a root row as they are entered, one column for each table.
    QByteArray view() const
    {
        QByteArray view = "CREATE VIEW {texts} AS SELECT r.rowid AS key";
        for (const auto* table : tables) {
            QByteArrayList parts;
            for (const auto& column : table->searchedColumns())
                parts.append("coalesce(t." + column.toLatin1() + ", '')");
            QByteArray text =
                table->isRoot() ? ", {text} AS {table}"
                                : ", (SELECT group_concat(t.text, char(10)) FROM (SELECT {text} AS"
                                  " text FROM {table} AS t WHERE t.{link} = r.id ORDER BY t.rowid)"
                                  " AS t) AS {table}";
            text.replace("{text}", parts.join(" || char(10) || "));
            view += ofTable(*table, table->isRoot() ? text.replace("t.", "r.") : text);
        }
        return sql(view + " FROM {root} AS r;\n");
    }

    /// {table} and {link} of a statement.
    QByteArray ofTable(const Table& table, QByteArray text) const
    {
        return sql(text.replace("{table}", table.name.toLatin1())
                       .replace("{link}", table.rootColumn.toLatin1()));
    }

    /// Keeps the texts of the root rows that `keys` gives, unless they wait: then they are not in
    /// the index, or have been on their way out before. And lets the rows wait; without OR IGNORE,
    /// because in a trigger what the outer statement says of conflicts goes before.
    static QByteArray change(const QByteArray& keys)
    {
        QByteArray text =
            "INSERT INTO {leaving} (key, {columns}) SELECT key, {columns} FROM {texts}"
            " WHERE key IN ({keys}) AND key NOT IN (SELECT key FROM {waiting});\n"
            "INSERT INTO {waiting} SELECT key FROM ({keys})"
            " WHERE key NOT IN (SELECT key FROM {waiting});\n";
        return text.replace("{keys}", keys);
    }

    static QByteArray differs(const QStringList& columns)
    {
        QByteArrayList parts;
        for (const auto& column : columns) {
            const QByteArray name = column.toLatin1();
            parts.append("OLD." + name + " IS NOT NEW." + name);
        }
        return parts.join(" OR ");
    }

    static QByteArray trigger(const QByteArray& name, const QByteArray& when,
                              const QByteArray& body)
    {
        return "CREATE TRIGGER {index}_" + name + " " + when + "\nBEGIN\n" + body + "END;\n";
    }

    QByteArray rootTriggers(const Table& table) const
    {
        const QByteArray columns = table.searchedColumns().join(u", ").toLatin1();
        const QByteArray old = change("SELECT OLD.rowid AS key");
        return trigger("comes", "AFTER INSERT ON {root}",
                       "INSERT INTO {waiting} VALUES (NEW.rowid);\n") +
               trigger("changes",
                       "BEFORE UPDATE OF " + columns + " ON {root} WHEN " +
                           differs(table.searchedColumns()),
                       old) +
               trigger("goes", "BEFORE DELETE ON {root}",
                       old + "DELETE FROM {waiting} WHERE key = OLD.rowid;\n");
    }

    QByteArray childTriggers(const Table& table) const
    {
        const auto changeOf = [](const QByteArray& ids) {
            QByteArray keys = "SELECT rowid AS key FROM {root} WHERE id IN ({ids})";
            return change(keys.replace("{ids}", ids));
        };
        const QStringList all = table.searchedColumns() + QStringList{table.rootColumn};
        // An upsert of a row that is here begins as an insert: the second question. The first
        // spares a new desk, where every row that comes hangs on one that waits, the rest.
        const QByteArray comes =
            "BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {root} AS r"
            " WHERE r.id = NEW.{link} AND NOT EXISTS (SELECT 1 FROM {waiting} WHERE key = r.rowid))"
            " AND NOT EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)";
        return ofTable(
            table, trigger("{table}_comes", comes, changeOf("NEW.{link}")) +
                       trigger("{table}_changes",
                               "BEFORE UPDATE OF " + all.join(u", ").toLatin1() +
                                   " ON {table} WHEN " + differs(all),
                               changeOf("OLD.{link}, NEW.{link}")) +
                       trigger("{table}_goes", "BEFORE DELETE ON {table}", changeOf("OLD.{link}")));
    }

    /// FTS5 puts entries together whenever somebody writes, by default: a command of a person's
    /// would pay for it, and a new desk four times over. So it is left to tidy(); the measurements
    /// stand in docs/decisions/0011.
    static QByteArray setting(const QByteArray& name, int value)
    {
        QByteArray text = "INSERT INTO {index} ({index}, rank) VALUES ('{name}', {value});\n";
        return text.replace("{name}", name).replace("{value}", QByteArray::number(value));
    }

    QByteArray triggers() const
    {
        QByteArray text;
        for (const auto* table : tables)
            text += table->isRoot() ? rootTriggers(*table) : childTriggers(*table);
        return sql(text);
    }

    QByteArray schema() const
    {
        QByteArray text = "CREATE TABLE {waiting} (key INTEGER PRIMARY KEY);\n"
                          "CREATE TABLE {leaving} (key INTEGER PRIMARY KEY, {columns});\n" +
                          view() +
                          "CREATE VIRTUAL TABLE {index} USING fts5({columns}, content='{texts}',"
                          " content_rowid='key', tokenize='chancery', columnsize=0);\n" +
                          setting("automerge", 0) + setting("crisismerge", 500) +
                          setting("usermerge", 16) + setting("hashsize", 4 << 20);
        return sql(text);
    }
};

Words wordsFor(const Catalog& catalog, const QString& root)
{
    Words words;
    words.root = root.toLatin1();
    for (const auto* table : catalog.family(root)) {
        if (table->isRoot())
            words.newestBy = table->newestBy.toLatin1();
        if (!table->searchedColumns().isEmpty())
            words.tables.append(table);
    }
    return words;
}

/// The statements that move one row into an index or out of it. The texts go through here one by
/// one: FTS5 writes out all that it has gathered before every statement that SQLite may have to
/// take back by itself, and INSERT … SELECT is one.
class Moves {
public:
    explicit Moves(const Words& words)
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
    const auto words = wordsFor(m_catalog, root);
    return QCryptographicHash::hash(words.schema() + words.triggers(), QCryptographicHash::Sha256)
        .toHex();
}

Result<void> SearchIndex::drop(const QString& root)
{
    // By what stands there: an earlier catalog may have made others.
    const QByteArray index = wordsFor(m_catalog, root).index();
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
    const auto words = wordsFor(m_catalog, root);
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
        const auto words = wordsFor(m_catalog, root);
        TRY(m_db.script(words.sql("INSERT INTO {index} ({index}) VALUES ('integrity-check')")));
    }
    return {};
}

Result<std::vector<qint64>> SearchIndex::waiting(const QString& root, int most)
{
    const auto words = wordsFor(m_catalog, root);
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
    const Moves moves(wordsFor(m_catalog, root));
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
    const auto words = wordsFor(m_catalog, root);
    TRY_ASSIGN(auto whole, Transaction::begin(m_db));
    TRY_ASSIGN(const qint64 before, changesSoFar(m_db));
    TRY(m_db.script(words.sql(Words::setting("merge", pagesOfTidying))));
    TRY_ASSIGN(const qint64 after, changesSoFar(m_db));
    TRY(whole.commit());
    // As FTS5's manual says: less than two, and there was nothing to put together.
    return after - before >= 2;
}

Result<SearchProgress> searchProgress(Database& db, const QString& root)
{
    Words words;
    words.root = root.toLatin1();
    SearchProgress progress;
    // Where nothing is watched yet, everything is still to be entered.
    auto q = db.query(words.sql("SELECT CASE WHEN EXISTS (SELECT 1 FROM search_index"
                                " WHERE root = ? AND layout <> '')"
                                " THEN (SELECT COUNT(*) FROM {waiting})"
                                " ELSE (SELECT COUNT(*) FROM {root}) END,"
                                " (SELECT COUNT(*) FROM {root})"));
    q.bind(root);
    if (q.next())
        progress = {q.integer(0), q.integer(1)};
    TRY(q.done());
    return progress;
}

QByteArray foundSql(const Catalog& catalog, const QString& root, int match, int typed)
{
    QByteArray sql = "SELECT rowid FROM {index} WHERE {index} MATCH ?{match}"
                     " AND rowid NOT IN (SELECT key FROM {leaving})"
                     " UNION ALL SELECT t.key FROM"
                     " (SELECT key FROM {waiting} ORDER BY key DESC LIMIT {most}) AS w"
                     " CROSS JOIN {texts} AS t ON t.key = w.key"
                     " WHERE chancery_found(?{typed}, {columns})";
    sql.replace("{match}", QByteArray::number(match))
        .replace("{typed}", QByteArray::number(typed))
        .replace("{most}", QByteArray::number(SearchProgress::lookedThrough));
    return wordsFor(catalog, root).sql(sql);
}

} // namespace chancery::store
