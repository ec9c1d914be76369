// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/registry_books.h"

#include "documents/data/found.h"
#include "store/book_columns.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using ledger::Aggregate;
using ledger::Type;
using store::bookColumn;
using store::bookDay;
using store::bookLamp;
using store::bookWords;
using store::LedgerColumnSql;
using store::LedgerSorting;
using store::officeDaySql;

/// ui::Lamp by number: 1 red, 2 yellow, 3 green, 4 done; as lampFor() of a list's rows judges.
constexpr const char* lampSql =
    "CASE WHEN d.stage IN ('closed', 'filed', 'issued', 'voided', 'file') THEN 4"
    " WHEN d.due_at IS NULL THEN 3 WHEN d.due_at <= ?1 THEN 1 WHEN d.due_at < ?2 THEN 2"
    " ELSE 3 END";

/// A number that is a name: shown in words, sorted as a number.
LedgerColumnSql grade(const char* id, const char* name, int width, bool shown = true)
{
    auto made = bookColumn(id, QByteArray("CASE WHEN ") + name + " > 0 THEN " + name + " END",
                           width, shown);
    made.sorting = LedgerSorting::Natural;
    return made;
}

LedgerColumnSql copies()
{
    auto made = bookColumn("copies", "d.copies", 72);
    made.column.type = Type::Number;
    made.column.aggregate = Aggregate::Sum;
    return made;
}

LedgerColumnSql lamp(bool shown)
{
    return bookLamp("left", lampSql, shown);
}

/// For which the desk has an index.
LedgerColumnSql received(const char* id)
{
    auto made = bookDay(id, "d.received_on");
    made.indexed = true;
    return made;
}

LedgerColumnSql number()
{
    auto made = bookWords("number", "d.number_text", 150, true, LedgerSorting::Plain);
    made.order = "d.number_key";
    return made;
}

LedgerColumnSql docNumber(bool shown = true)
{
    return bookWords("doc_number", "d.doc_number_canonical", 164, shown, LedgerSorting::Natural);
}

LedgerColumnSql title()
{
    return bookWords("title", "d.title", 320);
}

LedgerColumnSql remark()
{
    return bookWords("notes", "d.notes", 160, false);
}

/// 承办: the unit that leads.
LedgerColumnSql leadUnit()
{
    return bookColumn("lead",
                      "(SELECT u.name FROM people_unit AS u WHERE u.id = substr(d.lead, 6)"
                      " AND d.lead LIKE 'unit:%')",
                      130);
}

QList<LedgerColumnSql> incoming()
{
    return {number(),
            lamp(true),
            received("received_on"),
            bookColumn("issuer", "d.issuer", 168),
            docNumber(),
            title(),
            bookColumn("doc_type", "d.doc_type", 76),
            grade("secrecy", "d.secrecy", 76),
            grade("urgency", "d.urgency", 88),
            copies(),
            bookDay("due", officeDaySql("d.due_at")),
            leadUnit(),
            bookColumn("holders", "d.holder_names", 150),
            bookColumn("stage", "d.stage", 88),
            bookDay("closed_on", officeDaySql("d.closed_at")),
            bookColumn("kind", "d.kind", 88, false),
            bookColumn("medium", "d.medium", 72, false),
            bookDay("signed_on", "d.signed_on", false),
            bookColumn("created_name", "d.created_name", 88, false),
            bookColumn("retention", "d.retention", 88, false),
            remark()};
}

QList<LedgerColumnSql> outgoing()
{
    return {docNumber(),
            title(),
            bookColumn("doc_type", "d.doc_type", 76),
            bookColumn("addressees", "d.addressees", 200),
            copies(),
            bookColumn("signers", "d.signers", 110),
            bookDay("signed_on", "d.signed_on"),
            bookColumn("drafting_unit", "d.drafting_unit_name", 120),
            bookColumn("created_name", "d.created_name", 88),
            grade("secrecy", "d.secrecy", 76),
            grade("urgency", "d.urgency", 88),
            bookColumn("publicity", "d.publicity", 100),
            bookColumn("stage", "d.stage", 88),
            bookColumn("holders", "d.holder_names", 150),
            bookDay("issued_on", officeDaySql("d.issued_at")),
            received("begun_on"),
            lamp(false),
            bookColumn("copies_to", "d.copies_to", 200, false),
            bookColumn("retention", "d.retention", 88, false),
            remark()};
}

QList<LedgerColumnSql> internal()
{
    return {title(),
            bookColumn("form", "COALESCE(d.form, 'memo')", 80),
            bookColumn("drafting_unit", "d.drafting_unit_name", 140),
            bookColumn("created_name", "d.created_name", 96),
            received("begun_on"),
            bookColumn("addressees", "d.addressees", 180),
            grade("urgency", "d.urgency", 88),
            grade("secrecy", "d.secrecy", 76),
            bookColumn("stage", "d.stage", 88),
            bookColumn("holders", "d.holder_names", 150),
            bookDay("closed_on", officeDaySql("d.closed_at")),
            lamp(true),
            docNumber(),
            remark()};
}

