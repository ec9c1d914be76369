// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/sequence_match.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace chancery::documents {

namespace {

/// Edits after which a stretch of Myers' way is taken as it is.
constexpr int longestWay = 300;
constexpr int deepestPatience = 24;

struct Gap {
    int beforeFrom;
    int beforeTo;
    int afterFrom;
    int afterTo;
    int depth;

    bool isEmpty() const { return beforeFrom == beforeTo || afterFrom == afterTo; }
};

class Matcher {
public:
    Matcher(std::span<const int> before, std::span<const int> after)
        : m_before(before), m_after(after)
    {
    }

    QList<Match> run()
    {
        std::vector<Gap> open{{0, int(m_before.size()), 0, int(m_after.size()), 0}};
        while (!open.empty()) {
            Gap stretch = open.back();
            open.pop_back();
            trim(stretch);
            if (stretch.isEmpty())
                continue;
            const auto anchors =
                stretch.depth < deepestPatience ? anchorsIn(stretch) : QList<Match>();
            if (anchors.isEmpty())
                takeWays(stretch);
            else
                split(stretch, anchors, open);
        }
        std::sort(m_matches.begin(), m_matches.end(),
                  [](const Match& a, const Match& b) { return a.before < b.before; });
        return m_matches;
    }

private:
    bool same(int before, int after) const
    {
        return m_before[std::size_t(before)] == m_after[std::size_t(after)];
    }

    void trim(Gap& s)
    {
        while (!s.isEmpty() && same(s.beforeFrom, s.afterFrom))
            m_matches.append({s.beforeFrom++, s.afterFrom++});
        while (!s.isEmpty() && same(s.beforeTo - 1, s.afterTo - 1))
            m_matches.append({--s.beforeTo, --s.afterTo});
    }

    /// What stands once in each, as long as the order of both is kept.
    QList<Match> anchorsIn(const Gap& s) const
    {
        struct Seen {
            int timesBefore = 0;
            int timesAfter = 0;
            int after = 0;
        };
        QHash<int, Seen> seen;
        for (int i = s.beforeFrom; i < s.beforeTo; ++i)
            ++seen[m_before[std::size_t(i)]].timesBefore;
        for (int i = s.afterFrom; i < s.afterTo; ++i) {
            auto found = seen.find(m_after[std::size_t(i)]);
            if (found == seen.end())
                continue;
            ++found->timesAfter;
            found->after = i;
        }
        QList<Match> unique;
        for (int i = s.beforeFrom; i < s.beforeTo; ++i) {
            const Seen& one = *seen.constFind(m_before[std::size_t(i)]);
            if (one.timesBefore == 1 && one.timesAfter == 1)
                unique.append({i, one.after});
        }
        return longestAscending(unique);
    }

    /// By `before` they ascend; the most of them that ascend by `after` too.
    static QList<Match> longestAscending(const QList<Match>& matches)
    {
        std::vector<int> ends; // Where the best ascent of each length ends.
        std::vector<int> previous(std::size_t(matches.size()), -1);
        for (int i = 0; i < matches.size(); ++i) {
            const auto place =
                std::lower_bound(ends.begin(), ends.end(), i, [&](int end, int value) {
                    return matches.at(end).after < matches.at(value).after;
                });
            if (place != ends.begin())
                previous[std::size_t(i)] = *(place - 1);
            if (place == ends.end())
                ends.push_back(i);
            else
                *place = i;
        }
        QList<Match> ascent;
        for (int i = ends.empty() ? -1 : ends.back(); i >= 0; i = previous[std::size_t(i)])
            ascent.append(matches.at(i));
        std::reverse(ascent.begin(), ascent.end());
        return ascent;
    }

    void split(const Gap& s, const QList<Match>& anchors, std::vector<Gap>& open)
    {
        int before = s.beforeFrom;
        int after = s.afterFrom;
        for (const auto& anchor : anchors) {
            open.push_back({before, anchor.before, after, anchor.after, s.depth + 1});
            m_matches.append(anchor);
            before = anchor.before + 1;
            after = anchor.after + 1;
        }
        open.push_back({before, s.beforeTo, after, s.afterTo, s.depth + 1});
    }

