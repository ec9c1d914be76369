// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_paper.h"

#include "ui/theme.h"
#include "ui/tr.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr double margin = 12;      // mm
constexpr double footRoom = 8;     // mm
constexpr double padding = 1;      // mm
constexpr double lineHeight = 4.4; // mm
constexpr int mostLines = 2;
constexpr double bodyPoints = 9;
constexpr double markBar = 0.6; // mm, before what is marked

QFont paperFont(const QPagedPaintDevice& device, double points, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(interfaceFamilies());
    // Pixels of the device: a size in points would be rounded by the screen's resolution.
    font.setPixelSize(std::max(1, int(points / 72.0 * device.logicalDpiY() + 0.5)));
    font.setWeight(weight);
    return font;
}

} // namespace

LedgerPaper::LedgerPaper(QPagedPaintDevice& device) : m_device(device) {}

Result<void> LedgerPaper::begin(const QString& title, const QStringList& notes,
                                const QStringList& heads, const QList<int>& widths,
                                const QList<bool>& atRight)
{
    if (!m_painter.begin(&m_device))
        return fail("ui.paper-not-written");
    m_unit = m_device.logicalDpiX() / 25.4;
    const QRectF page(0, 0, m_device.width(), m_device.height());
    // A printer's area is within its margins already.
    const double edge = m_device.pageLayout().margins().isNull() ? margin : 0;
    m_area = page.adjusted(mm(edge), mm(edge), -mm(edge), -mm(edge) - mm(footRoom));
    m_body = paperFont(m_device, bodyPoints, QFont::Normal);
    m_strong = paperFont(m_device, bodyPoints, QFont::Medium);
    m_big = paperFont(m_device, 14, QFont::Medium);
    m_title = title;
    m_notes = notes;
    m_heads = heads;
    m_atRight = atRight;
    const double whole = std::max(1, std::accumulate(widths.begin(), widths.end(), 0));
    m_lefts = {m_area.left()};
    for (const int width : widths)
        m_lefts.append(m_lefts.last() + m_area.width() * width / whole);
    return startPage();
}

/// One line in one font, its characters noted as they are painted.
void LedgerPaper::text(const QPointF& baseline, const QString& line)
{
    if (line.isEmpty())
        return;
    m_painter.drawText(baseline, line);
    for (const uint c : line.toUcs4())
        m_painted.last().append(c);
}

/// Cut to the width; what is beyond the last line shows as ….
QStringList LedgerPaper::linesOf(const QString& whole, qreal width) const
{
    const QFontMetricsF metrics(m_painter.font(), &m_device);
    QStringList lines;
    QString rest = whole.simplified();
    while (!rest.isEmpty()) {
        if (lines.size() + 1 == mostLines || metrics.horizontalAdvance(rest) <= width) {
            lines.append(metrics.elidedText(rest, Qt::ElideRight, width));
            break;
        }
        // The longest beginning that fits, by halving.
        qsizetype fits = 1;
        qsizetype beyond = rest.size();
        while (fits + 1 < beyond) {
            const qsizetype middle = (fits + beyond) / 2;
            (metrics.horizontalAdvance(rest.left(middle)) <= width ? fits : beyond) = middle;
        }
        if (rest[fits - 1].isHighSurrogate())
            ++fits;
        lines.append(rest.left(fits));
        rest.remove(0, fits);
    }
    return lines;
}

void LedgerPaper::paintFoot()
{
    m_painter.setFont(m_body);
    const QString number = Tr::tr("page %1").arg(m_page);
    const QFontMetricsF metrics(m_body, &m_device);
    text(QPointF(m_area.right() - metrics.horizontalAdvance(number),
                 m_area.bottom() + mm(footRoom) - mm(1)),
         number);
    text(QPointF(m_area.left(), m_area.bottom() + mm(footRoom) - mm(1)), m_title);
}

void LedgerPaper::paintHeads()
{
    const qreal height = mm(lineHeight + 2 * padding);
    m_painter.fillRect(QRectF(m_area.left(), m_y, m_area.width(), height),
                       QColor(0xEC, 0xEE, 0xF1));
    m_painter.setFont(m_strong);
    const QFontMetricsF metrics(m_strong, &m_device);
    for (qsizetype i = 0; i < m_heads.size(); ++i) {
        const qreal width = m_lefts[i + 1] - m_lefts[i] - 2 * mm(padding);
        const QString head = metrics.elidedText(m_heads[i], Qt::ElideRight, width);
        const qreal x = m_atRight[i]
                            ? m_lefts[i + 1] - mm(padding) - metrics.horizontalAdvance(head)
                            : m_lefts[i] + mm(padding);
        text(QPointF(x, m_y + mm(padding + lineHeight * 0.78)), head);
    }
    m_y += height;
    m_painter.setPen(QPen(Qt::black, mm(0.2)));
    m_painter.drawLine(QPointF(m_area.left(), m_y), QPointF(m_area.right(), m_y));
}

