// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/block_pairs.h"

#include "documents/rules/sequence_match.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace chancery::documents {

namespace {

/// Two wordings are one text that was changed when so much of the longer one is in both: where it
/// stood, and elsewhere.
constexpr double aloneInPlace = 0.35;
constexpr double elsewhere = 0.6;
/// Pairs with fewer triples in common are not looked at.
constexpr double leastTriples = 0.08;
/// Shorter ones are not known again elsewhere: 特此通知。
constexpr qsizetype leastMoved = 8;
/// Triples of characters that more texts than this have say nothing about a pair.
constexpr std::size_t mostShared = 24;

/// What a block is, as one character, and what stands in it.
QString contentOf(const Block& block)
{
    QString content(QChar(char16_t(u'0' + int(block.kind) * 8 + block.level)));
    content += block.text;
    for (const auto& row : block.rows)
        content += row.join(u'\t') + u'\n';
    return content;
}

/// Every `length` characters in a row, as one number, sorted and once each; of a shorter text
/// itself.
std::vector<quint64> groupsOf(const QString& text, qsizetype length)
{
    const auto count = std::max<qsizetype>(text.size() - length + 1, 1);
    std::vector<quint64> groups;
    groups.reserve(std::size_t(count));
    for (qsizetype i = 0; i < count; ++i) {
        quint64 group = 0;
        for (qsizetype at = i; at < std::min(i + length, text.size()); ++at)
            group = group << 16 | text.at(at).unicode();
        groups.push_back(group);
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

struct Text {
    int index; ///< In its version.
    int gap;   ///< Between which two unchanged blocks it stands.
    bool isTable;
    qsizetype size;
    std::vector<quint64> triples; ///< Which texts could be the same,
    std::vector<quint64> pairs;   ///< and how much they have in common.
};

double inCommon(const std::vector<quint64>& one, const std::vector<quint64>& other)
{
    std::size_t shared = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b)
            ++shared;
        const bool aIsNext = *a <= *b;
        const bool bIsNext = *b <= *a;
        a += aIsNext ? 1 : 0;
        b += bIsNext ? 1 : 0;
    }
    return double(shared) / double(std::max(one.size(), other.size()));
}

struct Candidate {
    int before;
    int after;
    double score;
};

/// How much two have in common, for all pairs that share an unusual triple.
QList<Candidate> candidates(const std::vector<Text>& before, const std::vector<Text>& after)
{
    QHash<quint64, std::vector<int>> places;
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (const auto triple : before[i].triples) {
            auto& list = places[triple];
            if (list.size() <= mostShared)
                list.push_back(int(i));
        }
    }
    QList<Candidate> found;
    QHash<int, int> shared;
    for (std::size_t j = 0; j < after.size(); ++j) {
        shared.clear();
        for (const auto triple : after[j].triples) {
            const auto list = places.constFind(triple);
            if (list == places.cend() || list->size() > mostShared)
                continue;
            for (const int i : *list)
                ++shared[i];
        }
        for (auto it = shared.cbegin(); it != shared.cend(); ++it) {
            const Text& one = before[std::size_t(it.key())];
            const Text& other = after[j];
            const auto longer = std::max(one.triples.size(), other.triples.size());
            if (one.isTable != other.isTable || double(it.value()) < leastTriples * double(longer))
                continue;
            const double score = inCommon(one.pairs, other.pairs);
            const bool here = one.gap == other.gap;
            const bool isKnown = std::min(one.size, other.size) >= leastMoved;
            if (here ? score >= aloneInPlace : isKnown && score >= elsewhere)
                found.append({it.key(), int(j), here ? score + 1 : score});
        }
    }
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(-a.score, a.after, a.before) < std::tuple(-b.score, b.after, b.before);
    });
    return found;
}

class Pairing {
public:
    Pairing(const QList<Block>& before, const QList<Block>& after)
        : m_before(before), m_after(after), m_partner(after.size(), -1),
          m_taken(before.size(), false)
    {
        for (const auto& block : before)
            m_contentsBefore.append(contentOf(block));
        for (const auto& block : after)
            m_contentsAfter.append(contentOf(block));
    }

