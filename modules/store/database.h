// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace chancery::store {

class Database;
class Engine;
class RowMemo;
class Statement;
using IdleStatements = std::vector<std::unique_ptr<Statement>>;

/// Makes the i-th database call fail as a broken disk would. For tests: "failing the i-th call, for
/// every i, loses nothing".
struct FaultPlan {
    qint64 calls = 0;     ///< Counted on, for every prepare, step and commit.
    qint64 failAt = 0;    ///< The call that fails (1 = the first); 0 = never.
    bool forGood = false; ///< Whether every later call fails too: nobody is there any more.
};

/// One prepared statement being run. Bind in order, then next() until false, then done():
///
///     auto q = db.query("SELECT title FROM document WHERE state = ? LIMIT ?");
///     q.bind(state).bind(20);
///     while (q.next()) titles << q.text(0);
///     TRY(q.done());
///
/// The statement goes back to the connection's cache when the Query dies. Errors are kept until
/// done(); next() returns false after one. After an error inside a transaction only a rollback of
/// the innermost one is of use: an engine may refuse everything else.
class Query {
public:
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;
    Query(const Query&) = delete;
    ~Query();

    Query& bind(const QString& text);
    Query& bind(QStringView text) { return bind(text.toString()); }
    Query& bind(const char* latin1) { return bind(QString::fromLatin1(latin1)); }
    Query& bind(qint64 number);
    Query& bind(int number) { return bind(qint64(number)); }
    Query& bind(bool flag) { return bind(qint64(flag ? 1 : 0)); }
    Query& bind(double number);
    Query& bind(const QByteArray& blob);
    Query& bindUtf8(QByteArrayView text); ///< A text by its bytes; they are copied.
    Query& bindView(QByteArrayView text); ///< The same; they must stay until the query's end.
    Query& bindNull();
    template <typename T>
    Query& bind(const std::optional<T>& value)
    {
        return value ? bind(*value) : bindNull();
    }

    /// True while there is a row to read.
    bool next();
    bool isNull(int column) const;
    QString text(int column) const;
    QByteArray utf8(int column) const; ///< The text's bytes, without a detour through UTF-16.
    /// The same without a copy: valid until next() or the end of the query.
    QByteArrayView utf8View(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    QByteArray blob(int column) const;

    /// Runs what is left and says how it went.
    Result<void> done();
    /// Like done() for a statement that answers with no rows, but inside a transaction on a
    /// database server without waiting: an error may come from the next call that waits, at the
    /// latest from the commit of the innermost transaction. changes() does not count it.
    Result<void> post();

private:
    friend class Database;
    Query(Database& db, std::unique_ptr<Statement> statement, IdleStatements* home);
    Query(Database& db, Error error);
    void check(bool bound);
    template <typename Move>
    bool advance(Move move);

    Database* m_db;
    std::unique_ptr<Statement> m_statement;
    IdleStatements* m_home = nullptr; ///< Where the statement goes back to.
    int m_bound = 0;
    bool m_finished = false;
    std::optional<Error> m_error;
};

/// One connection to one database; used by one thread at a time. The only place in Chancery where
/// a database is opened, so that a sealed (encrypted) store slots in here alone. SQL is always
/// prepared with parameters; there is no call that takes a value as part of the text.
///
/// A path is a file of the embedded SQLite, a location "postgresql://…" a database of a PostgreSQL
/// server. The server's half of Chancery runs on both, in the SQL that both understand
/// (docs/decisions/0008); the desk knows the file alone.
class Database {
public:
    enum class Durability {
        Full,  ///< An answered commit survives the loss of power: the server, the outbox.
        Normal ///< The last commits may be lost with the power, never the file: rebuildable data.
    };
    struct Options {
        bool readOnly = false;
        bool create = true; ///< The file; the database of a server is made by its administrator.
        Durability durability = Durability::Full;
        int busyTimeoutMs = 10'000; ///< How long to wait for a lock.
        /// How long a transaction on a database server may rest between two calls before it is
        /// taken back, so that whoever died or stands still does not hold up the others; 0: for
        /// ever.
        int idleTimeoutMs = 4'000;
        int cacheKiB = 8'192;
        FaultPlan* faults = nullptr; ///< Must outlive the connection.
        /// Set whenever this connection finds the file locked, so that whoever holds it and can
        /// wait (SearchFiller) makes room; it is then looked at again within a millisecond. Must
        /// outlive the connection.
        std::atomic<bool>* waiting = nullptr;
    };

