// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/whole_rows.h"
#include "wire/changes_page.h"

#include <vector>

namespace chancery::sync {

/// Puts the rows of one page into the desk's tables, whatever columns the server knows.
class PageRows {
public:
    PageRows(store::Database& db, const store::Catalog& catalog, const wire::ChangesPage& page);

    /// The desk's table for a place in the page's; null for one of a newer server's.
    const store::Table* table(int place) const { return m_tables[place].table; }
    /// The page's rows by table and id: neighbours in an index are then put one after the other,
    /// which for a page of thousands of rows touches each of the index's pages once.
    std::vector<const wire::ChangesPage::Row*> inOrder() const;
    Result<void> put(const wire::ChangesPage::Row& row);

private:
    struct Known {
        const store::Table* table = nullptr;
        bool sameColumns = false;
    };
    Result<void> putByName(const store::Table& table, const wire::ChangesPage::Row& row);

    store::Database& m_db;
    const wire::ChangesPage& m_page;
    QList<Known> m_tables;
    store::WholeRows m_rows;
};

} // namespace chancery::sync
