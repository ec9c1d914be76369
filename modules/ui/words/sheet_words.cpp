// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words/tables.h"

#include <QtGlobal>

namespace chancery::ui::words {
namespace {

constexpr Word sheetWords[] = {
    {"sheets.unreadable",
     QT_TRANSLATE_NOOP("chancery::ui", "“{file}” cannot be read from the disk. Check that it is "
                                       "still there and not open elsewhere, and try again.")},
    {"sheets.empty-file", QT_TRANSLATE_NOOP("chancery::ui", "“{file}” is empty.")},
    {"sheets.old-format",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "“{file}” is a workbook of the old format (.xls). Open it with a "
                       "spreadsheet program, save it as .xlsx and choose that file.")},
    {"sheets.encrypted",
     QT_TRANSLATE_NOOP("chancery::ui", "“{file}” is protected by a password. Save it without one "
                                       "and choose that file.")},
    {"sheets.not-a-workbook",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "“{file}” is no workbook (.xlsx) with a table in it. Nothing was read.")},
    {"sheets.damaged",
     QT_TRANSLATE_NOOP("chancery::ui", "“{file}” is damaged or incomplete. Open it with a "
                                       "spreadsheet program and save it anew.")},
    {"sheets.too-large",
     QT_TRANSLATE_NOOP("chancery::ui", "“{file}” holds more than can be read at one time. Divide "
                                       "it and read the parts one after the other.")},
    {"sheets.too-many-rows",
     QT_TRANSLATE_NOOP("chancery::ui", "A sheet holds {most} rows at most. Filter the rows and "
                                       "export them in parts, or export them as CSV.")},
    {"sheets.disk-full",
     QT_TRANSLATE_NOOP("chancery::ui", "There is no room on the disk for “{file}”. Nothing was "
                                       "left behind; make room or choose another place.")},
    {"sheets.not-written",
     QT_TRANSLATE_NOOP("chancery::ui", "“{file}” could not be written ({detail}). Nothing was left "
                                       "behind; choose another place or close the file.")},
};

} // namespace

std::span<const Word> sheets()
{
    return sheetWords;
}

} // namespace chancery::ui::words
