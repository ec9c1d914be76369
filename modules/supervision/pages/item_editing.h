// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "ui/ledger/ledger_source.h"

#include <QJsonObject>

namespace chancery::supervision {

/// What an editor of the ledger's column begins with: words, not keys.
QString editedText(const QString& column, const QString& value);

/// What was written in a cell as the command takes it: 重点 → "key", 2026年7月1日 → "2026-07-01".
/// ledger.not-editable {column}, supervision.unknown-word {text}, supervision.bad-day {text},
/// supervision.title-needed, supervision.too-long {field, most}.
Result<QJsonValue> editedValue(const QString& column, const QString& text);

/// One command for all cells: supervision.edit for one item, supervision.edit-list for several.
struct EditCommand {
    QString name;
    QJsonObject params;
};
Result<EditCommand> editCommand(const QList<ui::LedgerCellEdit>& edits);

} // namespace chancery::supervision
