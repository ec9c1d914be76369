// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/found.h"

#include "documents/data/catalog.h"
#include "documents/data/search_key.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const store::SearchQuestion& question()
{
    static const auto made = [] {
        store::Catalog catalog;
        addDocumentTables(catalog);
        return store::SearchQuestion(catalog, u"doc_document"_s);
    }();
    return made;
}

/// Whoever reads has not found it by then. The index is asked at the same time, as a rule, and has
/// long answered; what it would take beside that only holds it up.
constexpr qint64 readingMs = 300;
constexpr std::size_t readBetweenLooks = 16;
/// Looking for an end of the question costs more than a row does.
constexpr std::size_t rowsBetweenLooks = 512;

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
    while (found.text.isEmpty() && q.next()) {
        found = excerptOf(q.text(0), words, from);
        found.file = from == Excerpt::From::FileText ? q.text(1) : QString();
    }
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
     Excerpt::From::FileName},
    {"SELECT f.text, a.name FROM doc_attachment AS a JOIN file_fact AS f ON f.sha256 = a.sha256"
     " WHERE a.document_id = ? ORDER BY a.position",
     Excerpt::From::FileText}};

} // namespace

/// Which documents were found, by their keys: one bit for each, because a common word is in nearly
/// all of a million.
class Wanted::Marked {
public:
    void add(RowKey key)
    {
        const auto at = std::size_t(key) / 64;
        if (key < 0 || at > mostKeys / 64)
            return;
        if (at >= m_bits.size())
            m_bits.resize(std::max(at + 1, 2 * m_bits.size()));
        m_bits[at] |= quint64(1) << (std::size_t(key) % 64);
    }
    bool has(RowKey key) const
    {
        const auto at = std::size_t(key) / 64;
        return key >= 0 && at < m_bits.size() && ((m_bits[at] >> (std::size_t(key) % 64)) & 1) != 0;
    }

private:
    static constexpr std::size_t mostKeys = std::size_t(1) << 31; // 256 MiB of bits
    std::vector<quint64> m_bits;
};

Wanted::Wanted(const QString& typed) : m_plain(searchText(typed)), m_words(typed.left(200)) {}

Result<void> Wanted::mark(store::Database& db, Marked& marked, Where where, const GoOn& goOn) const
{
    std::size_t since = 0;
    const auto goesOn = [&] { return ++since % rowsBetweenLooks != 0 || !goOn || goOn(); };
    TRY_ASSIGN(const auto progress, documentsIndexed(db));
    const auto take = [&](RowKey key) {
        marked.add(key);
        return goesOn();
    };
    TRY(question().forEach(db, m_words, take, where));
    if (progress.answersAll())
        return {};
    auto q = db.query("SELECT rowid FROM doc_document WHERE instr(search_key, ?) > 0");
    q.bind(m_plain);
    while (q.next() && goesOn())
        marked.add(q.integer(0));
    return q.done();
}

Result<std::vector<RowKey>> Wanted::inOrder(store::Database& db, const std::vector<RowKey>& list,
                                            Where where, const GoOn& goOn) const
{
    Marked marked;
    TRY(mark(db, marked, where, goOn));
    std::vector<RowKey> keys;
    for (const RowKey key : list) {
        if (marked.has(key))
            keys.push_back(key);
    }
    return keys;
}

Result<Wanted::Found> Wanted::inList(store::Database& db, const std::vector<RowKey>& list,
                                     bool byRelevance, const GoOn& goOn) const
{
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    TRY_ASSIGN(auto all, inOrder(db, list, Where::Family, goOn));
    if (!byRelevance)
        return Found{std::move(all)};
    TRY_ASSIGN(auto keys, inOrder(db, list, Where::Root, goOn));
    const QSet<RowKey> before(keys.begin(), keys.end());
    for (const RowKey key : all) {
        if (!before.contains(key))
            keys.push_back(key);
    }
    return Found{std::move(keys)};
}

Result<std::optional<Wanted::Found>> Wanted::firstOf(store::Database& db,
                                                     const std::vector<RowKey>& list,
                                                     std::size_t enough, bool byRelevance,
                                                     const GoOn& goOn) const
{
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    QElapsedTimer clock;
    clock.start();
    std::vector<RowKey> keys;
    std::vector<RowKey> behind; // less relevant
    for (std::size_t read = 0; read < list.size(); ++read) {
        if (keys.size() >= enough)
            return std::optional(Found{std::move(keys), false});
        const bool looks = read % readBetweenLooks == 0;
        if (looks && (clock.elapsed() > readingMs || (goOn && !goOn())))
            return std::optional<Found>();
        const auto isIn = [&](Where where) {
            return question().isFoundIn(db, m_words, list[read], where);
        };
        TRY_ASSIGN(const bool is, isIn(Where::Family));
        if (!is)
            continue;
        bool first = true;
        if (byRelevance) {
            TRY_ASSIGN(first, isIn(Where::Root));
        }
        (first ? keys : behind).push_back(list[read]);
    }
    keys.insert(keys.end(), behind.begin(), behind.end());
    return std::optional(Found{std::move(keys)});
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
