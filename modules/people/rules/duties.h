// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "people/rules/directory.h"

namespace chancery::people {

/// A line of the duty table that answers for a text, and by what in the text.
struct DutyMatch {
    Duty duty;
    QStringList words; ///< As the table writes them, the longest first.
};

/// Who is responsible (按责) for a matter, by the lines that hold on a day: those whose field or
/// words the text names, the best first. More of the text, and longer words of it, make the better
/// answer: 「网络安全」 is more than 「安全」; where that says nothing the order of the table does.
/// Whoever asks shows the words, so that a person sees why.
QList<DutyMatch> dutiesFor(const QList<Duty>& duties, const QString& text, const QDate& day);

/// The line that holds a field on a day; null where none does.
const Duty* dutyOf(const QList<Duty>& duties, const QString& field, const QDate& day);

} // namespace chancery::people
