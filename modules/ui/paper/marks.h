// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"

#include <QStringList>

namespace chancery::paper {

/// Where a mark (发文机关标志) was put, in mm on the page.
struct MarkPlace {
    double emBottom = 0;  ///< Where the em squares of its last line end.
    double inkBottom = 0; ///< Where its ink ends.
};

/// Puts the mark of one issuer in the middle, its ink beginning at `top`: as large as it fits, at
/// most `tallest` mm.
MarkPlace putSingleMark(PageSetter& setter, const QString& mark, double top, double tallest);

/// The names of several issuers one under another, all as wide as the widest, in no more than
/// `room` mm if that can be done, and a last line 文件 beside them in the middle (7.2.4).
MarkPlace putJointMark(PageSetter& setter, QStringList issuers, double top, double room);

} // namespace chancery::paper
