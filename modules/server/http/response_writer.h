// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/http/message.h"

#include <optional>

namespace chancery::server {

/// What the answer depends on in the request.
struct ReplyContext {
    bool isHead = false;
    bool isGet = false;
    bool acceptsZstd = false;
    QByteArray range;
    QByteArray ifRange;

    static ReplyContext of(const Request& request);
};

/// An answer ready for the wire: the head without the empty line that ends it (only the connection
/// knows at last whether it closes), then `body`, or the bytes [from, from + count) of `source`.
struct Prepared {
    int status = 200;
    QByteArray head;
    QByteArray body;
    std::shared_ptr<BodySource> source;
    qint64 from = 0;
    qint64 count = 0;
};

/// Compresses, answers ranges and writes the head. Runs on whatever thread answers.
Prepared prepare(Response response, const ReplyContext& context);

/// One range of a Range header over `size` bytes (RFC 9110 14.1): first and last position.
struct ByteRange {
    qint64 first = 0;
    qint64 last = 0;
};
enum class RangeVerdict { Whole, Part, Unsatisfiable };
/// Several ranges, other units and nonsense give the whole, as the RFC allows.
RangeVerdict readRange(QByteArrayView header, qint64 size, ByteRange& range);

} // namespace chancery::server
