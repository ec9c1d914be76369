// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/pdf_reader.h"

namespace chancery::test {

/// The text of all pages as Qt's PDF reader (PDFium) gives it, without white space.
QString textByPdfium(const QString& file);

/// Which part of the printed characters the text that was read holds in their numbers (1 is all):
/// the order in which a reader takes up lines is its own affair.
double shareThatCameBack(const QString& printed, const QString& read);

} // namespace chancery::test
