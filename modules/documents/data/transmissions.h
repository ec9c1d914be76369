// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_edit.h"
#include "documents/data/package_file.h"

namespace chancery::documents {

/// 公文传输: an issued document goes to units outside the house, each time as a package that the
/// house's key has signed. A unit with an account here sees its own packages and no document; for
/// the others the same package is written to a medium.

struct TransmissionView {
    QString id;
    QString documentId;
    QString unit; ///< A participant, or empty.
    QString unitName;
    QString carrier; ///< line, medium
    int year = 0;
    int serial = 0; ///< 0 while it is not numbered yet.
    QString number;
    QString title;
    QString state; ///< sent, received, returned
    QDateTime sentAt;
    QString sentName;
    QDateTime answeredAt;
    QString answeredName;
    QString remark;
};

/// What was sent and has not been signed for comes first, then by day, the latest first.
Result<QList<TransmissionView>> transmissions(store::Database& db, int most);
/// Those of a document.
Result<QList<TransmissionView>> transmissionsOf(store::Database& db, const QString& documentId);
/// Sent at least so many hours ago and not signed for; the longest first.
Result<QList<TransmissionView>> unsignedTransmissions(store::Database& db, const QDateTime& now,
                                                      int hours);

/// What a package says of itself, its files included. documents.no-transmission,
/// documents.not-signed-yet.
Result<TransmissionSheet> transmissionSheet(store::Database& db, const QString& transmission);

/// The package as it was signed; its files' bytes come from `blob`, by SHA-256.
/// documents.no-transmission, documents.not-signed-yet, and what `blob` fails with.
Result<PackageFile> packageOf(store::Database& db, const QString& transmission,
                              const std::function<Result<QByteArray>(const QString&)>& blob);
/// What a package is called on a medium: 示例省工信厅-2026-17.zip.
QString packageFileName(const TransmissionView& transmission);

/// transmit, sign-for.
Result<ChangeSet> transmitDocument(const store::HandlerContext& context,
                                   const DocumentSettings& settings);
Result<ChangeSet> signForTransmission(const store::HandlerContext& context,
                                      const DocumentSettings& settings);

} // namespace chancery::documents
