// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/painted_characters.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QByteArray>
#include <QChar>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::paper {

namespace {

/// A glyph as a page names it: the font's resource and the code in it.
using PaintedGlyph = std::pair<std::string_view, unsigned>;

/// Reads the glyphs of a page in the order in which they are painted. What Qt writes is simple
/// (/F7 1575 Tf … <0012> Tj) and long: libqpdf's own parser, which makes an object of every number,
/// takes longer than all the rest.
class GlyphScanner {
public:
    explicit GlyphScanner(std::string_view content) : m_content(content) {}

    /// False if the content holds strings of another kind.
    bool scan()
    {
        while (m_at < m_content.size()) {
            const char c = m_content[m_at];
            if (c == '(')
                return false;
            if (c == '/')
                m_name = word();
            else if (c == '<')
                m_hex = hexString();
            else if (isSpace(c) || c == '[' || c == ']' || c == '>')
                ++m_at;
            else
                obey(word());
        }
        return true;
    }

    const std::vector<PaintedGlyph>& glyphs() const { return m_glyphs; }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    std::string_view word()
    {
        const std::size_t begin = m_at++;
        while (m_at < m_content.size() && !isSpace(m_content[m_at]) &&
               std::string_view("/<>[](").find(m_content[m_at]) == std::string_view::npos)
            ++m_at;
        return m_content.substr(begin, m_at - begin);
    }

    std::string_view hexString()
    {
        const std::size_t end = m_content.find_first_of("<>", ++m_at);
        const std::size_t begin = m_at;
        m_at = end == std::string_view::npos ? m_content.size() : end + 1;
        return m_content.substr(begin, m_at - begin - 1);
    }

    void obey(std::string_view operation)
    {
        if (operation == "Tf")
            m_font = m_name;
        if (operation != "Tj")
            return;
        for (std::size_t i = 0; i + 4 <= m_hex.size(); i += 4) {
            unsigned code = 0;
            std::from_chars(m_hex.data() + i, m_hex.data() + i + 4, code, 16);
            m_glyphs.emplace_back(m_font, code);
        }
        m_hex = {};
    }

    std::string_view m_content;
    std::size_t m_at = 0;
    std::string_view m_name;
    std::string_view m_font;
    std::string_view m_hex;
    std::vector<PaintedGlyph> m_glyphs;
};

std::string contentOf(QPDFPageObjectHelper page)
{
    std::string content;
    for (QPDFObjectHandle& stream : page.getObjectHandle().getPageContents()) {
        const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
        content.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        content += '\n';
    }
    return content;
}

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
    const std::string content = contentOf(page);
    GlyphScanner scanner(content);
    if (!scanner.scan())
        return false;
    const auto& glyphs = scanner.glyphs();
    if (qsizetype(glyphs.size()) != characters.size())
        return false;
    QPDFObjectHandle named = page.getAttribute("/Resources", false).getKey("/Font");
    std::string name;
    PaintedFont* current = nullptr;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (!current || glyphs[i].first != name) {
            name = std::string(glyphs[i].first);
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
