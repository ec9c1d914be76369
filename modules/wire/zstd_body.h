// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace chancery::wire {

/// Bodies as both sides pack them: Zstandard (RFC 8878). Thread-safe; each thread keeps one
/// context, because making one costs as much as a page of the feed.
QByteArray zstdCompress(QByteArrayView plain, int level = 1);

/// Never holds more than `most` bytes of output, whatever the frame says of itself.
/// Errors: `server.body-too-large` {most}, `server.bad-compression`.
Result<QByteArray> zstdDecompress(QByteArrayView packed, qint64 most);

} // namespace chancery::wire
