// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_geometry.h"

#include <algorithm>
#include <cstdlib>

namespace chancery::ui {

void LedgerGeometry::setColumns(const QList<int>& widths, int frozen)
{
    m_widths = widths;
    m_wanted = int(std::clamp<qsizetype>(frozen, 0, widths.size()));
    m_lefts = {0};
    for (const int width : widths)
        m_lefts.append(m_lefts.last() + width);
    fit();
}

void LedgerGeometry::setRoom(int width)
{
    m_room = width;
    fit();
}

void LedgerGeometry::fit()
{
    m_frozen = m_wanted;
    if (m_room <= 0 || wholeWidth() <= m_room)
        return;
    while (m_frozen > 0 && qint64(m_lefts[m_frozen]) * 3 > qint64(m_room) * 2)
        --m_frozen;
}

void LedgerGeometry::setWidth(int index, int width)
{
    QList<int> widths = m_widths;
    widths[index] = width;
    setColumns(widths, m_wanted);
}

int LedgerGeometry::left(int index) const
{
    return index < m_frozen ? m_lefts[index] : m_lefts[index] - m_offset;
}

int LedgerGeometry::at(int x) const
{
    const int unscrolled = x < frozenWidth() ? x : x + m_offset;
    if (unscrolled < 0 || unscrolled >= wholeWidth())
        return -1;
    const auto after = std::upper_bound(m_lefts.begin(), m_lefts.end(), unscrolled);
    return int(after - m_lefts.begin()) - 1;
}

int LedgerGeometry::edgeAt(int x, int reach) const
{
    for (int i = count() - 1; i >= 0; --i) {
        const bool hidden = i >= m_frozen && right(i) < frozenWidth();
        if (!hidden && std::abs(right(i) - x) <= reach)
            return i;
    }
    return -1;
}

int LedgerGeometry::gapAt(int x) const
{
    for (int i = 0; i < count(); ++i) {
        const bool hidden = i >= m_frozen && right(i) <= frozenWidth();
        if (!hidden && x < left(i) + widthOf(i) / 2)
            return i;
    }
    return count();
}

} // namespace chancery::ui
