// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_edit.h"

namespace chancery::documents {

/// Nobody takes away or replaces what somebody else has open: documents.file-locked {name, holder,
/// until}.
Result<void> checkNotKeptOut(const store::HandlerContext& context, const store::Row& attachment);
/// A draft does not go on while somebody writes on one of its files: documents.file-open {name,
/// holder}.
Result<void> checkFilesClosed(const store::HandlerContext& context, const DocumentEdit& edit);
/// Nobody approves files that they have not seen. documents.files-changed.
Result<void> checkFilesSeen(const DocumentEdit& edit, const QString& seen);

} // namespace chancery::documents
