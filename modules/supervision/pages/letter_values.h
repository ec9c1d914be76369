// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/letters.h"
#include "ui/paper/form_values.h"
#include "ui/paper/page.h"

namespace chancery::supervision {

/// What stands in the boxes of a letter (督查单); in Chinese whatever the interface speaks, since
/// it goes into the file. The names are in docs/admin/forms.md.
paper::FormValues letterValues(const Letter& letter, const QString& ministry);
/// Of a list of several letters to one department.
paper::FormValues letterListValues(const QList<Letter>& letters, const QString& ministry,
                                   const QDate& today);
/// The colour of a letter's lines and fixed words (三色督查单).
paper::Ink letterInk(const QString& grade);

} // namespace chancery::supervision
