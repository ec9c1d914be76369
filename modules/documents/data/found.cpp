// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/found.h"

#include "documents/data/catalog.h"
#include "documents/data/search_key.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const QByteArray& byIndex()
{
    static const QByteArray sql = [] {
        store::Catalog catalog;
        addDocumentTables(catalog);
        return store::foundSql(catalog, u"doc_document"_s, 5, 6);
    }();
    return sql;
}

/// Of letters people may mean the initials of pinyin.
bool mayBeInitials(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x7F; });
}

/// The words are marked in an excerpt of so many characters, which begins and ends with a sentence
/// if one does so nearby.
constexpr qsizetype excerptLength = 120;
constexpr qsizetype excerptBefore = 8; // what was found shows in a narrow list too

bool endsSentence(QChar c)
{
    return u"。！？；!?;\n\r\t"_s.contains(c);
}

Excerpt excerptOf(const QString& text, const SearchWords& words, Excerpt::From from)
{
    const auto first = words.placesIn(text, 1);
    if (first.isEmpty())
        return {};
    qsizetype begin = first.first().from;
    while (begin > 0 && !endsSentence(text[begin - 1]) &&
           first.first().from - begin < excerptBefore)
        --begin;
    const bool cutBefore = begin > 0 && !endsSentence(text[begin - 1]);
    qsizetype end = first.first().from + first.first().length;
    const qsizetype most = std::min(text.size(), std::max(end, begin + excerptLength));
    while (end < most && !endsSentence(text[end]))
        ++end;
    const bool cutBehind = end < text.size() && !endsSentence(text[end]);
    // Never half of a character.
    if (begin > 0 && text[begin].isLowSurrogate())
        --begin;
    if (end < text.size() && text[end].isLowSurrogate())
        ++end;
    Excerpt excerpt;
    excerpt.from = from;
    excerpt.text = (cutBefore ? u"…"_s : QString()) + text.sliced(begin, end - begin).trimmed() +
                   (cutBehind ? u"…"_s : QString());
    excerpt.marks = words.placesIn(excerpt.text, 50);
    return excerpt;
}

/// The first of the texts in which something is found.
Result<Excerpt> excerptFrom(store::Database& db, const char* sql, const QString& id,
                            const SearchWords& words, Excerpt::From from)
{
    auto q = db.query(sql);
    q.bind(id);
    Excerpt found;
    while (found.text.isEmpty() && q.next())
        found = excerptOf(q.text(0), words, from);
    TRY(q.done());
    return found;
}

/// Where somebody looks first comes first.
constexpr struct {
    const char* sql;
    Excerpt::From from;
} places[] = {
    {"SELECT body FROM doc_text WHERE document_id = ?", Excerpt::From::Body},
    {"SELECT body FROM doc_opinion WHERE document_id = ? ORDER BY at DESC", Excerpt::From::Opinion},
    {"SELECT name FROM doc_attachment WHERE document_id = ? ORDER BY position",
     Excerpt::From::FileName}};

} // namespace

Wanted::Wanted(const QString& typed)
    : m_typed(typed.left(200)), m_plain(searchText(typed)), m_words(typed)
{
}

QByteArray Wanted::condition(bool complete) const
{
    QByteArrayList parts;
    if (!m_words.isEmpty())
        parts.append(byIndex());
    if (m_words.isEmpty() || !complete || mayBeInitials(m_plain))
        parts.append("SELECT rowid FROM doc_document WHERE instr(search_key, ?4) > 0");
    return "d.rowid IN (" + parts.join(" UNION ALL ") + ")";
}

void Wanted::bind(store::Query& q) const
{
    q.bind(m_plain).bind(m_words.matchExpression()).bind(m_typed);
}

Result<store::SearchProgress> documentsIndexed(store::Database& db)
{
    return store::searchProgress(db, u"doc_document"_s);
}

Result<QHash<RowKey, Excerpt>> excerpts(store::Database& db, const QList<Summary>& lines,
                                        const QString& typed)
{
    QHash<RowKey, Excerpt> found;
    const SearchWords words(typed);
    if (words.isEmpty())
        return found;
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    for (const auto& line : lines) {
        if (words.isFoundIn({line.title, line.issuer, line.docNumber, line.numberText}))
            continue; // the line shows it
        Excerpt excerpt;
        for (const auto& place : places) {
            if (excerpt.text.isEmpty()) {
                TRY_ASSIGN(excerpt, excerptFrom(db, place.sql, line.id, words, place.from));
            }
        }
        if (!excerpt.text.isEmpty())
            found.insert(line.key, std::move(excerpt));
    }
    return found;
}

} // namespace chancery::documents
