// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "documents/rules/manuscript.h"
#include "documents/rules/slip.h"
#include "store/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace chancery::documents {

/// The columns of doc_document that a manuscript and its slip fill; what they derive included.
QJsonObject manuscriptColumns(const Manuscript& text, const Slip& slip);

/// A version of a manuscript without its text.
struct VersionView {
    QString id;
    int position = 0;
    QDateTime at;
    QString author; ///< A person's id,
    QString authorName;
    QString authorUnit;
    QString step; ///< where the document stood,
    QString note;
    QString hash;
};

/// Oldest first; empty for a document that came in.
Result<QList<VersionView>> manuscriptVersions(store::Database& db, const QString& documentId);

/// The text of a version. documents.unknown-version {document, position}.
Result<Manuscript> manuscriptAt(store::Database& db, const QString& documentId, int position);

} // namespace chancery::documents
