// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/text/search_text.h"
#include "documents/data/queries.h"
#include "store/search_index.h"

#include <functional>

namespace chancery::documents {

/// What somebody looks for in documents, and how it is asked: what the full-text index holds of a
/// document (title, numbers, issuer and the initials of their pinyin, body, opinions, names of
/// files), and where that is not all of the answer yet the search keys too (search_key.h).
class Wanted {
public:
    explicit Wanted(const QString& typed);

    /// Of punctuation alone nothing is looked for.
    bool isNothing() const { return m_words.isEmpty(); }

    /// The rows of a list in which it is found.
    struct Found {
        std::vector<RowKey> keys; ///< In the list's order.
        bool isWhole = true;      ///< Otherwise these are the first of more.
    };
    using GoOn = std::function<bool()>;
    /// All rows of `list`, which are documents in any order, in which it is found; the index tells
    /// them. `goOn` is asked now and then; after a no the answer is worth nothing.
    Result<Found> inList(store::Database& db, const std::vector<RowKey>& list,
                         bool byRelevance = false, const GoOn& goOn = {}) const;
    /// The first `enough` of them by reading one row after the other, which tells sooner what is
    /// found in many; nothing where that takes long.
    Result<std::optional<Found>> firstOf(store::Database& db, const std::vector<RowKey>& list,
                                         std::size_t enough, bool byRelevance = false,
                                         const GoOn& goOn = {}) const;

private:
    class Marked;
    using Where = store::SearchQuestion::Where;
    Result<std::vector<RowKey>> inOrder(store::Database& db, const std::vector<RowKey>& list,
                                        Where where, const GoOn& goOn) const;
    Result<void> mark(store::Database& db, Marked& marked, Where where, const GoOn& goOn) const;

    QString m_plain; ///< searchText()
    SearchWords m_words;
};

/// How far the index of documents has come.
Result<store::SearchProgress> documentsIndexed(store::Database& db);

} // namespace chancery::documents
