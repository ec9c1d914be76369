// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/compare.h"
#include "documents/rules/sequence_match.h"

#include <algorithm>
#include <vector>

namespace chancery::documents {

namespace {

/// A text cut into pieces, each with a number that equal pieces of both texts share.
struct Cut {
    std::vector<QStringView> pieces;
    std::vector<int> ids;
};

bool endsSentence(QChar c)
{
    return c == u'。' || c == u'；' || c == u'！' || c == u'？' || c == u';';
}

qsizetype sentenceEnd(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && !endsSentence(text.at(at)))
        ++at;
    while (at < text.size() && (endsSentence(text.at(at)) || text.at(at) == u'”'))
        ++at;
    return at;
}

bool joins(QChar c)
{
    return c.isDigit() || (c.unicode() < 0x250 && c.isLetter()) || c == u'.' || c == u'%';
}

/// One character, or a number or a word of letters whole.
qsizetype tokenEnd(QStringView text, qsizetype from)
{
    qsizetype at = from;
    if (joins(text.at(at))) {
        while (at < text.size() && joins(text.at(at)))
            ++at;
        return at;
    }
    const bool isPair =
        text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return at + (isPair ? 2 : 1);
}

template <typename End>
Cut cutUp(QStringView text, End endOf, PieceNumbers& numbering)
{
    Cut cut;
    for (qsizetype at = 0; at < text.size();) {
        const auto end = endOf(text, at);
        const QStringView piece = text.mid(at, end - at);
        cut.pieces.push_back(piece);
        cut.ids.push_back(numbering.of(piece));
        at = end;
    }
    return cut;
}

/// Puts runs together, in each change what is removed before what is added.
class RunList {
public:
    void add(Run::Kind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        if (kind == Run::Kind::Removed) {
            m_removed += text;
        } else if (kind == Run::Kind::Added) {
            m_added += text;
        } else {
            flush();
            if (m_runs.isEmpty() || m_runs.last().kind != Run::Kind::Same)
                m_runs.append({kind, {}});
            m_runs.last().text += text;
        }
    }

    QList<Run> take()
    {
        flush();
        return std::move(m_runs);
    }

private:
    void flush()
    {
        if (!m_removed.isEmpty())
            m_runs.append({Run::Kind::Removed, m_removed});
        if (!m_added.isEmpty())
            m_runs.append({Run::Kind::Added, m_added});
        m_removed.clear();
        m_added.clear();
    }

    QList<Run> m_runs;
    QString m_removed;
    QString m_added;
};

/// Calls `same` for each match and `gap` for what lies between two.
template <typename Same, typename Gap>
void walk(const Cut& before, const Cut& after, Same same, Gap gap)
{
    int i = 0;
    int j = 0;
    const auto passGap = [&](int beforeTo, int afterTo) {
        if (i < beforeTo || j < afterTo)
            gap(i, beforeTo, j, afterTo);
        i = beforeTo;
        j = afterTo;
    };
    for (const auto& match : matchSequences(before.ids, after.ids)) {
        passGap(match.before, match.after);
        same(before.pieces[std::size_t(match.before)]);
        ++i;
        ++j;
    }
    passGap(int(before.pieces.size()), int(after.pieces.size()));
}

QStringView joined(const Cut& cut, int from, int to)
{
    if (from == to)
        return {};
    const QStringView first = cut.pieces[std::size_t(from)];
    const QStringView last = cut.pieces[std::size_t(to - 1)];
    return QStringView(first.begin(), last.end());
}

/// What one character in common between two large changes is worth to a reader: nothing.
bool isChance(const QList<Run>& runs, qsizetype i)
{
    if (i == 0 || i + 1 == runs.size() || runs.at(i).kind != Run::Kind::Same)
        return false;
    const auto size = runs.at(i).text.size();
    const auto around = runs.at(i - 1).text.size() + runs.at(i + 1).text.size();
    return size <= 2 && around >= 5 * size;
}

QList<Run> withoutChances(const QList<Run>& runs)
{
    RunList list;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run& run = runs.at(i);
        if (isChance(runs, i)) {
            list.add(Run::Kind::Removed, run.text);
            list.add(Run::Kind::Added, run.text);
        } else {
            list.add(run.kind, run.text);
        }
    }
    return list.take();
}

/// Sentences that changed, character by character; as a whole where little is left of them.
QList<Run> compareCharacters(QStringView before, QStringView after)
{
    if (before.isEmpty() || after.isEmpty()) {
        RunList list;
        list.add(Run::Kind::Removed, before);
        list.add(Run::Kind::Added, after);
        return list.take();
    }
    PieceNumbers numbering;
    const Cut was = cutUp(before, tokenEnd, numbering);
    const Cut is = cutUp(after, tokenEnd, numbering);
    RunList list;
    qsizetype common = 0;
    walk(
        was, is,
        [&](QStringView piece) {
            common += piece.size();
            list.add(Run::Kind::Same, piece);
        },
        [&](int i, int iTo, int j, int jTo) {
            list.add(Run::Kind::Removed, joined(was, i, iTo));
            list.add(Run::Kind::Added, joined(is, j, jTo));
        });
    if (common * 4 < std::max(before.size(), after.size()))
        return {{Run::Kind::Removed, before.toString()}, {Run::Kind::Added, after.toString()}};
    return withoutChances(list.take());
}

} // namespace

QList<Run> compareTexts(const QString& before, const QString& after)
{
    if (before == after)
        return before.isEmpty() ? QList<Run>() : QList<Run>{{Run::Kind::Same, before}};
    PieceNumbers numbering;
    const Cut was = cutUp(before, sentenceEnd, numbering);
    const Cut is = cutUp(after, sentenceEnd, numbering);
    RunList list;
    walk(
        was, is, [&](QStringView sentence) { list.add(Run::Kind::Same, sentence); },
        [&](int i, int iTo, int j, int jTo) {
            for (const auto& run : compareCharacters(joined(was, i, iTo), joined(is, j, jTo)))
                list.add(run.kind, run.text);
        });
    return list.take();
}

QString textBefore(const QList<Run>& runs)
{
    QString text;
    for (const auto& run : runs) {
        if (run.kind != Run::Kind::Added)
            text += run.text;
    }
    return text;
}

QString textAfter(const QList<Run>& runs)
{
    QString text;
    for (const auto& run : runs) {
        if (run.kind != Run::Kind::Removed)
            text += run.text;
    }
    return text;
}

} // namespace chancery::documents
