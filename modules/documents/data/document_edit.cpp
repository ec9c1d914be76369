// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_edit.h"

#include "base/clock.h"
#include "documents/data/catalog.h"
#include "documents/data/routes.h"
#include "documents/rules/deadlines.h"
#include "store/rows.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

using workflow::Event;
using workflow::WorkItem;

namespace {

/// Of HandlerContext::derivedId(); the workflow's ids come from a source of their own.
enum DerivedId { NoteId = 1, OpinionId = 2, FirstFileId = 1'000, FirstReaderId = 2'000 };

const store::Table& table(const char* name)
{
    return *documentCatalog().find(QString::fromLatin1(name));
}

QString personScope(const QString& person)
{
    return u"person:"_s + person;
}

workflow::CaseEdit flowOf(const store::HandlerContext& context, const DocumentSettings& settings,
                          const QString& id)
{
    workflow::CaseEdit::NameOf nameOf;
    if (settings.nameOf)
        nameOf = [&context, &settings](const QString& participant) {
            return settings.nameOf(context.db, participant);
        };
    return {context,
            {&table("doc_case"), &table("doc_task"), u"document_id"_s},
            id,
            {settings.dayBegins, settings.dayEnds, settings.calendar.get()},
            std::move(nameOf)};
}

} // namespace

const store::Catalog& documentCatalog()
{
    static const store::Catalog catalog = [] {
        store::Catalog tables;
        addDocumentTables(tables);
        return tables;
    }();
    return catalog;
}

DocumentEdit::DocumentEdit(const store::HandlerContext& context, const DocumentSettings& settings,
                           QString id)
    : m_context(&context), m_settings(&settings), m_id(std::move(id)),
      m_flow(flowOf(context, settings, m_id))
{
}

DocumentEdit DocumentEdit::create(const store::HandlerContext& context,
                                  const DocumentSettings& settings, const QString& id,
                                  Fields fields)
{
    DocumentEdit edit(context, settings, id);
    edit.m_isNew = true;
    edit.m_fields = std::move(fields);
    const QString now = momentToText(context.now);
    edit.set("created_by", context.actor.person.text());
    edit.set("created_name", context.actor.name);
    edit.set("created_at", now);
    edit.set("way", u"incoming"_s);
    edit.set("stage_since", now);
    return edit;
}

Result<DocumentEdit> DocumentEdit::open(const store::HandlerContext& context,
                                        const DocumentSettings& settings, const QString& id)
{
    DocumentEdit edit(context, settings, id);
    TRY(edit.load());
    const QStringList scopes = context.actor.scopes();
    const QStringList seenBy = edit.audience();
    const bool sees = std::any_of(seenBy.begin(), seenBy.end(),
                                  [&](const QString& scope) { return scopes.contains(scope); });
    if (!sees)
        return fail("documents.unknown", {{u"document"_s, id}});
    return edit;
}

Result<DocumentEdit> DocumentEdit::openBeside(const store::HandlerContext& context,
                                              const DocumentSettings& settings, const QString& id,
                                              int n)
{
    DocumentEdit edit(context, settings, id);
    edit.m_beside = n;
    TRY(edit.load());
    return edit;
}

Result<void> DocumentEdit::load()
{
    TRY_ASSIGN(const auto row, store::readRow(m_context->db, table("doc_document"), m_id));
    if (!row)
        return fail("documents.unknown", {{u"document"_s, m_id}});
    m_before = row->fields;
    m_fields = row->fields;
    TRY(m_flow.load(findRoute)); // an imported one never was under way here
    return loadReaders();
}

/// Several documents of one command have ids of their own.
QString DocumentEdit::derivedId(int n) const
{
    constexpr int idsOfOne = 100'000;
    return m_context->derivedId(m_beside * idsOfOne + n);
}

