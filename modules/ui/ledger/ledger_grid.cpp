// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_grid.h"

#include "ui/ledger/ledger_accessible.h"
#include "ui/ledger/ledger_head.h"
#include "ui/tr.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr int leastWidth = 32;
constexpr int mostWidth = 1'200;
constexpr int linesToFit = 200;
/// What is chosen is found again after a reading, up to so many rows.
constexpr std::size_t mostKept = 5'000;

} // namespace

LedgerGrid::LedgerGrid(Kit& kit, QWidget* parent)
    : QAbstractItemView(parent), m_kit(kit), m_head(new LedgerHead(kit, *this)),
      m_foot(new LedgerFoot(kit, *this))
{
    makeLedgersAccessible();
    setItemDelegate(new QStyledItemDelegate(this));
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    connect(&kit.theme, &Theme::changed, this, &LedgerGrid::restyle);
}

void LedgerGrid::setModel(QAbstractItemModel* model)
{
    QAbstractItemView::setModel(model);
}

void LedgerGrid::setLedger(LedgerModel* model)
{
    m_ledger = model;
    setModel(model);
    connect(model, &LedgerModel::aboutToReplace, this, &LedgerGrid::keep);
    connect(model, &LedgerModel::loaded, this, [this] {
        updateGeometries();
        restore();
        showEmptyState();
        m_head->update();
    });
    connect(model, &LedgerModel::totalsChanged, this, [this] { m_foot->update(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, &LedgerGrid::updateGeometries);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &LedgerGrid::updateGeometries);
    connect(model, &QAbstractItemModel::headerDataChanged, m_head, qOverload<>(&QWidget::update));
}

void LedgerGrid::setWidths(const QList<int>& widths, int frozen)
{
    m_widths = widths;
    m_frozen = frozen;
    restyle();
}

void LedgerGrid::restyle()
{
    QList<int> widths;
    for (const int width : m_widths)
        widths.append(m_kit.px(width));
    m_geometry.setColumns(widths, m_frozen);
    place();
    updateGeometries();
    viewport()->update();
}

void LedgerGrid::setDensity(LedgerDensity density)
{
    m_density = density;
    updateGeometries();
    viewport()->update();
    scrollTo(currentIndex());
}

int LedgerGrid::rowHeight() const
{
    return m_kit.px(m_density == LedgerDensity::Compact ? 28 : 36);
}

int LedgerGrid::linesInSight() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

int LedgerGrid::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

int LedgerGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void LedgerGrid::place()
{
    if (!m_ledger)
        return;
    const int head = m_head->wantedHeight();
    const int foot = m_foot->wantedHeight();
    const QMargins wanted(0, head, 0, foot);
    if (viewportMargins() != wanted)
        setViewportMargins(wanted);
    const QRect view = viewport()->geometry();
    m_head->setGeometry(view.left(), view.top() - head, view.width(), head);
    m_foot->setGeometry(view.left(), view.bottom() + 1, view.width(), foot);
    m_foot->setVisible(foot > 0);
    m_head->update();
    m_foot->update();
}

void LedgerGrid::updateGeometries()
{
    if (!m_ledger)
        return;
    m_geometry.setRoom(viewport()->width());
    place();
    const int rows = m_ledger->rowCount();
    const qint64 whole = qint64(rows) * rowHeight();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setRange(0, int(std::max<qint64>(0, whole - viewport()->height())));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_kit.px(40));
    horizontalScrollBar()->setRange(0, std::max(0, m_geometry.wholeWidth() - viewport()->width()));
    m_geometry.setOffset(horizontalOffset());
    QAbstractItemView::updateGeometries();
}

void LedgerGrid::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    showEmptyState();
}

void LedgerGrid::scrollContentsBy(int dx, int dy)
{
    m_geometry.setOffset(horizontalOffset());
    if (dx != 0) {
        // What is frozen stays: there is nothing to be moved as a whole.
        m_head->update();
        m_foot->update();
        viewport()->update();
    } else {
        viewport()->scroll(0, dy);
    }
    updateEditorGeometries();
}

int LedgerGrid::lineAt(int y) const
{
    const int line = (y + verticalOffset()) / rowHeight();
    return m_ledger && line >= 0 && line < m_ledger->rowCount() ? line : -1;
}

QModelIndex LedgerGrid::indexAt(const QPoint& point) const
{
    const int line = lineAt(point.y());
    if (line < 0)
        return {};
    const int shown = m_geometry.at(point.x());
    return m_ledger->index(line, shown < 0 ? m_geometry.count() - 1 : shown);
}

QRect LedgerGrid::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() >= m_geometry.count())
        return {};
    const int top = index.row() * rowHeight() - verticalOffset();
    if (m_ledger->isGroup(index.row()))
        return {0, top, viewport()->width(), rowHeight()};
    return {m_geometry.left(index.column()), top, m_geometry.widthOf(index.column()), rowHeight()};
}

