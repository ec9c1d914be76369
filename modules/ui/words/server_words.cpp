// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words/tables.h"

#include <QtGlobal>

namespace chancery::ui::words {
namespace {

constexpr Word serverWords[] = {
    {"server.already-running",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "Another server works on this deployment already. Nothing was changed; stop it first.")},
    {"server.backup-running",
     QT_TRANSLATE_NOOP("chancery::server", "Another backup is being made into this folder. Nothing "
                                           "was changed; wait for it to end.")},
    {"server.backup-unsound",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The copy was read through and is not sound ({what}). It was not taken, and "
                       "older backups are as they were; tell the administrator.")},
    {"server.bad-compression",
     QT_TRANSLATE_NOOP("chancery::server", "What was sent arrived damaged and was not taken. It is "
                                           "kept on this computer and sent again.")},
    {"server.bad-cursor",
     QT_TRANSLATE_NOOP("chancery::server",
                       "This computer’s position in the data is not known to the server. What was "
                       "done is kept; the data is fetched anew.")},
    {"server.bad-store",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The store of the server is not given as postgresql://…. Nothing was "
                       "changed; correct it and start again.")},
    {"server.body-too-large",
     QT_TRANSLATE_NOOP("chancery::server",
                       "What was sent is larger than the server takes ({most} bytes). It is kept "
                       "on this computer; divide it and send it again.")},
    {"server.cannot-listen",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The server cannot listen on {address} port {port} ({reason}). The data was "
                       "not touched; choose another port or stop the program that uses it.")},
    {"server.cannot-write",
     QT_TRANSLATE_NOOP("chancery::server",
                       "“{path}” cannot be written. Nothing was set up; correct the folder’s "
                       "rights or choose another folder.")},
    {"server.copy-differs",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The copy of “{table}” differs from the original and was taken back. The "
                       "original is unchanged; tell the administrator.")},
    {"server.deployment-exists",
     QT_TRANSLATE_NOOP("chancery::server", "There is a deployment in “{path}” already. It was left "
                                           "as it is; choose another folder.")},
    {"server.file-unreadable",
     QT_TRANSLATE_NOOP("chancery::server", "A file cannot be read on the server ({reason}). The "
                                           "entry is kept; tell the administrator.")},
    {"server.folder-not-empty",
     QT_TRANSLATE_NOOP("chancery::server",
                       "“{path}” is not empty. Nothing was changed; choose an empty folder, or add "
                       "--replace to move what is there aside.")},
    {"server.foreign-device",
     QT_TRANSLATE_NOOP("chancery::server",
                       "This computer’s data belongs to another person. Nothing was taken; sign in "
                       "as that person or use a folder of your own.")},
    {"server.gap",
     QT_TRANSLATE_NOOP("chancery::server",
                       "Something that was done on this computer before is missing on the server. "
                       "What was done is kept and sent again in its order.")},
    {"server.header-too-large",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "The request was too long for the server. What was done is kept; update the program.")},
    {"server.late",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "The server took too long to answer. What was done is kept and sent again by itself.")},
    {"server.locked",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "Too many wrong passwords: signing in under this name is locked until {until}. Nothing "
         "was changed; wait, or ask the administrator for a new password.")},
    {"server.login-taken",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "The login {login} belongs to another account. Nothing was changed; choose another one.")},
    {"server.malformed",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The server cannot read this request. What was entered is kept on this "
                       "computer; update the program and send it again.")},
    {"server.must-change-password",
     QT_TRANSLATE_NOOP("chancery::server",
                       "Your password was given by the administrator. Nothing was lost; sign in "
                       "with it and choose one of your own.")},
    {"server.no-answer",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The server could not finish this. What was done is kept and sent again by "
                       "itself; tell the administrator if it goes on.")},
    {"server.no-backup",
     QT_TRANSLATE_NOOP("chancery::server",
                       "There is no whole backup in “{path}”. Nothing was changed; name one of the "
                       "folders that “chanceryctl backup” made.")},
    {"server.no-blob",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "This file is not on the server, or is not for you to see. Nothing was changed.")},
    {"server.no-house-key",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "The house has no key to sign with, and the authority that would issue one "
         "is not in “{path}”. Nothing was changed; put ca.key there and start once.")},
    {"server.no-deployment",
     QT_TRANSLATE_NOOP("chancery::server",
                       "There is no deployment in “{path}”. Nothing was changed; name another "
                       "folder or set one up with chanceryctl init.")},
    {"server.no-keys",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "The private keys are neither in the backup nor in “{path}”. Nothing was changed; without "
         "them no desk would trust the server: name their folder with --keys.")},
    {"server.no-route",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The server does not know this request. What was done is kept; see that "
                       "program and server have the same version.")},
    {"server.no-session",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The sign-in is no longer valid. What was done is kept; sign in again.")},
    {"server.other-epoch",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The server was restored from a backup. What was done on this computer is "
                       "kept; the data is fetched anew and what is missing there is sent again.")},
    {"server.reused", QT_TRANSLATE_NOOP("chancery::server",
                                        "The server knows another operation under this number "
                                        "({n}). What was done is kept; tell the administrator.")},
    {"server.reused-id",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The server knows another operation under this identity ({id}). What was "
                       "done is kept; tell the administrator.")},
    {"server.session-over",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "The sign-in has run out. What was done is kept on this computer; sign in again.")},
    {"server.sign-in-refused",
     QT_TRANSLATE_NOOP("chancery::server",
                       "Login or password is wrong. Nothing was changed; try again. After several "
                       "wrong tries the name is locked for a while.")},
    {"server.stopping",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "The server is being stopped. What was done is kept and sent when it is back.")},
    {"server.store-not-empty",
     QT_TRANSLATE_NOOP(
         "chancery::server",
         "The database to move to is not empty. Nothing was changed; give the move an empty one.")},
    {"server.too-busy",
     QT_TRANSLATE_NOOP("chancery::server", "The server has too much to do at the moment. What was "
                                           "done is kept and sent again by itself.")},
    {"server.too-large",
     QT_TRANSLATE_NOOP("chancery::server", "What was sent is larger than the server takes. It is "
                                           "kept on this computer; divide it and send it again.")},
    {"server.too-many-requests",
     QT_TRANSLATE_NOOP("chancery::server", "This computer has asked the server too often. What was "
                                           "done is kept and sent again in a moment.")},
    {"server.too-slow",
     QT_TRANSLATE_NOOP("chancery::server", "The line was too slow and the server gave up waiting. "
                                           "What was done is kept and sent again by itself.")},
    {"server.unknown-question",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The server does not answer this. It may be older than this program.")},
    {"server.unknown-person",
     QT_TRANSLATE_NOOP("chancery::server", "You are not in the directory today. What was done is "
                                           "kept on this computer; ask the administrator.")},
    {"server.unknown-table",
     QT_TRANSLATE_NOOP("chancery::server", "The server does not know a part of the data ({table}). "
                                           "Nothing was changed; have the server updated.")},
    {"server.unsupported",
     QT_TRANSLATE_NOOP("chancery::server", "The server does not take this kind of content. What "
                                           "was done is kept; update the program.")},
    {"server.upgrade",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The server needs another version of the program. What was done is kept on "
                       "this computer; update the program, and it is sent.")},
    {"server.wrong-method",
     QT_TRANSLATE_NOOP("chancery::server",
                       "The server does not take this request. What was done is kept; see that "
                       "program and server have the same version.")},
};

} // namespace

std::span<const Word> server()
{
    return serverWords;
}

} // namespace chancery::ui::words
