// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/ledger.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <variant>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using Kind = LedgerColumn::Kind;
using Op = LedgerFilter::Op;

/// lampOf() and isForeseenLate() as the database says them; ?1 the moment, ?2 its office day.
constexpr const char* lampSql =
    "CASE WHEN clock_state = 0 THEN 0 WHEN clock_state = 1 THEN 1"
    " WHEN lamp_due_at < ?1 THEN 6 WHEN lamp_near_at <= ?1 THEN 5"
    " WHEN clock_state = 4 THEN 3 WHEN clock_state = 2 OR starts_on > ?2 THEN 2 ELSE 4 END";
constexpr const char* foreseenSql =
    "(clock_state > 1 AND lamp_risk_on <= ?2 AND (lamp_due_at IS NULL OR lamp_due_at >= ?1))";

struct ColumnSql {
    const char* name;
    Kind kind;
    const char* sql; ///< Empty: the column itself.
};

constexpr ColumnSql columnSql[] = {
    {"number_key", Kind::Text, ""},
    {"number_text", Kind::Text, ""},
    {"title", Kind::Text, ""},
    {"category", Kind::Text, ""},
    {"source_kind", Kind::Text, ""},
    {"source_number", Kind::Text, ""},
    {"source_title", Kind::Text, ""},
    {"source_by", Kind::Text, ""},
    {"source_on", Kind::Day, ""},
    {"importance", Kind::Number, ""},
    {"secrecy", Kind::Number, ""},
    {"to_state_council", Kind::Flag, ""},
    {"report_on", Kind::Day, ""},
    {"parent_id", Kind::Text, ""},
    {"position", Kind::Number, ""},
    {"parts", Kind::Number, ""},
    {"open_parts", Kind::Number, ""},
    {"stage", Kind::Text, ""},
    {"stage_since", Kind::Moment, ""},
    {"holder_names", Kind::Text, ""},
    {"lead", Kind::Text, ""},
    {"lead_name", Kind::Text, ""},
    {"co_names", Kind::Text, ""},
    {"handler", Kind::Text, ""},
    {"handler_name", Kind::Text, ""},
    {"phone", Kind::Text, ""},
    {"assigned_at", Kind::Moment, ""},
    {"starts_on", Kind::Day, ""},
    {"due_at", Kind::Moment, ""},
    {"due_on", Kind::Day, ""},
    {"first_due_on", Kind::Day, ""},
    {"due_text", Kind::Text, ""},
    {"feedback_kind", Kind::Text, ""},
    {"feedback_due_on", Kind::Day, ""},
    {"progress", Kind::Number, ""},
    {"last_feedback_at", Kind::Moment, ""},
    {"last_feedback_way", Kind::Text, ""},
    {"last_feedback", Kind::Text, ""},
    {"feedbacks", Kind::Number, ""},
    {"late_feedbacks", Kind::Number, ""},
    {"open_problems", Kind::Number, ""},
    {"problem", Kind::Text, ""},
    {"extensions", Kind::Number, ""},
    {"extension_waits", Kind::Flag, ""},
    {"urges", Kind::Number, ""},
    {"urge_grade", Kind::Text, ""},
    {"last_urge_at", Kind::Moment, ""},
    {"redos", Kind::Number, ""},
    {"circulars", Kind::Number, ""},
    {"finished_at", Kind::Moment, ""},
    {"struck_at", Kind::Moment, ""},
    {"struck_name", Kind::Text, ""},
    {"on_time", Kind::Flag, ""},
    {"quality", Kind::Number, ""},
    {"created_at", Kind::Moment, ""},
    {"created_name", Kind::Text, ""},
    {"year", Kind::Number, "number_year"},
    {"lamp", Kind::Lamp, lampSql},
    {"foreseen", Kind::Flag, foreseenSql},
};

const ColumnSql* sqlOf(const QString& name)
{
    for (const auto& each : columnSql) {
        if (name == QLatin1String(each.name))
            return &each;
    }
    return nullptr;
}

QByteArray expressionOf(const ColumnSql& column)
{
    return *column.sql ? QByteArray(column.sql) : QByteArray(column.name);
}

/// A statement with the values that are bound behind the moment and the day.
class Statement {
public:
    explicit Statement(const LedgerQuery& query) : m_query(query) {}

    Result<void> build()
    {
        // Both are always bound, so both must stand there.
        m_where = " WHERE ?1 IS NOT NULL AND ?2 IS NOT NULL";
        for (const auto& filter : m_query.filters)
            TRY(add(filter));
        if (!m_query.under.isEmpty())
            m_where += " AND parent_id = " + next(m_query.under);
        if (m_query.topOnly)
            m_where += " AND parent_id IS NULL";
        if (!m_query.text.trimmed().isEmpty()) {
            const QByteArray piece = next(m_query.text.trimmed());
            m_where += " AND (instr(title, " + piece + ") OR instr(COALESCE(number_text, ''), " +
                       piece + ") OR instr(COALESCE(source_number, ''), " + piece +
                       ") OR instr(COALESCE(lead_name, ''), " + piece +
                       ") OR instr(COALESCE(last_feedback, ''), " + piece + "))";
        }
        return {};
    }
    const QByteArray& where() const { return m_where; }

