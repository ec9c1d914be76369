// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_source.h"

namespace chancery::ui {

Result<void> LedgerSource::setCell(const QString&, const QString& column, const QString&)
{
    return fail("ledger.not-editable", {{QStringLiteral("column"), face()->title(column)}});
}

} // namespace chancery::ui
