// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/reader.h"

#include <QSet>

namespace chancery::ui {

/// The lines of a grid: the rows of an order, and before each group a line of its own. Rows of a
/// collapsed group have none. Which row a line shows is found by halving, however many there are.
class LedgerLines {
public:
    static constexpr std::size_t none = std::size_t(-1);

    LedgerLines() = default;
    /// Groups whose value is in `collapsed` begin so.
    LedgerLines(ledger::Order order, QSet<QString> collapsed);

    std::size_t count() const { return m_count; }
    bool isGrouped() const { return !m_order.groups.empty(); }
    const ledger::Order& order() const { return m_order; }
    const QSet<QString>& collapsed() const { return m_collapsed; }

    /// The group whose own line this is; none for a row.
    std::size_t groupAt(std::size_t line) const;
    /// The group in which a line stands, its own line included; none when not grouped.
    std::size_t groupOf(std::size_t line) const;
    /// The place in the order of the row that a line shows; none for a group's line.
    std::size_t rowAt(std::size_t line) const;
    /// The line of a group.
    std::size_t lineOfGroup(std::size_t group) const { return m_starts[group]; }
    /// The line of a place in the order, or that of its group where it is collapsed.
    std::size_t lineOfRow(std::size_t row) const;
    /// How many rows the lines from first to last show.
    std::size_t rowsIn(std::size_t first, std::size_t last) const;

    bool isCollapsed(std::size_t group) const;
    void setCollapsed(std::size_t group, bool collapsed);
    void setAllCollapsed(bool collapsed);

private:
    void arrange();

    ledger::Order m_order;
    QSet<QString> m_collapsed;
    std::vector<std::size_t> m_starts; ///< The line of each group.
    std::size_t m_count = 0;
};

} // namespace chancery::ui
