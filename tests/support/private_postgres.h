// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <mutex>

namespace chancery::test {

/// A PostgreSQL server of the test program's own, in a folder that goes with it: reached through a
/// socket there and by nobody else. Ends the program when there is no PostgreSQL, for a store that
/// was not tested must not look like one that was.
class PrivatePostgres {
public:
    /// Started by the first call, stopped when the program ends.
    static PrivatePostgres& ofThisProgram();
    ~PrivatePostgres();

    /// The location of an empty database, as far as whoever opens it can see.
    QString freshLocation();
    /// Cuts all connections but the caller's, as the server's administrator may.
    void cutConnections();
    /// Kills the server and starts it again on what it had written.
    void crash();
    /// A connection to it all.
    store::Database& administrator() { return *m_administrator; }

private:
    PrivatePostgres();
    void start();
    void run(const QString& program, const QStringList& arguments);
    void dropForsaken();
    QString location(const QString& options) const;

    friend QString storeAt(const QString& file);

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_server;
    std::unique_ptr<store::Database> m_administrator;
    std::recursive_mutex m_mutex;
    int m_schemas = 0;
    struct Given {
        QString schema;
        QString location;
    };
    QHash<QString, Given> m_given; ///< by the file it stands for
};

/// Whether this run of the test is the one on PostgreSQL (CHANCERY_TEST_STORE=postgres).
bool testsRunOnPostgres();

/// Where a centre keeps its rows that keeps them in this file when it runs on SQLite: the file, or
/// in the run on PostgreSQL a database that stands for it, the same for the same file. ":memory:"
/// is a new one each time.
QString storeAt(const QString& file);

} // namespace chancery::test
