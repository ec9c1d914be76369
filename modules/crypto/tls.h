// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "crypto/certificates.h"

#include <memory>

struct ssl_ctx_st;

namespace chancery::crypto {

/// OpenSSL's SSL_CTX; freed with its last owner.
using TlsContext = std::shared_ptr<ssl_ctx_st>;

struct ServerTls {
    /// The server's own key and certificate; further certificates in the PEM are sent along.
    KeyAndCertificate identity;
    /// When given, clients are asked for a certificate of this authority. Showing none is allowed,
    /// showing a wrong one ends the handshake.
    QByteArray clientAuthorityPem;
};

/// A context that speaks TLS 1.3 and nothing older, with stateless session tickets, without early
/// data (it can be replayed), with buffers released while a connection idles, and HTTP/1.1 as the
/// only application protocol. Errors: `crypto.bad-pem` {what}, `crypto.key-mismatch`,
/// `crypto.tls-failed` {step}.
Result<TlsContext> newServerContext(const ServerTls& settings);

} // namespace chancery::crypto
