// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words/tables.h"

#include <QtGlobal>

namespace chancery::ui::words {
namespace {

constexpr Word fileWords[] = {
    {"files.damaged",
     QT_TRANSLATE_NOOP(
         "chancery::ui",
         "The file is damaged or incomplete, so not all of it can be read. It is kept "
         "as it is and can be opened with another program.")},
    {"files.no-reader",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "What is in files of this kind cannot be read here. The file is kept as it "
                       "is and can be opened with another program.")},
    {"files.no-text",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "There is no text in this file: it is scanned, drawn or empty.")},
    {"files.password",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "The file is protected by a password and cannot be read here. Ask the "
                       "sender for one without a password.")},
    {"files.too-large",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "The file holds more than is read here. It is kept as it is and can be "
                       "opened with another program.")},
    {"files.too-slow",
     QT_TRANSLATE_NOOP(
         "chancery::ui",
         "Reading the file took too long and was stopped. It is kept as it is and can "
         "be opened with another program.")},
};

} // namespace

std::span<const Word> file()
{
    return fileWords;
}

} // namespace chancery::ui::words
