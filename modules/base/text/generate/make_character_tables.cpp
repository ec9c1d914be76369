// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Build tool. Reads three files of the Unicode Character Database (Debian package unicode-data) and
// writes the C++ tables behind pinyin.h, normalise.h and common_characters.h:
//   make_character_tables Unihan_Readings.txt EquivalentUnifiedIdeograph.txt
//       Unihan_OtherMappings.txt OUT.cpp
//
// A character's readings are the union of the dictionaries that describe today's language; the
// historical kHanyuPinyin is asked only for characters that none of them has, else every common
// character would answer to half the alphabet.

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Syllables = std::set<std::string>;

char32_t nextCodePoint(const std::string& text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t value = more == 0 ? lead : lead & (0x3FU >> more);
    ++at;
    for (int i = 0; i < more && at < text.size(); ++i, ++at)
        value = (value << 6) | (byte(at) & 0x3FU);
    return value;
}

// Without its tone, and with v for ü as it is typed: "lǜ" → "lv". Empty when nothing is left.
std::string withoutTone(const std::string& pinyin)
{
    static const std::map<char32_t, char> plain = {
        {U'ā', 'a'}, {U'á', 'a'}, {U'ǎ', 'a'}, {U'à', 'a'}, {U'ē', 'e'}, {U'é', 'e'}, {U'ě', 'e'},
        {U'è', 'e'}, {U'ê', 'e'}, {U'ế', 'e'}, {U'ề', 'e'}, {U'ī', 'i'}, {U'í', 'i'}, {U'ǐ', 'i'},
        {U'ì', 'i'}, {U'ō', 'o'}, {U'ó', 'o'}, {U'ǒ', 'o'}, {U'ò', 'o'}, {U'ū', 'u'}, {U'ú', 'u'},
        {U'ǔ', 'u'}, {U'ù', 'u'}, {U'ü', 'v'}, {U'ǖ', 'v'}, {U'ǘ', 'v'}, {U'ǚ', 'v'}, {U'ǜ', 'v'},
        {U'ń', 'n'}, {U'ň', 'n'}, {U'ǹ', 'n'}, {U'ḿ', 'm'}};
    std::string out;
    for (std::size_t at = 0; at < pinyin.size();) {
        const char32_t c = nextCodePoint(pinyin, at);
        if (c >= U'a' && c <= U'z')
            out += static_cast<char>(c);
        else if (const auto found = plain.find(c); found != plain.end())
            out += found->second;
    }
    return out;
}

// All four fields are lists of words; a word may begin with "page.line:" and hold several readings
// with commas, or end with "(frequency)".
void addReadings(const std::string& field, Syllables& into)
{
    std::istringstream words(field);
    for (std::string word; words >> word;) {
        if (const auto colon = word.rfind(':'); colon != std::string::npos)
            word.erase(0, colon + 1);
        if (const auto bracket = word.find('('); bracket != std::string::npos)
            word.erase(bracket);
        std::istringstream parts(word);
        for (std::string part; std::getline(parts, part, ',');) {
            if (auto syllable = withoutTone(part); !syllable.empty())
                into.insert(std::move(syllable));
        }
    }
}

std::map<char32_t, Syllables> readReadings(std::istream& in)
{
    std::map<char32_t, Syllables> modern;
    std::map<char32_t, Syllables> historical;
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        std::string code;
        std::string name;
        std::string value;
        if (line.rfind("U+", 0) != 0 || !std::getline(fields, code, '\t') ||
            !std::getline(fields, name, '\t') || !std::getline(fields, value))
            continue;
        const auto character = static_cast<char32_t>(std::stoul(code.substr(2), nullptr, 16));
        if (name == "kMandarin" || name == "kHanyuPinlu" || name == "kTGHZ2013" ||
            name == "kXHC1983")
            addReadings(value, modern[character]);
        else if (name == "kHanyuPinyin")
            addReadings(value, historical[character]);
    }
    for (auto& [character, readings] : historical) {
        auto& into = modern[character];
        if (into.empty())
            into = std::move(readings);
    }
    std::erase_if(modern, [](const auto& entry) { return entry.second.empty(); });
    return modern;
}

// "2E81 ; 5382 # …" and "2E8C..2E8D ; 5C0F # …"; only the radicals that NFKC leaves alone matter,
// and mapping the others too does no harm.
std::map<char32_t, char32_t> readRadicals(std::istream& in)
{
    std::map<char32_t, char32_t> radicals;
    for (std::string line; std::getline(in, line);) {
        const auto semicolon = line.find(';');
        if (line.empty() || line[0] == '#' || semicolon == std::string::npos)
            continue;
        const auto dots = line.find("..");
        const auto first = std::stoul(line, nullptr, 16);
        const auto last = dots < semicolon ? std::stoul(line.substr(dots + 2), nullptr, 16) : first;
        const auto ideograph = std::stoul(line.substr(semicolon + 1), nullptr, 16);
        for (auto c = first; c <= last; ++c) {
            if (c >= 0x2E80 && c <= 0x2FDF)
                radicals[static_cast<char32_t>(c)] = static_cast<char32_t>(ideograph);
        }
    }
    return radicals;
}

