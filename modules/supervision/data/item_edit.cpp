// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/item_edit.h"

#include "base/clock.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/routes.h"
#include "workflow/engine.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

const store::Table& itemTable(const char* name)
{
    return *supervisionCatalog().find(QString::fromLatin1(name));
}

workflow::CaseTables caseTables()
{
    return {&itemTable("sup_case"), &itemTable("sup_task"), u"item_id"_s};
}

void sortBy(QList<store::Row>& rows, const char* column)
{
    const QLatin1String name(column);
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
        const auto& x = a.fields.value(name);
        const auto& y = b.fields.value(name);
        return x.isDouble() ? x.toInteger() < y.toInteger() : x.toString() < y.toString();
    });
}

} // namespace

QStringList officeOf(const workflow::Case& state)
{
    QStringList office;
    for (const auto& each : state.variables.value("office"_L1).toArray())
        office.append(each.toString());
    return office;
}

ItemEdit::ItemEdit(const store::HandlerContext& context, const SupervisionSettings& settings,
                   QString id)
    : m_context(&context), m_settings(&settings), m_id(std::move(id)),
      m_flow(context, caseTables(), m_id, settings.hours(),
             settings.nameOf
                 ? workflow::CaseEdit::NameOf([&context, &settings](const QString& participant) {
                       return settings.nameOf(context.db, participant);
                   })
                 : workflow::CaseEdit::NameOf()),
      m_newId(workflow::idsFrom(context.command.id.text() + u"/rows/"_s + m_id))
{
}

ItemEdit ItemEdit::create(const store::HandlerContext& context, const SupervisionSettings& settings,
                          const QString& id)
{
    ItemEdit edit(context, settings, id);
    edit.m_isNew = true;
    const QString now = momentToText(context.now);
    edit.set("created_by", context.actor.person.text());
    edit.set("created_name", context.actor.name);
    edit.set("created_unit", textOrNull(context.actor.unitName));
    edit.set("created_at", now);
    edit.set("stage_since", now);
    return edit;
}

Result<ItemEdit> ItemEdit::open(const store::HandlerContext& context,
                                const SupervisionSettings& settings, const QString& id)
{
    ItemEdit edit(context, settings, id);
    TRY_ASSIGN(const auto row, store::readRow(context.db, itemTable("sup_item"), id));
    if (!row)
        return fail("supervision.unknown", {{u"item"_s, id}});
    edit.m_before = row->fields;
    edit.m_fields = row->fields;
    TRY(edit.load());
    const QStringList scopes = context.actor.scopes();
    const QStringList seenBy = edit.audience();
    const bool sees = std::any_of(seenBy.begin(), seenBy.end(),
                                  [&](const QString& scope) { return scopes.contains(scope); });
    if (!sees)
        return fail("supervision.unknown", {{u"item"_s, id}});
    return edit;
}

Result<void> ItemEdit::load()
{
    TRY(m_flow.load(findItemRoute));
    auto& db = m_context->db;
    TRY_ASSIGN(m_pauses, store::readBranch(db, itemTable("sup_pause"), m_id));
    TRY_ASSIGN(m_extensions, store::readBranch(db, itemTable("sup_extension"), m_id));
    TRY_ASSIGN(m_milestones, store::readBranch(db, itemTable("sup_milestone"), m_id));
    if (!m_fields.value("indicator"_L1).toObject().isEmpty()) {
        TRY_ASSIGN(m_values, store::readBranch(db, itemTable("sup_value"), m_id));
        sortBy(m_values, "at");
    }
    sortBy(m_pauses, "from_at");
    sortBy(m_extensions, "position");
    sortBy(m_milestones, "on_day");
    return {};
}

QDate ItemEdit::today() const
{
    return officeDate(m_context->now);
}

void ItemEdit::set(const char* column, FieldValue value)
{
    m_fields.insert(QString::fromLatin1(column), std::move(value));
}

