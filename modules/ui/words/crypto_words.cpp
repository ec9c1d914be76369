// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words/tables.h"

#include <QtGlobal>

namespace chancery::ui::words {
namespace {

constexpr Word cryptoWords[] = {
    {"crypto.authority-expired",
     QT_TRANSLATE_NOOP("chancery::crypto",
                       "The deployment’s certificate authority has expired. Nothing was issued; "
                       "create a new authority and hand it to all desks.")},
    {"crypto.bad-certificate-request",
     QT_TRANSLATE_NOOP("chancery::crypto",
                       "The field “{field}” of the certificate request is not filled in correctly. "
                       "Nothing was issued; correct it and try again.")},
    {"crypto.bad-content-name",
     QT_TRANSLATE_NOOP("chancery::crypto",
                       "“{text}” does not name a file’s content. Nothing was changed.")},
    {"crypto.bad-pem",
     QT_TRANSLATE_NOOP("chancery::crypto", "The file does not hold a readable {what}. Nothing was "
                                           "changed; restore the file from the backup.")},
    {"crypto.bad-signature",
     QT_TRANSLATE_NOOP("chancery::crypto", "The signature does not fit what it stands under.")},
    {"crypto.bad-validity",
     QT_TRANSLATE_NOOP("chancery::crypto", "A certificate is valid for {least} to {most} days. "
                                           "Nothing was issued; choose another period.")},
    {"crypto.certificate-failed",
     QT_TRANSLATE_NOOP("chancery::crypto", "The certificate could not be made ({step}: {reason}). "
                                           "Nothing was changed; tell the administrator.")},
    {"crypto.certificate-untrusted",
     QT_TRANSLATE_NOOP("chancery::crypto",
                       "The certificate was not issued by the deployment’s authority or does not "
                       "fit it ({reason}). It is not used; install the right one.")},
    {"crypto.file-exposed",
     QT_TRANSLATE_NOOP(
         "chancery::crypto",
         "Others on this machine can read the key file “{path}”, so it is not used. Take away "
         "their rights, and make a new key if somebody may have copied it.")},
    {"crypto.file-unreadable",
     QT_TRANSLATE_NOOP("chancery::crypto",
                       "“{path}” cannot be read ({reason}). Nothing was changed; check that the "
                       "file is there and may be read.")},
    {"crypto.file-unwritable",
     QT_TRANSLATE_NOOP("chancery::crypto",
                       "“{path}” cannot be written ({reason}). The earlier file is kept; free the "
                       "disk or correct the folder’s rights.")},
    {"crypto.hashing-failed",
     QT_TRANSLATE_NOOP("chancery::crypto", "The password could not be processed ({reason}). The "
                                           "earlier password stays valid; try again.")},
    {"crypto.key-mismatch",
     QT_TRANSLATE_NOOP("chancery::crypto", "Key and certificate do not belong together. Nothing "
                                           "was changed; restore both from the same backup.")},
    {"crypto.name-outside-authority",
     QT_TRANSLATE_NOOP("chancery::crypto",
                       "The deployment’s authority may not vouch for this name ({reason}). Nothing "
                       "was issued; choose a name within the deployment.")},
    {"crypto.not-an-authority",
     QT_TRANSLATE_NOOP("chancery::crypto", "This certificate is not that of an authority. Nothing "
                                           "was issued; name the deployment’s own ca.pem.")},
    {"crypto.password-holds-name",
     QT_TRANSLATE_NOOP(
         "chancery::crypto",
         "The password holds the login. The earlier password stays valid; choose one without it.")},
    {"crypto.password-too-long",
     QT_TRANSLATE_NOOP("chancery::crypto", "The password is longer than {most} bytes. The earlier "
                                           "password stays valid; choose a shorter one.")},
    {"crypto.password-too-short",
     QT_TRANSLATE_NOOP("chancery::crypto", "The password needs at least {least} characters. The "
                                           "earlier password stays valid; choose a longer one.")},
    {"crypto.password-too-simple",
     QT_TRANSLATE_NOOP("chancery::crypto", "The password is easy to guess. The earlier password "
                                           "stays valid; mix words that do not belong together.")},
    {"crypto.tls-failed",
     QT_TRANSLATE_NOOP("chancery::crypto",
                       "The secure connection could not be set up ({step}). Nothing was sent; "
                       "check certificate and key of the server.")},
};

} // namespace

std::span<const Word> crypto()
{
    return cryptoWords;
}

} // namespace chancery::ui::words
