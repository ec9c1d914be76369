// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/list_reading.h"

#include <algorithm>

namespace chancery::documents {

Result<ListPage> readPage(store::Database& db, const store::Actor& actor, const QString& typed,
                          const RowKey* keys, std::size_t count)
{
    ListPage page;
    TRY_ASSIGN(page.lines, summaries(db, actor, keys, count));
    for (qsizetype i = 0; i < page.lines.size(); ++i)
        page.at.insert(page.lines[i].key, i);
    if (typed.isEmpty())
        return page;
    // A row without its excerpt is better than none.
    auto found = excerpts(db, page.lines, typed);
    if (found.ok())
        page.excerpts = std::move(*found);
    return page;
}

Result<std::optional<ListAnswer>> readList(store::Database& db, const ListRequest& request,
                                           const std::function<bool()>& goOn)
{
    std::optional<ListAnswer> none;
    if (!goOn())
        return none;
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    ListAnswer answer;
    // Before the reading: an answer may be more complete than it says, never less.
    TRY_ASSIGN(answer.indexed, documentsIndexed(db));
    answer.list = request.list;
    if (!answer.list) {
        ListQuery all = request.query;
        all.text.clear();
        TRY_ASSIGN(auto keys, ids(db, request.actor, all));
        answer.list = std::make_shared<const RowKeys>(std::move(keys));
    }
    const Wanted wanted(request.query.text);
    answer.keys = answer.list;
    if (!wanted.isNothing()) {
        TRY_ASSIGN(auto found, wanted.inList(db, *answer.list, request.enough,
                                             request.query.byRelevance, goOn));
        answer.isWhole = found.isWhole;
        answer.keys = std::make_shared<const RowKeys>(std::move(found.keys));
    }
    if (!goOn())
        return none;
    TRY_ASSIGN(answer.firstPage,
               readPage(db, request.actor, request.query.text, answer.keys->data(),
                        std::min(request.linesOf, answer.keys->size())));
    return std::optional(std::move(answer));
}

} // namespace chancery::documents
