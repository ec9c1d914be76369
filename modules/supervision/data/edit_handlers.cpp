// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/json_reader.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/item_edit.h"
#include "supervision/rules/flow.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

constexpr int mostEdited = 200;
constexpr int mostFields = 20;

struct EditableField {
    const char* field;
    const char* column;
    bool byLead; ///< The department that leads may change it too.
    qsizetype most;
};

constexpr EditableField editableFields[] = {
    {"title", "title", false, 1'000},
    {"requirement", "requirement", false, 20'000},
    {"target", "target", false, 2'000},
    {"category", "category", false, 60},
    {"phone", "phone", true, 60},
    {"handler", "handler", true, 120},
    {"reportOn", "report_on", false, 10},
    {"sourceNumber", "source_number", false, 100},
    {"sourceWords", "source_words", false, 20'000},
    {"importance", "importance", false, 10},
    {"toStateCouncil", "to_state_council", false, 5},
};

const EditableField* editable(const QString& field)
{
    for (const auto& each : editableFields) {
        if (field == QLatin1String(each.field))
            return &each;
    }
    return nullptr;
}

/// A value as its column has it, or why not.
Result<QJsonValue> editedValue(const EditableField& field, const QJsonValue& to)
{
    const QLatin1String name(field.field);
    const Error bad = fail("base.bad-field", {{u"field"_s, name}, {u"why"_s, u"value"_s}});
    if (name == "importance"_L1) {
        const auto rank = importances().indexOf(to.toString());
        return rank < 0 ? Result<QJsonValue>(bad) : Result<QJsonValue>(QJsonValue(int(rank)));
    }
    if (name == "toStateCouncil"_L1)
        return to.isBool() ? Result<QJsonValue>(to) : Result<QJsonValue>(bad);
    const QString text = to.toString().trimmed();
    if ((!to.isString() && !to.isNull()) || text.size() > field.most)
        return bad;
    if (name == "title"_L1 && text.isEmpty())
        return fail("supervision.title-needed");
    if (name == "reportOn"_L1 && !text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid())
        return bad;
    return textOrNull(text);
}

bool isMajor(const QJsonValue& importance)
{
    return importance.toInt() == importances().size() - 1;
}

/// The fields of one item, each from what somebody saw to what he wants. Nothing of it changes
/// where everybody meant the same.
Result<bool> editFields(const HandlerContext& context, const SupervisionSettings& settings,
                        const QString& id, const QList<QJsonObject>& list, ChangeSet& changes)
{
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (isClosed(edit.stage()))
        return fail("supervision.closed");
    const bool office = edit.isOffice();
    const bool drafter =
        edit.stage() == "propose"_L1 && edit.text("created_by") == context.actor.person.text();
    QJsonArray told;
    bool becameMajor = false;
    for (const auto& change : list) {
        const QString name = change.value("field"_L1).toString();
        const auto* field = editable(name);
        if (!field)
            return fail("supervision.bad-field", {{u"field"_s, name}});
        if (!office && !drafter && !(field->byLead && edit.isLead()))
            return fail("supervision.not-supervisor");
        TRY_ASSIGN(const auto to, editedValue(*field, change.value("to"_L1)));
        TRY_ASSIGN(const auto from, editedValue(*field, change.value("from"_L1)));
        const QJsonValue now = edit.fields().value(QLatin1String(field->column));
        if (now == to)
            continue; // Everybody meant the same.
        if (now != from && !(now.isUndefined() && from.isNull()))
            return fail("supervision.changed-meanwhile", {{u"field"_s, name}});
        edit.set(field->column, to);
        becameMajor = becameMajor || (name == "importance"_L1 && isMajor(to));
        if (name == "handler"_L1) {
            if (!to.isNull())
                TRY(edit.checkKnown({to.toString()}));
            TRY_ASSIGN(const QString called, edit.nameOf(to.toString()));
            edit.set("handler_name", textOrNull(called));
        }
        told.append(QJsonObject{{u"field"_s, name}, {u"from"_s, now}, {u"to"_s, to}});
    }
    if (told.isEmpty())
        return false;
    edit.note(u"edit"_s, edit.stage(), edit.actingAs(), {{u"changes"_s, told}});
    TRY(edit.finish(changes));
    if (becameMajor)
        TRY(tellMajor(context, settings, id, edit.fields(), changes));
    return true;
}

Result<ChangeSet> editItem(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const auto list = in.objects("changes", mostFields);
    TRY(in.finish());
    ChangeSet changes;
    TRY_ASSIGN(const bool any, editFields(context, settings, id, list, changes));
    return any ? Result<ChangeSet>(changes) : fail("supervision.nothing-to-do");
}

/// A table that was pasted: all of it or nothing.
Result<ChangeSet> editList(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const auto list = in.objects("items", mostEdited);
    TRY(in.finish());
    ChangeSet changes;
    QSet<QString> seen;
    bool any = false;
    for (const auto& each : list) {
        JsonReader item(each);
        const QString id = item.idText("item");
        const auto fields = item.objects("changes", mostFields);
        TRY(item.finish());
        if (seen.contains(id))
            return fail("supervision.exists", {{u"item"_s, id}});
        seen.insert(id);
        TRY_ASSIGN(const bool changed, editFields(context, settings, id, fields, changes));
        any = any || changed;
    }
    if (!any)
        return fail("supervision.nothing-to-do");
    changes.result = {{u"items"_s, int(list.size())}};
    return changes;
}

} // namespace

void addEditHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.edit", withSettings(settings, editItem));
    registry.add("supervision.edit-list", withSettings(settings, editList));
}

} // namespace chancery::supervision
