// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/filter_sql.h"
#include "documents/data/found.h"
#include "documents/data/mine.h"
#include "documents/data/queries.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

/// What waits in a folder: the steps of the routes whose tasks lie in it, and the stages of the
/// register's documents. Quoted lists, as SQL takes them.
struct Waiting {
    Folder folder;
    const char* steps;
    const char* stages;
};

constexpr Waiting waitingFolders[] = {
    {Folder::Review, "'review'", "'review'"},
    {Folder::Propose, "'propose', 'assign'", "'propose'"},
    {Folder::Instruct, "'instruct', 'instruct-together'", "'instruct'"},
    {Folder::Handle, "'handle', 'co-handle'", "'handle'"},
    {Folder::Answer, "'answer'", "'answer'"},
    {Folder::Close, "'close'", "'close'"},
    {Folder::Draft, "'draft'", "'draft'"},
    {Folder::Examine, "'examine', 'cosign', 'legality', 'disclosure'", "'examine', 'cosign'"},
    {Folder::Check, "'check'", "'check'"},
    {Folder::Sign, "'sign'", "'sign'"},
    {Folder::Issue, "'recheck', 'number', 'print', 'seal', 'issue'", "'issue'"},
    {Folder::File, "'file'", "'closed', 'issued'"},
    {Folder::Returned, "'register'", "'returned'"},
    {Folder::Filed, "", "'filed'"},
    {Folder::Voided, "", "'voided'"}};

const Waiting* waitingIn(Folder folder)
{
    for (const auto& each : waitingFolders) {
        if (each.folder == folder)
            return &each;
    }
    return nullptr;
}

/// The folder in whose list, of steps or of stages, a name stands.
std::optional<Folder> folderOf(const QString& name, const char* Waiting::*list)
{
    const QByteArray quoted = "'" + name.toLatin1() + "'";
    for (const auto& each : waitingFolders) {
        if (QByteArray(each.*list).contains(quoted))
            return each.folder;
    }
    return std::nullopt;
}

/// All that is under way.
constexpr const char* stagesUnderWay =
    "'review', 'propose', 'instruct', 'handle', 'answer', 'close', 'draft', 'examine', 'cosign',"
    " 'check', 'sign', 'issue'";

/// The register's documents of a folder, as a condition on d.
QByteArray conditionOf(Folder folder)
{
    if (folder == Folder::Inbox)
        return QByteArray("d.stage IN (") + stagesUnderWay + ")";
    if (folder == Folder::Unnumbered)
        return "d.number_key IS NULL AND d.source IS NULL AND d.way = 'incoming'";
    const Waiting* waiting = waitingIn(folder);
    return waiting ? QByteArray("d.stage IN (") + waiting->stages + ")" : QByteArray("1");
}

/// Left to itself SQLite walks through the index of numbers, in which all of an imported archive
/// stands as NULL.
constexpr const char* countUnnumbered =
    "SELECT COUNT(*) FROM doc_document INDEXED BY doc_document_unnumbered"
    " WHERE number_key IS NULL AND source IS NULL AND way = 'incoming'";

constexpr const char* unreadByMe =
    "SELECT r.document_id FROM json_each(?1) AS m CROSS JOIN doc_reader AS r"
    " ON r.participant = m.value AND r.state = 'unread'";

QByteArray myTasks(const char* steps)
{
    QByteArray sql = "SELECT t.document_id FROM json_each(?1) AS m CROSS JOIN doc_task AS t"
                     " ON t.participant = m.value AND t.is_open = 1";
    if (*steps)
        sql += QByteArray(" AND t.step IN (") + steps + ")";
    return sql + " WHERE (t.claimed_by IS NULL"
                 " OR t.claimed_by IN (SELECT value FROM json_each(?2)))";
}

/// The ids of what is the actor's in a folder; ?1 participants, ?2 persons, ?3 the person. Empty
/// where the folder is not theirs but the register's.
QByteArray mineOf(Folder folder)
{
    switch (folder) {
    case Folder::Inbox:
        return myTasks("") + " UNION " + unreadByMe;
    case Folder::Circulate:
        return unreadByMe;
    case Folder::Handled:
        return "SELECT document_id FROM doc_task WHERE decided_by = ?3";
    case Folder::Created:
        return "SELECT id AS document_id FROM doc_document WHERE created_by = ?3";
    case Folder::Starred:
        return "SELECT document_id FROM doc_flag WHERE person_id = ?3 AND starred = 1";
    default:
        break;
    }
    const Waiting* waiting = waitingIn(folder);
    return waiting && *waiting->steps ? myTasks(waiting->steps) : QByteArray();
}

