// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>

namespace chancery::ui {

/// Where the columns of a grid stand: the first `frozen` ones always at the left, the others
/// scrolled below them. In px of the viewport. Where the frozen ones would leave less than a third
/// of the room to the others, only as many of them are frozen as leave it.
class LedgerGeometry {
public:
    void setColumns(const QList<int>& widths, int frozen);
    /// How wide the viewport is; 0: it is not known yet.
    void setRoom(int width);
    void setOffset(int offset) { m_offset = offset; }
    void setWidth(int index, int width);

    int count() const { return int(m_widths.size()); }
    int frozen() const { return m_frozen; }
    int offset() const { return m_offset; }
    int widthOf(int index) const { return m_widths[index]; }
    int left(int index) const;
    int right(int index) const { return left(index) + m_widths[index]; }
    int frozenWidth() const { return m_lefts.value(m_frozen, 0); }
    int wholeWidth() const { return m_lefts.isEmpty() ? 0 : m_lefts.last(); }
    /// The column at a place; -1 beyond the last one.
    int at(int x) const;
    /// The column whose right edge is within `reach` px of a place; -1 for none.
    int edgeAt(int x, int reach) const;
    /// Before which column something dropped at a place goes.
    int gapAt(int x) const;

private:
    void fit();

    QList<int> m_widths;
    QList<int> m_lefts{0}; ///< Unscrolled; one more than there are columns.
    int m_wanted = 0;
    int m_frozen = 0; ///< Of the wanted ones.
    int m_room = 0;
    int m_offset = 0;
};

} // namespace chancery::ui
