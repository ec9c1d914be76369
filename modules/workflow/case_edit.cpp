// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/case_edit.h"

#include "base/clock.h"
#include "workflow/engine.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

QString personParticipant(const QString& person)
{
    return u"person:"_s + person;
}

/// "person:<id>" as the engine names people, to the id alone as rows do.
QJsonValue personIdOrNull(const QString& participant)
{
    return participant.isEmpty() ? QJsonValue() : QJsonValue(participant.section(u':', 1));
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue momentOrNull(const std::optional<QDateTime>& moment)
{
    return moment ? QJsonValue(momentToText(*moment)) : QJsonValue();
}

} // namespace

CaseEdit::CaseEdit(const store::HandlerContext& context, const CaseTables& tables, QString root,
                   const OfficeHours& hours, NameOf nameOf)
    : m_context(&context), m_tables(tables), m_root(std::move(root)), m_hours(hours),
      m_nameOf(std::move(nameOf)),
      // A command may act on many roots, so the root is part of the seed.
      m_newId(idsFrom(context.command.id.text() + u'/' + m_root))
{
}

Result<void> CaseEdit::load(const FindRoute& findRoute)
{
    TRY_ASSIGN(const auto row, store::readRow(m_context->db, *m_tables.cases, m_root));
    if (!row)
        return {};
    TRY_ASSIGN(m_before, Case::parse(row->fields.value("state"_L1).toObject()));
    m_case = m_before;
    m_route = findRoute(m_case.routeId, m_case.routeVersion);
    if (!m_route)
        return fail("workflow.other-version",
                    {{u"route"_s, m_case.routeId}, {u"version"_s, m_case.routeVersion}});
    return {};
}

Environment CaseEdit::environment() const
{
    const auto* actor = &m_context->actor;
    const QString self = personParticipant(actor->person.text());
    Environment world;
    world.newId = m_newId;
    // Asked of the actor in their own right, or of a principal through whom they act.
    const QStringList managers = m_asManager && m_route ? m_route->managers : QStringList();
    world.mayAct = [actor, self, managers](const QString& who, const QString& participant) {
        if (managers.contains(participant))
            return true;
        return std::any_of(actor->capacities.begin(), actor->capacities.end(), [&](const auto& c) {
            const QString owner = c.onBehalfOf ? personParticipant(c.onBehalfOf->text()) : self;
            return c.participant == participant && owner == who;
        });
    };
    world.mayStandIn = [actor, self](const QString& who, const QString& person) {
        return who == self &&
               std::any_of(actor->capacities.begin(), actor->capacities.end(), [&](const auto& c) {
                   return c.onBehalfOf && personParticipant(c.onBehalfOf->text()) == person;
               });
    };
    world.dueAt = [hours = m_hours](const DueRule& rule, const QDateTime& from) {
        return hours.dueAt(rule, from);
    };
    return world;
}

Result<QString> CaseEdit::nameOf(const QString& participant) const
{
    return m_nameOf ? m_nameOf(participant) : Result<QString>(QString());
}

bool CaseEdit::mayActOn(const QString& participant) const
{
    return m_context->actor.may(participant);
}

QString CaseEdit::principalFor(const QString& participant) const
{
    const auto principal = m_context->actor.onBehalfOf(participant);
    return principal ? principal->text() : QString();
}

const WorkItem* CaseEdit::find(const QStringList& steps) const
{
    const WorkItem* inherited = nullptr;
    for (const auto& item : m_case.items) {
        if (!item.isActionable() || !mayActOn(item.participant) ||
            (!steps.isEmpty() && !steps.contains(item.step)))
            continue;
        if (principalFor(item.participant).isEmpty())
            return &item;
        inherited = inherited ? inherited : &item;
    }
    return inherited;
}

QSet<QString> CaseEdit::people() const
{
    QSet<QString> people;
    for (const auto& item : m_case.items) {
        for (const auto& one : {item.participant, item.claimedBy, item.decidedBy, item.onBehalfOf})
            people.insert(one);
    }
    people.remove(QString());
    return people;
}

Result<QString> CaseEdit::namesOf(const QStringList& participants) const
{
    QStringList names;
    for (const auto& participant : participants) {
        TRY_ASSIGN(const QString name, nameOf(participant));
        if (!name.isEmpty())
            names.append(name);
    }
    return names.join(u'、');
}

Result<Fields> CaseEdit::eventFields(const QString& verb, const QString& participant,
                                     QJsonObject detail) const
{
    Fields fields{{u"at"_s, momentToText(m_context->now)},
                  {u"kind"_s, verb},
                  {u"actor"_s, m_context->actor.person.text()},
                  {u"actor_name"_s, m_context->actor.name}};
    const QString principal = principalFor(participant);
    if (!principal.isEmpty()) {
        TRY_ASSIGN(const QString name, nameOf(personParticipant(principal)));
        fields[u"on_behalf_of"_s] = principal;
        fields[u"on_behalf_of_name"_s] = textOrNull(name);
    }
    for (const auto& name : detail.keys()) {
        const QJsonValue value = detail.value(name);
        if (value.isNull() || value == QJsonValue(QString()) || value == QJsonValue(QJsonArray()))
            detail.remove(name);
    }
    if (!detail.isEmpty())
        fields[u"detail"_s] = detail;
    return fields;
}

Result<void> CaseEdit::begin(const Route& route, const QJsonObject& variables)
{
    m_route = &route;
    TRY_ASSIGN(auto outcome,
               workflow::begin(route, personParticipant(m_context->actor.person.text()), variables,
                               m_context->now, environment()));
    m_case = std::move(outcome.next);
    return {};
}

