// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/item_view.h"
#include "supervision/rules/item_report.h"

namespace chancery::supervision {

/// To whom an item is reported on up the house: by what it says of itself; nothing for an ordinary
/// one.
std::optional<ReportTo> reportTo(const ItemView& view);

ItemReportFacts itemReportFacts(const ItemView& view);

} // namespace chancery::supervision
