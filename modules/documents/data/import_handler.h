// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/commands.h"

namespace chancery::documents {

/// documents.import: one row of another system's register, filed at once with its warnings. For
/// the registry and administrators.
///
///     id          the document's
///     source      the register's name; with the row's own id, or without one with its content,
///                 it keeps a row from coming twice
///     line        of the file, for messages
///     row         the row as it stands (rules/import_row.h)
///     takeNumber  true: it gets a registry number of this house (of this year)
///     openToAll   true: everybody with an account may see it
///
/// The result tells the row's `warnings` beside document and stage.
///
/// Errors: documents.not-registry, documents.exists, documents.already-imported {document}, those
/// of ImportRow::parse, and the secrecy checks: a title that speaks of a secret is not recognised,
/// so nothing secret may be in the register.
Result<ChangeSet> importDocument(const store::HandlerContext& context,
                                 const DocumentSettings& settings);

} // namespace chancery::documents
