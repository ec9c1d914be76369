// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/pdf_reader.h"

namespace chancery::test {

/// The box right of a label on a printed form, found by its lines on the picture of the page: from
/// the label up, down and to the right. Empty where there is none.
QRectF boxBeside(const PdfReader& pdf, const PdfWord& label);

/// What stands in a box, line by line, without white space.
QString textWithin(const PdfReader& pdf, int page, const QRectF& box);

} // namespace chancery::test
