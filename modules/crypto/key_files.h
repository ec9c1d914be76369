// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "crypto/certificates.h"

#include <QByteArray>
#include <QString>

namespace chancery::crypto {

/// Writes the whole file or leaves the old one: a new file of mode 0600 beside it, synced, renamed
/// over it, the folder synced. The bytes are never readable by others, not even for a moment.
/// Error `crypto.file-unwritable` {path, reason}.
Result<void> writePrivateFile(const QString& path, QByteArrayView bytes);

/// Reads a secret of at most 1 MiB. A file that others than the owner may read or write is refused
/// (`crypto.file-exposed` {path}); otherwise `crypto.file-unreadable` {path, reason}.
Result<SecretText> readPrivateFile(const QString& path);

/// Key (mode 0600) and certificate (0644, it is public) as two files, each replaced as a whole.
Result<void> writeKeyAndCertificate(const KeyAndCertificate& pair, const QString& keyPath,
                                    const QString& certificatePath);
Result<KeyAndCertificate> readKeyAndCertificate(const QString& keyPath,
                                                const QString& certificatePath);

} // namespace chancery::crypto
