// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/postgres_connection.h"

namespace chancery::store {

namespace {

/// A process that dies or stands still must not keep the lane from the others for longer than 5 s:
/// a closed connection frees it at once, these free it from one that is silent.
const QByteArray deadlines = "SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 1;"
                             "SET tcp_keepalives_count = 2; SET tcp_user_timeout = 4000;"
                             "SET idle_in_transaction_session_timeout = ";

/// A statement's plan is kept, and the first ones are made while the tables hold next to nothing
/// and nobody has counted their rows: reading such a table whole looks cheap then, and goes on when
/// there are a million. What can only be read whole counts as a plan of great cost then, for which
/// the server would compile code (jit) for longer than the reading takes.
const QByteArray byIndex = "SET enable_seqscan = off; SET jit = off;";

QByteArray settingsFor(const Database::Options& options)
{
    QByteArray settings = "SET client_min_messages = warning; SET default_transaction_isolation ="
                          " 'read committed'; SET standard_conforming_strings = on;" +
                          byIndex + deadlines + QByteArray::number(options.idleTimeoutMs) + ';';
    settings += "SET lock_timeout = " + QByteArray::number(qMax(options.busyTimeoutMs, 1)) + ';';
    settings += options.durability == Database::Durability::Full ? "SET synchronous_commit = on;"
                                                                 : "SET synchronous_commit = off;";
    if (options.readOnly)
        settings += "SET default_transaction_read_only = on;";
    return settings;
}

QString lastWords(PGconn* connection)
{
    return QString::fromUtf8(PQerrorMessage(connection)).trimmed();
}

void sayNothing(void*, const PGresult*) {}

} // namespace

Error postgresError(const QByteArray& state, const QString& detail)
{
    const QJsonObject args{{QStringLiteral("detail"), detail},
                           {QStringLiteral("sqlstate"), QString::fromLatin1(state)}};
    const QByteArray kind = state.left(2);
    if (state == "53100")
        return fail("store.disk-full", args);
    if (state == "55P03" || state == "57014" || kind == "40" || kind == "53")
        return fail("store.busy", args); // a lock, a deadlock, too many connections
    if (state == "25006" || state == "42501")
        return fail("store.read-only", args);
    // 22 and 54: a value that the column's type or an index cannot hold.
    if (kind == "23" || kind == "22" || kind == "54")
        return fail("store.constraint", args);
    if (state == "58030")
        return fail("store.io", args);
    if (kind == "XX")
        return fail("store.not-a-database", args);
    // Without a code it was not the server that spoke: the line has broken.
    if (state.isEmpty() || (kind == "08" && state != "08P01") || state.startsWith("57P") ||
        state == "25P03")
        return fail("store.connection-lost", args);
    return fail("store.failed", args);
}

PostgresConnection::PostgresConnection(QString location, const Database::Options& options)
    : m_location(location.toUtf8()), m_settings(settingsFor(options))
{
}

Result<void> PostgresConnection::open()
{
    PQfinish(std::exchange(m_connection, nullptr));
    m_posted = 0;
    m_dismissed = false;
    // What stands before the location is what it may change.
    const char* const keywords[] = {
        "connect_timeout",  "keepalives_idle",           "keepalives_interval",
        "keepalives_count", "tcp_user_timeout",          "dbname",
        "client_encoding",  "fallback_application_name", nullptr};
    const char* const values[] = {"5",    "2",        "1",    "3", "5000", m_location.constData(),
                                  "UTF8", "chancery", nullptr};
    m_connection = PQconnectdbParams(keywords, values, 1);
    if (!isAlive())
        return fail("store.cannot-open", {{QStringLiteral("detail"), lastWords(m_connection)}});
    PQsetNoticeReceiver(m_connection, sayNothing, nullptr);
    ++m_generation;
    const char* encoding = PQparameterStatus(m_connection, "server_encoding");
    if (qstrcmp(encoding, "UTF8") != 0)
        return fail("store.cannot-open",
                    {{QStringLiteral("detail"),
                      QStringLiteral("the database's encoding is %1 and must be UTF8")
                          .arg(QString::fromLatin1(encoding))}});
    const auto set = taken(PQexec(m_connection, m_settings.constData()));
    if (!set.ok())
        return set.error();
    return {};
}

Result<void> PostgresConnection::ensure()
{
    if (isAlive())
        return {};
    if (m_inTransaction && !isToBegin())
        return fail("store.connection-lost", {{QStringLiteral("detail"), lastWords(m_connection)}});
    const auto opened = open();
    if (!opened.ok())
        return fail("store.connection-lost", opened.error().args);
    return {};
}

Result<void> PostgresConnection::begin(const QByteArray& sql)
{
    TRY(ensure());
    m_toBegin = sql;
    m_inTransaction = true;
    return {};
}

/// By itself, while it can still be done on a new connection.
Result<void> PostgresConnection::beginNow()
{
    if (!isToBegin())
        return {};
    const QByteArray sql = std::exchange(m_toBegin, {});
    m_inTransaction = false;
    const auto begun = run(
        true, [&](PGconn* connection) { return PQsendQuery(connection, sql.constData()) == 1; });
    m_inTransaction = true;
    if (!begun.ok())
        return begun.error();
    return {};
}

/// Posts the beginning of the transaction, if the server has not heard of it.
bool PostgresConnection::sendBeginning()
{
    if (!isToBegin())
        return true;
    countPosted();
    const QByteArray sql = std::exchange(m_toBegin, {});
    return PQsendQueryParams(m_connection, sql.constData(), 0, nullptr, nullptr, nullptr, nullptr,
                             0) == 1;
}

Result<PostgresResult> PostgresConnection::taken(PGresult* raw)
{
    PostgresResult result(raw);
    const auto status = PQresultStatus(raw);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return result;
    // Not run, because one before it in the row failed: that one's error counts.
    if (status == PGRES_PIPELINE_ABORTED)
        return fail("store.failed", {{QStringLiteral("detail"), QStringLiteral("not run")}});
    if (!isAlive())
        return fail("store.connection-lost", {{QStringLiteral("detail"), lastWords(m_connection)}});
    const char* primary = raw ? PQresultErrorField(raw, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    Error error = postgresError(raw ? PQresultErrorField(raw, PG_DIAG_SQLSTATE) : "",
                                primary ? QString::fromUtf8(primary) : lastWords(m_connection));
    // Its last words come before the connection's end is seen here.
    m_dismissed = error.code == QLatin1String("store.connection-lost");
    return error;
}

void PostgresConnection::countPosted()
{
    if (m_posted++ == 0)
        PQenterPipelineMode(m_connection);
}

/// The answer to the last of the statements, or the first error among all.
Result<PostgresResult> PostgresConnection::answer(int statements)
{
    const bool inRow = std::exchange(m_posted, 0) > 0;
    if (inRow)
        PQpipelineSync(m_connection);
    std::optional<Error> error;
    PostgresResult last;
    for (int i = 0; i < statements; ++i) {
        while (PGresult* one = PQgetResult(m_connection)) {
            auto result = taken(one);
            if (result.ok())
                last = std::move(*result);
            else if (!error)
                error = result.error();
        }
    }
    if (inRow) {
        const PostgresResult sync(PQgetResult(m_connection));
        PQexitPipelineMode(m_connection);
        if (error)
            ++m_generation;
    }
    if (error)
        return *error;
    if (!last)
        return taken(nullptr);
    return last;
}

Result<void> PostgresConnection::settle()
{
    if (m_posted == 0)
        return {};
    const auto done = answer(m_posted);
    if (!done.ok())
        return done.error();
    return {};
}

Result<PostgresResult> PostgresConnection::exec(const QByteArray& sql, bool again)
{
    TRY(settle());
    TRY(beginNow()); // several statements in one text cannot stand behind another
    return run(again,
               [&](PGconn* connection) { return PQsendQuery(connection, sql.constData()) == 1; });
}

} // namespace chancery::store
