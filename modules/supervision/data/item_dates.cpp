// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/item_dates.h"

#include "base/clock.h"
#include "supervision/rules/lamp.h"

#include <algorithm>

namespace chancery::supervision {

namespace {

/// Each asks for id, title and day between two days.
struct Dated {
    ItemDate::What what;
    const char* sql;
};

// What the statements below call 2, 3 and 4: not begun, running, paused.
static_assert(int(ClockState::Waiting) == 2 && int(ClockState::Running) == 3 &&
              int(ClockState::Paused) == 4);

constexpr const char* dueSql =
    "SELECT id, title, due_on FROM sup_item WHERE due_at >= ? AND due_at < ?"
    " AND clock_state IN (2, 3, 4) ORDER BY due_at, id LIMIT ?";
constexpr const char* feedbackSql =
    "SELECT id, title, feedback_due_on FROM sup_item WHERE feedback_due_on >= ?"
    " AND feedback_due_on <= ? AND clock_state IN (2, 3, 4) ORDER BY feedback_due_on, id LIMIT ?";
constexpr const char* milestoneSql =
    "SELECT m.item_id, m.title || ' · ' || i.title, m.on_day FROM sup_milestone AS m"
    " JOIN sup_item AS i ON i.id = m.item_id WHERE m.on_day >= ? AND m.on_day <= ?"
    " AND m.reached_on IS NULL AND i.clock_state IN (2, 3, 4) ORDER BY m.on_day, m.id LIMIT ?";
constexpr const char* checkSql =
    "SELECT id, title, due_on FROM sup_check WHERE due_on >= ? AND due_on <= ?"
    " AND closed_at IS NULL ORDER BY due_on, id LIMIT ?";
constexpr const char* contactSql =
    "SELECT id, topic || ' · ' || COALESCE(with_name, ''), next_on FROM sup_contact"
    " WHERE next_on >= ? AND next_on <= ? AND ended_at IS NULL ORDER BY next_on, id LIMIT ?";

QString beginOf(const QDate& day)
{
    return momentToText(QDateTime(day, QTime(0, 0), officeZone()).toUTC());
}

} // namespace

Result<QList<ItemDate>> itemDates(store::Database& db, const QDate& from, const QDate& to, int most)
{
    using What = ItemDate::What;
    QList<ItemDate> dates;
    for (const Dated& each : {Dated{What::Due, dueSql}, Dated{What::Feedback, feedbackSql},
                              Dated{What::Milestone, milestoneSql}, Dated{What::Check, checkSql},
                              Dated{What::Contact, contactSql}}) {
        auto q = db.query(each.sql);
        const bool byMoment = each.what == What::Due;
        q.bind(byMoment ? beginOf(from) : from.toString(Qt::ISODate));
        q.bind(byMoment ? beginOf(to.addDays(1)) : to.toString(Qt::ISODate));
        q.bind(most);
        while (q.next())
            dates.append(
                {each.what, q.text(0), q.text(1), QDate::fromString(q.text(2), Qt::ISODate)});
        TRY(q.done());
    }
    std::stable_sort(dates.begin(), dates.end(),
                     [](const ItemDate& a, const ItemDate& b) { return a.on < b.on; });
    return dates;
}

} // namespace chancery::supervision
