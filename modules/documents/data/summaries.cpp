// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "documents/data/found.h"
#include "documents/data/mine.h"
#include "documents/data/queries.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr std::size_t mostLines = 512;

Summary lineOf(const store::Query& q)
{
    Summary line;
    line.key = q.integer(0);
    line.id = q.text(1);
    line.title = q.text(2);
    line.numberText = q.text(3);
    line.docNumber = q.text(4);
    line.issuer = q.text(5);
    line.kind = q.text(6);
    line.stage = q.text(7);
    line.urgency = int(q.integer(8));
    line.secrecy = int(q.integer(9));
    line.signedOn = QDate::fromString(q.text(10), Qt::ISODate);
    line.receivedOn = QDate::fromString(q.text(11), Qt::ISODate);
    line.dueAt = momentFromText(q.text(12));
    line.stageSince = momentFromText(q.text(13));
    line.closedAt = momentFromText(q.text(14));
    line.holderNames = q.text(15);
    line.lead = q.text(16);
    line.attachments = int(q.integer(17));
    line.hasWarnings = q.flag(18);
    line.version = q.integer(19);
    line.way = q.text(20);
    line.addressees = q.text(21);
    line.starred = q.flag(22);
    return line;
}

/// What waits in a document, as far as it is the actor's.
Result<void> addMine(store::Database& db, const Mine& mine, Summary& line)
{
    auto q = db.query("SELECT participant, claimed_by, read_at IS NULL, reminders FROM doc_task"
                      " WHERE document_id = ?1 AND is_open = 1"
                      " UNION ALL SELECT participant, NULL, 1, 0 FROM doc_reader"
                      " WHERE document_id = ?1 AND state = 'unread'");
    q.bind(line.id);
    while (q.next()) {
        line.reminders = std::max(line.reminders, int(q.integer(3)));
        if (!mine.has(q.text(0), q.text(1)))
            continue;
        line.mine = true;
        line.mineUnread = line.mineUnread || q.flag(2);
    }
    return q.done();
}

} // namespace

Result<QList<Summary>> summaries(store::Database& db, const store::Actor& actor, const RowKey* keys,
                                 std::size_t count)
{
    const Mine mine(actor);
    const QString person = actor.person.text();
    QList<Summary> lines;
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    for (std::size_t i = 0; i < std::min(count, mostLines); ++i) {
        auto q = db.query(
            "SELECT d.rowid, d.id, d.title, d.number_text, d.doc_number_canonical, d.issuer,"
            " d.kind, d.stage, d.urgency, d.secrecy, d.signed_on, d.received_on, d.due_at,"
            " d.stage_since, d.closed_at, d.holder_names, d.lead, d.attachments,"
            " d.warnings IS NOT NULL, d.version, d.way, d.addressees,"
            " EXISTS (SELECT 1 FROM doc_flag AS f WHERE f.person_id = ?2"
            " AND f.document_id = d.id AND f.starred = 1)"
            " FROM doc_document AS d WHERE d.rowid = ?1");
        q.bind(keys[i]).bind(person);
        if (q.next())
            lines.append(lineOf(q));
        TRY(q.done());
    }
    for (auto& line : lines)
        TRY(addMine(db, mine, line));
    return lines;
}

Result<std::optional<RowKey>> keyOf(store::Database& db, const QString& documentId)
{
    auto q = db.query("SELECT rowid FROM doc_document WHERE id = ?");
    q.bind(documentId);
    std::optional<RowKey> key;
    if (q.next())
        key = q.integer(0);
    TRY(q.done());
    return key;
}

Result<std::optional<Summary>> summaryOf(store::Database& db, const store::Actor& actor,
                                         const QString& documentId)
{
    TRY_ASSIGN(const auto key, keyOf(db, documentId));
    if (!key)
        return std::optional<Summary>();
    TRY_ASSIGN(const auto lines, summaries(db, actor, &*key, 1));
    return lines.isEmpty() ? std::optional<Summary>() : std::optional(lines.first());
}

Result<QList<Summary>> search(store::Database& db, const store::Actor& actor, const QString& text,
                              int most)
{
    const Wanted wanted(text);
    if (wanted.isNothing() || most <= 0)
        return QList<Summary>();
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    TRY_ASSIGN(const auto all, ids(db, actor, {Folder::All, Whose::Register, SortBy::Received}));
    TRY_ASSIGN(const auto found, wanted.inList(db, all, std::size_t(most)));
    return summaries(db, actor, found.keys.data(), std::min(found.keys.size(), std::size_t(most)));
}

} // namespace chancery::documents
