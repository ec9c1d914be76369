// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/quotas.h"
#include "ui/kit.h"

#include <QWidget>

namespace chancery::documents {

/// A year of issuing as a line that climbs from month to month, beside the year before (broken) and
/// the quota (a line across). A month pressed opens what was issued in it.
class IssueCurve : public QWidget {
    Q_OBJECT

public:
    /// Which of the three numbers (数量、范围、份数).
    enum class Number { Documents, Recipients, Copies };

    explicit IssueCurve(ui::Kit& kit, QWidget* parent = nullptr);

    void setCurve(const QString& of, int year, const IssuedCurve& curve);
    void setNumber(Number number, const std::optional<int>& quota);
    /// What the picture says, in words: for whoever cannot see it, and as the tool tip of a month.
    QString monthText(int month) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// 1 to 12; of the year shown.
    void monthChosen(int month);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    int valueOf(const IssuedNumbers& numbers) const;
    int highest() const;
    QRectF plot() const;
    QPointF pointOf(int month, int value) const;
    int monthAt(const QPointF& point) const;
    void paintLine(QPainter& painter, const QList<IssuedNumbers>& line, const QPen& pen) const;
    void paintLegend(QPainter& painter) const;

    ui::Kit& m_kit;
    QString m_of;
    int m_year = 0;
    IssuedCurve m_curve;
    Number m_number = Number::Documents;
    std::optional<int> m_quota;
};

} // namespace chancery::documents
