// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/database.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <sqlite3.h>

namespace chancery::store {

struct Database::Cache {
    QHash<QByteArray, QList<sqlite3_stmt*>> idle;
    QHash<sqlite3_stmt*, QByteArray> textOf;
    int depth = 0;

    ~Cache()
    {
        for (auto it = textOf.keyBegin(); it != textOf.keyEnd(); ++it)
            sqlite3_finalize(*it);
    }
};

Database::Database(QString path, sqlite3* handle, FaultPlan* faults)
    : m_path(std::move(path)), m_handle(handle), m_faults(faults),
      m_cache(std::make_unique<Cache>())
{
}

Database::~Database()
{
    m_cache.reset();
    sqlite3_close_v2(m_handle);
}

bool Database::faultStrikes()
{
    return m_faults && ++m_faults->calls == m_faults->failAt;
}

Error Database::errorFor(int code) const
{
    const QJsonObject args{{QStringLiteral("detail"), QString::fromUtf8(sqlite3_errmsg(m_handle))},
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

Result<std::unique_ptr<Database>> Database::open(const QString& path, const Options& options)
{
    sqlite3* handle = nullptr;
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options.create && !options.readOnly)
        flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, flags, nullptr);
    std::unique_ptr<Database> db(new Database(path, handle, options.faults));
    if (code != SQLITE_OK)
        return db->errorFor(code);
    sqlite3_extended_result_codes(handle, 0);
    sqlite3_busy_timeout(handle, options.busyTimeoutMs);
    // Extensions, double-quoted strings and a hostile schema have no business here (ASVS 1.3).
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    QByteArray setup = "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-" +
                       QByteArray::number(options.cacheKiB) + ';';
    if (!options.readOnly) {
        setup += "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";
        setup += options.durability == Durability::Full ? "PRAGMA synchronous=FULL;"
                                                        : "PRAGMA synchronous=NORMAL;";
    }
    TRY(db->script(setup));
    if (path != QLatin1String(":memory:") && !options.readOnly)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return db;
}

Query Database::query(const char* sql)
{
    return query(QByteArray::fromRawData(sql, qsizetype(qstrlen(sql))));
}

Query Database::query(const QByteArray& sql)
{
    if (faultStrikes())
        return Query(*this, nullptr, errorFor(SQLITE_IOERR));
    auto& idle = m_cache->idle[sql];
    if (!idle.isEmpty())
        return Query(*this, idle.takeLast(), std::nullopt);
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        sqlite3_finalize(statement);
        return Query(*this, nullptr, errorFor(code));
    }
    m_cache->textOf.insert(statement, QByteArray(sql.constData(), sql.size()));
    return Query(*this, statement, std::nullopt);
}

Result<void> Database::script(const QByteArray& sql)
{
    if (faultStrikes())
        return errorFor(SQLITE_IOERR);
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return errorFor(code);
    return {};
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Query::Query(Database& db, sqlite3_stmt* statement, std::optional<Error> error)
    : m_db(&db), m_statement(statement), m_error(std::move(error))
{
}

Query::Query(Query&& other) noexcept
    : m_db(other.m_db), m_statement(std::exchange(other.m_statement, nullptr)),
      m_bound(other.m_bound), m_finished(other.m_finished), m_error(std::move(other.m_error))
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_db->m_cache->idle[m_db->m_cache->textOf.value(m_statement)].append(m_statement);
}

void Query::check(int code)
{
    if (code != SQLITE_OK && !m_error)
        m_error = m_db->errorFor(code);
}

Query& Query::bind(const QString& text)
{
    ++m_bound;
    if (m_statement) {
        const QByteArray utf8 = text.toUtf8();
        check(sqlite3_bind_text(m_statement, m_bound, utf8.constData(), int(utf8.size()),
                                SQLITE_TRANSIENT));
    }
    return *this;
}

