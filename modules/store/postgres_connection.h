// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <libpq-fe.h>
#include <memory>

namespace chancery::store {

struct PostgresClear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, PostgresClear>;

/// A connection to a PostgreSQL server, and what it takes to make it anew when it is lost. Once
/// lost inside a transaction it stays so until the transaction is over for its user too: half of
/// the work is gone, so none of it may go on.
class PostgresConnection {
public:
    PostgresConnection(QString location, const Database::Options& options);
    ~PostgresConnection() { PQfinish(m_connection); }
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    /// Errors: store.cannot-open.
    Result<void> open();

    /// Begins a transaction with the next statement whose answer is waited for, in one walk to the
    /// server and back.
    Result<void> begin(const QByteArray& sql);
    /// Whether it has begun for its user and the server has not heard of it.
    bool isToBegin() const { return !m_toBegin.isEmpty(); }

    /// Calls `send` with a connection that stands, behind what was posted, and waits for the
    /// answer. When it turns out to have been lost and nothing can have been done by it, because
    /// `again` says so or because the transaction had only begun, once more on a new one.
    template <typename Send>
    Result<PostgresResult> run(bool again, Send send)
    {
        TRY(ensure());
        const QByteArray toBegin = m_toBegin;
        auto result = sendBeginning() && send(m_connection) ? answer(m_posted + 1) : taken(nullptr);
        if (result.ok() || isAlive() || (toBegin.isEmpty() && (!again || m_inTransaction)))
            return result;
        m_toBegin = toBegin;
        TRY(ensure());
        return sendBeginning() && send(m_connection) ? answer(m_posted + 1) : taken(nullptr);
    }
    /// Inside a transaction: sends without waiting. What becomes of it is told by the next run().
    template <typename Send>
    Result<void> post(Send send)
    {
        TRY(beginNow());
        TRY(ensure());
        countPosted();
        if (send(m_connection) && m_posted < mostPosted)
            return {};
        return settle();
    }
    /// Says that one more statement is sent whose answer is not waited for.
    void countPosted();
    /// Waits for what was posted.
    Result<void> settle();
    /// Statements without parameters.
    Result<PostgresResult> exec(const QByteArray& sql, bool again = false);

    bool isAlive() const
    {
        return m_connection && !m_dismissed && PQstatus(m_connection) == CONNECTION_OK;
    }
    /// Changes when the server may no longer know the statements that were prepared: on a new
    /// connection, and when a row of posted ones broke off somewhere.
    int generation() const { return m_generation; }
    PGconn* handle() const { return m_connection; }

    /// Whether its user is inside a transaction, even if the connection is lost.
    bool inTransaction() const { return m_inTransaction; }
    void endTransaction()
    {
        m_inTransaction = false;
        m_toBegin.clear();
    }

private:
    /// So few that neither side's buffers fill while nobody reads.
    static constexpr int mostPosted = 64;

    Result<void> ensure();
    Result<void> beginNow();
    bool sendBeginning();
    Result<PostgresResult> taken(PGresult* result);
    Result<PostgresResult> answer(int statements);

    QByteArray m_location;
    QByteArray m_settings;
    PGconn* m_connection = nullptr;
    QByteArray m_toBegin; ///< what the transaction has yet to begin with
    int m_generation = 0;
    int m_posted = 0; ///< statements whose answers nobody has taken yet
    bool m_inTransaction = false;
    bool m_dismissed = false; ///< The server has said that it ends this connection.
};

/// The error for a SQLSTATE, with what the server said.
Error postgresError(const QByteArray& state, const QString& detail);

} // namespace chancery::store
