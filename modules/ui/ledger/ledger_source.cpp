// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_source.h"

namespace chancery::ui {

Result<void> LedgerSource::setCells(const QList<LedgerCellEdit>& edits)
{
    return fail("ledger.not-editable",
                {{QStringLiteral("column"), face()->title(edits.value(0).column)}});
}

Result<void> LedgerSource::share(const ledger::View&)
{
    return fail("ledger.not-shared");
}

Result<void> LedgerSource::unshare(const QString&)
{
    return fail("ledger.not-shared");
}

ledger::View LedgerSource::preset(const char* id, const QString& name,
                                  const QList<ledger::Condition>& conditions) const
{
    ledger::View view;
    view.id = QLatin1String(id);
    view.name = name;
    view.query.conditions = conditions;
    view.arrangement = ledger::Arrangement::of(columns(), frozen());
    return view;
}

} // namespace chancery::ui
