// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/search_index.h"
#include "store/search_schema.h"

#include <QSet>

namespace chancery::store {

namespace {

/// Reading so many rows takes less than a single character at the end of a question does where
/// there are very many.
constexpr std::size_t mostRead = 2'000;

} // namespace

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
    TRY_ASSIGN(const auto few, byLooser(db, words, where));
    if (few) {
        for (const qint64 key : *few) {
            if (!passed.contains(key) && !take(key))
                return {};
        }
        return {};
    }
    auto q = db.query(m_match);
    q.bind(inColumn(words.matchExpression(), where));
    while (q.next()) {
        const qint64 key = q.integer(0);
        if ((passed.isEmpty() || !passed.contains(key)) && !take(key))
            return {};
    }
    return q.done();
}

QString SearchQuestion::inColumn(const QString& expression, Where where) const
{
    if (where == Where::Family)
        return expression;
    return QStringLiteral("{%1} : (%2)").arg(QString::fromLatin1(m_rootColumn), expression);
}

Result<std::optional<std::vector<qint64>>> SearchQuestion::byLooser(Database& db,
                                                                    const SearchWords& words,
                                                                    Where where) const
{
    using Keys = std::vector<qint64>;
    const QString expression = words.looserExpression();
    if (expression.isEmpty())
        return std::optional<Keys>();
    Keys likely;
    auto q = db.query(m_match);
    q.bind(inColumn(expression, where));
    while (likely.size() <= mostRead && q.next())
        likely.push_back(q.integer(0));
    if (likely.size() > mostRead)
        return std::optional<Keys>();
    TRY(q.done());
    Keys found;
    for (const qint64 key : likely) {
        TRY_ASSIGN(const bool is, isFoundIn(db, words, key, where));
        if (is)
            found.push_back(key);
    }
    return std::optional(std::move(found));
}

} // namespace chancery::store
