// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/table_widths.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>

namespace chancery::paper {

namespace {

// 四号, 小四, 五号, 小五, 六号
constexpr std::array<double, 5> tableSizes{14, 12, 10.5, 9, 7.5};
constexpr double readable = 9;
constexpr double roomyCell = 8;
constexpr double goodCell = 4; // characters a cell should hold before the type becomes smaller

/// What each column holds, in characters: its longest line, and what cannot be broken.
struct Needs {
    QList<double> natural;
    QList<double> least;
};

double widthOfWord(const QString& run)
{
    return double(run.size()) * 0.6;
}

/// The widest piece of the text that a line break leaves whole.
double widestPiece(const QString& text)
{
    double widest = text.isEmpty() ? 0 : 1;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c.unicode() > 0x20 && c.unicode() < 0x7f ? run + 1 : 0;
        widest = std::max(widest, double(run) * 0.6);
    }
    return widest;
}

Needs needsOf(const Block& table, qsizetype columns)
{
    Needs needs{QList<double>(columns, 1), QList<double>(columns, 1)};
    for (const QStringList& row : table.rows) {
        for (qsizetype c = 0; c < row.size(); ++c) {
            for (const QString& line : row[c].split(u'\n')) {
                const auto broken = breakLines(
                    line, 1e9, {}, [](const QString& run, qsizetype) { return widthOfWord(run); });
                const double width = broken.isEmpty() ? 0 : broken.first().width();
                needs.natural[c] = std::max(needs.natural[c], width);
                needs.least[c] = std::max(needs.least[c], std::min(widestPiece(line), goodCell));
            }
        }
    }
    return needs;
}

double sumOf(const QList<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// No column gets more than it wants as long as another has less than it wants: narrow columns get
/// all, wide ones share what is left equally. What is over then is given in proportion.
QList<double> shared(const QList<double>& least, const QList<double>& natural, double width)
{
    QList<double> widths = least;
    double rest = width - sumOf(least);
    QSet<qsizetype> hungry;
    for (qsizetype i = 0; i < least.size(); ++i)
        hungry.insert(i);
    while (rest > 0.01 && !hungry.isEmpty()) {
        const double share = rest / double(hungry.size());
        const auto asking = hungry;
        for (const qsizetype i : asking) {
            const double given = std::min(share, std::max(0.0, natural[i] - widths[i]));
            widths[i] += given;
            rest -= given;
            if (given < share)
                hungry.remove(i);
        }
    }
    const double scale = width / sumOf(widths);
    for (double& one : widths)
        one *= scale;
    return widths;
}

/// The columns' needs in mm at a size, margins included.
QList<double> inMm(const QList<double>& characters, double points)
{
    QList<double> result;
    for (const double count : characters)
        result.append(count * grid::em(points) + 2 * cellMargin(points));
    return result;
}

QList<double> comfortable(const Needs& needs, double characters)
{
    QList<double> wanted;
    for (const double natural : needs.natural)
        wanted.append(std::min(natural, characters));
    return wanted;
}

qsizetype columnsOf(const Block& table)
{
    qsizetype columns = 0;
    for (const QStringList& row : table.rows)
        columns = std::max(columns, row.size());
    return columns;
}

/// The largest type in which no column is squeezed below what it cannot do without; the smallest if
/// there is none.
double sizeFor(const Needs& needs, double width, bool liesOnItsSide)
{
    if (liesOnItsSide) {
        const auto wanted = comfortable(needs, roomyCell);
        for (const double points : tableSizes) {
            if (points >= readable && sumOf(inMm(wanted, points)) <= width)
                return points;
        }
        if (sumOf(inMm(needs.least, readable)) <= width)
            return readable;
    }
    for (const double points : tableSizes) {
        if (sumOf(inMm(needs.least, points)) <= width)
            return points;
    }
    return tableSizes.back();
}

} // namespace

double cellMargin(double points)
{
    return 0.2 * grid::em(points);
}

bool isCramped(const Block& table, double width)
{
    const auto wanted = comfortable(needsOf(table, columnsOf(table)), goodCell);
    return sumOf(inMm(wanted, readable)) > width;
}

QList<TablePart> tableParts(const Block& table, double width, bool liesOnItsSide)
{
    const qsizetype columns = columnsOf(table);
    if (columns == 0)
        return {};
    const Needs needs = needsOf(table, columns);
    const double points = sizeFor(needs, width, liesOnItsSide);
    const auto natural = inMm(needs.natural, points);
    auto least = inMm(needs.least, points);
    const double smallest = grid::em(points) + 2 * cellMargin(points);
    if (sumOf(least) > width)
        least = QList<double>(columns, smallest);
    QList<TablePart> parts;
    for (qsizetype c = 0; c < columns;) {
        TablePart part;
        part.points = points;
        double used = 0;
        QList<double> partLeast;
        QList<double> partNatural;
        const auto take = [&](qsizetype column) {
            part.columns.append(column);
            partLeast.append(least[column]);
            partNatural.append(natural[column]);
            used += least[column];
        };
        if (c > 0)
            take(0);
        do
            take(c++);
        while (c < columns && used + least[c] <= width);
        part.widths = shared(partLeast, partNatural, width);
        parts.append(part);
    }
    return parts;
}

} // namespace chancery::paper
