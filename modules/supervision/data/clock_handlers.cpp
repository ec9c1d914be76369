// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/item_edit.h"
#include "supervision/rules/flow.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

Result<void> checkUnderWay(const ItemEdit& edit)
{
    return isUnderWay(edit.stage())
               ? Result<void>()
               : Result<void>(fail("supervision.not-under-way", {{u"stage"_s, edit.stage()}}));
}

Result<QString> neededReason(JsonReader& in)
{
    const QString reason = in.optionalText("reason", 2'000).trimmed();
    if (reason.isEmpty())
        return fail("supervision.reason-needed");
    return reason;
}

Result<ChangeSet> finished(ItemEdit& edit)
{
    ChangeSet changes;
    TRY(edit.finish(changes));
    return changes;
}

Result<ChangeSet> askExtension(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const QDate to = in.date("to");
    TRY_ASSIGN(const QString reason, neededReason(in));
    TRY(in.finish());
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    TRY(checkUnderWay(edit));
    if (!edit.isLead())
        return notLeading();
    const QDate due = dayIn(edit.fields(), "due_on");
    if (!due.isValid())
        return fail("supervision.no-deadline");
    if (to <= due)
        return fail("supervision.extension-not-later",
                    {{u"to"_s, to.toString(Qt::ISODate)}, {u"due"_s, due.toString(Qt::ISODate)}});
    for (const auto& row : edit.extensions()) {
        if (row.fields.value("state"_L1).toString() == "waiting"_L1)
            return fail("supervision.extension-open");
    }
    const QString row = edit.newId();
    edit.put("sup_extension", row,
             {{u"position"_s, int(edit.extensions().size())},
              {u"asked_at"_s, momentToText(context.now)},
              {u"asked_by"_s, context.actor.person.text()},
              {u"asked_name"_s, context.actor.name},
              {u"reason"_s, reason},
              {u"old_due_on"_s, due.toString(Qt::ISODate)},
              {u"to_day"_s, to.toString(Qt::ISODate)},
              {u"state"_s, u"waiting"_s}});
    edit.set("extension_waits", true);
    edit.note(u"ask-extension"_s, edit.stage(), edit.actingAs(),
              {{u"to"_s, to.toString(Qt::ISODate)}, {u"reason"_s, reason}});
    TRY_ASSIGN(auto changes, finished(edit));
    changes.result.insert(u"extension"_s, row);
    return changes;
}

Result<ChangeSet> decideExtension(const HandlerContext& context,
                                  const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const QString extension = in.idText("extension");
    const bool grant = in.flag("grant", false);
    const auto to = in.optionalDate("to");
    const QString opinion = in.optionalText("opinion", 2'000).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (!edit.isOffice() && !context.actor.hasRole("leader"))
        return fail("supervision.not-supervisor");
    auto* row = ItemEdit::find(edit.extensions(), extension);
    if (!row)
        return fail("supervision.unknown-extension");
    if (row->fields.value("state"_L1).toString() != "waiting"_L1)
        return fail("supervision.extension-decided");
    if (grant)
        TRY(checkUnderWay(edit));
    if (!grant && opinion.isEmpty())
        return fail("supervision.reason-needed");
    const QDate granted = to.value_or(dayIn(row->fields, "to_day"));
    const QDate due = dayIn(edit.fields(), "due_on");
    if (grant && due.isValid() && granted <= due)
        return fail("supervision.extension-not-later", {{u"to"_s, granted.toString(Qt::ISODate)},
                                                        {u"due"_s, due.toString(Qt::ISODate)}});
    const Fields fields{{u"state"_s, grant ? u"granted"_s : u"refused"_s},
                        {u"granted_to"_s, grant ? dayOrNull(granted) : QJsonValue()},
                        {u"decided_at"_s, momentToText(context.now)},
                        {u"decided_by"_s, context.actor.person.text()},
                        {u"decided_name"_s, context.actor.name},
                        {u"opinion"_s, textOrNull(opinion)}};
    edit.put("sup_extension", extension, fields);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        row->fields.insert(it.key(), it.value());
    edit.set("extension_waits", false);
    if (grant)
        edit.count("extensions");
    edit.note(
        u"decide-extension"_s, edit.stage(), {},
        {{u"grant"_s, grant}, {u"to"_s, granted.toString(Qt::ISODate)}, {u"opinion"_s, opinion}});
    return finished(edit);
}

/// 督查部门 extends by its own, with the approval it was given elsewhere.
Result<ChangeSet> extendItem(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const QDate to = in.date("to");
    const QString approver = in.optionalText("approver", 100).trimmed();
    TRY_ASSIGN(const QString reason, neededReason(in));
    TRY(in.finish());
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    TRY(checkUnderWay(edit));
    if (!edit.isOffice())
        return fail("supervision.not-supervisor");
    TRY(edit.extend(to, reason, approver.isEmpty() ? context.actor.name : approver));
    edit.note(
        u"extend"_s, edit.stage(), {},
        {{u"to"_s, to.toString(Qt::ISODate)}, {u"reason"_s, reason}, {u"approver"_s, approver}});
    return finished(edit);
}

Result<ChangeSet> pauseItem(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    TRY_ASSIGN(const QString reason, neededReason(in));
    TRY(in.finish());
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    TRY(checkUnderWay(edit));
    if (!edit.isOffice())
        return fail("supervision.not-supervisor");
    if (!edit.text("paused_at").isEmpty())
        return fail("supervision.paused");
    const QString now = momentToText(context.now);
    const store::Row row{
        edit.newId(),
        0,
        {{u"from_at"_s, now}, {u"reason"_s, reason}, {u"by_name"_s, context.actor.name}}};
    edit.put("sup_pause", row.id, row.fields);
    edit.pauses().append(row);
    edit.set("paused_at", now);
    edit.note(u"pause"_s, edit.stage(), {}, {{u"reason"_s, reason}});
    return finished(edit);
}

/// The clock goes on; a named day, which no pause moves, may be given a later one.
Result<ChangeSet> resumeItem(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const auto due = in.optionalDate("due");
    TRY(in.finish());
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (!edit.isOffice())
        return fail("supervision.not-supervisor");
    if (edit.text("paused_at").isEmpty() || edit.pauses().isEmpty())
        return fail("supervision.not-paused");
    auto& row = edit.pauses().last();
    const Fields fields{{u"to_at"_s, momentToText(context.now)},
                        {u"resumed_name"_s, context.actor.name}};
    edit.put("sup_pause", row.id, fields);
    row.fields.insert(u"to_at"_s, fields.value("to_at"_L1));
    edit.set("paused_at", QJsonValue());
    if (due)
        TRY(edit.extend(*due, row.fields.value("reason"_L1).toString(), context.actor.name));
    edit.note(u"resume"_s, edit.stage(), {}, {{u"due"_s, dayOrNull(due)}});
    return finished(edit);
}

} // namespace

void addClockHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.ask-extension", withSettings(settings, askExtension));
    registry.add("supervision.decide-extension", withSettings(settings, decideExtension));
    registry.add("supervision.extend", withSettings(settings, extendItem));
    registry.add("supervision.pause", withSettings(settings, pauseItem));
    registry.add("supervision.resume", withSettings(settings, resumeItem));
}

} // namespace chancery::supervision
