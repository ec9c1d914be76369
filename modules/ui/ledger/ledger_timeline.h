// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/ledger/ledger_model.h"

#include <QAbstractScrollArea>

namespace chancery::ui {

/// Which columns of a ledger tell from when to when a row goes, and what is written beside it.
struct LedgerSpan {
    QString title;
    QString from; ///< A day; may be empty in a row.
    QString to;   ///< A day; without one the row is open-ended.
    QString lamp;
    QString progress; ///< 0 … 100
};

/// The rows of a ledger as bars over time (时间轴、甘特图): the same rows in the same order and
/// groups as its grid shows, of which only those in sight are read.
///
/// Keys: ↑↓ J/K PgUp/PgDn rows, ←→ a week, Ctrl+←→ a month, + and − the scale, T today, Enter
/// opens. The wheel scrolls, with Shift sideways, with Ctrl it changes the scale.
class LedgerTimeline : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Scale { Days, Weeks, Months };

    LedgerTimeline(Kit& kit, LedgerModel& model, LedgerSpan span, QWidget* parent = nullptr);

    void setScale(Scale scale);
    Scale scale() const { return m_scale; }
    /// Brings a day a little behind the left edge.
    void goToDay(const QDate& day);
    QDate firstDayInSight() const;
    void chooseLine(int line);
    int currentLine() const { return m_current; }
    QString currentId() const;
    /// Where the bar of a line stands in the viewport; empty for a group and for what has no day.
    QRect barRect(int line) const;

Q_SIGNALS:
    void opened(const QString& id);
    void previewed(const QString& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    int rowHeight() const;
    int headHeight() const;
    int titleWidth() const;
    double dayWidth() const;
    int lineCount() const;
    int lineAt(int y) const;
    int linesThatFit() const;
    double xOf(const QDate& day) const;
    QDate dayAt(int x) const;
    QDate dayIn(const ledger::Row& row, int column) const;
    void place();
    void follow();
    void stepScale(int direction);
    void paintHead(QPainter& painter) const;
    void paintDays(QPainter& painter) const;
    void paintLine(QPainter& painter, int line, int y) const;
    void paintBar(QPainter& painter, const ledger::Row& row, int line, int y) const;
    void describe();

    Kit& m_kit;
    LedgerModel& m_model;
    LedgerSpan m_span;
    int m_title;
    int m_from;
    int m_to;
    int m_lamp;
    int m_progress;
    Scale m_scale = Scale::Weeks;
    QDate m_origin; ///< The first day of all that can be scrolled to.
    int m_current = 0;
    ledger::Key m_currentKey = 0; ///< Of the chosen one, wherever it stands; 0: a group.
    bool m_placed = false;
};

/// The colours of a bar: what is done of it, and the rest.
std::pair<Token, Token> barTokens(Lamp lamp);

} // namespace chancery::ui
