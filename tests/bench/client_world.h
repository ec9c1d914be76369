// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "bench.h"
#include "office_server.h"

#include <QProcess>
#include <QTemporaryDir>

namespace chancery::bench {

/// A clerk's desk with everything on it, ready to be opened by the real client: a server that runs,
/// `documents` imported ones in the archive, fifty that wait for the registry, and the profile of a
/// desk that has taken them all in.
class ClientWorld {
public:
    static Result<std::unique_ptr<ClientWorld>> make(std::unique_ptr<QTemporaryDir> folder,
                                                     int documents);

    /// How fast the empty desk took in the first state, rows a second.
    double rowsPerSecond() const { return m_rowsPerSecond; }

    /// The client, started on that desk: milliseconds from exec to the first painted window.
    /// bench.no-paint {log} when there is none within a minute.
    Result<double> startClient(QProcess& process) const;
    /// The same of any program beside this one that takes --report-first-paint.
    Result<double> start(QProcess& process, const QString& program,
                         const QStringList& arguments) const;

private:
    explicit ClientWorld(std::unique_ptr<QTemporaryDir> folder) : m_folder(std::move(folder)) {}
    Result<void> fillDesk();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeServer> m_office;
    QString m_profile;
    double m_rowsPerSecond = 0;
};

/// Ends a program that start() began and waits for it.
void end(QProcess& process);

} // namespace chancery::bench
