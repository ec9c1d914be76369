// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/lamp.h"

#include <QList>
#include <QWidget>

namespace chancery::ui {

/// One step of a document's way (登记 拟办 批示 承办 …).
struct FlowStep {
    QString name; ///< "批示"
    QString note; ///< Who and when, or how long it has been here: "陈副部长 · 停留 6 小时".
    Lamp lamp = Lamp::NotStarted;
    bool current = false; ///< Someone must act here now.
};

/// The way of one document from left to right; what is done is joined by a green line. Steps share
/// the width; if it is too small for the notes, they are cut with … and shown as tool tip.
class FlowStrip : public QWidget {
    Q_OBJECT

public:
    explicit FlowStrip(Kit& kit, QWidget* parent = nullptr);

    void setSteps(QList<FlowStep> steps);
    const QList<FlowStep>& steps() const { return m_steps; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepActivated(int step); ///< A click on a step: show its history.

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QList<int> edges() const;
    int stepAt(const QPoint& point) const;

    Kit& m_kit;
    QList<FlowStep> m_steps;
};

} // namespace chancery::ui