    /// Myers' greedy way over those that the other side has at all.
    void takeWays(const Gap& s)
    {
        QHash<int, int> sides;
        for (int i = s.beforeFrom; i < s.beforeTo; ++i)
            sides[m_before[std::size_t(i)]] |= 1;
        for (int i = s.afterFrom; i < s.afterTo; ++i)
            sides[m_after[std::size_t(i)]] |= 2;
        m_left.clear();
        m_right.clear();
        for (int i = s.beforeFrom; i < s.beforeTo; ++i) {
            if (sides.value(m_before[std::size_t(i)]) == 3)
                m_left.push_back(i);
        }
        for (int i = s.afterFrom; i < s.afterTo; ++i) {
            if (sides.value(m_after[std::size_t(i)]) == 3)
                m_right.push_back(i);
        }
        m_x = m_y = 0;
        while (m_x < int(m_left.size()) && m_y < int(m_right.size()))
            takeWay();
    }

    /// One stretch of it, from (m_x, m_y) to where that ends.
    void takeWay()
    {
        const int width = int(m_left.size()) - m_x;
        const int height = int(m_right.size()) - m_y;
        const int most = std::min(width + height, longestWay);
        std::vector<std::vector<int>> steps;
        std::vector<int> reach(std::size_t(2 * most + 3), 0);
        const auto at = [&](int k) -> int& { return reach[std::size_t(k + most + 1)]; };
        int endX = 0;
        int endK = 0;
        for (int edits = 0; edits <= most; ++edits) {
            int furthest = -1;
            for (int k = -edits; k <= edits; k += 2) {
                const bool down = k == -edits || (k != edits && at(k - 1) < at(k + 1));
                int x = down ? at(k + 1) : at(k - 1) + 1;
                while (x < width && x - k < height && x - k >= 0 &&
                       same(m_left[std::size_t(m_x + x)], m_right[std::size_t(m_y + x - k)]))
                    ++x;
                at(k) = x;
                // Beyond an edge there is nothing to follow.
                if (x <= width && x - k <= height && 2 * x - k > furthest) {
                    furthest = 2 * x - k;
                    endX = x;
                    endK = k;
                }
            }
            if (furthest < 0)
                break;
            steps.emplace_back(reach.begin(), reach.end());
            if (endX == width && endX - endK == height)
                break;
        }
        followBack(steps, endX, endK, most);
        m_x += endX;
        m_y += endX - endK;
    }

    void followBack(const std::vector<std::vector<int>>& steps, int x, int k, int most)
    {
        const auto at = [&](std::size_t edits, int diagonal) {
            return steps[edits][std::size_t(diagonal + most + 1)];
        };
        for (int edits = int(steps.size()) - 1; edits >= 0; --edits) {
            int from = 0; // Where this step's run of equals began.
            int next = k;
            if (edits > 0) {
                const auto before = std::size_t(edits - 1);
                const bool down =
                    k == -edits || (k != edits && at(before, k - 1) < at(before, k + 1));
                next = down ? k + 1 : k - 1;
                from = down ? at(before, next) : at(before, next) + 1;
            }
            while (x > from) {
                --x;
                m_matches.append({m_left[std::size_t(m_x + x)], m_right[std::size_t(m_y + x - k)]});
            }
            if (edits > 0)
                x = at(std::size_t(edits - 1), next);
            k = next;
        }
    }

    std::span<const int> m_before;
    std::span<const int> m_after;
    QList<Match> m_matches;
    std::vector<int> m_left;
    std::vector<int> m_right;
    int m_x = 0;
    int m_y = 0;
};

} // namespace

QList<Match> matchSequences(std::span<const int> before, std::span<const int> after)
{
    return Matcher(before, after).run();
}

QList<bool> heaviestInOrder(const QList<Match>& matches, const QList<int>& weights)
{
    struct Best {
        qint64 weight = 0;
        int match = -1;
    };
    int last = 0;
    for (const auto& match : matches)
        last = std::max(last, match.before + 1);
    // The best chain that ends at or before a place, in a Fenwick tree.
    std::vector<Best> tree(std::size_t(last + 1));
    std::vector<int> previous(std::size_t(matches.size()), -1);
    Best best;
    for (int i = 0; i < matches.size(); ++i) {
        Best chain;
        for (int at = matches.at(i).before; at > 0; at -= at & -at) {
            if (tree[std::size_t(at)].weight > chain.weight)
                chain = tree[std::size_t(at)];
        }
        previous[std::size_t(i)] = chain.match;
        const Best longer{chain.weight + weights.at(i), i};
        for (int at = matches.at(i).before + 1; at <= last; at += at & -at) {
            if (longer.weight > tree[std::size_t(at)].weight)
                tree[std::size_t(at)] = longer;
        }
        if (longer.weight > best.weight)
            best = longer;
    }
    QList<bool> stays(matches.size(), false);
    for (int i = best.match; i >= 0; i = previous[std::size_t(i)])
        stays[i] = true;
    return stays;
}

} // namespace chancery::documents
