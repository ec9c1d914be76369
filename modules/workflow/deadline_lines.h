// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/deadline.h"

namespace chancery::workflow {

/// Counts a deadline day by day and keeps the days; inner to deadline.cpp.
class DeadlineCount {
public:
    DeadlineCount(const DeadlineFacts& facts, const OfficeHours& hours);

    /// Goes on from where it stands by a term, or to a named day; `part`: the extension, -1 at
    /// first.
    void term(const Term& term, int part);
    void named(const QDate& day, int part);
    void keepFormer();
    Deadline take();

private:
    void days(const Term& term, int part);
    void months(int amount, int part);
    void moments(const Term& term, int part);
    void settle(QDate day);
    void add(const QDate& day, DeadlineLine::Why why, int number, int part);
    int pauseOn(const QDate& day) const;
    bool standsStill(int pause) const;

    const DeadlineFacts& m_facts;
    const OfficeHours& m_hours;
    QDateTime m_at; ///< Where the count stands.
    bool m_endless = false;
    Deadline m_deadline;
};

} // namespace chancery::workflow
