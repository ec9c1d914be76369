// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/search_schema.h"

namespace chancery::store {

SearchSchema schemaFor(const Catalog& catalog, const QString& root)
{
    SearchSchema words;
    words.root = root.toLatin1();
    for (const auto* table : catalog.family(root)) {
        if (table->isRoot())
            words.newestBy = table->newestBy.toLatin1();
        if (!table->searchedColumns().isEmpty())
            words.tables.append(table);
    }
    return words;
}

} // namespace chancery::store
