// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "documents/data/document_edit.h"
#include "documents/data/or_null.h"
#include "documents/rules/deadlines.h"
#include "store/rows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::documents {

using workflow::WorkItem;

namespace {

/// "person:<id>" as the engine names people, to the id alone as rows do.
QString personId(const QString& participant)
{
    return participant.section(u':', 1);
}

} // namespace

Fields DocumentEdit::taskFields(const WorkItem& item, int position,
                                const std::optional<QDateTime>& due, bool rests)
{
    const bool lead = item.step == "handle"_L1;
    return Fields{{u"position"_s, position},
                  {u"step"_s, item.step},
                  {u"round"_s, item.round},
                  {u"participant"_s, item.participant},
                  {u"state"_s, workflow::itemStateText(item.state)},
                  {u"is_open"_s, item.isActionable() && !rests},
                  {u"link"_s, item.link == workflow::Link::None
                                  ? QJsonValue()
                                  : QJsonValue(workflow::linkText(item.link))},
                  {u"lead"_s, lead},
                  {u"claimed_by"_s, orNull(personId(item.claimedBy))},
                  {u"decided_by"_s, orNull(personId(item.decidedBy))},
                  {u"on_behalf_of"_s, orNull(personId(item.onBehalfOf))},
                  {u"outcome"_s, orNull(item.outcome)},
                  {u"reason"_s, orNull(item.reason)},
                  {u"reminders"_s, item.reminders},
                  {u"level"_s, item.level},
                  {u"enabled_at"_s, orNull(item.enabledAt)},
                  {u"read_at"_s, orNull(item.readAt)},
                  {u"done_at"_s, orNull(item.doneAt)},
                  {u"due_at"_s, orNull(taskDue(item, due))}};
}

/// The names of who decided and for whom, as they are now.
Result<void> DocumentEdit::nameDecider(Fields& fields, const WorkItem& item) const
{
    if (!fields.contains("decided_by"_L1) || item.decidedBy.isEmpty())
        return {};
    const bool self = personId(item.decidedBy) == m_context->actor.person.text();
    if (self) {
        fields[u"decided_name"_s] = m_context->actor.name;
    } else {
        TRY_ASSIGN(const QString name, nameOf(item.decidedBy));
        fields[u"decided_name"_s] = orNull(name);
    }
    if (item.onBehalfOf.isEmpty())
        return {};
    TRY_ASSIGN(const QString principal, nameOf(item.onBehalfOf));
    fields[u"on_behalf_of_name"_s] = orNull(principal);
    return {};
}

/// What a task's row says follows from its item, its place and the document's limit: where none of
/// them is another than before, the row is not even put together.
Result<void> DocumentEdit::putTasks()
{
    const QDateTime moment = momentFromText(m_before.value("due_at"_L1).toString());
    const auto dueBefore = moment.isValid() ? std::optional(moment) : std::nullopt;
    const auto dueNow = due();
    const bool restedBefore = !m_before.value("merged_into"_L1).toString().isEmpty();
    const bool restsNow = !m_fields.value("merged_into"_L1).toString().isEmpty();
    QHash<QString, qsizetype> before;
    for (qsizetype i = 0; i < m_caseBefore.items.size(); ++i)
        before.insert(m_caseBefore.items.at(i).id, i);
    for (qsizetype i = 0; i < m_case.items.size(); ++i) {
        const auto& item = m_case.items.at(i);
        const qsizetype at = before.value(item.id, -1);
        if (at == i && dueNow == dueBefore && restsNow == restedBefore &&
            m_caseBefore.items.at(at) == item)
            continue;
        const Fields fields = taskFields(item, int(i), dueNow, restsNow);
        const Fields old =
            at < 0 ? Fields()
                   : taskFields(m_caseBefore.items.at(at), int(at), dueBefore, restedBefore);
        Fields changed;
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            if (at < 0 || old.value(it.key()) != it.value())
                changed.insert(it.key(), it.value());
        }
        if (at < 0) {
            TRY_ASSIGN(const QString name, nameOf(item.participant));
            changed[u"participant_name"_s] = orNull(name);
        }
        TRY(nameDecider(changed, item));
        if (!changed.isEmpty())
            put("doc_task", item.id, changed);
    }
    return {};
}

