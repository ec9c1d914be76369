// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_model.h"

#include "base/clock.h"
#include "ui/ledger/ledger_words.h"
#include "ui/tr.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

/// A burst of rows from the server is one reading, however long it goes on.
constexpr qint64 restMs = 60;
/// While rows go on coming, half of the time at most is spent with reading them again.
constexpr qint64 longestRestMs = 5'000;

} // namespace

LedgerModel::LedgerModel(LedgerSource& source, QObject* parent)
    : QAbstractTableModel(parent), m_source(source), m_thread(source), m_face(source.face()),
      m_reader(source.reader())
{
    for (int i = 0; i < source.columns().size(); ++i) {
        if (source.columns()[i].shown)
            m_columns.append(i);
    }
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_asked)
            m_rest.start(int(restMs)); // what is under way is not begun anew
        else
            askOrder(false);
    });
    connect(&source, &LedgerSource::changed, this, &LedgerModel::refresh);
    connect(&source, &LedgerSource::turned, this, &LedgerModel::turn);
}

LedgerModel::~LedgerModel() = default;

void LedgerModel::setQuery(const ledger::Query& query)
{
    m_query = query;
    askOrder(true);
}

void LedgerModel::refresh()
{
    if (!m_rest.isActive())
        m_rest.start(int(std::clamp(m_took, restMs, longestRestMs)));
}

void LedgerModel::turn()
{
    showAnew();
    if (m_asked)
        refresh(); // what is under way is not begun anew
    else
        askOrder(false);
}

void LedgerModel::showAnew()
{
    m_pages.clear();
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void LedgerModel::setColumns(const QList<int>& columns)
{
    if (columns == m_columns)
        return;
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

int LedgerModel::shownAt(const QString& columnId) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (column(i).id == columnId)
            return i;
    }
    return -1;
}

void LedgerModel::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

void LedgerModel::askOrder(bool asKnown)
{
    m_pending = m_source.pendingIds();
    m_thread.forget(LedgerThread::Totals);
    m_asked = true;
    setBusy(true);
    m_thread.ask(LedgerThread::Order,
                 [this, query = m_query, now = m_source.now(), asKnown](
                     ledger::Reader& reader, const ledger::Stop& stop) -> LedgerThread::Answer {
                     QElapsedTimer timer;
                     timer.start();
                     auto order = asKnown ? reader.orderAsKnown(query, now, stop)
                                          : reader.order(query, now, stop);
                     const qint64 took = asKnown ? -1 : timer.elapsed();
                     // An answer is copied on its way, and a million keys are not.
                     auto kept = std::make_shared<Result<ledger::Order>>(std::move(order));
                     return [this, kept, query, took] {
                         m_took = took < 0 ? m_took : took;
                         take(std::move(*kept), query);
                     };
                 });
}

/// What people ask for first, once what is on the window is complete.
void LedgerModel::readAhead()
{
    const QStringList columns = m_source.warmed();
    if (m_ahead || columns.isEmpty())
        return;
    m_thread.ask(LedgerThread::Ahead,
                 [this, columns, now = m_source.now()](
                     ledger::Reader& reader, const ledger::Stop& stop) -> LedgerThread::Answer {
                     const bool read = reader.warm(columns, now, stop).ok();
                     return [this, read] { m_ahead = m_ahead || read; };
                 });
}

void LedgerModel::askTotals()
{
    m_thread.ask(LedgerThread::Totals,
                 [this, query = m_query, now = m_source.now()](
                     ledger::Reader& reader, const ledger::Stop& stop) -> LedgerThread::Answer {
                     const auto totals = reader.totals(query, now, stop);
                     const auto whole =
                         totals.ok() ? reader.totals({}, now, stop) : Result(ledger::Totals());
                     return [this, totals, whole] {
                         if (!totals.ok() || !whole.ok())
                             return; // stopped, or told by the order already
                         m_totals = *totals;
                         m_whole = whole->count;
                         m_totalsKnown = true;
                         Q_EMIT totalsChanged();
                         readAhead();
                     };
                 });
}

void LedgerModel::note(const Error& error)
{
    if (error.code == "ledger.stopped"_L1)
        return;
    Q_EMIT m_source.failed(error);
    Q_EMIT failed(error);
}

