// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "documents/data/document_edit.h"
#include "documents/data/or_null.h"
#include "documents/rules/deadlines.h"
#include "store/rows.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

using workflow::WorkItem;

/// What a task's row says besides its item: who leads, when it is due by the document's limit, and
/// that what rests waits for nobody. Where none of it is another than before, only the tasks that
/// the engine has changed are put together.
Result<void> DocumentEdit::putCase()
{
    const auto dress = [](const std::optional<QDateTime>& due, bool rests) {
        return [due, rests](const WorkItem& item, Fields& fields) {
            fields[u"is_open"_s] = item.isActionable() && !rests;
            fields[u"lead"_s] = item.step == "handle"_L1;
            fields[u"due_at"_s] = orNull(taskDue(item, due));
        };
    };
    const QDateTime moment = momentFromText(m_before.value("due_at"_L1).toString());
    const auto dueBefore = moment.isValid() ? std::optional(moment) : std::nullopt;
    const bool restedBefore = !m_before.value("merged_into"_L1).toString().isEmpty();
    const bool restsNow = !m_fields.value("merged_into"_L1).toString().isEmpty();
    const bool otherwise = dueBefore != due() || restedBefore != restsNow;
    return m_flow.put(m_changes, dress(due(), restsNow),
                      otherwise ? workflow::CaseEdit::Dress(dress(dueBefore, restedBefore))
                                : workflow::CaseEdit::Dress());
}

/// Stage and holders follow from the case; closing and filing leave their moments.
Result<void> DocumentEdit::settleStage()
{
    if (!hasCase())
        return {};
    const QString now = momentToText(m_context->now);
    const QString next = stageOf(state());
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
    const QStringList holders = rests ? QStringList() : holdersOf(state());
    const QJsonArray list = QJsonArray::fromStringList(holders);
    if (m_fields.value("holders"_L1).toArray() != list || m_isNew) {
        TRY_ASSIGN(const QString names, m_flow.namesOf(holders));
        set("holders", list);
        set("holder_names", names);
    }
    return {};
}

/// What the house writes is signed with its files: one hash over them all, as they stand after this
/// command, whoever changed them.
Result<void> DocumentEdit::settleFiles()
{
    static const QString table = u"doc_attachment"_s;
    const auto isFile = [](const RowChange& change) { return change.table == table; };
    if (m_fields.value("way"_L1).toString(u"incoming"_s) == "incoming"_L1 ||
        std::none_of(m_changes.rows.begin(), m_changes.rows.end(), isFile))
        return {};
    TRY_ASSIGN(const auto before,
               store::readBranch(m_context->db, *documentCatalog().find(table), m_id));
    QMap<QString, Fields> files;
    for (const auto& row : before)
        files.insert(row.id, row.fields);
    for (const auto& change : std::as_const(m_changes.rows)) {
        if (!isFile(change))
            continue;
        if (change.op == RowChange::Op::Remove) {
            files.remove(change.id);
            continue;
        }
        auto& fields = files[change.id];
        for (auto it = change.fields.begin(); it != change.fields.end(); ++it)
            fields.insert(it.key(), it.value());
    }
    QStringList lines;
    for (const auto& file : std::as_const(files))
        lines.append(u"%1 %2 %3"_s.arg(file.value("sha256"_L1).toString(),
                                       file.value("role"_L1).toString(),
                                       file.value("name"_L1).toString()));
    lines.sort();
    const auto digest =
        QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    set("files_hash",
        lines.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(digest.toHex())));
    return {};
}

/// Everybody who has or had something to do with it; the registry, unless it is still a draft, and
/// the archive once it is closed, the supervisors as long as it is to be dealt with. Who lacks the
/// clearance does not see it even so: the scopes carry the grade.
QStringList DocumentEdit::audience() const
{
    QSet<QString> people = m_flow.people();
    people.insert(u"person:"_s + m_fields.value("created_by"_L1).toString());
    const bool cameIn = m_fields.value("way"_L1).toString(u"incoming"_s) == "incoming"_L1;
    const bool underDraft = !cameIn && stage() == "draft"_L1;
    if (!underDraft)
        people.insert(u"role:registry"_s);
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
    if (cameIn && hasCase() && m_fields.value("kind"_L1).toString() == "act"_L1)
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

Result<ChangeSet> DocumentEdit::finish()
{
    if (m_trouble)
        return *m_trouble;
    TRY(settleStage());
    TRY(putCase());
    TRY(settleFiles());
    putDocument();
    m_changes.setAudience(u"doc_document"_s, m_id, audience());
    m_changes.result.insert(u"document"_s, m_id);
    m_changes.result.insert(u"stage"_s, stage());
    return std::move(m_changes);
}

} // namespace chancery::documents
