// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::documents {

/// A document out of the house's memory: what was given to whom, or what was written.
struct PastDocument {
    QString id;
    QString title;
    QString number; ///< 发文字号
    QString stage;
    QDate on;         ///< Received, or begun.
    QString lead;     ///< Of what came in: who led (主办), a participant,
    QStringList co;   ///< and who helped (协办).
    QString unitName; ///< Of what the house wrote: who drafted it.
    int copies = 0;
    int secrecy = 0;
};

/// Incoming documents that a department was made to lead, the latest first.
Result<QList<PastDocument>> assignedDocuments(store::Database& db, int most);

/// What the house wrote (发文) since a day, void ones left out, the latest first.
Result<QList<PastDocument>> writtenDocuments(store::Database& db, const QDate& since, int most);

/// One of what the house wrote, as it is now; nothing for what is gone or void.
Result<std::optional<PastDocument>> writtenDocument(store::Database& db, const QString& id);

/// The three numbers of 精简发文: how many documents (数量), to how many recipients (范围), in how
/// many copies (份数).
struct IssueSums {
    int documents = 0;
    int recipients = 0;
    qint64 copies = 0;

    bool operator==(const IssueSums&) const = default;
};

/// Of what a department drafted and the house issued from one day to another, both included; by the
/// department's name at the time, an empty one counts all.
Result<IssueSums> issuedBetween(store::Database& db, const QString& unitName, const QDate& from,
                                const QDate& to);

} // namespace chancery::documents
