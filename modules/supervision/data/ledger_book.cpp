// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/ledger_book.h"

#include "base/clock.h"
#include "store/book_columns.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using ledger::Aggregate;
using ledger::Type;
using store::bookColumn;
using store::bookCount;
using store::bookDay;
using store::bookLamp;
using store::bookWords;
using store::LedgerColumnSql;
using store::LedgerSorting;

/// lampOf() as the database says it, in the kit's numbers; the office's days begin eight hours
/// before those of UTC.
constexpr const char* kitLampSql =
    "CASE WHEN i.clock_state = 0 THEN NULL WHEN i.clock_state = 1 THEN 4"
    " WHEN i.lamp_due_at < ?1 THEN 1 WHEN i.lamp_near_at <= ?1 THEN 2"
    " WHEN i.clock_state = 4 OR i.clock_state = 2 OR i.starts_on > date(?1, '+8 hours') THEN 5"
    " ELSE 3 END";
constexpr const char* kitForeseenSql =
    "CASE WHEN i.clock_state > 1 AND i.lamp_risk_on <= date(?1, '+8 hours')"
    " AND (i.lamp_due_at IS NULL OR i.lamp_due_at >= ?1) THEN 'foreseen' END";

/// The day of a moment at the office.
LedgerColumnSql bookMoment(const char* id, const char* name, bool shown = true)
{
    return bookDay(id, store::officeDaySql(name), shown);
}

LedgerColumnSql bookNumber()
{
    auto made = bookWords("number", "i.number_text", 140);
    made.order = "i.number_key";
    made.sorting = LedgerSorting::Plain;
    return made;
}

LedgerColumnSql bookForeseen()
{
    auto made = bookColumn("foreseen", kitForeseenSql, 88);
    made.timely = true;
    return made;
}

/// What is to be urged now (应催办); rows that were not touched since the column came go by their
/// lamp.
LedgerColumnSql bookToUrge()
{
    auto made = bookColumn("to_urge",
                           "CASE WHEN i.clock_state = 3"
                           " AND COALESCE(i.urge_at, i.near_at) <= ?1 THEN 'yes' END",
                           76, false);
    made.timely = true;
    return made;
}

LedgerColumnSql bookProgress()
{
    auto made = bookColumn("progress", "i.progress", 96);
    made.column.type = Type::Share;
    made.column.aggregate = Aggregate::Mean;
    made.sorting = LedgerSorting::Natural;
    return made;
}

LedgerColumnSql bookQuality()
{
    auto made = bookColumn("quality", "i.quality", 72, false);
    made.column.type = Type::Number;
    made.column.aggregate = Aggregate::Mean;
    made.sorting = LedgerSorting::Natural;
    return made;
}

LedgerColumnSql bookDue()
{
    auto made = bookDay("due", "i.due_on");
    made.order = "i.due_at";
    made.indexed = true;
    return made;
}

/// A piece of number, title, source, department or latest progress.
Result<store::LedgerTextSql> bookText(store::Database&, const QString& typed)
{
    const QString text = typed.trimmed().left(200);
    if (text.isEmpty())
        return store::LedgerTextSql();
    return store::LedgerTextSql{
        "(instr(i.title, ?3) OR instr(COALESCE(i.number_text, ''), ?3)"
        " OR instr(COALESCE(i.source_number, ''), ?3) OR instr(COALESCE(i.lead_name, ''), ?3)"
        " OR instr(COALESCE(i.handler_name, ''), ?3)"
        " OR instr(COALESCE(i.last_feedback, ''), ?3))",
        [text](store::Query& q) { q.bind(text); }};
}

} // namespace

