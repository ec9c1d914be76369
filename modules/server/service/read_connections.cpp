// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/read_connections.h"

namespace chancery::server {

Result<ReadConnections::Loan> ReadConnections::lend()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto db = std::move(m_idle.back());
            m_idle.pop_back();
            return Loan(*this, std::move(db));
        }
    }
    store::Database::Options options;
    options.readOnly = true;
    TRY_ASSIGN(auto db, store::Database::open(m_path, options));
    return Loan(*this, std::move(db));
}

void ReadConnections::giveBack(std::unique_ptr<store::Database> db)
{
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(db));
}

} // namespace chancery::server