store::Row* ItemEdit::find(QList<store::Row>& rows, const QString& id)
{
    for (auto& row : rows) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

bool ItemEdit::isOffice() const
{
    const QStringList office = officeOf(m_flow.state());
    return isSupervisor(m_context->actor) ||
           std::any_of(office.begin(), office.end(),
                       [&](const QString& each) { return m_flow.mayActOn(each); });
}

bool ItemEdit::isLead() const
{
    if (m_flow.mayActOn(text("lead")) || m_flow.mayActOn(text("handler")))
        return true;
    return m_flow.find({u"handle"_s}) != nullptr;
}

bool ItemEdit::isCo() const
{
    for (const auto& each : m_fields.value("co"_L1).toArray()) {
        if (m_flow.mayActOn(each.toString()))
            return true;
    }
    return m_flow.find({u"co-handle"_s}) != nullptr;
}

QString ItemEdit::actingAs() const
{
    if (const auto* item = m_flow.find({u"handle"_s, u"co-handle"_s}))
        return item->participant;
    QStringList candidates{text("handler"), text("lead")};
    for (const auto& each : m_fields.value("co"_L1).toArray())
        candidates.append(each.toString());
    candidates += officeOf(m_flow.state());
    for (const auto& each : candidates) {
        if (m_flow.mayActOn(each))
            return each;
    }
    return {};
}

Result<QString> ItemEdit::nameOf(const QString& participant) const
{
    if (!m_settings->nameOf || participant.isEmpty())
        return QString();
    return m_settings->nameOf(m_context->db, participant);
}

Result<void> ItemEdit::checkKnown(const QStringList& participants) const
{
    if (!m_settings->nameOf)
        return {};
    for (const auto& participant : participants) {
        TRY_ASSIGN(const QString name, nameOf(participant));
        if (name.isEmpty())
            return fail("supervision.unknown-participant", {{u"participant"_s, participant}});
    }
    return {};
}

Result<std::pair<QString, QString>> ItemEdit::principal(const QString& participant) const
{
    const QString person = m_flow.principalFor(participant);
    if (person.isEmpty())
        return std::pair<QString, QString>();
    TRY_ASSIGN(const QString name, nameOf(u"person:"_s + person));
    return std::pair(person, name);
}

Result<void> ItemEdit::apply(const Plan& plan, bool assigned)
{
    TRY(checkPlan(plan, assigned ? today() : QDate()));
    TRY(checkKnown(plan.named()));
    if (!plan.lead.isEmpty()) {
        TRY_ASSIGN(const QString name, nameOf(plan.lead));
        set("lead", plan.lead);
        set("lead_name", textOrNull(name));
        QStringList names;
        for (const auto& each : plan.co) {
            TRY_ASSIGN(const QString one, nameOf(each));
            names.append(one);
        }
        set("co",
            plan.co.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(plan.co)));
        set("co_names", textOrNull(names.join(u'、')));
    }
    if (!plan.handler.isEmpty()) {
        TRY_ASSIGN(const QString name, nameOf(plan.handler));
        set("handler", plan.handler);
        set("handler_name", textOrNull(name));
    }
    if (!plan.phone.isEmpty())
        set("phone", plan.phone);
    if (plan.startsOn)
        set("starts_on", dayOrNull(plan.startsOn));
    if (!plan.dueText.isEmpty())
        set("due_text", plan.dueText);
    if (plan.feedback) {
        const bool none = plan.feedback->kind == FeedbackPeriod::Kind::None;
        set("feedback_kind", none ? QJsonValue() : QJsonValue(plan.feedback->kindText()));
        set("feedback_number", plan.feedback->number);
    }
    const QJsonObject known = m_fields.value("due_facts"_L1).toObject();
    if (plan.setsDue() || known.isEmpty()) {
        TRY_ASSIGN(const auto planned,
                   plannedDue(plan, text("source_kind"), m_settings->standards, m_context->now));
        set("due_facts", dueFactsJson(planned.facts));
        set("due_basis", textOrNull(planned.basis));
    } else if (assigned && known.contains("unit"_L1)) {
        // A term that was planned begins when the item is assigned.
        QJsonObject facts = known;
        facts[u"from"_s] = momentToText(m_context->now);
        set("due_facts", facts);
    }
    if (assigned) {
        set("assigned_at", momentToText(m_context->now));
        set("assigned_name", m_context->actor.name);
        if (text("starts_on").isEmpty())
            set("starts_on", today().toString(Qt::ISODate));
        set("feedback_from", text("starts_on"));
        // A day that was proposed long ago may have passed; one of an item that is entered late,
        // with the day on which it began, may.
        const QDate due = dayIn(m_fields.value("due_facts"_L1).toObject(), "fixed");
        if (due.isValid() && due < dayIn(m_fields, "starts_on"))
            return fail("supervision.due-before-start",
                        {{u"due"_s, due.toString(Qt::ISODate)}, {u"start"_s, text("starts_on")}});
    }
    return settleClock();
}

Result<void> ItemEdit::extend(const QDate& to, const QString& reason, const QString& approver)
{
    const QDate due = dayIn(m_fields, "due_on");
    if (!due.isValid())
        return fail("supervision.no-deadline");
    if (to <= due)
        return fail("supervision.extension-not-later",
                    {{u"to"_s, to.toString(Qt::ISODate)}, {u"due"_s, due.toString(Qt::ISODate)}});
    const QString now = momentToText(m_context->now);
    const QString person = m_context->actor.person.text();
    const store::Row row{newId(),
                         0,
                         {{u"position"_s, int(m_extensions.size())},
                          {u"asked_at"_s, now},
                          {u"asked_by"_s, person},
                          {u"asked_name"_s, m_context->actor.name},
                          {u"reason"_s, reason},
                          {u"old_due_on"_s, due.toString(Qt::ISODate)},
                          {u"to_day"_s, to.toString(Qt::ISODate)},
                          {u"state"_s, u"granted"_s},
                          {u"granted_to"_s, to.toString(Qt::ISODate)},
                          {u"decided_at"_s, now},
                          {u"decided_by"_s, person},
                          {u"decided_name"_s, approver}}};
    put("sup_extension", row.id, row.fields);
    m_extensions.append(row);
    count("extensions");
    return {};
}

void ItemEdit::put(const char* table, const QString& rowId, Fields fields)
{
    fields.insert(u"item_id"_s, m_id);
    m_children.put(QString::fromLatin1(table), rowId, std::move(fields));
}

void ItemEdit::addFiles(const QList<ProofFile>& files, const char* role, const QString& feedback)
{
    // By the clock, so that what two people attach at once stands in the order in which it came.
    const qint64 first = m_context->now.toSecsSinceEpoch() * 1000;
    for (const auto& file : files)
        put("sup_file", newId(),
            {{u"sha256"_s, file.sha256},
             {u"name"_s, file.name},
             {u"size"_s, file.size},
             {u"media_type"_s, file.mediaType},
             {u"position"_s, first + ++m_files},
             {u"role"_s, QLatin1String(role)},
             {u"feedback_id"_s, textOrNull(feedback)},
             {u"added_by"_s, m_context->actor.person.text()},
             {u"added_at"_s, momentToText(m_context->now)}});
}

void ItemEdit::note(const QString& verb, const QString& step, const QString& participant,
                    QJsonObject detail)
{
    auto fields = m_flow.eventFields(verb, participant, std::move(detail));
    if (!fields.ok()) {
        m_trouble = fields.error();
        return;
    }
    fields->insert(u"step"_s, textOrNull(step));
    put("sup_event", newId(), *fields);
}

} // namespace chancery::supervision
