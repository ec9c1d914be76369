// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/table_setter.h"

#include "ui/paper/table_widths.h"
#include "ui/paper/title_lines.h"

#include <algorithm>
#include <cmath>

namespace chancery::paper {

namespace {

constexpr double tableLine = 0.25;
constexpr double lineInEms = 1.4;     // lines of a cell
constexpr double paddingInEms = 0.35; // above and below them

/// Columns that stand side by side, with the size they are set in.
class TableSetter {
public:
    TableSetter(PageSetter& setter, const Block& table, const TablePart& part, bool isTurned)
        : m_setter(setter), m_table(table), m_part(part), m_em(grid::em(part.points)),
          m_isTurned(isTurned), m_left(isTurned ? 0 : grid::left),
          m_width(isTurned ? grid::height : grid::width),
          m_height(isTurned ? grid::width : grid::height)
    {
    }

    /// Lies above the table on its first page.
    void putUnder(const SideHead& head)
    {
        m_setter.breakPage();
        m_setter.begin(Element::AnnexLabel);
        putSideways(head.label, 0, 0, Face::Hei, grid::bodyPoints);
        m_setter.begin(Element::AnnexTitle);
        double y = 2 * grid::row;
        for (const QString& line : sideTitle(head.title)) {
            const double x = (m_width - PageSetter::solidWidth(line, grid::titlePoints)) / 2;
            putSideways(line, x, y, Face::XiaoBiaoSong, grid::titlePoints);
            y += grid::row;
        }
        m_head = y + grid::row;
        put();
    }

    static QStringList sideTitle(const QString& title)
    {
        return titleLines(title, std::floor(grid::height / grid::em(grid::titlePoints)));
    }

    void put()
    {
        if (m_isTurned && m_head == 0)
            m_setter.breakPage();
        m_y = m_isTurned ? m_head : m_setter.yOf(m_setter.row());
        if (!m_isTurned && !m_setter.page().glyphs.isEmpty() &&
            m_setter.row() >= m_setter.frame().rows)
            newPage();
        m_top = m_y;
        const auto header = m_table.hasHeader ? linesOf(0) : Row();
        for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
            const Row row = linesOf(i);
            // A row that fits a page is not torn; nor does a header stand alone at the foot.
            const bool isHeader = m_table.hasHeader && i == 0;
            double needed = heightOf(row);
            if (isHeader && m_table.rows.size() > 1)
                needed += std::min(heightOf(linesOf(1)), heightOfLines(1));
            putRow(row, needed, isHeader ? Row() : header);
        }
        closeBox();
        m_setter.setRow(m_isTurned
                            ? m_setter.frame().rows
                            : std::min(m_setter.rowBelow(m_y + tableLine), m_setter.frame().rows));
    }

private:
    using Row = QList<QList<CellLine>>; ///< The lines of each cell.

    Row linesOf(qsizetype index) const
    {
        const Face face = faceOf(index);
        Row row;
        for (qsizetype c = 0; c < m_part.columns.size(); ++c) {
            const QString text = m_table.rows[index].value(m_part.columns[c]);
            const double columns = (m_part.widths[c] - 2 * cellMargin(m_part.points)) / m_em;
            QList<CellLine> lines;
            for (const QString& paragraph : text.split(u'\n'))
                lines +=
                    breakLines(paragraph, columns + 1e-6, {}, [&](const QString& run, qsizetype) {
                        return m_setter.naturalWidth(run, face, m_part.points) / m_em;
                    });
            row.append(lines);
        }
        return row;
    }

    Face faceOf(qsizetype index) const
    {
        return m_table.hasHeader && index == 0 ? Face::Hei : Face::FangSong;
    }

    static qsizetype linesIn(const Row& row)
    {
        qsizetype most = 1;
        for (const auto& cell : row)
            most = std::max(most, cell.size());
        return most;
    }

    double heightOfLines(qsizetype lines) const
    {
        return (double(lines) * lineInEms + 2 * paddingInEms) * m_em;
    }
    double heightOf(const Row& row) const { return heightOfLines(linesIn(row)); }

    double bottom() const { return m_isTurned ? m_height : m_setter.yOf(m_setter.frame().rows); }

    qsizetype linesThatFit() const
    {
        return qsizetype(((bottom() - m_y) / m_em - 2 * paddingInEms) / lineInEms + 1e-6);
    }

    void newPage()
    {
        m_setter.addPage();
        m_y = m_isTurned ? 0 : m_setter.yOf(0);
        m_top = m_y;
    }

    /// Goes to the next page, where the header is said again unless it leaves little room.
    void turnPage(const Row& header)
    {
        closeBox();
        newPage();
        if (!header.isEmpty() && heightOf(header) < m_height / 3)
            putLines(header, 0, linesIn(header), Face::Hei);
    }

