// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words/tables.h"

#include <QtGlobal>

namespace chancery::ui::words {
namespace {

constexpr Word baseWords[] = {
    {"base.bad-calendar",
     QT_TRANSLATE_NOOP("chancery::base", "The holiday table cannot be read ({why}). The table "
                                         "in use is kept; correct the file and load it again.")},
    {"base.bad-date",
     QT_TRANSLATE_NOOP("chancery::base", "“{text}” is not a date. Write it as 2026-07-14.")},
    {"base.bad-money",
     QT_TRANSLATE_NOOP("chancery::base", "“{text}” is not an amount. Write yuan with at most two "
                                         "decimals, such as 4950.00.")},
    {"base.calendar-missing-year",
     QT_TRANSLATE_NOOP("chancery::base",
                       "The holiday table has no year {year}; working days are counted by weekdays "
                       "only. Enter the year's holiday notice.")},
    {"base.money-overflow",
     QT_TRANSLATE_NOOP("chancery::base", "The amount is too large. Check the figures.")},
    {"base.bad-field",
     QT_TRANSLATE_NOOP("chancery::base",
                       "The field “{field}” is not filled in correctly. Correct it "
                       "and send again.")},
    {"base.bad-id",
     QT_TRANSLATE_NOOP("chancery::base", "The reference “{text}” is not valid. Nothing "
                                         "was changed.")},
    {"base.log-unwritable",
     QT_TRANSLATE_NOOP("chancery::base",
                       "The log file “{path}” cannot be written ({reason}). Free the disk or "
                       "correct the folder's rights and start again.")},
    {"base.unknown-field",
     QT_TRANSLATE_NOOP("chancery::base",
                       "This version does not know the field “{fields}”. Update the "
                       "program and try again.")},
};

} // namespace

std::span<const Word> base()
{
    return baseWords;
}

} // namespace chancery::ui::words
