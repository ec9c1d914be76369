// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/row_memo.h"

namespace chancery::store {

namespace {

/// A row of a document under way takes some ten kilobytes with all that it is made of.
constexpr qsizetype mostKept = 1'000;

} // namespace

std::optional<std::optional<Row>> RowMemo::row(const Table& table, const QString& id) const
{
    const auto found = m_rows.constFind({table.name, id});
    if (found == m_rows.constEnd() || (found->exists && !found->row))
        return std::nullopt;
    return found->row;
}

std::optional<bool> RowMemo::exists(const Table& table, const QString& id) const
{
    const auto found = m_rows.constFind({table.name, id});
    return found == m_rows.constEnd() ? std::nullopt : std::optional(found->exists);
}

void RowMemo::keepRow(const Table& table, const QString& id, const std::optional<Row>& row)
{
    makeRoom();
    m_rows.insert({table.name, id}, {row.has_value(), row});
}

std::optional<QList<Row>> RowMemo::branch(const Table& table, const QString& root) const
{
    const auto branches = m_branches.constFind(table.name);
    if (branches == m_branches.constEnd())
        return std::nullopt;
    const auto found = branches->constFind(root);
    return found == branches->constEnd() ? std::nullopt : std::optional(*found);
}

void RowMemo::keepBranch(const Table& table, const QString& root, const QList<Row>& rows)
{
    makeRoom();
    m_branches[table.name].insert(root, rows);
    m_branchCount += 1 + rows.size();
}

void RowMemo::written(const Table& table, const QString& id, bool exists)
{
    makeRoom();
    m_rows.insert({table.name, id}, {exists, std::nullopt});
    // A put may move the row to another root, so all branches of the table are in doubt.
    if (const auto branches = m_branches.constFind(table.name); branches != m_branches.constEnd()) {
        for (const auto& rows : *branches)
            m_branchCount -= 1 + rows.size();
        m_branches.erase(branches);
    }
}

void RowMemo::forget()
{
    m_rows.clear();
    m_branches.clear();
    m_branchCount = 0;
}

/// What is needed again soon is soon read again: simpler than to know which was used last.
void RowMemo::makeRoom()
{
    if (m_rows.size() + m_branchCount >= mostKept)
        forget();
}

} // namespace chancery::store
