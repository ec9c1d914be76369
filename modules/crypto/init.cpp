// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/init.h"

#include <QtGlobal>

#include <mutex>
#include <openssl/crypto.h>

namespace chancery::crypto {

void initCrypto()
{
    static std::once_flag once;
    std::call_once(once, [] {
        for (const char* name : {"OPENSSL_CONF", "OPENSSL_MODULES", "OPENSSL_ENGINES"})
            qunsetenv(name);
        if (OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr) != 1)
            qFatal("OpenSSL cannot be initialised");
    });
}

} // namespace chancery::crypto
