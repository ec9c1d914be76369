// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/catalog.h"
#include "store/migrations.h"

namespace chancery::documents {

/// doc_document with its children (text, attachments, opinions, case, tasks, events, readers,
/// reminders), which share its audience, and doc_flag, whose rows are one person's.
/// sql/0001_documents.sql says what each column means.
void addDocumentTables(store::Catalog& catalog);

/// The synchronised tables, for server and desks.
store::MigrationSet documentMigrations();

/// The drafts' table, for desks alone (drafts.h).
store::MigrationSet documentDeskMigrations();

} // namespace chancery::documents