Query& Query::bind(qint64 number)
{
    ++m_bound;
    if (m_statement)
        check(sqlite3_bind_int64(m_statement, m_bound, number));
    return *this;
}

Query& Query::bind(double number)
{
    ++m_bound;
    if (m_statement)
        check(sqlite3_bind_double(m_statement, m_bound, number));
    return *this;
}

Query& Query::bind(const QByteArray& blob)
{
    ++m_bound;
    if (m_statement)
        check(sqlite3_bind_blob(m_statement, m_bound, blob.isNull() ? "" : blob.constData(),
                                int(blob.size()), SQLITE_TRANSIENT));
    return *this;
}

Query& Query::bindNull()
{
    ++m_bound;
    if (m_statement)
        check(sqlite3_bind_null(m_statement, m_bound));
    return *this;
}

bool Query::next()
{
    if (m_error || m_finished || !m_statement)
        return false;
    if (m_db->faultStrikes()) {
        m_error = m_db->errorFor(SQLITE_IOERR);
        return false;
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    m_finished = true;
    if (code != SQLITE_DONE)
        m_error = m_db->errorFor(code);
    return false;
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString Query::text(int column) const
{
    const auto* bytes = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes),
                             sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::utf8(int column) const
{
    const auto* bytes = sqlite3_column_text(m_statement, column);
    return QByteArray(reinterpret_cast<const char*>(bytes),
                      sqlite3_column_bytes(m_statement, column));
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArray Query::blob(int column) const
{
    const auto* bytes = sqlite3_column_blob(m_statement, column);
    return QByteArray(static_cast<const char*>(bytes), sqlite3_column_bytes(m_statement, column));
}

Result<void> Query::done()
{
    while (next()) {
    }
    if (m_error)
        return *m_error;
    return {};
}

Result<Transaction> Transaction::begin(Database& db)
{
    const int depth = ++db.m_cache->depth;
    const QByteArray sql =
        depth == 1 ? QByteArray("BEGIN IMMEDIATE") : "SAVEPOINT s" + QByteArray::number(depth);
    auto q = db.query(sql);
    const auto begun = q.done();
    if (!begun.ok()) {
        --db.m_cache->depth;
        return begun.error();
    }
    return Transaction(db, depth);
}

Result<Transaction> Transaction::beginRead(Database& db)
{
    const int depth = ++db.m_cache->depth;
    const QByteArray sql =
        depth == 1 ? QByteArray("BEGIN") : "SAVEPOINT s" + QByteArray::number(depth);
    auto q = db.query(sql);
    const auto begun = q.done();
    if (!begun.ok()) {
        --db.m_cache->depth;
        return begun.error();
    }
    return Transaction(db, depth);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_db(std::exchange(other.m_db, nullptr)), m_depth(other.m_depth)
{
}

Transaction::~Transaction()
{
    if (m_db)
        (void)rollback();
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_db);
    auto q = m_db->query(m_depth == 1 ? QByteArray("COMMIT")
                                      : "RELEASE s" + QByteArray::number(m_depth));
    const auto committed = q.done();
    if (!committed.ok())
        return committed.error(); // the destructor rolls back
    --m_db->m_cache->depth;
    m_db = nullptr;
    return {};
}

Result<void> Transaction::rollback()
{
    Database* db = std::exchange(m_db, nullptr);
    if (!db)
        return {};
    --db->m_cache->depth;
    // Straight to SQLite: rolling back is how faults are survived, so none is injected here. After
    // some errors (disk full, I/O) SQLite has rolled back by itself and says so.
    if (!db->inTransaction())
        return {};
    const QByteArray number = QByteArray::number(m_depth);
    const QByteArray sql =
        m_depth == 1 ? QByteArray("ROLLBACK") : "ROLLBACK TO s" + number + "; RELEASE s" + number;
    const int code = sqlite3_exec(db->m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return db->errorFor(code);
    return {};
}

} // namespace chancery::store
