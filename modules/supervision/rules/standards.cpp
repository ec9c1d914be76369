// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/standards.h"

#include "base/json_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int mostEntries = 1'000;
constexpr int farthest = 1'000;

Error badStandards(const QString& where, const QString& why)
{
    return fail("supervision.bad-standards", {{u"where"_s, where}, {u"why"_s, why}});
}

int number(JsonReader& in, const char* name, int least = -farthest)
{
    return int(in.integer(name, least, farthest));
}

Limit readLimit(JsonReader& in)
{
    Limit limit;
    limit.from = in.date("from");
    limit.matter = in.text("matter", 1, 40);
    limit.name = in.text("name", 1, 100);
    limit.source = in.optionalText("source", 40);
    const auto unit = workflow::termUnitFromText(in.text("unit", 1, 20));
    limit.term = {unit.value_or(workflow::Term::Unit::Days), number(in, "amount", 1)};
    if (!unit)
        in.refuse(badStandards(limit.matter, u"unit"_s));
    if (in.has("whenOff")) {
        const auto rule = workflow::whenOffFromText(in.text("whenOff", 1, 20));
        limit.whenOff = rule.value_or(workflow::WhenOff::Next);
        if (!rule)
            in.refuse(badStandards(limit.matter, u"whenOff"_s));
    }
    limit.basis = in.text("basis", 1, 200);
    limit.national = in.flag("national", false);
    return limit;
}

LampRule readLamps(JsonReader& in)
{
    return {in.date("from"), number(in, "nearPercent", 0), number(in, "nearWorkdays", 0),
            in.text("basis", 1, 200)};
}

UrgingRule readUrging(JsonReader& in)
{
    UrgingRule rule;
    rule.from = in.date("from");
    rule.basis = in.text("basis", 1, 200);
    for (const auto& grade : in.objects("grades", 10)) {
        JsonReader one(grade);
        rule.grades.append({one.text("grade", 1, 20), number(one, "leastHours", 0)});
        if (const auto read = one.finish(); !read.ok())
            in.refuse(read.error());
    }
    rule.majorStartsAt = in.text("majorStartsAt", 1, 20);
    if (rule.rank(rule.majorStartsAt) < 0)
        in.refuse(badStandards(u"urging"_s, u"majorStartsAt"_s));
    return rule;
}

AutomaticRule readAutomatic(JsonReader& in)
{
    AutomaticRule rule;
    rule.from = in.date("from");
    rule.basis = in.text("basis", 1, 200);
    rule.on = in.flag("on", false);
    rule.withinDays = number(in, "withinDays", 0);
    for (const auto& step : in.objects("steps", 20)) {
        JsonReader one(step);
        rule.steps.append({number(one, "days"), one.text("grade", 1, 20)});
        if (const auto read = one.finish(); !read.ok())
            in.refuse(read.error());
    }
    const auto ordered =
        std::is_sorted(rule.steps.cbegin(), rule.steps.cend(),
                       [](const auto& a, const auto& b) { return a.days < b.days; });
    if (!ordered)
        in.refuse(badStandards(u"automatic"_s, u"steps"_s));
    return rule;
}

/// Two numbers of a part of a forecast: {"each": 18, "most": 36}.
std::pair<int, int> readPart(JsonReader& in, const char* part, const char* first,
                             const char* second)
{
    JsonReader one(in.object(part));
    const int a = number(one, first, 0);
    const int b = second ? number(one, second, 0) : 0;
    if (const auto read = one.finish(); !read.ok())
        in.refuse(read.error());
    return {a, b};
}

