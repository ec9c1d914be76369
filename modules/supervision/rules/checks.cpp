// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/checks.h"

#include "base/json_reader.h"
#include "base/participant.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int longestCycle = 10;
constexpr int nearDays = 3;

QString namedBy(const QStringList& keys, const QStringList& names, const QString& key)
{
    return names.value(keys.indexOf(key));
}

} // namespace

const QStringList& checkKinds()
{
    static const QStringList kinds{u"daily"_s, u"joint"_s, u"special"_s};
    return kinds;
}

QString checkKindName(const QString& kind)
{
    return namedBy(checkKinds(), {u"日常监督检查"_s, u"司局协同检查"_s, u"年度专项检查"_s}, kind);
}

const QStringList& checkForms()
{
    static const QStringList forms{u"draw"_s, u"self"_s, u"whole"_s, u"cycle"_s};
    return forms;
}

QString checkFormName(const QString& form)
{
    return namedBy(checkForms(), {u"双随机抽查"_s, u"自查自纠"_s, u"逐项检查"_s, u"周期检查"_s},
                   form);
}

Result<CheckDraft> CheckDraft::parse(const QJsonObject& params)
{
    JsonReader in(params);
    CheckDraft draft;
    draft.id = in.idText("id");
    draft.kind = checkKinds().at(in.choice("kind", checkKinds()));
    draft.form = checkForms().at(in.choice("form", checkForms()));
    draft.title = in.text("title", 1, 300).trimmed();
    draft.requirement = in.optionalText("requirement", 20'000).trimmed();
    draft.due = in.optionalDate("due");
    draft.leastPercent = int(in.optionalInteger("leastPercent", 1, 100).value_or(0));
    draft.cycleYears = int(in.optionalInteger("cycleYears", 1, longestCycle).value_or(0));
    const auto objects = in.objects("objects", mostObjects);
    TRY(in.finish());
    if (draft.title.isEmpty())
        return fail("supervision.title-needed");
    QSet<QString> seen;
    for (const auto& json : objects) {
        JsonReader each(json);
        CheckObject object{each.idText("id"), each.text("unit", 1, 120),
                           each.optionalText("name", 200).trimmed()};
        TRY(each.finish());
        if (!isParticipant(object.unit))
            return fail("supervision.bad-participant", {{u"text"_s, object.unit}});
        const QString key = object.unit + u'/' + object.name;
        if (seen.contains(key) || seen.contains(object.id))
            return fail("supervision.exists", {{u"item"_s, object.id}});
        seen << key << object.id;
        draft.objects.append(std::move(object));
    }
    if (draft.objects.isEmpty())
        return fail("supervision.nothing-to-draw");
    if (draft.form == "cycle"_L1 && draft.cycleYears == 0)
        draft.cycleYears = 3;
    return draft;
}

QString objectStateName(ObjectState state)
{
    switch (state) {
    case ObjectState::NotDrawn:
        return u"未抽中"_s;
    case ObjectState::Awaited:
        return u"待自查"_s;
    case ObjectState::Returned:
        return u"已自查"_s;
    case ObjectState::Late:
        return u"逾期未报"_s;
    case ObjectState::ToCheck:
        return u"待检查"_s;
    case ObjectState::Good:
        return u"合格"_s;
    case ObjectState::Bad:
        return u"有问题"_s;
    }
    return {};
}

Lamp checkLamp(bool isClosed, const QDate& due, const QDate& day)
{
    if (isClosed)
        return Lamp::Done;
    if (!due.isValid() || due > day.addDays(nearDays))
        return Lamp::Normal;
    return due < day ? Lamp::Overdue : Lamp::Near;
}

ObjectState objectState(const ObjectFacts& facts, const QDate& day)
{
    if (facts.checkedOn.isValid())
        return facts.isGood ? ObjectState::Good : ObjectState::Bad;
    if (facts.returnedOn.isValid())
        return facts.isGood ? ObjectState::Returned : ObjectState::Bad;
    if (facts.form == "draw"_L1 && !facts.isDrawn)
        return ObjectState::NotDrawn;
    if (facts.form != "self"_L1)
        return ObjectState::ToCheck;
    return facts.due.isValid() && facts.due < day ? ObjectState::Late : ObjectState::Awaited;
}

CycleStanding cycleStanding(const QList<std::pair<QString, QDate>>& lastChecks, const QDate& begun,
                            int years, const QDate& day)
{
    CycleStanding standing;
    for (const auto& [unit, last] : lastChecks) {
        CycleRow row;
        row.unit = unit;
        row.last = last;
        row.nextDue = (last.isValid() ? last : begun).addYears(years);
        row.isCovered = last.isValid() && last > day.addYears(-years) && last <= day;
        row.isOverdue = row.nextDue < day;
        ++standing.all;
        standing.covered += row.isCovered ? 1 : 0;
        if (!standing.nextDue.isValid() || row.nextDue < standing.nextDue)
            standing.nextDue = row.nextDue;
        standing.rows.append(row);
    }
    standing.percent = standing.all == 0 ? 0 : standing.covered * 100 / standing.all;
    std::stable_sort(standing.rows.begin(), standing.rows.end(),
                     [](const CycleRow& a, const CycleRow& b) { return a.nextDue < b.nextDue; });
    return standing;
}

} // namespace chancery::supervision
