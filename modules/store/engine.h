// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <memory>

/// What a database must be able to do. For store/ alone: everybody else knows Database, Query and
/// Transaction, which look the same whatever stands behind them.
namespace chancery::store {

/// A statement of one connection, run again and again. Columns count from 0, parameters from 1.
class Statement {
public:
    enum class Step { Row, Done, Failed };

    Statement() = default;
    virtual ~Statement() = default;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    virtual bool bindText(int at, const QString& text) = 0;
    virtual bool bindUtf8(int at, QByteArrayView text) = 0;
    /// The same for bytes that stay as they are until reset(), which need not be copied.
    virtual bool bindView(int at, QByteArrayView text) { return bindUtf8(at, text); }
    virtual bool bindInteger(int at, qint64 number) = 0;
    virtual bool bindReal(int at, double number) = 0;
    virtual bool bindBlob(int at, const QByteArray& blob) = 0;
    virtual bool bindNull(int at) = 0;

    virtual Step step() = 0;
    /// See Query::post().
    virtual Step post() { return step(); }
    virtual bool isNull(int column) const = 0;
    virtual QString text(int column) const = 0;
    /// Valid until the next step.
    virtual QByteArrayView utf8(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual QByteArray blob(int column) const = 0;

    /// Why a bind or a step failed.
    virtual Error error() const = 0;
    /// Forgets values, rows and errors.
    virtual void reset() = 0;
};

/// One connection.
class Engine {
public:
    /// What a transaction is begun for.
    enum class Purpose { Write, Read };

    Engine() = default;
    virtual ~Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    virtual Result<std::unique_ptr<Statement>> prepare(const QByteArray& sql) = 0;
    virtual Result<void> script(const QByteArray& sql) = 0;
    virtual qint64 changes() const = 0;

    /// Depth 1 is the transaction, each one beyond it a savepoint in the one before.
    virtual Result<void> begin(int depth, Purpose purpose) = 0;
    virtual Result<void> commit(int depth) = 0;
    virtual Result<void> rollback(int depth) = 0;
    virtual bool inTransaction() const = 0;
    /// See Database::lockTable().
    virtual Result<void> lockTable(const QByteArray& table) = 0;

    /// See Database::selfCheck().
    virtual Result<QString> selfCheck() = 0;
    virtual Result<void> dropDamaged(const QByteArray& index) = 0;

    /// See Stoppable; null: nobody is asked.
    virtual void setGoOn(const std::function<bool()>*) {}

    /// What a broken disk looks like.
    virtual Error brokenDisk() const = 0;
};

Result<std::unique_ptr<Engine>> openSqlite(const QString& path, const Database::Options& options);
Result<std::unique_ptr<Engine>> openPostgres(const QString& location,
                                             const Database::Options& options);

} // namespace chancery::store
