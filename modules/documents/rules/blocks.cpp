// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/chinese_number.h"
#include "base/text/normalise.h"
#include "documents/rules/manuscript.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

QString numberOf(int level, int count)
{
    switch (level) {
    case 1:
        return chineseNumber(count) + u'、';
    case 2:
        return u'（' + chineseNumber(count) + u'）';
    case 3:
        return QString::number(count) + u'.';
    default:
        return u'（' + QString::number(count) + u'）';
    }
}

/// What a line begins with when it is a heading of each level, in whatever width it was typed.
const QRegularExpression& headingPattern(int level)
{
    static const std::array patterns{
        QRegularExpression(u"^[一二三四五六七八九十百]{1,5}、\\s*"_s),
        QRegularExpression(u"^[（(][一二三四五六七八九十百]{1,5}[)）]、?\\s*"_s),
        QRegularExpression(u"^[0-9０-９]{1,3}[.．、](?![0-9０-９])\\s*"_s),
        QRegularExpression(u"^[（(][0-9０-９]{1,3}[)）]、?\\s*"_s)};
    return patterns[std::size_t(level - 1)];
}

Block blockOf(const QString& line)
{
    for (int level = 1; level <= Block::levels; ++level) {
        const auto match = headingPattern(level).match(line);
        if (match.hasMatch() && match.capturedLength() < line.size())
            return Block::heading(level, line.mid(match.capturedLength()));
    }
    return Block::paragraph(line);
}

/// Rows gathered so far become a table; shorter ones are filled up.
void endTable(QList<QStringList>& rows, QList<Block>& blocks)
{
    if (rows.isEmpty())
        return;
    qsizetype columns = 0;
    for (const auto& row : std::as_const(rows))
        columns = std::max(columns, row.size());
    columns = std::min(columns, qsizetype(Manuscript::mostColumns));
    for (auto& row : rows) {
        // What does not fit beside stays in the last cell: nothing is lost.
        while (row.size() > columns)
            row[columns - 1] += u' ' + row.takeAt(columns);
        while (row.size() < columns)
            row.append(QString());
    }
    blocks.append({Block::Kind::Table, 0, {}, rows});
    rows.clear();
}

} // namespace

qsizetype Block::standsOut() const
{
    if (kind != Kind::Heading)
        return 0;
    const auto stop = text.indexOf(u'。');
    const qsizetype end = stop < 0 ? text.size() : stop + 1;
    return end <= longestHeading ? end : 0;
}

QStringList headingNumbers(const QList<Block>& blocks)
{
    std::array<int, Block::levels + 1> counts{};
    QStringList numbers;
    numbers.reserve(blocks.size());
    for (const auto& block : blocks) {
        if (block.kind != Block::Kind::Heading) {
            numbers.append(QString());
            continue;
        }
        ++counts[std::size_t(block.level)];
        for (int below = block.level + 1; below <= Block::levels; ++below)
            counts[std::size_t(below)] = 0;
        numbers.append(numberOf(block.level, counts[std::size_t(block.level)]));
    }
    return numbers;
}

QList<Block> blocksOf(const QString& text)
{
    QList<Block> blocks;
    QList<QStringList> rows;
    static const QRegularExpression lineEnds(u"[\\r\\n\\v\\f\\x{2028}\\x{2029}]+"_s);
    for (const auto& raw : text.split(lineEnds)) {
        const bool cells = raw.trimmed().contains(u'\t');
        QStringList row;
        if (cells) {
            for (const auto& cell : raw.split(u'\t'))
                row.append(cleanText(cell).simplified());
            rows.append(row);
            continue;
        }
        const QString line = cleanText(raw).trimmed();
        if (line.isEmpty())
            continue;
        endTable(rows, blocks);
        blocks.append(blockOf(line));
    }
    endTable(rows, blocks);
    return blocks;
}

} // namespace chancery::documents
