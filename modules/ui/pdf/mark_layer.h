// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/pdf/drawn_mark.h"

#include <QObject>
#include <QTimer>

class QLineEdit;
class QPainter;

namespace chancery::ui {

class PagesView;

/// Lies over pages, of a PDF or set here: shows marks, and takes mouse and pen while a tool is
/// chosen. Strokes that follow one another are one mark: it is given when the pen has rested a
/// while or another tool is taken. Escape puts the tool away.
class MarkLayer : public QObject {
    Q_OBJECT

public:
    enum class Tool { None, Ink, Highlight, Stamp, Note, Eraser };

    /// How long the pen rests until what was written is one mark.
    static constexpr int restMs = 1500;

    MarkLayer(Kit& kit, PagesView& view, QObject* parent = nullptr);

    void setMarks(const QList<DrawnMark>& marks);
    const QList<DrawnMark>& marks() const { return m_marks; }
    void setTool(Tool tool);
    Tool tool() const { return m_tool; }
    void setColour(int colour);
    void setStampText(const QString& text) { m_stampText = text; }
    /// Gives what is still being written.
    void finishInk();

Q_SIGNALS:
    void drawn(const chancery::ui::DrawnMark& mark);
    void erased(const QString& markId);
    void toolChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paint(QPainter& painter, int page, const QRectF& rect, double factor) const;
    bool press(const QPointF& at);
    bool move(const QPointF& at);
    bool release();
    bool tablet(QEvent* event);
    void highlightSelection();
    void openNote(const QPoint& at);
    void closeNote(bool isKept);
    bool showTip(QEvent* event);

    Kit& m_kit;
    PagesView& m_view;
    QTimer m_rest;
    QList<DrawnMark> m_marks;
    Tool m_tool = Tool::None;
    int m_colour = 0;
    QString m_stampText;
    DrawnMark m_ink; ///< What is being written.
    bool m_isDown = false;
    QLineEdit* m_note = nullptr;
    DrawnMark m_noteMark;
};

} // namespace chancery::ui
