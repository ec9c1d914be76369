// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace chancery::supervision {

/// Who is responsible for a matter by the duty table (按责转办).
struct Responsible {
    QString lead;      ///< A participant.
    QStringList co;    ///< Participants.
    QString field;     ///< The line of the table,
    QStringList words; ///< and the words of the matter that led to it.
};

/// The best answer of the table on a day; nothing where the matter names no field.
Result<std::optional<Responsible>> responsibleFor(store::Database& db, const QString& matter,
                                                  const QDate& day);

} // namespace chancery::supervision
