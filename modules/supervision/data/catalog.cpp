// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/catalog.h"

#include <QDir>
#include <initializer_list>

// Outside every namespace: the macro declares the function that rcc generates.
static void nameSupervisionSql()
{
    Q_INIT_RESOURCE(chancery_supervision_sql);
}

using namespace Qt::StringLiterals;

namespace chancery::supervision {

using store::Column;
using store::ColumnType;
using store::Table;

namespace {

using Names = std::initializer_list<const char*>;

void addColumns(QList<Column>& columns, ColumnType type, Names names)
{
    for (const char* name : names)
        columns.append({QString::fromLatin1(name), type, false});
}

QList<Column> columnsOf(Names texts, Names integers, Names flags = {}, Names jsons = {})
{
    QList<Column> columns;
    addColumns(columns, ColumnType::Text, texts);
    addColumns(columns, ColumnType::Integer, integers);
    addColumns(columns, ColumnType::Flag, flags);
    addColumns(columns, ColumnType::Json, jsons);
    return columns;
}

Table child(const char* name, const QList<Column>& columns)
{
    return {QString::fromLatin1(name), columns, u"sup_item"_s, u"item_id"_s};
}

/// Roots, each with an audience of its own.
void addCheckTables(store::Catalog& catalog)
{
    catalog.add({u"sup_check"_s,
                 columnsOf({"kind", "form", "title", "requirement", "due_on", "seed", "drawn_at",
                            "drawn_name", "created_by", "created_name", "created_at", "closed_at",
                            "closed_name", "conclusion", "series_id"},
                           {"least_percent", "cycle_years", "objects", "percent", "drawn"}, {},
                           {"inspectors"}),
                 {}});
    catalog.add({u"sup_check_object"_s,
                 columnsOf({"check_id", "unit", "unit_name", "name", "inspector", "inspector_name",
                            "returned_on", "returned_name", "returned_text", "checked_on",
                            "checked_name", "checked_text"},
                           {"position", "checks"}, {"is_drawn", "is_good"}, {}),
                 {}});
    catalog.add(
        {u"sup_finding"_s,
         columnsOf({"check_id", "object_id", "text", "item_id", "at", "by_name"}, {}, {}, {}),
         {}});
    catalog.add({u"sup_series"_s,
                 columnsOf({"kind", "title", "period", "first_on", "next_on", "last_on", "last_id",
                            "created_by", "created_name", "created_at", "ended_at", "ended_name",
                            "ended_reason"},
                           {"days", "turn", "opened", "missed"}, {}, {"work"}),
                 {}});
}

} // namespace

void addSupervisionTables(store::Catalog& catalog)
{
    catalog.add({u"sup_item"_s,
                 columnsOf({"number_text",
                            "number_key",
                            "title",
                            "requirement",
                            "target",
                            "category",
                            "source_kind",
                            "source_table",
                            "source_id",
                            "source_number",
                            "source_title",
                            "source_words",
                            "source_by",
                            "source_person",
                            "source_on",
                            "report_on",
                            "parent_id",
                            "stage",
                            "stage_since",
                            "holder_names",
                            "lead",
                            "lead_name",
                            "co_names",
                            "handler",
                            "handler_name",
                            "phone",
                            "assigned_at",
                            "assigned_name",
                            "starts_on",
                            "due_at",
                            "due_on",
                            "first_due_on",
                            "due_basis",
                            "due_text",
                            "feedback_kind",
                            "feedback_from",
                            "feedback_due_on",
                            "progress_on",
                            "last_feedback_at",
                            "last_feedback_way",
                            "last_feedback",
                            "problem",
                            "urge_grade",
                            "last_urge_grade",
                            "last_urge_at",
                            "urge_at",
                            "paused_at",
                            "finished_at",
                            "result",
                            "struck_at",
                            "struck_name",
                            "created_by",
                            "created_name",
                            "created_unit",
                            "created_at",
                            "near_at",
                            "risk_on",
                            "lamp_near_at",
                            "lamp_due_at",
                            "lamp_risk_on",
                            "value_text",
                            "value_near_at",
                            "value_late_at"},
                           {"number_year",   "number_serial", "importance",    "secrecy",
                            "position",      "parts",         "open_parts",    "feedback_number",
                            "progress",      "feedbacks",     "due_feedbacks", "late_feedbacks",
                            "open_problems", "extensions",    "urges",         "orange_letters",
                            "red_letters",   "redos",         "circulars",     "quality",
                            "clock_state",   "value_quarter"},
                           {"to_state_council", "extension_waits", "on_time"},
                           {"holders", "co", "leaders", "due_facts", "warnings", "indicator"}),
                 {}});
    catalog.add(
        child("sup_feedback",
              columnsOf({"item_id", "at", "way", "text", "needs", "participant", "participant_name",
                         "by_person", "by_name", "on_behalf_of", "on_behalf_of_name", "due_on"},
                        {"progress", "late_days"}, {}, {})));
    catalog.add(child("sup_problem", columnsOf({"item_id", "text", "at", "by_person", "by_name",
                                                "solution", "settled_at", "settled_name"},
                                               {}, {}, {})));
    catalog.add(child("sup_milestone", columnsOf({"item_id", "title", "on_day", "reached_on",
                                                  "reached_at", "reached_name", "note"},
                                                 {}, {}, {})));
    catalog.add(
        child("sup_extension", columnsOf({"item_id", "asked_at", "asked_by", "asked_name", "reason",
                                          "old_due_on", "to_day", "state", "granted_to",
                                          "decided_at", "decided_by", "decided_name", "opinion"},
                                         {"position"}, {}, {})));
    catalog.add(child(
        "sup_pause", columnsOf({"item_id", "from_at", "to_at", "reason", "by_name", "resumed_name"},
                               {}, {}, {})));
    catalog.add(child("sup_urge",
                      columnsOf({"item_id", "grade", "number_text", "text", "reply_by",
                                 "participant", "participant_name", "at", "by_person", "by_name",
                                 "receipt_at", "receipt_by", "receipt_name", "receipt_text"},
                                {}, {}, {"facts"})));
    catalog.add(child("sup_circular",
                      columnsOf({"item_id", "circular_id", "title", "document_id", "at", "by_name"},
                                {}, {"critical"}, {})));
    catalog.add(child("sup_file", columnsOf({"item_id", "feedback_id", "name", "media_type", "role",
                                             "added_by", "added_at"},
                                            {"size", "position"}, {}, {}) +
                                      QList<Column>{{u"sha256"_s, ColumnType::Text, true}}));
    catalog.add(
        child("sup_case", columnsOf({"item_id", "route_id"}, {"route_version"}, {}, {"state"})));
    Table tasks =
        child("sup_task", columnsOf({"item_id", "step", "participant", "participant_name", "state",
                                     "link", "claimed_by", "decided_by", "decided_name",
                                     "on_behalf_of", "on_behalf_of_name", "outcome", "reason",
                                     "enabled_at", "read_at", "done_at", "due_at"},
                                    {"position", "round", "reminders", "level"}, {"is_open"}, {}));
    tasks.waitColumn = u"is_open"_s;
    catalog.add(tasks);
    catalog.add(child("sup_event", columnsOf({"item_id", "at", "kind", "actor", "actor_name",
                                              "on_behalf_of", "on_behalf_of_name", "step"},
                                             {}, {}, {"detail"})));
    catalog.add({u"sup_import"_s,
                 columnsOf({"name", "state", "by_person", "by_name", "at", "ended_at"},
                           {"parts", "items", "arrived", "taken"}),
                 {}});
    catalog.add({u"sup_import_part"_s, columnsOf({"import_id"}, {"position"}, {}, {"items"}),
                 u"sup_import"_s, u"import_id"_s});
    catalog.add(
        child("sup_value", columnsOf({"item_id", "value", "note", "at", "by_person", "by_name"},
                                     {"quarter"}, {}, {})));
    addCheckTables(catalog);
    catalog.add({u"sup_contact"_s,
                 columnsOf({"with_whom", "with_name", "topic", "period_kind", "next_on", "last_on",
                            "last_text", "created_by", "created_name", "created_at", "ended_at",
                            "ended_name", "ended_reason"},
                           {"period_number", "contacts"}, {}, {}),
                 {}});
    catalog.add({u"sup_contact_log"_s,
                 columnsOf({"contact_id", "on_day", "way", "text", "by_person", "by_name", "at"},
                           {"late_days"}, {}, {}),
                 u"sup_contact"_s, u"contact_id"_s});
    catalog.add(
        {u"sup_view"_s, columnsOf({"name", "by_person", "by_name", "at"}, {}, {}, {"view"}), {}});
    catalog.add({u"sup_switch"_s, columnsOf({"by_person", "by_name", "at"}, {}, {"is_on"}), {}});
    catalog.add({u"sup_adjustment"_s,
                 columnsOf({"unit", "reason", "by_person", "by_name", "at", "withdrawn_at",
                            "withdrawn_name", "withdrawn_reason", "sheet", "part"},
                           {"year", "points"}, {}, {}),
                 {}});
}

const store::Catalog& supervisionCatalog()
{
    static const store::Catalog catalog = [] {
        store::Catalog tables;
        addSupervisionTables(tables);
        return tables;
    }();
    return catalog;
}

store::MigrationSet supervisionMigrations()
{
    nameSupervisionSql();
    return {u"supervision"_s, u":/sql/supervision"_s};
}

} // namespace chancery::supervision
