// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// What a server answers to a push: PushAnswer.
#include "fuzz/fuzz.h"
#include "wire/messages.h"

using namespace chancery;
using namespace chancery::fuzz;

FUZZ_TARGET(push_answer, data, size)
{
    const auto answer =
        wire::PushAnswer::fromJson(QJsonDocument::fromJson(bytesOf(data, size)).object());
    if (!taken(answer))
        return 0;
    for (const auto& one : answer->answers)
        promise((one.outcome == wire::Outcome::Applied) != one.error.has_value(),
                "what was not applied has an error");
    promiseReturn(*answer, wire::PushAnswer::fromJson);
    return 0;
}
