// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/lamp.h"

#include <QAbstractButton>
#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace chancery::ui {

class Label;

/// A white surface with a thin border and radius 8; no shadow.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(Kit& kit, QWidget* parent = nullptr);

    /// The card's column; put the content here.
    QVBoxLayout* body() const { return m_body; }
    /// Title (15 px) at the left of a first row, a remark at its right; `row()` takes more widgets
    /// between them.
    void setHeading(const QString& title, const QString& remark = {});
    QHBoxLayout* headingRow() const { return m_row; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kit& m_kit;
    QVBoxLayout* m_body;
    QHBoxLayout* m_row = nullptr;
    Label* m_title = nullptr;
    Label* m_remark = nullptr;
};

/// A number that matters, with its lamp and one line of explanation; clicking it opens the list
/// behind it.
class FigureCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit FigureCard(Kit& kit, QWidget* parent = nullptr);

    void setFigure(const QString& title, const QString& figure, const QString& note, Lamp lamp);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kit& m_kit;
    QString m_title;
    QString m_figure;
    QString m_note;
    Lamp m_lamp = Lamp::None;
};

/// The surface of cards: also for painted panes.
void paintCard(QPainter& painter, const QRect& rect, const Theme& theme);

} // namespace chancery::ui