void LedgerGrid::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * rowHeight();
    const int height = viewport()->height();
    const int offset = verticalOffset();
    if (hint == PositionAtTop)
        verticalScrollBar()->setValue(top);
    else if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(top - (height - rowHeight()) / 2);
    else if (top < offset)
        verticalScrollBar()->setValue(top);
    else if (top + rowHeight() > offset + height)
        verticalScrollBar()->setValue(top + rowHeight() - height);
    const int shown = index.column();
    if (shown < m_geometry.frozen() || shown >= m_geometry.count() ||
        m_ledger->isGroup(index.row()))
        return;
    const int left = m_geometry.left(shown) - m_geometry.frozenWidth();
    const int room = viewport()->width() - m_geometry.frozenWidth();
    const int beyond = left + m_geometry.widthOf(shown) - room;
    if (left < 0 || m_geometry.widthOf(shown) > room)
        horizontalScrollBar()->setValue(horizontalOffset() + left);
    else if (beyond > 0)
        horizontalScrollBar()->setValue(horizontalOffset() + beyond);
}

void LedgerGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    if (!m_ledger || m_ledger->rowCount() == 0)
        return;
    const int rows = m_ledger->rowCount();
    const int first = std::clamp((rect.top() + verticalOffset()) / rowHeight(), 0, rows - 1);
    const int last = std::clamp((rect.bottom() + verticalOffset()) / rowHeight(), 0, rows - 1);
    const QItemSelection lines(m_ledger->index(first, 0),
                               m_ledger->index(last, m_ledger->columnCount() - 1));
    selectionModel()->select(lines, flags);
}

QRegion LedgerGrid::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const auto& range : selection) {
        const int top = range.top() * rowHeight() - verticalOffset();
        const int bottom = (range.bottom() + 1) * rowHeight() - verticalOffset();
        region += QRect(0, top, viewport()->width(), bottom - top) & viewport()->rect();
    }
    return region;
}

qint64 LedgerGrid::chosenCount() const
{
    qint64 count = 0;
    if (!selectionModel())
        return count;
    for (const auto& range : selectionModel()->selection())
        count +=
            qint64(m_ledger->lines().rowsIn(std::size_t(range.top()), std::size_t(range.bottom())));
    return count;
}

std::vector<ledger::Key> LedgerGrid::chosenKeys(std::size_t most) const
{
    std::vector<std::pair<int, int>> ranges;
    for (const auto& range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<ledger::Key> keys;
    for (const auto& [top, bottom] : ranges) {
        for (int line = top; line <= bottom && keys.size() < most; ++line) {
            if (const auto key = m_ledger->keyAt(line); key != 0)
                keys.push_back(key);
        }
    }
    return keys;
}

QStringList LedgerGrid::chosenIds(int most) const
{
    QStringList ids;
    for (const auto key : chosenKeys(std::size_t(most))) {
        const QString id = m_ledger->idAt(m_ledger->lineOf(key));
        if (!id.isEmpty())
            ids.append(id);
    }
    return ids;
}

void LedgerGrid::chooseLine(int line, int shown)
{
    const int rows = m_ledger->rowCount();
    if (rows == 0)
        return;
    const int column = shown >= 0 ? shown : std::max(0, currentIndex().column());
    const QModelIndex index = m_ledger->index(
        std::clamp(line, 0, rows - 1), std::min(column, std::max(0, m_ledger->columnCount() - 1)));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    scrollTo(index);
}

bool LedgerGrid::choose(const QString& id)
{
    const int line = m_ledger->lineOf(id);
    if (line >= 0)
        chooseLine(line);
    return line >= 0;
}

ledger::TextTable LedgerGrid::chosenTable(qint64 most) const
{
    ledger::TextTable table;
    if (chosenCount() > most)
        return table;
    QStringList heads;
    for (int c = 0; c < m_ledger->columnCount(); ++c)
        heads.append(m_ledger->face().title(m_ledger->column(c).id));
    table.append(heads);
    std::vector<std::pair<int, int>> ranges;
    for (const auto& range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    for (const auto& [top, bottom] : ranges) {
        for (int line = top; line <= bottom; ++line) {
            if (!m_ledger->rowAt(line))
                continue;
            QStringList row;
            for (int c = 0; c < m_ledger->columnCount(); ++c) {
                const LedgerCell cell = m_ledger->cellAt(line, c);
                row.append(cell.text.isEmpty() ? lampName(cell.lamp) : cell.text);
            }
            table.append(row);
        }
    }
    return table;
}

void LedgerGrid::copy() const
{
    constexpr qint64 mostCopied = 100'000;
    const auto table = chosenTable(mostCopied);
    if (table.size() < 2)
        return;
    auto* copied = new QMimeData;
    // Text without the head: it is pasted below one that is there already.
    copied->setText(ledger::toTsv(table.mid(1)));
    copied->setHtml(ledger::toHtml(table));
    QApplication::clipboard()->setMimeData(copied);
}

void LedgerGrid::keep(bool asked)
{
    m_toTop = asked;
    m_keptCurrent = m_ledger->keyAt(currentIndex().row());
    m_keptColumn = std::max(0, currentIndex().column());
    const QRect box = visualRect(currentIndex());
    m_keptAbove = box.bottom() >= 0 && box.top() < viewport()->height() ? box.top() : -1;
    m_keptChosen =
        chosenCount() <= qint64(mostKept) ? chosenKeys(mostKept) : std::vector<ledger::Key>();
}

void LedgerGrid::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
}

/// Qt looks where each cell of the range stands, four million of them in a large ledger; what is
/// not in sight need not be shown.
void LedgerGrid::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                             const QList<int>& roles)
{
    const int first = std::max(topLeft.row(), verticalOffset() / rowHeight());
    const int last =
        std::min(bottomRight.row(), (verticalOffset() + viewport()->height()) / rowHeight());
    if (!topLeft.isValid() || !bottomRight.isValid())
        return QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    if (first <= last)
        QAbstractItemView::dataChanged(topLeft.siblingAtRow(first), bottomRight.siblingAtRow(last),
                                       roles);
}