    QList<BlockPair> run()
    {
        pairEqual();
        pairMoved();
        pairChanged();
        pairLeftInGaps();
        return settled();
    }

private:
    void pair(int before, int after)
    {
        m_partner[after] = before;
        m_taken[before] = true;
    }

    /// In their order.
    void pairEqual()
    {
        PieceNumbers numbers;
        for (const auto& content : std::as_const(m_contentsBefore))
            m_idsBefore.push_back(numbers.of(content));
        for (const auto& content : std::as_const(m_contentsAfter))
            m_idsAfter.push_back(numbers.of(content));
        for (const auto& match : matchSequences(m_idsBefore, m_idsAfter))
            pair(match.before, match.after);
        gapsOf();
    }

    /// Numbers the stretches between pairs, alike on both sides.
    void gapsOf()
    {
        m_gapBefore.fill(0, m_before.size());
        m_gapAfter.fill(0, m_after.size());
        int gap = 0;
        int next = 0;
        for (int j = 0; j < m_after.size(); ++j) {
            if (m_partner.at(j) >= 0) {
                for (; next <= m_partner.at(j); ++next)
                    m_gapBefore[next] = gap;
                ++gap;
            }
            m_gapAfter[j] = gap;
        }
        for (; next < m_before.size(); ++next)
            m_gapBefore[next] = gap;
    }

    /// Equal ones that stand elsewhere.
    void pairMoved()
    {
        QHash<int, QList<int>> left;
        for (int i = int(m_before.size()) - 1; i >= 0; --i) {
            if (!m_taken.at(i) && m_contentsBefore.at(i).size() > leastMoved)
                left[m_idsBefore[std::size_t(i)]].append(i);
        }
        for (int j = 0; j < m_after.size(); ++j) {
            const auto found = left.find(m_idsAfter[std::size_t(j)]);
            if (m_partner.at(j) < 0 && found != left.end() && !found->isEmpty())
                pair(found->takeLast(), j);
        }
    }

    std::vector<Text> leftOf(const QList<Block>& blocks, const QList<int>& gaps, bool after) const
    {
        std::vector<Text> texts;
        for (int i = 0; i < blocks.size(); ++i) {
            if (after ? m_partner.at(i) >= 0 : m_taken.at(i))
                continue;
            const QString content = (after ? m_contentsAfter : m_contentsBefore).at(i).mid(1);
            texts.push_back({i, gaps.at(i), blocks.at(i).kind == Block::Kind::Table, content.size(),
                             groupsOf(content, 3), groupsOf(content, 2)});
        }
        return texts;
    }

    void pairChanged()
    {
        const auto before = leftOf(m_before, m_gapBefore, false);
        const auto after = leftOf(m_after, m_gapAfter, true);
        for (const auto& each : candidates(before, after)) {
            const int i = before[std::size_t(each.before)].index;
            const int j = after[std::size_t(each.after)].index;
            if (!m_taken.at(i) && m_partner.at(j) < 0 && fitTogether(i, j))
                pair(i, j);
        }
    }

    bool fitTogether(int before, int after) const
    {
        const Block& one = m_before.at(before);
        const Block& other = m_after.at(after);
        if (one.kind != Block::Kind::Table && other.kind != Block::Kind::Table)
            return true;
        return one.kind == other.kind && !one.rows.isEmpty() && !other.rows.isEmpty() &&
               one.rows.first().size() == other.rows.first().size();
    }

    /// One alone on each side between two that stayed, with a common beginning or end: 特此通知。
    void pairLeftInGaps()
    {
        QHash<int, QList<int>> left;
        for (int i = 0; i < m_before.size(); ++i) {
            if (!m_taken.at(i))
                left[m_gapBefore.at(i)].append(i);
        }
        QHash<int, QList<int>> fresh;
        for (int j = 0; j < m_after.size(); ++j) {
            if (m_partner.at(j) < 0)
                fresh[m_gapAfter.at(j)].append(j);
        }
        for (auto it = fresh.cbegin(); it != fresh.cend(); ++it) {
            const auto old = left.value(it.key());
            if (old.size() == 1 && it->size() == 1 && fitTogether(old.first(), it->first()) &&
                shareEnds(m_before.at(old.first()), m_after.at(it->first())))
                pair(old.first(), it->first());
        }
    }

