// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_edit.h"

namespace chancery::documents {

/// What the way of an outgoing document (发文) asks for beyond the machine of steps. Each takes a
/// document in hand and is part of the command's one decision.

/// The actor's own open task at a step where the text may be written; null when there is none.
const workflow::WorkItem* writingItem(const DocumentEdit& edit);

/// Nobody overwrites or approves a text that they have not seen. documents.text-changed {seen,
/// now}.
Result<void> checkSeen(const DocumentEdit& edit, const QString& seen);

/// Whoever examines an outgoing draft for the office has gone through every point of the list that
/// holds on the day (条例 第二十条): documents.points-unticked {count, points}. A helper's opinion
/// ticks what it will. documents.unknown-point {point}.
Result<void> checkExamined(const FlowVerb& verb, const FlowParams& params,
                           const workflow::WorkItem* item, const DocumentEdit& edit,
                           const store::HandlerContext& context);

/// What must hold before the step is done: a draft is whole before it leaves its drafter
/// (documents.title-missing, -text-missing, -signers-needed, -publicity-needed, -lawyer-needed,
/// -discloser-needed, -concerned-not-asked {participants}), nobody signs what a department
/// disagrees with (documents.cosign-disagreed {names}, art. 16(四)) or what breaks a rule
/// (documents.rule-broken {rule, article}, checks.h).
Result<void> checkIssuing(const FlowVerb& verb, const FlowParams& params, const DocumentEdit& edit,
                          const store::HandlerContext& context, const DocumentSettings& settings);

/// The engine's event made exact by what only the text knows: a rechecked text, with its files, is
/// unchanged or not.
void settleEvent(const FlowVerb& verb, const DocumentEdit& edit, workflow::Event& event);

/// What the step leaves on the document: signers and date, number, recipients. Called when the
/// engine has accepted it.
Result<void> recordIssuing(const FlowVerb& verb, const FlowParams& params,
                           const store::HandlerContext& context, const DocumentSettings& settings,
                           DocumentEdit& edit);

/// documents.receipt {document, recipient, state: received or returned, by, remark}.
Result<ChangeSet> noteReceipt(const store::HandlerContext& context,
                              const DocumentSettings& settings);

} // namespace chancery::documents
