// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/composed_text.h"

namespace chancery::supervision {

/// To whom a report on an item goes up: the State Council (须报国务院), the leader who gave the
/// instruction (批示办理情况报告), or the leaders of the house on a major matter (呈报).
enum class ReportTo { StateCouncil, Instructor, Leaders };

/// What a report says of its item.
struct ItemReportFacts {
    QString title;
    QString number;
    QString sourceTitle;
    QString sourceNumber;
    QString instructor; ///< 批示人,
    QString words;      ///< and the words of the instruction,
    QDate instructedOn;
    QString lead;
    QString co;
    QDate due;
    int progress = -1; ///< In percent; -1: not told.
    struct Told {
        QDate on;
        QString by;
        QString text;
    };
    QList<Told> told;     ///< What was reported, the oldest first.
    QStringList problems; ///< That are open.
    QStringList needs;    ///< What has to be co-ordinated (需协调事项), of the latest report.
    QString result;       ///< Where it is finished.
};

/// The report as a paper of the house: how it came, what was done, what came of it or how it
/// stands, problems, and what follows. Words of the field; a fact that is not known is left out.
ComposedText composeItemReport(const ItemReportFacts& facts, ReportTo to, const QDate& day);

} // namespace chancery::supervision
