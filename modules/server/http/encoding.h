// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace chancery::server {

/// Bodies up to this size are sent as they are: compressing them saves nothing.
constexpr qsizetype leastCompressed = 1024;

/// Zstandard (RFC 8878). Thread-safe; each thread keeps one context.
QByteArray zstdCompress(QByteArrayView plain, int level = 1);

/// Never holds more than `most` bytes of output, whatever the frame says of itself.
/// Errors: `server.body-too-large` {most}, `server.bad-compression`.
Result<QByteArray> zstdDecompress(QByteArrayView packed, qint64 most);

/// Whether an Accept-Encoding header allows zstd ("gzip, zstd;q=0.5" does, "zstd;q=0" does not).
bool acceptsZstd(QByteArrayView acceptEncoding);

} // namespace chancery::server
