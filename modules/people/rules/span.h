// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDate>

#include <optional>

namespace chancery::people {

/// Office days from the first to the last, both included; an open end stands for always.
struct Span {
    std::optional<QDate> first;
    std::optional<QDate> last;

    bool operator==(const Span&) const = default;

    /// False when the last day comes before the first.
    bool isOrdered() const { return !first || !last || *first <= *last; }
    bool holds(const QDate& day) const
    {
        return (!first || *first <= day) && (!last || day <= *last);
    }
    bool within(const Span& outer) const
    {
        const bool begins = !outer.first || (first && *outer.first <= *first);
        const bool ends = !outer.last || (last && *last <= *outer.last);
        return begins && ends;
    }

    /// The days that both hold; nothing when there are none.
    static std::optional<Span> common(const Span& a, const Span& b)
    {
        Span both;
        both.first = a.first && b.first ? std::optional(std::max(*a.first, *b.first))
                                        : (a.first ? a.first : b.first);
        both.last = a.last && b.last ? std::optional(std::min(*a.last, *b.last))
                                     : (a.last ? a.last : b.last);
        return both.isOrdered() ? std::optional(both) : std::nullopt;
    }

    bool overlaps(const Span& other) const { return common(*this, other).has_value(); }

    /// What is left when nothing goes on after `day`; nothing when it would only begin later.
    std::optional<Span> cutAfter(const QDate& day) const { return common(*this, {{}, day}); }
};

} // namespace chancery::people
