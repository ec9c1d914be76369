// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "big_ledger.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr int feedbackEach = 5;
constexpr int departments = 30;

QString moment(int daysAgo)
{
    return momentToText(benchNow.addDays(-daysAgo));
}

Result<void> fillItems(store::Database& db, int count)
{
    static const QStringList sources{u"instruction"_s, u"meeting"_s, u"plan"_s, u"proposal"_s};
    TRY_ASSIGN(auto all, store::Transaction::begin(db));
    for (int n = 0; n < count; ++n) {
        // Spread without a pattern that an index could lean on.
        const auto mixed = int((quint32(n) * 2654435761U) >> 8);
        const int due = mixed % 700 - 350;
        const int state = mixed % 10 < 6 ? 1 : mixed % 10 < 9 ? 3 : 4;
        const int lead = mixed % departments;
        const QString dueAt = moment(-due);
        auto q = db.query(
            "INSERT INTO sup_item (id, version, number_year, number_serial, number_text, "
            "number_key,"
            " title, source_kind, stage, stage_since, holder_names, lead, lead_name, co_names,"
            " handler_name, assigned_at, starts_on, due_at, due_on, last_feedback, created_by,"
            " created_at, clock_state, near_at, lamp_near_at, lamp_due_at, risk_on, lamp_risk_on,"
            " struck_at, feedbacks, requirement)"
            " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            " ?, ?, ?, ?, ?)");
        const QString title = u"关于落实第%1项重点工作任务的督办事项"_s.arg(mixed % 9973);
        const int year = 2020 + n % 7;
        q.bind(ledgerItemId(n)).bind(year).bind(n);
        q.bind(u"督办〔%1〕%2号"_s.arg(year).arg(n));
        q.bind(u"%1-%2"_s.arg(year).arg(n, 7, 10, QLatin1Char('0')));
        q.bind(title).bind(sources.at(mixed % 4));
        q.bind(state == 1 ? u"struck"_s : u"handle"_s).bind(moment(5));
        q.bind(u"第%1司"_s.arg(lead)).bind(u"unit:"_s + ledgerItemId(lead));
        q.bind(u"第%1司"_s.arg(lead)).bind(u"规划司、财务司"_s).bind(u"张伟"_s);
        q.bind(moment(400 - due)).bind(moment(400 - due).left(10));
        q.bind(dueAt).bind(dueAt.left(10));
        q.bind(u"已按计划推进，完成阶段性任务，正在汇总各单位材料。"_s);
        q.bind(ledgerItemId(1)).bind(moment(500)).bind(state);
        const QString nearAt = moment(-due + 20);
        const bool open = state == 3;
        q.bind(nearAt);
        open ? q.bind(nearAt) : q.bindNull();
        open ? q.bind(dueAt) : q.bindNull();
        const bool risky = open && mixed % 7 == 0;
        risky ? q.bind(nearAt.left(10)) : q.bindNull();
        risky ? q.bind(nearAt.left(10)) : q.bindNull();
        state == 1 ? q.bind(moment(-due + 1)) : q.bindNull();
        q.bind(feedbackEach).bind(u"按照会议要求，抓好工作落实，按期反馈进展情况。"_s);
        TRY(q.done());
    }
    return all.commit();
}

Result<void> fillFeedback(store::Database& db, int count)
{
    TRY_ASSIGN(auto all, store::Transaction::begin(db));
    for (int n = 0; n < count * feedbackEach; ++n) {
        auto q = db.query("INSERT INTO sup_feedback (id, version, item_id, at, way, text, progress,"
                          " by_person, by_name) VALUES (?, 1, ?, ?, 'report', ?, ?, ?, '李晓梅')");
        q.bind(u"01900000-0000-7000-9000-%1"_s.arg(n, 12, 10, QLatin1Char('0')));
        q.bind(ledgerItemId(n / feedbackEach)).bind(moment(n % 300));
        q.bind(u"本周完成调研两次，形成初步意见，下周提交讨论。"_s)
            .bind(n % 100)
            .bind(ledgerItemId(1));
        TRY(q.done());
    }
    return all.commit();
}

} // namespace

const QDateTime benchNow(QDate(2026, 7, 14), QTime(2, 5), Qt::UTC);

QString ledgerItemId(int n)
{
    return u"01900000-0000-7000-8000-%1"_s.arg(n, 12, 10, QLatin1Char('0'));
}

Result<void> fillLedger(store::Database& db, int items)
{
    TRY(fillItems(db, items));
    return fillFeedback(db, items);
}

} // namespace chancery::bench
