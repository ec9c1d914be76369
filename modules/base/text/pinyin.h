// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

#include <vector>

namespace chancery {

/// A text made ready to be found by what people type: the characters themselves, the initials of
/// their pinyin (拼音首字母), whole syllables or the beginnings of them, in any mixture: "财务司"
/// answers to 财务, cws, caiwu, caiw, 财ws. Every reading of a character counts (长春 to cc and
/// zc), because a machine cannot know which one is meant. Built once per text, matched often.
class PinyinKey {
public:
    PinyinKey() = default;

    qsizetype size() const { return qsizetype(m_units.size()); }

private:
    struct Unit {
        char32_t character; ///< Normalised: half-width, lower case.
        quint16 readings;   ///< A set in the character tables; 0 for none.
        quint16 startsWord; ///< Not 0 where a word begins as far as writing shows it.
    };

    std::vector<Unit> m_units;

    friend PinyinKey pinyinKey(QStringView text);
    friend int matchScore(QStringView query, const PinyinKey& key);
};

PinyinKey pinyinKey(QStringView text);

/// How well a key answers a query: 0 not at all; larger is better. Whole text before its beginning
/// before the beginning of a word before the middle before scattered characters; within each of
/// these the characters themselves before pinyin, and shorter texts before longer ones. An empty
/// query is answered by everything with 1. Only the first 63 characters of a query count.
int matchScore(QStringView query, const PinyinKey& key);
int matchScore(QStringView query, QStringView text);

/// Whether the query is found in one piece somewhere in the text.
bool matchesInitials(QStringView query, QStringView text);

/// The toneless readings of a character in alphabetical order ("chang", "zhang"), v for ü; empty
/// for what is not a Chinese character.
QStringList readingsOf(char32_t character);

/// The first letters of the first of these readings and of the last; 0 where there are none.
struct OuterInitials {
    char first = 0;
    char last = 0;
};
OuterInitials outerInitials(char32_t character);

} // namespace chancery
