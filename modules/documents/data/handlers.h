// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/commands.h"
#include "documents/rules/registration.h"

#include <memory>

/// One function for each group of commands; commands.h lists them all.
namespace chancery::documents {

using SharedSettings = std::shared_ptr<const DocumentSettings>;

/// register, correct, attach, detach, import.
void addRegistrationHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// Every verb of flowVerbs().
void addFlowHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// draft, write, receipt.
void addManuscriptHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// open, circulate, merge, split, mark-read, drop-reader, mark, carry-instruction,
/// report-instruction.
void addReadingHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// transmit, sign-for, trust-sender, drop-sender, receive, register-arrival, return-arrival.
void addTransmissionHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// Registers what somebody entered, or what arrived as a package (收文登记).
Result<ChangeSet> registerAs(const store::HandlerContext& context, const DocumentSettings& settings,
                             const Registration& registration);
/// lock-file, unlock-file, break-lock, save-file, take-file-version.
void addFileDraftHandlers(store::CommandRegistry& registry, const SharedSettings& settings);
/// mark-page, erase-mark.
void addPageMarkHandlers(store::CommandRegistry& registry, const SharedSettings& settings);

} // namespace chancery::documents
