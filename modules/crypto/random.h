// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace chancery::crypto {

/// Bytes from OpenSSL's generator, fit for keys. Without randomness the program ends: there is
/// nothing safe left to do.
QByteArray randomBytes(qsizetype count);

/// Evenly distributed in [0, bound); bound > 0.
quint32 randomBelow(quint32 bound);

/// 256 random bits as base64url without padding: 43 characters, for tokens and nonces.
QString newTokenText();

/// Takes the same time wherever the two differ; sizes are not secret.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace chancery::crypto
