// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// What comes before anybody has shown who they are: the bodies of login, refresh and password.
#include "fuzz/fuzz.h"
#include "server/service/session_forms.h"

using namespace chancery;
using namespace chancery::fuzz;

FUZZ_TARGET(session_forms, data, size)
{
    server::Request request;
    request.body = bytesOf(data, size);
    const auto login = server::parseLogin(request);
    if (taken(login))
        promise(!login->login.isEmpty() && login->login.size() <= 100, "a login has its bounds");
    const auto refresh = server::parseRefresh(request);
    if (taken(refresh))
        promise(refresh->token.size() >= 20 && refresh->token.size() <= 200, "a token has bounds");
    const auto password = server::parsePasswordChange(request);
    promise(int(taken(login)) + int(taken(refresh)) + int(taken(password)) <= 1,
            "no body is two forms at once");
    return 0;
}
