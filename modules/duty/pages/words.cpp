// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/pages/words.h"

#include <QtGlobal>

namespace chancery::duty {

namespace {

constexpr ui::Word dutyWords[] = {
    {"duty.exists",
     QT_TRANSLATE_NOOP("chancery::duty", "This line is in the log already. Nothing was added.")},
    {"duty.no-receipt-asked",
     QT_TRANSLATE_NOOP("chancery::duty", "This line does not ask to be acknowledged.")},
    {"duty.not-on-duty",
     QT_TRANSLATE_NOOP("chancery::duty", "The log is kept by the duty officers. Tell them what is "
                                         "to be written; nothing was added.")},
    {"duty.receipt-given",
     QT_TRANSLATE_NOOP("chancery::duty", "{name} has acknowledged this line already.")},
    {"duty.text-needed",
     QT_TRANSLATE_NOOP("chancery::duty", "A line of the log needs words. Nothing was added.")},
    {"duty.time-to-come",
     QT_TRANSLATE_NOOP("chancery::duty", "That time is yet to come. A line tells what has "
                                         "happened; nothing was added.")},
    {"duty.unknown-line",
     QT_TRANSLATE_NOOP("chancery::duty", "This line is not here, or not for you to see.")},
};

} // namespace

void addDutyWords(ui::Words& words)
{
    words.add("chancery::duty", dutyWords);
}

} // namespace chancery::duty
