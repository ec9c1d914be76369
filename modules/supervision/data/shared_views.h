// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QJsonObject>

namespace chancery::supervision {

/// A view of the ledger that a supervisor shared with everybody (共享视图); what it shows is the
/// ledger's own affair (ledger::View).
struct SharedView {
    QString id;
    QString name;
    QJsonObject view;
    QString byName;
};

/// Those on this desk, by their names.
Result<QList<SharedView>> sharedViews(store::Database& db);

} // namespace chancery::supervision
