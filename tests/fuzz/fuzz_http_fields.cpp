// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Header fields with a grammar of their own: Range and Accept-Encoding. The first byte is the size
// of what the range is about.
#include "fuzz/fuzz.h"
#include "server/http/encoding.h"
#include "server/http/response_writer.h"

using namespace chancery;
using namespace chancery::fuzz;
using server::RangeVerdict;

FUZZ_TARGET(http_fields, data, size)
{
    if (size < 1)
        return 0;
    const QByteArray field = bytesOf(data + 1, size - 1);
    const qint64 whole = data[0] == 255 ? qint64(1) << 40 : data[0];
    server::ByteRange range;
    if (server::readRange(field, whole, range) == RangeVerdict::Part)
        promise(range.first >= 0 && range.first <= range.last && range.last < whole,
                "a part lies in the whole");
    (void)server::acceptsZstd(field);
    return 0;
}
