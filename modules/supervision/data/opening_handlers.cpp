// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/item_edit.h"
#include "supervision/data/opening.h"
#include "supervision/data/routes.h"
#include "supervision/rules/flow.h"
#include "supervision/rules/tree.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

constexpr int mostOpened = 200;

/// The parent's columns where the actor may hang something under it.
Result<Fields> parentRow(const HandlerContext& context, const SupervisionSettings& settings,
                         const QString& id)
{
    TRY_ASSIGN(const auto parent, ItemEdit::open(context, settings, id));
    if (isClosed(parent.stage()))
        return fail("supervision.closed");
    if (!parent.isOffice() && !parent.isLead())
        return fail("supervision.not-lead");
    return parent.fields();
}

Result<QString> storedParent(store::Database& db, const QString& id)
{
    auto q = db.query("SELECT parent_id FROM sup_item WHERE id = ?");
    q.bind(id);
    const QString parent = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return parent;
}

Result<void> setSource(const HandlerContext& context, const SupervisionSettings& settings,
                       const ItemDraft& draft, ItemEdit& edit)
{
    Source source = draft.source;
    int secrecy = draft.secrecy;
    // A recurring task is the supervisors' own, and may begin in the command that plans it.
    if (source.table == "sup_series"_L1 && !isSupervisor(context.actor))
        return fail("supervision.source-unknown");
    if (source.table == "sup_check"_L1) {
        TRY_ASSIGN(
            const auto check,
            store::readRow(context.db, *supervisionCatalog().find(source.table), source.record));
        if (!check)
            return fail("supervision.source-unknown");
        source.title = check->fields.value("title"_L1).toString();
    } else if (source.table != "sup_series"_L1 && !source.record.isEmpty() && settings.sourceOf) {
        TRY_ASSIGN(const auto record, settings.sourceOf(context, source.table, source.record));
        if (!record)
            return fail("supervision.source-unknown");
        source.number = source.number.isEmpty() ? record->number : source.number;
        source.title = source.title.isEmpty() ? record->title : source.title;
        // Words about a secret are as secret as it is.
        secrecy = std::max(secrecy, record->secrecy);
    }
    if (secrecy > context.actor.clearance || secrecy > settings.highestSecrecy)
        return fail("supervision.above-clearance");
    if (!source.person.isEmpty())
        TRY(edit.checkKnown({source.person}));
    edit.set("secrecy", secrecy);
    edit.set("source_kind", source.kind);
    edit.set("source_table", textOrNull(source.table));
    edit.set("source_id", textOrNull(source.record));
    edit.set("source_number", textOrNull(source.number));
    edit.set("source_title", textOrNull(source.title));
    edit.set("source_words", textOrNull(source.words));
    edit.set("source_by", textOrNull(source.by));
    edit.set("source_person", textOrNull(source.person));
    edit.set("source_on", dayOrNull(source.on));
    return {};
}

void setWords(const ItemDraft& draft, ItemEdit& edit)
{
    edit.set("title", draft.title);
    edit.set("requirement", textOrNull(draft.requirement));
    edit.set("target", textOrNull(draft.target));
    edit.set("category", textOrNull(draft.category));
    edit.set("importance", int(importances().indexOf(draft.importance)));
    edit.set("to_state_council", draft.toStateCouncil);
    edit.set("report_on", dayOrNull(draft.reportOn));
    edit.set("position", draft.position);
    if (draft.indicator)
        edit.set("indicator", draft.indicator->toJson());
}

/// Along the route as far as was asked for, by the actor's own hand at each step.
Result<void> goUpTo(const HandlerContext& context, const QString& upTo, ItemEdit& edit)
{
    const auto complete = [&](const char* step, const char* outcome) {
        workflow::Event event;
        event.kind = workflow::EventKind::Complete;
        event.outcome = QLatin1String(outcome);
        const auto* item = edit.flow().find({QLatin1String(step)});
        if (!item)
            return Result<void>(fail("supervision.not-supervisor"));
        event.item = item->id;
        return edit.flow().advance(event);
    };
    TRY(complete("propose", ""));
    if (upTo == "propose"_L1)
        return {};
    TRY(complete("establish", "establish"));
    TRY(giveItemNumber(context, edit));
    if (upTo == "establish"_L1)
        return {};
    if (edit.text("lead").isEmpty())
        return fail("supervision.lead-needed");
    return complete("assign", "");
}

} // namespace

