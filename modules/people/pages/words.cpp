// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/pages/words.h"

#include <QtGlobal>

namespace chancery::people {

namespace {

constexpr ui::Word table[] = {
    {"people.unknown-unit",
     QT_TRANSLATE_NOOP(
         "chancery::people",
         "This unit is not in the directory. Nothing was changed; choose it again from the list.")},
    {"people.unknown-person",
     QT_TRANSLATE_NOOP("chancery::people", "This person is not in the directory on these days. "
                                           "Nothing was changed; choose again from the list.")},
    {"people.unknown-post",
     QT_TRANSLATE_NOOP(
         "chancery::people",
         "This post is not in the directory. Nothing was changed; choose it again from the list.")},
    {"people.unknown-holding",
     QT_TRANSLATE_NOOP("chancery::people",
                       "This appointment is not in the directory any more. Nothing was changed.")},
    {"people.unknown-grant",
     QT_TRANSLATE_NOOP("chancery::people", "This role was already revoked. Nothing was changed.")},
    {"people.unknown-stand-in",
     QT_TRANSLATE_NOOP("chancery::people",
                       "This stand-in is not in the directory any more. Nothing was changed.")},
    {"people.id-taken",
     QT_TRANSLATE_NOOP("chancery::people",
                       "This entry exists already. Look at the list before you enter it again.")},
    {"people.unit-cycle",
     QT_TRANSLATE_NOOP("chancery::people",
                       "{name} cannot stand below itself. Choose another parent unit.")},
    {"people.name-taken",
     QT_TRANSLATE_NOOP(
         "chancery::people",
         "There is already a unit named {name} under the same parent. Choose another name.")},
    {"people.login-taken",
     QT_TRANSLATE_NOOP("chancery::people",
                       "The login {login} belongs to {name} already. Choose another one.")},
    {"people.bad-login",
     QT_TRANSLATE_NOOP("chancery::people",
                       "The login “{login}” cannot be used. Use 2 to 32 lower-case letters, "
                       "digits, dots, hyphens or underscores, beginning with a letter.")},
    {"people.dates-reversed",
     QT_TRANSLATE_NOOP(
         "chancery::people",
         "The last day {lastDay} comes before the first day {firstDay}. Correct the dates.")},
    {"people.outside-dates",
     QT_TRANSLATE_NOOP(
         "chancery::people",
         "These days go beyond those of {name} ({firstDay} to {lastDay}). Correct the dates.")},
    {"people.post-taken",
     QT_TRANSLATE_NOOP("chancery::people",
                       "On these days {title} is held by {name} already, so {other} cannot hold it "
                       "too. End the earlier appointment first, or take the post over.")},
    {"people.main-post-overlap",
     QT_TRANSLATE_NOOP("chancery::people", "{name} has another main post on these days. Mark this "
                                           "one as held concurrently, or end the other.")},
    {"people.duty-taken",
     QT_TRANSLATE_NOOP("chancery::people",
                       "On these days {name} holds the field “{field}” already. "
                       "End that first, or choose other days.")},
    {"people.unknown-duty",
     QT_TRANSLATE_NOOP("chancery::people",
                       "This line of the duty table is not there any more. Nothing was changed.")},
    {"people.grant-target",
     QT_TRANSLATE_NOOP("chancery::people",
                       "A role goes to a post or to a person. Choose exactly one of them.")},
    {"people.role-unit",
     QT_TRANSLATE_NOOP("chancery::people",
                       "The role {role} does not speak for a unit. Leave the unit empty.")},
    {"people.clearance-overlap",
     QT_TRANSLATE_NOOP("chancery::people",
                       "{name} would have two clearances on one day. Correct the dates.")},
    {"people.exclusive-roles",
     QT_TRANSLATE_NOOP("chancery::people", "{name} cannot be {role} and {other} at once: the three "
                                           "administrators must be different persons.")},
    {"people.directory-too-large",
     QT_TRANSLATE_NOOP("chancery::people", "The directory has {bytes} bytes; at most {most} can be "
                                           "loaded at once. Load it in parts.")},
    {"people.not-admin",
     QT_TRANSLATE_NOOP(
         "chancery::people",
         "Only the system administrator can change the directory. Nothing was changed.")},
    {"people.own-rights",
     QT_TRANSLATE_NOOP("chancery::people",
                       "Nobody can widen their own rights. Ask another administrator to do it.")},
    {"people.no-admin",
     QT_TRANSLATE_NOOP(
         "chancery::people",
         "Nobody would be left to administer the system. Appoint another administrator first.")},
    {"people.stand-in-principal",
     QT_TRANSLATE_NOOP("chancery::people",
                       "A stand-in is for a person or for a post. Choose exactly one of them.")},
    {"people.stand-in-dates",
     QT_TRANSLATE_NOOP(
         "chancery::people",
         "A stand-in needs a first and a last day in order, and lasts at most {most} days.")},
    {"people.stand-in-past",
     QT_TRANSLATE_NOOP(
         "chancery::people",
         "A stand-in cannot begin in the past ({firstDay}). Let it begin today or later.")},
    {"people.stand-in-self",
     QT_TRANSLATE_NOOP("chancery::people",
                       "Nobody can stand in for themselves. Choose another deputy.")},
    {"people.stand-in-overlap",
     QT_TRANSLATE_NOOP("chancery::people", "{deputy} is already the deputy on some of these days. "
                                           "End that first, or choose other days.")},
    {"people.stand-in-cycle",
     QT_TRANSLATE_NOOP("chancery::people",
                       "On one of these days the work would go round in a circle: the deputy is "
                       "represented by the principal. Choose another deputy or other days.")},
    {"people.not-yours",
     QT_TRANSLATE_NOOP("chancery::people", "This can only be done by the person concerned or the "
                                           "system administrator. Nothing was changed.")},
    {"people.bad-row",
     QT_TRANSLATE_NOOP("chancery::people", "An entry of the directory cannot be read ({id}). The "
                                           "rest is kept; tell the system administrator.")},
};

} // namespace

void addPeopleWords(ui::Words& words)
{
    words.add("chancery::people", table);
}

} // namespace chancery::people
