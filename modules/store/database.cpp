// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/database.h"

#include "store/engine.h"

#include <QHashFunctions>

#include <unordered_map>

namespace chancery::store {

/// Statements that nobody runs at the moment, by their text. The map's nodes stay where they are.
struct Database::Cache {
    struct TextHash {
        size_t operator()(const QByteArray& text) const { return qHash(text); }
    };
    using Texts = std::unordered_map<QByteArray, IdleStatements, TextHash>;
    Texts idle;
    std::unordered_map<QByteArray, Texts::value_type*, TextHash> keyed;
};

Database::Database(std::unique_ptr<Engine> engine, bool shared, FaultPlan* faults)
    : m_engine(std::move(engine)), m_shared(shared), m_faults(faults),
      m_cache(std::make_unique<Cache>())
{
}

Database::~Database()
{
    m_cache.reset(); // before the connection whose statements it holds
}

bool Database::isShared(const QString& location)
{
    return location.startsWith(QLatin1String("postgresql://")) ||
           location.startsWith(QLatin1String("postgres://"));
}

Result<std::unique_ptr<Database>> Database::open(const QString& location, const Options& options)
{
    const bool shared = isShared(location);
    TRY_ASSIGN(auto engine,
               shared ? openPostgres(location, options) : openSqlite(location, options));
    return std::unique_ptr<Database>(new Database(std::move(engine), shared, options.faults));
}

bool Database::faultStrikes()
{
    if (!m_faults)
        return false;
    ++m_faults->calls;
    return m_faults->calls == m_faults->failAt ||
           (m_faults->forGood && m_faults->failAt > 0 && m_faults->calls > m_faults->failAt);
}

Query Database::query(const char* sql)
{
    return query(QByteArray::fromRawData(sql, qsizetype(qstrlen(sql))));
}

Query Database::query(const QByteArray& sql)
{
    if (faultStrikes())
        return Query(*this, m_engine->brokenDisk());
    auto found = m_cache->idle.find(sql);
    if (found == m_cache->idle.end()) // with a text of its own: the caller's may go
        found =
            m_cache->idle.emplace(QByteArray(sql.constData(), sql.size()), IdleStatements()).first;
    return prepared(found->first, found->second);
}

Query Database::query(const QByteArray& key, const std::function<QByteArray()>& sql)
{
    if (faultStrikes())
        return Query(*this, m_engine->brokenDisk());
    auto found = m_cache->keyed.find(key);
    if (found == m_cache->keyed.end()) {
        auto& entry = *m_cache->idle.emplace(sql(), IdleStatements()).first;
        found = m_cache->keyed.emplace(key, &entry).first;
    }
    return prepared(found->second->first, found->second->second);
}

Query Database::prepared(const QByteArray& sql, IdleStatements& idle)
{
    if (!idle.empty()) {
        auto statement = std::move(idle.back());
        idle.pop_back();
        return Query(*this, std::move(statement), &idle);
    }
    auto statement = m_engine->prepare(sql);
    if (!statement.ok())
        return Query(*this, statement.error());
    return Query(*this, std::move(*statement), &idle);
}

Result<void> Database::script(const QByteArray& sql)
{
    if (faultStrikes())
        return m_engine->brokenDisk();
    return m_engine->script(sql);
}

Result<void> Database::lockTable(const QByteArray& table)
{
    return m_engine->lockTable(table);
}

Result<QString> Database::selfCheck()
{
    return m_engine->selfCheck();
}

Result<void> Database::dropDamaged(const QByteArray& index)
{
    return m_engine->dropDamaged(index);
}

qint64 Database::changes() const
{
    return m_engine->changes();
}

bool Database::inTransaction() const
{
    return m_engine->inTransaction();
}

Query::Query(Database& db, std::unique_ptr<Statement> statement, IdleStatements* home)
    : m_db(&db), m_statement(std::move(statement)), m_home(home)
{
}

Query::Query(Database& db, Error error) : m_db(&db), m_error(std::move(error)) {}

Query::Query(Query&& other) noexcept = default;

Query::~Query()
{
    if (!m_statement)
        return;
    m_statement->reset();
    m_home->push_back(std::move(m_statement));
}

void Query::check(bool bound)
{
    if (!bound && !m_error)
        m_error = m_statement->error();
}

Query& Query::bind(const QString& text)
{
    ++m_bound;
    if (m_statement)
        check(m_statement->bindText(m_bound, text));
    return *this;
}

Query& Query::bind(qint64 number)
{
    ++m_bound;
    if (m_statement)
        check(m_statement->bindInteger(m_bound, number));
    return *this;
}

Query& Query::bind(double number)
{
    ++m_bound;
    if (m_statement)
        check(m_statement->bindReal(m_bound, number));
    return *this;
}

Query& Query::bind(const QByteArray& blob)
{
    ++m_bound;
    if (m_statement)
        check(m_statement->bindBlob(m_bound, blob));
    return *this;
}

Query& Query::bindUtf8(QByteArrayView text)
{
    ++m_bound;
    if (m_statement)
        check(m_statement->bindUtf8(m_bound, text));
    return *this;
}

Query& Query::bindView(QByteArrayView text)
{
    ++m_bound;
    if (m_statement)
        check(m_statement->bindView(m_bound, text));
    return *this;
}

Query& Query::bindNull()
{
    ++m_bound;
    if (m_statement)
        check(m_statement->bindNull(m_bound));
    return *this;
}

Result<void> Query::post()
{
    (void)advance([](Statement& statement) { return statement.post(); });
    if (m_error)
        return *m_error;
    return {};
}

bool Query::next()
{
    return advance([](Statement& statement) { return statement.step(); });
}

template <typename Move>
bool Query::advance(Move move)
{
    if (m_error || m_finished || !m_statement)
        return false;
    if (m_db->faultStrikes()) {
        m_error = m_db->m_engine->brokenDisk();
        return false;
    }
    const auto step = move(*m_statement);
    if (step == Statement::Step::Row)
        return true;
    m_finished = true;
    if (step == Statement::Step::Failed)
        m_error = m_statement->error();
    return false;
}

bool Query::isNull(int column) const
{
    return m_statement->isNull(column);
}

QString Query::text(int column) const
{
    return m_statement->text(column);
}

QByteArray Query::utf8(int column) const
{
    return m_statement->utf8(column).toByteArray();
}

QByteArrayView Query::utf8View(int column) const
{
    return m_statement->utf8(column);
}

qint64 Query::integer(int column) const
{
    return m_statement->integer(column);
}

double Query::real(int column) const
{
    return m_statement->real(column);
}

QByteArray Query::blob(int column) const
{
    return m_statement->blob(column);
}

Result<void> Query::done()
{
    while (next()) {
    }
    if (m_error)
        return *m_error;
    return {};
}

Stoppable::Stoppable(Database& db, std::function<bool()> goOn) : m_db(db), m_goOn(std::move(goOn))
{
    m_db.m_engine->setGoOn(&m_goOn);
}

Stoppable::~Stoppable()
{
    m_db.m_engine->setGoOn(nullptr);
}

Result<Transaction> Transaction::begin(Database& db)
{
    return beginFor(db, true);
}

Result<Transaction> Transaction::beginRead(Database& db)
{
    return beginFor(db, false);
}

Result<Transaction> Transaction::beginFor(Database& db, bool writing)
{
    if (db.faultStrikesControl())
        return db.m_engine->brokenDisk();
    const int depth = db.m_depth + 1;
    TRY(db.m_engine->begin(depth, writing ? Engine::Purpose::Write : Engine::Purpose::Read));
    db.m_depth = depth;
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
    if (m_db->faultStrikesControl())
        return m_db->m_engine->brokenDisk(); // the destructor rolls back
    TRY(m_db->m_engine->commit(m_depth));
    --m_db->m_depth;
    m_db = nullptr;
    return {};
}

Result<void> Transaction::rollback()
{
    Database* db = std::exchange(m_db, nullptr);
    if (!db)
        return {};
    --db->m_depth;
    // Rolling back is how faults are survived, so none is injected here.
    return db->m_engine->rollback(m_depth);
}

} // namespace chancery::store
