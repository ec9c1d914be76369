// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_pane.h"

#include "ui/ledger/ledger_paste.h"
#include "ui/shell/popover.h"
#include "ui/tr.h"

#include <QUndoCommand>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

/// Cells that were changed at once, and are taken back at once.
class LedgerEdit final : public QUndoCommand {
public:
    LedgerEdit(LedgerModel& model, QList<LedgerCellEdit> cells)
        : m_model(model), m_cells(std::move(cells))
    {
    }

    void undo() override
    {
        QList<LedgerCellEdit> back;
        for (auto cell = m_cells.rbegin(); cell != m_cells.rend(); ++cell)
            back.append({cell->id, cell->column, cell->after, cell->before});
        set(back);
    }
    void redo() override
    {
        if (std::exchange(m_begun, true)) // the first time it is done already
            set(m_cells);
    }

private:
    void set(const QList<LedgerCellEdit>& cells)
    {
        if (const auto done = m_model.edit(cells); !done.ok())
            Q_EMIT m_model.editRefused(done.error());
    }

    LedgerModel& m_model;
    QList<LedgerCellEdit> m_cells;
    bool m_begun = false;
};

} // namespace

void LedgerPane::keepEdit(const LedgerCellEdit& edit)
{
    m_undo.push(new LedgerEdit(*m_model, {edit}));
}

void LedgerPane::previewPaste(const ledger::TextTable& table, const QModelIndex& at)
{
    const auto paste = LedgerPaste::of(*m_model, table, at);
    auto* content = new LedgerPastePreview(m_kit, *m_model, paste);
    connect(content, &LedgerPastePreview::left, this, [this] {
        m_popover->close();
        m_grid->setFocus();
    });
    connect(content, &LedgerPastePreview::accepted, this,
            [this, table, place = QPersistentModelIndex(at)] {
                m_popover->close();
                m_grid->setFocus();
                if (!place.isValid())
                    return;
                const auto count = this->paste(table, place);
                if (count.ok())
                    Q_EMIT told(Tr::tr("%n cell(s) pasted", nullptr, *count));
                else
                    Q_EMIT refused(count.error());
            });
    const QRect cell = m_grid->visualRect(at);
    openPopover(content, m_grid->viewport()->mapToGlobal(cell.bottomLeft() + QPoint(0, 4)));
}

Result<int> LedgerPane::paste(const ledger::TextTable& table, const QModelIndex& at)
{
    const auto paste = LedgerPaste::of(*m_model, table, at);
    if (const auto objection = paste.objection(*m_model))
        return *objection;
    if (paste.edits.isEmpty())
        return 0;
    TRY(m_model->edit(paste.edits));
    m_undo.push(new LedgerEdit(*m_model, paste.edits));
    return int(paste.edits.size());
}

} // namespace chancery::ui
