// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words/tables.h"

#include <QtGlobal>

namespace chancery::ui::words {
namespace {

constexpr Word table[] = {
    {"base.bad-field",
     QT_TRANSLATE_NOOP("chancery::base",
                       "The field “{field}” is not filled in correctly. Correct it "
                       "and send again.")},
    {"base.bad-id",
     QT_TRANSLATE_NOOP("chancery::base", "The reference “{text}” is not valid. Nothing "
                                         "was changed.")},
    {"base.unknown-field",
     QT_TRANSLATE_NOOP("chancery::base",
                       "This version does not know the field “{fields}”. Update the "
                       "program and try again.")},
};

} // namespace

std::span<const Word> base()
{
    return table;
}

} // namespace chancery::ui::words
