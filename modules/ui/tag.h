// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QPainter;

namespace chancery::ui {

/// What a tag's colour says.
enum class Tone {
    Neutral, ///< Plain facts.
    Red,     ///< White on red: 特急 only.
    RedSoft, ///< Red on pale red: 批示.
    Amber,   ///< 加急, close to the limit.
    Green,
    Blue
};

/// The width a tag takes, padding included.
int tagWidth(const QString& text, const Theme& theme);
int tagHeight(const Theme& theme);

/// Draws the tag with its left edge at `left` and its middle on `middle`; returns its right edge.
int paintTag(QPainter& painter, int left, int middle, const QString& text, Tone tone,
             const Theme& theme);

class TagWidget : public QWidget {
    Q_OBJECT

public:
    TagWidget(Kit& kit, const QString& text, Tone tone, QWidget* parent = nullptr);

    void setTag(const QString& text, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kit& m_kit;
    QString m_text;
    Tone m_tone;
};

} // namespace chancery::ui
