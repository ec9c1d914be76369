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

/// What became of a draft, the archives, and the ledger of supervision. `shoot` takes a widget, or
/// the window for none.
void shootOffice(desktop::Desktop& desktop, OfficeDesk& desk,
                 const std::function<void(const QString& name, QWidget* what)>& shoot);

/// The registers: each book, grouped, filtered, counted.
void shootRegisters(desktop::Desktop& desktop, OfficeDesk& desk,
                    const std::function<void(const QString& name, QWidget* what)>& shoot);

} // namespace chancery::test
