// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "desks.h"

#include <QTemporaryDir>

namespace chancery::bench {

/// A clerk's desk that knows its office, with so many filed documents in its file besides: written
/// into it row by row, because a server would take hours for a million. None of them is in the
/// full-text index yet.
class FilledDesk {
public:
    static Result<std::unique_ptr<FilledDesk>> make(std::unique_ptr<QTemporaryDir> folder,
                                                    int documents, int bodyCharacters);

    /// Enters all of them, as the desk does in its quiet hours; how long that took, in ms, without
    /// the putting together afterwards.
    Result<double> fillIndex() const;

    QString folder() const { return m_folder->path(); }
    QString file() const { return m_desks->folderOf(0) + QStringLiteral("/desk.db"); }
    /// The real desk on that file. It is not started: without a line, and nothing is filled.
    Result<std::unique_ptr<sync::Desk>> open() const { return m_desks->make(0); }

private:
    explicit FilledDesk(std::unique_ptr<QTemporaryDir> folder) : m_folder(std::move(folder)) {}
    Result<void> fill(int documents, int bodyCharacters) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeServer> m_office;
    std::unique_ptr<Desks> m_desks;
};

} // namespace chancery::bench
