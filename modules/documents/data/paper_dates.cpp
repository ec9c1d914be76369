// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/paper_dates.h"

#include "base/clock.h"
#include "documents/data/mine.h"

#include <algorithm>

namespace chancery::documents {

namespace {

QString beginOf(const QDate& day)
{
    return momentToText(QDateTime(day, QTime(0, 0), officeZone()).toUTC());
}

Result<void> readDates(store::Query& q, PaperDate::What what, QList<PaperDate>& dates)
{
    while (q.next())
        dates.append({what, q.text(0), q.text(1), q.text(2), momentFromText(q.text(3)), q.flag(4)});
    return q.done();
}

} // namespace

Result<QList<PaperDate>> paperDates(store::Database& db, const store::Actor& actor,
                                    const QDate& from, const QDate& to, int most)
{
    const Mine mine(actor);
    QList<PaperDate> dates;
    auto due = db.query(
        "SELECT d.id, d.title, d.stage, d.due_at, EXISTS (SELECT 1 FROM doc_task AS t"
        " WHERE t.document_id = d.id AND t.is_open = 1"
        " AND t.participant IN (SELECT value FROM json_each(?1))"
        " AND (t.claimed_by IS NULL OR t.claimed_by IN (SELECT value FROM json_each(?2))))"
        " FROM doc_document AS d WHERE d.due_at >= ?3 AND d.due_at < ?4 AND d.stage NOT IN"
        " ('closed', 'issued', 'filed', 'voided', 'returned') ORDER BY d.due_at, d.id LIMIT ?5");
    due.bind(mine.participantsJson).bind(mine.personsJson);
    due.bind(beginOf(from)).bind(beginOf(to.addDays(1))).bind(most);
    TRY(readDates(due, PaperDate::What::Due, dates));
    auto instructed =
        db.query("SELECT i.document_id, i.words, d.stage, i.due_at,"
                 " i.lead IN (SELECT value FROM json_each(?1)) FROM doc_instruction AS i"
                 " JOIN doc_document AS d ON d.id = i.document_id"
                 " WHERE i.state IN ('waiting', 'acting') AND i.due_at >= ?2 AND i.due_at < ?3"
                 " ORDER BY i.due_at, i.id LIMIT ?4");
    instructed.bind(mine.participantsJson);
    instructed.bind(beginOf(from)).bind(beginOf(to.addDays(1))).bind(most);
    TRY(readDates(instructed, PaperDate::What::Instruction, dates));
    std::stable_sort(dates.begin(), dates.end(),
                     [](const PaperDate& a, const PaperDate& b) { return a.at < b.at; });
    return dates;
}

} // namespace chancery::documents
