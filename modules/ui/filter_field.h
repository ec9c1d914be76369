// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QLineEdit>

class QTimer;

namespace chancery::ui {

/// The field above a list ("/" focuses it). filterChanged() comes when typing pauses, at once where
/// the answer holds up nobody (setPause()), and never while an input method is composing; Escape
/// clears, ↓ goes to the list.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(Kit& kit, QWidget* parent = nullptr);

    /// Where ↓ and Enter lead.
    void setList(QWidget* list) { m_list = list; }
    /// 60 ms by itself.
    void setPause(int milliseconds);

Q_SIGNALS:
    void filterChanged(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Kit& m_kit;
    QWidget* m_list = nullptr;
    QTimer* m_pause;
    bool m_composing = false;
};

} // namespace chancery::ui
