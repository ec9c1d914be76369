// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/lamp.h"

#include <QList>

namespace chancery::ui {

/// One record of a thread (办理脉络): a paper, a supervised item, or a hole where something is
/// missing.
struct ThreadNode {
    QString table; ///< Of a record, with its id; both empty for a hole.
    QString id;
    QString title;
    QString note; ///< How far it is.
    Lamp lamp = Lamp::None;

    bool isHole() const { return id.isEmpty(); }
    bool operator==(const ThreadNode&) const = default;
};

/// A thread from its first paper to its end as a line of records, of which one is open: ← and →
/// walk to the ones beside it, a click to any.
class ThreadStrip : public QWidget {
    Q_OBJECT

public:
    explicit ThreadStrip(Kit& kit, QWidget* parent = nullptr);

    /// Hidden where there are fewer than two records.
    void setThread(const QList<ThreadNode>& nodes, const QString& openId);
    const QList<ThreadNode>& nodes() const { return m_nodes; }
    /// To the next record (+1) or the one before; past holes. False at the end.
    bool walk(int direction);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void walked(const chancery::ui::ThreadNode& node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString textOf(const ThreadNode& node) const;
    QList<QRect> boxes() const;
    void paintMore(QPainter& painter, const QList<QRect>& list) const;
    int nodeAt(const QPoint& point) const;

    Kit& m_kit;
    QList<ThreadNode> m_nodes;
    int m_open = -1;
};

} // namespace chancery::ui
