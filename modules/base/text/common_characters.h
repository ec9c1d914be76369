// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

namespace chancery {

/// Whether GB 2312-1980 has this ideograph: the 6 763 that every Chinese font draws and that the
/// typefaces usual for official documents (仿宋_GB2312) hold.
bool isCommonCharacter(char32_t character);

} // namespace chancery
