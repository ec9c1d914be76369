// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/line_breaking.h"

#include <algorithm>
#include <cmath>

namespace chancery::paper {

namespace {

bool staysOffLineStart(QChar c)
{
    static const QString marks =
        QStringLiteral("，。、；：？！）》〉」』】〗〕”’…—～％‰℃·,.;:?!)]}%");
    return marks.contains(c);
}

bool staysOffLineEnd(QChar c)
{
    static const QString marks = QStringLiteral("（《〈「『【〖〔“‘([{");
    return marks.contains(c);
}

bool isNarrow(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7f;
}

bool isNumeric(QChar c)
{
    return c.isDigit() || c == u'.' || c == u',' || c == u':' || c == u'-' || c == u'/';
}

/// What is never torn apart by a line break as long as it fits a line.
struct Token {
    QString text;
    qsizetype from;
    double width;
    bool space = false;
    bool digits = false; ///< Each character has half a cell of its own.
};

double widthOfRun(const QString& run, qsizetype from, bool numeric, const MeasureLetters& measure)
{
    return numeric ? double(run.size()) / 2 : std::ceil(measure(run, from) * 2) / 2;
}

/// A number or a word; of one that is longer than a line as much as fits.
Token narrowRun(const QString& text, qsizetype from, double longest, const MeasureLetters& measure)
{
    qsizetype end = from;
    bool numeric = true;
    for (; end < text.size() && isNarrow(text[end]); ++end)
        numeric = numeric && isNumeric(text[end]);
    QString run = text.mid(from, end - from);
    double width = widthOfRun(run, from, numeric, measure);
    while (width > longest && run.size() > 1) {
        run.truncate(std::clamp<qsizetype>(qsizetype(double(run.size()) * longest / width), 1,
                                           run.size() - 1));
        width = widthOfRun(run, from, numeric, measure);
    }
    return {run, from, width, false, numeric};
}

bool isSpace(QChar c)
{
    return c == u' ' || c == QChar::Nbsp || c.category() == QChar::Other_Control;
}

/// How many code units the character takes, with what is set over it or chooses its shape.
qsizetype clusterAt(const QString& text, qsizetype from)
{
    qsizetype end = from;
    do {
        const bool pair =
            text[end].isHighSurrogate() && end + 1 < text.size() && text[end + 1].isLowSurrogate();
        end += pair ? 2 : 1;
        if (end >= text.size())
            break;
        const bool nextPair =
            text[end].isHighSurrogate() && end + 1 < text.size() && text[end + 1].isLowSurrogate();
        const char32_t next = nextPair ? QChar::surrogateToUcs4(text[end], text[end + 1])
                                       : char32_t(text[end].unicode());
        if (!QChar::isPrint(next) || QChar::category(next) != QChar::Mark_NonSpacing)
            break;
    } while (true);
    return end - from;
}

QList<Token> tokens(const QString& text, double longest, const MeasureLetters& measure)
{
    QList<Token> result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); i += result.last().text.size()) {
        if (isSpace(text[i]))
            result.append({text.mid(i, 1), i, 0.5, true});
        else if (isNarrow(text[i]))
            result.append(narrowRun(text, i, longest, measure));
        else
            result.append({text.mid(i, clusterAt(text, i)), i, 1});
    }
    return result;
}

bool mayBreakBetween(const Token& before, const Token& after)
{
    const QChar last = before.text.back();
    const QChar next = after.text.front();
    return !staysOffLineStart(next) && !staysOffLineEnd(last);
}

CellLine placed(const QList<Token>& tokens, qsizetype from, qsizetype to, double x)
{
    CellLine line;
    for (qsizetype i = from; i < to; ++i) {
        const Token& token = tokens[i];
        if (token.digits) {
            for (qsizetype k = 0; k < token.text.size(); ++k)
                line.pieces.append({token.text.mid(k, 1), token.from + k, x + double(k) / 2, 0.5});
        } else if (!token.space) {
            line.pieces.append({token.text, token.from, x, token.width});
        }
        x += token.width;
    }
    return line;
}

} // namespace

QList<CellLine> breakLines(const QString& text, double columns, const Indents& indents,
                           const MeasureLetters& measure)
{
    const double longest = columns - indents.right - std::max(indents.first, indents.others);
    const QList<Token> all = tokens(text, std::max(1.0, longest), measure);
    QList<CellLine> lines;
    qsizetype begin = 0;
    while (begin < all.size()) {
        const double x = lines.isEmpty() ? indents.first : indents.others;
        const double room = columns - indents.right - x;
        double used = 0;
        qsizetype end = begin;
        while (end < all.size() && (used + all[end].width <= room || all[end].space))
            used += all[end++].width;
        if (end < all.size()) {
            // Go back to where a break is allowed; a line that allows none is broken anyway.
            const qsizetype full = std::max(end, begin + 1);
            end = full;
            while (end > begin && !mayBreakBetween(all[end - 1], all[end]))
                --end;
            if (end == begin)
                end = full;
        }
        qsizetype printed = end;
        while (printed > begin && all[printed - 1].space)
            --printed;
        lines.append(placed(all, begin, printed, x));
        begin = end;
        while (begin < all.size() && all[begin].space)
            ++begin;
    }
    return lines;
}

} // namespace chancery::paper
