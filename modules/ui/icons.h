// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/theme.h"

#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace chancery::ui {

/// The outline icons (Fluent 20, regular and filled) of resources/icons/icons.txt, coloured by
/// token and drawn at the device's own pixels. A name that is not in the list draws nothing; a test
/// holds every name used to the list.
class Icons {
public:
    explicit Icons(const Theme& theme);

    static bool has(const QString& name);

    /// `size` in logical px, already scaled by the caller; `ratio` is the device pixel ratio.
    QPixmap pixmap(const QString& name, bool filled, int size, const QColor& colour,
                   qreal ratio) const;

    /// An icon for Qt's own buttons, actions and menus; it follows theme changes by itself.
    QIcon icon(const QString& name, Token token = Token::Text2, bool filled = false) const;

    void paint(QPainter& painter, const QRect& rect, const QString& name, const QColor& colour,
               bool filled = false) const;

private:
    const Theme& m_theme;
    mutable QHash<QString, QPixmap> m_cache;
};

/// The mark of 文枢: a red rounded square with 文.
void paintAppMark(QPainter& painter, const QRectF& rect, const QColor& red);
QIcon appIcon();

} // namespace chancery::ui
