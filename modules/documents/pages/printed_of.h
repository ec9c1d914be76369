// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "documents/pages/manuscript_paper.h"

namespace chancery::documents {

/// What will be printed on a document besides its text, as far as it is known by now.
Printed printedOf(const DocumentView& view);

} // namespace chancery::documents
