// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "ui/ledger/ledger_marking.h"

#include <QFont>
#include <QFontMetricsF>
#include <QList>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QStringList>

namespace chancery::ui {

/// Sets a ledger's table on pages of any device: title and notes on the first one, the heads on
/// each, two lines a row at most and a number below. In whichever thread.
class LedgerPaper {
public:
    /// Of a PDF, so that all measures are whole numbers of its units.
    static constexpr int resolution = 1'200;

    explicit LedgerPaper(QPagedPaintDevice& device);

    Result<void> begin(const QString& title, const QStringList& notes, const QStringList& heads,
                       const QList<int>& widths, const QList<bool>& atRight);
    Result<void> addGroup(const QString& text);
    /// Colours by column (条件格式); none: black on white.
    Result<void> addRow(const QStringList& cells, const QList<MarkColors>& colors = {});
    Result<void> finish();

    int pages() const { return m_page; }
    /// Every character of each page in the order of painting, for a PDF's maps.
    const QList<QList<char32_t>>& painted() const { return m_painted; }

private:
    qreal mm(double millimetres) const { return millimetres * m_unit; }
    Result<void> startPage();
    void paintHeads();
    void paintFoot();
    void paintMarks(const QList<MarkColors>& colors, qreal height);
    void text(const QPointF& baseline, const QString& line);
    QStringList linesOf(const QString& text, qreal width) const;

    QPagedPaintDevice& m_device;
    QPainter m_painter;
    double m_unit = 1; ///< Units of the device in a millimetre.
    QRectF m_area;
    QFont m_body;
    QFont m_strong;
    QFont m_big;
    QString m_title;
    QStringList m_notes;
    QStringList m_heads;
    QList<qreal> m_lefts; ///< One more than there are columns.
    QList<bool> m_atRight;
    qreal m_y = 0;
    int m_page = 0;
    QList<QList<char32_t>> m_painted;
};

} // namespace chancery::ui
