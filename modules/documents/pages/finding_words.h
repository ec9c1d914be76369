// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/checks.h"

#include <QString>

namespace chancery::documents {

/// What a check found, in the present language: what is wrong and what would be right.
QString sentenceOf(const Finding& finding);
/// How many there are, and how many of them keep the draft from being signed; `none` for none.
QString summaryOf(const QList<Finding>& findings, const QString& none);
/// 规定, 一般, 实务.
QString strengthName(Strength strength);
/// What the one key would do, for its button: "Remove", "Replace by “…”".
QString fixName(const Fix& fix);

} // namespace chancery::documents
