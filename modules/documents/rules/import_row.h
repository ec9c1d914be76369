// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "documents/rules/document_number.h"
#include "documents/rules/title.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace chancery::documents {

/// One row of another system's register, ready to be registered here. Real registers are dirty, so
/// a row is refused only when there is nothing to register it by; everything else is taken as it
/// stands, with warnings for the person who imports.
struct ImportRow {
    explicit ImportRow(Title ofRow) : title(std::move(ofRow)) {}

    Title title;
    DocumentNumber number;
    QStringList issuers;
    QDate date;       ///< Invalid when there is none that can be read;
    QString dateText; ///< then what stood there.
    QDate published;  ///< Invalid when absent.
    QString kind;     ///< As the register names it; not one of the fifteen as a rule.
    QString topic;
    QStringList keywords;
    QString body;
    QString url;
    QString sourceId;  ///< id, seq or index_no of the register.
    QJsonObject extra; ///< Every other field, untouched.
    QList<Error> warnings;

    /// A body longer than this carries the warning documents.row-long-body {length}.
    static constexpr int mostBody = 500'000;

    /// Under these a register keeps its own key of a row; the first that is there counts.
    static constexpr const char* keyFields[] = {"id", "seq", "index_no"};

    /// Reads one line of JSON (UTF-8). Fields: id, seq, index_no, title, number, issuer, date,
    /// date_raw, published, kind, topic, keywords, body, url; values of another type than expected
    /// go to `extra` too. Refused with documents.row-not-json {line, why}, documents.row-no-title
    /// {line}, or documents.title-too-long {line, length, most}; `line` counts from 1.
    /// Warnings: DocumentNumber's, documents.row-no-number, -bad-date {text}, -no-date,
    /// -issuer-inferred {issuer}, -no-issuer, -long-body, -date-after-publication.
    static Result<ImportRow> parse(const QByteArray& json, int line);
    /// The same of a row that was taken out of its line already.
    static Result<ImportRow> parse(const QJsonObject& row, int line);
};

} // namespace chancery::documents
