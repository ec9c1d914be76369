// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/composed_text.h"

#include <QMap>

namespace chancery::supervision {

/// What a circular (通报) must know of one item.
struct CircularRow {
    QString id;
    QString number; ///< 督办〔2026〕12号
    QString title;
    QString leadName;
    QDate due;      ///< Invalid: without a limit.
    QDate finished; ///< When it was reported as finished; invalid while it is worked on.
    bool isPaused = false;
    QDate
        answerDue; ///< A report or an answer to a letter that is due and has not come; or invalid.
    int urges = 0;
    int extensions = 0;
    QString latest;              ///< Latest progress, or the result,
    QDate latestOn;              ///< and when.
    QMap<QString, int> followed; ///< Reports so far, by way (feedbackWays()).
};

/// How an item stands on the day of the circular.
enum class CircularStanding {
    DoneInTime, ///< 按期办结
    DoneLate,   ///< 逾期办结
    UnderWay,   ///< 正在办理
    Silent,     ///< 未按期反馈; not late itself.
    Late        ///< 超期未办结
};

CircularStanding standingOfRow(const CircularRow& row, const QDate& day);
/// Days after the limit: of what is done when it was done, else on the day; 0 for none.
int daysLate(const CircularRow& row, const QDate& day);
/// 超期12天, 按期办结 … as the table of items says it.
QString standingText(const CircularRow& row, const QDate& day);
/// For a circular for criticism (通报批评): late, or without an answer.
bool isAtFault(const CircularRow& row, const QDate& day);

/// What a person chose.
struct CircularChoices {
    bool isCritical = false; ///< 通报批评
    QString period;          ///< 上半年, 7月份; may be empty.
    QStringList addressees;
    QDate day;
    QDate answerBy; ///< Until when those at fault are to report.
};

/// The text: how many there are and how they stand, who is in time, who is late and by how much,
/// by which ways they were followed (督办方式), what is asked for, and the table of items as an
/// annex. A circular for criticism names only those at fault. Deterministic: departments in the
/// order of their names' first row, the latest first.
ComposedText composeCircular(const QList<CircularRow>& rows, const CircularChoices& choices);

} // namespace chancery::supervision
