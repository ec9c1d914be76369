// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/mark.h"
#include "ledger/reader.h"
#include "ui/ledger/ledger_face.h"
#include "ui/theme.h"

#include <QHash>

namespace chancery::ui {

/// How a row is marked (条件格式): as a whole, and cells of it by their shown columns.
struct LedgerMarked {
    const ledger::Mark* row = nullptr;
    QHash<int, const ledger::Mark*> cells;

    const ledger::Mark* at(int shown) const { return cells.value(shown, row); }
    bool isEmpty() const { return !row && cells.isEmpty(); }
};

/// By the first of the marks that holds, on the screen and in whatever leaves the house. `shown`
/// are places among the columns; the marks outlive the answer.
LedgerMarked markedBy(const QList<ledger::Mark>& marks, const QList<ledger::Column>& columns,
                      const QList<int>& shown, const LedgerFace& face, const ledger::Row& row,
                      const QDate& today);

/// The ground of what is marked, and the bar before it, by which a grey print shows it too.
struct MarkTokens {
    Token ground;
    Token bar;
};
MarkTokens markTokens(ledger::Mark::Tone tone);

/// The same on paper and in workbooks, which are white.
struct MarkColors {
    QColor ground; ///< Invalid: none.
    QColor bar;
};
/// Of each shown column of a row, the bar before the first of what is marked; empty where nothing
/// is.
QList<MarkColors> markColors(const LedgerMarked& marked, int shown);

} // namespace chancery::ui
