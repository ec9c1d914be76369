// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::documents {

/// The end of a document's main text: who signed (发文机关署名) and the day (成文日期).
struct Signature {
    QStringList organs; ///< Empty when only the day was found, or persons signed.
    QDate date;
    int dateConfidence = 0;
    QString organsFrom;
    QString dateFrom;
};

/// Looks behind line `begin`. Attachments follow the signature, so the first that reads like one
/// counts. `titleOrgans` helps to put wrapped names together.
std::optional<Signature> findSignature(const QStringList& lines, qsizetype begin,
                                       const QStringList& titleOrgans);

} // namespace chancery::documents
