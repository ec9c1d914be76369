// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sheets/csv_reader.h"

#include "base/text/plain_text.h"
#include "sheets/cell.h"

#include <QFile>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::sheets {

namespace {

constexpr qsizetype lookedAt = 20'000; ///< Characters by which the separator is known.

QJsonObject csvNamed(const QString& path)
{
    return {{u"file"_s, QFileInfo(path).fileName()}};
}

/// What stands most often outside of quotes; a comma where nothing does.
QChar separatorOf(QStringView text)
{
    static constexpr std::array candidates{u',', u'\t', u';'};
    std::array<int, candidates.size()> counts{};
    bool quoted = false;
    for (const QChar c : text.left(lookedAt)) {
        quoted = quoted != (c == u'"');
        for (std::size_t i = 0; !quoted && i < candidates.size(); ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return candidates[std::size_t(most - counts.begin())];
}

/// Cuts a text into rows and cells, one after the other.
class CsvCutter {
public:
    CsvCutter(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    bool atEnd() const { return m_at >= m_text.size(); }

    QStringList row()
    {
        QStringList cells;
        while (true) {
            cells.append(cell());
            if (atEnd())
                break;
            const QChar c = m_text[m_at++];
            if (c == u'\r' && !atEnd() && m_text[m_at] == u'\n')
                ++m_at;
            if (c != m_separator)
                break;
        }
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        return cells;
    }

private:
    bool endsCell(QChar c) const { return c == m_separator || c == u'\n' || c == u'\r'; }

    QString cell()
    {
        if (!atEnd() && m_text[m_at] == u'"') {
            if (const auto end = closingQuote(); end >= 0)
                return quoted(end);
        }
        const auto from = m_at;
        while (!atEnd() && !endsCell(m_text[m_at]))
            ++m_at;
        const QStringView plain = m_text.mid(from, m_at - from);
        const bool guarded =
            plain.size() > 1 && plain[0] == u'\'' && QStringView(u"=+-@\t\r").contains(plain[1]);
        return plain.mid(guarded ? 1 : 0).toString();
    }
    /// Of the quote at which the reader stands; -1 for one that is never closed.
    qsizetype closingQuote() const
    {
        for (auto i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] != u'"')
                continue;
            if (i + 1 < m_text.size() && m_text[i + 1] == u'"')
                ++i;
            else
                return i;
        }
        return -1;
    }
    QString quoted(qsizetype end)
    {
        QString text = m_text.mid(m_at + 1, end - m_at - 1).toString();
        text.replace(u"\"\""_s, u"\""_s).replace(u"\r\n"_s, u"\n"_s);
        m_at = end + 1;
        // What stands behind it belongs to the cell for every program there is.
        while (!atEnd() && !endsCell(m_text[m_at]))
            text += m_text[m_at++];
        const bool guarded =
            text.size() > 1 && text[0] == u'\'' && QStringView(u"=+-@\t\r").contains(text[1]);
        return guarded ? text.mid(1) : text;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
};

} // namespace

Result<Workbook> readCsv(const QString& path, const ReadLimits& limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail("sheets.unreadable", csvNamed(path));
    if (file.size() == 0)
        return fail("sheets.empty-file", csvNamed(path));
    if (file.size() > limits.bytes)
        return fail("sheets.too-large", csvNamed(path));
    const auto text = plainText(file.readAll());
    if (!text)
        return fail("sheets.not-a-workbook", csvNamed(path));
    Sheet sheet;
    sheet.name = QFileInfo(path).completeBaseName();
    qint64 left = limits.cells;
    CsvCutter cutter(text->startsWith(QChar(0xFEFF)) ? QStringView(*text).mid(1) : *text,
                     separatorOf(*text));
    while (!cutter.atEnd()) {
        sheet.rows.append(cutter.row());
        left -= 1 + sheet.rows.last().size();
        if (left < 0 || sheet.rows.size() > mostRows || sheet.rows.last().size() > mostColumns)
            return fail("sheets.too-large", csvNamed(path));
    }
    while (!sheet.rows.isEmpty() && sheet.rows.last().isEmpty())
        sheet.rows.removeLast();
    Workbook book;
    book.sheets.append(std::move(sheet));
    return book;
}

Result<Workbook> readTable(const QString& path, const ReadLimits& limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail("sheets.unreadable", csvNamed(path));
    const QByteArray head = file.read(4);
    const bool isWorkbook = head.startsWith("PK") || head.startsWith("\xD0\xCF\x11\xE0");
    return isWorkbook ? readXlsx(path, limits) : readCsv(path, limits);
}

} // namespace chancery::sheets
