// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QFrame>

#include <functional>

class QTimer;

namespace chancery::ui {

class Button;
class IconButton;
class Label;

/// One sentence about what was just done, with its undo: "已转办财务司　撤销 Z". Lies over the
/// lower edge of the window for 10 s; a new one replaces the old. Hovering holds it.
class Toast : public QFrame {
    Q_OBJECT

public:
    Toast(Kit& kit, QWidget* window);

    static constexpr int milliseconds = 10'000;

    /// Without `undo` there is no button.
    void tell(const QString& sentence, std::function<void()> undo = {});
    /// Runs the shown toast's undo and takes it away; false if there is none.
    bool undo();
    bool hasUndo() const { return isVisible() && static_cast<bool>(m_undo); }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();

    Kit& m_kit;
    Label* m_text;
    Button* m_button;
    IconButton* m_close;
    QTimer* m_timer;
    std::function<void()> m_undo;
};

} // namespace chancery::ui