    static bool shareEnds(const Block& before, const Block& after)
    {
        if (before.kind == Block::Kind::Table)
            return true;
        const auto shorter = std::min(before.text.size(), after.text.size());
        qsizetype same = 0;
        while (same < shorter && before.text.at(same) == after.text.at(same))
            ++same;
        qsizetype end = 0;
        while (end < shorter - same && before.text.at(before.text.size() - 1 - end) ==
                                           after.text.at(after.text.size() - 1 - end))
            ++end;
        return shorter > 0 && (same + end) * 3 >= std::max(before.text.size(), after.text.size());
    }

    QList<BlockPair> settled() const
    {
        QList<Match> matches;
        QList<int> weights;
        for (int j = 0; j < m_after.size(); ++j) {
            if (m_partner.at(j) < 0)
                continue;
            matches.append({m_partner.at(j), j});
            weights.append(int(m_contentsAfter.at(j).size()));
        }
        const auto stays = heaviestInOrder(matches, weights);
        QList<BlockPair> pairs(m_after.size());
        for (qsizetype i = 0; i < matches.size(); ++i)
            pairs[matches.at(i).after] = {matches.at(i).before, !stays.at(i)};
        return pairs;
    }

    const QList<Block>& m_before;
    const QList<Block>& m_after;
    QStringList m_contentsBefore;
    QStringList m_contentsAfter;
    QList<int> m_partner;
    QList<bool> m_taken;
    QList<int> m_gapBefore;
    QList<int> m_gapAfter;
    std::vector<int> m_idsBefore;
    std::vector<int> m_idsAfter;
};

/// Rows of one gap, in their order, as long as a cell is the same.
void pairRowsOfGap(const QList<QStringList>& before, const QList<QStringList>& after, int i,
                   int iTo, int j, int jTo, QList<int>& pairs)
{
    for (; j < jTo; ++j) {
        for (int k = i; k < std::min(iTo, i + 8); ++k) {
            int same = 0;
            const auto columns = std::min(before.at(k).size(), after.at(j).size());
            for (qsizetype column = 0; column < columns; ++column) {
                same += before.at(k).at(column) == after.at(j).at(column) &&
                        !after.at(j).at(column).isEmpty();
            }
            const bool alone = iTo - i == 1 && jTo - j == 1;
            if (same > 0 || alone) {
                pairs[j] = k;
                i = k + 1;
                break;
            }
        }
    }
}

} // namespace

QList<BlockPair> pairBlocks(const QList<Block>& before, const QList<Block>& after)
{
    return Pairing(before, after).run();
}

QList<int> pairRows(const QList<QStringList>& before, const QList<QStringList>& after)
{
    QList<int> pairs(after.size(), -1);
    if (before.isEmpty() || after.isEmpty() || before.first().size() != after.first().size())
        return pairs;
    QStringList rows;
    for (const auto& row : before + after)
        rows.append(row.join(u'\x1F'));
    PieceNumbers numbers;
    std::vector<int> was;
    std::vector<int> is;
    for (qsizetype row = 0; row < rows.size(); ++row)
        (row < before.size() ? was : is).push_back(numbers.of(rows.at(row)));
    int i = 0;
    int j = 0;
    for (const auto& match : matchSequences(was, is)) {
        pairRowsOfGap(before, after, i, match.before, j, match.after, pairs);
        pairs[match.after] = match.before;
        i = match.before + 1;
        j = match.after + 1;
    }
    pairRowsOfGap(before, after, i, int(before.size()), j, int(after.size()), pairs);
    for (int row = 0; row < after.size(); ++row) {
        if (pairs.at(row) >= 0 && before.at(pairs.at(row)).size() != after.at(row).size())
            pairs[row] = -1;
    }
    return pairs;
}

} // namespace chancery::documents
