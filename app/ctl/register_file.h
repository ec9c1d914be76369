// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QFile>
#include <QJsonObject>

#include <optional>

namespace chancery::ctl {

/// One row of a register as it stands in the file, or why it is none.
struct RegisterRow {
    int line = 0;    ///< Counts from 1, blank lines included.
    QJsonObject row; ///< Empty when there is an error.
    QByteArray text; ///< The row in canonical JSON: the same row has the same text.
    std::optional<Error> error;
};

/// Another system's register, one JSON object a line (JSON Lines, UTF-8), read without holding the
/// whole file. A byte order mark, CR LF and blank lines are taken in stride; a line that is no
/// object (documents.row-not-json {line, why}) or too long for one command (ctl.row-too-large
/// {line, bytes, most}) costs that row alone.
class RegisterFile {
public:
    /// A row must go into one command, and that into one request.
    static constexpr qint64 mostBytes = 900'000;

    /// Errors: ctl.cannot-read {file, reason}, ctl.empty-file {file}, ctl.not-utf8 {file} for
    /// UTF-16, ctl.not-lines {file} for a single JSON array.
    Result<void> open(const QString& path);

    /// The next row; nothing at the end of the file. Errors: ctl.cannot-read.
    Result<std::optional<RegisterRow>> next();

private:
    RegisterRow parse(QByteArray text) const;
    Result<RegisterRow> skipLongLine(qint64 bytes);

    QFile m_file;
    int m_line = 0;
};

} // namespace chancery::ctl
