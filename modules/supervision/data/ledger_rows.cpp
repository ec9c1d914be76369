// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/ledger.h"

#include "base/clock.h"
#include "supervision/data/deadlines.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QDate dayAt(const store::Query& q, int column)
{
    return QDate::fromString(q.text(column), Qt::ISODate);
}

QDateTime momentAt(const store::Query& q, int column)
{
    return momentFromText(q.text(column));
}

int numberOr(const store::Query& q, int column, int otherwise)
{
    return q.isNull(column) ? otherwise : int(q.integer(column));
}

template <typename T>
std::optional<T> ifValid(const T& value)
{
    return value.isValid() ? std::optional(value) : std::nullopt;
}

LedgerRow rowOf(const store::Query& q, const QDateTime& now)
{
    LedgerRow row;
    int n = 0;
    row.key = q.integer(n++);
    row.id = q.text(n++);
    row.version = q.integer(n++);
    for (QString* text :
         {&row.number, &row.title, &row.sourceKind, &row.sourceNumber, &row.sourceBy, &row.stage,
          &row.lead, &row.leadName, &row.coNames, &row.handlerName, &row.phone, &row.holderNames,
          &row.dueText, &row.lastFeedbackWay, &row.lastFeedback, &row.problem, &row.urgeGrade,
          &row.result, &row.parent})
        *text = q.text(n++);
    for (QDateTime* at : {&row.assignedAt, &row.dueAt, &row.lastFeedbackAt, &row.struckAt})
        *at = momentAt(q, n++);
    for (QDate* day : {&row.dueOn, &row.firstDueOn, &row.feedbackDueOn})
        *day = dayAt(q, n++);
    row.progress = numberOr(q, n++, -1);
    row.quality = numberOr(q, n++, -1);
    for (int* number : {&row.importance, &row.secrecy, &row.feedbacks, &row.extensions, &row.urges,
                        &row.parts, &row.openParts, &row.openProblems, &row.circulars})
        *number = int(q.integer(n++));
    row.extensionWaits = q.flag(n++);
    row.toStateCouncil = q.flag(n++);
    row.paused = !q.isNull(n++);
    LampTimes times;
    times.state = ClockState(std::clamp<qint64>(q.integer(n++), 0, 5));
    times.startsOn = ifValid(dayAt(q, n++));
    times.nearAt = ifValid(momentAt(q, n++));
    times.dueAt = ifValid(momentAt(q, n++));
    times.riskOn = ifValid(dayAt(q, n++));
    row.lamp = lampOf(times, now);
    row.foreseenLate = isForeseenLate(times, now);
    return row;
}

} // namespace

Result<QList<LedgerRow>> ledgerRows(store::Database& db, const RowKey* keys, std::size_t count,
                                    const QDateTime& now)
{
    Q_ASSERT(count <= 512);
    QJsonArray list;
    for (std::size_t i = 0; i < count; ++i)
        list.append(keys[i]);
    auto q = db.query(
        "SELECT i.rowid, i.id, i.version, number_text, title, source_kind, source_number,"
        " source_by, stage, lead, lead_name, co_names, handler_name, phone, holder_names,"
        " due_text, last_feedback_way, last_feedback, problem, urge_grade, result, parent_id,"
        " assigned_at, due_at, last_feedback_at, struck_at, due_on, first_due_on,"
        " feedback_due_on, progress, quality, importance, secrecy, feedbacks, extensions, urges,"
        " parts, open_parts, open_problems, circulars, extension_waits, to_state_council,"
        " paused_at, clock_state, starts_on, lamp_near_at, lamp_due_at, lamp_risk_on"
        " FROM json_each(?) AS k CROSS JOIN sup_item AS i ON i.rowid = k.value ORDER BY k.key");
    q.bind(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
    QList<LedgerRow> rows;
    while (q.next())
        rows.append(rowOf(q, now));
    TRY(q.done());
    return rows;
}

Result<std::optional<RowKey>> ledgerKeyOf(store::Database& db, const QString& itemId)
{
    auto q = db.query("SELECT rowid FROM sup_item WHERE id = ?");
    q.bind(itemId);
    const auto key = q.next() ? std::optional(q.integer(0)) : std::nullopt;
    TRY(q.done());
    return key;
}

} // namespace chancery::supervision
