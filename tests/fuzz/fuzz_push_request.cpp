// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// What a desk pushes, from the bytes of the body on: jsonBody() and PushRequest.
#include "fuzz/fuzz.h"
#include "server/service/answers.h"
#include "wire/messages.h"

using namespace chancery;
using namespace chancery::fuzz;

FUZZ_TARGET(push_request, data, size)
{
    server::Request request;
    request.body = bytesOf(data, size);
    const auto body = server::jsonBody(request);
    if (!taken(body))
        return 0;
    const auto push = wire::PushRequest::fromJson(*body);
    if (!taken(push))
        return 0;
    promise(push->commands.size() <= wire::maxPushCommands, "no more commands than allowed");
    for (qsizetype i = 1; i < push->commands.size(); ++i)
        promise(push->commands[i].n == push->commands[0].n + i, "numbers without a gap");
    promiseReturn(*push, wire::PushRequest::fromJson);
    for (const auto& numbered : push->commands) {
        const auto again = wire::commandFromJson(wire::toJson(numbered.command));
        promise(again.ok() && wire::commandHash(*again) == wire::commandHash(numbered.command),
                "a command sent again has the same hash");
    }
    return 0;
}
