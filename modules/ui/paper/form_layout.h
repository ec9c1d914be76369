// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/form_template.h"
#include "ui/paper/form_values.h"

namespace chancery::paper {

/// Sets a form on A4 pages. Boxes that grow share what the page has to spare, so that the form
/// fills it; where there is more than a page holds, the rows go on on further pages, a box that
/// is divided under its label again.
///
/// Every entry is set exactly once: in the first box that takes its key and rank, else in the box
/// for all the rest, and where a form has none in one that is added at its end.
QList<Page> layoutForm(const FormTemplate& form, const FormValues& values, const Faces& faces);

} // namespace chancery::paper
