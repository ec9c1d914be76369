// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/search_filter.h"
#include "store/database.h"

namespace chancery::documents {

/// Conditions on doc_document as d, beginning with " AND ", for what a filter asks; empty for none.
/// Its parameters are numbered from ?`first`.
QByteArray filterSql(const SearchFilter& filter, int first);
/// Binds them, in their order.
void bindFilter(store::Query& query, const SearchFilter& filter);

} // namespace chancery::documents
