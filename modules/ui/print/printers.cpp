// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/print/printers.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPrinter>
#include <QPrinterInfo>

namespace chancery::ui {

namespace {

constexpr int printUnitsPerInch = 1200;

} // namespace

Printers Printers::ofSystem()
{
    return {[] { return QPrinterInfo::availablePrinterNames(); },
            [] { return QPrinterInfo::defaultPrinterName(); },
            [](const QString& name) {
                auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
                printer->setPrinterName(name);
                return printer;
            }};
}

QPrinter::DuplexMode duplexOf(PrintSides sides)
{
    switch (sides) {
    case PrintSides::BoundLeft:
        return QPrinter::DuplexLongSide;
    case PrintSides::BoundTop:
        return QPrinter::DuplexShortSide;
    case PrintSides::One:
        break;
    }
    return QPrinter::DuplexNone;
}

void prepare(QPrinter& printer, const PrintChoices& choices, const QString& title)
{
    printer.setDocName(title);
    printer.setResolution(printUnitsPerInch);
    printer.setFullPage(true);
    printer.setPageLayout(
        {QPageSize(QPageSize::A4), QPageLayout::Portrait, {}, QPageLayout::Millimeter});
    printer.setFullPage(true);
    printer.setCopyCount(choices.copies);
    printer.setCollateCopies(choices.isCollated);
    printer.setDuplex(duplexOf(choices.sides));
}

} // namespace chancery::ui
