// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/check_words.h"

#include <QtGlobal>

namespace chancery::supervision {
namespace {

constexpr ui::Word checkWords[] = {
    {"supervision.bad-number",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "“{text}” is no number. Write it with digits, such as 62.5.")},
    {"supervision.bad-path",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The station of quarter {quarter} lies beyond the target or behind the one "
                       "before. Nothing was changed.")},
    {"supervision.check-closed",
     QT_TRANSLATE_NOOP("chancery::supervision", "This check is closed. Nothing was changed.")},
    {"supervision.drawn-already",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This check was drawn already, or is none that is drawn. A draw is not made "
                       "twice; open a new check.")},
    {"supervision.no-indicator",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "This item has no indicator by which it is measured. A supervisor can give it one.")},
    {"supervision.not-drawn",
     QT_TRANSLATE_NOOP("chancery::supervision", "This object was not drawn. Choose one that was.")},
    {"supervision.not-their-check",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "You do not answer for this object of the check. Whoever is named for it does.")},
    {"supervision.nothing-to-draw",
     QT_TRANSLATE_NOOP("chancery::supervision", "A check needs objects. Name at least one.")},
    {"supervision.quarter-to-come",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "Quarter {quarter} has not begun. Tell its value once it has.")},
    {"supervision.series-ended",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This recurring task has been ended. Plan a new one to go on with it.")},
    {"supervision.share-too-small",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "{percent}% is less than the least share of {least}%. Nothing was drawn.")},
    {"supervision.unknown-check",
     QT_TRANSLATE_NOOP("chancery::supervision", "This check is not here, or not for you to see.")},
    {"supervision.unknown-object",
     QT_TRANSLATE_NOOP("chancery::supervision", "This object does not belong to the check.")},
    {"supervision.unknown-series",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This recurring task is not here, or not for you to see.")},
    {"supervision.unknown-sheet",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "There is no part “{part}” of a score sheet “{sheet}”. Nothing was changed.")},
};

} // namespace

void addCheckWords(ui::Words& words)
{
    words.add("chancery::supervision", checkWords);
}

} // namespace chancery::supervision
