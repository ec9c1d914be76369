// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "documents/rules/manuscript.h"

#include <QList>
#include <QString>

namespace chancery::documents {

/// A stretch of a text in a comparison. What is Same or Removed is the text before, what is Same or
/// Added the text after.
struct Run {
    enum class Kind { Same, Added, Removed };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const Run&) const = default;
};

/// Two texts sentence by sentence, and within the sentences that differ character by character;
/// numbers and words of letters are not cut. Of a change, what is removed stands first. Runs of one
/// kind do not follow each other, none is empty.
QList<Run> compareTexts(const QString& before, const QString& after);

/// The text of one side of a comparison.
QString textBefore(const QList<Run>& runs);
QString textAfter(const QList<Run>& runs);

struct RowChange {
    enum class Kind { Same, Changed, Added, Removed };

    Kind kind = Kind::Same;
    QList<QList<Run>> cells;

    bool operator==(const RowChange&) const = default;
};

struct BlockChange {
    enum class Kind {
        Same,
        Changed,
        Added,
        Removed,
        MovedAway ///< Here stood what is now elsewhere: a mark without text.
    };

    Kind kind = Kind::Same;
    bool isMoved = false; ///< Stands elsewhere than before, unchanged or Changed.
    int before = -1;      ///< Its place in the blocks before, -1 where it is new,
    int after = -1;       ///< and after, -1 where it is gone.
    Block::Kind block = Block::Kind::Paragraph; ///< What it is now, or was where it is gone.
    int level = 0;
    QList<Run> runs;       ///< Of its text.
    QList<RowChange> rows; ///< Of a table.

    bool operator==(const BlockChange&) const = default;
};

/// Two versions of a body, in the order of the new one; what is gone stands where it stood.
struct Comparison {
    QList<BlockChange> changes;
    qsizetype charactersAdded = 0;
    qsizetype charactersRemoved = 0;

    bool isEmpty() const; ///< Nothing differs.
};

/// Paragraphs that moved are known as moved, also when they were changed a little on the way.
/// Takes time in proportion to the texts.
Comparison compareBlocks(const QList<Block>& before, const QList<Block>& after);

/// The new blocks again, from the old ones and what changed; documents.bad-comparison where these
/// are not the blocks that were compared.
Result<QList<Block>> applyComparison(const QList<Block>& before, const Comparison& comparison);

} // namespace chancery::documents
