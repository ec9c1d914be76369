// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "crypto/certificates.h"
#include "server/service/deployment.h"

namespace chancery::server {

/// The key with which the house signs what leaves it (公文传输), house.key and house.pem of the
/// deployment; made when there is none yet, and its certificate renewed with the same key, as long
/// as the authority's key is here. server.no-house-key {path}, those of crypto.
Result<crypto::KeyAndCertificate> houseKey(const Deployment& deployment, const QDateTime& now);

} // namespace chancery::server
