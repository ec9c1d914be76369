// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_edit.h"

namespace chancery::documents {

/// What came from other houses as signed packages (公文传输). A package is taken only when a key
/// vouches for it that somebody here has made sure of; from the list it becomes an incoming
/// document in one step, or goes back with a reason.

struct ArrivalView {
    QString id;
    QString sender;
    int year = 0;
    int serial = 0;
    QString number;
    QString title;
    QString unit; ///< To whom it was addressed.
    QDateTime sentAt;
    QString state; ///< arrived, registered, returned
    QDateTime arrivedAt;
    QString arrivedName;
    QDateTime answeredAt;
    QString answeredName;
    QString reason;
    QString documentId;
};

/// What waits comes first, then the latest.
Result<QList<ArrivalView>> arrivals(store::Database& db, int most);

/// A number that should be here and is not.
struct ArrivalGap {
    QString sender;
    int year = 0;
    QList<int> missing;
};
Result<QList<ArrivalGap>> arrivalGaps(store::Database& db);

struct SenderView {
    QString id;
    QString name;
    QString keyPin;
    QDateTime trustedAt;
    QString trustedName;
};
Result<QList<SenderView>> trustedSenders(store::Database& db);

} // namespace chancery::documents
