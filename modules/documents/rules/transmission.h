// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "documents/rules/registration.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace chancery::documents {

/// A file of a package, with its place in it.
struct TransmittedFile {
    QString path; ///< files/01-正本.pdf
    FileParam file;

    bool operator==(const TransmittedFile& other) const
    {
        return path == other.path && file.sha256 == other.file.sha256;
    }
};

/// What a transmission package (传输包) says of itself, `package.json`: who sends what to whom, as
/// which number of those that this unit got in the year, and its files.
struct TransmissionSheet {
    QString sender;
    QString unit;
    int year = 0;
    int serial = 0; ///< Running without a gap for each unit and year.
    QDateTime sentAt;
    QString documentId; ///< The sender's.
    QString title;
    QString number; ///< 发文字号
    QString docType;
    QString issuer;
    QString signedOn;
    QString urgency;
    QString role; ///< main 主送, copy 抄送
    QList<TransmittedFile> files;

    static constexpr int mostFiles = FileParam::mostFiles;

    QJsonObject toJson() const;
    /// Strict. documents.transmission-format {format} for what is none, or of a later version;
    /// base.bad-field, base.unknown-field.
    static Result<TransmissionSheet> parse(const QJsonObject& json);

    /// Of documents.register, as the arrived document is entered here under `id`.
    QJsonObject registration(const QString& id) const;
};

} // namespace chancery::documents
