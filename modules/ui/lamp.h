// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QPainter;

namespace chancery::ui {

/// The state of one thing against its time limit (红灯、黄灯、绿灯). Told by shape as well as by
/// colour, so that it reads in grey print and for colour-blind eyes; words always stand beside it.
enum class Lamp {
    None,
    Red,       ///< Square with ×: overdue (超期).
    Yellow,    ///< Triangle with !: close to the limit (临期).
    Green,     ///< Disc with ✓: in time (正常).
    Done,      ///< Blue ring with ✓: finished (办结).
    NotStarted ///< Dashed ring (未启动).
};

/// Draws the lamp in the largest square in the middle of `rect`; sharp at every size from 12 px.
void paintLamp(QPainter& painter, const QRectF& rect, Lamp lamp, const Theme& theme);

/// "Red lamp" and so on, for accessible texts: "红灯".
QString lampName(Lamp lamp);

class LampWidget : public QWidget {
    Q_OBJECT

public:
    LampWidget(Kit& kit, Lamp lamp, int size = 16, QWidget* parent = nullptr);

    /// `words` is what the caller writes beside it ("超 2 天"), spoken after the lamp's name.
    void setLamp(Lamp lamp, const QString& words);
    Lamp lamp() const { return m_lamp; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Kit& m_kit;
    Lamp m_lamp;
    QString m_words;
    int m_size;
};

} // namespace chancery::ui
