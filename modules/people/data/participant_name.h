// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDate>
#include <QString>

namespace chancery::store {
class Database;
}

namespace chancery::people {

/// What the record calls a participant on a day, by a few look-ups and not by the whole directory
/// (pages have NameBook): "财务司综合处" for a unit, "财务司司长" for a post, "康永年" for a
/// person, with the unit where others in service bear the name, and the role's key for a role.
/// Empty for what does not exist, and for a person, post or unit whose last day has passed.
Result<QString> participantName(store::Database& db, const QString& participant, const QDate& day);

/// The name under which a person signs in; empty for one who does not.
Result<QString> loginOf(store::Database& db, const PersonId& person);

} // namespace chancery::people
