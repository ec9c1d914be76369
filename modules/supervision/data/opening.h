// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/commands.h"
#include "supervision/rules/checks.h"
#include "supervision/rules/draft.h"

namespace chancery::supervision {

/// Opens an item as a part of some command: everything that supervision.open does and checks.
Result<void> openItem(const store::HandlerContext& context, const SupervisionSettings& settings,
                      const ItemDraft& draft, ChangeSet& changes);

/// Tells those who are to know of an item that has been marked as major.
Result<void> tellMajor(const store::HandlerContext& context, const SupervisionSettings& settings,
                       const QString& id, const Fields& item, ChangeSet& changes);

/// A check the same way: everything that supervision.check-open does and checks. `series` is the
/// recurring task that it is a turn of; empty for none.
Result<void> beginCheck(const store::HandlerContext& context, const SupervisionSettings& settings,
                        const CheckDraft& draft, const QString& series, ChangeSet& changes);

} // namespace chancery::supervision
