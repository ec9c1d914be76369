// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/wide_characters.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QByteArray>
#include <QChar>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace chancery::paper {

namespace {

constexpr char32_t lastOfQt = 0xFFFF;

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

/// The characters that a font's map lacks, by code.
using WideCodes = std::map<unsigned, char32_t>;

QByteArray hexCode(unsigned value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

QByteArray mapEntries(const WideCodes& codes)
{
    QByteArray entries;
    for (const auto& [code, character] : codes)
        entries += '<' + hexCode(code) + "> <" + hexCode(QChar::highSurrogate(character)) +
                   hexCode(QChar::lowSurrogate(character)) + ">\n";
    return QByteArray::number(qsizetype(codes.size())) + " beginbfchar\n" + entries + "endbfchar\n";
}

void addToMap(QPDFObjectHandle font, const WideCodes& codes)
{
    if (!font.isDictionary() || !font.getKey("/ToUnicode").isStream())
        return;
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    const std::shared_ptr<Buffer> data = map.getStreamData(qpdf_dl_generalized);
    QByteArray text(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize()));
    const auto end = text.indexOf("endcmap");
    if (end < 0)
        return;
    text.insert(end, mapEntries(codes));
    map.replaceStreamData(text.toStdString(), QPDFObjectHandle::newNull(),
                          QPDFObjectHandle::newNull());
}

} // namespace

void addWideCharacters(QPDF& pdf, const QList<QList<char32_t>>& painted)
{
    // A font is one object for all pages; at most a hundred entries may stand in a block.
    std::map<QPDFObjGen, std::pair<QPDFObjectHandle, WideCodes>> fonts;
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    for (std::size_t p = 0; p < pages.size() && qsizetype(p) < painted.size(); ++p) {
        const auto& characters = painted[qsizetype(p)];
        if (std::none_of(characters.begin(), characters.end(),
                         [](char32_t c) { return c > lastOfQt; }))
            continue;
        QPDFPageObjectHelper page = pages[p];
        GlyphCollector collector;
        page.parseContents(&collector);
        const auto& glyphs = collector.glyphs();
        if (qsizetype(glyphs.size()) != characters.size())
            continue;
        QPDFObjectHandle resources = page.getAttribute("/Resources", false);
        QPDFObjectHandle named = resources.getKey("/Font");
        for (std::size_t i = 0; i < glyphs.size(); ++i) {
            const char32_t character = characters[qsizetype(i)];
            const auto& [name, code] = glyphs[i];
            if (character <= lastOfQt || code == 0 || !named.hasKey(name))
                continue;
            QPDFObjectHandle font = named.getKey(name);
            auto& entry = fonts[font.getObjGen()];
            entry.first = font;
            entry.second.emplace(code, character);
        }
    }
    constexpr std::size_t most = 100;
    for (auto& [id, font] : fonts) {
        WideCodes block;
        for (const auto& code : font.second) {
            block.insert(code);
            if (block.size() == most) {
                addToMap(font.first, block);
                block.clear();
            }
        }
        if (!block.empty())
            addToMap(font.first, block);
    }
}

} // namespace chancery::paper
