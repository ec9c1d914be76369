// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// A route of documents as an administrator may have written it: Route and its conditions.
#include "fuzz/fuzz.h"
#include "workflow/route.h"

using namespace chancery;
using namespace chancery::fuzz;
using workflow::Route;

FUZZ_TARGET(route, data, size)
{
    const auto route = Route::parse(QJsonDocument::fromJson(bytesOf(data, size)).object());
    if (!taken(route))
        return 0;
    promiseReturn(*route, Route::parse);
    for (const Error& error : workflow::validate(*route))
        promise(error.code.contains(u'.'), "what is wrong has a code");
    return 0;
}
