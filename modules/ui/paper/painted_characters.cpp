// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/painted_characters.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QByteArray>
#include <QChar>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace chancery::paper {

namespace {

/// A glyph as a page names it: the font's resource and the code in it.
using PaintedGlyph = std::pair<std::string, unsigned>;

/// Collects the glyphs of a page in the order in which they are painted.
class GlyphCollector final : public QPDFObjectHandle::ParserCallbacks {
public:
    void handleObject(QPDFObjectHandle object, std::size_t /*offset*/,
                      std::size_t /*length*/) override
    {
        if (object.isName()) {
            m_name = object.getName();
        } else if (object.isString()) {
            m_strings += object.getStringValue();
        } else if (object.isOperator()) {
            const std::string name = object.getOperatorValue();
            if (name == "Tf")
                m_font = m_name;
            else if (name == "Tj")
                take();
            m_strings.clear();
        }
    }

    void handleEOF() override {}

    const std::vector<PaintedGlyph>& glyphs() const { return m_glyphs; }

private:
    void take()
    {
        for (std::size_t i = 0; i + 1 < m_strings.size(); i += 2) {
            const auto high = static_cast<unsigned char>(m_strings[i]);
            const auto low = static_cast<unsigned char>(m_strings[i + 1]);
            m_glyphs.emplace_back(m_font, high * 256U + low);
        }
    }

    std::string m_name;
    std::string m_font;
    std::string m_strings;
    std::vector<PaintedGlyph> m_glyphs;
};

/// The characters of a font's glyphs, by code.
using CodedCharacters = std::map<unsigned, char32_t>;

QByteArray hexCode(unsigned value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

QByteArray hexCharacter(char32_t character)
{
    return character > 0xFFFF
               ? hexCode(QChar::highSurrogate(character)) + hexCode(QChar::lowSurrogate(character))
               : hexCode(character);
}

/// Stands for another character and shares its glyph, so that the other is what is meant.
bool isSymbol(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF);
}

QByteArray characterMap(const CodedCharacters& codes)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t most = 100; // that may stand in one block
    auto next = codes.begin();
    for (std::size_t left = codes.size(); left > 0;) {
        const std::size_t count = std::min(left, most);
        map += QByteArray::number(qsizetype(count)) + " beginbfchar\n";
        for (std::size_t i = 0; i < count; ++i, ++next)
            map += '<' + hexCode(next->first) + "> <" + hexCharacter(next->second) + ">\n";
        map += "endbfchar\n";
        left -= count;
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// A font is one object for all pages.
struct PaintedFont {
    QPDFObjectHandle font;
    CodedCharacters codes;
};
using PaintedFonts = std::map<QPDFObjGen, PaintedFont>;

/// Whether the page's glyphs pair with the characters.
bool pair(QPDFPageObjectHelper page, const QList<char32_t>& characters, PaintedFonts& fonts)
{
    GlyphCollector collector;
    page.parseContents(&collector);
    const auto& glyphs = collector.glyphs();
    if (qsizetype(glyphs.size()) != characters.size())
        return false;
    QPDFObjectHandle named = page.getAttribute("/Resources", false).getKey("/Font");
    std::string name;
    PaintedFont* current = nullptr;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (!current || glyphs[i].first != name) {
            name = glyphs[i].first;
            if (!named.isDictionary() || !named.hasKey(name))
                return false;
            QPDFObjectHandle font = named.getKey(name);
            current = &fonts[font.getObjGen()];
            current->font = font;
        }
        // The first glyph of a font is the box for what it lacks.
        if (glyphs[i].second == 0)
            continue;
        const char32_t character = characters[qsizetype(i)];
        const auto [entry, isNew] = current->codes.emplace(glyphs[i].second, character);
        if (!isNew && isSymbol(entry->second))
            entry->second = character;
    }
    return true;
}

} // namespace

bool tellPaintedCharacters(QPDF& pdf, const QList<QList<char32_t>>& painted)
{
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (qsizetype(pages.size()) != painted.size())
        return false;
    PaintedFonts fonts;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!painted[qsizetype(i)].isEmpty() && !pair(pages[i], painted[qsizetype(i)], fonts))
            return false;
    }
    for (auto& [id, painting] : fonts) {
        QPDFObjectHandle map = painting.font.getKey("/ToUnicode");
        if (map.isStream())
            map.replaceStreamData(characterMap(painting.codes).toStdString(),
                                  QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
    return true;
}

} // namespace chancery::paper
