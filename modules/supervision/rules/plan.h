// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/json_reader.h"
#include "supervision/rules/feedback.h"
#include "supervision/rules/standards.h"
#include "workflow/deadline.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::supervision {

/// Who does it and until when (交办): a part of several commands. What is absent stays as it is.
struct Plan {
    QString lead;                       ///< 牵头司局, a participant
    QStringList co;                     ///< 会办司局
    QString handler;                    ///< 承办人, a participant
    QString phone;                      ///< 承办人电话
    std::optional<QDate> due;           ///< 限办日; or
    QString matter;                     ///< the limit of a matter (standards.h), or
    std::optional<workflow::Term> term; ///< a term of its own,
    bool openEnded = false;             ///< or none (长期).
    QString dueText;                    ///< 时限 as the source writes it: 2025年底前
    std::optional<QDate> startsOn;
    std::optional<FeedbackPeriod> feedback;

    /// Reads the fields that belong to it.
    static Plan read(JsonReader& in);
    bool setsDue() const { return due || term || !matter.isEmpty() || openEnded; }
    QStringList named() const;
};

/// What must hold: base.bad-field, supervision.bad-participant {text},
/// supervision.participant-twice {participant}, supervision.lead-is-co {participant},
/// supervision.two-limits, supervision.bad-term {amount}, supervision.due-before-start {due, start}
/// where either is known.
Result<void> checkPlan(const Plan& plan, const QDate& start);

/// What is odd about a day on which something is due without being wrong:
/// supervision.due-on-day-off {day}, base.calendar-missing-year {year}.
QList<Error> oddDue(const QDate& due, const workflow::OfficeHours& hours);

/// The deadline that a plan sets for what is assigned at a moment: its own, or that of the source's
/// kind; `basis` says whence. supervision.unknown-matter {matter}.
struct PlannedDue {
    workflow::DeadlineFacts facts; ///< Without term and day: none.
    QString basis;                 ///< 依据; empty where a day was named.
};
Result<PlannedDue> plannedDue(const Plan& plan, const QString& sourceKind,
                              const Standards& standards, const QDateTime& assignedAt);

} // namespace chancery::supervision
