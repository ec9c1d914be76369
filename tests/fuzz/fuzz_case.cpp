// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The state of a case as a row brings it: Case.
#include "fuzz/fuzz.h"
#include "workflow/work_case.h"

using namespace chancery;
using namespace chancery::fuzz;
using workflow::Case;

FUZZ_TARGET(case, data, size)
{
    const auto state = Case::parse(QJsonDocument::fromJson(bytesOf(data, size)).object());
    if (!taken(state))
        return 0;
    promiseReturn(*state, Case::parse);
    for (const auto& item : state->items)
        promise(state->item(item.id) != nullptr, "an item is found by its id");
    return 0;
}
