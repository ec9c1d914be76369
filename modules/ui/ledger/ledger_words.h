// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/view.h"
#include "ui/ledger/ledger_face.h"

namespace chancery::ui {

/// What is asked of a ledger, in words: for the line above the grid, and for the sheets that leave
/// the house.

/// "状态：待批示、承办": one condition.
QString conditionText(const ledger::Condition& condition, const LedgerFace& face);
/// All of them and what was typed, joined by ；; empty when nothing is asked.
/// What a mark (条件格式) says: "限办日 in less than 3 days".
QString markText(const ledger::Mark& mark, const LedgerFace& face);
QString filterText(const ledger::Query& query, const LedgerFace& face);
/// "收文日期 ↓、文号 ↑"; empty for the ledger's own order.
QString sortText(const QList<ledger::SortKey>& sort, const LedgerFace& face);
/// A value of a statistic's axis: "2026-Q3" → 2026年第3季度.
QString partText(const QString& value, ledger::Part part);
/// "收文日期（按月）"
QString axisText(const ledger::Axis& axis, const LedgerFace& face);

} // namespace chancery::ui
