// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace chancery::documents {

/// By what a list judges whether a document is late.
struct DocumentDue {
    QDateTime at; ///< Invalid without a time limit.
    QString stage;
};

/// Of these documents; those that are not here are left out.
Result<QHash<QString, DocumentDue>> documentDues(store::Database& db, const QStringList& ids);

} // namespace chancery::documents
