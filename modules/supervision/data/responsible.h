// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "supervision/data/import_reading.h"

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

/// Rows that name nobody as their lead get whoever is responsible for their matter, with
/// supervision.lead-by-duty {field, words} as what is to be said of it, and go as far as `upTo`.
/// Rows whose paper names a unit that is none of the house's are left: they are not the house's.
Result<void> proposeLeads(store::Database& db, const QDate& day, const QString& upTo,
                          QList<ImportRow>& rows);

} // namespace chancery::supervision
