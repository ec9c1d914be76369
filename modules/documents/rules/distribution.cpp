// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/distribution.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostToPrint = 100'000; ///< As a slip holds.

} // namespace

Reach reachOf(const QString& recipient, const QList<Collective>& collectives, int departments)
{
    int organs = 0;
    QString rest = recipient; // what one name has counted another does not count again
    for (const Collective& each : collectives) {
        if (!rest.contains(each.words))
            continue;
        organs += each.areDepartments ? departments : each.count;
        rest.remove(each.words);
    }
    if (organs > 0)
        return {.organs = organs, .isGuess = false};
    const bool soundsLikeMany = recipient.contains(u'各') || recipient.startsWith(u"有关"_s) ||
                                recipient.startsWith(u"相关"_s);
    return {.organs = 1, .isGuess = soundsLikeMany};
}

Distribution Distribution::of(const Slip& slip, const QStringList& recipients,
                              const std::function<int(const QString&)>& usual, int usuallyKept)
{
    Distribution distribution;
    int sent = 0;
    for (const QString& recipient : recipients) {
        const auto set = std::find_if(slip.shares.begin(), slip.shares.end(),
                                      [&](const Share& each) { return each.organ == recipient; });
        distribution.lines.append(
            {recipient, set == slip.shares.end() ? usual(recipient) : set->copies});
        sent += distribution.lines.last().copies;
    }
    const bool isNumbered = slip.copies > 1 || !slip.shares.isEmpty();
    distribution.kept = isNumbered ? std::max(0, slip.copies - sent) : usuallyKept;
    return distribution;
}

int Distribution::total() const
{
    qint64 sum = kept;
    for (const Share& line : lines)
        sum += line.copies;
    return int(std::clamp<qint64>(sum, 1, mostToPrint));
}

void Distribution::putOn(Slip& slip, const std::function<int(const QString&)>& usual) const
{
    slip.copies = total();
    slip.shares.clear();
    for (const Share& line : lines) {
        if (line.copies != usual(line.organ))
            slip.shares.append(line);
    }
}

} // namespace chancery::documents
