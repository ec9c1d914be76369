// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/item_edit.h"
#include "supervision/data/item_values.h"
#include "supervision/rules/flow.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

/// What the item is measured by from now on. Values that were told stay: the year's path may be
/// corrected without forgetting what came of it.
Result<ChangeSet> setIndicator(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const QJsonObject json = in.object("indicator");
    TRY(in.finish());
    TRY_ASSIGN(const auto indicator, Indicator::parse(json));
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (!edit.isOffice())
        return fail("supervision.not-supervisor");
    if (isClosed(edit.stage()))
        return fail("supervision.closed");
    edit.set("indicator", indicator.toJson());
    edit.note(u"set-indicator"_s, edit.stage(), {},
              {{u"kind"_s, indicatorKindText(indicator.kind)},
               {u"target"_s, valueText(indicator.target) + indicator.unit}});
    ChangeSet changes;
    TRY(edit.finish(changes));
    return changes;
}

/// 第二季度完成60%（进度目标62%）
QString toldText(const Indicator& indicator, int quarter, double value)
{
    static const QStringList names{u"一"_s, u"二"_s, u"三"_s, u"四"_s};
    return u"第%1季度完成%2%3（进度目标%4%3）"_s.arg(
        names.at(quarter - 1), valueText(value), indicator.unit,
        valueText(indicator.path[std::size_t(quarter - 1)]));
}

Result<ChangeSet> reportValue(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const int quarter = int(in.integer("quarter", 1, 4));
    const QString typed = in.text("value", 1, 30);
    const QString words = in.optionalText("note", 5'000).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(const double value, valueFromText(typed));
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (!isUnderWay(edit.stage()))
        return fail("supervision.not-under-way", {{u"stage"_s, edit.stage()}});
    if (!edit.isLead() && !edit.isCo() && !edit.isOffice())
        return notLeading();
    const auto indicator = indicatorOf(edit.fields());
    if (!indicator)
        return fail("supervision.no-indicator");
    // A quarter that has not begun has no value.
    if (edit.today() < QDate(indicator->year, quarter * 3 - 2, 1))
        return fail("supervision.quarter-to-come", {{u"quarter"_s, quarter}});
    const QString now = momentToText(context.now);
    const Fields fields{{u"quarter"_s, quarter},
                        {u"value"_s, valueText(value)},
                        {u"note"_s, textOrNull(words)},
                        {u"at"_s, now},
                        {u"by_person"_s, context.actor.person.text()},
                        {u"by_name"_s, context.actor.name}};
    const QString row = edit.newId();
    edit.put("sup_value", row, fields);
    edit.values().append({row, 0, fields});
    if (quarter >= edit.number("value_quarter")) {
        const QString told = toldText(*indicator, quarter, value);
        edit.set("value_quarter", quarter);
        edit.set("value_text", valueText(value) + indicator->unit);
        edit.set("progress", indicator->progressAt(value));
        edit.set("progress_on", edit.today().toString(Qt::ISODate));
        edit.set("last_feedback", words.isEmpty() ? told : told + u'。' + words.left(200));
        edit.set("last_feedback_at", now);
        edit.set("last_feedback_way", u"report"_s);
    }
    edit.note(u"report-value"_s, edit.stage(), edit.actingAs(),
              {{u"quarter"_s, quarter}, {u"value"_s, valueText(value) + indicator->unit}});
    ChangeSet changes;
    TRY(edit.finish(changes));
    return changes;
}

} // namespace

void addGoalHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.set-indicator", withSettings(settings, setIndicator));
    registry.add("supervision.report-value", withSettings(settings, reportValue));
}

} // namespace chancery::supervision
