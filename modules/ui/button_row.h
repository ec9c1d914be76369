// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QMenu;

namespace chancery::ui {

class Button;
class IconButton;

/// A row of actions that never cuts a button: those that do not fit go into a "⋯" menu, the last
/// ones first.
class ButtonRow : public QWidget {
    Q_OBJECT

public:
    explicit ButtonRow(Kit& kit, QWidget* parent = nullptr);

    /// Takes the button over. `atRight` ones stand at the right end and always stay in sight.
    void add(Button* button, bool atRight = false);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void openMenu();

    Kit& m_kit;
    QList<Button*> m_left;
    QList<Button*> m_right;
    QList<Button*> m_hidden; ///< Wanted, but without room.
    IconButton* m_more;
    bool m_arranging = false;
};

} // namespace chancery::ui
