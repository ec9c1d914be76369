// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "documents/data/mine.h"
#include "documents/data/queries.h"
#include "documents/rules/urgency.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

InboxItem itemOf(const store::Query& q, const store::Actor& actor)
{
    InboxItem item;
    item.taskId = q.text(0);
    item.documentId = q.text(1);
    item.step = q.text(2);
    item.participant = q.text(3);
    item.reminders = int(q.integer(4));
    item.unread = q.flag(5);
    item.since = momentFromText(q.text(6));
    item.dueAt = momentFromText(q.text(7));
    item.title = q.text(8);
    item.numberText = q.text(9);
    item.docNumber = q.text(10);
    item.issuer = q.text(11);
    item.urgency = int(q.integer(12));
    item.secrecy = int(q.integer(13));
    item.stage = q.text(14);
    item.way = q.text(15);
    item.addressees = q.text(16);
    const auto principal = actor.onBehalfOf(item.participant);
    item.onBehalfOf = principal ? principal->text() : QString();
    return item;
}

} // namespace

Result<QList<InboxItem>> inbox(store::Database& db, const store::Actor& actor, int most)
{
    const Mine mine(actor);
    auto q = db.query(
        "SELECT w.id, w.document_id, w.step, w.participant, w.reminders, w.unread, w.since,"
        " d.due_at AS due, d.title, d.number_text, d.doc_number_canonical,"
        " d.issuer, d.urgency, d.secrecy, d.stage, d.way, d.addressees FROM ("
        "SELECT t.id, t.document_id, t.step, t.participant, t.reminders,"
        " t.read_at IS NULL AS unread, t.enabled_at AS since"
        " FROM json_each(?1) AS m CROSS JOIN doc_task AS t"
        " ON t.participant = m.value AND t.is_open = 1"
        " WHERE t.claimed_by IS NULL OR t.claimed_by IN (SELECT value FROM json_each(?2))"
        " UNION ALL SELECT r.id, r.document_id, 'circulate', r.participant, 0, 1, r.enabled_at"
        " FROM json_each(?1) AS m CROSS JOIN doc_reader AS r"
        " ON r.participant = m.value AND r.state = 'unread'"
        // What was opened has to be sent on to the gazettes (公报转送) by who drafted it.
        " UNION ALL SELECT g.id, g.document_id, 'gazette', g.unit, 0, 0, g.arose_at"
        " FROM json_each(?1) AS m CROSS JOIN doc_gazette AS g"
        " ON g.unit = m.value AND g.state = 'waiting'"
        ") AS w JOIN doc_document AS d ON d.id = w.document_id"
        " ORDER BY due IS NULL, due, d.urgency DESC, w.since, w.id LIMIT ?3");
    q.bind(mine.participantsJson).bind(mine.personsJson).bind(most);
    QList<InboxItem> items;
    while (q.next())
        items.append(itemOf(q, actor));
    TRY(q.done());
    return items;
}

namespace {

void countItem(const InboxItem& item, const QDateTime& now, const QDateTime& dayEnd,
               Workbench& bench)
{
    ++bench.toHandle;
    bench.critical += item.urgency >= int(Urgency::Critical) ? 1 : 0;
    bench.urgent += item.urgency == int(Urgency::Urgent) ? 1 : 0;
    // What is only to be read, or closed and to be filed, is never late.
    if (!item.dueAt.isValid() || item.step == "circulate"_L1 || item.step == "file"_L1 ||
        item.step == "gazette"_L1)
        return;
    if (item.dueAt < now) {
        ++bench.overdue;
        if (!bench.worstDueAt.isValid() || item.dueAt < bench.worstDueAt) {
            bench.worstDueAt = item.dueAt;
            bench.worstId = item.documentId;
            bench.worstTitle = item.title;
        }
    } else if (item.dueAt < dayEnd) {
        ++bench.dueToday;
        if (!bench.firstDueToday.isValid() || item.dueAt < bench.firstDueToday)
            bench.firstDueToday = item.dueAt;
    }
}

} // namespace

Result<Workbench> workbench(store::Database& db, const store::Actor& actor, const QDateTime& now)
{
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    TRY_ASSIGN(const auto items, inbox(db, actor, 100'000));
    const QDate today = officeDate(now);
    const QDateTime dayEnd(today.addDays(1), QTime(0, 0), officeZone());
    Workbench bench;
    QSet<QString> counted;
    for (const auto& item : items) {
        // A document that waits in two capacities is one thing to do.
        if (counted.contains(item.documentId))
            continue;
        counted.insert(item.documentId);
        countItem(item, now, dayEnd, bench);
    }
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    auto q = db.query("SELECT COUNT(*), COALESCE(SUM(due_at IS NULL OR closed_at <= due_at), 0)"
                      " FROM doc_document WHERE closed_at >= ?");
    q.bind(momentToText(QDateTime(monday, QTime(0, 0), officeZone()).toUTC()));
    if (q.next()) {
        bench.closedThisWeek = int(q.integer(0));
        bench.closedOnTime = int(q.integer(1));
    }
    TRY(q.done());
    return bench;
}

Result<QStringList> prefetchBlobs(store::Database& db, const store::Actor& actor, int most)
{
    TRY_ASSIGN(auto view, store::Transaction::beginRead(db));
    TRY_ASSIGN(const auto items, inbox(db, actor, most));
    QStringList blobs;
    QSet<QString> seen;
    for (const auto& item : items) {
        auto q = db.query("SELECT sha256 FROM doc_attachment WHERE document_id = ?"
                          " ORDER BY position, id");
        q.bind(item.documentId);
        while (q.next() && blobs.size() < most) {
            const QString sha256 = q.text(0);
            if (!seen.contains(sha256))
                blobs.append(sha256);
            seen.insert(sha256);
        }
        TRY(q.done());
    }
    return blobs;
}

} // namespace chancery::documents
