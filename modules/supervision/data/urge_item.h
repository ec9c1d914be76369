// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/item_edit.h"
#include "supervision/rules/urging.h"

namespace chancery::supervision {

/// An act of urging (催办), as it is decided for one item.
struct Urging {
    QString grade; ///< Empty: the next one.
    QString text;
    std::optional<QDate> replyBy;
    bool isAutomatic = false; ///< By the server itself; its history says so.
};

/// What was done about it so far.
UrgedBefore urgedBefore(const Fields& item);

/// Urges those who hold an item up, each with a letter of its own. Errors: those of checkUrge(),
/// supervision.not-supervisor, supervision.not-under-way {stage}, supervision.paused.
Result<void> urgeItem(const store::HandlerContext& context, const SupervisionSettings& settings,
                      const Urging& urging, const QString& id, ChangeSet& changes);

} // namespace chancery::supervision
