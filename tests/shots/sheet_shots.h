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

/// The sheet of every act that asks for something, on the document before which it is found first;
/// and several documents chosen at once. `shoot` takes a widget, or the window for none.
void shootSheets(desktop::Desktop& desktop, OfficeDesk& desk,
                 const std::function<void(const QString& name, QWidget* what)>& shoot);

} // namespace chancery::test
