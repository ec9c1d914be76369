// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/memory_ledger.h"

#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

const QStringList units{u"财务司"_s, u"规划司"_s, u"人事司"_s, QString()};
constexpr int titleColumn = 1;

QVariant cellOf(const Task& task, int column)
{
    switch (column) {
    case 0:
        return task.lamp;
    case titleColumn:
        return task.title;
    case 2:
        return task.unit;
    case 3:
        return task.share;
    default:
        return double(task.money);
    }
}

class TaskReader final : public ledger::Reader {
public:
    TaskReader(std::shared_ptr<TaskStore> store, QList<ledger::Column> columns)
        : m_store(std::move(store)), m_columns(std::move(columns))
    {
    }

    Result<ledger::Order> orderAsKnown(const ledger::Query& query, const QDateTime& now,
                                       const ledger::Stop& stop) override
    {
        const int slow = m_store->slowMs;
        if (m_store->firstRows > 0)
            m_store->slowMs = 0;
        TRY_ASSIGN(auto made, order(query, now, stop));
        if (m_store->firstRows > 0) {
            m_store->slowMs = slow;
            made.keys.resize(std::min<std::size_t>(made.keys.size(), m_store->firstRows));
            made.isPart = true;
        }
        made.isOld = m_store->hasChanged.exchange(false);
        m_store->oldOrders += made.isOld ? 1 : 0;
        return made;
    }

    Result<void> warm(const QStringList& columns, const QDateTime&, const ledger::Stop&) override
    {
        m_store->warmed += int(columns.size());
        return {};
    }

    Result<ledger::Order> order(const ledger::Query& query, const QDateTime&,
                                const ledger::Stop& stop) override
    {
        ++m_store->orders;
        for (int waited = 0; waited < m_store->slowMs && !stop; waited += 5)
            QThread::msleep(5);
        if (stop)
            return fail("ledger.stopped");
        auto tasks = matching(query);
        for (auto key = query.sort.rbegin(); key != query.sort.rend(); ++key)
            sort(tasks, *key);
        ledger::Order order;
        if (!query.group.isEmpty())
            sort(tasks, {query.group, query.groupsDescending});
        for (const auto& task : tasks) {
            const QString value = textOf(task, query.group);
            if (!query.group.isEmpty() &&
                (order.groups.empty() || order.groups.back().value != value))
                order.groups.push_back({value, order.keys.size(), {}});
            if (!order.groups.empty())
                add(order.groups.back().totals, task);
            order.keys.push_back(task.key);
        }
        return order;
    }
    Result<ledger::Totals> totals(const ledger::Query& query, const QDateTime&,
                                  const ledger::Stop&) override
    {
        ledger::Totals totals;
        for (const auto& task : matching(query))
            add(totals, task);
        return totals;
    }
    Result<QList<ledger::Row>> rows(const ledger::Key* keys, std::size_t count,
                                    const QDateTime&) override
    {
        const std::scoped_lock lock(m_store->mutex);
        QList<ledger::Row> rows;
        for (std::size_t i = 0; i < count; ++i) {
            for (const auto& task : m_store->tasks) {
                if (task.key != keys[i])
                    continue;
                ledger::Row row{task.key, u"t%1"_s.arg(task.key), {}};
                for (int c = 0; c < m_columns.size(); ++c)
                    row.cells.append(cellOf(task, c));
                rows.append(row);
            }
        }
        return rows;
    }
    Result<QList<ledger::Tally>> values(const ledger::Query& query, const QString& column,
                                        const QDateTime&, const ledger::Stop&) override
    {
        QMap<QString, qint64> counts;
        for (const auto& task : matching(query))
            ++counts[textOf(task, column)];
        QList<ledger::Tally> tallies;
        for (auto it = counts.begin(); it != counts.end(); ++it)
            tallies.append({it.key(), it.value()});
        return tallies;
    }
    Result<ledger::CrossTable> crossTable(const ledger::Query& query, const ledger::Axis& down,
                                          const ledger::Axis& across, const QDateTime& now,
                                          const ledger::Stop& stop) override
    {
        ledger::CrossTable table;
        const auto rows = values(query, down.column, now, stop);
        const auto columns = values(query, across.column, now, stop);
        for (const auto& row : *rows) {
            table.rows.append(row.value);
            QList<qint64> line;
            for (const auto& column : *columns) {
                ledger::Query both = query;
                both.setCondition(ledger::conditionFor(down, row.value));
                if (!across.column.isEmpty())
                    both.setCondition(ledger::conditionFor(across, column.value));
                line.append(matching(both).size());
            }
            table.counts.append(line);
        }
        for (const auto& column : *columns)
            table.columns.append(column.value);
        return table;
    }
    Result<ledger::Key> keyOf(const QString& id) override
    {
        return ledger::Key(id.mid(1).toLongLong());
    }

private:
    QString textOf(const Task& task, const QString& column) const
    {
        const int at = ledger::columnAt(m_columns, column);
        return at < 0 ? QString() : cellOf(task, at).toString();
    }
    QList<Task> matching(const ledger::Query& query) const
    {
        const std::scoped_lock lock(m_store->mutex);
        QList<Task> left;
        for (const auto& task : m_store->tasks) {
            bool kept = query.text.isEmpty() || task.title.contains(query.text);
            for (const auto& each : query.conditions) {
                const QString value = textOf(task, each.column);
                using Test = ledger::Condition::Test;
                if (each.test == Test::OneOf)
                    kept = kept && each.values.contains(value);
                else if (each.test == Test::Contains)
                    kept = kept && value.contains(each.values.value(0));
                else if (each.test == Test::Empty)
                    kept = kept && value.isEmpty();
            }
            if (kept)
                left.append(task);
        }
        return left;
    }
    void sort(QList<Task>& tasks, const ledger::SortKey& key) const
    {
        std::stable_sort(tasks.begin(), tasks.end(), [&](const Task& a, const Task& b) {
            const QString left = textOf(a, key.column);
            const QString right = textOf(b, key.column);
            return key.descending ? right < left : left < right;
        });
    }
    static void add(ledger::Totals& totals, const Task& task)
    {
        ++totals.count;
        ++totals.lamps[task.lamp];
        totals.sums[u"money"_s] += double(task.money);
    }

