// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "wire/zstd_body.h"

#include <algorithm>
#include <memory>
#include <zstd.h>

namespace chancery::wire {

namespace {

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

/// 8 MiB, what a level 1–3 frame of ours can need at most; RFC 8878 asks decoders for as much.
constexpr int mostWindowLog = 23;

} // namespace

QByteArray zstdCompress(QByteArrayView plain, int level)
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compressCCtx(context.get(), out.data(), size_t(out.size()),
                                          plain.data(), size_t(plain.size()), level);
    if (ZSTD_isError(size))
        qFatal("zstd cannot compress: %s", ZSTD_getErrorName(size));
    out.truncate(qsizetype(size));
    out.squeeze();
    return out;
}

Result<QByteArray> zstdDecompress(QByteArrayView packed, qint64 most)
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    ZSTD_DCtx_reset(context.get(), ZSTD_reset_session_only);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, mostWindowLog);
    ZSTD_inBuffer in{packed.data(), size_t(packed.size()), 0};
    QByteArray out;
    size_t left = 1;
    while (left != 0 || in.pos < in.size) {
        const qsizetype before = out.size();
        const qsizetype room = std::min<qint64>(std::max<qint64>(before, 16 * 1024), most - before);
        // At the limit one byte of room tells a body that fits from one that does not.
        out.resize(before + std::max<qsizetype>(room, 1));
        ZSTD_outBuffer to{out.data() + before, size_t(out.size() - before), 0};
        left = ZSTD_decompressStream(context.get(), &to, &in);
        if (ZSTD_isError(left))
            return fail("server.bad-compression");
        out.truncate(before + qsizetype(to.pos));
        if (out.size() > most)
            return fail("server.body-too-large", {{QStringLiteral("most"), most}});
        if (left != 0 && to.pos == 0 && in.pos == in.size)
            return fail("server.bad-compression"); // cut off
    }
    return out;
}

} // namespace chancery::wire
