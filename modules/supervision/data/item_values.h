// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/rows.h"
#include "supervision/rules/indicator.h"

namespace chancery::supervision {

/// What an item is measured by; nothing where it is not.
std::optional<Indicator> indicatorOf(const Fields& item);
/// The values of rows of sup_value, in their order.
QList<QuarterValue> quarterValuesOf(const QList<store::Row>& rows);

} // namespace chancery::supervision
