// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/practice.h"

namespace chancery::documents {

/// What comes with the program (resources/documents/practice.json), as it holds on a day.
Practice deliveredPractice(const QDate& day);

} // namespace chancery::documents
