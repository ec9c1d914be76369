// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "files/file_report.h"
#include "ui/kit.h"

namespace chancery::documents {

/// What a file is, as a person says it: "OFD 版式文档".
QString fileKindName(files::FileKind kind, const QString& format = {});
/// Kind, pages, pixels, size and signature, as far as they are known: one fact a line, or "，"
/// between them.
QStringList fileFacts(const AttachmentView& file, const files::FileReport& report,
                      const ui::Format& format);
/// Whether this program itself shows the file: PDFs and the usual images.
bool isShownHere(const QString& mediaType);

} // namespace chancery::documents