// "U+4E00	kGB0	5027": has a place in GB 2312-1980.
std::set<char32_t> readCommon(std::istream& in)
{
    std::set<char32_t> common;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("U+", 0) == 0 && line.find("\tkGB0\t") != std::string::npos)
            common.insert(static_cast<char32_t>(std::stoul(line.substr(2), nullptr, 16)));
    }
    return common;
}

constexpr char32_t firstCommon = 0x4E00;
constexpr char32_t firstDirect = 0x3400;
constexpr char32_t lastDirect = 0x9FFF;

void write(std::ostream& out, const std::map<char32_t, Syllables>& readings,
           const std::map<char32_t, char32_t>& radicals, const std::set<char32_t>& common)
{
    std::map<std::string, std::size_t> syllables;
    for (const auto& [character, list] : readings) {
        for (const auto& syllable : list)
            syllables.emplace(syllable, 0);
    }
    std::size_t number = 0;
    for (auto& [syllable, at] : syllables)
        at = number++;

    std::map<Syllables, std::size_t> sets;
    std::vector<const Syllables*> inOrder;
    for (const auto& [character, list] : readings) {
        const auto [it, isNew] = sets.emplace(list, inOrder.size() + 1);
        if (isNew)
            inOrder.push_back(&it->first);
    }

    out << "// Generated from the Unicode Character Database; do not edit.\n"
           "#include \"base/text/character_tables.h\"\n\nnamespace chancery::tables {\n\n"
           "const char* const syllables[] = {";
    for (const auto& [syllable, at] : syllables)
        out << '"' << syllable << "\",";
    out << "};\n\nconst std::uint16_t readingPool[] = {";
    std::vector<std::size_t> begins{0};
    std::size_t size = 0;
    for (const auto* set : inOrder) {
        begins.push_back(size);
        for (const auto& syllable : *set)
            out << syllables.at(syllable) << ',';
        size += set->size();
    }
    begins.push_back(size);
    out << "0};\n\nconst std::uint16_t readingBegins[] = {";
    for (const auto begin : begins)
        out << begin << ',';
    out << "};\nconst std::size_t readingSetCount = " << inOrder.size()
        << ";\n\nconst std::uint16_t directSets[] = {";
    for (char32_t c = firstDirect; c <= lastDirect; ++c) {
        const auto found = readings.find(c);
        out << (found == readings.end() ? 0 : sets.at(found->second)) << ',';
    }
    out << "};\n\nconst OtherCharacter others[] = {";
    std::size_t otherCount = 0;
    for (const auto& [character, list] : readings) {
        if (character >= firstDirect && character <= lastDirect)
            continue;
        out << '{' << static_cast<std::uint32_t>(character) << ',' << sets.at(list) << "},";
        ++otherCount;
    }
    out << "{0,0}};\nconst std::size_t otherCount = " << otherCount
        << ";\n\nconst char16_t radicals[] = {";
    for (char32_t c = 0x2E80; c <= 0x2FDF; ++c) {
        const auto found = radicals.find(c);
        const bool fits = found != radicals.end() && found->second <= 0xFFFF;
        out << (fits ? static_cast<std::uint32_t>(found->second) : 0U) << ',';
    }
    out << "};\n\nconst std::uint8_t common[] = {";
    for (char32_t first = firstCommon; first <= lastDirect; first += 8) {
        unsigned bits = 0;
        for (char32_t c = first; c < first + 8; ++c)
            bits |= common.contains(c) ? 1U << (c - first) : 0U;
        out << bits << ',';
    }
    out << "};\n\n} // namespace chancery::tables\n";
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::cerr << "usage: make_character_tables READINGS RADICALS MAPPINGS OUT\n";
        return 2;
    }
    std::ifstream readingsFile(argv[1]);
    std::ifstream radicalsFile(argv[2]);
    const auto readings = readReadings(readingsFile);
    const auto radicals = readRadicals(radicalsFile);
    std::ifstream mappingsFile(argv[3]);
    const auto common = readCommon(mappingsFile);
    // A truncated or changed source must stop the build, not leave people unfindable.
    if (readings.size() < 30000 || radicals.size() < 200 || common.size() != 6763) {
        std::cerr << "the Unicode files are not complete: " << readings.size() << " readings, "
                  << radicals.size() << " radicals, " << common.size() << " common characters\n";
        return 1;
    }
    std::ofstream out(argv[4]);
    write(out, readings, radicals, common);
    out.close();
    return out ? 0 : 1;
}
