// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QStringView>

#include <span>

namespace chancery::documents {

/// A place in one sequence and the equal one in the other.
struct Match {
    int before = 0;
    int after = 0;

    bool operator==(const Match&) const = default;
};

/// Numbers pieces of texts so that equal ones have one number. The texts must outlive it.
class PieceNumbers {
public:
    int of(QStringView piece)
    {
        const auto found = m_numbers.constFind(piece);
        return found != m_numbers.cend() ? *found : *m_numbers.insert(piece, int(m_numbers.size()));
    }

private:
    QHash<QStringView, int> m_numbers;
};

/// What two sequences have in common, in the order of both: first what is there once in each
/// (patience diff), between these the shortest way of Myers. A way that would be too long is taken
/// in stretches, so the time grows with the length and not with its square; then more than is
/// needed may count as changed.
QList<Match> matchSequences(std::span<const int> before, std::span<const int> after);

/// The matches, in ascending order of `after`, that keep the order of `before` and weigh most
/// together: true for each that stays, false for each that moved past them.
QList<bool> heaviestInOrder(const QList<Match>& matches, const QList<int>& weights);

} // namespace chancery::documents
