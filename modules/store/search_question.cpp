// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/search_index.h"
#include "store/search_schema.h"

#include <QSet>

namespace chancery::store {

SearchQuestion::SearchQuestion(const Catalog& catalog, const QString& root)
{
    const auto words = schemaFor(catalog, root);
    m_rootColumn = words.root;
    m_texts = words.texts(SearchSchema::Initials::Without);
    m_textsAndInitials = words.texts(SearchSchema::Initials::With);
    m_match = words.sql("SELECT rowid FROM {index} WHERE {index} MATCH ?");
    m_leaving = words.sql("SELECT key FROM {leaving}");
    m_waiting = words.sql("SELECT key FROM {waiting} ORDER BY key DESC LIMIT ?");
}

Result<bool> SearchQuestion::isFoundIn(Database& db, const SearchWords& words, qint64 key,
                                       Where where) const
{
    SearchWords::Missing missing(words);
    auto q = db.query(words.mayBeInitials() ? m_textsAndInitials : m_texts);
    q.bind(key);
    while (q.next()) {
        missing.lookIn(q.utf8View(0));
        if (missing.isEmpty())
            return true;
        if (where == Where::Root)
            return false; // the root's is the first
    }
    TRY(q.done());
    return false;
}

Result<void> SearchQuestion::forEach(Database& db, const SearchWords& words, const Take& take,
                                     Where where) const
{
    QSet<qint64> passed; // on its way out, or looked at by itself
    auto leaving = db.query(m_leaving);
    while (leaving.next())
        passed.insert(leaving.integer(0));
    TRY(leaving.done());
    std::vector<qint64> waiting;
    auto latest = db.query(m_waiting);
    latest.bind(SearchProgress::lookedThrough);
    while (latest.next())
        waiting.push_back(latest.integer(0));
    TRY(latest.done());
    for (const qint64 key : waiting) {
        TRY_ASSIGN(const bool is, isFoundIn(db, words, key, where));
        if (is && !take(key))
            return {};
    }
    auto q = db.query(m_match);
    const QString expression = words.matchExpression();
    q.bind(where == Where::Root
               ? QStringLiteral("{%1} : (%2)").arg(QString::fromLatin1(m_rootColumn), expression)
               : expression);
    while (q.next()) {
        const qint64 key = q.integer(0);
        if ((passed.isEmpty() || !passed.contains(key)) && !take(key))
            return {};
    }
    return q.done();
}

} // namespace chancery::store
