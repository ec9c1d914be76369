// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/commands.h"
#include "documents/data/document_edit.h"
#include "documents/rules/archive.h"

#include <QDate>
#include <QDateTime>
#include <QList>

namespace chancery::documents {

/// Filing gives the document its archive code (档号): on the server, where the items of a series
/// are counted without a gap. A document that was reopened and is filed again the same way keeps
/// its code; a withdrawn item is never given to another.
Result<void> fileAway(const FlowParams& params, const store::HandlerContext& context,
                      const DocumentSettings& settings, DocumentEdit& edit);
/// Reopened: the piece is withdrawn. documents.handed-over {code, transfer} once an archive has it.
Result<void> takeFromFile(const store::HandlerContext& context, DocumentEdit& edit);

/// documents.hand-over-archive {documents[], receiver, remark}: a list of filed documents goes to
/// an archive (移交). By the archivist. Errors: documents.not-archivist, documents.not-filed
/// {document}, documents.handed-over {code, transfer}.
Result<ChangeSet> handOverArchive(const store::HandlerContext& context);
/// documents.record-package {transfer, sha256}: the hash of the package that was written of it, by
/// which it is known again; the latest counts. Errors: documents.not-archivist,
/// documents.no-transfer {transfer}.
Result<ChangeSet> recordPackage(const store::HandlerContext& context);

/// A piece as the lists of the archive show it.
struct ArchivedPiece {
    QString id;
    QString documentId;
    ArchiveCode code;
    QString unitName;
    QString title;
    QString number;
    QString author;
    QDate documentDate;
    int secrecy = 0;
    QDateTime filedAt;
    QString filedName;
    QString transferId;
};

struct Transfer {
    QString id;
    QString name;
    QString receiver;
    QString remark;
    int items = 0;
    QDateTime at;
    QString byName;
    QString packageSha256; ///< Of the manifest of the package, once one was written.
};

/// Pieces in the order of their codes; of one transfer, or with an empty id those that were not
/// handed over.
Result<QList<ArchivedPiece>> archivedPieces(store::Database& db, const QString& transferId);
/// The latest first.
Result<QList<Transfer>> transfers(store::Database& db);
/// Items that are missing between the first and the last of a series, by series and item: none is
/// ever missing but those withdrawn, whose reason is in their document's history.
struct MissingItem {
    QString series;
    int item = 0;
    bool isWithdrawn = false;
};
Result<QList<MissingItem>> missingItems(store::Database& db);

} // namespace chancery::documents
