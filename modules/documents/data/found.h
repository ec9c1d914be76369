// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/text/search_text.h"
#include "documents/data/queries.h"
#include "store/search_index.h"

namespace chancery::documents {

/// What somebody looks for in documents, and how it is asked: what the full-text index holds of a
/// document (title, numbers, issuer, body, opinions, names of files), and where that is not all of
/// the answer the search keys too (search_key.h), which know the initials of pinyin.
class Wanted {
public:
    explicit Wanted(const QString& typed);

    bool isNothing() const { return m_plain.isEmpty(); }
    /// A condition on d.rowid with the parameters ?4, ?5 and ?6; see bind(). `complete`: the
    /// index answers for every document.
    QByteArray condition(bool complete) const;
    /// Binds ?4, ?5 and ?6, after ?3.
    void bind(store::Query& q) const;

private:
    QString m_typed;
    QString m_plain; ///< searchText()
    SearchWords m_words;
};

/// How far the index of documents has come.
Result<store::SearchProgress> documentsIndexed(store::Database& db);

} // namespace chancery::documents
