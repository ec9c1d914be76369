// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/fields.h"
#include "base/result.h"
#include "documents/rules/document_number.h"
#include "documents/rules/secrecy.h"
#include "documents/rules/urgency.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace chancery::documents {

/// A file that a command brings. Its bytes are a blob that was sent before.
struct FileParam {
    QString sha256;
    QString name; ///< Cleaned (cleanFileName): what came may hold slashes or reversed text.
    qint64 size = 0;
    QString mediaType;
    QString role; ///< main 正文, attachment 附件, answer 答复

    static constexpr int mostFiles = 100;

    /// {sha256, name, size, mediaType?, role?}. `usualRole` where none is given. Errors:
    /// documents.bad-blob-name {sha256}, base.bad-field.
    static Result<FileParam> parse(const QJsonObject& json, const QString& usualRole);
    static Result<QList<FileParam>> parseAll(const QList<QJsonObject>& list,
                                             const QString& usualRole);
};

/// What somebody enters about an incoming document (收文登记), the parameters of
/// documents.register:
///
///     id            the document's, made on the desk
///     title         required but for a secret that this network may not hold
///     kind          act 批办件 (when absent), read 阅知件
///     medium        document (when absent), telegram 电报
///     docType       文种: kindId()
///     number, issuer, signedOn, receivedOn (today when absent), copies, copyNumber, pages, notes
///     urgency       urgencyId(), "" for none
///     secrecy       密级 as marked: 机密★20年
///     due           a moment; when absent, by the installation's limits
///     text          the body, up to 500 000 characters
///     attachments   FileParam
///     anotherCopy   why a document that is here already is registered once more
struct Registration {
    QString id;
    QString title; ///< Empty only for a secret without one.
    QString kind;
    Medium medium = Medium::Document;
    QString docType;
    DocumentNumber number;
    QString issuer;
    QDate signedOn;
    std::optional<QDate> receivedOn;
    std::optional<int> copies;
    QString copyNumber;
    std::optional<int> pages;
    QString notes;
    Urgency urgency = Urgency::None;
    SecrecyMark secrecy;
    std::optional<QDateTime> due;
    QString text;
    QList<FileParam> files;
    QString anotherCopy;

    static constexpr int mostText = 500'000;

    /// Errors: base.bad-field, base.unknown-field, base.bad-id, documents.title-missing,
    /// documents.title-too-long, documents.bad-secrecy, documents.bad-urgency {text, medium},
    /// documents.bad-type {text}, documents.bad-blob-name.
    static Result<Registration> parse(const QJsonObject& params);

    Contents contents() const;
    /// For a person to look at; nothing is refused for it: DocumentNumber's warnings,
    /// documents.no-number, -no-issuer, -no-date, -date-after-receipt, -received-ahead, and
    /// documents.secrecy-term-too-long.
    QList<Error> warnings(const QDate& today) const;
};

/// One field of documents.correct: becomes `to` if it still is `from`. Values are those of the
/// columns, as text, number or null.
struct FieldChange {
    QString field;
    QJsonValue from;
    QJsonValue to;
};

/// Columns that documents.correct may change: kind, doc_type, doc_number, issuer, title,
/// signed_on, received_on, urgency, secrecy_text, copies, copy_number, pages, due_at, notes.
const QStringList& correctableFields();

/// {document, changes[{field, from, to}], reason?}. Errors: documents.unknown-field {field},
/// documents.field-twice {field}, base.…
struct Correction {
    QString document;
    QString reason;
    QList<FieldChange> changes;

    static Result<Correction> parse(const QJsonObject& params);
};

/// The changes that are left to make on the fields as they stand, those that are true already
/// left out. documents.stale-field {field, from, now, to} when somebody else changed it meanwhile.
Result<QList<FieldChange>> decideCorrection(const Fields& fields,
                                            const QList<FieldChange>& changes);

/// The registration that a stored document with these columns amounts to, checked as a new one
/// is: after a correction it must still be one.
Result<Registration> registrationOf(const QString& id, const Fields& fields);

QJsonArray warningsJson(const QList<Error>& warnings);

} // namespace chancery::documents
