// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/checks.h"

#include <QString>

namespace chancery::documents {

/// What a check found, in the present language: what is wrong and what would be right.
QString sentenceOf(const Finding& finding);
/// 规定, 一般, 实务.
QString strengthName(Strength strength);
/// What the one key would do, for its button: "Remove", "Replace by “…”".
QString fixName(const Fix& fix);

} // namespace chancery::documents
