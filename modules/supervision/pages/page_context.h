// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/commands.h"
#include "supervision/rules/composed_text.h"
#include "sync/desk_port.h"
#include "ui/actions.h"
#include "ui/kit.h"
#include "ui/pdf/pdf_service.h"
#include "ui/settings.h"
#include "ui/shell/status_line.h"
#include "ui/thread_strip.h"

#include <functional>

namespace chancery::supervision {

/// What the program lends to the pages; all of it outlives them.
struct PageContext {
    ui::Kit& kit;
    ui::ActionRegistry& actions;
    ui::Settings& settings;
    ui::PdfService& pdf;
    sync::DeskPort& desk;
    SupervisionSettings installation;
    /// Says a sentence at the lower edge.
    std::function<void(const QString& sentence)> toast;
    /// Shows a long piece of work in the status bar; may be unset.
    std::function<ui::Job*(const QString& title)> startJob = {};
    /// Whence an item is and what came of it (办理脉络); may be unset, and so may the way there.
    std::function<QList<ui::ThreadNode>(const QString& itemId)> threadOf = {};
    std::function<void(const ui::ThreadNode& node)> walkTo = {};
    /// Makes a composed text a draft of the house (发文、签报) and answers its id; unset where
    /// there are no documents.
    std::function<Result<QString>(const ComposedText& text)> draftPaper = {};
};

} // namespace chancery::supervision
