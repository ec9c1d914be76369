// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/pinyin.h"

#include "base/text/character_tables.h"
#include "base/text/normalise.h"

#include <QStringList>

#include <algorithm>

namespace chancery {

namespace {

constexpr int maxQuery = 63;

// Bands leave 9 999 for the order within one.
constexpr int scattered = 10'000;
constexpr int inside = 20'000;
constexpr int wordStart = 30'000;
constexpr int textStart = 40'000;
constexpr int whole = 50'000;
constexpr int asWritten = 5'000;

quint16 readingSet(char32_t c)
{
    if (c >= 0x3400 && c <= 0x9FFF)
        return tables::directSets[c - 0x3400];
    const auto* end = tables::others + tables::otherCount;
    const auto* found =
        std::lower_bound(tables::others, end, c, [](const auto& other, char32_t wanted) {
            return other.character < wanted;
        });
    return found != end && found->character == c ? found->set : quint16(0);
}

struct Query {
    char32_t units[maxQuery];
    int size = 0;

    quint64 all() const { return quint64(1) << size; }
};

Query queryOf(QStringView text)
{
    Query query;
    for (const char32_t c : normalised(text).toUcs4()) {
        if (query.size == maxQuery)
            break;
        if (c != U' ' && c != U'\'')
            query.units[query.size++] = c == U'ü' ? U'v' : c;
    }
    return query;
}

// The places of the query (bits of `reached`: so many of its characters are matched) that can be
// reached by also matching this one character of the text.
quint64 advance(const Query& query, char32_t character, quint16 readings, quint64 reached)
{
    quint64 next = 0;
    for (int at = 0; at < query.size; ++at) {
        if (!(reached >> at & 1U))
            continue;
        if (query.units[at] == character) {
            next |= quint64(1) << (at + 1);
            continue;
        }
        if (readings == 0 || query.units[at] > U'z')
            continue;
        for (auto i = tables::readingBegins[readings]; i < tables::readingBegins[readings + 1];
             ++i) {
            const char* syllable = tables::syllables[tables::readingPool[i]];
            // Each beginning of a syllable stands for the character: c, ch, cha, chan, chang.
            for (int n = 0; syllable[n] != '\0' && at + n < query.size &&
                            query.units[at + n] == char32_t(syllable[n]);
                 ++n)
                next |= quint64(1) << (at + n + 1);
        }
    }
    return next;
}

bool isHan(char32_t c)
{
    return readingSet(c) != 0;
}

} // namespace

PinyinKey pinyinKey(QStringView text)
{
    PinyinKey key;
    const auto characters = normalised(text).toUcs4();
    key.m_units.reserve(std::size_t(characters.size()));
    bool gap = true;
    bool beforeWasHan = false;
    for (const char32_t c : characters) {
        const bool isWord = isHan(c) || QChar::isLetterOrNumber(c);
        if (!isWord) {
            gap = true;
            // Punctuation can be typed too; a space cannot.
            if (c != U' ')
                key.m_units.push_back({c, 0, 0});
            continue;
        }
        const bool han = isHan(c);
        const bool starts = gap || han != beforeWasHan;
        key.m_units.push_back({c, readingSet(c), quint16(starts ? 1 : 0)});
        gap = false;
        beforeWasHan = han;
    }
    return key;
}

int matchScore(QStringView queryText, const PinyinKey& key)
{
    const Query query = queryOf(queryText);
    if (query.size == 0)
        return 1;
    const auto& units = key.m_units;
    const int shortness = 1'000 - int(std::min<std::size_t>(units.size(), 1'000));
    int best = 0;
    for (std::size_t start = 0; start < units.size(); ++start) {
        quint64 reached = 1;
        bool literal = true;
        for (std::size_t at = start; at < units.size() && reached != 0; ++at) {
            const auto asked = at - start;
            literal = literal && asked < std::size_t(query.size) &&
                      query.units[asked] == units[at].character;
            reached = advance(query, units[at].character, units[at].readings, reached);
            if (!(reached & query.all()))
                continue;
            const bool toTheEnd = at + 1 == units.size();
            const int band = start == 0                     ? (toTheEnd ? whole : textStart)
                             : units[start].startsWord != 0 ? wordStart
                                                            : inside;
            best = std::max(best, band + (literal ? asWritten : 0) + shortness);
        }
        if (start == 0 && best >= textStart)
            return best;
    }
    if (best != 0)
        return best;

    quint64 reached = 1;
    for (const auto& unit : units)
        reached |= advance(query, unit.character, unit.readings, reached);
    return reached & query.all() ? scattered + shortness : 0;
}

int matchScore(QStringView query, QStringView text)
{
    return matchScore(query, pinyinKey(text));
}

bool matchesInitials(QStringView query, QStringView text)
{
    const int score = matchScore(query, text);
    return score == 1 || score >= inside;
}

QStringList readingsOf(char32_t character)
{
    QStringList list;
    const auto set = readingSet(character);
    for (auto i = tables::readingBegins[set]; set != 0 && i < tables::readingBegins[set + 1]; ++i)
        list.append(QString::fromLatin1(tables::syllables[tables::readingPool[i]]));
    return list;
}

OuterInitials outerInitials(char32_t character)
{
    const auto set = readingSet(character);
    if (set == 0 || tables::readingBegins[set] == tables::readingBegins[set + 1])
        return {};
    const auto letter = [](auto place) { return tables::syllables[tables::readingPool[place]][0]; };
    return {letter(tables::readingBegins[set]), letter(tables::readingBegins[set + 1] - 1)};
}

} // namespace chancery
