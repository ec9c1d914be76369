// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_edit.h"
#include "documents/rules/slip.h"

#include <QDate>
#include <QDateTime>
#include <QList>

namespace chancery::documents {

/// The books that an office keeps beside its documents: numbers given (发文字号簿), receipts that
/// are missing (未签收), what goes to the gazettes (转送公报), and what is exchanged by the
/// confidential exchange (机要交换). All are the registry's and the secretaries'.

/// An open document that is issued has to be sent to the house's gazette, a normative one also to
/// that of the State Council.
void raiseGazettes(const store::HandlerContext& context, const Slip& slip, DocumentEdit& edit);

/// documents.note-gazette {gazette, state (sent, published, dropped), on, issue, remark}. Errors:
/// documents.not-registry, documents.no-gazette {gazette}, documents.issue-needed for what was
/// published, documents.reason-needed {verb} for what is dropped.
Result<ChangeSet> noteGazette(const store::HandlerContext& context);

/// documents.note-exchange {direction, listNumber, unit, items[], seal, signedBy, at, remark}.
/// Items are numbers: letters of a title are refused, they would put what is secret on a network
/// that may not hold it. Errors: documents.not-registry, documents.exchange-items {item},
/// documents.reason-needed {verb} for a broken seal, documents.exchange-noted {listNumber, unit}.
Result<ChangeSet> noteExchange(const store::HandlerContext& context);

/// A number that was given.
struct BookedNumber {
    QString documentId;
    QString code;
    int year = 0;
    int serial = 0;
    QString number;
    QString title;
    QDateTime givenAt;
    QString givenName;
    QString voidReason; ///< Not empty: the number is void.
    QDate signedOn;
};

/// The year's books, by code and serial.
Result<QList<BookedNumber>> bookedNumbers(store::Database& db, int year);

/// What the yearly report of a book says.
struct BookReport {
    QString code;
    int given = 0;
    int voided = 0;
    int last = 0;       ///< The highest serial;
    QList<int> missing; ///< what is missing below it: always none, or the report shows a fault.
    int late = 0;       ///< Given more than `lateDays` after the text was signed.

    static constexpr int lateDays = 7;
};
QList<BookReport> reportsOf(const QList<BookedNumber>& numbers);

/// Somebody who did not yet confirm that a document arrived.
struct OpenReceipt {
    QString documentId;
    QString recipient;
    QString title;
    QString number;
    QDateTime sentAt;
};
/// The longest waiting first; with `hours`, only those that wait longer.
Result<QList<OpenReceipt>> openReceipts(store::Database& db, const QDateTime& now, int hours);

struct GazetteItem {
    QString id;
    QString documentId;
    QString gazette;
    QString title;
    QString number;
    QString unitName;
    QString state;
    QDateTime aroseAt;
    QDate sentOn;
    QString issue;
    QString remark;
};
/// What waits first, then the latest.
Result<QList<GazetteItem>> gazetteItems(store::Database& db);

struct Exchange {
    QString id;
    QString direction;
    QString listNumber;
    QString unit;
    QStringList items;
    QString seal;
    QString signedBy;
    QDateTime at;
    QString remark;
    QString notedName;
};
/// The latest first, at most `most`.
Result<QList<Exchange>> exchanges(store::Database& db, int most);

} // namespace chancery::documents
