// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdint>
#include <cstdlib>

/// Heads the body of a target: one input for the decoder of that name. In the build for libFuzzer
/// (./dev fuzz) it is the program's only one and is called with inputs of its making; in every
/// other build all of them stand in one program, which replays tests/data/fuzz. A broken promise
/// aborts.
#ifdef CHANCERY_FUZZ
#define FUZZ_TARGET(name, data, size)                                                              \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
#else
#define FUZZ_TARGET(name, data, size)                                                              \
    static int target_##name(const std::uint8_t*, std::size_t);                                    \
    static const chancery::fuzz::Target registered_##name(#name, target_##name);                   \
    static int target_##name(const std::uint8_t* data, std::size_t size)
#endif

namespace chancery::fuzz {

using Run = int (*)(const std::uint8_t* data, std::size_t size);

/// Makes a target known to replay.cpp.
struct Target {
    Target(const char* name, Run run);
};

inline QByteArray bytesOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), qsizetype(size)};
}

/// What holds for every input. Not an assertion: it counts in every build.
inline void promise(bool kept, const char* what)
{
    if (kept)
        return;
    qCritical("broken promise: %s", what);
    std::abort();
}

/// What is refused says why.
template <typename T>
bool taken(const Result<T>& result)
{
    if (!result.ok())
        promise(result.error().code.contains(u'.'), "a refusal has a code");
    return result.ok();
}

/// The value goes through its own JSON and comes back as it was.
template <typename Value, typename Parse>
void promiseReturn(const Value& value, Parse parse)
{
    const QByteArray text = QJsonDocument(value.toJson()).toJson(QJsonDocument::Compact);
    const auto again = parse(QJsonDocument::fromJson(text).object());
    promise(again.ok(), "what was decoded can be decoded again");
    promise(again->toJson() == value.toJson(), "decoded, encoded and decoded it is the same");
}

} // namespace chancery::fuzz
