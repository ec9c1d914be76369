// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/draft.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString chosenOr(JsonReader& in, const char* name, const QStringList& allowed)
{
    return allowed.value(in.optionalChoice(name, allowed).value_or(0));
}

} // namespace

const QStringList& importances()
{
    static const QStringList list{u"normal"_s, u"key"_s, u"major"_s};
    return list;
}

const QStringList& openedUpTo()
{
    static const QStringList list{u"propose"_s, u"establish"_s, u"assign"_s};
    return list;
}

Result<QList<Milestone>> Milestone::parseAll(const QList<QJsonObject>& list)
{
    QList<Milestone> milestones;
    QSet<QString> seen;
    for (const auto& json : list) {
        JsonReader in(json);
        Milestone one{in.idText("id"), in.text("title", 1, 300).trimmed(), in.date("on")};
        TRY(in.finish());
        if (one.title.isEmpty())
            return fail("supervision.title-needed");
        if (seen.contains(one.id))
            return fail("supervision.milestone-twice", {{u"title"_s, one.title}});
        seen.insert(one.id);
        milestones.append(std::move(one));
    }
    return milestones;
}

Result<ItemDraft> ItemDraft::parse(const QJsonObject& params)
{
    JsonReader in(params);
    ItemDraft draft;
    draft.id = in.idText("id");
    draft.title = in.text("title", 1, 1'000).trimmed();
    draft.requirement = in.optionalText("requirement", 20'000).trimmed();
    draft.target = in.optionalText("target", 2'000).trimmed();
    draft.category = in.optionalText("category", 60).trimmed();
    const QJsonObject source = in.optionalObject("source");
    draft.importance = chosenOr(in, "importance", importances());
    draft.secrecy = int(in.optionalInteger("secrecy", 0, 3).value_or(0));
    draft.toStateCouncil = in.flag("toStateCouncil", false);
    draft.reportOn = in.optionalDate("reportOn");
    draft.parent = in.optionalIdText("parent");
    draft.position = int(in.optionalInteger("position", 0, 100'000).value_or(0));
    draft.plan = Plan::read(in);
    const auto milestones = in.objects("milestones", 100);
    const QJsonObject indicator = in.optionalObject("indicator");
    draft.upTo = chosenOr(in, "upTo", openedUpTo());
    TRY(in.finish());
    if (draft.title.isEmpty())
        return fail("supervision.title-needed");
    draft.source.kind = u"other"_s;
    if (!source.isEmpty()) {
        TRY_ASSIGN(draft.source, Source::parse(source));
    }
    TRY_ASSIGN(draft.milestones, Milestone::parseAll(milestones));
    if (!indicator.isEmpty()) {
        TRY_ASSIGN(draft.indicator, Indicator::parse(indicator));
    }
    return draft;
}

Result<void> checkMilestones(const QList<Milestone>& milestones, const QDate& start,
                             const std::optional<QDate>& due)
{
    for (const auto& one : milestones) {
        if (due && one.on > *due)
            return fail("supervision.milestone-after-due",
                        {{u"title"_s, one.title}, {u"due"_s, due->toString(Qt::ISODate)}});
        if (start.isValid() && one.on < start)
            return fail("supervision.milestone-before-start",
                        {{u"title"_s, one.title}, {u"start"_s, start.toString(Qt::ISODate)}});
    }
    return {};
}

Result<void> checkDays(const ItemDraft& draft, const QDate& start, const std::optional<QDate>& due)
{
    if (draft.reportOn && due && *draft.reportOn >= *due)
        return fail("supervision.report-after-due",
                    {{u"report"_s, draft.reportOn->toString(Qt::ISODate)},
                     {u"due"_s, due->toString(Qt::ISODate)}});
    return checkMilestones(draft.milestones, start, due);
}

} // namespace chancery::supervision
