// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/engine.h"
#include "store/postgres_connection.h"
#include "store/postgres_dialect.h"

#include <cstdlib>
#include <vector>

namespace chancery::store {

namespace {

// Of the types' catalog, which has kept these numbers since there is one.
constexpr Oid booleanType = 16;
constexpr Oid bytesType = 17;

/// A statement is prepared when it first runs, and anew on a new connection. The answer is fetched
/// whole, so that another statement may run before the last row is read.
class PostgresStatement final : public Statement {
public:
    PostgresStatement(PostgresConnection& connection, qint64& changes, const QByteArray& sql,
                      const QByteArray& name)
        : m_connection(connection), m_changes(changes), m_query(postgresQuery(sql)), m_id(name),
          m_values(size_t(m_query.parameters))
    {
    }

    bool bindText(int at, const QString& text) override { return bindUtf8(at, text.toUtf8()); }
    bool bindUtf8(int at, QByteArrayView text) override
    {
        // The server ends a text there; nothing may be cut off unseen.
        if (text.contains('\0'))
            return refused(postgresError("22021", QStringLiteral("a text with a null character")));
        return take(at, {text.isEmpty() ? QByteArray("") : text.toByteArray(), false, false});
    }
    bool bindInteger(int at, qint64 number) override
    {
        return take(at, {QByteArray::number(number), false, false});
    }
    bool bindReal(int at, double number) override
    {
        return take(at, {QByteArray::number(number, 'g', 17), false, false});
    }
    bool bindBlob(int at, const QByteArray& blob) override
    {
        return take(at, {blob.isNull() ? QByteArray("") : blob, false, true});
    }
    bool bindNull(int at) override { return take(at, {}); }

    Step step() override
    {
        if (m_result)
            ++m_row;
        else if (!execute())
            return Step::Failed;
        return m_row < PQntuples(m_result.get()) ? Step::Row : Step::Done;
    }

    Step post() override
    {
        if (!m_connection.inTransaction())
            return step();
        const auto posted =
            m_connection.post([this](PGconn* connection) { return send(connection); });
        if (posted.ok())
            return Step::Done;
        refused(posted.error());
        return Step::Failed;
    }

    bool isNull(int column) const override
    {
        return PQgetisnull(m_result.get(), m_row, column) == 1;
    }
    QString text(int column) const override { return QString::fromUtf8(utf8(column)); }
    QByteArrayView utf8(int column) const override
    {
        if (isNull(column))
            return {};
        if (is(column, booleanType))
            return *value(column) == 't' ? "1" : "0";
        return {value(column), PQgetlength(m_result.get(), m_row, column)};
    }
    qint64 integer(int column) const override
    {
        if (is(column, booleanType))
            return *value(column) == 't';
        return std::strtoll(value(column), nullptr, 10);
    }
    double real(int column) const override { return QByteArray(value(column)).toDouble(); }
    QByteArray blob(int column) const override
    {
        const QByteArray bytes = utf8(column).toByteArray();
        return is(column, bytesType) ? QByteArray::fromHex(bytes.mid(2)) : bytes; // "\x00ff"
    }

    Error error() const override { return *m_error; }
    void reset() override
    {
        m_result.reset();
        m_row = 0;
        m_error.reset();
        m_values.assign(size_t(m_query.parameters), {});
    }

private:
    struct Value {
        QByteArray bytes;
        bool null = true;
        bool binary = false;
    };

    bool is(int column, Oid type) const { return PQftype(m_result.get(), column) == type; }
    const char* value(int column) const { return PQgetvalue(m_result.get(), m_row, column); }

    bool refused(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
        return false;
    }
    bool take(int at, Value value)
    {
        if (at > m_query.parameters)
            return refused(postgresError("08P01", QStringLiteral("more values than parameters")));
        m_values[size_t(at - 1)] = std::move(value);
        return true;
    }

    bool send(PGconn* connection)
    {
        if (m_generation != m_connection.generation()) {
            m_generation = m_connection.generation();
            m_name = m_id + '_' + QByteArray::number(m_generation);
            m_connection.countPosted();
            if (PQsendPrepare(connection, m_name.constData(), m_query.sql.constData(), 0,
                              nullptr) == 0)
                return false;
        }
        std::vector<const char*> values;
        std::vector<int> lengths;
        std::vector<int> formats;
        for (const auto& value : m_values) {
            values.push_back(value.null ? nullptr : value.bytes.constData());
            lengths.push_back(int(value.bytes.size()));
            formats.push_back(value.binary ? 1 : 0);
        }
        return PQsendQueryPrepared(connection, m_name.constData(), m_query.parameters,
                                   values.data(), lengths.data(), formats.data(), 0) == 1;
    }

