// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/view.h"
#include "ui/kit.h"
#include "ui/ledger/ledger_face.h"

#include <QWidget>

class QListWidget;
class QSpinBox;

namespace chancery::ui {

/// Which columns are shown, in which order, and how many stay in sight. Content of a popover; what
/// is changed holds at once.
class LedgerChooser : public QWidget {
    Q_OBJECT

public:
    LedgerChooser(Kit& kit, const QList<ledger::Column>& columns, const LedgerFace& face,
                  const ledger::Arrangement& present, QWidget* parent = nullptr);

    ledger::Arrangement arrangement() const;

Q_SIGNALS:
    void arranged(const chancery::ledger::Arrangement& arrangement);
    void resetRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moveCurrent(int by);

    ledger::Arrangement m_before; ///< For the widths.
    QListWidget* m_list;
    QSpinBox* m_frozen;
};

} // namespace chancery::ui
