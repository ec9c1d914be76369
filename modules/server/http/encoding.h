// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>

namespace chancery::server {

/// Bodies up to this size are sent as they are: compressing them saves nothing.
constexpr qsizetype leastCompressed = 1024;

/// Whether an Accept-Encoding header allows zstd ("gzip, zstd;q=0.5" does, "zstd;q=0" does not).
bool acceptsZstd(QByteArrayView acceptEncoding);

} // namespace chancery::server