const char* columnOf(SortBy sort)
{
    switch (sort) {
    case SortBy::Due:
        return "d.due_at";
    case SortBy::Received:
        return "d.received_on";
    case SortBy::Number:
    case SortBy::DocNumber:
        break;
    }
    return "d.number_key";
}

/// The code and the two numbers of 代字〔年〕序号号; a number that is counted (令第748号) has no
/// year.
QByteArray byDocNumber(const QByteArray& way)
{
    const QByteArray number = "d.doc_number_canonical";
    const QByteArray open = "instr(" + number + ", '〔')";
    const QByteArray close = "instr(" + number + ", '〕')";
    const QByteArray th = "instr(" + number + ", '第')";
    return " ORDER BY " + number + " IS NULL, substr(" + number + ", 1, max(" + open + ", " + th +
           ") - 1) ASC, CAST(substr(" + number + ", " + open + " + 1) AS INTEGER)" + way +
           ", CAST(substr(" + number + ", max(" + close + ", " + th + ") + 1) AS INTEGER)" + way +
           ", d.rowid" + way;
}

/// Runs one statement and appends the keys it gives.
class Runner {
public:
    Runner(store::Database& db, const store::Actor& actor, const SearchFilter& filter)
        : m_db(db), m_mine(actor), m_person(actor.person.text()), m_filter(filter)
    {
    }

    Result<void> run(const QByteArray& sql, std::vector<RowKey>& keys)
    {
        auto q = m_db.query(sql);
        // Always all three: a statement that has no use for one mentions it in its WHERE clause.
        q.bind(m_mine.participantsJson).bind(m_mine.personsJson).bind(m_person);
        bindFilter(q, m_filter);
        while (q.next())
            keys.push_back(q.integer(0));
        return q.done();
    }

private:
    store::Database& m_db;
    Mine m_mine;
    QString m_person;
    const SearchFilter& m_filter;
};

constexpr int firstOfFilter = 4; ///< Parameters of a list before those of its filter, and one.

/// The statement that gives the documents' ids; empty where the register itself is the list.
QByteArray idsOf(const ListQuery& query)
{
    if (query.whose == Whose::Mine || query.folder >= Folder::Handled)
        return mineOf(query.folder);
    return query.folder == Folder::Circulate
               ? QByteArray("SELECT document_id FROM doc_reader WHERE state = 'unread'")
               : QByteArray();
}

bool isOfRegister(const ListQuery& query)
{
    return idsOf(query).isEmpty();
}

/// `part`: further conditions, one by which lists with and without a time limit follow each other
/// in the order of an index instead of being sorted.
QByteArray listSql(const ListQuery& query, const QByteArray& part, bool descending)
{
    QByteArray sql = "SELECT d.rowid FROM ";
    const QByteArray mine = idsOf(query);
    if (mine.isEmpty() && query.folder == Folder::Unnumbered)
        sql += "doc_document AS d INDEXED BY doc_document_unnumbered WHERE " +
               conditionOf(query.folder);
    else if (mine.isEmpty())
        sql += "doc_document AS d WHERE " + conditionOf(query.folder);
    else
        sql += "(SELECT DISTINCT document_id FROM (" + mine +
               ")) AS x CROSS JOIN doc_document AS d ON d.id = x.document_id WHERE 1";
    sql += part + filterSql(query.filter, firstOfFilter);
    // Bound values must exist: this is true for every one of them.
    sql += " AND ?1 IS NOT NULL AND ?2 IS NOT NULL AND ?3 IS NOT NULL";
    const QByteArray way = descending ? " DESC" : " ASC";
    if (query.sort == SortBy::DocNumber)
        return sql + byDocNumber(way);
    // The few documents under way are sorted: the index of all would lead through the archive.
    const bool few = query.folder == Folder::Inbox;
    const bool apart = !mine.isEmpty() && query.sort == SortBy::Due;
    sql += apart ? QByteArray(" ORDER BY d.due_at IS NULL") + way + ", " : QByteArray(" ORDER BY ");
    return sql + (few ? "+" : "") + columnOf(query.sort) + way + ", d.rowid" + way;
}

Result<std::vector<RowKey>> listed(store::Database& db, const store::Actor& actor,
                                   const ListQuery& query)
{
    std::vector<RowKey> keys;
    Runner runner(db, actor, query.filter);
    if (query.sort != SortBy::Due || !isOfRegister(query)) {
        const bool descending = (query.sort != SortBy::Due) != query.reversed;
        TRY(runner.run(listSql(query, {}, descending), keys));
        return keys;
    }
    const QByteArray with = " AND d.due_at IS NOT NULL";
    const QByteArray without = " AND d.due_at IS NULL";
    TRY(runner.run(listSql(query, query.reversed ? without : with, query.reversed), keys));
    TRY(runner.run(listSql(query, query.reversed ? with : without, query.reversed), keys));
    return keys;
}

} // namespace

