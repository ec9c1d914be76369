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

/// The ledger of supervision as a tool: import, a table that is pasted, a spoken order, the thread
/// from a paper to its items, and what waits on the workbench. `shoot` takes the window for none.
void shootLedger(desktop::Desktop& desktop, OfficeDesk& desk,
                 const std::function<void(const QString& name, QWidget* what)>& shoot);

} // namespace chancery::test
