// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/circulars.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QDate dayFrom(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QDate officeDayFrom(const QString& text)
{
    return officeDate(momentFromText(text));
}

Result<QMap<QString, int>> followedBy(store::Database& db, const QString& item)
{
    QMap<QString, int> ways;
    auto q = db.query("SELECT way, COUNT(*) FROM sup_feedback WHERE item_id = ? GROUP BY way");
    q.bind(item);
    while (q.next())
        ways.insert(q.text(0), int(q.integer(1)));
    TRY(q.done());
    return ways;
}

} // namespace

Result<QList<CircularRow>> circularRows(store::Database& db, const QStringList& items)
{
    QList<CircularRow> rows;
    for (const auto& id : items) {
        // Of letters that ask for an answer the latest counts, until something was reported since.
        auto q = db.query(
            "SELECT i.number_text, i.title, i.lead_name, i.due_on, i.finished_at, i.paused_at,"
            " i.feedback_due_on, i.urges, i.extensions, i.result, i.last_feedback,"
            " i.last_feedback_at, i.struck_at, i.stage, (SELECT MAX(u.reply_by) FROM sup_urge AS u"
            "  WHERE u.item_id = i.id AND u.reply_by IS NOT NULL"
            "  AND u.at > COALESCE(i.last_feedback_at, ''))"
            " FROM sup_item AS i WHERE i.id = ?");
        q.bind(id);
        if (q.next() && q.text(13) != "declined"_L1 && q.text(13) != "voided"_L1) {
            CircularRow row;
            row.id = id;
            row.number = q.text(0);
            row.title = q.text(1);
            row.leadName = q.text(2);
            row.due = dayFrom(q.text(3));
            const bool isOver =
                q.text(13) == "review"_L1 || q.text(13) == "strike"_L1 || q.text(13) == "struck"_L1;
            if (isOver)
                row.finished = officeDayFrom(q.isNull(4) ? q.text(12) : q.text(4));
            row.isPaused = !q.isNull(5);
            row.answerDue = dayFrom(q.text(6));
            const QDate reply = dayFrom(q.text(14));
            if (reply.isValid() && (!row.answerDue.isValid() || reply < row.answerDue))
                row.answerDue = reply;
            row.urges = int(q.integer(7));
            row.extensions = int(q.integer(8));
            row.latest = isOver && !q.isNull(9) ? q.text(9) : q.text(10);
            row.latestOn = isOver ? row.finished : officeDayFrom(q.text(11));
            TRY_ASSIGN(row.followed, followedBy(db, id));
            rows.append(row);
        }
        TRY(q.done());
    }
    return rows;
}

Result<QStringList> itemsAtFault(store::Database& db, const QDateTime& now, int most)
{
    auto q = db.query("SELECT i.id FROM sup_item AS i WHERE i.stage = 'handle'"
                      " AND i.paused_at IS NULL AND (i.due_at < ?1 OR i.feedback_due_on < ?2"
                      " OR EXISTS (SELECT 1 FROM sup_urge AS u WHERE u.item_id = i.id"
                      "  AND u.reply_by < ?2 AND u.at > COALESCE(i.last_feedback_at, '')))"
                      " ORDER BY i.due_at NULLS LAST, i.id LIMIT ?3");
    q.bind(momentToText(now)).bind(officeDate(now).toString(Qt::ISODate)).bind(most);
    QStringList items;
    while (q.next())
        items.append(q.text(0));
    TRY(q.done());
    return items;
}

} // namespace chancery::supervision
