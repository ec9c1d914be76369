// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/words.h"

#include "supervision/pages/check_words.h"

#include <QtGlobal>

namespace chancery::supervision {
namespace {

constexpr ui::Word supervisionWords[] = {
    {"supervision.above-clearance",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The item is above your clearance or above the grade of this network. "
                       "Nothing was saved; handle it on paper or on a network of its grade.")},
    {"supervision.bad-day",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "“{text}” is no day. Write it as 2026-07-14, or leave the row out.")},
    {"supervision.bad-field",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "“{field}” is no column of the ledger. Nothing was changed.")},
    {"supervision.bad-participant",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "“{text}” is no person, post or unit. Choose again from the list.")},
    {"supervision.bad-row", QT_TRANSLATE_NOOP("chancery::supervision", "Row {row}: {why}.")},
    {"supervision.bad-standards",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The table of limits and weights cannot be read ({where}: {why}). Supervision works with "
         "it only once it is right; put the delivered file back.")},
    {"supervision.bad-term",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "{amount} is no time limit that can be counted. Give another number or unit.")},
    {"supervision.changed-meanwhile",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "Somebody has changed “{field}” meanwhile. Look at the new value, then decide again.")},
    {"supervision.children-open",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "{count} parts of this item are not finished yet. Finish them first, or "
                       "void those that are not needed.")},
    {"supervision.circle",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "An item cannot be a part of itself, by whatever detour. Choose another parent.")},
    {"supervision.closed",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "This item is closed. Nothing was changed; a supervisor can reopen it with a reason.")},
    {"supervision.contact-ended",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This contact has been ended. Plan a new one to go on with it.")},
    {"supervision.day-to-come",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "{day} is yet to come. Enter the day on which it took place.")},
    {"supervision.due-before-start",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The item would be due on {due}, before it begins on {start}. Change one of the days.")},
    {"supervision.due-on-day-off",
     QT_TRANSLATE_NOOP("chancery::supervision", "{day} is no working day. It was kept as written; "
                                                "choose another day if that was not meant.")},
    {"supervision.exists",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This item is there already. It was not opened a second time.")},
    {"supervision.extension-decided",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This request was decided already. Nothing was changed.")},
    {"supervision.extension-not-later",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The new day {to} is not after the present one, {due}. Choose a later day.")},
    {"supervision.extension-open",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "A request for more time is waiting already. Decide it first, or take it back.")},
    {"supervision.file-name",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The name of a file is missing or not right. Add the file again.")},
    {"supervision.grade-skipped",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "After what was done so far the next grade is “{next}”, not “{grade}”. Urge "
                       "at that grade first.")},
    {"supervision.half-a-link",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The link to the source is not whole. Open the item from its source again.")},
    {"supervision.not-automatic",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "Only the server itself gives this command. Nothing was changed.")},
    {"supervision.import-cancelled",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The import was given up. Nothing of the ledger was imported.")},
    {"supervision.import-ended",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This import is at its end already. Nothing was changed.")},
    {"supervision.import-exists",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "This part of the ledger is there already. It was not laid down a second time.")},
    {"supervision.import-incomplete",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "{there} of {wanted} parts of the ledger are there. Nothing of it was "
                       "imported; import it anew.")},
    {"supervision.import-unknown",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This import is not here. Nothing was changed; import the ledger anew.")},
    {"supervision.lead-by-duty",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "Nobody is named; by the duty table it is for whoever has “{field}” "
                       "({words}).")},
    {"supervision.lead-is-co",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "The department that leads is named among those that help as well. Name it once.")},
    {"supervision.lead-needed",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "Nobody is named to lead. Choose the department or person that has to do it.")},
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
    {"supervision.no-deadline",
     QT_TRANSLATE_NOOP("chancery::supervision", "This item has no day on which it is due, so there "
                                                "is nothing to extend. Set a day first.")},
    {"supervision.no-headings",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "No headings were found in the table. Say which column holds what.")},
    {"supervision.no-rows",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "“{file}” has no sheet with rows in it. Nothing was imported.")},
    {"supervision.nobody-urged",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "Nobody was urged: {why}. Choose other items, another grade, or wait.")},
    {"supervision.not-lead",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "Only the department that leads this item can do this.")},
    {"supervision.not-paused",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The clock of this item is running; nothing had to be resumed.")},
    {"supervision.not-supervisor",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This is done by supervision alone. Ask the supervision division.")},
    {"supervision.not-under-way",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This item is not being worked on now ({stage}), so this cannot be done. "
                       "What was written is kept.")},
    {"supervision.not-your-turn",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "This cannot be done by you at the present step ({stage}). What was written is kept.")},
    {"supervision.nothing-to-do",
     QT_TRANSLATE_NOOP("chancery::supervision", "Nothing was given that would change anything.")},
    {"supervision.participant-twice",
     QT_TRANSLATE_NOOP("chancery::supervision", "A department is named twice. Name it once.")},
    {"supervision.paused",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The clock of this item stands still. Resume it first.")},
    {"supervision.period-needed",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "It is not said how often contact is kept. Choose how often.")},
    {"supervision.reason-needed",
     QT_TRANSLATE_NOOP("chancery::supervision", "A reason is needed. Write why.")},
    {"supervision.receipt-given",
     QT_TRANSLATE_NOOP("chancery::supervision", "This was acknowledged already.")},
    {"supervision.report-after-due",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The report to the State Council is due on {report}, not before the item "
                       "itself ({due}). Choose an earlier day.")},
    {"supervision.result-needed",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "Nothing is closed without a result. Write what came of it.")},
    {"supervision.source-unknown",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "The source of this item is not there, or not for you to see. Nothing was "
                       "saved; open the item from its source again.")},
    {"supervision.text-needed",
     QT_TRANSLATE_NOOP("chancery::supervision", "There are no words in it. Write what was done.")},
    {"supervision.title-needed",
     QT_TRANSLATE_NOOP("chancery::supervision", "A title is needed. Write what has to be done.")},
    {"supervision.too-deep",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "Items are split down to {most} levels at most. Put this one under an item further up.")},
    {"supervision.too-long",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "“{field}” is longer than {most} characters. Shorten it, or leave the row out.")},
    {"supervision.too-many",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "At most {most} items can be given at once. Give the rest in a second step.")},
    {"supervision.two-limits",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "A day, a term, a matter and “no deadline” exclude each other. Keep one of them.")},
    {"supervision.unclear-due",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "“{text}” does not say until when. The row is taken without a day; set one afterwards.")},
    {"supervision.unit-kept-as-words",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "“{name}” is no department of the directory; its name is kept in what is asked for.")},
    {"supervision.unknown",
     QT_TRANSLATE_NOOP("chancery::supervision", "This item is not here, or not for you to see.")},
    {"supervision.unknown-adjustment",
     QT_TRANSLATE_NOOP("chancery::supervision", "This adjustment is not there any more.")},
    {"supervision.unknown-contact",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This contact is not here, or not for you to see.")},
    {"supervision.unknown-extension",
     QT_TRANSLATE_NOOP("chancery::supervision", "This request for more time is not there.")},
    {"supervision.unknown-matter",
     QT_TRANSLATE_NOOP("chancery::supervision", "There is no time limit for “{matter}” on that "
                                                "day. Choose another matter, or name the day.")},
    {"supervision.unknown-milestone",
     QT_TRANSLATE_NOOP("chancery::supervision", "This milestone is not there.")},
    {"supervision.unknown-participant",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "“{participant}” is not in the directory today. Choose again from the list.")},
    {"supervision.unknown-problem",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This problem is not there, or is settled already.")},
    {"supervision.unknown-unit",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "“{name}” is no department of this house. Correct the name, or leave the row out.")},
    {"supervision.unknown-urge",
     QT_TRANSLATE_NOOP("chancery::supervision", "This letter is not there, or not for you.")},
    {"supervision.unknown-view",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "This view is not shared any more. What is shown can be shared anew.")},
    {"supervision.unknown-word",
     QT_TRANSLATE_NOOP("chancery::supervision",
                       "“{text}” is not known here. The cell was left out.")},
    {"supervision.urged-lately",
     QT_TRANSLATE_NOOP(
         "chancery::supervision",
         "It was urged ({grade}) a short while ago; the next time is from {until} on.")},
};

} // namespace

void addSupervisionWords(ui::Words& words)
{
    words.add("chancery::supervision", supervisionWords);
    addCheckWords(words);
}

} // namespace chancery::supervision
