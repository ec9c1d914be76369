// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "files/file_report.h"

#include <QList>
#include <QPointF>
#include <QRectF>

namespace chancery::files {

/// A page as a small picture of it needs it: where there is ink, not what it says. In millimetres
/// from the upper left corner.
struct Sketch {
    struct Piece {
        enum class What { Text, Line, Area, Picture, Seal };
        What what = What::Text;
        QRectF box = {};              ///< Of a character, a picture or a seal.
        QList<QPointF> points = {};   ///< Of a line or the edge of an area.
        double width = 0;             ///< Of a line.
        quint32 colour = 0xff000000u; ///< 0xAARRGGBB.
        QByteArray picture = {};      ///< An image file.
    };

    QSizeF size = {};
    QList<Piece> pieces = {};
};

/// By what a package can be known at a glance.
struct Preview {
    QByteArray picture = {}; ///< The image that it brings along (缩略图, 封面), or else
    Sketch sketch = {};      ///< its first page.
};

/// Of an OFD its cover, else its first page; of a DOCX and its like the thumbnail that the last
/// program left in it. Errors: those of the package; files.no-reader where it has nothing to show.
Result<Preview> previewOf(QByteArrayView bytes, const Limits& limits);

} // namespace chancery::files
