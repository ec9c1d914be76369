// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/manuscript.h"

namespace chancery::documents {

/// Which block of the version before a block of the version after is.
struct BlockPair {
    int before = -1;      ///< None: it is new.
    bool isMoved = false; ///< Others that stayed in their order have been passed.
};

/// For each block after. Equal blocks first, then those that share most of their wording; of the
/// pairs that cross, the lighter ones moved.
QList<BlockPair> pairBlocks(const QList<Block>& before, const QList<Block>& after);

/// For each row after its row before or -1, in ascending order.
QList<int> pairRows(const QList<QStringList>& before, const QList<QStringList>& after);

} // namespace chancery::documents
