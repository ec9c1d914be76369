// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office_server.h"
#include "process.h"

#include <functional>

namespace chancery::bench {

/// What waits for the registry after fillOffice().
inline constexpr int waitingDocuments = 50;

/// Imports the documents of a register from one place to before another, each with so many Chinese
/// characters of text.
Result<void> importDocuments(OfficeServer& office, int from, int to, int bodyCharacters);

/// Fills an office with `documents` imported ones, each with so many Chinese characters of text,
/// and then with fifty that wait for the registry.
Result<void> fillOffice(OfficeServer& office, int documents, int bodyCharacters);

/// A party of its own that serves a founded folder, until this goes.
class ServedOffice {
public:
    explicit ServedOffice(const QString& folder);
    /// Waits until it listens.
    Result<void> listen();
    quint16 port() const { return m_port; }
    const QByteArray& authorityPem() const { return m_authorityPem; }
    qint64 pid() const { return m_party.pid(); }
    /// Ends it; {"cpu_seconds", "peak_mib"} of its time.
    Result<QJsonObject> end() { return m_party.end(); }

private:
    QString m_folder;
    Party m_party;
    quint16 m_port = 0;
    QByteArray m_authorityPem;
};

/// The certificate that a server which serves this folder trusts by.
Result<QByteArray> authorityIn(const QString& folder);

/// runProgram() for a measurement that starts ServedOffices: in those it serves.
int runServing(int argc, char** argv, const std::function<int()>& run);

} // namespace chancery::bench
