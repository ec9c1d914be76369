// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office_server.h"
#include "sync/desk.h"

#include <functional>

namespace chancery::bench {

/// Real desks without windows, with the files that the client would have, at an office that
/// listens here or in another process.
class Desks {
public:
    Desks(quint16 port, const QByteArray& authorityPem, const QString& folder);
    Desks(const OfficeServer& office, const QString& folder)
        : Desks(office.port(), office.authorityPem(), folder)
    {
    }

    /// A desk of that clerk's that has not been started.
    Result<std::unique_ptr<sync::Desk>> make(int clerk) const;
    /// Starts it, signs in and takes everything in; bench.desk-not-settled when that takes longer
    /// than half an hour.
    Result<void> settle(sync::Desk& desk, int clerk) const;
    /// Waits until every document is in the full-text index.
    Result<void> awaitSearch(sync::Desk& desk) const;
    Result<std::unique_ptr<sync::Desk>> open(int clerk) const;
    /// The files of that desk without a line; not beside an open desk.
    Result<std::unique_ptr<sync::Replica>> replica(int clerk) const;
    QString folderOf(int clerk) const { return m_folder + QStringLiteral("/desk-%1").arg(clerk); }

    /// Waits in the event loop until it is true, which is looked at whenever the desk says
    /// something; false after half an hour.
    static bool waitFor(sync::Desk& desk, const std::function<bool()>& isTrue);
    static bool isSettled(const sync::Desk& desk);
    static bool holds(sync::Desk& desk, const QString& table, const QString& id);
    /// Of all synchronised tables together.
    Result<qint64> countRows(sync::Desk& desk) const;

private:
    sync::LinkSettings settingsOf(int clerk) const;

    quint16 m_port;
    QByteArray m_authorityPem;
    QString m_folder;
    SystemClock m_clock;
    store::Catalog m_catalog = office::catalog();
    store::CommandRegistry m_commands;
    sync::Business m_business;
};

} // namespace chancery::bench