/// What is due at a moment is late a millisecond behind it; what begins or is foreseen to be late
/// on a day waits for the day to turn.
Result<QString> nextTurn(store::Database& db, const QString& now)
{
    const QDate tomorrow = officeDate(momentFromText(now)).addDays(1);
    QString next =
        momentToText(QDateTime(tomorrow, QTime(0, 0), officeZone()).toTimeZone(QTimeZone::utc()));
    auto q = db.query("SELECT MIN(CASE WHEN lamp_near_at > ?1 THEN lamp_near_at END),"
                      " MIN(CASE WHEN lamp_due_at >= ?1 THEN lamp_due_at END)"
                      " FROM sup_item INDEXED BY sup_item_lamp WHERE clock_state > 1");
    q.bind(now);
    if (q.next()) {
        if (!q.isNull(0))
            next = std::min(next, q.text(0));
        if (!q.isNull(1))
            next = std::min(next, momentToText(momentFromText(q.text(1)).addMSecs(1)));
    }
    TRY(q.done());
    return next;
}

/// What supervision.edit changes of what the ledger shows, by column.
const QHash<QString, QString>& editedFields()
{
    static const QHash<QString, QString> fields{
        {u"title"_s, u"title"_s},           {u"source_number"_s, u"sourceNumber"_s},
        {u"phone"_s, u"phone"_s},           {u"category"_s, u"category"_s},
        {u"importance"_s, u"importance"_s}, {u"state_council"_s, u"toStateCouncil"_s},
        {u"report"_s, u"reportOn"_s}};
    return fields;
}

store::LedgerSql ledgerBook()
{
    store::LedgerSql sql;
    sql.from = "sup_item AS i";
    sql.where = "i.clock_state >= 0";
    sql.holdsAll = true;
    sql.key = "i.rowid";
    sql.id = "i.id";
    sql.text = bookText;
    sql.turns = nextTurn;
    sql.sort = {{u"due"_s, false}};
    sql.columns = {
        bookNumber(), bookLamp("lamp", kitLampSql), bookForeseen(),
        // What is asked of an item first stands first: who, until when, how far.
        bookWords("title", "i.title", 280), bookColumn("lead", "i.lead_name", 112), bookDue(),
        bookProgress(), bookColumn("source", "i.source_kind", 104),
        bookColumn("handler", "i.handler_name", 88), bookMoment("assigned", "i.assigned_at"),
        bookMoment("feedback_on", "i.last_feedback_at"),
        bookWords("feedback", "i.last_feedback", 260),
        bookWords("source_number", "i.source_number", 176),
        bookColumn("source_by", "i.source_by", 88), bookColumn("co", "i.co_names", 150),
        bookColumn("phone", "i.phone", 96, false), bookColumn("due_text", "i.due_text", 110, false),
        bookDay("first_due", "i.first_due_on", false),
        bookColumn("feedback_way", "i.last_feedback_way", 96, false),
        bookDay("feedback_due", "i.feedback_due_on"), bookWords("problem", "i.problem", 200),
        bookCount("extensions", "i.extensions"), bookColumn("urged", "i.urge_grade", 88),
        bookCount("urges", "i.urges"), bookToUrge(), bookColumn("stage", "i.stage", 88),
        bookColumn("holders", "i.holder_names", 150, false), bookMoment("struck", "i.struck_at"),
        bookColumn("struck_by", "i.struck_name", 88, false),
        bookWords("result", "i.result", 200, false), bookQuality(),
        bookCount("circulars", "i.circulars", false),
        bookColumn("state_council", "CASE WHEN i.to_state_council = 1 THEN 'yes' END", 88, false),
        bookDay("report", "i.report_on", false),
        bookColumn("importance", "i.importance", 76, false),
        bookColumn("secrecy", "CASE WHEN i.secrecy > 0 THEN i.secrecy END", 76, false),
        bookColumn("category", "i.category", 100, false),
        bookColumn("paused", "CASE WHEN i.paused_at IS NOT NULL THEN 'yes' END", 76, false),
        bookCount("parts", "i.parts", false), bookColumn("year", "i.number_year", 72, false),
        // Of a goal tree: the whole that it is a part of, and what it is measured by.
        bookColumn("whole", "(SELECT w.title FROM sup_item AS w WHERE w.id = i.parent_id)", 200,
                   false),
        bookColumn("nature", "json_extract(i.indicator, '$.kind')", 88, false),
        bookWords("value", "i.value_text", 88, false)};
    for (auto& each : sql.columns)
        each.column.editable = editedFields().contains(each.column.id);
    return sql;
}

} // namespace chancery::supervision