    /// `location` ":memory:" opens a private database in memory. Errors: store.cannot-open,
    /// store.not-a-database, store.disk-full. A connection to a server that is lost later says
    /// store.connection-lost until the transaction is over, and is made anew by the next call.
    static Result<std::unique_ptr<Database>> open(const QString& location, const Options& options);
    /// Whether a location names a database server, which other processes may use at the same time.
    static bool isShared(const QString& location);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// `sql` must be a text that lives as long as the program or is built from catalog names only;
    /// prepared statements are cached by it.
    Query query(const char* sql);
    Query query(const QByteArray& sql);
    /// For a text that takes long to put together, from catalog names only: `key` stands for it,
    /// and it is asked for once.
    Query query(const QByteArray& key, const std::function<QByteArray()>& sql);

    /// Runs one statement with values bound in order; the number of rows it changed.
    template <typename... Values>
    Result<qint64> run(const char* sql, const Values&... values)
    {
        auto q = query(sql);
        (q.bind(values), ...);
        TRY(q.done());
        return changes();
    }

    /// Like run() for whoever need not know how many rows there were; see Query::post().
    template <typename... Values>
    Result<void> post(const char* sql, const Values&... values)
    {
        auto q = query(sql);
        (q.bind(values), ...);
        return q.post();
    }

    /// Several statements without parameters: a migration.
    Result<void> script(const QByteArray& sql);

    /// Keeps other writers from the table until the transaction ends, where begin() alone does not
    /// keep them from all: its name must be a literal or one of the catalog's.
    Result<void> lockTable(const QByteArray& table);

    /// "ok", or what is wrong with the file. A server looks after its own.
    Result<QString> selfCheck();

    /// Where readRow() and its kin keep what they read, for a connection that alone writes those
    /// rows; null: nowhere. Must outlive its being set.
    void setMemo(RowMemo* memo) { m_memo = memo; }
    RowMemo* memo() const { return m_memo; }

    /// Removes a virtual table of FTS5, by its name from the catalog, that is too damaged for DROP
    /// TABLE: that would read it first.
    Result<void> dropDamaged(const QByteArray& index);

    qint64 changes() const;
    bool inTransaction() const;
    /// Whether other processes may write to it at the same time.
    bool isShared() const { return m_shared; }

private:
    friend class Query;
    friend class Stoppable;
    friend class Transaction;
    Database(std::unique_ptr<Engine> engine, bool shared, FaultPlan* faults);
    bool faultStrikes();
    /// The two calls that a statement of control counts as.
    bool faultStrikesControl() { return faultStrikes() || faultStrikes(); }

    Query prepared(const QByteArray& sql, IdleStatements& idle);

    struct Cache;
    std::unique_ptr<Engine> m_engine;
    bool m_shared;
    FaultPlan* m_faults;
    RowMemo* m_memo = nullptr;
    int m_depth = 0; ///< Transactions begun, one in another.
    std::unique_ptr<Cache> m_cache;
};

/// While it lives, what is asked of a connection to a file is ended with an error soon after `goOn`
/// says no, however long it would take to the next row. One at a time, around reading alone.
class Stoppable {
public:
    Stoppable(Database& db, std::function<bool()> goOn);
    ~Stoppable();
    Stoppable(const Stoppable&) = delete;
    Stoppable& operator=(const Stoppable&) = delete;

private:
    Database& m_db;
    std::function<bool()> m_goOn;
};

/// Rolls back unless committed. Nests: an inner one is a savepoint.
class Transaction {
public:
    /// Takes the write lock of a file at once, so that a transaction never fails half-way for want
    /// of it. A database server has none: there the lane's row orders the writers (server/core).
    static Result<Transaction> begin(Database& db);
    /// A consistent view for several reads; writes nothing.
    static Result<Transaction> beginRead(Database& db);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();
    Result<void> rollback();

private:
    Transaction(Database& db, int depth) : m_db(&db), m_depth(depth) {}
    static Result<Transaction> beginFor(Database& db, bool writing);

    Database* m_db;
    int m_depth;
};

} // namespace chancery::store
