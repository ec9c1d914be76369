// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// A page of the feed, which comes by the thousand: ChangesPage.
#include "fuzz/fuzz.h"
#include "wire/changes_page.h"

using namespace chancery;
using namespace chancery::fuzz;
using wire::ChangesPage;

namespace {

/// Looks at every byte that the page points to.
std::size_t touched(const ChangesPage& page)
{
    std::size_t sum = 0;
    for (const auto& row : page.rows) {
        sum += qHash(row.id) + qHash(row.extra);
        for (const Cell& cell : page.cellsOf(row))
            sum += qHash(cell.text);
    }
    for (const auto& departure : page.departures)
        sum += qHash(departure.id);
    return sum;
}

} // namespace

FUZZ_TARGET(changes_page, data, size)
{
    auto first = ChangesPage::decoded(bytesOf(data, size));
    if (!taken(first))
        return 0;
    for (const auto& row : first->rows) {
        promise(row.table >= 0 && row.table < first->tables.size(), "a row's table is there");
        promise(row.set >= 0 && row.set < first->sets.size(), "a row's set is there");
        promise(row.firstCell + std::size_t(first->tables[row.table].columns.size()) <=
                    first->cells.size(),
                "a row's cells are there");
    }
    for (const auto& set : first->sets) {
        for (const int place : set)
            promise(place >= 0 && place < first->scopes.size(), "a set's scope is there");
    }
    const ChangesPage copy = *first;
    const std::size_t seen = touched(*first);
    const QByteArray text = first->encoded();
    *first = ChangesPage();
    promise(touched(copy) == seen, "a copy keeps the bytes");
    const auto again = ChangesPage::decoded(text);
    promise(again.ok(), "what was decoded can be decoded again");
    promise(again->encoded() == text && touched(*again) == seen,
            "decoded, encoded and decoded it is the same");
    return 0;
}
