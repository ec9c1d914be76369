// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/data/catalog.h"

#include <QDir>

// Outside every namespace: the macro declares the function that rcc generates.
static void nameDutySql()
{
    Q_INIT_RESOURCE(chancery_duty_sql);
}

using namespace Qt::StringLiterals;

namespace chancery::duty {

void addDutyTables(store::Catalog& catalog)
{
    QList<store::Column> columns;
    for (const char* name :
         {"act", "kind", "on_day", "at", "taken_at", "text", "source", "link_table", "link_id",
          "about", "author", "author_name", "previous", "hash"})
        columns.append({QString::fromLatin1(name), store::ColumnType::Text, false});
    for (const char* name : {"number", "secrecy"})
        columns.append({QString::fromLatin1(name), store::ColumnType::Integer, false});
    columns.append({u"wants_receipt"_s, store::ColumnType::Flag, false});
    catalog.add({u"duty_line"_s, columns, {}});
}

const store::Catalog& dutyCatalog()
{
    static const store::Catalog catalog = [] {
        store::Catalog tables;
        addDutyTables(tables);
        return tables;
    }();
    return catalog;
}

store::MigrationSet dutyMigrations()
{
    nameDutySql();
    return {u"duty"_s, u":/sql/duty"_s};
}

} // namespace chancery::duty
