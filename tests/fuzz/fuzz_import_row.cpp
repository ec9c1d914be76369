// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// A line of somebody else's register: ImportRow.
#include "documents/rules/import_row.h"
#include "fuzz/fuzz.h"

using namespace chancery;
using namespace chancery::fuzz;

FUZZ_TARGET(import_row, data, size)
{
    const auto row = documents::ImportRow::parse(bytesOf(data, size), 1);
    if (taken(row))
        promise(!row->title.text().isEmpty(), "a row has a title");
    return 0;
}
