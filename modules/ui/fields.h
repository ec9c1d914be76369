// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>

namespace chancery::ui {

/// A choice among entries. The style sheet gives the frame and takes Qt's arrow away with it; the
/// kit paints its own, in the colours of the theme. The wheel scrolls the sheet around it, not the
/// choice.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(Kit& kit, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    Kit& m_kit;
};

/// A day, typed or chosen from a calendar that its arrow opens.
class DayField : public QDateEdit {
    Q_OBJECT

public:
    explicit DayField(Kit& kit, QWidget* parent = nullptr);

    /// The style does not know how wide our paddings and arrow are.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    Kit& m_kit;
};

/// A yes or no. Painted by the kit: the style's own box is as dark as a dark card.
class CheckBox : public QCheckBox {
    Q_OBJECT

public:
    CheckBox(Kit& kit, const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

private:
    Kit& m_kit;
};

} // namespace chancery::ui
