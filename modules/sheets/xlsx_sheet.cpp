// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sheets/xlsx_sheet.h"

#include "sheets/cell.h"

using namespace Qt::StringLiterals;

namespace chancery::sheets {

int columnOfReference(QStringView reference)
{
    int column = 0;
    qsizetype letters = 0;
    for (const QChar c : reference) {
        const char16_t upper = c.toUpper().unicode();
        if (upper < u'A' || upper > u'Z')
            break;
        column = column * 26 + (upper - u'A' + 1);
        if (++letters > 3)
            return -1;
    }
    return column - 1 < mostColumns ? column - 1 : -1;
}

XlsxSheet::XlsxSheet(const XlsxParts& parts, qint64 mostCells) : m_parts(parts), m_left(mostCells)
{
}

bool XlsxSheet::take(const QByteArray& block)
{
    m_xml.addData(block);
    return readTokens() && !m_tooLarge;
}

bool XlsxSheet::finish()
{
    while (!m_rows.isEmpty() && m_rows.last().isEmpty())
        m_rows.removeLast();
    const bool ended = !m_xml.hasError() || m_tooLarge;
    return m_isSheet && ended;
}

/// As far as what came goes.
bool XlsxSheet::readTokens()
{
    while (!m_xml.atEnd() && !m_tooLarge) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            begin();
            break;
        case QXmlStreamReader::EndElement:
            end();
            break;
        case QXmlStreamReader::Characters:
            if (m_in == In::Value)
                m_value += m_xml.text();
            else if (m_in == In::InlineText)
                m_inline += m_xml.text();
            break;
        case QXmlStreamReader::Invalid:
            return m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
        default:
            break;
        }
    }
    return true;
}

void XlsxSheet::begin()
{
    const auto name = m_xml.name();
    if (m_in == In::Aside) {
        ++m_asideDepth;
        return;
    }
    if (name == "worksheet"_L1) {
        m_isSheet = true;
    } else if (name == "row"_L1) {
        bool named = false;
        const int row = m_xml.attributes().value("r"_L1).toInt(&named) - 1;
        m_row = named && row > m_row && row < mostRows ? row : m_row + 1;
        m_column = -1;
        m_tooLarge = m_row >= mostRows;
    } else if (name == "c"_L1) {
        const auto attributes = m_xml.attributes();
        const int column = columnOfReference(attributes.value("r"_L1));
        m_column = column > m_column ? column : m_column + 1;
        m_type = attributes.value("t"_L1).toString();
        m_style = attributes.value("s"_L1).toInt();
        m_value.clear();
        m_inline.clear();
    } else if (name == "v"_L1) {
        m_in = In::Value;
    } else if (name == "t"_L1) {
        m_in = In::InlineText;
    } else if (name == "rPh"_L1) {
        m_in = In::Aside;
        m_asideDepth = 1;
    }
}

void XlsxSheet::end()
{
    const auto name = m_xml.name();
    if (m_in == In::Aside) {
        if (--m_asideDepth == 0)
            m_in = In::Nothing;
        return;
    }
    if (name == "v"_L1 || name == "t"_L1)
        m_in = In::Nothing;
    else if (name == "c"_L1)
        put(valueText());
}

QString XlsxSheet::valueText() const
{
    if (m_type == "s"_L1) {
        bool good = false;
        const int at = m_value.trimmed().toInt(&good);
        return good && at >= 0 && at < m_parts.strings.size() ? m_parts.strings[at] : QString();
    }
    if (m_type == "inlineStr"_L1)
        return unescaped(m_inline);
    if (m_type == "b"_L1)
        return m_value.trimmed() == "1"_L1 ? u"TRUE"_s : u"FALSE"_s;
    if (m_type == "str"_L1 || m_type == "e"_L1)
        return m_value;
    if (m_type == "d"_L1)
        return m_value.trimmed().replace(u'T', u' ');
    bool isNumber = false;
    const double number = m_value.trimmed().toDouble(&isNumber);
    if (!isNumber)
        return m_value;
    const QString moment = momentOfNumber(number, m_parts.formOf(m_style), m_parts.isFrom1904);
    // Fifteen digits are what a spreadsheet itself shows of a number.
    return moment.isEmpty() ? QString::number(number, 'g', 15) : moment;
}

void XlsxSheet::put(const QString& text)
{
    if (m_type == "e"_L1)
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
        return;
    }
    while (m_rows.size() <= m_row)
        m_rows.append(QStringList());
    QStringList& row = m_rows[m_row];
    while (row.size() <= m_column)
        row.append(QString());
    row[m_column] = text;
}

} // namespace chancery::sheets