    void putRow(const Row& row, double needed, const Row& header)
    {
        const bool fitsAPage = needed + (header.isEmpty() ? 0 : heightOf(header)) < m_height;
        if (m_y + needed > bottom() && (fitsAPage || linesThatFit() < 1) && m_y > m_top)
            turnPage(header);
        else if (!m_isTurned && m_y + needed > bottom() && m_y == m_top && m_setter.row() > 0)
            turnPage({});
        const Face face = header.isEmpty() && m_table.hasHeader ? Face::Hei : Face::FangSong;
        const qsizetype all = linesIn(row);
        for (qsizetype from = 0; from < all;) {
            const qsizetype count = std::clamp<qsizetype>(linesThatFit(), 1, all - from);
            putLines(row, from, count, face);
            from += count;
            if (from < all)
                turnPage(header);
        }
    }

    /// Some lines of every cell, with the line above them.
    void putLines(const Row& row, qsizetype from, qsizetype count, Face face)
    {
        rule(m_y);
        m_setter.begin(Element::Table);
        double x = m_left;
        for (qsizetype c = 0; c < row.size(); ++c) {
            const auto lines = row[c].mid(from, count);
            // What is one line stands in the middle, what wraps begins at the left.
            const bool centred = row[c].size() <= 1;
            double y = m_y + paddingInEms * m_em +
                       (centred ? double(count - lines.size()) / 2 * lineInEms * m_em : 0);
            for (const CellLine& line : lines) {
                const double margin = centred ? (m_part.widths[c] - line.width() * m_em) / 2
                                              : cellMargin(m_part.points);
                putCellLine(line, x + margin, y, face);
                y += lineInEms * m_em;
            }
            x += m_part.widths[c];
        }
        m_y += heightOfLines(count);
    }

    /// Characters side by side in a row of the 版心's own height.
    void putSideways(const QString& text, double x, double y, Face face, double points)
    {
        const auto before = m_setter.page().glyphs.size();
        m_setter.putSolid(text, x, grid::baselineIn(y, grid::row, points), face, points);
        auto& glyphs = m_setter.page().glyphs;
        for (auto i = before; i < glyphs.size(); ++i)
            glyphs[i].isTurned = true;
    }

    void putCellLine(const CellLine& line, double x, double y, Face face)
    {
        const double baseline = grid::baselineIn(y, lineInEms * m_em, m_part.points);
        for (const Piece& piece : line.pieces)
            m_setter.page().glyphs.append({piece.text, x + piece.x * m_em, piece.width * m_em,
                                           baseline, face, m_part.points, Ink::Black,
                                           Element::Table, false, m_isTurned});
    }

    void putLine(double x, double y, double width, double height)
    {
        m_setter.putRule(x, y, width, height, Element::TableLine);
        m_setter.page().rules.last().isTurned = m_isTurned;
    }
    void rule(double y) { putLine(m_left, y - tableLine / 2, m_width, tableLine); }

    /// The last line, and those between the columns.
    void closeBox()
    {
        if (m_y == m_top)
            return;
        rule(m_y);
        double x = m_left;
        const auto upright = [&](double at) { putLine(at, m_top, tableLine, m_y - m_top); };
        for (const double width : m_part.widths) {
            upright(std::max(m_left, x - tableLine / 2));
            x += width;
        }
        upright(m_left + m_width - tableLine);
    }

    PageSetter& m_setter;
    const Block& m_table;
    const TablePart& m_part;
    double m_em;
    bool m_isTurned;
    double m_left; ///< Of the area that there is, as all lengths here.
    double m_width;
    double m_height;
    double m_head = 0; ///< Taken by what stands above the table on its first page.
    double m_y = 0;
    double m_top = 0;
};

} // namespace

void putTable(PageSetter& setter, const Block& table)
{
    const bool isTurned = isCramped(table, grid::width);
    const auto parts = tableParts(table, isTurned ? grid::height : grid::width, isTurned);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0 && !isTurned)
            setter.skipRows(1);
        TableSetter(setter, table, parts[i], isTurned).put();
    }
}

bool putTableUnder(PageSetter& setter, const SideHead& head, const Block& table)
{
    if (!isCramped(table, grid::width))
        return false;
    const double room =
        grid::width - double(TableSetter::sideTitle(head.title).size() + 3) * grid::row;
    if (room < grid::width / 2)
        return false;
    const auto parts = tableParts(table, grid::height, true);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        TableSetter part(setter, table, parts[i], true);
        if (i == 0)
            part.putUnder(head);
        else
            part.put();
    }
    return true;
}

} // namespace chancery::paper
