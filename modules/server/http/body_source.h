// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace chancery::server {

/// A body too large to hold: read in pieces of at most 256 KiB while it is sent. The store gives
/// its own sources, so that sealed files are opened through their one door.
class BodySource {
public:
    virtual ~BodySource() = default;

    /// Bytes in all; does not change during the life of the source.
    virtual qint64 size() const = 0;
    /// A strong validator without quotes, such as the SHA-256 of the content; "" when there is
    /// none, then If-Range never holds.
    virtual QByteArray validator() const = 0;
    /// Exactly `count` bytes from `at` (both within size()). May block: it is called on a worker
    /// thread, one call at a time.
    virtual Result<QByteArray> read(qint64 at, qint64 count) = 0;
};

/// A plain file. Error `server.file-unreadable` {reason}; a file that shrinks while it is sent ends
/// the connection, so that the client sees a cut body and never a wrong one.
Result<std::shared_ptr<BodySource>> openFileSource(const QString& path,
                                                   const QByteArray& validator);

} // namespace chancery::server
