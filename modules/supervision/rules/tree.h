// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace chancery::supervision {

/// Levels under an item (层层督办) are no more than this.
inline constexpr int deepestLevel = 8;

/// The parents of an item, the nearest first, by a look-up that answers "" where there is none.
/// Errors: supervision.circle {item} where they come back to one of themselves or to `self`,
/// supervision.too-deep {most}.
Result<QStringList> ancestorsOf(
    const QString& self, const QString& parent,
    const std::function<Result<QString>(const QString& item)>& parentOf);

} // namespace chancery::supervision
