// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

namespace chancery::crypto {

/// Readies OpenSSL without reading any configuration file and removes OPENSSL_CONF, OPENSSL_MODULES
/// and OPENSSL_ENGINES from the environment: a file or variable that somebody else can set must not
/// decide which code computes our signatures. Everything in this module calls it by itself; a
/// program calls it first in main() all the same, before Qt Network can wake OpenSSL in its own
/// way. Safe to call from any thread, any number of times.
void initCrypto();

} // namespace chancery::crypto
