// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// What somebody types (the first line) and the text it is looked for in: SearchWords, the
// tokenizer, and FTS5 between them, held to a search without an index.
#include "base/text/search_text.h"
#include "fuzz/fuzz.h"
#include "store/database.h"

#include <algorithm>

using namespace chancery;
using namespace chancery::fuzz;

namespace {

store::Database& database()
{
    static const auto db = [] {
        auto opened = store::Database::open(QStringLiteral(":memory:"), {});
        promise(opened.ok(), "a database in memory opens");
        const auto made = (*opened)->script(
            "CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='chancery', columnsize=0);");
        promise(made.ok(), "the tokenizer is known");
        return std::move(*opened);
    }();
    return *db;
}

bool foundByIndex(const QByteArray& text, const SearchWords& words)
{
    auto& db = database();
    promise(db.run("DELETE FROM texts").ok(), "what was entered can be taken out");
    auto enter = db.query("INSERT INTO texts (rowid, text) VALUES (1, ?)");
    enter.bindUtf8(text);
    promise(enter.done().ok(), "every text can be entered");
    auto ask = db.query("SELECT COUNT(*) FROM texts WHERE texts MATCH ?");
    ask.bind(words.matchExpression());
    const bool found = ask.next() && ask.integer(0) == 1;
    promise(ask.done().ok(), "nothing typed is a mistake of syntax");
    return found;
}

/// Of these two the meaning is plain without any of our code.
bool isPlain(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) || c == QChar(0xFF0C);
    });
}

void promisePlaces(const QString& text, const SearchWords& words, bool found)
{
    const auto places = words.placesIn(text);
    promise(!found || !places.isEmpty(), "what is found can be marked");
    qsizetype end = 0;
    for (const auto& place : places) {
        promise(place.length > 0 && place.from >= end && place.from + place.length <= text.size(),
                "marks lie within the text, one after the other");
        end = place.from + place.length;
    }
}

} // namespace

FUZZ_TARGET(search, data, size)
{
    const QByteArray input = bytesOf(data, std::min<std::size_t>(size, 4'096));
    const qsizetype line = std::max<qsizetype>(input.indexOf('\n'), 0);
    const QString typed = QString::fromUtf8(input.first(line));
    // As every text comes that is stored: valid UTF-8.
    const QString text = QString::fromUtf8(input.sliced(line));
    const SearchWords words(typed);
    if (words.isEmpty()) {
        promise(words.matchExpression().isEmpty(), "nothing typed asks nothing");
        return 0;
    }
    const bool found = words.isFoundIn({text});
    promise(words.isFoundInUtf8({text.toUtf8()}) == found, "a text is the same in any encoding");
    promise(foundByIndex(text.toUtf8(), words) == found, "the index answers as the text does");
    promisePlaces(text, words, found);
    if (typed.size() <= 200 && isPlain(text) && isPlain(typed) && !typed.contains(QChar(0xFF0C)))
        promise(text.contains(typed) == found, "found is what stands there");
    // Broken bytes harm nobody either.
    (void)foundByIndex(input, words);
    return 0;
}
