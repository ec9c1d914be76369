// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QPushButton>

namespace chancery::ui {

enum class ButtonKind {
    Primary,   ///< White on red; at most one in a pane.
    Secondary, ///< Outlined.
    Ghost      ///< Text only: 撤回, 取消.
};

/// A button that names its act and shows its key: "批示 B". Painted by the kit; keyboard focus is a
/// blue ring.
class Button : public QPushButton {
    Q_OBJECT

public:
    Button(Kit& kit, ButtonKind kind, QWidget* parent = nullptr);

    /// `key` is for show ("B", "Ctrl+N"); the action registry makes it work.
    void setFace(const QString& text, const QString& iconName = {}, const QString& key = {});
    void setDense(bool dense);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString shownText() const;

    Kit& m_kit;
    ButtonKind m_kind;
    QString m_iconName;
    QString m_key;
    bool m_dense = false;
};

/// A square button with an icon only. It always has a name, spoken and shown with its key in the
/// tool tip.
class IconButton : public QPushButton {
    Q_OBJECT

public:
    IconButton(Kit& kit, const QString& iconName, QWidget* parent = nullptr);

    void setName(const QString& name, const QString& key = {});
    void setIconName(const QString& iconName);
    /// A small red disc with a number at the upper right; 0 takes it away.
    void setBadge(int count);
    void setToken(Token token);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kit& m_kit;
    QString m_iconName;
    Token m_token = Token::Text2;
    int m_badge = 0;
};

/// The red count disc of rail and bell: "5", "99+" above 99. `corner` is its upper right.
void paintBadge(QPainter& painter, const QPoint& corner, int count, const Theme& theme,
                Token surround);

/// The keyboard focus ring inside `rect`.
void paintFocusRing(QPainter& painter, const QRect& rect, int cornerRadius, const Theme& theme);

} // namespace chancery::ui
