// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/catalog.h"

#include <QCryptographicHash>

#include <algorithm>
#include <numeric>

namespace chancery::store {

namespace {

bool isSqlName(const QString& name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

} // namespace

const Column* Table::column(const QString& wanted) const
{
    const auto it = std::find_if(columns.begin(), columns.end(),
                                 [&](const Column& c) { return c.name == wanted; });
    return it == columns.end() ? nullptr : &*it;
}

QStringList Table::columnNames() const
{
    QStringList names;
    for (const auto& column : columns)
        names.append(column.name);
    return names;
}

QStringList Table::searchedColumns() const
{
    QStringList names;
    for (const auto& column : columns) {
        if (column.isSearched())
            names.append(column.name);
    }
    return names;
}

void Catalog::add(Table table)
{
    Q_ASSERT(isSqlName(table.name) && !m_position.contains(table.name));
    Q_ASSERT(table.isRoot() || (m_position.contains(table.root) && table.column(table.rootColumn)));
    for ([[maybe_unused]] const auto& column : std::as_const(table.columns))
        Q_ASSERT(isSqlName(column.name) &&
                 (column.textTable.isEmpty() || isSqlName(column.textTable)));
    table.byName.resize(table.columns.size());
    std::iota(table.byName.begin(), table.byName.end(), 0);
    std::sort(table.byName.begin(), table.byName.end(),
              [&](int a, int b) { return table.columns[a].name < table.columns[b].name; });
    m_position.insert(table.name, m_tables.size());
    m_tables.append(std::move(table));
}

const Table* Catalog::find(const QString& name) const
{
    const auto it = m_position.constFind(name);
    return it == m_position.constEnd() ? nullptr : &m_tables[*it];
}

QList<const Table*> Catalog::family(const QString& rootTable) const
{
    QList<const Table*> members;
    for (const auto& table : m_tables) {
        if (table.rootTable() == rootTable)
            members.append(&table);
    }
    return members;
}

QString Catalog::fingerprint() const
{
    QByteArray text;
    for (const auto& table : m_tables) {
        text += "table " + table.name.toUtf8() + '\n';
        for (const auto& column : table.columns)
            text += column.name.toUtf8() + ' ' + QByteArray::number(int(column.type)) + '\n';
    }
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex());
}

} // namespace chancery::store
