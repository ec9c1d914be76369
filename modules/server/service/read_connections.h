// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <memory>
#include <mutex>
#include <vector>

namespace chancery::server {

/// Connections that only read, lent to whichever worker needs one: a reader never waits for the
/// lane and sees the state of one commit.
class ReadConnections {
public:
    explicit ReadConnections(QString path) : m_path(std::move(path)) {}

    class Loan {
    public:
        Loan(ReadConnections& owner, std::unique_ptr<store::Database> db)
            : m_owner(&owner), m_db(std::move(db))
        {
        }
        Loan(Loan&&) = default;
        Loan& operator=(Loan&&) = delete;
        ~Loan()
        {
            if (m_db)
                m_owner->giveBack(std::move(m_db));
        }
        store::Database& db() { return *m_db; }

    private:
        ReadConnections* m_owner;
        std::unique_ptr<store::Database> m_db;
    };

    Result<Loan> lend();

private:
    void giveBack(std::unique_ptr<store::Database> db);

    QString m_path;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<store::Database>> m_idle;
};

} // namespace chancery::server
