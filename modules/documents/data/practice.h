// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/draft_template.h"
#include "documents/rules/practice.h"

namespace chancery::documents {

/// What comes with the program (resources/documents/practice.json), as it holds on a day.
Practice deliveredPractice(const QDate& day);
/// The templates of drafts (resources/documents/templates.json) that hold on a day.
QList<DraftTemplate> deliveredTemplates(const QDate& day);

} // namespace chancery::documents
