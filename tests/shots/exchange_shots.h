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

/// Briefings, instructions and their register, what is handled together, what goes to other houses,
/// and the quotas.
void shootExchange(desktop::Desktop& desktop, OfficeDesk& desk,
                   const std::function<void(const QString& name, QWidget* what)>& shoot);

} // namespace chancery::test
