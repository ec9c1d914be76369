// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/suggest.h"

#include <QHash>

#include <algorithm>

namespace chancery::documents {

namespace {

constexpr double leastWeight = 0.1;

class Votes {
public:
    void add(const QString& participant, double weight, qsizetype precedent)
    {
        if (participant.isEmpty())
            return;
        auto& votes = m_votes[participant];
        votes.participant = participant;
        votes.weight += weight;
        votes.precedents.append(precedent);
    }

    QList<Suggestion> weighed(double whole) const
    {
        QList<Suggestion> list;
        for (Suggestion each : m_votes) {
            each.weight = std::min(1.0, each.weight / whole);
            if (each.weight >= leastWeight)
                list.append(each);
        }
        std::sort(list.begin(), list.end(), [](const Suggestion& a, const Suggestion& b) {
            // Of equal weight: who has the more alike precedent, then by name, so that the order
            // does not follow from a hash.
            if (a.weight != b.weight)
                return a.weight > b.weight;
            if (a.precedents.first() != b.precedents.first())
                return a.precedents.first() < b.precedents.first();
            return a.participant < b.participant;
        });
        return list;
    }

private:
    QHash<QString, Suggestion> m_votes;
};

} // namespace

Suggestions suggestFrom(const QList<AlikeTitle>& alike, const QList<Assignment>& earlier)
{
    Votes leads;
    Votes co;
    double whole = 0;
    for (const AlikeTitle& each : alike) {
        const Assignment& past = earlier.at(each.index);
        if (past.lead.isEmpty())
            continue;
        const double weight = each.score * each.score;
        whole += weight;
        leads.add(past.lead, weight, each.index);
        for (const QString& participant : past.co)
            co.add(participant, weight, each.index);
    }
    if (whole == 0)
        return {};
    Suggestions found{leads.weighed(whole), co.weighed(whole)};
    if (!found.leads.isEmpty())
        found.co.removeIf([&](const Suggestion& each) {
            return each.participant == found.leads.first().participant;
        });
    return found;
}

} // namespace chancery::documents