ForecastRule readForecast(JsonReader& in)
{
    ForecastRule rule;
    rule.from = in.date("from");
    rule.basis = in.text("basis", 1, 200);
    rule.threshold = number(in, "threshold", 1);
    std::tie(rule.recordLeast, rule.recordMost) = readPart(in, "record", "least", "most");
    rule.feedbackLateMost = readPart(in, "feedbackLate", "most", nullptr).first;
    std::tie(rule.overduePerDay, rule.overdueMost) =
        readPart(in, "feedbackOverdue", "perDay", "most");
    rule.pace = readPart(in, "pace", "points", nullptr).first;
    std::tie(rule.milestoneEach, rule.milestoneMost) = readPart(in, "milestone", "each", "most");
    std::tie(rule.extensionEach, rule.extensionMost) = readPart(in, "extension", "each", "most");
    std::tie(rule.problemEach, rule.problemMost) = readPart(in, "problem", "each", "most");
    const QJsonObject urged = in.object("urged");
    for (auto it = urged.begin(); it != urged.end(); ++it)
        rule.urged.insert(it.key(), it->toInt());
    return rule;
}

ScoreRule readScore(JsonReader& in)
{
    ScoreRule rule;
    rule.from = in.date("from");
    rule.basis = in.text("basis", 1, 200);
    rule.onTime = number(in, "onTime");
    rule.quality = number(in, "quality");
    rule.feedback = number(in, "feedback");
    rule.qualityUnrated = number(in, "qualityUnrated", 0);
    rule.extension = number(in, "extension");
    rule.redo = number(in, "redo");
    rule.orange = number(in, "orange");
    rule.red = number(in, "red");
    rule.circular = number(in, "circular");
    rule.overdueOpen = number(in, "overdueOpen");
    rule.least = number(in, "least");
    rule.most = number(in, "most");
    return rule;
}

Result<QList<IndicatorRule>> readIndicators(JsonReader& file)
{
    QList<IndicatorRule> rules;
    for (const auto& entry : file.objects("indicators", mostEntries)) {
        JsonReader in(entry);
        IndicatorRule rule;
        rule.from = in.date("from");
        rule.basis = in.text("basis", 1, 200);
        rule.bindingNearPercent = int(in.integer("bindingNearPercent", 0, 100));
        rule.expectedNearPercent = int(in.integer("expectedNearPercent", 0, 100));
        rule.reportDays = int(in.integer("reportDays", 0, 90));
        if (const auto done = in.finish(); !done.ok())
            return badStandards(u"indicators"_s, done.error().debugText());
        rules.append(rule);
    }
    return rules;
}

/// Sheets are the house's own affair; there need be none. Parts add up to a hundred, so that every
/// sheet can be read like another.
Result<QList<ScoreSheet>> readSheets(JsonReader& file)
{
    QList<ScoreSheet> sheets;
    for (const auto& entry : file.objects("sheets", mostEntries)) {
        JsonReader in(entry);
        ScoreSheet sheet;
        sheet.from = in.date("from");
        sheet.sheet = in.text("sheet", 1, 40);
        sheet.name = in.text("name", 1, 60);
        sheet.basis = in.text("basis", 1, 200);
        int sum = 0;
        for (const auto& each : in.objects("parts", 20)) {
            JsonReader part(each);
            sheet.parts.append({part.text("part", 1, 40), part.text("name", 1, 60),
                                int(part.integer("weight", 1, 100)), part.texts("sources", 20, 40),
                                part.texts("categories", 20, 60), part.texts("words", 20, 60)});
            sum += sheet.parts.last().weight;
            if (const auto done = part.finish(); !done.ok())
                return badStandards(u"sheets"_s, done.error().debugText());
        }
        if (const auto done = in.finish(); !done.ok())
            return badStandards(u"sheets"_s, done.error().debugText());
        if (sum != 100)
            return badStandards(u"sheets"_s,
                                u"the parts of %1 make %2"_s.arg(sheet.sheet).arg(sum));
        sheets.append(sheet);
    }
    return sheets;
}

template <typename T>
Result<QList<T>> readAll(JsonReader& file, const char* name, T (*read)(JsonReader&))
{
    QList<T> list;
    const auto entries = file.objects(name, mostEntries);
    if (entries.isEmpty())
        return badStandards(QLatin1String(name), u"empty"_s);
    for (const auto& entry : entries) {
        JsonReader in(entry);
        list.append(read(in));
        if (const auto done = in.finish(); !done.ok())
            return badStandards(QLatin1String(name), done.error().debugText());
    }
    return list;
}