    bool execute()
    {
        auto result = m_connection.run(m_query.reads,
                                       [this](PGconn* connection) { return send(connection); });
        if (!result.ok())
            return refused(result.error());
        m_result = std::move(*result);
        if (!m_query.reads)
            m_changes = std::strtoll(PQcmdTuples(m_result.get()), nullptr, 10);
        return true;
    }

    PostgresConnection& m_connection;
    qint64& m_changes;
    const PostgresQuery m_query;
    const QByteArray m_id;
    QByteArray m_name;    ///< with the generation in it, so that it is never used twice
    int m_generation = 0; ///< of the connection that knows it
    std::vector<Value> m_values;
    PostgresResult m_result;
    int m_row = 0;
    std::optional<Error> m_error;
};

/// Sends a statement without parameters, as a row of posted ones takes it.
auto simple(const QByteArray& sql)
{
    return [sql](PGconn* connection) {
        return PQsendQueryParams(connection, sql.constData(), 0, nullptr, nullptr, nullptr, nullptr,
                                 0) == 1;
    };
}

class PostgresEngine final : public Engine {
public:
    PostgresEngine(const QString& location, const Database::Options& options)
        : m_connection(location, options)
    {
    }

    Result<void> open() { return m_connection.open(); }

    Result<std::unique_ptr<Statement>> prepare(const QByteArray& sql) override
    {
        return std::unique_ptr<Statement>(new PostgresStatement(
            m_connection, m_changes, sql, 's' + QByteArray::number(++m_statements)));
    }
    Result<void> script(const QByteArray& sql) override { return control(postgresScript(sql)); }
    Result<void> dropDamaged(const QByteArray&) override { return {}; } // there is none
    qint64 changes() const override { return m_changes; }

    Result<void> begin(int depth, Purpose purpose) override
    {
        // What was posted before is not this one's to answer for.
        TRY(m_connection.settle());
        if (depth > 1)
            return post("SAVEPOINT s" + QByteArray::number(depth));
        return m_connection.begin(purpose == Purpose::Write
                                      ? "BEGIN ISOLATION LEVEL READ COMMITTED"
                                      : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }
    Result<void> commit(int depth) override
    {
        if (depth > 1) {
            // Behind what was posted: that was this transaction's and its errors are told here.
            const auto done =
                m_connection.run(false, simple("RELEASE SAVEPOINT s" + QByteArray::number(depth)));
            if (!done.ok())
                return done.error();
            return {};
        }
        if (m_connection.isToBegin()) {
            m_connection.endTransaction(); // nothing was asked of it
            return {};
        }
        // Behind what was posted too: where one of it fails the rest of the row is not run.
        const auto done = m_connection.run(false, simple("COMMIT"));
        if (!done.ok())
            return done.error();
        // What the server makes of one that had failed before; it calls that a success.
        if (qstrcmp(PQcmdStatus(done->get()), "COMMIT") != 0)
            return postgresError("25P02", QStringLiteral("an earlier error was passed over"));
        m_connection.endTransaction();
        return {};
    }
    Result<void> rollback(int depth) override
    {
        (void)m_connection.settle(); // what becomes of it does not matter any more
        const bool inside = inTransaction() && !m_connection.isToBegin();
        if (depth == 1)
            m_connection.endTransaction();
        if (!inside) // it went with the connection
            return {};
        const QByteArray number = QByteArray::number(depth);
        return control(depth == 1
                           ? QByteArray("ROLLBACK")
                           : "ROLLBACK TO SAVEPOINT s" + number + "; RELEASE SAVEPOINT s" + number);
    }
    bool inTransaction() const override
    {
        const auto status = PQtransactionStatus(m_connection.handle());
        if (m_connection.isToBegin())
            return true;
        return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN;
    }
    Result<void> lockTable(const QByteArray& table) override
    {
        return control("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
    }
    Result<QString> selfCheck() override { return QStringLiteral("ok"); }

    Error brokenDisk() const override
    {
        return postgresError("58030", QStringLiteral("disk I/O error"));
    }

private:
    Result<void> post(const QByteArray& sql) { return m_connection.post(simple(sql)); }
    Result<void> control(const QByteArray& sql)
    {
        const auto done = m_connection.exec(sql);
        if (!done.ok())
            return done.error();
        return {};
    }

    PostgresConnection m_connection;
    qint64 m_changes = 0;
    int m_statements = 0;
};

} // namespace

Result<std::unique_ptr<Engine>> openPostgres(const QString& location,
                                             const Database::Options& options)
{
    auto engine = std::make_unique<PostgresEngine>(location, options);
    TRY(engine->open());
    return std::unique_ptr<Engine>(std::move(engine));
}

} // namespace chancery::store
