// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "workflow/office_hours.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace chancery::workflow {

/// A time limit (时限) as the rules of the field write them. The day on which it begins is not
/// counted (《民法典》 art. 201); months end on the day of the same number, or the month's last
/// (art. 202).
struct Term {
    enum class Unit { Minutes, Hours, WorkHours, Days, WorkDays, Months };

    Unit unit = Unit::WorkDays;
    int amount = 0;

    bool operator==(const Term&) const = default;
    /// Whole days end with the office day; the others at a moment.
    bool isOfDays() const { return unit >= Unit::Days; }
};

/// "minutes" "hours" "workhours" "days" "workdays" "months".
QString termUnitText(Term::Unit unit);
std::optional<Term::Unit> termUnitFromText(QStringView text);

/// Where the last day of a limit in days or months is no working day: the next one (《民法典》
/// art. 203), the one before, or that day all the same.
enum class WhenOff { Next, Before, Same };

QString whenOffText(WhenOff rule);
std::optional<WhenOff> whenOffFromText(QStringView text);

/// Time that is not counted (中止): the clock stands from one moment to another. Of days, the one
/// on which it is stopped does not count and the one on which it goes on does.
struct Pause {
    QDateTime from;
    std::optional<QDateTime> to; ///< Nothing while it lasts.
    QString reason;

    bool operator==(const Pause&) const = default;
};

/// A new end (延期): a day, or a further term counted from the end before.
struct Extension {
    std::optional<QDate> to;
    std::optional<Term> by;
    QString reason;
    QString approver; ///< Who allowed it, by name.

    bool operator==(const Extension&) const = default;
};

/// All that a deadline follows from. `term` or `fixed`; neither: there is no deadline.
struct DeadlineFacts {
    QDateTime from;
    std::optional<Term> term;
    std::optional<QDate> fixed; ///< A named day, which no pause moves.
    WhenOff whenOff = WhenOff::Next;
    QList<Pause> pauses;         ///< In order, none overlapping.
    QList<Extension> extensions; ///< In the order in which they were allowed.

    bool operator==(const DeadlineFacts&) const = default;
};

/// One day of the count, for whoever asks why a deadline falls where it does (倒排说明).
struct DeadlineLine {
    enum class Why {
        Begins,  ///< The day on which it begins; not counted.
        Counts,  ///< The `number`th day; of hours, `number` minutes of it.
        Off,     ///< Weekend or holiday, not counted.
        Paused,  ///< Not counted; `part` is the pause.
        Passes,  ///< A day before a named day: passes without being counted.
        MovedOn, ///< The last day was no working day: this is the one instead, or on the way to it.
        Extended, ///< Beyond the end before; `part` is the extension, `number` its day.
    };

    QDate day;
    WorkCalendar::Kind kind = WorkCalendar::Kind::Workday;
    QString holiday; ///< 春节, where a notice names the day.
    Why why = Why::Counts;
    int number = 0;
    int part = -1;
    bool ends = false; ///< The deadline lies on this day.

    bool operator==(const DeadlineLine&) const = default;
};

QString deadlineWhyText(DeadlineLine::Why why);

struct Deadline {
    std::optional<QDateTime>
        due;                 ///< Nothing without a term, and while a pause lasts that moves it.
    QList<QDateTime> former; ///< The ends before each extension, oldest first.
    QList<DeadlineLine> lines;
    /// `base.calendar-missing-year` {year} for each year whose holidays are not published yet.
    QList<Error> warnings;

    bool operator==(const Deadline&) const = default;
};

/// The deadline with its whole explanation, which is where it comes from: the two cannot differ.
Deadline reckon(const DeadlineFacts& facts, const OfficeHours& hours);

/// 1 to 3 650; of minutes up to 100 000, of months up to 120.
bool isSound(const Term& term);

} // namespace chancery::workflow
