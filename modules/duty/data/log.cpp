// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/data/log.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace chancery::duty {

namespace {

constexpr const char* lineSql =
    "SELECT l.id, l.number, l.act, l.kind, l.at, l.taken_at, l.text, l.source, l.link_table,"
    " l.link_id, l.about, l.wants_receipt, l.secrecy, l.author, l.author_name, l.previous, l.hash"
    " FROM duty_line AS l";
LogLine lineOf(const store::Query& q)
{
    LogLine line;
    line.id = q.text(0);
    line.number = q.isNull(1) ? 0 : q.integer(1);
    line.act = q.text(2);
    line.kind = q.text(3);
    line.at = momentFromText(q.text(4));
    line.takenAt = momentFromText(q.text(5));
    line.text = q.text(6);
    line.source = q.text(7);
    line.linkTable = q.text(8);
    line.linkId = q.text(9);
    line.about = q.text(10);
    line.wantsReceipt = q.flag(11);
    line.secrecy = int(q.integer(12));
    line.author = q.text(13);
    line.authorName = q.text(14);
    line.previous = q.text(15);
    line.hash = q.text(16);
    return line;
}

Result<QList<LogEntry>> withAnswers(store::Database& db, store::Query& notes)
{
    QList<LogEntry> entries;
    while (notes.next())
        entries.append({lineOf(notes), {}, {}});
    TRY(notes.done());
    for (auto& entry : entries) {
        // What has no number yet was written here just now.
        auto q = db.query(QByteArray(lineSql) +
                          " WHERE l.about = ? ORDER BY l.number IS NULL, l.number, l.at");
        q.bind(entry.line.id);
        while (q.next()) {
            LogLine answer = lineOf(q);
            if (answer.act == "correction"_L1)
                entry.corrections.append(std::move(answer));
            else if (!entry.receipt)
                entry.receipt = std::move(answer);
        }
        TRY(q.done());
    }
    return entries;
}

} // namespace

Result<QList<LogEntry>> entriesOfDay(store::Database& db, const QDate& day)
{
    auto q = db.query(QByteArray(lineSql) + " WHERE l.on_day = ? AND l.act = 'note'"
                                            " ORDER BY l.at, l.number IS NULL, l.number, l.id");
    q.bind(day.toString(Qt::ISODate));
    return withAnswers(db, q);
}

Result<QList<LogEntry>> awaitedEntries(store::Database& db, int most)
{
    auto q = db.query(QByteArray(lineSql) + " WHERE l.wants_receipt = 1 AND NOT EXISTS (SELECT 1"
                                            " FROM duty_line AS r WHERE r.about = l.id"
                                            "  AND r.act = 'receipt') ORDER BY l.at, l.id LIMIT ?");
    q.bind(most);
    return withAnswers(db, q);
}

Result<int> awaitedCount(store::Database& db)
{
    auto q = db.query("SELECT COUNT(*) FROM duty_line AS l WHERE l.wants_receipt = 1 AND NOT EXISTS"
                      " (SELECT 1 FROM duty_line AS r WHERE r.about = l.id"
                      "  AND r.act = 'receipt')");
    const int count = q.next() ? int(q.integer(0)) : 0;
    TRY(q.done());
    return count;
}

Result<std::optional<LogEntry>> logEntry(store::Database& db, const QString& id)
{
    auto q = db.query(QByteArray(lineSql) + " WHERE l.id = ? AND l.act = 'note'");
    q.bind(id);
    TRY_ASSIGN(auto entries, withAnswers(db, q));
    return entries.isEmpty() ? std::optional<LogEntry>() : std::optional(entries.takeFirst());
}

Result<ChainState> checkChain(store::Database& db, ChainReader::Extent extent)
{
    ChainReader reader(extent);
    ChainState state;
    auto q = db.query(QByteArray(lineSql) + " WHERE l.number IS NOT NULL ORDER BY l.number");
    while (!state.fault && q.next())
        state.fault = reader.add(lineOf(q));
    TRY(q.done());
    state.lines = reader.lines();
    return state;
}

} // namespace chancery::duty
