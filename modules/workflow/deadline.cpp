// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/deadline.h"

#include "workflow/deadline_lines.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

constexpr std::array unitTexts{"minutes", "hours", "workhours", "days", "workdays", "months"};
constexpr std::array whenOffTexts{"next", "before", "same"};
constexpr std::array whyTexts{"begins", "counts", "off", "paused", "passes", "moved", "extended"};

template <typename E, std::size_t N>
std::optional<E> fromTexts(const std::array<const char*, N>& texts, QStringView text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (text == QLatin1String(texts.at(i)))
            return E(i);
    }
    return std::nullopt;
}

} // namespace

QString termUnitText(Term::Unit unit)
{
    return QString::fromLatin1(unitTexts.at(std::size_t(unit)));
}

std::optional<Term::Unit> termUnitFromText(QStringView text)
{
    return fromTexts<Term::Unit>(unitTexts, text);
}

QString whenOffText(WhenOff rule)
{
    return QString::fromLatin1(whenOffTexts.at(std::size_t(rule)));
}

std::optional<WhenOff> whenOffFromText(QStringView text)
{
    return fromTexts<WhenOff>(whenOffTexts, text);
}

QString deadlineWhyText(DeadlineLine::Why why)
{
    return QString::fromLatin1(whyTexts.at(std::size_t(why)));
}

bool isSound(const Term& term)
{
    const int most = term.unit == Term::Unit::Minutes  ? 100'000
                     : term.unit == Term::Unit::Months ? 120
                                                       : 3'650;
    return term.amount >= 1 && term.amount <= most;
}

Deadline reckon(const DeadlineFacts& facts, const OfficeHours& hours)
{
    DeadlineCount count(facts, hours);
    if (facts.fixed)
        count.named(*facts.fixed, -1);
    else if (facts.term)
        count.term(*facts.term, -1);
    else
        return {};
    for (qsizetype i = 0; i < facts.extensions.size(); ++i) {
        const auto& extension = facts.extensions.at(i);
        count.keepFormer();
        if (extension.to)
            count.named(*extension.to, int(i));
        else if (extension.by)
            count.term(*extension.by, int(i));
    }
    return count.take();
}

} // namespace chancery::workflow
