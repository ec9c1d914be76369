// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_words.h"

#include "ui/tr.h"

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

using Test = ledger::Condition::Test;
constexpr qsizetype mostNamed = 4;

QString valuesText(const ledger::Condition& condition, const LedgerFace& face)
{
    QStringList names;
    for (const auto& value : condition.values.first(std::min(condition.values.size(), mostNamed)))
        names.append(value.isEmpty() ? Tr::tr("(empty)") : face.valueText(condition.column, value));
    QString text = names.join(Tr::tr(", ", "between the entries of a list"));
    if (condition.values.size() > mostNamed)
        text += Tr::tr(" and %n more", nullptr, int(condition.values.size() - mostNamed));
    return text;
}

} // namespace

QString conditionText(const ledger::Condition& condition, const LedgerFace& face)
{
    const QString title = face.title(condition.column);
    const QString first = condition.values.value(0);
    switch (condition.test) {
    case Test::Contains:
        return Tr::tr("%1 contains “%2”").arg(title, first);
    case Test::OneOf:
        return Tr::tr("%1: %2").arg(title, valuesText(condition, face));
    case Test::NoneOf:
        return Tr::tr("%1 is not %2").arg(title, valuesText(condition, face));
    case Test::From:
        return Tr::tr("%1 from %2").arg(title, first);
    case Test::To:
        return Tr::tr("%1 up to %2").arg(title, first);
    case Test::Between:
        return first == condition.values.value(1)
                   ? Tr::tr("%1: %2").arg(title, first)
                   : Tr::tr("%1 from %2 to %3").arg(title, first, condition.values.value(1));
    case Test::Empty:
        return Tr::tr("%1 is empty").arg(title);
    case Test::NotEmpty:
        break;
    }
    return Tr::tr("%1 is filled in").arg(title);
}

QString markText(const ledger::Mark& mark, const LedgerFace& face)
{
    const QString title = face.title(mark.column);
    using Mark = ledger::Mark::Test;
    switch (mark.test) {
    case Mark::Is:
        return conditionText({mark.column, Test::OneOf, {mark.value}}, face);
    case Mark::Contains:
        return conditionText({mark.column, Test::Contains, {mark.value}}, face);
    case Mark::Under:
        return Tr::tr("%1 below %2").arg(title, mark.value);
    case Mark::Over:
        return Tr::tr("%1 above %2").arg(title, mark.value);
    case Mark::DaysLeft:
        return Tr::tr("%1: fewer than %n day(s) left", nullptr, mark.value.toInt()).arg(title);
    case Mark::DaysSince:
        return Tr::tr("%1: %n day(s) ago or never", nullptr, mark.value.toInt()).arg(title);
    case Mark::Empty:
        return conditionText({mark.column, Test::Empty, {}}, face);
    case Mark::NotEmpty:
        break;
    }
    return conditionText({mark.column, Test::NotEmpty, {}}, face);
}

QString filterText(const ledger::Query& query, const LedgerFace& face)
{
    QStringList parts;
    for (const auto& condition : query.conditions)
        parts.append(conditionText(condition, face));
    if (!query.text.trimmed().isEmpty())
        parts.append(Tr::tr("found by “%1”").arg(query.text.trimmed()));
    return parts.join(Tr::tr("; ", "between the parts of a filter"));
}

QString sortText(const QList<ledger::SortKey>& sort, const LedgerFace& face)
{
    QStringList parts;
    for (const auto& key : sort)
        parts.append(face.title(key.column) + (key.descending ? u" ↓"_s : u" ↑"_s));
    return parts.join(Tr::tr(", ", "between the entries of a list"));
}

QString partText(const QString& value, ledger::Part part)
{
    if (part == ledger::Part::Quarter && value.size() == 7)
        return Tr::tr("%1, quarter %2", "a quarter of a year").arg(value.left(4), value.right(1));
    if (part == ledger::Part::Year)
        return Tr::tr("year %1").arg(value);
    return value;
}

QString axisText(const ledger::Axis& axis, const LedgerFace& face)
{
    const QString title = face.title(axis.column);
    switch (axis.part) {
    case ledger::Part::Year:
        return Tr::tr("%1 by year").arg(title);
    case ledger::Part::Quarter:
        return Tr::tr("%1 by quarter").arg(title);
    case ledger::Part::Month:
        return Tr::tr("%1 by month").arg(title);
    case ledger::Part::Whole:
        break;
    }
    return title;
}

} // namespace chancery::ui
