// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QImage>

namespace chancery::ui::pdf {

/// Loads what reads the usual kinds of image while libraries can still be loaded.
void warmUpPictures();

/// In pixels, from the file's head; empty when it cannot be told.
QSize pictureSize(const QByteArray& bytes);
/// Null for what cannot be read or is too large to be shown.
QImage readPicture(const QByteArray& bytes);
/// As a page, in points: at 96 pixels to the inch, within the sizes of pages.
QSizeF pointSizeOf(const QImage& picture);
/// ARGB32. By hand, because Qt's scaling wants threads and the sandbox has none to give.
QImage scaledPicture(const QImage& picture, const QSize& size);

} // namespace chancery::ui::pdf
