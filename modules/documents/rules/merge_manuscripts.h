// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/checks.h"
#include "documents/rules/manuscript.h"

#include <QList>

namespace chancery::documents {

/// Whose wording stands at a place that two have changed.
enum class Taken { Mine, Theirs, Both };

/// A place at which the three texts are not all the same: what stood there when both began, what
/// one of them made of it, and what the other.
struct MergePiece {
    Place::Part part = Place::Part::Body;
    int annex = -1; ///< Of AnnexBody and AnnexTitle.
    /// Of a body: the blocks there; an empty list where there is nothing.
    QList<Block> base;
    QList<Block> mine;
    QList<Block> theirs;
    /// Both changed it, and not to the same: a person has to choose.
    bool isConflict = false;
    Taken taken = Taken::Mine; ///< To begin with: the one change there is; mine where both changed.

    bool operator==(const MergePiece&) const = default;
};

/// Two texts that were written on one (三方合并), piece by piece: of a body paragraph by paragraph,
/// of every other element as a whole. Nothing of either is lost: what only one of them changed is
/// taken, what both changed waits to be chosen.
class MergedManuscript {
public:
    MergedManuscript(const Manuscript& base, const Manuscript& mine, const Manuscript& theirs);

    /// In the order of the paper.
    const QList<MergePiece>& pieces() const { return m_pieces; }
    int conflicts() const;
    void take(qsizetype piece, Taken taken) { m_pieces[piece].taken = taken; }
    /// The text that comes of it.
    Manuscript merged() const;

private:
    /// Blocks that all have, or one piece.
    struct Stretch {
        QList<Block> same;
        int piece = -1;
    };

    QList<Stretch> mergeBlocks(Place::Part part, int annex, const QList<Block>& base,
                               const QList<Block>& mine, const QList<Block>& theirs);
    void mergeWhole(Place::Part part, int annex, const QList<Block>& base, const QList<Block>& mine,
                    const QList<Block>& theirs);
    void mergeAnnexes(const Manuscript& base, const Manuscript& mine, const Manuscript& theirs);
    QList<Block> written(const QList<Stretch>& stretches) const;
    const Manuscript& sideOf(const MergePiece& piece) const;

    Manuscript m_mine;
    Manuscript m_theirs;
    QList<MergePiece> m_pieces;
    QList<Stretch> m_body;
    bool m_areAnnexesPaired = false; ///< As many in all three: each is merged for itself.
    QList<QList<Stretch>> m_annexes;
};

} // namespace chancery::documents
