// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/words/tables.h"

#include <QtGlobal>

namespace chancery::ui::words {
namespace {

constexpr Word kitWords[] = {
    {"ui.pdf-empty",
     QT_TRANSLATE_NOOP("chancery::ui", "This file is empty, there is nothing to show. "
                                       "Ask the sender for it again.")},
    {"ui.pdf-not-pdf",
     QT_TRANSLATE_NOOP("chancery::ui", "This file is not a PDF. It is kept as it is "
                                       "and can be opened with another program.")},
    {"ui.pdf-damaged",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "This PDF is damaged or incomplete and cannot be shown. The file "
                       "is kept; ask the sender for it again.")},
    {"ui.pdf-password",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "This PDF is protected by a password and cannot be shown. The "
                       "file is kept; ask the sender for one without a password.")},
    {"ui.pdf-unreadable",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "The file cannot be read from the disk. Check that it is still "
                       "there and try again.")},
    {"ui.pdf-crashed",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "This PDF cannot be shown: reading it stopped the viewer. The "
                       "file is kept and can be opened with another program.")},
    {"ui.pdf-too-slow",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "This PDF cannot be shown: reading it takes too long. The file "
                       "is kept and can be opened with another program.")},
    {"ui.pdf-no-viewer",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "The PDF viewer could not be started. Repair the installation; "
                       "the file is kept.")},
    {"ui.pdf-no-page", QT_TRANSLATE_NOOP("chancery::ui", "This PDF has no page {page}.")},
    {"ui.pdf-page-failed",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "Page {page} of this PDF cannot be drawn. The file is kept and "
                       "can be opened with another program.")},
    {"ledger.export-under-way",
     QT_TRANSLATE_NOOP("chancery::ui", "An export of this ledger is still under way. Wait for it, "
                                       "or stop it in the status bar.")},
    {"ledger.not-editable",
     QT_TRANSLATE_NOOP("chancery::ui", "“{column}” cannot be changed here.")},
    {"ledger.not-shared",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "Views of this ledger are shared by those who look after it. What is shown "
                       "here can be kept as a view of one's own.")},
    {"ledger.too-many-rows",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "More than {most} rows would be changed at one time. Nothing "
                       "was pasted; paste them in parts.")},
    {"ledger.stopped", QT_TRANSLATE_NOOP("chancery::ui", "Stopped before it was done.")},
    {"ui.paper-empty",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "There is nothing to print yet. Enter a title or a text first.")},
    {"ui.paper-not-written",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "The PDF of this document could not be made. The text is kept; try again.")},
    {"ui.form-bad",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "The form “{form}” is not used: what stands at {where} is not as "
                       "forms are written. The form that came with the program is used.")},
    {"ui.print-range",
     QT_TRANSLATE_NOOP("chancery::ui", "“{text}” is no choice of pages here: there are pages 1 to "
                                       "{pages}. Write it like 1-3, 5.")},
    {"ui.print-no-printer",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "There is no printer on this computer. Set one up in the system, or "
                       "export the document as PDF.")},
    {"ui.print-failed",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "The printer “{printer}” did not take the pages. See whether it is "
                       "on and has paper, and print again.")},
    {"ui.export-failed",
     QT_TRANSLATE_NOOP("chancery::ui",
                       "“{file}” could not be written there. Choose another folder; the "
                       "document is kept.")},
};

} // namespace

std::span<const Word> kit()
{
    return kitWords;
}

} // namespace chancery::ui::words