    Result<QByteArray> order() const
    {
        QList<LedgerSort> sort = m_query.sort;
        if (sort.isEmpty())
            sort.append({u"due_at"_s, false});
        // What is left of a filter is sorted: the index of an order would lead through all rows,
        // one by one in an order in which they do not stand.
        const bool few = !m_query.filters.isEmpty() || !m_query.text.trimmed().isEmpty();
        QByteArrayList parts;
        for (const auto& each : std::as_const(sort)) {
            const auto* column = sqlOf(each.column);
            if (!column)
                return fail("supervision.bad-field", {{u"field"_s, each.column}});
            parts.append((few ? "+" : "") + expressionOf(*column) +
                         (each.descending ? " DESC" : " ASC") + " NULLS LAST");
        }
        return " ORDER BY " + parts.join(", ") + ", rowid";
    }

    void bind(store::Query& q) const
    {
        q.bind(momentToText(m_query.now)).bind(officeDate(m_query.now).toString(Qt::ISODate));
        for (const auto& value : m_values) {
            if (const auto* number = std::get_if<qint64>(&value))
                q.bind(*number);
            else
                q.bind(std::get<QString>(value));
        }
    }

private:
    using Value = std::variant<QString, qint64>;

    QByteArray next(Value value)
    {
        m_values.append(std::move(value));
        return "?" + QByteArray::number(m_values.size() + 2);
    }
    static std::optional<Value> valueOf(const ColumnSql& column, const QString& text)
    {
        bool good = true;
        switch (column.kind) {
        case Kind::Number: {
            const qint64 number = text.toLongLong(&good);
            return good ? std::optional<Value>(number) : std::nullopt;
        }
        case Kind::Flag:
            return Value(qint64(text == "true"_L1 || text == "1"_L1));
        case Kind::Lamp: {
            const auto lamp = lampFromText(text);
            return lamp ? std::optional<Value>(qint64(*lamp)) : std::nullopt;
        }
        case Kind::Text:
        case Kind::Day:
        case Kind::Moment:
            break;
        }
        return Value(text);
    }

    Result<void> add(const LedgerFilter& filter)
    {
        const auto* column = sqlOf(filter.column);
        if (!column)
            return fail("supervision.bad-field", {{u"field"_s, filter.column}});
        const QByteArray sql = expressionOf(*column);
        if (filter.op == Op::Empty || filter.op == Op::Filled) {
            m_where += " AND " + sql + (filter.op == Op::Empty ? " IS NULL" : " IS NOT NULL");
            return {};
        }
        QByteArrayList values;
        for (const auto& text : filter.values) {
            const auto value = valueOf(*column, text);
            if (!value)
                return fail("supervision.bad-field", {{u"field"_s, filter.column}});
            values.append(next(*value));
        }
        if (values.isEmpty())
            return {};
        if (filter.op == Op::Is)
            m_where += " AND " + sql + " IN (" + values.join(", ") + ")";
        else if (filter.op == Op::IsNot)
            m_where +=
                " AND (" + sql + " IS NULL OR " + sql + " NOT IN (" + values.join(", ") + "))";
        else if (filter.op == Op::Contains)
            m_where += " AND instr(" + sql + ", " + values.first() + ")";
        else
            m_where +=
                " AND " + sql + (filter.op == Op::AtLeast ? " >= " : " <= ") + values.first();
        return {};
    }

    const LedgerQuery& m_query;
    QByteArray m_where;
    QList<Value> m_values;
};

} // namespace

const QList<LedgerColumn>& ledgerColumns()
{
    static const QList<LedgerColumn> list = [] {
        QList<LedgerColumn> columns;
        for (const auto& each : columnSql)
            columns.append({QString::fromLatin1(each.name), each.kind});
        return columns;
    }();
    return list;
}

const LedgerColumn* ledgerColumn(const QString& name)
{
    for (const auto& each : ledgerColumns()) {
        if (each.name == name)
            return &each;
    }
    return nullptr;
}

Result<std::vector<RowKey>> ledgerKeys(store::Database& db, const LedgerQuery& query)
{
    Statement statement(query);
    TRY(statement.build());
    TRY_ASSIGN(const QByteArray order, statement.order());
    QByteArray sql = "SELECT rowid FROM sup_item";
    sql += statement.where() + order;
    auto q = db.query(sql);
    statement.bind(q);
    std::vector<RowKey> keys;
    while (q.next())
        keys.push_back(q.integer(0));
    TRY(q.done());
    return keys;
}

Result<QList<LedgerGroup>> ledgerGroups(store::Database& db, const LedgerQuery& query,
                                        const QString& column, bool bySize)
{
    const auto* by = sqlOf(column);
    if (!by)
        return fail("supervision.bad-field", {{u"field"_s, column}});
    Statement statement(query);
    TRY(statement.build());
    QByteArray sql = "SELECT ";
    sql += expressionOf(*by) + " AS g, COUNT(*), SUM(l = 6), SUM(l = 5), SUM(l = 1), SUM(f)" +
           " FROM (SELECT *, " + QByteArray(lampSql) + " AS l, COALESCE(" +
           QByteArray(foreseenSql) + ", 0) AS f FROM sup_item" + statement.where() +
           ") GROUP BY g ORDER BY " + (bySize ? "2 DESC, g" : "g");
    auto q = db.query(sql);
    statement.bind(q);
    QList<LedgerGroup> groups;
    while (q.next()) {
        const QString value = by->kind == Kind::Lamp && !q.isNull(0)
                                  ? lampText(Lamp(std::clamp<qint64>(q.integer(0), 0, 6)))
                                  : q.text(0);
        groups.append({value, int(q.integer(1)), int(q.integer(2)), int(q.integer(3)),
                       int(q.integer(4)), int(q.integer(5))});
    }
    TRY(q.done());
    return groups;
}

} // namespace chancery::supervision
