// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "ui/pdf/pdf_session.h"

#include <functional>

namespace chancery::ui {

/// Reads the plain text of the first `pages` pages through the sandbox, for filling in a
/// registration's fields. `done` is called once, later, on this thread, with one text a page
/// (compatibility characters such as ⼯ made into 工), or with the session's error. Deleting
/// `context` cancels.
void readPdfText(PdfService& service, const QString& path, int pages, QObject* context,
                 std::function<void(Result<QStringList>)> done);

} // namespace chancery::ui
