// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_edit.h"

namespace chancery::documents {

/// 合并办理: several incoming documents on one matter are handled as one. The others keep their
/// place on their own way but wait for nobody; their files hang on the one that is handled. When it
/// is closed, each of them is closed with its result. Until then they can be taken apart.

struct MergedView {
    QString id;
    QString otherId;
    QString title;
    QString number;
    QString issuer;
    QDateTime at;
};

/// Those that rest while this document is handled.
Result<QList<MergedView>> mergedInto(store::Database& db, const QString& documentId);

/// merge, split.
Result<ChangeSet> mergeDocuments(const store::HandlerContext& context,
                                 const DocumentSettings& settings);
Result<ChangeSet> splitDocuments(const store::HandlerContext& context,
                                 const DocumentSettings& settings);

/// Nothing is done to a document that rests, and one that others rest on is not given up under
/// them. documents.merged-into {document}, documents.has-merged {count}.
Result<void> checkMerging(const FlowVerb& verb, const store::HandlerContext& context,
                          const DocumentEdit& edit);

/// What closing a document (办结) means for those that rest on it: the changes that close them too.
Result<ChangeSet> closeMerged(const FlowVerb& verb, const FlowParams& params,
                              const store::HandlerContext& context,
                              const DocumentSettings& settings, const DocumentEdit& edit);

} // namespace chancery::documents