void LedgerGrid::restore()
{
    const bool toTop = std::exchange(m_toTop, false);
    if (toTop)
        verticalScrollBar()->setValue(0);
    if (m_keptCurrent == 0 && m_keptChosen.empty())
        return;
    const auto current = std::exchange(m_keptCurrent, 0);
    const auto chosen = std::exchange(m_keptChosen, {});
    QSet<ledger::Key> wanted(chosen.begin(), chosen.end());
    QItemSelection selection;
    const auto& keys = m_ledger->lines().order().keys;
    const int last = m_ledger->columnCount() - 1;
    int currentLine = -1;
    for (std::size_t row = 0; row < keys.size() && (!wanted.isEmpty() || currentLine < 0); ++row) {
        if (keys[row] == current)
            currentLine = int(m_ledger->lines().lineOfRow(row));
        if (!wanted.remove(keys[row]))
            continue;
        const int line = int(m_ledger->lines().lineOfRow(row));
        if (!m_ledger->isGroup(line))
            selection.append(
                QItemSelectionRange(m_ledger->index(line, 0), m_ledger->index(line, last)));
    }
    if (currentLine >= 0) {
        const QModelIndex index = m_ledger->index(currentLine, std::min(m_keptColumn, last));
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        // Becoming the current one it was scrolled to.
        if (toTop)
            verticalScrollBar()->setValue(0);
        else if (m_keptAbove >= 0)
            verticalScrollBar()->setValue(currentLine * rowHeight() - m_keptAbove);
    }
    selectionModel()->select(selection, QItemSelectionModel::Select);
}

void LedgerGrid::setEmptyState(QWidget* widget)
{
    delete m_empty;
    m_empty = widget;
    m_empty->setParent(viewport());
    showEmptyState();
}

void LedgerGrid::showEmptyState()
{
    if (!m_empty || !m_ledger)
        return;
    m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(!m_ledger->isFresh() && m_ledger->rowCount() == 0);
}

void LedgerGrid::resizeColumn(int shown, int width)
{
    const int scaled = std::clamp(width, m_kit.px(leastWidth), m_kit.px(mostWidth));
    m_geometry.setWidth(shown, scaled);
    m_widths[shown] = int(std::lround(scaled * 100.0 / m_kit.theme.percent()));
    updateGeometries();
    viewport()->update();
    Q_EMIT widthChanged(shown, m_widths[shown]);
}

/// As wide as the widest of what is in sight and the head.
void LedgerGrid::fitColumn(int shown)
{
    const QFontMetrics metrics(m_kit.theme.font(Type::Body, QFont::Medium));
    int width = metrics.horizontalAdvance(m_ledger->face().title(m_ledger->column(shown).id)) +
                m_kit.px(24);
    const int first = std::max(0, lineAt(0));
    const int last = std::min(m_ledger->rowCount(), first + linesToFit);
    for (int line = first; line < last; ++line) {
        const LedgerCell cell = m_ledger->cellAt(line, shown);
        const int lamp = cell.lamp == Lamp::None ? 0 : m_kit.px(22);
        width = std::max(width, metrics.horizontalAdvance(cell.text) + lamp);
    }
    resizeColumn(shown, width + m_kit.px(18));
}

} // namespace chancery::ui
