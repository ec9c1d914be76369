// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words/tables.h"

#include <QtGlobal>

namespace chancery::ui::words {
namespace {

constexpr Word syncWords[] = {
    {"sync.bad-answer",
     QT_TRANSLATE_NOOP(
         "chancery::sync",
         "The server’s answer cannot be understood. What was entered is kept on this computer and "
         "sent again; check that program and server have the same version.")},
    {"sync.blob-lost",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "A file that was attached is no longer on this computer and cannot be sent. "
                       "The entry is kept; attach the file again.")},
    {"sync.desk-too-old",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "This version of the program is too old for the server. What was done is "
                       "kept on this computer; update the program, and it is sent.")},
    {"sync.server-too-old",
     QT_TRANSLATE_NOOP(
         "chancery::sync",
         "This version of the program is too new for the server. What was done is kept on this "
         "computer and sent once the server was updated; tell the administrator.")},
    {"sync.no-authority",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "The certificate of the deployment’s authority is missing or cannot be "
                       "read. Nothing is sent; get the file ca.pem from the administrator.")},
    {"sync.not-ready",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "This computer has not fetched its data yet. Nothing was changed; wait for "
                       "the first synchronisation and try again.")},
    {"sync.offline", QT_TRANSLATE_NOOP("chancery::sync",
                                       "The server cannot be reached. Work can go on: what is done "
                                       "is kept on this computer and sent when the line is back.")},
    {"sync.other-authority",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "The certificate of the authority is not the one this computer has trusted "
                       "so far. Nothing is sent; ask the administrator whether it was replaced.")},
    {"sync.other-person",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "This folder holds the data of another person. Nothing was changed; sign in "
                       "under your own account of this computer.")},
    {"sync.refused",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "The server did not accept this and gave no reason. What was entered is "
                       "kept here; try it again and tell the administrator if it fails again.")},
    {"sync.sign-in-first",
     QT_TRANSLATE_NOOP(
         "chancery::sync",
         "Sign in to synchronise. What was done is kept on this computer and sent afterwards.")},
    {"sync.tls-expired",
     QT_TRANSLATE_NOOP(
         "chancery::sync",
         "The server’s certificate has expired or is not valid yet. Nothing is sent and what was "
         "done is kept; check this computer’s date, then tell the administrator.")},
    {"sync.tls-foreign",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "The machine that answers is not this deployment’s server. Nothing is sent "
                       "and what was done is kept; tell the administrator.")},
    {"sync.tls-too-old",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "The server’s encryption is too old to be trusted. Nothing is sent and what "
                       "was done is kept; tell the administrator.")},
    {"sync.tls-wrong-name",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "The server’s certificate is for another name. Nothing is sent and what was "
                       "done is kept; check the server’s address or tell the administrator.")},
    {"sync.too-large",
     QT_TRANSLATE_NOOP("chancery::sync",
                       "This is too long to be sent ({bytes} of at most {most} bytes). What was "
                       "entered is kept; shorten it or attach the long part as a file.")},
    {"sync.unknown-table",
     QT_TRANSLATE_NOOP("chancery::sync", "This version does not know a part of the data ({table}). "
                                         "Nothing was changed; update the program.")},
};

} // namespace

std::span<const Word> sync()
{
    return syncWords;
}

} // namespace chancery::ui::words
