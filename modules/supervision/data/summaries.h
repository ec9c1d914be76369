// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "supervision/rules/summary.h"

#include <optional>

namespace chancery::supervision {

/// A whole and its parts for a summary; nothing where it is not here.
struct SummaryFacts {
    SummaryWhole whole;
    QList<SummaryPart> parts;
};
Result<std::optional<SummaryFacts>> summaryFacts(store::Database& db, const QString& item);

} // namespace chancery::supervision