Result<void> openItem(const HandlerContext& context, const SupervisionSettings& settings,
                      const ItemDraft& draft, ChangeSet& changes)
{
    TRY_ASSIGN(const auto before,
               store::readRow(context.db, *supervisionCatalog().find(u"sup_item"_s), draft.id));
    if (before)
        return fail("supervision.exists", {{u"item"_s, draft.id}});
    auto edit = ItemEdit::create(context, settings, draft.id);
    QStringList office{u"role:supervisor"_s};
    if (!draft.parent.isEmpty()) {
        TRY_ASSIGN(const Fields parent, parentRow(context, settings, draft.parent));
        TRY(ancestorsOf(draft.id, draft.parent,
                        [&](const QString& id) { return storedParent(context.db, id); }));
        // What a department splits off it examines itself; what supervisors split off is theirs.
        const QString lead = parent.value("lead"_L1).toString();
        if (!lead.isEmpty() && !isSupervisor(context.actor))
            office = QStringList{lead};
        edit.set("parent_id", draft.parent);
    }
    setWords(draft, edit);
    TRY(setSource(context, settings, draft, edit));
    const bool assigns = draft.upTo == "assign"_L1;
    edit.set("stage", u"propose"_s);
    TRY(edit.apply(draft.plan, assigns));
    const QDate due = dayIn(edit.fields(), "due_on");
    TRY(checkDays(draft, assigns ? edit.today() : QDate(),
                  due.isValid() ? std::optional(due) : std::nullopt));
    QJsonObject variables{{u"office"_s, QJsonArray::fromStringList(office)},
                          {u"lead"_s, edit.text("lead")},
                          {u"co"_s, edit.fields().value("co"_L1).toArray()}};
    if (due.isValid())
        variables[u"deadline"_s] = edit.text("due_at");
    TRY(edit.flow().begin(itemRoute(), variables));
    TRY(goUpTo(context, draft.upTo, edit));
    for (const auto& one : draft.milestones) {
        edit.put("sup_milestone", one.id,
                 {{u"title"_s, one.title}, {u"on_day"_s, one.on.toString(Qt::ISODate)}});
        edit.milestones().append({one.id, 0, {{u"on_day"_s, one.on.toString(Qt::ISODate)}}});
    }
    edit.note(u"open"_s, draft.upTo, office.value(0),
              {{u"title"_s, draft.title},
               {u"source"_s, draft.source.kind},
               {u"lead"_s, edit.text("lead_name")},
               {u"co"_s, edit.text("co_names")},
               {u"due"_s, edit.text("due_on")}});
    return edit.finish(changes);
}

Result<void> tellMajor(const HandlerContext& context, const SupervisionSettings& settings,
                       const QString& id, const Fields& item, ChangeSet& changes)
{
    if (!settings.majorArisen)
        return {};
    return settings.majorArisen(context,
                                {id, item.value("title"_L1).toString(),
                                 item.value("lead_name"_L1).toString(),
                                 item.value("secrecy"_L1).toInt()},
                                changes);
}

namespace {

/// One that is opened as a matter of today.
Result<void> openNews(const HandlerContext& context, const SupervisionSettings& settings,
                      const ItemDraft& draft, ChangeSet& changes)
{
    TRY(openItem(context, settings, draft, changes));
    if (draft.importance != importances().last())
        return {};
    const auto row =
        std::find_if(changes.rows.cbegin(), changes.rows.cend(), [&draft](const RowChange& each) {
            return each.table == "sup_item"_L1 && each.id == draft.id;
        });
    if (row == changes.rows.cend())
        return {};
    const Fields item = row->fields;
    return tellMajor(context, settings, draft.id, item, changes);
}

Result<ChangeSet> openOne(const HandlerContext& context, const SupervisionSettings& settings)
{
    TRY_ASSIGN(const auto draft, ItemDraft::parse(context.command.params));
    ChangeSet changes;
    TRY(openNews(context, settings, draft, changes));
    return changes;
}

/// A plan cut into its tasks: all of them or none.
Result<ChangeSet> openList(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const auto list = in.objects("items", mostOpened);
    TRY(in.finish());
    if (list.isEmpty())
        return fail("supervision.nothing-to-do");
    ChangeSet changes;
    QJsonArray numbers;
    QSet<QString> seen;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto row = [&]() -> Result<void> {
            TRY_ASSIGN(const auto draft, ItemDraft::parse(list.at(i)));
            if (seen.contains(draft.id))
                return fail("supervision.exists", {{u"item"_s, draft.id}});
            seen.insert(draft.id);
            return openNews(context, settings, draft, changes);
        }();
        if (!row.ok())
            return fail("supervision.bad-row",
                        {{u"row"_s, int(i) + 1}, {u"why"_s, row.error().debugText()}});
        numbers.append(changes.result.value("number"_L1));
    }
    changes.result = {{u"items"_s, int(list.size())}};
    return changes;
}

Result<ChangeSet> moveItem(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const QString parent = in.optionalIdText("parent");
    TRY(in.finish());
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    if (isClosed(edit.stage()))
        return fail("supervision.closed");
    if (!parent.isEmpty()) {
        TRY(parentRow(context, settings, parent));
        TRY(ancestorsOf(id, parent,
                        [&](const QString& one) { return storedParent(context.db, one); }));
    }
    edit.set("parent_id", textOrNull(parent));
    edit.note(u"move"_s, edit.stage(), {}, {{u"parent"_s, parent}});
    ChangeSet changes;
    TRY(edit.finish(changes));
    return changes;
}

} // namespace

Result<void> giveItemNumber(const HandlerContext& context, ItemEdit& edit)
{
    if (!edit.text("number_text").isEmpty())
        return {};
    const int year = edit.today().year();
    TRY_ASSIGN(const auto serial, context.authority.nextNumber(u"supervision.item"_s, year));
    if (!serial)
        return {};
    edit.set("number_year", year);
    edit.set("number_serial", *serial);
    edit.set("number_text", u"督办〔%1〕%2号"_s.arg(year).arg(*serial));
    edit.set("number_key", u"%1-%2"_s.arg(year).arg(*serial, 7, 10, QLatin1Char('0')));
    return {};
}

void addOpeningHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.open", withSettings(settings, openOne));
    registry.add("supervision.open-list", withSettings(settings, openList));
    registry.add("supervision.move", withSettings(settings, moveItem));
}

} // namespace chancery::supervision
