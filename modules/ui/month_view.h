// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/lamp.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QWidget>

namespace chancery::ui {

/// One thing on a day of a month.
struct MonthEntry {
    QString title;
    Lamp lamp = Lamp::None;
    bool isStrong = false; ///< It waits for the person here.
};

/// What kind of day it is: 休, 班 with the holiday's name; empty for a plain one.
struct DayMark {
    QString word;
    QString name;
    bool isOff = false;
};

/// A month as six weeks of days, Monday first: on each day its number, what kind of day it is and
/// as many entries as there is room for. Arrows move the chosen day, Page Up and Page Down the
/// month, Home goes to today.
class MonthView : public QWidget {
    Q_OBJECT

public:
    explicit MonthView(Kit& kit, QWidget* parent = nullptr);

    void setToday(const QDate& today);
    void setEntries(const QHash<QDate, QList<MonthEntry>>& entries);
    void setMarks(const QHash<QDate, DayMark>& marks);
    /// Shows its month. monthShown() follows where it is another, then dayChosen().
    void choose(const QDate& day);
    const QDate& chosen() const { return m_chosen; }
    /// The days of the six weeks.
    QDate firstShown() const;
    QDate lastShown() const { return firstShown().addDays(6 * 7 - 1); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void monthShown();
    void dayChosen(const QDate& day);
    void dayOpened(const QDate& day); ///< Enter, or twice pressed.

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int headHeight() const;
    QRectF cellOf(int place) const;
    QDate dayAt(const QPointF& point) const;
    QString told(const QDate& day) const;
    void paintDay(QPainter& painter, const QDate& day, const QRectF& cell) const;
    void paintEntries(QPainter& painter, const QDate& day, const QRectF& room) const;

    Kit& m_kit;
    QDate m_today;
    QDate m_chosen;
    QHash<QDate, QList<MonthEntry>> m_entries;
    QHash<QDate, DayMark> m_marks;
};

} // namespace chancery::ui
