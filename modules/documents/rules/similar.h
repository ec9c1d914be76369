// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QStringView>

namespace chancery::documents {

/// How much two texts have in common, 0 to 1: the cosine of their counts of pairs of characters;
/// marks, width and white space do not count.
double sameness(QStringView one, QStringView other);

} // namespace chancery::documents