Result<void> CaseEdit::advance(Event event)
{
    if (!m_route)
        return fail("workflow.finished", {{u"status"_s, u"none"_s}});
    event.actor = personParticipant(m_context->actor.person.text());
    event.at = m_context->now;
    const WorkItem* item = m_case.item(event.item);
    QString principal;
    if (item && mayActOn(item->participant)) {
        principal = principalFor(item->participant);
    } else {
        for (const auto& each : m_route->managers) {
            if (!mayActOn(each))
                continue;
            principal = principalFor(each);
            if (principal.isEmpty())
                break;
        }
    }
    event.onBehalfOf = principal.isEmpty() ? QString() : personParticipant(principal);
    TRY_ASSIGN(auto outcome, workflow::advance(*m_route, m_case, event, environment()));
    m_case = std::move(outcome.next);
    return {};
}

Result<void> CaseEdit::setVariables(const QJsonObject& set)
{
    if (!m_route || m_case.status != CaseStatus::Running)
        return {};
    Event event;
    event.kind = EventKind::Set;
    for (auto it = set.begin(); it != set.end(); ++it) {
        const QJsonValue before = m_case.variables.value(it.key());
        if (before != it.value() && !(before.isUndefined() && it->isNull()))
            event.set.insert(it.key(), it.value());
    }
    return event.set.isEmpty() ? Result<void>() : advance(std::move(event));
}

Fields CaseEdit::taskFields(const WorkItem& item, int position)
{
    return {{u"position"_s, position},
            {u"step"_s, item.step},
            {u"round"_s, item.round},
            {u"participant"_s, item.participant},
            {u"state"_s, itemStateText(item.state)},
            {u"is_open"_s, item.isActionable()},
            {u"link"_s, item.link == Link::None ? QJsonValue() : QJsonValue(linkText(item.link))},
            {u"claimed_by"_s, personIdOrNull(item.claimedBy)},
            {u"decided_by"_s, personIdOrNull(item.decidedBy)},
            {u"on_behalf_of"_s, personIdOrNull(item.onBehalfOf)},
            {u"outcome"_s, textOrNull(item.outcome)},
            {u"reason"_s, textOrNull(item.reason)},
            {u"reminders"_s, item.reminders},
            {u"level"_s, item.level},
            {u"enabled_at"_s, momentOrNull(item.enabledAt)},
            {u"read_at"_s, momentOrNull(item.readAt)},
            {u"done_at"_s, momentOrNull(item.doneAt)},
            {u"due_at"_s, momentOrNull(item.dueAt)}};
}

/// The names of who decided and for whom, as they are now.
Result<void> CaseEdit::nameDecider(Fields& fields, const WorkItem& item) const
{
    if (!fields.contains("decided_by"_L1) || item.decidedBy.isEmpty())
        return {};
    if (item.decidedBy == personParticipant(m_context->actor.person.text())) {
        fields[u"decided_name"_s] = m_context->actor.name;
    } else {
        TRY_ASSIGN(const QString name, nameOf(item.decidedBy));
        fields[u"decided_name"_s] = textOrNull(name);
    }
    if (item.onBehalfOf.isEmpty())
        return {};
    TRY_ASSIGN(const QString principal, nameOf(item.onBehalfOf));
    fields[u"on_behalf_of_name"_s] = textOrNull(principal);
    return {};
}

/// Where neither an item nor its place nor what the module says is another than before, its row is
/// not even put together.
Result<void> CaseEdit::putTasks(ChangeSet& changes, const Dress& dress,
                                const Dress& dressBefore) const
{
    const auto rowOf = [](const WorkItem& item, qsizetype position, const Dress& dressed) {
        Fields fields = taskFields(item, int(position));
        if (dressed)
            dressed(item, fields);
        return fields;
    };
    QHash<QString, qsizetype> before;
    for (qsizetype i = 0; i < m_before.items.size(); ++i)
        before.insert(m_before.items.at(i).id, i);
    for (qsizetype i = 0; i < m_case.items.size(); ++i) {
        const auto& item = m_case.items.at(i);
        const qsizetype at = before.value(item.id, -1);
        if (at == i && !dressBefore && m_before.items.at(at) == item)
            continue;
        const Fields fields = rowOf(item, i, dress);
        const Fields old =
            at < 0 ? Fields() : rowOf(m_before.items.at(at), at, dressBefore ? dressBefore : dress);
        Fields changed;
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            if (at < 0 || old.value(it.key()) != it.value())
                changed.insert(it.key(), it.value());
        }
        if (at < 0) {
            TRY_ASSIGN(const QString name, nameOf(item.participant));
            changed[u"participant_name"_s] = textOrNull(name);
        }
        TRY(nameDecider(changed, item));
        if (changed.isEmpty())
            continue;
        changed.insert(m_tables.rootColumn, m_root);
        changes.put(m_tables.tasks->name, item.id, changed);
    }
    return {};
}

Result<void> CaseEdit::put(ChangeSet& changes, const Dress& dress, const Dress& before) const
{
    if (!m_route)
        return {};
    if (m_case != m_before) {
        Fields fields{{u"state"_s, m_case.toJson()}, {m_tables.rootColumn, m_root}};
        if (m_before.routeId.isEmpty()) {
            fields[u"route_id"_s] = m_case.routeId;
            fields[u"route_version"_s] = m_case.routeVersion;
        }
        changes.put(m_tables.cases->name, m_root, fields);
    } else if (!before) {
        return {};
    }
    return putTasks(changes, dress, before);
}

} // namespace chancery::workflow
