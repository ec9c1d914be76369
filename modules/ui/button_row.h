// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

#include <functional>

class QMenu;

namespace chancery::ui {

class Button;
class IconButton;

/// A row of actions that never cuts a button: those that do not fit go into a "⋯" menu (更多), the
/// last ones first. What is seldom done has its place in that menu from the start.
class ButtonRow : public QWidget {
    Q_OBJECT

public:
    explicit ButtonRow(Kit& kit, QWidget* parent = nullptr);

    /// What never has a button: an entry of the "⋯" menu.
    struct Extra {
        QString id; ///< The menu action's object name.
        QString text;
        QString iconName;
        QString key;        ///< For show.
        bool apart = false; ///< Behind a line, so that it is not met by mistake.
        std::function<void()> run;
    };

    /// Takes the button over. `atRight` ones stand at the right end and always stay in sight.
    void add(Button* button, bool atRight = false);
    void setExtras(QList<Extra> extras);
    void openMenu();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    Kit& m_kit;
    QList<Button*> m_left;
    QList<Button*> m_right;
    QList<Extra> m_extras;
    QList<Button*> m_hidden; ///< Wanted, but without room.
    IconButton* m_more;
    bool m_arranging = false;
};

} // namespace chancery::ui