/// Stage and holders follow from the case; closing and filing leave their moments.
Result<void> DocumentEdit::settleStage()
{
    if (!m_route)
        return {};
    const QString now = momentToText(m_context->now);
    const QString next = stageOf(m_case);
    if (next != stage() || m_isNew) {
        set("stage", next);
        set("stage_since", now);
        const bool closed = next == "closed"_L1 || next == "issued"_L1 || next == "filed"_L1;
        if (!closed)
            set("closed_at", QJsonValue());
        else if (m_fields.value("closed_at"_L1).toString().isEmpty())
            set("closed_at", now);
        set("filed_at", next == "filed"_L1 ? QJsonValue(now) : QJsonValue());
    }
    // What rests waits for nobody.
    const bool rests = !m_fields.value("merged_into"_L1).toString().isEmpty();
    const QStringList holders = rests ? QStringList() : holdersOf(m_case);
    const QJsonArray list = QJsonArray::fromStringList(holders);
    if (m_fields.value("holders"_L1).toArray() != list || m_isNew) {
        QStringList names;
        for (const auto& holder : holders) {
            TRY_ASSIGN(const QString name, nameOf(holder));
            if (!name.isEmpty())
                names.append(name);
        }
        set("holders", list);
        set("holder_names", names.join(u'、'));
    }
    return {};
}

/// Everybody who has or had something to do with it; the registry, unless it is still a draft, and
/// the archive once it is closed, the supervisors as long as it is to be dealt with. Who lacks the
/// clearance does not see it even so: the scopes carry the grade.
QStringList DocumentEdit::audience() const
{
    QSet<QString> people{u"person:"_s + m_fields.value("created_by"_L1).toString()};
    const bool cameIn = m_fields.value("way"_L1).toString(u"incoming"_s) == "incoming"_L1;
    const bool underDraft = !cameIn && stage() == "draft"_L1;
    if (!underDraft)
        people.insert(u"role:registry"_s);
    for (const auto& item : m_case.items) {
        for (const auto& one : {item.participant, item.claimedBy, item.decidedBy, item.onBehalfOf})
            people.insert(one);
    }
    for (const auto& reader : m_readers) {
        const auto& fields = reader.fields;
        const QString state = fields.value("state"_L1).toString();
        if (state != "waiting"_L1 && state != "dropped"_L1)
            people.insert(fields.value("participant"_L1).toString());
        for (const auto& column : {u"read_by"_s, u"on_behalf_of"_s, u"requested_by"_s}) {
            const QString person = fields.value(column).toString();
            if (!person.isEmpty())
                people.insert(u"person:"_s + person);
        }
    }
    if (stage() == "closed"_L1 || stage() == "issued"_L1 || stage() == "filed"_L1)
        people.insert(u"role:archivist"_s);
    // Those who urge (督查) see what has to be dealt with.
    if (cameIn && m_route && m_fields.value("kind"_L1).toString() == "act"_L1)
        people.insert(u"role:supervisor"_s);
    people.remove(QString());
    const int grade = int(secrecy());
    QStringList scopes;
    for (const auto& one : std::as_const(people))
        scopes.append(store::scopeOf(one, grade));
    if (grade == 0 && m_fields.value("open_to_all"_L1).toBool())
        scopes.append(store::everyoneScope);
    scopes.sort();
    return scopes;
}

void DocumentEdit::putDocument()
{
    Fields changed;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        if (m_isNew ? !it->isNull() : m_before.value(it.key()) != it.value())
            changed.insert(it.key(), it.value());
    }
    if (!changed.isEmpty())
        m_changes.rows.prepend({RowChange::Op::Put, u"doc_document"_s, m_id, changed});
}

void DocumentEdit::putCase()
{
    if (!m_route || m_case == m_caseBefore)
        return;
    Fields fields{{u"state"_s, m_case.toJson()}};
    if (m_caseBefore.routeId.isEmpty()) {
        fields[u"route_id"_s] = m_case.routeId;
        fields[u"route_version"_s] = m_case.routeVersion;
    }
    put("doc_case", m_id, fields);
}

Result<ChangeSet> DocumentEdit::finish()
{
    if (m_trouble)
        return *m_trouble;
    TRY(settleStage());
    putCase();
    TRY(putTasks());
    putDocument();
    m_changes.setAudience(u"doc_document"_s, m_id, audience());
    m_changes.result.insert(u"document"_s, m_id);
    m_changes.result.insert(u"stage"_s, stage());
    return std::move(m_changes);
}

} // namespace chancery::documents
