// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Sets the document on A4 pages after GB/T 9704-2012: 22 rows of 28 cells, 156/28 by 225/22 mm.
/// Where a signature would stand without text, the pages from there on get a row or two more or
/// less (7.3.5.5); where that does not help, the last line of the text goes with it.
/// At least one page, also for an empty document. Needs a QGuiApplication (it measures letters).
QList<Page> layoutPages(const PaperDocument& document, const Faces& faces);

} // namespace chancery::paper
