// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/common_characters.h"

#include "base/text/character_tables.h"

namespace chancery {

bool isCommonCharacter(char32_t character)
{
    if (character < 0x4E00 || character > 0x9FFF)
        return false;
    const auto at = character - 0x4E00;
    return (tables::common[at / 8] >> (at % 8) & 1) != 0;
}

} // namespace chancery
