// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/table_text.h"
#include "ui/ledger/ledger_model.h"

#include <QWidget>

namespace chancery::ui {

/// What a table from a spreadsheet would change in a ledger, from a cell on: known before anything
/// is done. Rows of groups are stepped over; cells of columns that cannot be edited stay as they
/// are.
struct LedgerPaste {
    QList<LedgerCellEdit> edits;
    int rows = 0;                                     ///< In which something changes.
    int passed = 0;                                   ///< Cells of columns that cannot be edited.
    int outside = 0;                                  ///< Cells beyond the last row or column.
    QList<std::pair<LedgerCellEdit, Error>> troubles; ///< Texts that no cell of the column takes.

    static LedgerPaste of(const LedgerModel& model, const ledger::TextTable& table,
                          const QModelIndex& at);
    /// None, or why nothing of it can be pasted: the first trouble, or ledger.too-many-rows {most}.
    std::optional<Error> objection(const LedgerModel& model) const;
};

/// The same before a person's eyes: each cell with its old and its new text.
class LedgerPastePreview : public QWidget {
    Q_OBJECT

public:
    LedgerPastePreview(Kit& kit, const LedgerModel& model, const LedgerPaste& paste,
                       QWidget* parent = nullptr);

Q_SIGNALS:
    void accepted();
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_possible;
};

} // namespace chancery::ui
