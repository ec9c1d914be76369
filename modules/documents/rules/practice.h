// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QStringList>

namespace chancery::documents {

/// One of the points on which a draft is examined (核稿要点) before it goes to whoever signs it.
struct ExaminationPoint {
    QString key;     ///< Stable; what a tick names.
    QString text;    ///< As the regulation says it.
    QString article; ///< Where it stands.

    bool operator==(const ExaminationPoint&) const = default;
};

/// A word of a collective name (统称) and how many organs it stands for.
struct Collective {
    QString words;
    int count = 1;
    bool areDepartments = false; ///< As many as the house has departments on the day.

    bool operator==(const Collective&) const = default;
};

/// What an office decides for itself, on one day.
struct Practice {
    QList<ExaminationPoint> examination; ///< 党政机关公文处理工作条例 第二十条, each to be ticked.
    QStringList briefingSeries;    ///< 送阅件 and its like, each with its own numbers.
    QList<Collective> collectives; ///< For the number of copies (份数) of what goes out.
    int copiesKept = 0;            ///< 留存: of each document, for the house itself.
    int leastUrgingHours = 0;      ///< Between two reminders (催办) of the same task.
    int unsignedHours = 24;        ///< After so long without a receipt somebody has to ask.

    /// As it is on this day; of several entries the youngest that begins on or before it.
    /// documents.bad-practice {list}.
    static Result<Practice> parse(const QByteArray& json, const QDate& day);
};

} // namespace chancery::documents
