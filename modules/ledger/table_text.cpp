// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ledger/table_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ledger {

namespace {

QString quoted(const QString& cell, QChar separator)
{
    const bool needs = std::any_of(cell.begin(), cell.end(), [separator](QChar c) {
        return c == separator || c == u'\n' || c == u'\r' || c == u'"';
    });
    if (!needs)
        return cell;
    QString text = cell;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

/// One table read character by character.
class TsvReader {
public:
    explicit TsvReader(const QString& text) : m_text(text) {}

    TextTable read()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (m_quoted)
                takeQuoted(c);
            else if (c == u'"' && m_cell.isEmpty())
                m_quoted = true;
            else if (c == u'\t')
                endCell();
            else if (c == u'\n')
                endRow();
            else if (c != u'\r')
                m_cell += c;
        }
        if (!m_cell.isEmpty() || !m_row.isEmpty())
            endRow();
        return m_table;
    }

private:
    void takeQuoted(QChar c)
    {
        if (c != u'"')
            m_cell += c;
        else if (m_at < m_text.size() && m_text[m_at] == u'"')
            m_cell += m_text[m_at++];
        else
            m_quoted = false;
    }
    void endCell()
    {
        m_row.append(m_cell);
        m_cell.clear();
    }
    void endRow()
    {
        endCell();
        m_table.append(m_row);
        m_row.clear();
    }

    const QString& m_text;
    qsizetype m_at = 0;
    bool m_quoted = false;
    QString m_cell;
    QStringList m_row;
    TextTable m_table;
};

} // namespace

QString toTsv(const TextTable& table)
{
    QString text;
    for (const auto& row : table) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u'\t';
            text += quoted(row[i], u'\t');
        }
        text += u'\n';
    }
    return text;
}

TextTable fromTsv(const QString& text)
{
    return TsvReader(text).read();
}

QString toHtml(const TextTable& table)
{
    QString html = u"<table>"_s;
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QString tag = i == 0 ? u"th"_s : u"td"_s;
        html += u"<tr>"_s;
        for (const auto& cell : table[i]) {
            QString text = cell.toHtmlEscaped();
            html += u'<' + tag + u'>' + text.replace(u'\n', u"<br>"_s) + u"</"_s + tag + u'>';
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

QString csvLine(const QStringList& cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += u',';
        QString cell = cells[i];
        if (!cell.isEmpty() && u"=+-@"_s.contains(cell.front())) {
            bool isNumber = false;
            cell.toDouble(&isNumber);
            if (!isNumber)
                cell.prepend(u'\'');
        }
        line += quoted(cell, u',');
    }
    return line + u"\r\n"_s;
}

} // namespace chancery::ledger
