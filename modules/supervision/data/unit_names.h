// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QDate>
#include <QHash>

namespace chancery::supervision {

/// Departments by what people call them, for reading ledgers: names and short names of the units
/// that there are on a day. A name that two of them bear is left out: nobody may guess.
class UnitNames {
public:
    static Result<UnitNames> read(store::Database& db, const QDate& day);

    /// A participant; empty for a name that is not known.
    QString participant(const QString& name) const;

private:
    QHash<QString, QString> m_known;
};

} // namespace chancery::supervision
