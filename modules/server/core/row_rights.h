// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"
#include "store/database.h"

#include <QSet>
#include <QStringList>

namespace chancery::server {

/// Which of these rows of a table a person may see: those that are in one of their scopes, as the
/// feed has it at this moment.
Result<QSet<QString>> visibleRows(store::Database& db, const store::Actor& actor,
                                  const QString& table, const QStringList& ids);

} // namespace chancery::server
