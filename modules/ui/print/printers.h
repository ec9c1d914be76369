// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/print/print_choices.h"

#include <QPrinter>
#include <QStringList>

#include <functional>
#include <memory>

namespace chancery::ui {

/// The printers of this computer. Functions, so that a test has printers of its own.
struct Printers {
    std::function<QStringList()> names;
    std::function<QString()> usual; ///< The system's standard one; may be empty.
    std::function<std::unique_ptr<QPrinter>(const QString& name)> open;

    static Printers ofSystem();
};

QPrinter::DuplexMode duplexOf(PrintSides sides);

/// Sets up the printer for A4 without margins, so that a millimetre of a page is one of the paper.
void prepare(QPrinter& printer, const PrintChoices& choices, const QString& title);

} // namespace chancery::ui