void LedgerModel::take(Result<ledger::Order> order, const ledger::Query& query)
{
    m_asked = false;
    setBusy(false);
    if (!order.ok())
        return note(order.error());
    const bool again = order->isOld || order->isPart;
    m_answered = true;
    const bool alike = m_shownQuery == query && !m_lines.isGrouped() && order->groups.empty() &&
                       m_lines.order().keys == order->keys;
    if (alike) {
        showAnew(); // the same rows in the same order
    } else {
        m_pages.clear();
        Q_EMIT aboutToReplace(m_shownQuery != query);
        beginResetModel();
        const bool sameGroups = m_shownQuery.group == query.group;
        m_lines =
            LedgerLines(std::move(*order), sameGroups ? m_lines.collapsed() : QSet<QString>());
        m_shownQuery = query;
        endResetModel();
    }
    m_totalsKnown = false;
    m_totals.count = qint64(m_lines.order().keys.size());
    Q_EMIT loaded();
    if (!again)
        return askTotals();
    askOrder(false);
}

bool LedgerModel::isGroup(int line) const
{
    return line >= 0 && m_lines.groupAt(std::size_t(line)) != LedgerLines::none;
}

void LedgerModel::setCollapsed(int line, bool collapsed)
{
    const std::size_t group = m_lines.groupAt(std::size_t(line));
    if (group == LedgerLines::none || m_lines.isCollapsed(group) == collapsed)
        return;
    const int count = int(m_lines.order().groups[group].totals.count);
    if (collapsed)
        beginRemoveRows({}, line + 1, line + count);
    else
        beginInsertRows({}, line + 1, line + count);
    m_lines.setCollapsed(group, collapsed);
    if (collapsed)
        endRemoveRows();
    else
        endInsertRows();
}

void LedgerModel::setAllCollapsed(bool collapsed)
{
    if (!m_lines.isGrouped())
        return;
    Q_EMIT aboutToReplace(false);
    beginResetModel();
    m_lines.setAllCollapsed(collapsed);
    endResetModel();
    Q_EMIT loaded();
}

LedgerModel::Page* LedgerModel::page(std::size_t row) const
{
    const std::size_t number = row / pageRows;
    if (Page* known = m_pages.object(number))
        return known;
    const auto& keys = m_lines.order().keys;
    const std::size_t begin = number * pageRows;
    const std::size_t count = std::min<std::size_t>(pageRows, keys.size() - begin);
    auto rows = m_reader->rows(keys.data() + begin, count, m_source.now());
    if (!rows.ok())
        return nullptr;
    ++m_pagesRead;
    auto* made = new Page;
    for (auto& one : *rows)
        made->rows.insert(one.key, std::move(one));
    m_pages.insert(number, made);
    return made;
}

const ledger::Row* LedgerModel::rowAt(int line) const
{
    const std::size_t row = line < 0 ? LedgerLines::none : m_lines.rowAt(std::size_t(line));
    const Page* rows = row == LedgerLines::none ? nullptr : page(row);
    if (!rows)
        return nullptr;
    const auto at = rows->rows.constFind(m_lines.order().keys[row]);
    return at == rows->rows.cend() ? nullptr : &*at;
}

LedgerCell LedgerModel::cellAt(int line, int shown) const
{
    const ledger::Row* row = rowAt(line);
    if (!row || shown < 0 || shown >= m_columns.size())
        return {};
    Page* made = page(m_lines.rowAt(std::size_t(line)));
    auto& cells = made->cells[row->key];
    if (cells.isEmpty()) {
        const QDateTime now = m_source.now();
        for (int c = 0; c < m_source.columns().size(); ++c)
            cells.append(m_face->cell(*row, c, now));
    }
    return cells[m_columns[shown]];
}

