// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace chancery::documents {

/// A registration somebody has begun on this desk (待登记); it never leaves it.
struct Draft {
    QString id;    ///< Will be the document's.
    QString title; ///< As typed so far.
    QDateTime savedAt;
    QJsonObject params; ///< Of documents.register, as far as filled in; not checked.

    bool operator==(const Draft&) const = default;
};

/// Puts the draft, whole, over what was saved before. documents.draft-too-large over 4 MiB.
Result<void> saveDraft(store::Database& db, const QString& id, const QJsonObject& params,
                       const QDateTime& now);
Result<std::optional<Draft>> loadDraft(store::Database& db, const QString& id);
/// The latest first.
Result<QList<Draft>> listDrafts(store::Database& db);
Result<int> countDrafts(store::Database& db);
/// Harmless when there is none.
Result<void> deleteDraft(store::Database& db, const QString& id);

} // namespace chancery::documents
