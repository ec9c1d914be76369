// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Sets the document on A4 pages after GB/T 9704-2012: 22 rows of 28 cells, 156/28 by 225/22 mm.
/// At least one page, also for an empty document. Needs a QGuiApplication (it measures letters).
QList<Page> layoutPages(const PaperDocument& document, const Faces& faces);

} // namespace chancery::paper
