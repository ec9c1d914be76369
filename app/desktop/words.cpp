// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "words.h"

#include "documents/pages/words.h"
#include "duty/pages/words.h"
#include "office/words.h"
#include "people/pages/words.h"
#include "supervision/pages/words.h"

namespace chancery::desktop {

namespace {

constexpr ui::Word table[] = {
    {"desktop.profile-in-use",
     QT_TRANSLATE_NOOP("chancery::desktop", "This desk is open in another window already. Nothing "
                                            "was changed; go on there, or close it first.")},
};

} // namespace

void addAllWords(ui::Words& words)
{
    words.add("chancery::desktop", table);
    office::addOfficeWords(words);
    people::addPeopleWords(words);
    documents::addDocumentWords(words);
    supervision::addSupervisionWords(words);
    duty::addDutyWords(words);
}

} // namespace chancery::desktop