/// As lampSql judges a document: what is settled is done, whatever its limit was.
constexpr const char* instructionLampSql =
    "CASE WHEN i.state NOT IN ('waiting', 'acting') THEN 4 WHEN i.due_at IS NULL THEN 3"
    " WHEN i.due_at <= ?1 THEN 1 WHEN i.due_at < ?2 THEN 2 ELSE 3 END";

QList<LedgerColumnSql> instructions()
{
    return {bookDay("instructed_on", officeDaySql("i.at")),
            bookColumn("leader", "i.leader_name", 88),
            bookWords("words", "i.words", 320),
            bookColumn("instruction_state", "i.state", 124),
            bookLamp("left", instructionLampSql),
            title(),
            docNumber(),
            bookColumn("charged", "i.lead_name", 130),
            bookDay("due", officeDaySql("i.due_at")),
            bookWords("outcome", "i.outcome", 240),
            bookDay("reported_on", officeDaySql("i.outcome_at")),
            bookWords("demand", "i.demand", 200, false),
            bookColumn("carried_name", "i.carried_name", 88, false),
            bookColumn("issuer", "d.issuer", 168, false)};
}

/// When which seal was pressed on what, how often, by whom, and who had approved it.
QList<LedgerColumnSql> seals()
{
    return {bookDay("used_on", officeDaySql("t.done_at")),
            bookColumn("seal_of", "d.issuer", 168),
            docNumber(),
            title(),
            copies(),
            bookColumn("signers", "d.signers", 110),
            bookDay("signed_on", "d.signed_on"),
            bookColumn("drafting_unit", "d.drafting_unit_name", 120),
            bookColumn("sealed_name", "t.decided_name", 96),
            bookWords("seal_note",
                      "(SELECT o.body FROM doc_opinion AS o WHERE o.task_id = t.id LIMIT 1)", 200),
            bookColumn("addressees", "d.addressees", 200, false),
            grade("secrecy", "d.secrecy", 76, false)};
}

/// What is typed is found as in every list of documents; a register asks among those found.
Result<store::LedgerTextSql> foundBy(store::Database& db, const QString& typed)
{
    const Wanted wanted(typed);
    if (wanted.isNothing())
        return store::LedgerTextSql();
    std::vector<RowKey> all;
    auto rows = db.query("SELECT rowid FROM doc_document");
    while (rows.next())
        all.push_back(rows.integer(0));
    TRY(rows.done());
    TRY_ASSIGN(const auto found, wanted.inList(db, all));
    QString keys = u"["_s;
    for (const RowKey key : found.keys)
        keys += (keys.size() > 1 ? u","_s : QString()) + QString::number(key);
    keys += u']';
    return store::LedgerTextSql{"d.rowid IN (SELECT value FROM json_each(?3))",
                                [keys](store::Query& q) { q.bind(keys); }};
}

} // namespace

QString registryBookId(RegistryBook book)
{
    switch (book) {
    case RegistryBook::Incoming:
        return u"incoming"_s;
    case RegistryBook::Outgoing:
        return u"outgoing"_s;
    case RegistryBook::Instructions:
        return u"instructions"_s;
    case RegistryBook::Seals:
        return u"seals"_s;
    case RegistryBook::Internal:
        break;
    }
    return u"internal"_s;
}

store::LedgerSql registrySql(RegistryBook book)
{
    store::LedgerSql sql;
    sql.from = "doc_document AS d";
    sql.key = "d.rowid";
    sql.id = "d.id";
    sql.text = foundBy;
    switch (book) {
    case RegistryBook::Incoming:
        sql.where = "d.way = 'incoming'";
        sql.columns = incoming();
        sql.sort = {{u"received_on"_s, true}};
        break;
    case RegistryBook::Outgoing:
        sql.where = "d.way = 'outgoing'";
        sql.columns = outgoing();
        sql.sort = {{u"begun_on"_s, true}};
        break;
    case RegistryBook::Internal:
        sql.where = "d.way = 'internal'";
        sql.columns = internal();
        sql.sort = {{u"begun_on"_s, true}};
        break;
    case RegistryBook::Instructions:
        sql.from = "doc_instruction AS i JOIN doc_document AS d ON d.id = i.document_id";
        sql.key = "i.rowid";
        sql.where = "i.state <> 'withdrawn'";
        sql.columns = instructions();
        sql.sort = {{u"instructed_on"_s, true}};
        break;
    case RegistryBook::Seals:
        sql.from = "doc_task AS t JOIN doc_document AS d ON d.id = t.document_id";
        sql.key = "t.rowid";
        sql.where = "t.step = 'seal' AND t.state = 'done'";
        sql.columns = seals();
        sql.sort = {{u"used_on"_s, true}};
        break;
    }
    return sql;
}

} // namespace chancery::documents