    std::shared_ptr<TaskStore> m_store;
    QList<ledger::Column> m_columns;
};

class TaskFace final : public ui::LedgerFace {
public:
    QString title(const QString& column) const override
    {
        static const QHash<QString, QString> titles{{u"left"_s, u"余期"_s},
                                                    {u"title"_s, u"督办事项"_s},
                                                    {u"unit"_s, u"牵头单位"_s},
                                                    {u"share"_s, u"进度"_s},
                                                    {u"money"_s, u"金额"_s}};
        return titles.value(column);
    }
    ui::LedgerCell cell(const ledger::Row& row, int column, const QDateTime&) const override
    {
        ui::LedgerCell cell;
        cell.text = row.cells[column].toString();
        cell.lamp = static_cast<ui::Lamp>(row.cells[0].toInt());
        if (column == 0)
            cell.text = u"剩 3 天"_s;
        else if (column != 3)
            cell.lamp = ui::Lamp::None;
        else {
            cell.share = row.cells[3].toInt();
            cell.text = u"%1%"_s.arg(cell.share);
        }
        return cell;
    }
    QString valueText(const QString&, const QString& value) const override { return value; }
    QString sumText(const QString&, double sum) const override { return QString::number(sum); }
    QString countText(qint64 count) const override { return u"%1 项"_s.arg(count); }
};

ledger::Column column(const char* id, ledger::Type type, int width)
{
    ledger::Column made;
    made.id = QString::fromLatin1(id);
    made.type = type;
    made.width = width;
    return made;
}

} // namespace

MemoryLedger::MemoryLedger(int tasks, bool inThread)
    : m_store(std::make_shared<TaskStore>()), m_inThread(inThread)
{
    m_columns = {column("left", ledger::Type::Lamp, 100), column("title", ledger::Type::Text, 260),
                 column("unit", ledger::Type::Text, 140), column("share", ledger::Type::Share, 160),
                 column("money", ledger::Type::Number, 120)};
    m_columns[titleColumn].values = ledger::Values::Many;
    m_columns[titleColumn].editable = true;
    m_columns[4].aggregate = ledger::Aggregate::Sum;
    m_columns[4].editable = true;
    for (int i = 1; i <= tasks; ++i)
        m_store->tasks.append({i, u"事项%1"_s.arg(i, 4, 10, QChar(u'0')), units[i % 4], 1 + i % 4,
                               double(i % 101), i * 10});
}

std::shared_ptr<const ui::LedgerFace> MemoryLedger::face() const
{
    return std::make_shared<TaskFace>();
}

std::unique_ptr<ledger::Reader> MemoryLedger::reader() const
{
    return std::make_unique<TaskReader>(m_store, m_columns);
}

QDateTime MemoryLedger::now() const
{
    return QDateTime(QDate(2026, 7, 14), QTime(2, 5), Qt::UTC);
}

QList<ledger::View> MemoryLedger::presets() const
{
    ledger::View all;
    all.id = u"all"_s;
    all.name = u"全部"_s;
    all.arrangement = ledger::Arrangement::of(m_columns, frozen());
    ledger::View red = all;
    red.id = u"red"_s;
    red.name = u"红灯"_s;
    red.query.conditions = {{u"left"_s, ledger::Condition::Test::OneOf, {u"1"_s}}};
    return {all, red};
}

Result<void> MemoryLedger::setCells(const QList<ui::LedgerCellEdit>& edits)
{
    for (const auto& edit : edits) {
        if (refusedTitles.contains(edit.after))
            return fail("ledger.not-editable", {{u"column"_s, edit.column}});
    }
    {
        const std::scoped_lock lock(m_store->mutex);
        for (const auto& edit : edits) {
            for (auto& task : m_store->tasks) {
                if (u"t%1"_s.arg(task.key) != edit.id)
                    continue;
                if (edit.column == "title"_L1)
                    task.title = edit.after;
                else
                    task.money = edit.after.toLongLong();
            }
        }
    }
    Q_EMIT changed();
    return {};
}

void MemoryLedger::replace(const QList<Task>& tasks)
{
    {
        const std::scoped_lock lock(m_store->mutex);
        m_store->tasks = tasks;
    }
    Q_EMIT changed();
}

Result<void> MemoryLedger::share(const ledger::View& view)
{
    if (!mayShareViews)
        return fail("ledger.not-shared");
    m_shared.removeIf([&](const auto& each) { return each.id == view.id; });
    m_shared.append(view);
    Q_EMIT sharedChanged();
    return {};
}

Result<void> MemoryLedger::unshare(const QString& id)
{
    m_shared.removeIf([&](const auto& each) { return each.id == id; });
    Q_EMIT sharedChanged();
    return {};
}

} // namespace chancery::test
