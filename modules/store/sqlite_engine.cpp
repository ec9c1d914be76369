// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/engine.h"
#include "store/search_tokenizer.h"

#include <QFile>
#include <QHash>

#include <chrono>
#include <sqlite3.h>
#include <thread>

namespace chancery::store {

namespace {

Error errorFor(sqlite3* handle, int code)
{
    const QJsonObject args{{QStringLiteral("detail"), QString::fromUtf8(sqlite3_errmsg(handle))},
                           {QStringLiteral("sqlite"), code}};
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return fail("store.disk-full", args);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail("store.busy", args);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail("store.not-a-database", args);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return fail("store.read-only", args);
    case SQLITE_CONSTRAINT:
        return fail("store.constraint", args);
    case SQLITE_IOERR:
        return fail("store.io", args);
    case SQLITE_CANTOPEN:
        return fail("store.cannot-open", args);
    default:
        return fail("store.failed", args);
    }
}

class SqliteStatement final : public Statement {
public:
    SqliteStatement(sqlite3* handle, sqlite3_stmt* statement)
        : m_handle(handle), m_statement(statement)
    {
    }
    ~SqliteStatement() override { sqlite3_finalize(m_statement); }

    bool bindText(int at, const QString& text) override { return bindUtf8(at, text.toUtf8()); }
    bool bindUtf8(int at, QByteArrayView text) override
    {
        return bindBytes(at, text, SQLITE_TRANSIENT);
    }
    bool bindView(int at, QByteArrayView text) override
    {
        return bindBytes(at, text, SQLITE_STATIC);
    }
    bool bindInteger(int at, qint64 number) override
    {
        return good(sqlite3_bind_int64(m_statement, at, number));
    }
    bool bindReal(int at, double number) override
    {
        return good(sqlite3_bind_double(m_statement, at, number));
    }
    bool bindBlob(int at, const QByteArray& blob) override
    {
        return good(sqlite3_bind_blob(m_statement, at, blob.isNull() ? "" : blob.constData(),
                                      int(blob.size()), SQLITE_TRANSIENT));
    }
    bool bindNull(int at) override { return good(sqlite3_bind_null(m_statement, at)); }

    Step step() override
    {
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW)
            return Step::Row;
        if (code == SQLITE_DONE)
            return Step::Done;
        m_error = errorFor(m_handle, code);
        return Step::Failed;
    }
    bool isNull(int column) const override
    {
        return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
    }
    QString text(int column) const override
    {
        const auto* bytes = sqlite3_column_text(m_statement, column);
        return QString::fromUtf8(reinterpret_cast<const char*>(bytes),
                                 sqlite3_column_bytes(m_statement, column));
    }
    QByteArrayView utf8(int column) const override
    {
        const auto* bytes = sqlite3_column_text(m_statement, column);
        return {reinterpret_cast<const char*>(bytes), sqlite3_column_bytes(m_statement, column)};
    }
    qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    double real(int column) const override { return sqlite3_column_double(m_statement, column); }
    QByteArray blob(int column) const override
    {
        const auto* bytes = sqlite3_column_blob(m_statement, column);
        return QByteArray(static_cast<const char*>(bytes),
                          sqlite3_column_bytes(m_statement, column));
    }

    Error error() const override { return *m_error; }
    void reset() override
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
        m_error.reset();
    }

private:
    bool bindBytes(int at, QByteArrayView text, sqlite3_destructor_type lifetime)
    {
        // A null pointer would be NULL, an empty text is none.
        return good(sqlite3_bind_text(m_statement, at, text.isEmpty() ? "" : text.data(),
                                      int(text.size()), lifetime));
    }
    bool good(int code)
    {
        if (code != SQLITE_OK && !m_error)
            m_error = errorFor(m_handle, code);
        return code == SQLITE_OK;
    }

    sqlite3* m_handle;
    sqlite3_stmt* m_statement;
    std::optional<Error> m_error;
};

/// One file. Statements must be gone before it (Database sees to that).
class SqliteEngine final : public Engine {
public:
    explicit SqliteEngine(sqlite3* handle, const Database::Options& options)
        : m_handle(handle), m_waiting(options.waiting), m_patienceMs(options.busyTimeoutMs)
    {
        if (m_waiting)
            sqlite3_busy_handler(handle, waitForTurn, this);
        else
            sqlite3_busy_timeout(handle, options.busyTimeoutMs);
    }
    ~SqliteEngine() override
    {
        for (auto* statement : std::as_const(m_controls))
            sqlite3_finalize(statement);
        sqlite3_close_v2(m_handle);
    }

    Result<std::unique_ptr<Statement>> prepare(const QByteArray& sql) override
    {
        TRY_ASSIGN(auto* statement, compiled(sql));
        return std::unique_ptr<Statement>(new SqliteStatement(m_handle, statement));
    }

    Result<void> script(const QByteArray& sql) override
    {
        const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return errorFor(m_handle, code);
        return {};
    }

    qint64 changes() const override { return sqlite3_changes64(m_handle); }

