// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QFrame>

namespace chancery::ui {

/// A small surface that opens under a button (sync, notices, person) and closes on Escape or a
/// click elsewhere. The content is the caller's widget, taken over.
class Popover : public QFrame {
    Q_OBJECT

public:
    Popover(Kit& kit, QWidget* content, QWidget* parent);

    /// Right edges in line, 4 px below `anchor`, inside the window.
    void openUnder(QWidget* anchor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Kit& m_kit;
};

} // namespace chancery::ui
