// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/checks.h"
#include "documents/rules/compare.h"

namespace chancery::documents {

/// An element besides body and annexes that differs. Lists are one text, their names separated by
/// 、; what is chosen (form, kind, direction, urgency, secrecy) is its id or its mark.
struct ElementChange {
    Place::Part part = Place::Part::Title;
    QList<Run> runs;

    bool operator==(const ElementChange&) const = default;
};

struct AnnexChange {
    int before = -1; ///< -1: it is new,
    int after = -1;  ///< or gone.
    QList<Run> title;
    Comparison body;

    bool isEmpty() const; ///< The same, at the same place.
};

/// What differs between two versions of a draft.
struct ManuscriptComparison {
    QList<ElementChange> elements; ///< In the order of Place::Part.
    Comparison body;
    QList<AnnexChange> annexes; ///< In their new order; those that are gone stand last.

    bool isEmpty() const; ///< The drafts are the same, hash by hash.
};

/// Annexes are known again by their titles, else by their place.
ManuscriptComparison compareManuscripts(const Manuscript& before, const Manuscript& after);

} // namespace chancery::documents
