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

namespace {

Result<Wanted::Found> found(store::Database& db, const ListRequest& request, const RowKeys& list,
                            const std::function<bool()>& goOn)
{
    const Wanted wanted(request.query.text);
    const bool byRelevance = request.query.byRelevance;
    if (request.first > 0) {
        TRY_ASSIGN(auto first, wanted.firstOf(db, request.among ? *request.among : list,
                                              request.first, byRelevance, goOn));
        if (first || !goOn())
            return first.value_or(Wanted::Found());
    }
    return wanted.inList(db, list, byRelevance, goOn);
}

Result<ListAnswer> answered(store::Database& db, const ListRequest& request,
                            const std::function<bool()>& goOn)
{
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
    answer.keys = answer.list;
    if (!Wanted(request.query.text).isNothing()) {
        TRY_ASSIGN(auto rows, found(db, request, *answer.list, goOn));
        answer.isWhole = rows.isWhole;
        answer.keys = std::make_shared<const RowKeys>(std::move(rows.keys));
    }
    if (!goOn())
        return answer;
    TRY_ASSIGN(answer.firstPage,
               readPage(db, request.actor, request.query.text, answer.keys->data(),
                        std::min(request.linesOf, answer.keys->size())));
    return answer;
}

} // namespace

Result<std::optional<ListAnswer>> readList(store::Database& db, const ListRequest& request,
                                           const std::function<bool()>& goOn)
{
    if (!goOn())
        return std::optional<ListAnswer>();
    auto answer = [&] {
        const store::Stoppable stoppable(db, goOn);
        return answered(db, request, goOn);
    }();
    if (!goOn())
        return std::optional<ListAnswer>(); // also when it was ended in the middle of a statement
    if (!answer.ok())
        return answer.error();
    return std::optional(std::move(*answer));
}

} // namespace chancery::documents
