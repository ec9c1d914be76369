// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/title_lines.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <QList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

namespace chancery::paper {

namespace {

double widthOf(const QString& text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x7f ? 0.5 : (c.isLowSurrogate() ? 0 : 1);
    return width;
}

/// The places between words, by ICU's dictionary of Chinese words, that may begin a line. Between
/// two words of one character each the dictionary did not know the word, so none is there.
QList<qsizetype> wordBreaks(const QString& title)
{
    static const QString never = QStringLiteral("的和与及等》）”、，〉】〕");
    static const QString opening = QStringLiteral("《（“〈【〔");
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getChina(), status));
    if (U_FAILURE(status) || !words)
        return {};
    words->setText(icu::UnicodeString(title.utf16(), int32_t(title.size())));
    QList<qsizetype> edges{0};
    for (int32_t at = words->next(); at != icu::BreakIterator::DONE; at = words->next())
        edges.append(at);
    QList<qsizetype> places;
    for (qsizetype i = 1; i + 1 < edges.size(); ++i) {
        const qsizetype at = edges[i];
        const bool lonely = at - edges[i - 1] == 1 && edges[i + 1] - at == 1;
        if (!lonely && !never.contains(title[at]) && !opening.contains(title[at - 1]))
            places.append(at);
    }
    return places;
}

/// How wide the title is before each of its characters, and all of it.
std::vector<double> widthsBefore(const QString& title)
{
    std::vector<double> widths{0};
    for (const QChar c : title)
        widths.push_back(widths.back() + widthOf(QString(c)));
    return widths;
}

/// The width of a part of the title, without the spaces at its ends.
double widthWithin(const QString& title, const std::vector<double>& before, qsizetype from,
                   qsizetype to)
{
    while (from < to && title[from].isSpace())
        ++from;
    while (to > from && title[to - 1].isSpace())
        --to;
    return before[std::size_t(to)] - before[std::size_t(from)];
}

/// The cheapest way to cut the title into `count` lines at the places; empty if none fits.
QStringList cut(const QString& title, const QList<qsizetype>& places, int count, double columns)
{
    const double ideal = widthOf(title) / count;
    const auto before = widthsBefore(title);
    QList<qsizetype> stops = places;
    stops.prepend(0);
    stops.append(title.size());
    const auto n = std::size_t(stops.size());
    constexpr double never = std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> cost(std::size_t(count) + 1, std::vector<double>(n, never));
    std::vector<std::vector<std::size_t>> from(std::size_t(count) + 1,
                                               std::vector<std::size_t>(n, 0));
    cost[0][0] = 0;
    for (std::size_t line = 1; line <= std::size_t(count); ++line) {
        for (std::size_t to = 1; to < n; ++to) {
            for (std::size_t start = to; start-- > 0;) {
                const auto begin = stops[qsizetype(start)];
                const double width = widthWithin(title, before, begin, stops[qsizetype(to)]);
                // What begins earlier is wider still.
                if (width > columns)
                    break;
                if (cost[line - 1][start] == never)
                    continue;
                // A line that is longer than the even share is better early than late.
                const double tilt = (double(line) - (count + 1) / 2.0) * 0.8;
                const double here = cost[line - 1][start] + std::pow(width - ideal + tilt, 2);
                if (here < cost[line][to]) {
                    cost[line][to] = here;
                    from[line][to] = start;
                }
            }
        }
    }
    if (cost[std::size_t(count)][n - 1] == never)
        return {};
    QStringList lines;
    std::size_t to = n - 1;
    for (auto line = std::size_t(count); line > 0; --line) {
        const auto start = from[line][to];
        const auto begin = stops[qsizetype(start)];
        lines.prepend(title.mid(begin, stops[qsizetype(to)] - begin).trimmed());
        to = start;
    }
    return lines;
}

QStringList broken(const QString& title, double columns)
{
    if (widthOf(title) <= columns)
        return {title};
    const int fewest = int(std::ceil(widthOf(title) / columns));
    const auto places = wordBreaks(title);
    for (int count = fewest; count <= fewest + 1; ++count) {
        if (const auto lines = cut(title, places, count, columns); !lines.isEmpty())
            return lines;
    }
    // A word that is longer than a line: cut anywhere.
    QList<qsizetype> anywhere;
    for (qsizetype i = 1; i < title.size(); ++i)
        anywhere.append(i);
    return cut(title, anywhere, fewest + 1, columns);
}

} // namespace

QStringList titleLines(const QString& title, double columns)
{
    QStringList lines;
    for (const QString& part : title.split(u'\n', Qt::SkipEmptyParts))
        lines += broken(part.trimmed(), columns);
    return lines;
}

} // namespace chancery::paper
