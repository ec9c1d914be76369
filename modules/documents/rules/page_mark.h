// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QPoint>
#include <QRect>
#include <QString>

namespace chancery::documents {

/// What somebody drew on a page of a file (批注): the file itself is never changed. Lengths are
/// hundredths of a point (1/7200 inch) from the upper left corner of the page, whatever its size.
struct PageMark {
    enum class Kind {
        Ink,       ///< 手写
        Highlight, ///< 划重点
        Stamp,     ///< 签章字样, a word in a frame: 已阅, 同意.
        Note,      ///< 文字批注, beside a place.
    };

    Kind kind = Kind::Ink;
    int page = 0;                 ///< The first is 0.
    int colour = 0;               ///< One of mostColours that the pages know.
    QList<QList<QPoint>> strokes; ///< Of ink.
    QList<QRect> boxes;           ///< Of a highlight, a box a line.
    QPoint at;                    ///< Of a stamp or a note, its upper left corner.
    QString text;                 ///< Of a stamp or a note.

    bool operator==(const PageMark&) const = default;

    static constexpr int mostPages = 20'000;
    static constexpr int mostPoints = 6'000; ///< In all strokes.
    static constexpr int mostBoxes = 200;
    static constexpr int mostText = 500;
    static constexpr int mostColours = 4;
    static constexpr int mostLength = 2'000'000; ///< 7 m

    /// {kind, page, colour?, strokes | boxes | at and text}. Errors: base.bad-field and its like,
    /// documents.bad-mark {kind}.
    static Result<PageMark> parse(const QJsonObject& json);
    QJsonObject toJson() const;
};

QString pageMarkKindId(PageMark::Kind kind);

} // namespace chancery::documents
