// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office_server.h"
#include "sync/desk.h"

#include <functional>

namespace chancery::bench {

/// Real desks without windows, on an office that listens.
class Desks {
public:
    Desks(const OfficeServer& office, const QString& folder);

    /// A desk of that clerk's, signed in and with everything taken in; bench.desk-not-settled when
    /// that takes longer than two minutes.
    Result<std::unique_ptr<sync::Desk>> open(int clerk) const;
    /// The files of that desk without a line; not beside an open desk.
    Result<std::unique_ptr<sync::Replica>> replica(int clerk) const;
    /// Waits in the event loop until it is true, which is looked at whenever the desk says
    /// something; false after two minutes.
    bool waitFor(sync::Desk& desk, const std::function<bool()>& isTrue) const;
    static bool isSettled(const sync::Desk& desk);
    static bool holds(sync::Desk& desk, const QString& table, const QString& id);

private:
    sync::LinkSettings settingsOf(int clerk) const;

    const OfficeServer& m_office;
    QString m_folder;
    sync::Business m_business;
};

} // namespace chancery::bench
