// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/tables.h"

namespace chancery::people {

namespace {

using store::Column;
using store::ColumnType;

Column text(const char* name)
{
    return {QString::fromLatin1(name), ColumnType::Text};
}

Column integer(const char* name)
{
    return {QString::fromLatin1(name), ColumnType::Integer};
}

Column flag(const char* name)
{
    return {QString::fromLatin1(name), ColumnType::Flag};
}

Column json(const char* name)
{
    return {QString::fromLatin1(name), ColumnType::Json};
}

} // namespace

void addPeopleTables(store::Catalog& catalog)
{
    const auto add = [&](const char* name, const QList<Column>& columns) {
        store::Table table{QString::fromLatin1(name), columns, {}};
        table.comesFirst = true;
        catalog.add(std::move(table));
    };
    add("people_unit",
        {text("name"), text("short_name"), text("kind"), text("parent_id"), integer("position"),
         text("code_prefix"), text("first_day"), text("last_day")});
    add("people_person", {text("name"), text("login"), text("pinyin"), text("phone"), text("room"),
                          text("last_day")});
    add("people_post", {text("unit_id"), text("title"), text("rank"), integer("position"),
                        text("first_day"), text("last_day")});
    add("people_holding",
        {text("post_id"), text("person_id"), flag("main"), text("first_day"), text("last_day")});
    add("people_role_grant", {text("role"), text("post_id"), text("person_id"), text("unit_id"),
                              text("first_day"), text("last_day")});
    add("people_clearance",
        {text("person_id"), integer("grade"), text("first_day"), text("last_day")});
    add("people_division",
        {text("post_id"), integer("position"), text("duty"), json("fields"), json("unit_ids"),
         text("secretary_post_id"), text("first_day"), text("last_day")});
    add("people_duty",
        {text("field"), json("words"), text("unit_id"), json("co_unit_ids"), text("leader_post_id"),
         text("basis"), integer("position"), text("first_day"), text("last_day")});
    add("people_stand_in",
        {text("person_id"), text("post_id"), text("deputy_id"), text("set_by_id"), text("reason"),
         flag("ended"), text("first_day"), text("last_day")});
}

store::MigrationSet peopleMigrations()
{
    return {QStringLiteral("people"), QStringLiteral(":/sql/people")};
}

} // namespace chancery::people
