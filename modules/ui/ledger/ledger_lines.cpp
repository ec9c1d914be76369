// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_lines.h"

#include <algorithm>

namespace chancery::ui {

LedgerLines::LedgerLines(ledger::Order order, QSet<QString> collapsed)
    : m_order(std::move(order)), m_collapsed(std::move(collapsed))
{
    arrange();
}

void LedgerLines::arrange()
{
    m_starts.clear();
    std::size_t line = 0;
    for (std::size_t g = 0; g < m_order.groups.size(); ++g) {
        m_starts.push_back(line);
        line += 1 + (isCollapsed(g) ? 0 : std::size_t(m_order.groups[g].totals.count));
    }
    m_count = isGrouped() ? line : m_order.keys.size();
}

std::size_t LedgerLines::groupOf(std::size_t line) const
{
    if (!isGrouped() || line >= m_count)
        return none;
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), line);
    return std::size_t(after - m_starts.begin()) - 1;
}

std::size_t LedgerLines::groupAt(std::size_t line) const
{
    const std::size_t group = groupOf(line);
    return group != none && m_starts[group] == line ? group : none;
}

std::size_t LedgerLines::rowAt(std::size_t line) const
{
    if (line >= m_count)
        return none;
    const std::size_t group = groupOf(line);
    if (group == none)
        return line;
    return m_starts[group] == line ? none
                                   : m_order.groups[group].first + (line - m_starts[group] - 1);
}

std::size_t LedgerLines::lineOfRow(std::size_t row) const
{
    if (row >= m_order.keys.size())
        return none;
    if (!isGrouped())
        return row;
    const auto& groups = m_order.groups;
    const auto after =
        std::upper_bound(groups.begin(), groups.end(), row,
                         [](std::size_t r, const ledger::Group& each) { return r < each.first; });
    const auto group = std::size_t(after - groups.begin()) - 1;
    return isCollapsed(group) ? m_starts[group] : m_starts[group] + 1 + row - groups[group].first;
}

std::size_t LedgerLines::rowsIn(std::size_t first, std::size_t last) const
{
    if (first > last || first >= m_count)
        return 0;
    last = std::min(last, m_count - 1);
    const auto groupsFrom = std::lower_bound(m_starts.begin(), m_starts.end(), first);
    const auto groupsTo = std::upper_bound(m_starts.begin(), m_starts.end(), last);
    return last - first + 1 - std::size_t(groupsTo - groupsFrom);
}

bool LedgerLines::isCollapsed(std::size_t group) const
{
    return m_collapsed.contains(m_order.groups[group].value);
}

void LedgerLines::setCollapsed(std::size_t group, bool collapsed)
{
    if (collapsed)
        m_collapsed.insert(m_order.groups[group].value);
    else
        m_collapsed.remove(m_order.groups[group].value);
    arrange();
}

void LedgerLines::setAllCollapsed(bool collapsed)
{
    m_collapsed.clear();
    for (std::size_t g = 0; collapsed && g < m_order.groups.size(); ++g)
        m_collapsed.insert(m_order.groups[g].value);
    arrange();
}

} // namespace chancery::ui
