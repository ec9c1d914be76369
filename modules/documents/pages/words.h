// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::documents {

/// The sentences of every code "documents.…" and of the layers that have no pages of their own:
/// workflow, sync, store, wire and server.
void addDocumentWords(ui::Words& words);

} // namespace chancery::documents
