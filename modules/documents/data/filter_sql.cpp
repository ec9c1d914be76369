// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/filter_sql.h"

#include "documents/rules/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

// The serial is what follows the bracket of the year, or 第 of a number that is counted
// (令第748号); SQLite reads digits as far as they go.
constexpr const char* serialSql =
    "CAST(CASE WHEN instr(d.doc_number_canonical, '〕') > 0"
    " THEN substr(d.doc_number_canonical, instr(d.doc_number_canonical, '〕') + 1)"
    " ELSE substr(d.doc_number_canonical, instr(d.doc_number_canonical, '第') + 1) END AS INTEGER)";
constexpr const char* yearSql =
    "CAST(substr(coalesce(d.signed_on, d.received_on), 1, 4) AS INTEGER)";

/// With what a title of this kind ends; most of what comes in says its kind nowhere else.
QString endOfTitle(const QString& kind)
{
    const auto known = kindFromId(kind);
    if (!known)
        return kind;
    return *known == Kind::Order ? u"令"_s : kindName(*known);
}

/// One text of the statement for each part of a filter that is set, with {n} for its parameter and
/// {m} for a second one.
QByteArrayList conditionsOf(const SearchFilter& filter)
{
    QByteArrayList all;
    if (filter.yearFrom)
        all.append(QByteArray(yearSql) + " >= {n}");
    if (filter.yearTo)
        all.append(QByteArray(yearSql) + " <= {n}");
    if (!filter.kind.isEmpty())
        all.append(
            "(d.doc_type = {n} OR (d.doc_type IS NULL AND {m} <> ''"
            " AND (substr(d.title, -length({m})) = {m} OR instr(d.title, {m} || '（') > 0)))");
    if (!filter.organ.isEmpty())
        all.append("instr(coalesce(d.issuer, '') || char(10) ||"
                   " coalesce(d.drafting_unit_name, ''), {n}) > 0");
    if (filter.numberFrom)
        all.append(QByteArray(serialSql) + " >= {n}");
    if (filter.numberTo)
        all.append("d.doc_number_canonical IS NOT NULL AND " + QByteArray(serialSql) + " <= {n}");
    if (!filter.state.isEmpty())
        all.append("d.stage IN (SELECT value FROM json_each({n}))");
    if (!filter.handler.isEmpty())
        all.append("(instr(coalesce(d.holder_names, ''), {n}) > 0 OR EXISTS (SELECT 1 FROM doc_task"
                   " AS h WHERE h.document_id = d.id AND (instr(coalesce(h.participant_name, ''),"
                   " {n}) > 0 OR instr(coalesce(h.decided_name, ''), {n}) > 0)))");
    return all;
}

} // namespace

QByteArray filterSql(const SearchFilter& filter, int first)
{
    QByteArray sql;
    for (auto condition : conditionsOf(filter)) {
        const bool isTwo = condition.contains("{m}");
        sql += " AND " + condition.replace("{n}", "?" + QByteArray::number(first))
                             .replace("{m}", "?" + QByteArray::number(first + 1));
        first += isTwo ? 2 : 1;
    }
    return sql;
}

void bindFilter(store::Query& query, const SearchFilter& filter)
{
    if (filter.yearFrom)
        query.bind(*filter.yearFrom);
    if (filter.yearTo)
        query.bind(*filter.yearTo);
    if (!filter.kind.isEmpty())
        query.bind(filter.kind).bind(endOfTitle(filter.kind));
    if (!filter.organ.isEmpty())
        query.bind(filter.organ);
    if (filter.numberFrom)
        query.bind(*filter.numberFrom);
    if (filter.numberTo)
        query.bind(*filter.numberTo);
    if (!filter.state.isEmpty())
        query.bind(
            QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(stagesOfState(filter.state)))
                                  .toJson(QJsonDocument::Compact)));
    if (!filter.handler.isEmpty())
        query.bind(filter.handler);
}

} // namespace chancery::documents