template <typename T>
T youngest(const QList<T>& list, const QDate& day)
{
    // Before the first entry the first one holds: better an early rule than none.
    const T* found = &list.first();
    for (const auto& each : list) {
        if (each.from <= day && (found->from > day || found->from <= each.from))
            found = &each;
    }
    return *found;
}

} // namespace

int UrgingRule::rank(const QString& grade) const
{
    for (qsizetype i = 0; i < grades.size(); ++i) {
        if (grades.at(i).grade == grade)
            return int(i);
    }
    return -1;
}

Result<Standards> Standards::parse(const QByteArray& json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return badStandards(u"json"_s, error.errorString());
    JsonReader file(document.object());
    if (file.integer("format", 1, 1) != 1)
        return badStandards(u"format"_s, u"format"_s);
    file.optionalText("comment", 1'000);
    Standards standards;
    TRY_ASSIGN(standards.m_limits, readAll(file, "limits", readLimit));
    TRY_ASSIGN(standards.m_lamps, readAll(file, "lamps", readLamps));
    TRY_ASSIGN(standards.m_urging, readAll(file, "urging", readUrging));
    if (file.has("automatic")) {
        TRY_ASSIGN(standards.m_automatic, readAll(file, "automatic", readAutomatic));
    }
    for (const auto& rule : std::as_const(standards.m_automatic)) {
        for (const auto& step : rule.steps) {
            if (standards.urging(rule.from).rank(step.grade) < 0)
                return badStandards(u"automatic"_s, step.grade);
        }
    }
    TRY_ASSIGN(standards.m_forecasts, readAll(file, "forecasts", readForecast));
    TRY_ASSIGN(standards.m_scores, readAll(file, "scores", readScore));
    TRY_ASSIGN(standards.m_sheets, readSheets(file));
    TRY_ASSIGN(standards.m_indicators, readIndicators(file));
    if (const auto done = file.finish(); !done.ok())
        return badStandards(u"file"_s, done.error().debugText());
    return standards;
}

std::optional<Limit> Standards::limit(const QString& matter, const QDate& day) const
{
    std::optional<Limit> found;
    for (const auto& each : m_limits) {
        if (each.matter == matter && each.from <= day && (!found || found->from <= each.from))
            found = each;
    }
    return found;
}

std::optional<Limit> Standards::limitOfSource(const QString& source, const QDate& day) const
{
    std::optional<Limit> found;
    for (const auto& each : m_limits) {
        if (!source.isEmpty() && each.source == source && each.from <= day &&
            (!found || found->from <= each.from))
            found = each;
    }
    return found;
}

LampRule Standards::lamps(const QDate& day) const
{
    return youngest(m_lamps, day);
}

UrgingRule Standards::urging(const QDate& day) const
{
    return youngest(m_urging, day);
}

AutomaticRule Standards::automatic(const QDate& day) const
{
    return m_automatic.isEmpty() ? AutomaticRule() : youngest(m_automatic, day);
}

ForecastRule Standards::forecasts(const QDate& day) const
{
    return youngest(m_forecasts, day);
}

ScoreRule Standards::scores(const QDate& day) const
{
    return youngest(m_scores, day);
}

IndicatorRule Standards::indicators(const QDate& day) const
{
    return m_indicators.isEmpty() ? IndicatorRule() : youngest(m_indicators, day);
}

QList<ScoreSheet> Standards::sheets(const QDate& day) const
{
    QList<ScoreSheet> held;
    for (const auto& each : m_sheets) {
        if (each.from > day)
            continue;
        const auto older = std::find_if(held.begin(), held.end(), [&](const ScoreSheet& known) {
            return known.sheet == each.sheet;
        });
        if (older == held.end())
            held.append(each);
        else if (older->from <= each.from)
            *older = each;
    }
    return held;
}

std::optional<ScoreSheet> Standards::sheet(const QString& sheet, const QDate& day) const
{
    for (const auto& each : sheets(day)) {
        if (each.sheet == sheet)
            return each;
    }
    return {};
}

const SheetPart* ScoreSheet::find(const QString& part) const
{
    for (const auto& each : parts) {
        if (each.part == part)
            return &each;
    }
    return nullptr;
}

} // namespace chancery::supervision
