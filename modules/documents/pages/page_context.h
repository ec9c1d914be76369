// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/house_memory.h"
#include "documents/pages/other_modules.h"
#include "documents/pages/participants.h"
#include "documents/pages/register_model.h"
#include "sync/desk_port.h"
#include "ui/actions.h"
#include "ui/kit.h"
#include "ui/pdf/pdf_service.h"
#include "ui/settings.h"
#include "ui/shell/status_line.h"

#include <functional>

namespace chancery::documents {

/// What the program lends to the pages; all of it outlives them.
struct PageContext {
    ui::Kit& kit;
    ui::ActionRegistry& actions;
    ui::Settings& settings;
    ui::PdfService& pdf;
    sync::DeskPort& desk;
    Participants& participants;
    HouseMemory& memory;
    RegisterModel::Settings intake;
    /// Says a sentence at the lower edge, with an undo where there is one.
    std::function<void(const QString& sentence, std::function<void()> undo)> toast;
    /// Shows a long piece of work in the status bar; may be unset.
    std::function<ui::Job*(const QString& title)> startJob = {};
    OtherModules others = {};
    /// Shows a file with the program that the desk has for it, false when there is none; unset: by
    /// the desktop's own settings.
    std::function<bool(const QString& path)> openFile = {};
};

} // namespace chancery::documents
