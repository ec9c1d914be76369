// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace chancery::supervision {

/// A file that comes with a report or a result (办结材料): {sha256, name, size, mediaType?}.
struct ProofFile {
    QString sha256;
    QString name; ///< Cleaned (cleanFileName).
    qint64 size = 0;
    QString mediaType;

    /// Errors: base.bad-field, supervision.file-name.
    static Result<QList<ProofFile>> parseAll(const QList<QJsonObject>& list);
};

} // namespace chancery::supervision
