// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/ledger/ledger_model.h"

#include <QHash>
#include <QWidget>

namespace chancery::ui {

/// The rows of a ledger by the day on which they are due (日历), a month at a time: the same filter
/// as its grid; of each day the count, and as many rows as its field has room for. Only these are
/// read.
///
/// Keys: arrows a day or a week, PgUp/PgDn a month, T today, Enter shows the day's rows.
class LedgerCalendar : public QWidget {
    Q_OBJECT

public:
    /// `day` and `title` are columns.
    LedgerCalendar(Kit& kit, LedgerModel& model, const QString& day, const QString& title,
                   const QString& lamp, QWidget* parent = nullptr);

    void goToDay(const QDate& day);
    QDate currentDay() const { return m_current; }
    qint64 countOn(const QDate& day) const { return m_days.value(day).count; }
    QRect dayRect(const QDate& day) const;
    QSize minimumSizeHint() const override { return {420, 320}; }

Q_SIGNALS:
    void opened(const QString& id);
    /// All rows of a day are wanted.
    void dayRequested(const QDate& day);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Entry {
        QString id;
        QString title;
        Lamp lamp = Lamp::None;
    };
    struct Day {
        qint64 count = 0;
        QList<Entry> entries;
    };
    using Days = QHash<QDate, Day>;

    QDate firstDay() const;
    int headHeight() const;
    int lineHeight() const;
    QDate dayAt(const QPoint& point) const;
    const Entry* entryAt(const QPoint& point) const;
    void read();
    void paintDay(QPainter& painter, const QDate& day) const;
    void describe();

    Kit& m_kit;
    LedgerModel& m_model;
    QString m_day;
    int m_title;
    int m_lamp;
    QDate m_current;
    Days m_days;
    bool m_stale = true;
};

} // namespace chancery::ui
