// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/page_rows.h"

#include "store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace chancery::sync {

namespace {

QJsonValue jsonOf(const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return QJsonValue::Null;
    case Cell::Kind::Integer:
        return cell.number;
    case Cell::Kind::Flag:
        return cell.number != 0;
    case Cell::Kind::Text:
        return QString::fromUtf8(cell.text);
    case Cell::Kind::Json: {
        const auto document = QJsonDocument::fromJson(cell.text.toByteArray());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    }
    return QJsonValue::Null;
}

bool hasColumns(const store::Table& table, const QStringList& columns)
{
    return std::equal(
        table.columns.begin(), table.columns.end(), columns.begin(), columns.end(),
        [](const store::Column& column, const QString& name) { return column.name == name; });
}

} // namespace

PageRows::PageRows(store::Database& db, const store::Catalog& catalog,
                   const wire::ChangesPage& page)
    : m_db(db), m_page(page), m_rows(db)
{
    for (const auto& table : page.tables) {
        const store::Table* known = catalog.find(table.name);
        m_tables.append({known, known && hasColumns(*known, table.columns)});
    }
}

std::vector<const wire::ChangesPage::Row*> PageRows::inOrder() const
{
    std::vector<const wire::ChangesPage::Row*> order;
    order.reserve(std::size_t(m_page.rows.size()));
    for (const auto& row : m_page.rows)
        order.push_back(&row);
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        return a->table != b->table ? a->table < b->table : a->id < b->id;
    });
    return order;
}

Result<void> PageRows::put(const wire::ChangesPage::Row& row)
{
    const Known& known = m_tables[row.table];
    if (!known.sameColumns)
        return putByName(*known.table, row);
    return m_rows.put(*known.table, row.id, row.version, row.extra, m_page.cellsOf(row));
}

/// An older or newer server's row: what it does not send stays, what this desk does not know is
/// kept in `extra`.
Result<void> PageRows::putByName(const store::Table& table, const wire::ChangesPage::Row& row)
{
    QJsonObject fields = QJsonDocument::fromJson(row.extra.toByteArray()).object();
    const auto& columns = m_page.tables[row.table].columns;
    const auto cells = m_page.cellsOf(row);
    for (qsizetype i = 0; i < columns.size(); ++i)
        fields.insert(columns[i], jsonOf(cells[std::size_t(i)]));
    TRY(store::putRow(m_db, table, QString::fromUtf8(row.id), fields, row.version));
    return {};
}

} // namespace chancery::sync
