// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/manuscript.h"

#include <QList>
#include <QString>

namespace chancery::documents {

/// A state of a text and who left it so.
struct Version {
    QString author;
    QList<Block> blocks;
};

/// A stretch of a text with who wrote it and who struck it out: places in the list of versions. 0
/// is the first version, which nobody changed; -1 for what nobody struck out.
struct Stretch {
    QString text;
    int addedBy = 0;
    int removedBy = -1;

    bool operator==(const Stretch&) const = default;
};

struct RedlineRow {
    int addedBy = 0;
    int removedBy = -1;
    QList<QList<Stretch>> cells;

    bool operator==(const RedlineRow&) const = default;
};

struct RedlineBlock {
    Block::Kind kind = Block::Kind::Paragraph;
    int level = 0;
    int addedBy = 0;
    int removedBy = -1;
    int movedBy = -1;    ///< The last who put it elsewhere.
    int restyledBy = -1; ///< The last who changed its kind or level.
    QList<Stretch> text;
    QList<RedlineRow> rows;

    bool operator==(const RedlineBlock&) const = default;
};

/// 花脸稿: all versions in one text, oldest first, every change with its author. What is not struck
/// out is the last version, which is the clean copy (清稿).
QList<RedlineBlock> redline(const QList<Version>& versions);

} // namespace chancery::documents
