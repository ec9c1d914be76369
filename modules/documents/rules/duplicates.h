// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/document_number.h"

#include <QDate>
#include <QString>

namespace chancery::documents {

/// What two registrations are compared by.
struct Likeness {
    DocumentNumber number;
    QString issuer; ///< One or several organs as registered.
    QString title;
    QDate date;       ///< 成文日期; may be invalid.
    QString fileHash; ///< SHA-256 of the main file; may be empty.
};

enum class Alike {
    No,
    Possible, ///< Show it: a person decides.
    Certain   ///< The same document: registering it again needs a reason (another copy).
};

/// How alike two registrations are. Certain: the same file, or the same number of the same organ.
/// Possible: the same title of the same organ within thirty days or with a day unknown, or the same
/// number with an organ unknown. Two different numbers of one organ are two documents, whatever the
/// titles. Real registers hold one document under two dates and two documents under one number, so
/// neither the date nor the number alone decides.
Alike alike(const Likeness& one, const Likeness& other);

} // namespace chancery::documents
