// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "documents/data/commands.h"
#include "store/actor.h"
#include "store/catalog.h"
#include "store/handler.h"
#include "store/migrations.h"
#include "store/question.h"
#include "store/routine.h"
#include "supervision/data/commands.h"

namespace chancery::office {

/// The synchronised tables of all modules, the same on the server and on every desk; parents first.
QList<store::MigrationSet> sharedMigrations();

/// All tables whose rows travel.
store::Catalog catalog();

/// All commands: everything that the system can do. Documents name participants as the directory
/// calls them on the clock's day; the clock must outlive the registry.
store::CommandRegistry registry(const documents::DocumentSettings& settings, const Clock& clock);

/// All questions that only the centre answers.
store::QuestionRegistry questions();

/// What supervision needs of the same installation, with the lines by which other modules answer
/// it.
supervision::SupervisionSettings supervisionSettings(const documents::DocumentSettings& settings);

/// What the server does by itself.
QList<store::Routine> routines(const documents::DocumentSettings& settings);

/// Who a person is at a moment.
store::ActorResolver actorResolver();

} // namespace chancery::office
