// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words/tables.h"

#include <QtGlobal>

namespace chancery::ui::words {
namespace {

constexpr Word storeWords[] = {
    {"store.blob-mismatch",
     QT_TRANSLATE_NOOP("chancery::store",
                       "The file arrived damaged and was not taken over. It is sent again by "
                       "itself; if this is told again, attach the file anew.")},
    {"store.blob-missing",
     QT_TRANSLATE_NOOP("chancery::store", "A file that belongs to this has not reached the server "
                                          "yet. The entry is kept and goes out after the file.")},
    {"store.blob-offset",
     QT_TRANSLATE_NOOP("chancery::store", "The transfer of a file was interrupted. It goes on "
                                          "where it stopped; nothing has to be done.")},
    {"store.busy",
     QT_TRANSLATE_NOOP(
         "chancery::store",
         "The data is in use by another program. Nothing was changed; try again in a moment.")},
    {"store.cannot-open",
     QT_TRANSLATE_NOOP("chancery::store", "The data cannot be opened. Nothing was changed; check "
                                          "that the folder is there and may be written to.")},
    {"store.cannot-read",
     QT_TRANSLATE_NOOP("chancery::store",
                       "“{file}” cannot be read. Nothing was attached; check that the file is "
                       "still there and not open in another program.")},
    {"store.command-version",
     QT_TRANSLATE_NOOP(
         "chancery::store",
         "This version of the program and the server do not fit together ({command}, {version} "
         "instead of {known}). What was entered is kept; update the program and send it again.")},
    {"store.connection-lost",
     QT_TRANSLATE_NOOP("chancery::store", "The server has lost its database for a moment. What was "
                                          "entered is kept and is sent again by itself.")},
    {"store.constraint",
     QT_TRANSLATE_NOOP("chancery::store", "The data does not fit what is stored already. Nothing "
                                          "was changed; tell the administrator.")},
    {"store.disk-full",
     QT_TRANSLATE_NOOP("chancery::store", "The disk is full. Nothing was changed and nothing "
                                          "stored is lost; free some space and try again.")},
    {"store.empty-file",
     QT_TRANSLATE_NOOP("chancery::store", "“{file}” is empty and was not attached. Choose another "
                                          "file or ask the sender for it again.")},
    {"store.failed",
     QT_TRANSLATE_NOOP("chancery::store", "The data could not be written. Nothing was changed; try "
                                          "again and tell the administrator if it fails again.")},
    {"store.io",
     QT_TRANSLATE_NOOP(
         "chancery::store",
         "The disk reports an error. Nothing was changed; try again and have the disk checked.")},
    {"store.migration-changed",
     QT_TRANSLATE_NOOP("chancery::store",
                       "The data was set up by another build of the program ({module} {number}). "
                       "Nothing was touched; install the official version again.")},
    {"store.newer-schema",
     QT_TRANSLATE_NOOP(
         "chancery::store",
         "The data here was written by a newer version of the program ({module}: {found}, this "
         "version knows {known}). Nothing was touched; update the program and start it again.")},
    {"store.not-a-database",
     QT_TRANSLATE_NOOP("chancery::store",
                       "The data file is damaged and cannot be read. It was left as it is and is "
                       "never deleted; tell the administrator if it happens again.")},
    {"store.not-for-outside",
     QT_TRANSLATE_NOOP("chancery::store",
                       "Units outside the house cannot do this here. Nothing was changed; ask the "
                       "office that sent you the document.")},
    {"store.read-only",
     QT_TRANSLATE_NOOP("chancery::store", "The data may not be written to. Nothing was changed; "
                                          "have the rights of the folder corrected.")},
    {"store.too-large",
     QT_TRANSLATE_NOOP("chancery::store",
                       "The file has {bytes} bytes, more than the {most} that can be attached. "
                       "Nothing was attached; divide the file or scan it at a lower resolution.")},
    {"store.unknown-command",
     QT_TRANSLATE_NOOP("chancery::store",
                       "The server does not know this operation ({command}). What was entered is "
                       "kept; have the server updated and send it again.")},
};

} // namespace

std::span<const Word> store()
{
    return storeWords;
}

} // namespace chancery::ui::words
