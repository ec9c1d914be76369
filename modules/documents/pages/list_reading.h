// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/found.h"
#include "documents/data/queries.h"

#include <functional>
#include <memory>
#include <optional>

namespace chancery::documents {

/// The rows of one page of a list, as they are shown.
struct ListPage {
    QList<Summary> lines;
    QHash<RowKey, qsizetype> at;
    QHash<RowKey, Excerpt> excerpts;
};

using RowKeys = std::vector<RowKey>;

/// What a list asks of the desk's rows while something is looked for. Made to be read in another
/// thread: whatever is in it is its own or never changes.
struct ListRequest {
    ListQuery query;
    store::Actor actor;
    /// The list without the question, where it is known already.
    std::shared_ptr<const RowKeys> list = {};
    std::size_t linesOf = 0; ///< How many of the first rows are to be shown at once.
    /// So many rows are enough where reading documents gives them soon; 0: all of them.
    std::size_t first = 0;
    /// Rows among which all that is found are, where that is known; in the list's order.
    std::shared_ptr<const RowKeys> among = {};
};

struct ListAnswer {
    std::shared_ptr<const RowKeys> list;
    std::shared_ptr<const RowKeys> keys;
    bool isWhole = true;
    store::SearchProgress indexed;
    ListPage firstPage;
};

/// `goOn` is asked often; after a no the answer is nothing.
Result<std::optional<ListAnswer>> readList(store::Database& db, const ListRequest& request,
                                           const std::function<bool()>& goOn);

/// A page of rows; the excerpts where something is looked for.
Result<ListPage> readPage(store::Database& db, const store::Actor& actor, const QString& typed,
                          const RowKey* keys, std::size_t count);

} // namespace chancery::documents
