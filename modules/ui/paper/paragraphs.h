// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/faces.h"

#include <QString>

namespace chancery::paper {

/// How a paragraph of the body is set (GB/T 9704, 7.3.3): its beginning, as a heading, in `face`
/// up to `faceEnds`, the rest in 仿宋.
struct ParagraphStyle {
    Face face = Face::FangSong;
    qsizetype faceEnds = 0;
    bool centred = false; ///< 第一章 …
};

/// 一、 黑体, （一） 楷体, 1. and （1） 仿宋; 第一条 黑体 for these three characters. A heading
/// that runs into the text ends at its first full stop, or at a colon soon after the number; a
/// first sentence that is too long for a heading is none.
ParagraphStyle styleOf(const QString& paragraph);

} // namespace chancery::paper
