// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "sync/desk_port.h"
#include "ui/paper/paper_document.h"

namespace chancery::documents {

/// The paper of a document that the house writes itself, as it stands now, for screen, printer and
/// PDF. A document without a text here gives empty paper.
paper::PaperDocument paperOfView(sync::DeskPort& desk, const DocumentView& view);

} // namespace chancery::documents
