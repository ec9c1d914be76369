// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "wire/page_builder.h"

#include <cstring>

namespace chancery::wire {

namespace {

/// The value's place in the list; it is appended when it is new.
template <typename Key, typename Value>
int placeOf(QHash<Key, int>& places, QList<Value>& list, const Key& key, const Value& value)
{
    const auto known = places.constFind(key);
    if (known != places.constEnd())
        return *known;
    const int place = int(list.size());
    list.append(value);
    places.insert(key, place);
    return place;
}

} // namespace

PageBuilder::PageBuilder()
    : m_bytes(std::make_shared<std::pmr::monotonic_buffer_resource>(std::size_t(256) * 1024))
{
    m_page.bytes = m_bytes;
}

int PageBuilder::scope(const QString& name)
{
    return placeOf<QString, QString>(m_scopes, m_page.scopes, name, name);
}

int PageBuilder::set(const QList<int>& scopes)
{
    return placeOf<QList<int>, QList<int>>(m_sets, m_page.sets, scopes, scopes);
}

int PageBuilder::table(const QString& name, const std::function<QStringList()>& columns)
{
    const auto known = m_tables.constFind(name);
    if (known != m_tables.constEnd())
        return *known;
    return placeOf<QString, ChangesPage::Table>(m_tables, m_page.tables, name, {name, columns()});
}

void PageBuilder::reserve(qsizetype rows, qsizetype cells)
{
    m_page.rows.reserve(rows);
    m_page.cells.reserve(std::size_t(cells));
}

QByteArrayView PageBuilder::kept(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    auto* room = static_cast<char*>(m_bytes->allocate(std::size_t(bytes.size()), 1));
    std::memcpy(room, bytes.data(), std::size_t(bytes.size()));
    return {room, bytes.size()};
}

void PageBuilder::row(int table, int set, const CellRow& row)
{
    Q_ASSERT(qsizetype(row.cells.size()) == m_page.tables[table].columns.size());
    m_page.rows.append(
        {table, set, kept(row.id), row.version, kept(row.extra), m_page.cells.size()});
    for (Cell cell : row.cells) {
        cell.text = kept(cell.text);
        m_page.cells.push_back(cell);
    }
}

void PageBuilder::departure(int table, int set, QByteArrayView id)
{
    m_page.departures.append({table, set, kept(id)});
}

} // namespace chancery::wire
