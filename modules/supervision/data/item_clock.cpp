// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/deadlines.h"
#include "supervision/data/item_edit.h"
#include "supervision/rules/flow.h"
#include "supervision/rules/forecast.h"
#include "supervision/rules/urging.h"

#include "base/clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

/// Finished items of a department in the year before, all and late.
Result<std::pair<int, int>> recordOf(store::Database& db, const QString& lead,
                                     const QDateTime& since)
{
    auto q = db.query("SELECT COUNT(*), COALESCE(SUM(CASE WHEN on_time = 0 THEN 1 ELSE 0 END), 0)"
                      " FROM sup_item WHERE lead = ? AND struck_at >= ?");
    q.bind(lead).bind(momentToText(since));
    std::pair<int, int> record;
    if (q.next())
        record = {int(q.integer(0)), int(q.integer(1))};
    TRY(q.done());
    return record;
}

} // namespace

/// Stage and holders follow from the case; closing leaves its moment.
Result<void> ItemEdit::settleStage()
{
    if (!m_flow.hasCase())
        return {};
    const QString next = stageOf(m_flow.state());
    if (next != stage() || m_isNew) {
        set("stage", next);
        set("stage_since", momentToText(m_context->now));
    }
    const QStringList holders = holdersOf(m_flow.state());
    const QJsonArray list = QJsonArray::fromStringList(holders);
    if (m_fields.value("holders"_L1).toArray() == list && !m_isNew)
        return {};
    TRY_ASSIGN(const QString names, m_flow.namesOf(holders));
    set("holders", list);
    set("holder_names", names);
    return {};
}

ClockState ItemEdit::clockState() const
{
    const QString at = stage();
    if (at == "struck"_L1)
        return ClockState::Done;
    if (at == "declined"_L1 || at == "voided"_L1)
        return ClockState::Void;
    if (at == "review"_L1 || at == "strike"_L1)
        return ClockState::Stopped;
    if (at != "handle"_L1)
        return ClockState::Waiting;
    return text("paused_at").isEmpty() ? ClockState::Running : ClockState::Paused;
}

/// The first day on which the item is foreseen to be late, from what its rows say now.
Result<std::optional<QDate>> ItemEdit::foreseenOn(const QDate& due) const
{
    ForecastFacts facts;
    facts.start = dayIn(m_fields, "starts_on");
    facts.due = due;
    if (const QDate next = dayIn(m_fields, "feedback_due_on"); next.isValid())
        facts.nextFeedbackDue = next;
    facts.feedbacks = number("due_feedbacks");
    facts.lateFeedbacks = number("late_feedbacks");
    if (const QDate told = dayIn(m_fields, "progress_on"); told.isValid()) {
        facts.progress = number("progress");
        facts.progressOn = told;
    }
    for (const auto& row : m_milestones) {
        if (row.fields.value("reached_on"_L1).toString().isEmpty())
            facts.openMilestones.append(dayIn(row.fields, "on_day"));
    }
    facts.extensions = number("extensions");
    facts.openProblems = number("open_problems");
    facts.urged = text("urge_grade");
    TRY_ASSIGN(const auto record,
               recordOf(m_context->db, text("lead"), m_context->now.addYears(-1)));
    std::tie(facts.recordAll, facts.recordLate) = record;
    return riskDay(facts, m_settings->standards.forecasts(today()), today());
}

/// 应催办: from when its limit is near or a report is overdue, but for the least interval.
std::optional<QDateTime> ItemEdit::urgeFrom(const std::optional<QDate>& report) const
{
    if (clockState() != ClockState::Running)
        return std::nullopt;
    std::optional<QDateTime> from;
    if (const QDateTime near = momentIn(m_fields, "near_at"); near.isValid())
        from = near;
    if (report) {
        const QDateTime owed = m_settings->hours().closing(*report);
        from = from ? std::min(*from, owed) : owed;
    }
    const QDateTime last = momentIn(m_fields, "last_urge_at");
    const auto alone = leftAloneUntil(m_settings->standards.urging(today()),
                                      {text("urge_grade"), text("last_urge_grade"),
                                       last.isValid() ? std::optional(last) : std::nullopt});
    return from && alone ? std::optional(std::max(*from, *alone)) : from;
}

Result<void> ItemEdit::settleClock()
{
    const auto hours = m_settings->hours();
    const ClockState state = clockState();
    const auto facts = dueFactsOf(m_fields, m_pauses, m_extensions);
    const auto deadline = workflow::reckon(facts, hours);
    const auto due = deadline.due;
    QList<Error> odd;
    set("due_at", momentOrNull(due));
    set("due_on", due ? dayOrNull(officeDate(*due)) : QJsonValue());
    if (due && text("first_due_on").isEmpty())
        set("first_due_on", text("due_on"));
    set("near_at",
        momentOrNull(nearAt(facts.from, due, m_settings->standards.lamps(today()), hours)));
    if (due && facts.fixed && facts.extensions.isEmpty())
        odd = oddDue(officeDate(*due), hours);
    for (const auto& warning : deadline.warnings) {
        if (!odd.contains(warning))
            odd.append(warning);
    }
    QJsonArray warnings;
    for (const auto& each : odd)
        warnings.append(QJsonObject{{u"code"_s, each.code}, {u"args"_s, each.args}});
    set("warnings", warnings.isEmpty() ? QJsonValue() : QJsonValue(warnings));
    set("clock_state", int(state));
    std::optional<FeedbackDay> next;
    const QDate from = dayIn(m_fields, "feedback_from");
    if (from.isValid() && (state == ClockState::Running || state == ClockState::Paused))
        next = nextFeedback(FeedbackPeriod::of(text("feedback_kind"), number("feedback_number")),
                            from, hours);
    set("feedback_due_on", next ? dayOrNull(next->due) : QJsonValue());
    std::optional<QDate> risk;
    if (state == ClockState::Running && due) {
        TRY_ASSIGN(risk, foreseenOn(officeDate(*due)));
    }
    set("risk_on", dayOrNull(risk));
    set("urge_at", momentOrNull(urgeFrom(next ? std::optional(next->due) : std::nullopt)));
    settleValues();
    return {};
}

} // namespace chancery::supervision
