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
    /// At least `enough` of the rows of `list`, which are documents in any order, or all that there
    /// are, whichever is known sooner. What is found in many is found in the first few by reading
    /// them; what is found in few is told by the index at once. `goOn` is asked now and then; after
    /// a no the answer is worth nothing.
    Result<Found> inList(store::Database& db, const std::vector<RowKey>& list,
                         std::size_t enough = everything, bool byRelevance = false,
                         const std::function<bool()>& goOn = {}) const;
    static constexpr std::size_t everything = ~std::size_t(0);

private:
    class Marked;
    using Where = store::SearchQuestion::Where;
    using GoOn = std::function<bool()>;
    Result<Found> inOrder(store::Database& db, const std::vector<RowKey>& list, std::size_t enough,
                          Where where, const GoOn& goOn) const;
    Result<std::optional<Found>> byReading(store::Database& db, const std::vector<RowKey>& list,
                                           std::size_t enough, Where where, const GoOn& goOn) const;
    Result<void> mark(store::Database& db, Marked& marked, Where where, const GoOn& goOn) const;

    QString m_plain; ///< searchText()
    SearchWords m_words;
};

/// How far the index of documents has come.
Result<store::SearchProgress> documentsIndexed(store::Database& db);

} // namespace chancery::documents
