// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Compressed bodies, bombs among them: zstdDecompress().
#include "fuzz/fuzz.h"
#include "wire/zstd_body.h"

using namespace chancery;
using namespace chancery::fuzz;

FUZZ_TARGET(zstd, data, size)
{
    constexpr qint64 most = 64 * 1024;
    const auto plain = wire::zstdDecompress(bytesOf(data, size), most);
    if (!taken(plain))
        return 0;
    promise(plain->size() <= most, "no more than allowed");
    const auto again = wire::zstdDecompress(wire::zstdCompress(*plain), most);
    promise(again.ok() && *again == *plain, "packed and unpacked it is the same");
    return 0;
}
