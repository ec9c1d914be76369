// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/commands.h"

namespace chancery::supervision {

/// What the handler would say of a row, were it opened now.
struct RowVerdict {
    std::optional<Error> refusal; ///< supervision.exists: it is in the ledger already.
    QList<Error> warnings;        ///< What is odd about its deadline (oddDue()).
};

/// Decides supervision.open with the item as its parameters, and does nothing: no number is taken.
RowVerdict judgeRow(const store::HandlerContext& context, const SupervisionSettings& settings,
                    const QJsonObject& item);

/// The same for those who are not deciding a command: in whatever thread reads the database.
QList<RowVerdict> judgeRows(store::Database& db, const store::Actor& actor,
                            const SupervisionSettings& settings, const QDateTime& now,
                            const QList<Fields>& items);

/// An import that is not at its end: whose parts are still coming, or are being taken in.
struct OpenImport {
    QString id;
    QString name;
    QString state; ///< coming, taking
    int parts = 0;
    int items = 0;
    int arrived = 0;
    QList<int> waiting; ///< The parts that are laid down.
    QString byName;
    QDateTime at;
};

Result<QList<OpenImport>> openImports(store::Database& db);

} // namespace chancery::supervision
