// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "desks.h"

namespace chancery::bench {

/// A clerk's desk that knows its office, with so many filed documents in its file besides: written
/// into it row by row, because a server would take hours for a million. None of them is in the
/// full-text index yet.
class FilledDesk {
public:
    static Result<std::unique_ptr<FilledDesk>> make(const QString& folder, int documents,
                                                    int bodyCharacters);
    /// One that an earlier run made and filled, index and all.
    static std::unique_ptr<FilledDesk> found(const QString& folder);
    static bool isAt(const QString& folder);

    /// Enters all of them, as the desk does in its quiet hours; how long that took, in ms, without
    /// the putting together afterwards.
    Result<double> fillIndex() const;
    /// For isAt(): nothing is missing.
    Result<void> setComplete() const;

    QString folder() const { return m_folder; }
    QString file() const { return m_desks->folderOf(0) + QStringLiteral("/desk.db"); }
    /// The real desk on that file. It is not started: without a line, and nothing is filled.
    Result<std::unique_ptr<sync::Desk>> open() const { return m_desks->make(0); }

private:
    explicit FilledDesk(const QString& folder) : m_folder(folder) {}
    Result<void> fill(int documents, int bodyCharacters) const;

    QString m_folder;
    std::unique_ptr<OfficeServer> m_office;
    std::unique_ptr<Desks> m_desks;
};

} // namespace chancery::bench