Result<std::vector<RowKey>> ids(store::Database& db, const store::Actor& actor,
                                const ListQuery& query)
{
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    TRY_ASSIGN(auto keys, listed(db, actor, query));
    const Wanted wanted(query.text);
    if (wanted.isNothing())
        return keys;
    TRY_ASSIGN(auto found, wanted.inList(db, keys, query.byRelevance));
    return std::move(found.keys);
}

namespace {

Result<void> countMine(store::Database& db, const Mine& mine, Counts& counts)
{
    auto q = db.query("SELECT t.document_id, t.step, t.read_at IS NULL FROM json_each(?1) AS m"
                      " CROSS JOIN doc_task AS t ON t.participant = m.value AND t.is_open = 1"
                      " WHERE (t.claimed_by IS NULL"
                      " OR t.claimed_by IN (SELECT value FROM json_each(?2)))"
                      " UNION ALL SELECT r.document_id, 'circulate', 1 FROM json_each(?1) AS m"
                      " CROSS JOIN doc_reader AS r ON r.participant = m.value"
                      " AND r.state = 'unread'");
    q.bind(mine.participantsJson).bind(mine.personsJson);
    QMap<Folder, QSet<QString>> all;
    QMap<Folder, QSet<QString>> unread;
    while (q.next()) {
        const QString step = q.text(1);
        const auto folder = step == "circulate"_L1 ? std::optional(Folder::Circulate)
                                                   : folderOf(step, &Waiting::steps);
        if (!folder)
            continue;
        for (const Folder each : {*folder, Folder::Inbox}) {
            all[each].insert(q.text(0));
            if (q.flag(2))
                unread[each].insert(q.text(0));
        }
    }
    TRY(q.done());
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        counts.mine[it.key()] = int(it->size());
    for (auto it = unread.cbegin(); it != unread.cend(); ++it)
        counts.unread[it.key()] = int(it->size());
    return {};
}

Result<void> countRegister(store::Database& db, Counted which, Counts& counts)
{
    auto q = db.query(which == Counted::Everything
                          ? "SELECT stage, COUNT(*) FROM doc_document GROUP BY stage"
                          : "SELECT stage, COUNT(*) FROM doc_document WHERE stage IN ('review',"
                            " 'propose', 'instruct', 'handle', 'answer', 'close', 'returned',"
                            " 'draft', 'examine', 'cosign', 'check', 'sign', 'issue')"
                            " GROUP BY stage");
    while (q.next()) {
        const int count = int(q.integer(1));
        counts.whole[Folder::All] += count;
        const auto folder = folderOf(q.text(0), &Waiting::stages);
        if (!folder)
            continue;
        counts.whole[*folder] += count;
        if (*folder < Folder::File && *folder != Folder::Circulate)
            counts.whole[Folder::Inbox] += count;
    }
    TRY(q.done());
    return {};
}

Result<int> one(store::Database& db, const char* sql, const QString& value = {})
{
    auto q = db.query(sql);
    if (!value.isNull())
        q.bind(value);
    const int count = q.next() ? int(q.integer(0)) : 0;
    TRY(q.done());
    return count;
}

} // namespace

Result<Counts> folderCounts(store::Database& db, const store::Actor& actor, Counted which)
{
    Counts counts;
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    TRY(countMine(db, Mine(actor), counts));
    TRY(countRegister(db, which, counts));
    const QString person = actor.person.text();
    TRY_ASSIGN(counts.whole[Folder::Unnumbered], one(db, countUnnumbered));
    TRY_ASSIGN(counts.whole[Folder::Circulate],
               one(db, "SELECT COUNT(DISTINCT document_id) FROM doc_reader"
                       " WHERE state = 'unread'"));
    if (which == Counted::Waiting)
        return counts;
    TRY_ASSIGN(
        counts.mine[Folder::Handled],
        one(db, "SELECT COUNT(DISTINCT document_id) FROM doc_task WHERE decided_by = ?", person));
    TRY_ASSIGN(counts.mine[Folder::Created],
               one(db, "SELECT COUNT(*) FROM doc_document WHERE created_by = ?", person));
    TRY_ASSIGN(counts.mine[Folder::Starred],
               one(db,
                   "SELECT COUNT(*) FROM doc_flag AS f JOIN doc_document AS d"
                   " ON d.id = f.document_id WHERE f.person_id = ? AND f.starred = 1",
                   person));
    return counts;
}

} // namespace chancery::documents