Result<void> DocumentEdit::loadReaders()
{
    TRY_ASSIGN(m_readers, store::readBranch(m_context->db, table("doc_reader"), m_id));
    const auto place = [](const store::Row& row) {
        return std::pair(row.fields.value("round"_L1).toInt(),
                         row.fields.value("position"_L1).toInt());
    };
    std::stable_sort(m_readers.begin(), m_readers.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    return {};
}

Secrecy DocumentEdit::secrecy() const
{
    return Secrecy(std::clamp(m_fields.value("secrecy"_L1).toInt(), 0, 3));
}

std::optional<QDateTime> DocumentEdit::due() const
{
    const QDateTime due = momentFromText(m_fields.value("due_at"_L1).toString());
    return due.isValid() ? std::optional(due) : std::nullopt;
}

void DocumentEdit::set(const char* column, FieldValue value)
{
    m_fields.insert(QString::fromLatin1(column), std::move(value));
}

Result<QString> DocumentEdit::nameOf(const QString& participant) const
{
    if (!m_settings->nameOf)
        return QString();
    return m_settings->nameOf(m_context->db, participant);
}

Result<void> DocumentEdit::checkKnown(const QStringList& participants) const
{
    if (!m_settings->nameOf)
        return {};
    for (const auto& participant : participants) {
        TRY_ASSIGN(const QString name, nameOf(participant));
        if (name.isEmpty())
            return fail("documents.unknown-participant", {{u"participant"_s, participant}});
    }
    return {};
}

bool DocumentEdit::isOffice() const
{
    return m_context->actor.hasRole("registry") || m_context->actor.hasRole("secretary");
}

bool DocumentEdit::mayManage(workflow::EventKind event) const
{
    return isOffice() ||
           (event == workflow::EventKind::Remind && m_context->actor.hasRole("supervisor"));
}

bool DocumentEdit::isDrafter() const
{
    return m_fields.value("way"_L1).toString() != "incoming"_L1 &&
           m_fields.value("created_by"_L1).toString() == m_context->actor.person.text();
}

const WorkItem* DocumentEdit::find(const QString& task, const QStringList& steps) const
{
    return task.isEmpty() ? m_flow.find(steps) : state().item(task);
}

Result<void> DocumentEdit::advance(Event event)
{
    if (!hasCase())
        return fail("documents.not-under-way", {{u"stage"_s, stage()}});
    return m_flow.advance(std::move(event));
}

void DocumentEdit::put(const char* tableName, const QString& rowId, Fields fields)
{
    fields.insert(u"document_id"_s, m_id);
    m_changes.put(QString::fromLatin1(tableName), rowId, std::move(fields));
}

void DocumentEdit::putRoot(const char* tableName, const QString& rowId, Fields fields,
                           const QStringList& audience)
{
    m_changes.put(QString::fromLatin1(tableName), rowId, std::move(fields));
    if (!audience.isEmpty())
        m_changes.setAudience(QString::fromLatin1(tableName), rowId, audience);
}

void DocumentEdit::tell(const char* name, const QJsonValue& value)
{
    m_changes.result.insert(QString::fromLatin1(name), value);
}

void DocumentEdit::addOpinion(const QString& kind, const QString& body, const QString& verdict,
                              const WorkItem* item, const QString& participant,
                              const QStringList& points)
{
    const auto& actor = m_context->actor;
    Fields fields{{u"kind"_s, kind},
                  {u"body"_s, body},
                  {u"author"_s, actor.person.text()},
                  {u"author_name"_s, actor.name},
                  {u"author_unit"_s, actor.unitName},
                  {u"at"_s, momentToText(m_context->now)}};
    if (!verdict.isEmpty())
        fields[u"verdict"_s] = verdict;
    if (const auto hash = m_fields.value("text_hash"_L1); hash.isString())
        fields[u"text_hash"_s] = hash;
    if (const auto hash = m_fields.value("files_hash"_L1); hash.isString())
        fields[u"files_hash"_s] = hash;
    if (!points.isEmpty())
        fields[u"points"_s] = QJsonArray::fromStringList(points);
    if (item)
        fields[u"task_id"_s] = item->id;
    if (!participant.isEmpty())
        fields[u"post"_s] = participant;
    const QString principal = principalFor(participant);
    if (!principal.isEmpty()) {
        fields[u"on_behalf_of"_s] = principal;
        const auto name = nameOf(personScope(principal));
        fields[u"on_behalf_of_name"_s] = orTrouble(name);
    }
    put("doc_opinion", derivedId(OpinionId), fields);
}

void DocumentEdit::addFiles(const QList<FileParam>& files)
{
    // By the clock, so that what two people attach at once stands in the order in which it came.
    const qint64 first = m_context->now.toSecsSinceEpoch() * 1000;
    for (const auto& file : files) {
        put("doc_attachment", derivedId(FirstFileId + ++m_files),
            {{u"sha256"_s, file.sha256},
             {u"name"_s, file.name},
             {u"size"_s, file.size},
             {u"media_type"_s, file.mediaType},
             {u"position"_s, first + m_files},
             {u"role"_s, file.role},
             {u"added_by"_s, m_context->actor.person.text()},
             {u"added_at"_s, momentToText(m_context->now)}});
        if (file.role == "main"_L1 && m_fields.value("main_sha256"_L1).toString().isEmpty())
            set("main_sha256", file.sha256);
    }
    if (!files.isEmpty())
        set("attachments", m_fields.value("attachments"_L1).toInt() + int(files.size()));
}

void DocumentEdit::remove(const char* table, const QString& rowId)
{
    m_changes.remove(QString::fromLatin1(table), rowId);
}

void DocumentEdit::removeFile(const store::Row& attachment)
{
    m_changes.remove(u"doc_attachment"_s, attachment.id);
    set("attachments", std::max(0, m_fields.value("attachments"_L1).toInt() - 1));
    if (attachment.fields.value("sha256"_L1) == m_fields.value("main_sha256"_L1))
        set("main_sha256", QJsonValue());
}

Result<void> DocumentEdit::addReaders(const QStringList& participants, const QString& purpose,
                                      bool ordered)
{
    int round = 1;
    for (const auto& reader : std::as_const(m_readers))
        round = std::max(round, reader.fields.value("round"_L1).toInt() + 1);
    int position = 0;
    for (const auto& participant : participants) {
        TRY_ASSIGN(const QString name, nameOf(participant));
        const bool now = !ordered || position == 0;
        const QString at = momentToText(m_context->now);
        const store::Row row{derivedId(FirstReaderId + position),
                             0,
                             {{u"round"_s, round},
                              {u"position"_s, position},
                              {u"participant"_s, participant},
                              {u"participant_name"_s, name},
                              {u"purpose"_s, purpose.isEmpty() ? u"inform"_s : purpose},
                              {u"ordered"_s, ordered},
                              {u"state"_s, now ? u"unread"_s : u"waiting"_s},
                              {u"requested_by"_s, m_context->actor.person.text()},
                              {u"requested_at"_s, at},
                              {u"enabled_at"_s, now ? QJsonValue(at) : QJsonValue()}}};
        put("doc_reader", row.id, row.fields);
        m_readers.append(row);
        ++position;
    }
    return {};
}

void DocumentEdit::changeReader(const QString& readerId, const Fields& fields)
{
    for (auto& reader : m_readers) {
        if (reader.id != readerId)
            continue;
        for (auto it = fields.begin(); it != fields.end(); ++it)
            reader.fields.insert(it.key(), it.value());
    }
    put("doc_reader", readerId, fields);
}

Result<qint64> DocumentEdit::nextPosition(const char* sql) const
{
    auto q = m_context->db.query(sql);
    q.bind(m_id);
    const qint64 position = q.next() ? q.integer(0) + 1 : 0;
    TRY(q.done());
    return position;
}

void DocumentEdit::note(const QString& verb, const WorkItem* item, const QString& step,
                        const QString& participant, QJsonObject detail)
{
    const auto position = nextPosition("SELECT COALESCE(MAX(position), -1) FROM doc_event"
                                       " WHERE document_id = ?");
    Fields fields = orTrouble(m_flow.eventFields(verb, participant, std::move(detail)));
    fields[u"position"_s] = orTrouble(position);
    const QString at = item ? item->step : step;
    if (!at.isEmpty())
        fields[u"step"_s] = at;
    if (item) {
        fields[u"task_id"_s] = item->id;
        const WorkItem* after = state().item(item->id);
        if (after && after->doneAt && after->enabledAt && *after->doneAt == m_context->now)
            fields[u"dwell_ms"_s] = after->enabledAt->msecsTo(*after->doneAt);
    }
    put("doc_event", derivedId(NoteId), fields);
}

} // namespace chancery::documents