Result<void> LedgerPaper::startPage()
{
    if (m_page > 0 && !m_device.newPage())
        return fail("ui.paper-not-written");
    ++m_page;
    m_painted.append(QList<char32_t>());
    m_painter.setPen(Qt::black);
    m_y = m_area.top();
    if (m_page == 1) {
        m_painter.setFont(m_big);
        text(QPointF(m_area.left(), m_y + mm(6)), m_title);
        m_y += mm(9);
        m_painter.setFont(m_body);
        for (const auto& note : m_notes) {
            const auto lines = linesOf(note, m_area.width());
            for (const auto& line : lines) {
                text(QPointF(m_area.left(), m_y + mm(lineHeight * 0.78)), line);
                m_y += mm(lineHeight);
            }
        }
        m_y += mm(2);
    }
    paintHeads();
    paintFoot();
    return {};
}

Result<void> LedgerPaper::addGroup(const QString& title)
{
    const qreal height = mm(lineHeight + 2 * padding);
    // Never alone at the foot of a page.
    if (m_y + 2 * height > m_area.bottom())
        TRY(startPage());
    m_painter.setFont(m_strong);
    m_painter.setPen(Qt::black);
    const auto lines = linesOf(title, m_area.width() - 2 * mm(padding));
    text(QPointF(m_area.left() + mm(padding), m_y + mm(padding + lineHeight * 0.78)),
         lines.value(0));
    m_y += height;
    m_painter.setPen(QPen(QColor(0x99, 0x99, 0x99), mm(0.1)));
    m_painter.drawLine(QPointF(m_area.left(), m_y), QPointF(m_area.right(), m_y));
    return {};
}

void LedgerPaper::paintMarks(const QList<MarkColors>& colors, qreal height)
{
    for (qsizetype i = 0; i < std::min(colors.size(), m_heads.size()); ++i) {
        const QRectF cell(m_lefts[i], m_y, m_lefts[i + 1] - m_lefts[i], height);
        if (colors[i].ground.isValid())
            m_painter.fillRect(cell, colors[i].ground);
        if (colors[i].bar.isValid())
            m_painter.fillRect(QRectF(cell.left(), cell.top(), mm(markBar), height), colors[i].bar);
    }
}

Result<void> LedgerPaper::addRow(const QStringList& cells, const QList<MarkColors>& colors)
{
    m_painter.setFont(m_body);
    const QFontMetricsF metrics(m_body, &m_device);
    QList<QStringList> lines;
    qsizetype most = 1;
    for (qsizetype i = 0; i < m_heads.size(); ++i) {
        lines.append(linesOf(cells.value(i), m_lefts[i + 1] - m_lefts[i] - 2 * mm(padding)));
        most = std::max(most, lines.last().size());
    }
    const qreal height = mm(lineHeight * double(most) + 2 * padding);
    if (m_y + height > m_area.bottom()) {
        TRY(startPage());
        m_painter.setFont(m_body);
    }
    paintMarks(colors, height);
    m_painter.setPen(Qt::black);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (qsizetype l = 0; l < lines[i].size(); ++l) {
            const QString& line = lines[i][l];
            const qreal x = m_atRight[i]
                                ? m_lefts[i + 1] - mm(padding) - metrics.horizontalAdvance(line)
                                : m_lefts[i] + mm(padding);
            text(QPointF(x, m_y + mm(padding + lineHeight * (double(l) + 0.78))), line);
        }
    }
    m_y += height;
    m_painter.setPen(QPen(QColor(0xBB, 0xBB, 0xBB), mm(0.1)));
    m_painter.drawLine(QPointF(m_area.left(), m_y), QPointF(m_area.right(), m_y));
    return {};
}

Result<void> LedgerPaper::finish()
{
    if (!m_painter.end())
        return fail("ui.paper-not-written");
    return {};
}

} // namespace chancery::ui
