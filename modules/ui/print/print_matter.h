// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"
#include "ui/pdf/drawn_mark.h"

#include <QString>

namespace chancery::ui {

/// What is to be printed: pages that were set here, or a PDF that came in.
struct PrintMatter {
    QString title;  ///< Of the print job and of the exported file.
    QString author; ///< For the exported file.
    QList<paper::Page> pages;
    QString file;           ///< Path of a PDF; empty: the pages.
    QList<DrawnMark> marks; ///< On the pages (批注), printed with them.

    bool isEmpty() const { return pages.isEmpty() && file.isEmpty(); }
};

} // namespace chancery::ui
