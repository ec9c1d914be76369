// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/registry_books.h"

#include "documents/data/found.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using ledger::Aggregate;
using ledger::Type;
using ledger::Values;
using store::LedgerColumnSql;
using store::LedgerSorting;

/// ui::Lamp by number: 1 red, 2 yellow, 3 green, 4 done; as lampFor() of a list's rows judges.
constexpr const char* lampSql =
    "CASE WHEN d.stage IN ('closed', 'filed', 'issued', 'voided', 'file') THEN 4"
    " WHEN d.due_at IS NULL THEN 3 WHEN d.due_at <= ?1 THEN 1 WHEN d.due_at < ?2 THEN 2"
    " ELSE 3 END";

/// The office's days begin eight hours before those of UTC, in every year that has documents.
QByteArray officeDay(const char* moment)
{
    return QByteArray("date(") + moment + ", '+8 hours')";
}

LedgerColumnSql column(const char* id, const QByteArray& sql, int width, bool shown = true)
{
    LedgerColumnSql made;
    made.column.id = QString::fromLatin1(id);
    made.column.width = width;
    made.column.shown = shown;
    made.value = sql;
    made.sorting = LedgerSorting::Spoken;
    return made;
}

LedgerColumnSql day(const char* id, const QByteArray& sql, bool shown = true)
{
    auto made = column(id, sql, 104, shown);
    made.column.type = Type::Day;
    made.sorting = LedgerSorting::Plain;
    return made;
}

/// A number that is a name: shown in words, sorted as a number.
LedgerColumnSql grade(const char* id, const char* name, int width, bool shown = true)
{
    auto made =
        column(id, QByteArray("CASE WHEN ") + name + " > 0 THEN " + name + " END", width, shown);
    made.sorting = LedgerSorting::Natural;
    return made;
}

LedgerColumnSql many(const char* id, const QByteArray& sql, int width, LedgerSorting sorting,
                     bool shown = true)
{
    auto made = column(id, sql, width, shown);
    made.column.values = Values::Many;
    made.sorting = sorting;
    return made;
}

LedgerColumnSql copies()
{
    auto made = column("copies", "d.copies", 72);
    made.column.type = Type::Number;
    made.column.aggregate = Aggregate::Sum;
    return made;
}

LedgerColumnSql lamp(bool shown)
{
    auto made = column("left", lampSql, 112, shown);
    made.column.type = Type::Lamp;
    made.timely = true;
    return made;
}

/// For which the desk has an index.
LedgerColumnSql received(const char* id)
{
    auto made = day(id, "d.received_on");
    made.indexed = true;
    return made;
}

LedgerColumnSql number()
{
    auto made = many("number", "d.number_text", 150, LedgerSorting::Plain);
    made.order = "d.number_key";
    return made;
}

LedgerColumnSql docNumber(bool shown = true)
{
    return many("doc_number", "d.doc_number_canonical", 164, LedgerSorting::Natural, shown);
}

LedgerColumnSql title()
{
    return many("title", "d.title", 320, LedgerSorting::Spoken);
}

LedgerColumnSql remark()
{
    return many("notes", "d.notes", 160, LedgerSorting::Spoken, false);
}

/// 承办: the unit that leads.
LedgerColumnSql leadUnit()
{
    return column("lead",
                  "(SELECT u.name FROM people_unit AS u WHERE u.id = substr(d.lead, 6)"
                  " AND d.lead LIKE 'unit:%')",
                  130);
}

QList<LedgerColumnSql> incoming()
{
    return {number(),
            lamp(true),
            received("received_on"),
            column("issuer", "d.issuer", 168),
            docNumber(),
            title(),
            column("doc_type", "d.doc_type", 76),
            grade("secrecy", "d.secrecy", 76),
            grade("urgency", "d.urgency", 88),
            copies(),
            day("due", officeDay("d.due_at")),
            leadUnit(),
            column("holders", "d.holder_names", 150),
            column("stage", "d.stage", 88),
            day("closed_on", officeDay("d.closed_at")),
            column("kind", "d.kind", 88, false),
            column("medium", "d.medium", 72, false),
            day("signed_on", "d.signed_on", false),
            column("created_name", "d.created_name", 88, false),
            column("retention", "d.retention", 88, false),
            remark()};
}

QList<LedgerColumnSql> outgoing()
{
    return {docNumber(),
            title(),
            column("doc_type", "d.doc_type", 76),
            column("addressees", "d.addressees", 200),
            copies(),
            column("signers", "d.signers", 110),
            day("signed_on", "d.signed_on"),
            column("drafting_unit", "d.drafting_unit_name", 120),
            column("created_name", "d.created_name", 88),
            grade("secrecy", "d.secrecy", 76),
            grade("urgency", "d.urgency", 88),
            column("publicity", "d.publicity", 100),
            column("stage", "d.stage", 88),
            column("holders", "d.holder_names", 150),
            day("issued_on", officeDay("d.issued_at")),
            received("begun_on"),
            lamp(false),
            column("copies_to", "d.copies_to", 200, false),
            column("retention", "d.retention", 88, false),
            remark()};
}

QList<LedgerColumnSql> internal()
{
    return {title(),
            column("form", "COALESCE(d.form, 'memo')", 80),
            column("drafting_unit", "d.drafting_unit_name", 140),
            column("created_name", "d.created_name", 96),
            received("begun_on"),
            column("addressees", "d.addressees", 180),
            grade("urgency", "d.urgency", 88),
            grade("secrecy", "d.secrecy", 76),
            column("stage", "d.stage", 88),
            column("holders", "d.holder_names", 150),
            day("closed_on", officeDay("d.closed_at")),
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
    auto left = column("left", instructionLampSql, 112);
    left.column.type = Type::Lamp;
    left.timely = true;
    return {day("instructed_on", officeDay("i.at")),
            column("leader", "i.leader_name", 88),
            many("words", "i.words", 320, LedgerSorting::Spoken),
            column("instruction_state", "i.state", 124),
            left,
            title(),
            docNumber(),
            column("charged", "i.lead_name", 130),
            day("due", officeDay("i.due_at")),
            many("outcome", "i.outcome", 240, LedgerSorting::Spoken),
            day("reported_on", officeDay("i.outcome_at")),
            many("demand", "i.demand", 200, LedgerSorting::Spoken, false),
            column("carried_name", "i.carried_name", 88, false),
            column("issuer", "d.issuer", 168, false)};
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
    }
    return sql;
}

} // namespace chancery::documents
