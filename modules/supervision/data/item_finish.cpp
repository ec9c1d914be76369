// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/item_edit.h"
#include "supervision/rules/flow.h"
#include "supervision/rules/tree.h"

#include "base/clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using Parts = QMap<QString, Fields>;

/// The parts under an item, as they are going to be: what is in the database with what this command
/// changes, which may be several of them.
Result<Parts> partsOf(store::Database& db, const QString& parent, const ChangeSet& changes)
{
    Parts parts;
    auto q = db.query("SELECT id, clock_state, starts_on, lamp_near_at, lamp_due_at, lamp_risk_on"
                      " FROM sup_item WHERE parent_id = ?");
    q.bind(parent);
    while (q.next())
        parts.insert(q.text(0), {{u"clock_state"_s, q.integer(1)},
                                 {u"starts_on"_s, q.text(2)},
                                 {u"lamp_near_at"_s, q.text(3)},
                                 {u"lamp_due_at"_s, q.text(4)},
                                 {u"lamp_risk_on"_s, q.text(5)}});
    TRY(q.done());
    for (const auto& change : changes.rows) {
        if (change.table != "sup_item"_L1)
            continue;
        const QJsonValue moved = change.fields.value("parent_id"_L1);
        if (moved.toString() == parent && !parts.contains(change.id)) {
            TRY_ASSIGN(const auto row,
                       store::readRow(db, *supervisionCatalog().find(change.table), change.id));
            parts.insert(change.id, row ? row->fields : Fields());
        } else if (!moved.isUndefined() && moved.toString() != parent) {
            parts.remove(change.id);
        }
        if (const auto part = parts.find(change.id); part != parts.end()) {
            for (auto it = change.fields.begin(); it != change.fields.end(); ++it)
                part->insert(it.key(), it.value());
        }
    }
    return parts;
}

bool isOpenPart(const LampTimes& times)
{
    return times.state != ClockState::Done && times.state != ClockState::Void;
}

} // namespace

/// Everybody who has or had something to do with it, the supervisors, and the leaders in charge of
/// the department that leads. Who lacks the clearance does not see it even so: the scopes carry the
/// grade.
QStringList ItemEdit::audience() const
{
    QSet<QString> people = m_flow.people();
    people.insert(u"person:"_s + text("created_by"));
    people.insert(u"role:supervisor"_s);
    for (const char* column : {"lead", "handler", "source_person"})
        people.insert(text(column));
    for (const char* column : {"co", "leaders"}) {
        for (const auto& each : m_fields.value(QLatin1String(column)).toArray())
            people.insert(each.toString());
    }
    for (const auto& each : officeOf(m_flow.state()))
        people.insert(each);
    people.remove(QString());
    QStringList scopes;
    for (const auto& one : std::as_const(people))
        scopes.append(store::scopeOf(one, std::clamp(number("secrecy"), 0, 3)));
    scopes.sort();
    return scopes;
}

/// Who is in charge of it is looked up whenever its department is another; it stays as it was when
/// the division of work changes, until somebody touches the item.
Result<void> ItemEdit::settleLeaders()
{
    const QString lead = text("lead");
    if (!m_settings->leadersOf || !lead.startsWith("unit:"_L1) || isClosed(stage()))
        return {};
    TRY_ASSIGN(const QStringList leaders,
               m_settings->leadersOf(m_context->db, lead.section(u':', 1), today()));
    set("leaders",
        leaders.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(leaders)));
    return {};
}

/// What a row shows of the parts under it.
Result<void> ItemEdit::settleParts(Fields& fields, const QString& id, const LampTimes& own,
                                   const ChangeSet& changes) const
{
    TRY_ASSIGN(const auto rows, partsOf(m_context->db, id, changes));
    QList<LampTimes> parts;
    for (const auto& row : rows)
        parts.append(lampTimesOf(row));
    const auto all = withParts(own, parts);
    fields.insert(u"parts"_s, int(parts.size()));
    fields.insert(u"open_parts"_s, int(std::count_if(parts.begin(), parts.end(), isOpenPart)));
    fields.insert(u"lamp_near_at"_s, momentOrNull(all.nearAt));
    fields.insert(u"lamp_due_at"_s, momentOrNull(all.dueAt));
    fields.insert(u"lamp_risk_on"_s, dayOrNull(all.riskOn));
    return {};
}

/// The rows above show the worst of what is under them, so they change with it. Where a desk does
/// not hold them, the server does it.
Result<void> ItemEdit::settleParents(ChangeSet& changes) const
{
    const auto& table = *supervisionCatalog().find(u"sup_item"_s);
    QStringList parents{m_before.value("parent_id"_L1).toString(), text("parent_id")};
    parents.removeDuplicates();
    for (QString id : std::as_const(parents)) {
        for (int level = 0; !id.isEmpty() && level < deepestLevel; ++level) {
            TRY_ASSIGN(const auto row, store::readRow(m_context->db, table, id));
            Fields before = row ? row->fields : QJsonObject();
            for (const auto& change : std::as_const(changes.rows)) {
                for (auto it = change.fields.begin();
                     change.table == table.name && change.id == id && it != change.fields.end();
                     ++it)
                    before.insert(it.key(), it.value());
            }
            if (before.isEmpty())
                break;
            Fields fields = before;
            TRY(settleParts(fields, id, ownTimesOf(fields), changes));
            Fields put;
            for (auto it = fields.begin(); it != fields.end(); ++it) {
                if (before.value(it.key()) != it.value())
                    put.insert(it.key(), it.value());
            }
            if (put.isEmpty())
                break;
            changes.put(table.name, id, put);
            id = fields.value("parent_id"_L1).toString();
        }
    }
    return {};
}

void ItemEdit::putItem(ChangeSet& changes) const
{
    Fields changed;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        if (m_isNew ? !it->isNull() : m_before.value(it.key()) != it.value())
            changed.insert(it.key(), it.value());
    }
    if (!changed.isEmpty())
        changes.put(u"sup_item"_s, m_id, changed);
}

Result<void> ItemEdit::finish(ChangeSet& changes)
{
    TRY(settleStage());
    TRY(settleLeaders());
    TRY(settleClock());
    TRY(settleParts(m_fields, m_id, ownTimesOf(m_fields), changes));
    if (m_trouble)
        return *m_trouble;
    putItem(changes);
    changes.rows.append(m_children.rows);
    TRY(m_flow.put(changes));
    TRY(settleParents(changes));
    changes.setAudience(u"sup_item"_s, m_id, audience());
    changes.result.insert(u"item"_s, m_id);
    changes.result.insert(u"stage"_s, stage());
    return {};
}

} // namespace chancery::supervision
