// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace chancery::desktop {
class Desktop;
}

namespace chancery::test {

class OfficeDesk;

/// Supervision's pages: letters, circulars, scores, goals, checks, and the ledger over time. 0, for
/// main().
int shootSupervision(desktop::Desktop& desktop, OfficeDesk& desk,
                     const std::function<void(const QString& name, QWidget* what)>& shoot);

} // namespace chancery::test
