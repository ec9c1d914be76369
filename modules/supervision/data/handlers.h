// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/json_reader.h"
#include "supervision/data/commands.h"
#include "supervision/rules/draft.h"

#include <memory>

/// One function for each group of commands; commands.h lists them all.
namespace chancery::supervision {

class ItemEdit;

using SharedSettings = std::shared_ptr<const SupervisionSettings>;
using SettingsHandler = Result<ChangeSet> (*)(const store::HandlerContext&,
                                              const SupervisionSettings&);

/// edit, edit-list.
void addEditHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// open, open-list, move.
void addOpeningHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// import-begin, import-part, import-take, import-drop.
void addImportHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// Every verb of flowVerbs(), and reassign-list.
void addFlowHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// feedback, settle-problem, add-milestones, reach.
void addProgressHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// ask-extension, decide-extension, extend, pause, resume.
void addClockHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// check-open, check-draw, check-return, check-result, check-finding, check-close.
void addCheckHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// set-indicator, report-value.
void addGoalHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// urge, receipt, adjust-score, withdraw-adjustment.
void addUrgingHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// urge-due, switch-automatic.
void addAutomaticHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// series-plan, series-next, series-end.
void addSeriesHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// circular.
void addCircularHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// contact-plan, contact-log, contact-end.
void addContactHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// share-view, unshare-view.
void addViewHandlers(store::CommandRegistry& registry, const SharedSettings& settings);

/// `items`: at least one, none twice, not too many.
Result<QStringList> itemIds(JsonReader& in);

/// A new item and all that follows from it; what is opened together is in the same changes.
Result<void> openItem(const store::HandlerContext& context, const SupervisionSettings& settings,
                      const ItemDraft& draft, ChangeSet& changes);

/// The number of the ledger (编号), unless it has one or this is a desk.
Result<void> giveItemNumber(const store::HandlerContext& context, ItemEdit& edit);

Error notLeading();

inline store::Handler withSettings(const SharedSettings& settings, SettingsHandler handler)
{
    return [settings, handler](const store::HandlerContext& context) {
        return handler(context, *settings);
    };
}

} // namespace chancery::supervision
