// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Tables that generate/make_character_tables writes at build time from the Unicode Character
/// Database. Only pinyin.cpp, normalise.cpp and common_characters.cpp read them.
namespace chancery::tables {

/// Toneless syllables in alphabetical order, v for ü.
extern const char* const syllables[];
/// Set s (1…readingSetCount) is readingPool[readingBegins[s] … readingBegins[s + 1]), numbers into
/// `syllables`. Set 0 is empty.
extern const std::uint16_t readingPool[];
extern const std::uint16_t readingBegins[];
extern const std::size_t readingSetCount;
/// The sets of U+3400–U+9FFF.
extern const std::uint16_t directSets[];

struct OtherCharacter {
    std::uint32_t character;
    std::uint16_t set;
};
/// The sets of all other characters, sorted.
extern const OtherCharacter others[];
extern const std::size_t otherCount;

/// The ideographs that U+2E80–U+2FDF (radicals as symbols) stand for; 0 where there is none.
extern const char16_t radicals[];

/// A bit for each of U+4E00–U+9FFF: whether GB 2312-1980 has the character.
extern const std::uint8_t common[];

} // namespace chancery::tables
