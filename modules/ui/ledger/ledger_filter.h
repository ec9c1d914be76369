// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/reader.h"
#include "ui/kit.h"
#include "ui/ledger/ledger_face.h"

#include <QWidget>

class QLineEdit;
class QListWidget;

namespace chancery::ui {

class CheckBox;

/// What a column is asked: its values to choose from with how many rows have each, a piece of text,
/// or from where to where; and whether it is filled in at all. Content of a popover.
class LedgerFilter : public QWidget {
    Q_OBJECT

public:
    LedgerFilter(Kit& kit, const ledger::Column& column, std::shared_ptr<const LedgerFace> face,
                 const ledger::Condition* present, QWidget* parent = nullptr);

    /// For a column of few values.
    void setValues(const QList<ledger::Tally>& values);
    /// What is asked now; without values and tests: nothing.
    ledger::Condition condition() const;
    /// Why what was typed cannot be asked; empty when it can.
    QString trouble() const;

Q_SIGNALS:
    void applied(const chancery::ledger::Condition& condition);
    void cleared();

private:
    bool asksForRange() const;
    bool asksForText() const { return m_column.values == ledger::Values::Many; }
    void narrow(const QString& text);
    void apply();

    Kit& m_kit;
    ledger::Column m_column;
    std::shared_ptr<const LedgerFace> m_face;
    ledger::Condition m_present;
    bool m_any = false;
    QLineEdit* m_text = nullptr; ///< A piece of text, or narrows the values.
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QListWidget* m_values = nullptr;
    CheckBox* m_empty;
    CheckBox* m_filled;
};

} // namespace chancery::ui
