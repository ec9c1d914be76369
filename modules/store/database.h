// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace chancery::store {

class Database;

/// Makes the i-th database call fail as a broken disk would. For tests: "failing the i-th call, for
/// every i, loses nothing".
struct FaultPlan {
    qint64 calls = 0;  ///< Counted on, for every prepare, step and commit.
    qint64 failAt = 0; ///< The call that fails (1 = the first); 0 = never.
};

/// One prepared statement being run. Bind in order, then next() until false, then done():
///
///     auto q = db.query("SELECT title FROM document WHERE state = ? LIMIT ?");
///     q.bind(state).bind(20);
///     while (q.next()) titles << q.text(0);
///     TRY(q.done());
///
/// The statement goes back to the connection's cache when the Query dies. Errors are kept until
/// done(); next() returns false after one.
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
    qint64 integer(int column) const;
    double real(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    QByteArray blob(int column) const;

    /// Runs what is left and says how it went.
    Result<void> done();

private:
    friend class Database;
    Query(Database& db, sqlite3_stmt* statement, std::optional<Error> error);
    void check(int code);

    Database* m_db = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
    bool m_finished = false;
    std::optional<Error> m_error;
};

/// One connection to one database file; used by one thread at a time. The only place in Chancery
/// where a database is opened, so that a sealed (encrypted) store slots in here alone. SQL is
/// always prepared with parameters; there is no call that takes a value as part of the text.
class Database {
public:
    enum class Durability {
        Full,  ///< An answered commit survives the loss of power: the server, the outbox.
        Normal ///< The last commits may be lost with the power, never the file: rebuildable data.
    };
    struct Options {
        bool readOnly = false;
        bool create = true;
        Durability durability = Durability::Full;
        int busyTimeoutMs = 10'000;
        int cacheKiB = 8'192;
        FaultPlan* faults = nullptr; ///< Must outlive the connection.
    };

    /// `path` ":memory:" opens a private database in memory. Errors: store.cannot-open,
    /// store.not-a-database, store.disk-full.
    static Result<std::unique_ptr<Database>> open(const QString& path, const Options& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// `sql` must be a text that lives as long as the program or is built from catalog names only;
    /// prepared statements are cached by it.
    Query query(const char* sql);
    Query query(const QByteArray& sql);

    /// Runs one statement with values bound in order; the number of rows it changed.
    template <typename... Values>
    Result<qint64> run(const char* sql, const Values&... values)
    {
        auto q = query(sql);
        (q.bind(values), ...);
        TRY(q.done());
        return changes();
    }

    /// Several statements without parameters: a migration.
    Result<void> script(const QByteArray& sql);

    qint64 changes() const;
    bool inTransaction() const;
    const QString& path() const { return m_path; }
    sqlite3* handle() const { return m_handle; }

private:
    friend class Query;
    friend class Transaction;
    Database(QString path, sqlite3* handle, FaultPlan* faults);
    bool faultStrikes();
    Error errorFor(int code) const;

    struct Cache;
    QString m_path;
    sqlite3* m_handle;
    FaultPlan* m_faults;
    std::unique_ptr<Cache> m_cache;
};

/// Rolls back unless committed. Nests: an inner one is a savepoint.
class Transaction {
public:
    /// Takes the write lock at once, so that a transaction never fails half-way for want of it.
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

    Database* m_db;
    int m_depth;
};

} // namespace chancery::store
