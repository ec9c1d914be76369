// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/page_mark.h"
#include "store/database.h"

#include <QDateTime>

namespace chancery::documents {

/// A mark with who made it and when.
struct PageMarkView {
    QString id;
    PageMark mark;
    QString author; ///< A person's id.
    QString authorName;
    QDateTime at;
};

/// The marks on a file of a document, or on a version of its text by its hash, oldest first.
Result<QList<PageMarkView>> pageMarks(store::Database& db, const QString& documentId,
                                      const QString& sha256);

} // namespace chancery::documents
