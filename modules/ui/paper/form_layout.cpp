// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/form_layout.h"

#include "ui/paper/form_cells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::paper {

namespace {

constexpr double formHeadingHeight = 16;
constexpr double furtherHeadingHeight = 11;
constexpr double furtherHeadingPoints = 14;
constexpr double formOuterLine = 0.5;
constexpr double formInnerLine = 0.2;
constexpr double formNumberPoints = 9;
constexpr double formEpsilon = 1e-6;

/// The upper part of a row that finds no room, and what is left of it.
struct DividedRow {
    SetRow upper;
    SetRow lower;
};

double heightOfRow(const SetRow& row)
{
    double height = 0;
    for (const SetCell& cell : row.cells)
        height = std::max(height, cell.height());
    return height + 2 * cellPadding;
}

/// How many lines of the cell find room.
qsizetype linesWithin(const SetCell& cell, double room)
{
    qsizetype count = 0;
    double used = 0;
    while (count < cell.lines.size() && used + cell.lines[count].height <= room + formEpsilon)
        used += cell.lines[count++].height;
    // A whole opinion that is longer than a page is parted where the page ends.
    const qsizetype full = count;
    while (count > 0 && count < cell.lines.size() && cell.lines[count - 1].keepsNext)
        --count;
    return count > 0 ? count : full;
}

DividedRow divided(const SetRow& row, double height)
{
    DividedRow result{row, row};
    result.lower.height = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const SetCell& cell = row.cells[i];
        if (cell.isLabel)
            continue; // is said again
        const qsizetype fit = linesWithin(cell, height - 2 * cellPadding);
        result.upper.cells[i].lines = cell.lines.mid(0, fit);
        result.lower.cells[i].lines = cell.lines.mid(fit);
    }
    result.upper.height = height;
    result.lower.height = heightOfRow(result.lower);
    return result;
}

class FormSetter {
public:
    FormSetter(const FormTemplate& form, const FormValues& values, const Faces& faces)
        : m_form(form), m_values(values), m_text(faces)
    {
    }

    QList<Page> set()
    {
        QList<SetRow> rows = setRows(m_form, m_values, m_text);
        beginPage();
        fillPage(rows);
        for (SetRow& row : rows)
            place(std::move(row));
        endBlock();
        number();
        return std::move(m_pages);
    }

private:
    double foot() const { return grid::pageHeight - m_form.bottom; }

    /// What one page has to spare goes to the rows that grow.
    void fillPage(QList<SetRow>& rows) const
    {
        double needed = 0;
        double weights = 0;
        for (const SetRow& row : rows) {
            needed += row.height;
            weights += row.weight;
        }
        const double spare = foot() - m_y - needed;
        if (spare <= 0 || weights <= 0)
            return;
        for (SetRow& row : rows)
            row.height += spare * row.weight / weights;
    }

    void beginPage()
    {
        const bool isFirst = m_pages.isEmpty();
        m_pages.append(Page());
        m_y = m_form.top;
        QString heading = filledIn(m_form.heading, m_values.texts);
        if (!isFirst)
            heading += u"（续）"_s;
        const TextStyle style{Face::XiaoBiaoSong,
                              isFirst ? grid::titlePoints : furtherHeadingPoints, m_form.ink,
                              Element::FormHeading, true};
        const double height = isFirst ? formHeadingHeight : furtherHeadingHeight;
        for (const CellLine& line : m_text.lines(heading, m_form.width(), style)) {
            const double spare = m_form.width() - CellText::widthOf(line, style);
            m_text.put(m_pages.last(), line, m_form.left + spare / 2, m_y, height, style);
            m_y += height;
        }
        m_pageBegin = m_y;
    }

    void turnPage(const SetRow& next)
    {
        endBlock();
        beginPage();
        if (m_head && next.isRepeated)
            put(*m_head);
        m_pageBegin = m_y;
    }

    void place(SetRow row)
    {
        if (row.isHead)
            m_head = row;
        for (;;) {
            const double room = foot() - m_y;
            if (row.height <= room + formEpsilon)
                return put(row);
            const bool isFresh = m_y <= m_pageBegin + formEpsilon;
            const bool mayDivide = row.weight > 0 || isFresh || row.height > foot() - m_pageBegin;
            if (mayDivide) {
                DividedRow parts = divided(row, room);
                const bool isProgress = !parts.upper.isEmpty();
                if (isProgress) {
                    put(parts.upper);
                    row = std::move(parts.lower);
                    if (row.isEmpty())
                        return;
                } else if (isFresh) {
                    return put(row); // one line higher than a page: nothing is lost, it runs out
                } else if (row.weight > 0) {
                    // Content that fits the next page needs no room that was only asked for.
                    row.height = std::min(row.height, std::max(heightOfRow(row), 0.0));
                }
            }
            turnPage(row);
        }
    }

    void put(const SetRow& row)
    {
        Page& page = m_pages.last();
        for (const SetCell& cell : row.cells) {
            double y = m_y + cellPadding;
            if (cell.isMiddle)
                y = m_y + std::max(cellPadding, (row.height - cell.height()) / 2);
            for (const FormLine& line : cell.lines) {
                for (const auto& part : line.parts)
                    m_text.put(page, part.line, cell.x + cellPadding + part.x, y, line.height,
                               part.style);
                y += line.height;
            }
            if (row.isRuled && cell.x > m_form.left + formEpsilon)
                putLine(cell.x - formInnerLine / 2, m_y, formInnerLine, row.height);
        }
        if (!row.isRuled) {
            endBlock();
        } else if (m_blockBegin < 0) {
            m_blockBegin = m_y;
        } else {
            putLine(m_form.left, m_y - formInnerLine / 2, m_form.width(), formInnerLine);
        }
        m_y += row.height;
    }

    /// The frame around the ruled rows that stand together.
    void endBlock()
    {
        if (m_blockBegin < 0)
            return;
        const double half = formOuterLine / 2;
        const double height = m_y - m_blockBegin;
        for (const double y : {m_blockBegin, m_y})
            putLine(m_form.left - half, y - half, m_form.width() + formOuterLine, formOuterLine);
        for (const double x : {m_form.left, m_form.left + m_form.width()})
            putLine(x - half, m_blockBegin - half, formOuterLine, height + formOuterLine);
        m_blockBegin = -1;
    }

    void putLine(double x, double y, double width, double height)
    {
        m_pages.last().rules.append({x, y, width, height, m_form.ink, Element::FormLine, true});
    }

    void number()
    {
        const auto count = m_pages.size();
        const TextStyle style{Face::FangSong, formNumberPoints, Ink::Black, Element::PageNumber,
                              false};
        for (qsizetype i = 0; i < count && count > 1; ++i) {
            const QString words = u"第 %1 页　共 %2 页"_s.arg(i + 1).arg(count);
            const CellLine line = m_text.lines(words, m_form.width(), style).value(0);
            const double spare = m_form.width() - CellText::widthOf(line, style);
            m_text.put(m_pages[i], line, m_form.left + spare / 2, foot() + 3, 6, style);
        }
        for (qsizetype i = 0; i < count; ++i)
            m_pages[i].isFirst = i == 0;
    }

    const FormTemplate& m_form;
    const FormValues& m_values;
    CellText m_text;
    QList<Page> m_pages;
    std::optional<SetRow> m_head;
    double m_y = 0;
    double m_pageBegin = 0;
    double m_blockBegin = -1; ///< Below 0: no ruled row is open.
};

} // namespace

QList<Page> layoutForm(const FormTemplate& form, const FormValues& values, const Faces& faces)
{
    return FormSetter(form, values, faces).set();
}

} // namespace chancery::paper
