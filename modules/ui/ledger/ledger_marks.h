// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/mark.h"
#include "ledger/reader.h"
#include "ui/kit.h"
#include "ui/ledger/ledger_face.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace chancery::ui {

class ChoiceBox;

/// What the rows and cells of a view are marked by (条件格式): the marks there are, each with a way
/// to take it away, and below them the next one. Content of a popover; what is changed holds at
/// once.
class LedgerMarks : public QWidget {
    Q_OBJECT

public:
    /// `column` is what the next mark begins with; empty for the first.
    LedgerMarks(Kit& kit, const QList<ledger::Column>& columns,
                std::shared_ptr<const LedgerFace> face, const QList<ledger::Mark>& marks,
                const QString& column, QWidget* parent = nullptr);

    const QList<ledger::Mark>& marks() const { return m_marks; }
    /// What add() would add, as it is chosen now.
    ledger::Mark next() const;
    void setNext(const ledger::Mark& mark);
    void add();
    void removeAt(int place);
    /// The values of the chosen column, of a few of which one is chosen.
    void setValues(const QList<ledger::Tally>& values);

Q_SIGNALS:
    void changed(const QList<chancery::ledger::Mark>& marks);
    void valuesWanted(const QString& column);

private:
    void build(const QString& column);
    void showMarks();
    void showTests();
    void showValue();
    const ledger::Column* column() const;

    Kit& m_kit;
    QList<ledger::Column> m_columns;
    std::shared_ptr<const LedgerFace> m_face;
    QList<ledger::Mark> m_marks;
    QListWidget* m_list;
    ChoiceBox* m_column;
    ChoiceBox* m_test;
    QStackedWidget* m_valueStack;
    QLineEdit* m_value;
    ChoiceBox* m_values;
    ChoiceBox* m_tone;
    ChoiceBox* m_reach;
};

} // namespace chancery::ui
