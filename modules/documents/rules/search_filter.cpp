// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/search_filter.h"

#include "base/text/normalise.h"
#include "documents/rules/kinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Field = SearchFilter::Field;

struct FieldName {
    QStringView name;
    Field field;
};

constexpr FieldName fieldNames[] = {
    {u"年", Field::Year},        {u"年份", Field::Year},     {u"year", Field::Year},
    {u"文种", Field::Kind},      {u"kind", Field::Kind},     {u"机关", Field::Organ},
    {u"来文机关", Field::Organ}, {u"单位", Field::Organ},    {u"organ", Field::Organ},
    {u"文号", Field::Number},    {u"number", Field::Number}, {u"状态", Field::State},
    {u"state", Field::State},    {u"承办", Field::Handler},  {u"经办", Field::Handler},
    {u"handler", Field::Handler}};

struct State {
    QStringView id;
    QStringView names; ///< As people type it, in both languages.
    QStringView stages;
};

constexpr State states[] = {
    {u"under-way", u"under-way|在办|办理中|待办",
     u"review propose instruct handle answer close draft examine cosign check sign issue"},
    {u"draft", u"draft|拟稿|起草", u"draft"},
    {u"closed", u"closed|done|办结|已办结", u"closed"},
    {u"issued", u"issued|印发|已印发|已发", u"issued"},
    {u"filed", u"filed|归档|已归档", u"filed"},
    {u"returned", u"returned|退回", u"returned"},
    {u"voided", u"voided|void|作废", u"voided"}};

std::optional<Field> fieldNamed(QStringView name)
{
    for (const auto& each : fieldNames) {
        if (name.compare(each.name, Qt::CaseInsensitive) == 0)
            return each.field;
    }
    return std::nullopt;
}

struct Range {
    std::optional<int> from;
    std::optional<int> to;
};

/// "17", "17-40", "17-", "-40", with any of the dashes that people type.
std::optional<Range> rangeOf(const QString& value)
{
    QString plain = normalised(value);
    for (const QChar dash : u"–—―~～至到"_s)
        plain.replace(dash, u'-');
    plain.remove(u'号').remove(u'年');
    const QStringList ends = plain.split(u'-');
    const auto numberOf = [](const QString& text, bool& good) -> std::optional<int> {
        if (text.trimmed().isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const int number = text.trimmed().toInt(&isNumber);
        good = good && isNumber && number >= 0;
        return number;
    };
    bool good = ends.size() <= 2;
    Range range;
    range.from = numberOf(ends.first(), good);
    range.to = ends.size() == 1 ? range.from : numberOf(ends.last(), good);
    if (!good || (!range.from && !range.to))
        return std::nullopt;
    if (range.from && range.to && *range.from > *range.to)
        std::swap(range.from, range.to);
    return range;
}

QString kindNamed(const QString& value)
{
    const auto kinds = allKinds();
    for (const Kind kind : kinds) {
        const QString name = kindName(kind);
        if (value.compare(kindId(kind), Qt::CaseInsensitive) == 0 || value == name ||
            name.startsWith(value + u'('))
            return kindId(kind);
    }
    return value;
}

QString stateNamed(const QString& value)
{
    for (const auto& state : states) {
        for (const auto name : state.names.split(u'|')) {
            if (value.compare(name, Qt::CaseInsensitive) == 0)
                return state.id.toString();
        }
    }
    return {};
}

bool apply(SearchFilter& filter, Field field, const QString& value)
{
    const auto range =
        field == Field::Year || field == Field::Number ? rangeOf(value) : std::nullopt;
    switch (field) {
    case Field::Year:
        filter.yearFrom = range ? range->from : filter.yearFrom;
        filter.yearTo = range ? range->to : filter.yearTo;
        return range.has_value();
    case Field::Number:
        filter.numberFrom = range ? range->from : filter.numberFrom;
        filter.numberTo = range ? range->to : filter.numberTo;
        return range.has_value();
    case Field::Kind:
        filter.kind = kindNamed(value);
        return !value.isEmpty();
    case Field::Organ:
        filter.organ = value;
        return !value.isEmpty();
    case Field::State:
        filter.state = stateNamed(value);
        return !filter.state.isEmpty();
    case Field::Handler:
        filter.handler = value;
        return !value.isEmpty();
    }
    return false;
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

QChar closingOf(QChar opening)
{
    return opening == u'"' ? u'"' : opening == u'“' ? u'”' : QChar();
}

/// Where the value that begins here ends; behind a closing quote.
qsizetype endOfValue(QStringView typed, qsizetype from)
{
    const QChar closing = from < typed.size() ? closingOf(typed[from]) : QChar();
    if (!closing.isNull()) {
        const auto end = typed.indexOf(closing, from + 1);
        return end < 0 ? typed.size() : end + 1;
    }
    qsizetype end = from;
    while (end < typed.size() && !typed[end].isSpace())
        ++end;
    return end;
}

QString unquoted(QStringView value)
{
    const QChar closing = value.isEmpty() ? QChar() : closingOf(value.front());
    if (closing.isNull())
        return value.trimmed().toString();
    value = value.sliced(1);
    return (value.endsWith(closing) ? value.chopped(1) : value).trimmed().toString();
}

} // namespace

TypedSearch TypedSearch::parse(QStringView typed)
{
    TypedSearch search;
    QStringList words;
    for (qsizetype at = 0; at < typed.size();) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        qsizetype colon = at;
        while (colon < typed.size() && !typed[colon].isSpace() && !isColon(typed[colon]))
            ++colon;
        const bool isNamed = colon < typed.size() && isColon(typed[colon]);
        const auto field = isNamed ? fieldNamed(typed.sliced(at, colon - at)) : std::nullopt;
        const qsizetype end = field ? endOfValue(typed, colon + 1) : endOfValue(typed, at);
        if (field) {
            FilterPart part{*field, unquoted(typed.sliced(colon + 1, end - colon - 1)), at,
                            end - at, true};
            part.isUnderstood = apply(search.filter, part.field, part.value);
            search.parts.append(part);
        } else {
            words.append(typed.sliced(at, end - at).toString());
        }
        at = end;
    }
    search.words = words.join(u' ');
    return search;
}

QString withoutPart(const QString& typed, const FilterPart& part)
{
    QString left = typed;
    left.remove(part.from, part.length);
    return left.simplified();
}

QStringList searchStates()
{
    QStringList ids;
    for (const auto& state : states)
        ids.append(state.id.toString());
    return ids;
}

QStringList stagesOfState(const QString& state)
{
    for (const auto& each : states) {
        if (each.id == state)
            return each.stages.toString().split(u' ');
    }
    return {};
}

} // namespace chancery::documents
