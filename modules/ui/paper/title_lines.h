// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace chancery::paper {

/// Breaks a title into as few lines as hold it, of nearly equal length, the first ones rather
/// longer (梯形) than shorter, and between words: 多行标题 must keep words whole and must not begin
/// a line with 的 (GB/T 9704, 7.3.1: 回行时词意完整、排列对称、长短适宜). Line breaks in the title
/// are kept. `columns` is how many characters a line holds; a half-width character counts as half.
QStringList titleLines(const QString& title, double columns);

} // namespace chancery::paper
