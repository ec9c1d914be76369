// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "wire/changes_page.h"

#include <QHash>

#include <functional>
#include <memory_resource>

namespace chancery::wire {

/// Fills a page: gives names and sets of scopes their places and keeps the bytes.
class PageBuilder {
public:
    PageBuilder();

    int scope(const QString& name);
    /// `scopes` are places that scope() gave, sorted, without doubles.
    int set(const QList<int>& scopes);
    /// The columns are asked for once.
    int table(const QString& name, const std::function<QStringList()>& columns);
    /// Makes room: a page that grows copies itself.
    void reserve(qsizetype rows, qsizetype cells);
    void row(int table, int set, const CellRow& row);
    void departure(int table, int set, QByteArrayView id);

    /// The page so far; the header is the caller's to fill.
    ChangesPage take() && { return std::move(m_page); }

private:
    QByteArrayView kept(QByteArrayView bytes);

    std::shared_ptr<std::pmr::monotonic_buffer_resource> m_bytes;
    ChangesPage m_page;
    QHash<QString, int> m_scopes;
    QHash<QString, int> m_tables;
    QHash<QList<int>, int> m_sets;
};

} // namespace chancery::wire
