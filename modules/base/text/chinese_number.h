// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

#include <optional>

namespace chancery {

/// "二〇二六" → 2026, "三五零" → 350: Chinese digits one by one (also ○ ０ 0 and full-width ones),
/// 1 to 9 of them. nullopt for anything else.
std::optional<int> parseChineseDigits(QStringView text);

/// "十", "廿三", "一百零五", "三千二百万", "２３", "23": 0 to 999 999 999. nullopt for anything
/// else.
std::optional<int> parseChineseNumber(QStringView text);

/// 2026 → "二〇二六".
QString chineseDigits(int number);

/// 23 → "二十三", 105 → "一百零五"; for 0 to 99 999.
QString chineseNumber(int number);

} // namespace chancery
