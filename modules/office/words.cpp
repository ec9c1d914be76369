// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/words.h"

#include <QtGlobal>

namespace chancery::office {

namespace {

constexpr ui::Word table[] = {
    {"office.bad-demo",
     QT_TRANSLATE_NOOP("chancery::office", "The demo ministry’s own files are damaged ({file}). "
                                           "Nothing was changed; install the program again.")},
    {"office.bad-fonds",
     QT_TRANSLATE_NOOP("chancery::office",
                       "“{fonds}” is no number of a fonds. Nothing was changed; use one to eight "
                       "capital letters and digits, as the archives gave it.")},
    {"office.bad-grade",
     QT_TRANSLATE_NOOP("chancery::office", "“{grade}” is no grade of a network. Nothing was "
                                           "changed; use none, secret, confidential or "
                                           "top-secret.")},
    {"office.no-calendar",
     QT_TRANSLATE_NOOP("chancery::office", "The program’s calendar of holidays is missing. Nothing "
                                           "was changed; install the program again.")},
};

} // namespace

void addOfficeWords(ui::Words& words)
{
    words.add("chancery::office", table);
}

} // namespace chancery::office
