// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/manuscript.h"
#include "ui/kit.h"

#include <QTextEdit>

class QTextTable;

namespace chancery::documents {

/// Where a body is written: paragraphs, headings of four levels and tables, and nothing about how
/// they look. The numbers of headings follow from their places and stand in the margin; what is
/// pasted comes in as blocks, whatever program it was written in.
class ManuscriptEdit : public QTextEdit {
    Q_OBJECT

public:
    explicit ManuscriptEdit(ui::Kit& kit, QWidget* parent = nullptr);
    ~ManuscriptEdit() override;

    /// Undo begins anew.
    void setBlocks(const QList<Block>& blocks);
    /// Lines without text are no blocks.
    QList<Block> blocks() const;

    /// 0 makes paragraphs of what is selected, 1 to 4 headings.
    void setLevel(int level);
    int level() const;
    void insertTable(int rows, int columns);
    /// Shows a place of a block and marks it; `length` 0: the whole block.
    void showPlace(qsizetype block, qsizetype from, qsizetype length);

Q_SIGNALS:
    void edited();
    /// The cursor stands in a block of this level now.
    void levelChanged(int level);

protected:
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Margin;
    class Headings;

    void restyle();
    void styleBlock(QTextCursor& cursor, int level) const;
    void insertBlocks(QTextCursor& cursor, const QList<Block>& blocks);
    /// Leaves the cursor in the line behind the table.
    QTextTable* insertRows(QTextCursor& cursor, const QList<QStringList>& rows);
    void paintNumbers(QWidget& margin);
    int marginWidth() const;

    ui::Kit& m_kit;
    Margin* m_margin;
    Headings* m_headings;
    bool m_filling = false;
};

} // namespace chancery::documents
