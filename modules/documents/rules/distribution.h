// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/practice.h"
#include "documents/rules/slip.h"

#include <QStringList>

#include <functional>

namespace chancery::documents {

/// How far a recipient's name reaches (发文范围).
struct Reach {
    int organs = 1;
    bool isGuess = false; ///< It sounds like many (各有关单位) and nobody says how many: it is one.

    bool operator==(const Reach&) const = default;
};
/// A collective name (统称) stands for as many organs as the house's data and its own directory
/// say.
Reach reachOf(const QString& recipient, const QList<Collective>& collectives, int departments);

/// 分送范围 and 印制份数 (条例 第二十五条（二）): one line for each recipient, and what the house
/// keeps for itself. The number to print is their sum and nothing else.
struct Distribution {
    QList<Share> lines; ///< In the order of 主送 and 抄送.
    int kept = 0;       ///< 留存

    /// Of what the slip says of these recipients; who is not set there is counted by `usual`. What
    /// the slip's total leaves over is kept; a slip that has no number yet keeps what is usual.
    static Distribution of(const Slip& slip, const QStringList& recipients,
                           const std::function<int(const QString&)>& usual, int usuallyKept);

    int total() const; ///< At least one.
    /// Puts the total, and the numbers that are not the usual ones, on the slip.
    void putOn(Slip& slip, const std::function<int(const QString&)>& usual) const;
};

} // namespace chancery::documents