void LedgerModel::setMarks(const QList<ledger::Mark>& marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

LedgerMarked LedgerModel::markedAt(int line) const
{
    const ledger::Row* row = m_marks.isEmpty() ? nullptr : rowAt(line);
    return row ? markedBy(m_marks, m_source.columns(), m_columns, *m_face, *row,
                          officeDate(m_source.now()))
               : LedgerMarked();
}

QString LedgerModel::groupTitle(int line) const
{
    const std::size_t group = m_lines.groupAt(std::size_t(line));
    if (group == LedgerLines::none)
        return {};
    const QString value = m_lines.order().groups[group].value;
    return value.isEmpty() ? Tr::tr("(empty)") : m_face->valueText(m_shownQuery.group, value);
}

QString LedgerModel::groupRemark(int line) const
{
    const std::size_t group = m_lines.groupAt(std::size_t(line));
    if (group == LedgerLines::none)
        return {};
    const auto& totals = m_lines.order().groups[group].totals;
    QStringList parts{m_face->countText(totals.count)};
    for (auto it = totals.lamps.begin(); it != totals.lamps.end(); ++it) {
        const Lamp lamp = m_face->lamp(it.key());
        if (lamp == Lamp::Red || lamp == Lamp::Yellow)
            parts.append(u"%1 %2"_s.arg(m_face->lampWords(it.key())).arg(it.value()));
    }
    for (const auto& each : m_source.columns()) {
        if (totals.sums.contains(each.id))
            parts.append(u"%1 %2"_s.arg(m_face->title(each.id),
                                        m_face->sumText(each.id, totals.sums.value(each.id))));
    }
    return parts.join(u"　"_s);
}

QString LedgerModel::idAt(int line) const
{
    const ledger::Row* row = rowAt(line);
    return row ? row->id : QString();
}

ledger::Key LedgerModel::keyAt(int line) const
{
    const std::size_t row = line < 0 ? LedgerLines::none : m_lines.rowAt(std::size_t(line));
    return row == LedgerLines::none ? 0 : m_lines.order().keys[row];
}

int LedgerModel::lineOf(ledger::Key key) const
{
    const auto& keys = m_lines.order().keys;
    const auto at = std::find(keys.begin(), keys.end(), key);
    return at == keys.end() ? -1 : int(m_lines.lineOfRow(std::size_t(at - keys.begin())));
}

int LedgerModel::lineOf(const QString& id) const
{
    const auto key = m_reader->keyOf(id);
    return key.ok() && *key != 0 ? lineOf(*key) : -1;
}

void LedgerModel::ask(LedgerThread::Question question)
{
    m_thread.ask(LedgerThread::Side, std::move(question));
}

void LedgerModel::askValues(const QString& columnId,
                            std::function<void(Result<QList<ledger::Tally>>)> answer)
{
    ask([query = m_query, columnId, now = m_source.now(), give = std::move(answer)](
            ledger::Reader& reader, const ledger::Stop& stop) -> LedgerThread::Answer {
        return [values = reader.values(query, columnId, now, stop), give] { give(values); };
    });
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.count());
}

int LedgerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString LedgerModel::accessibleText(int line, int shown) const
{
    if (isGroup(line))
        return groupTitle(line) + u", "_s + groupRemark(line);
    const LedgerCell cell = cellAt(line, shown);
    QStringList parts;
    if (cell.lamp != Lamp::None)
        parts.append(lampName(cell.lamp));
    if (!cell.text.isEmpty())
        parts.append(cell.text);
    if (const auto* mark = markedAt(line).at(shown))
        parts.append(Tr::tr("marked: %1").arg(markText(*mark, *m_face)));
    return m_face->title(column(shown).id) + u": "_s + parts.join(u", "_s);
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int line = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return isGroup(line) ? groupTitle(line) : cellAt(line, index.column()).text;
    case Qt::EditRole: {
        const ledger::Row* row = rowAt(line);
        return row ? m_source.editText(*row, m_columns[index.column()]) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return accessibleText(line, index.column());
    case IdRole:
        return idAt(line);
    case LampRole:
        return int(cellAt(line, index.column()).lamp);
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size() ||
        (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return m_face->title(column(section).id);
}

Qt::ItemFlags LedgerModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (isGroup(index.row()))
        return flags;
    flags |= Qt::ItemIsSelectable;
    return column(index.column()).editable ? flags | Qt::ItemIsEditable : flags;
}

bool LedgerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString before = data(index, Qt::EditRole).toString();
    const QString after = value.toString();
    if (before == after)
        return true;
    const LedgerCellEdit change{idAt(index.row()), column(index.column()).id, before, after};
    if (const auto done = edit({change}); !done.ok()) {
        Q_EMIT editRefused(done.error());
        return false;
    }
    Q_EMIT edited(change);
    return true;
}

Result<void> LedgerModel::edit(const QList<LedgerCellEdit>& edits)
{
    TRY(m_source.setCells(edits));
    showAnew();
    return {};
}

void LedgerModel::retranslate()
{
    m_face = m_source.face();
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    showAnew();
    Q_EMIT totalsChanged();
}

} // namespace chancery::ui
