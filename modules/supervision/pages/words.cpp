// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/words.h"

#include <QtGlobal>

namespace chancery::supervision {
namespace {

constexpr ui::Word supervisionWords[] = {
    {"supervision.bad-participant",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "“{text}” is no person, post or unit. Choose again from the list.")},
    {"supervision.bad-standards",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The table of limits and weights cannot be read ({where}: {why}). Supervision works with "
         "it only once it is right; put the delivered file back.")},
    {"supervision.bad-term",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "{amount} is no time limit that can be counted. Give another number or unit.")},
    {"supervision.circle",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "An item cannot be a part of itself, by whatever detour. Choose another parent.")},
    {"supervision.due-before-start",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The item would be due on {due}, before it begins on {start}. Change one of the days.")},
    {"supervision.due-on-day-off",
     QT_TRANSLATE_NOOP("chancery::supervision", "{day} is no working day. It was kept as written; "
                                                "choose another day if that was not meant.")},
    {"supervision.grade-skipped",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "After what was done so far the next grade is “{next}”, not “{grade}”. Urge "
                       "at that grade first.")},
    {"supervision.half-a-link",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The link to the source is not whole. Open the item from its source again.")},
    {"supervision.lead-is-co",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The department that leads is named among those that help as well. Name it once.")},
    {"supervision.milestone-after-due",
     QT_TRANSLATE_NOOP("chancery::supervision", "The milestone “{title}” lies after the day the "
                                                "item is due ({due}). Change one of the days.")},
    {"supervision.milestone-before-start",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The milestone “{title}” lies before the item begins ({start}). Change one of the days.")},
    {"supervision.milestone-twice",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The milestone “{title}” is there twice. Take one of them out.")},
    {"supervision.participant-twice",
     QT_TRANSLATE_NOOP("chancery::supervision", "A department is named twice. Name it once.")},
    {"supervision.reason-needed",
     QT_TRANSLATE_NOOP("chancery::supervision", "A reason is needed. Write why.")},
    {"supervision.report-after-due",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The report to the State Council is due on {report}, not before the item "
                       "itself ({due}). Choose an earlier day.")},
    {"supervision.result-needed",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "Nothing is closed without a result. Write what came of it.")},
    {"supervision.text-needed",
     QT_TRANSLATE_NOOP("chancery::supervision", "There are no words in it. Write what was done.")},
    {"supervision.title-needed",
     QT_TRANSLATE_NOOP("chancery::supervision", "A title is needed. Write what has to be done.")},
    {"supervision.too-deep",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "Items are split down to {most} levels at most. Put this one under an item further up.")},
    {"supervision.two-limits",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "A day, a term, a matter and “no deadline” exclude each other. Keep one of them.")},
    {"supervision.unknown-matter",
     QT_TRANSLATE_NOOP("chancery::supervision", "There is no time limit for “{matter}” on that "
                                                "day. Choose another matter, or name the day.")},
    {"supervision.urged-lately",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "It was urged ({grade}) a short while ago; the next time is from {until} on.")},
};

} // namespace

void addSupervisionWords(ui::Words& words)
{
    words.add("chancery::supervision", supervisionWords);
}

} // namespace chancery::supervision
