// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/catalog.h"

#include <QDir>
#include <initializer_list>

// Outside every namespace: the macro declares the function that rcc generates.
static void nameSqlResources()
{
    Q_INIT_RESOURCE(chancery_documents_sql);
    Q_INIT_RESOURCE(chancery_documents_sql_desk);
}

using namespace Qt::StringLiterals;

namespace chancery::documents {

using store::Column;
using store::ColumnType;
using store::Table;

namespace {

QList<Column> texts(std::initializer_list<const char*> names)
{
    QList<Column> columns;
    for (const char* name : names)
        columns.append({QString::fromLatin1(name), ColumnType::Text, false});
    return columns;
}

Column integer(const char* name)
{
    return {QString::fromLatin1(name), ColumnType::Integer, false};
}

Column flag(const char* name)
{
    return {QString::fromLatin1(name), ColumnType::Flag, false};
}

Column json(const char* name)
{
    return {QString::fromLatin1(name), ColumnType::Json, false};
}

/// What the full-text index of documents holds of a table.
Table searched(Table table, std::initializer_list<const char*> names)
{
    for (auto& column : table.columns) {
        for (const char* name : names)
            column.searched = column.searched || column.name == QLatin1String(name);
    }
    return table;
}

Table child(const char* name, const QList<Column>& columns)
{
    return {QString::fromLatin1(name), columns, u"doc_document"_s, u"document_id"_s};
}

Table documentTable()
{
    Table table{u"doc_document"_s,
                texts({"number_series",  "number_text",
                       "number_key",     "kind",
                       "medium",         "doc_type",
                       "doc_number",     "doc_number_canonical",
                       "doc_number_key", "issuer",
                       "issuer_key",     "title",
                       "search_key",     "signed_on",
                       "received_on",    "secrecy_text",
                       "copy_number",    "due_at",
                       "due_basis",      "notes",
                       "stage",          "stage_since",
                       "holder_names",   "lead",
                       "main_sha256",    "created_by",
                       "created_name",   "created_at",
                       "registered_at",  "closed_at",
                       "filed_at",       "retention",
                       "volume",         "archive_code",
                       "source",         "way",
                       "addressees",     "copies_to",
                       "drafting_unit",  "drafting_unit_name",
                       "publicity",      "text_hash",
                       "signed_hash",    "signers",
                       "issued_at",      "form",
                       "merged_into",    "files_hash",
                       "signed_files",   "signed_publicity"}) +
                    QList<Column>{integer("number_year"), integer("number_serial"),
                                  integer("urgency"), integer("secrecy"), integer("copies"),
                                  integer("pages"), integer("attachments"), flag("open_to_all"),
                                  json("holders"), json("co"), json("warnings"),
                                  integer("text_position"), json("slip")},
                {}};
    table.newestBy = u"received_on"_s;
    for (auto& column : table.columns)
        column.searchedByInitials = column.name == "search_key"_L1;
    return table;
}

Table attachmentTable()
{
    Column sha256{u"sha256"_s, ColumnType::Text, true};
    sha256.textTable = u"file_fact"_s; // sync/file_facts.h
    return child("doc_attachment",
                 texts({"document_id", "name", "media_type", "role", "added_by", "added_at"}) +
                     QList<Column>{sha256, integer("size"), integer("position")});
}

Table taskTable()
{
    Table tasks =
        child("doc_task", texts({"document_id", "step", "participant", "participant_name", "state",
                                 "link", "claimed_by", "decided_by", "decided_name", "on_behalf_of",
                                 "on_behalf_of_name", "outcome", "reason", "enabled_at", "read_at",
                                 "done_at", "due_at"}) +
                              QList<Column>{integer("position"), integer("round"), flag("is_open"),
                                            flag("lead"), integer("reminders"), integer("level")});
    tasks.waitColumn = u"is_open"_s;
    return tasks;
}

Table readerTable()
{
    return child("doc_reader",
                 texts({"document_id", "participant", "participant_name", "purpose", "state",
                        "requested_by", "requested_at", "enabled_at", "read_at", "read_by",
                        "read_by_name", "on_behalf_of", "on_behalf_of_name"}) +
                     QList<Column>{integer("round"), integer("position"), flag("ordered")});
}

Table instructionTable()
{
    return child("doc_instruction",
                 texts({"document_id", "opinion_id", "task_id",      "leader",       "leader_name",
                        "post",        "written_by", "written_name", "at",           "words",
                        "verdict",     "state",      "demand",       "lead",         "lead_name",
                        "due_at",      "carried_at", "carried_by",   "carried_name", "outcome",
                        "outcome_at",  "outcome_by", "outcome_name"}) +
                     QList<Column>{json("co")});
}

Column blob()
{
    return {u"sha256"_s, ColumnType::Text, true};
}

void addFileDraftTables(store::Catalog& catalog)
{
    catalog.add(
        child("doc_file_version",
              texts({"document_id", "attachment_id", "base", "at", "author", "author_name",
                     "author_unit", "step", "note"}) +
                  QList<Column>{blob(), integer("position"), integer("size"), flag("aside")}));
    catalog.add(child("doc_file_lock",
                      texts({"document_id", "holder", "holder_name", "since", "until_at"})));
}

void addTransmissionTables(store::Catalog& catalog)
{
    catalog.add(
        {u"doc_transmission"_s,
         texts({"document_id", "recipient_id", "unit", "unit_name", "carrier", "number", "title",
                "state", "sent_at", "sent_by", "sent_name", "sheet", "manifest", "signature",
                "certificate", "answered_at", "answered_by", "answered_name", "remark"}) +
             QList<Column>{integer("year"), integer("serial")},
         {}});
    catalog.add({u"doc_transmission_file"_s,
                 texts({"transmission_id", "path", "name", "media_type", "role"}) +
                     QList<Column>{blob(), integer("size"), integer("position")},
                 u"doc_transmission"_s, u"transmission_id"_s});
    catalog.add({u"doc_sender"_s,
                 texts({"name", "key_pin", "certificate", "trusted_at", "trusted_by",
                        "trusted_name", "dropped_at"}),
                 {}});
    catalog.add(
        {u"doc_arrival"_s,
         texts({"sender", "number", "title", "unit", "sent_at", "sheet", "manifest", "signature",
                "certificate", "state", "arrived_at", "arrived_by", "arrived_name", "answered_at",
                "answered_by", "answered_name", "reason", "document_id"}) +
             QList<Column>{integer("year"), integer("serial")},
         {}});
    catalog.add({u"doc_arrival_file"_s,
                 texts({"arrival_id", "name"}) +
                     QList<Column>{blob(), integer("size"), integer("position")},
                 u"doc_arrival"_s, u"arrival_id"_s});
}

} // namespace

void addDocumentTables(store::Catalog& catalog)
{
    catalog.add(searched(documentTable(), {"title", "number_text", "doc_number",
                                           "doc_number_canonical", "issuer", "addressees"}));
    catalog.add(searched(child("doc_text", texts({"document_id", "body"})), {"body"}));
    catalog.add(searched(attachmentTable(), {"name"}));
    catalog.add(searched(
        child("doc_opinion", texts({"document_id", "task_id", "kind", "body", "verdict", "author",
                                    "author_name", "author_unit", "on_behalf_of",
                                    "on_behalf_of_name", "post", "at", "text_hash", "files_hash"}) +
                                 QList<Column>{json("points")}),
        {"body"}));
    catalog.add(child("doc_case", texts({"document_id", "route_id"}) +
                                      QList<Column>{integer("route_version"), json("state")}));
    catalog.add(taskTable());
    catalog.add(child("doc_event",
                      texts({"document_id", "at", "kind", "actor", "actor_name", "on_behalf_of",
                             "on_behalf_of_name", "step", "task_id"}) +
                          QList<Column>{integer("position"), integer("dwell_ms"), json("detail")}));
    catalog.add(readerTable());
    catalog.add(child("doc_reminder", texts({"document_id", "task_id", "step", "participant",
                                             "text", "by_person", "by_name", "at"}) +
                                          QList<Column>{integer("level")}));
    catalog.add(child("doc_version", texts({"document_id", "at", "author", "author_name",
                                            "author_unit", "step", "note", "hash"}) +
                                         QList<Column>{integer("position"), json("content")}));
    catalog.add(child("doc_recipient", texts({"document_id", "name", "role", "state", "sent_at",
                                              "answered_at", "answered_by", "remark"}) +
                                           QList<Column>{integer("position"), integer("organs")}));
    catalog.add(child("doc_reply", texts({"document_id", "reply_id", "title", "number", "at"})));
    catalog.add(instructionTable());
    catalog.add(child("doc_merged", texts({"document_id", "other_id", "title", "number", "issuer",
                                           "merged_at", "merged_by", "merged_name"}) +
                                        QList<Column>{json("files")}));
    catalog.add(child("doc_page_mark",
                      texts({"document_id", "sha256", "kind", "author", "author_name", "at"}) +
                          QList<Column>{integer("page"), json("drawn")}));
    catalog.add({u"doc_issued"_s,
                 texts({"code", "number", "document_id", "title", "given_at", "given_by",
                        "given_name", "void_at", "void_reason"}) +
                     QList<Column>{integer("year"), integer("serial")},
                 {}});
    catalog.add({u"doc_archived"_s,
                 texts({"document_id", "code", "series", "retention", "unit", "unit_name", "title",
                        "number", "author", "document_date", "filed_at", "filed_by", "filed_name",
                        "withdrawn_at", "transfer_id"}) +
                     QList<Column>{integer("item"), integer("year"), integer("secrecy")},
                 {}});
    catalog.add({u"doc_transfer"_s,
                 texts({"name", "receiver", "remark", "at", "by_person", "by_name",
                        "package_sha256", "packed_at"}) +
                     QList<Column>{integer("year"), integer("serial"), integer("items")},
                 {}});
    catalog.add(
        {u"doc_gazette"_s,
         texts({"document_id", "gazette", "title", "number", "unit", "unit_name", "arose_at",
                "state", "sent_on", "issue", "remark", "noted_by", "noted_name"}),
         {}});
    catalog.add({u"doc_exchange"_s,
                 texts({"direction", "list_number", "unit", "seal", "signed_by", "at", "remark",
                        "noted_by", "noted_name"}) +
                     QList<Column>{integer("count"), json("items")},
                 {}});
    addTransmissionTables(catalog);
    addFileDraftTables(catalog);
    catalog.add({u"doc_quota"_s,
                 texts({"department", "basis", "set_at", "set_by", "set_name"}) +
                     QList<Column>{integer("year"), integer("documents"), integer("recipients"),
                                   integer("copies")},
                 {}});
    catalog.add({u"doc_flag"_s,
                 texts({"person_id", "document_id", "starred_at"}) + QList<Column>{flag("starred")},
                 {}});
}

store::MigrationSet documentMigrations()
{
    nameSqlResources();
    return {u"documents"_s, u":/sql/documents"_s};
}

store::MigrationSet documentDeskMigrations()
{
    nameSqlResources();
    return {u"documents-desk"_s, u":/sql/documents_desk"_s};
}

} // namespace chancery::documents
