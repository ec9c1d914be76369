// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "base/participant.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/item_edit.h"
#include "supervision/data/urge_item.h"
#include "supervision/rules/urging.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

Result<QStringList> itemIds(JsonReader& in)
{
    constexpr int mostItems = 500;
    const QStringList items = in.texts("items", mostItems + 1, 36);
    if (items.size() > mostItems)
        return fail("supervision.too-many", {{u"most"_s, mostItems}});
    for (const auto& id : items) {
        if (!isUuidText(id))
            return fail("base.bad-id", {{u"text"_s, id}});
    }
    if (items.isEmpty())
        return fail("supervision.nothing-to-do");
    if (QSet<QString>(items.begin(), items.end()).size() != items.size())
        return fail("supervision.exists", {{u"item"_s, items.first()}});
    return items;
}

namespace {

using store::HandlerContext;

/// To many at once: those that may not be urged now are named with the reason, the others are.
Result<ChangeSet> urgeMany(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    Urging urging;
    TRY_ASSIGN(const QStringList items, itemIds(in));
    if (const auto grade = in.optionalChoice("grade", urgeGrades()))
        urging.grade = urgeGrades().at(*grade);
    urging.text = in.optionalText("text", 2'000).trimmed();
    urging.replyBy = in.optionalDate("replyBy");
    TRY(in.finish());
    ChangeSet changes;
    QJsonArray left;
    int urged = 0;
    std::optional<Error> first;
    for (const auto& id : items) {
        ChangeSet one = changes;
        const auto done = urgeItem(context, settings, urging, id, one);
        if (done.ok()) {
            changes = std::move(one);
            ++urged;
            continue;
        }
        // A store that fails is no reason to leave somebody out.
        if (!done.error().code.startsWith("supervision."_L1))
            return done.error();
        first = first ? first : std::optional(done.error());
        left.append(QJsonObject{
            {u"item"_s, id}, {u"code"_s, done.error().code}, {u"args"_s, done.error().args}});
    }
    if (urged == 0 && items.size() == 1)
        return *first;
    if (urged == 0)
        return fail("supervision.nobody-urged", {{u"why"_s, first->code}});
    changes.result = {{u"urged"_s, urged}, {u"left"_s, left}};
    return changes;
}

Result<ChangeSet> giveReceipt(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const QString urge = in.idText("urge");
    const QString text = in.optionalText("text", 2'000).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    TRY_ASSIGN(auto rows,
               store::readBranch(context.db, *supervisionCatalog().find(u"sup_urge"_s), id));
    const auto* row = ItemEdit::find(rows, urge);
    const QString participant = row ? row->fields.value("participant"_L1).toString() : QString();
    if (!row || (!context.actor.may(participant) && !edit.isLead() && !edit.isCo()))
        return fail("supervision.unknown-urge");
    if (!row->fields.value("receipt_at"_L1).toString().isEmpty())
        return fail("supervision.receipt-given");
    const QString at = row->fields.value("at"_L1).toString();
    for (const auto& each : std::as_const(rows)) {
        // Who acknowledges a letter has seen those that came before it.
        const bool isBefore = each.fields.value("participant"_L1).toString() == participant &&
                              each.fields.value("at"_L1).toString() < at &&
                              each.fields.value("receipt_at"_L1).toString().isEmpty();
        if (each.id != urge && !isBefore)
            continue;
        edit.put("sup_urge", each.id,
                 {{u"receipt_at"_s, momentToText(context.now)},
                  {u"receipt_by"_s, context.actor.person.text()},
                  {u"receipt_name"_s, context.actor.name},
                  {u"receipt_text"_s, each.id == urge ? textOrNull(text) : QJsonValue()}});
    }
    edit.note(u"receipt"_s, edit.stage(), participant, {{u"text"_s, text}});
    ChangeSet changes;
    TRY(edit.finish(changes));
    return changes;
}

/// A sheet with one of its parts, or neither.
Result<void> checkSheet(const SupervisionSettings& settings, const QString& sheet,
                        const QString& part, int year)
{
    if (sheet.isEmpty() && part.isEmpty())
        return {};
    const auto known = settings.standards.sheet(sheet, QDate(year, 12, 31));
    if (!known || !known->find(part))
        return fail("supervision.unknown-sheet", {{u"sheet"_s, sheet}, {u"part"_s, part}});
    return {};
}

Result<ChangeSet> adjustScore(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("id");
    const QString unit = in.text("unit", 1, 120);
    const int year = int(in.integer("year", 2000, 2199));
    const int points = int(in.integer("points", -100, 100));
    const QString reason = in.optionalText("reason", 2'000).trimmed();
    const QString sheet = in.optionalText("sheet", 40);
    const QString part = in.optionalText("part", 40);
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    if (reason.isEmpty())
        return fail("supervision.reason-needed");
    TRY(checkSheet(settings, sheet, part, year));
    if (!isParticipant(unit))
        return fail("supervision.bad-participant", {{u"text"_s, unit}});
    if (settings.nameOf) {
        TRY_ASSIGN(const QString name, settings.nameOf(context.db, unit));
        if (name.isEmpty())
            return fail("supervision.unknown-participant", {{u"participant"_s, unit}});
    }
    const auto& table = *supervisionCatalog().find(u"sup_adjustment"_s);
    TRY_ASSIGN(const auto before, store::readRow(context.db, table, id));
    if (before)
        return fail("supervision.exists", {{u"item"_s, id}});
    ChangeSet changes;
    changes.put(table.name, id,
                {{u"unit"_s, unit},
                 {u"year"_s, year},
                 {u"points"_s, points},
                 {u"reason"_s, reason},
                 {u"by_person"_s, context.actor.person.text()},
                 {u"by_name"_s, context.actor.name},
                 {u"at"_s, momentToText(context.now)},
                 {u"sheet"_s, textOrNull(sheet)},
                 {u"part"_s, textOrNull(part)}});
    changes.setAudience(table.name, id, {u"role:supervisor"_s, unit});
    return changes;
}

Result<ChangeSet> withdrawAdjustment(const HandlerContext& context, const SupervisionSettings&)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("adjustment");
    const QString reason = in.optionalText("reason", 2'000).trimmed();
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    if (reason.isEmpty())
        return fail("supervision.reason-needed");
    const auto& table = *supervisionCatalog().find(u"sup_adjustment"_s);
    TRY_ASSIGN(const auto row, store::readRow(context.db, table, id));
    if (!row || !row->fields.value("withdrawn_at"_L1).toString().isEmpty())
        return fail("supervision.unknown-adjustment");
    ChangeSet changes;
    changes.put(table.name, id,
                {{u"withdrawn_at"_s, momentToText(context.now)},
                 {u"withdrawn_name"_s, context.actor.name},
                 {u"withdrawn_reason"_s, reason}});
    return changes;
}

} // namespace

void addUrgingHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.urge", withSettings(settings, urgeMany));
    registry.add("supervision.receipt", withSettings(settings, giveReceipt));
    registry.add("supervision.adjust-score", withSettings(settings, adjustScore));
    registry.add("supervision.withdraw-adjustment", withSettings(settings, withdrawAdjustment));
}

} // namespace chancery::supervision
