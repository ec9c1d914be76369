// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace chancery::ui {

class Button;
class Label;

/// What every form has around its fields: a title, a column that scrolls, a line for what is wrong,
/// and the buttons. Ctrl+Enter gives the form and Escape leaves it, whichever of the watched fields
/// would take the key for itself.
class FormFrame : public QWidget {
    Q_OBJECT

public:
    /// `margin` at the sides, in which the scroll bar stands.
    FormFrame(Kit& kit, Type titleType, int margin, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// The buttons' words; their keys are added where there is room and in the tool tip always.
    void setWords(const QString& give, const QString& giveIcon, const QString& leave);
    void setGivable(bool givable);
    void tell(const QString& sentence);
    void clearError();
    void watch(const QList<QWidget*>& fields);

    /// Where the fields go; they are children of sheet().
    QVBoxLayout& column() { return *m_column; }
    QWidget* sheet() { return m_sheet; }
    /// Behind the title, at its right.
    QHBoxLayout& heading() { return *m_heading; }
    /// At the left of the two buttons.
    void addSideButton(QWidget* button);

Q_SIGNALS:
    void given();
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void faceButtons();

    Label* m_title;
    Label* m_error;
    Button* m_give;
    Button* m_leave;
    QWidget* m_sheet;
    QVBoxLayout* m_column;
    QHBoxLayout* m_heading;
    QHBoxLayout* m_buttons;
    QString m_giveText;
    QString m_giveIcon;
    QString m_leaveText;
};

} // namespace chancery::ui
