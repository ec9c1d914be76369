// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

namespace chancery::documents {

/// What an office decides for itself, on one day.
struct Practice {
    QStringList briefingSeries; ///< 送阅件 and its like, each with its own numbers.
    int leastUrgingHours = 0;   ///< Between two reminders (催办) of the same task.
    int unsignedHours = 24;     ///< After so long without a receipt somebody has to ask.

    /// As it is on this day; of several entries the youngest that begins on or before it.
    /// documents.bad-practice {list}.
    static Result<Practice> parse(const QByteArray& json, const QDate& day);
};

} // namespace chancery::documents