    Result<void> begin(int depth, Purpose purpose) override
    {
        if (depth > 1)
            return control("SAVEPOINT s" + QByteArray::number(depth));
        return control(purpose == Purpose::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    }
    Result<void> commit(int depth) override
    {
        return control(depth > 1 ? "RELEASE s" + QByteArray::number(depth) : QByteArray("COMMIT"));
    }
    Result<void> rollback(int depth) override
    {
        // After some errors (disk full, I/O) SQLite has rolled back by itself and says so.
        if (!inTransaction())
            return {};
        if (depth == 1)
            return control("ROLLBACK");
        TRY(control("ROLLBACK TO s" + QByteArray::number(depth)));
        return control("RELEASE s" + QByteArray::number(depth));
    }
    bool inTransaction() const override { return sqlite3_get_autocommit(m_handle) == 0; }
    /// Whoever may write has the whole file to itself.
    Result<void> lockTable(const QByteArray&) override { return {}; }

    Result<QString> selfCheck() override
    {
        TRY_ASSIGN(const auto check, prepare("PRAGMA integrity_check"));
        if (check->step() != Statement::Step::Row)
            return check->error();
        return check->text(0);
    }

    /// Once the schema does not name it, what FTS5 kept its data in are tables as any other.
    Result<void> dropDamaged(const QByteArray& index) override
    {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        auto forgotten =
            script("PRAGMA writable_schema=ON; DELETE FROM sqlite_master WHERE name = '" + index +
                   "'; PRAGMA writable_schema=RESET");
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        TRY(forgotten);
        for (const char* part : {"_data", "_idx", "_config", "_docsize", "_content"})
            TRY(script("DROP TABLE IF EXISTS " + index + part));
        return {};
    }

    void setGoOn(const std::function<bool()>* goOn) override
    {
        m_goOn = goOn;
        if (goOn)
            sqlite3_progress_handler(m_handle, stepsBetweenLooks, isToStop, this);
        else
            sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    }

    Error brokenDisk() const override { return errorFor(m_handle, SQLITE_IOERR); }

private:
    /// Of the machine that runs statements: some microseconds. FTS5 reads every block of its own
    /// by three.
    static constexpr int stepsBetweenLooks = 200;

    static int isToStop(void* context)
    {
        const auto* engine = static_cast<const SqliteEngine*>(context);
        return engine->m_inControl || (*engine->m_goOn)() ? 0 : 1;
    }

    static int waitForTurn(void* context, int turns)
    {
        const auto* engine = static_cast<SqliteEngine*>(context);
        // Most of those who write are through within a tenth of a millisecond, and a person waits.
        constexpr int shortTurns = 10;
        constexpr std::chrono::microseconds shortTurn(100);
        constexpr std::chrono::microseconds longTurn(1'000);
        if (turns - shortTurns >= engine->m_patienceMs)
            return 0;
        engine->m_waiting->store(true);
        std::this_thread::sleep_for(turns < shortTurns ? shortTurn : longTurn);
        return 1;
    }

    Result<sqlite3_stmt*> compiled(const QByteArray& sql)
    {
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) {
            sqlite3_finalize(statement);
            return errorFor(m_handle, code);
        }
        return statement;
    }

    Result<void> control(const QByteArray& sql)
    {
        auto& statement = m_controls[sql];
        if (!statement) {
            TRY_ASSIGN(statement, compiled(sql));
        }
        m_inControl = true; // a transaction ends, whoever waits for something else
        const int code = sqlite3_step(statement);
        m_inControl = false;
        std::optional<Error> error;
        if (code != SQLITE_DONE)
            error = errorFor(m_handle, code);
        sqlite3_reset(statement);
        if (error)
            return *error;
        return {};
    }

    sqlite3* m_handle;
    std::atomic<bool>* m_waiting;
    int m_patienceMs;
    const std::function<bool()>* m_goOn = nullptr;
    bool m_inControl = false;
    QHash<QByteArray, sqlite3_stmt*> m_controls;
};

} // namespace

Result<std::unique_ptr<Engine>> openSqlite(const QString& path, const Database::Options& options)
{
    // SQLite counts its memory under one mutex for all connections, for nobody. It takes this only
    // before it first opens anything.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(uncounted)
    sqlite3* handle = nullptr;
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options.create && !options.readOnly)
        flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, flags, nullptr);
    std::unique_ptr<Engine> engine(new SqliteEngine(handle, options));
    if (code != SQLITE_OK)
        return errorFor(handle, code);
    sqlite3_extended_result_codes(handle, 0);
    // Extensions, double-quoted strings and a hostile schema have no business here (ASVS 1.3).
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    QByteArray setup = "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-" +
                       QByteArray::number(options.cacheKiB) + ';';
    if (!options.readOnly) {
        setup += "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";
        setup += options.durability == Database::Durability::Full ? "PRAGMA synchronous=FULL;"
                                                                  : "PRAGMA synchronous=NORMAL;";
    }
    TRY(engine->script(setup));
    if (!addSearchTo(handle))
        return errorFor(handle, SQLITE_ERROR);
    if (path != QLatin1String(":memory:") && !options.readOnly)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return engine;
}

} // namespace chancery::store
