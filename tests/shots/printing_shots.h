// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

#include <functional>

namespace chancery::desktop {
class Desktop;
}

namespace chancery::test {

class OfficeDesk;

/// The print page with the text, each form, a list, a printer's calibration and pre-printed paper;
/// and marks on a page, as they are made and as they are printed. `shoot` takes the window.
void shootPrinting(desktop::Desktop& desktop, OfficeDesk& desk,
                   const std::function<void(const QString& name)>& shoot);

} // namespace chancery::test
