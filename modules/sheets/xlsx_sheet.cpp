// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sheets/xlsx_sheet.h"

#include "sheets/cell.h"

#include <expat.h>

#include <algorithm>
#include <cstring>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace chancery::sheets {

namespace {

// What of the bytes is remembered: their text, and as which form of number.
constexpr quint8 asText = 0;
constexpr quint8 asForm = 1;

/// The name without a prefix.
std::string_view localName(const char* name)
{
    const std::string_view whole(name);
    const auto colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// Of attributes as expat gives them, name and value by turns; null when there is none.
const char* valueOf(const char** attributes, const char* name)
{
    for (; *attributes; attributes += 2) {
        if (std::strcmp(attributes[0], name) == 0)
            return attributes[1];
    }
    return nullptr;
}

int numberOf(const char* text, bool* good = nullptr)
{
    return text ? QByteArrayView(text).trimmed().toInt(good) : 0;
}

/// What a spreadsheet would show just as it is written: a whole number of up to fifteen digits.
bool isShortWhole(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 15 && (text.size() == 1 || text.front() != '0') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

/// Expat calls back to these; the sheet is what it hands through.
struct XlsxSheet::Handlers {
    static XlsxSheet& sheet(void* data) { return *static_cast<XlsxSheet*>(data); }

    static void begin(void* data, const char* name, const char** attributes)
    {
        XlsxSheet& self = sheet(data);
        if (self.m_in == In::Aside) {
            ++self.m_asideDepth;
            return;
        }
        const auto element = localName(name);
        if (element == "c"sv) {
            self.beginCell(attributes);
        } else if (element == "v"sv) {
            self.m_in = In::Value;
        } else if (element == "t"sv) {
            self.m_in = In::InlineText;
        } else if (element == "row"sv) {
            self.beginRow(attributes);
        } else if (element == "rPh"sv) {
            self.m_in = In::Aside;
            self.m_asideDepth = 1;
        } else if (element == "worksheet"sv) {
            self.m_isSheet = true;
        }
    }
    static void end(void* data, const char* name)
    {
        XlsxSheet& self = sheet(data);
        if (self.m_in == In::Aside) {
            if (--self.m_asideDepth == 0)
                self.m_in = In::Nothing;
            return;
        }
        const auto element = localName(name);
        if (element == "v"sv || element == "t"sv)
            self.m_in = In::Nothing;
        else if (element == "c"sv)
            self.put(self.valueText());
    }
    static void text(void* data, const char* utf8, int size)
    {
        XlsxSheet& self = sheet(data);
        if (self.m_in == In::Value)
            self.m_value.append(utf8, size);
        else if (self.m_in == In::InlineText)
            self.m_inline.append(utf8, size);
    }
    static void documentType(void* data, const char*, const char*, const char*, int)
    {
        sheet(data).m_failed = true;
        sheet(data).stop();
    }
};

void XlsxSheet::FreeParser::operator()(XML_ParserStruct* parser) const
{
    XML_ParserFree(parser);
}

int columnOfReference(QByteArrayView reference)
{
    int column = 0;
    qsizetype letters = 0;
    for (const char c : reference) {
        const char upper = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
        if (upper < 'A' || upper > 'Z')
            break;
        column = column * 26 + (upper - 'A' + 1);
        if (++letters > 3)
            return -1;
    }
    return column - 1 < mostColumns ? column - 1 : -1;
}

XlsxSheet::XlsxSheet(const XlsxParts& parts, qint64 mostCells)
    : m_parts(parts), m_xml(XML_ParserCreate(nullptr)), m_left(mostCells)
{
    XML_SetUserData(m_xml.get(), this);
    XML_SetElementHandler(m_xml.get(), Handlers::begin, Handlers::end);
    XML_SetCharacterDataHandler(m_xml.get(), Handlers::text);
    XML_SetStartDoctypeDeclHandler(m_xml.get(), Handlers::documentType);
}

void XlsxSheet::stop()
{
    XML_StopParser(m_xml.get(), XML_FALSE);
}

bool XlsxSheet::take(QByteArrayView block)
{
    if (m_failed || m_tooLarge)
        return false;
    m_failed = XML_Parse(m_xml.get(), block.data(), int(block.size()), 0) != XML_STATUS_OK;
    return !m_failed;
}

bool XlsxSheet::finish()
{
    if (!m_failed && !m_tooLarge)
        m_failed = XML_Parse(m_xml.get(), "", 0, 1) != XML_STATUS_OK;
    while (!m_rows.isEmpty() && m_rows.last().isEmpty())
        m_rows.removeLast();
    return m_isSheet && (!m_failed || m_tooLarge);
}

void XlsxSheet::beginRow(const char** attributes)
{
    bool named = false;
    const int row = numberOf(valueOf(attributes, "r"), &named) - 1;
    m_row = named && row > m_row && row < mostRows ? row : m_row + 1;
    m_column = -1;
    m_tooLarge = m_row >= mostRows;
    if (m_tooLarge)
        stop();
}

XlsxSheet::Holds XlsxSheet::holdsOf(const char* type)
{
    const std::string_view name(type ? type : "n");
    if (name == "s"sv)
        return Holds::Shared;
    if (name == "inlineStr"sv)
        return Holds::Inline;
    if (name == "b"sv)
        return Holds::Flag;
    if (name == "str"sv)
        return Holds::Text;
    if (name == "e"sv)
        return Holds::Trouble;
    return name == "d"sv ? Holds::Moment : Holds::Number;
}

void XlsxSheet::beginCell(const char** attributes)
{
    const char* reference = valueOf(attributes, "r");
    const int column = reference ? columnOfReference(reference) : -1;
    m_column = column > m_column ? column : m_column + 1;
    m_holds = holdsOf(valueOf(attributes, "t"));
    m_style = numberOf(valueOf(attributes, "s"));
    m_value.resize(0); // and keep their room
    m_inline.resize(0);
}

QString XlsxSheet::shared(const QByteArray& utf8)
{
    if (utf8.isEmpty())
        return {};
    return m_recent.text(utf8, asText, [&utf8] { return QString::fromUtf8(utf8); });
}

QString XlsxSheet::numberText()
{
    const QByteArrayView text = QByteArrayView(m_value).trimmed();
    const auto form = m_parts.formOf(m_style);
    if (form == NumberForm::Plain && isShortWhole(text))
        return QString::fromLatin1(text);
    return m_recent.text(m_value, quint8(asForm + quint8(form)), [&] {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (!isNumber)
            return QString::fromUtf8(m_value);
        const QString moment = momentOfNumber(number, form, m_parts.isFrom1904);
        // Fifteen digits are what a spreadsheet itself shows of a number.
        return moment.isEmpty() ? QString::number(number, 'g', 15) : moment;
    });
}

QString XlsxSheet::valueText()
{
    switch (m_holds) {
    case Holds::Shared: {
        bool good = false;
        const int at = m_value.trimmed().toInt(&good);
        return good && at >= 0 && at < m_parts.strings.size() ? m_parts.strings[at] : QString();
    }
    case Holds::Inline:
        return unescaped(shared(m_inline));
    case Holds::Flag:
        return m_value.trimmed() == "1" ? u"TRUE"_s : u"FALSE"_s;
    case Holds::Text:
    case Holds::Trouble:
        return shared(m_value);
    case Holds::Moment:
        return QString::fromUtf8(m_value.trimmed()).replace(u'T', u' ');
    case Holds::Number:
        break;
    }
    return numberText();
}

void XlsxSheet::put(const QString& text)
{
    if (m_holds == Holds::Trouble)
        ++m_errors;
    if (text.isEmpty() || m_row < 0 || m_column >= mostColumns)
        return;
    // A single cell far away must not cost what all before it would.
    m_left -= 1 + (m_row >= m_rows.size() ? m_row - m_rows.size() : 0);
    if (m_row < m_rows.size())
        m_left -= std::max<qsizetype>(0, m_column - m_rows[m_row].size());
    else
        m_left -= m_column;
    if (m_left < 0) {
        m_tooLarge = true;
        return stop();
    }
    while (m_rows.size() <= m_row) {
        const qsizetype before = m_rows.isEmpty() ? 0 : m_rows.last().size();
        m_rows.append(QStringList());
        m_rows.last().reserve(std::max<qsizetype>(before, m_column + 1));
    }
    QStringList& row = m_rows[m_row];
    while (row.size() < m_column)
        row.append(QString());
    if (row.size() == m_column)
        row.append(text);
    else
        row[m_column] = text;
}

} // namespace chancery::sheets
