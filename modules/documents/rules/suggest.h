// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/similar.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::documents {

/// To whom an earlier document was given (分办): participants.
struct Assignment {
    QString lead;
    QStringList co;
};

/// A department that the house's own memory speaks for.
struct Suggestion {
    QString participant;
    double weight = 0;           ///< 0 to 1: its share of what the precedents say.
    QList<qsizetype> precedents; ///< Places in the list of earlier ones, the most alike first.

    bool operator==(const Suggestion&) const = default;
};

struct Suggestions {
    QList<Suggestion> leads; ///< 主办, the weightiest first.
    QList<Suggestion> co;    ///< 协办, likewise; without the first of the leads.
};

/// What was done with documents that are alike, as a proposal for a new one (拟办). Each precedent
/// counts by the square of its likeness; what has less than a tenth of the whole is left out. A
/// proposal only: nothing is decided by it.
Suggestions suggestFrom(const QList<AlikeTitle>& alike, const QList<Assignment>& earlier);

} // namespace chancery::documents
