// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace chancery::documents {

/// What an act asks of the person who does it. The order of the flags is the order on the sheet.
struct ActionSpec {
    QString verb; ///< Of the command: "instruct".
    QString iconName;
    QString key; ///< "B"; empty for none. All main acts share B: one is offered at a time.
    bool opinion = false;
    bool opinionNeeded = false;
    bool verdict = false;
    bool leaders = false;
    bool lead = false; ///< Leading and joint units (主办、协办).
    bool readers = false;
    bool to = false;     ///< Another person or unit.
    bool step = false;   ///< One of the earlier steps.
    bool target = false; ///< Which of the document's steps, tasks, readers or files: targetsOf().
    bool reason = false;
    bool reasonNeeded = false;
    bool due = false;
    bool answer = false;    ///< Whether the sender is to be answered.
    bool level = false;     ///< Of urging.
    bool retention = false; ///< 保管期限
    bool signers = false;
    bool plan = false;    ///< Who examines, cosigns and signs a draft.
    bool code = false;    ///< The organ's code (机关代字) of a number.
    bool copies = false;  ///< How many were printed.
    bool points = false;  ///< The points of the examination (核稿要点), each to be ticked.
    bool receipt = false; ///< Whether a recipient received or returned it, and who signed for it.

    /// Done from the opinion editor alone, without a sheet.
    bool isPlain() const
    {
        return !leaders && !lead && !readers && !to && !step && !target && !reason && !level &&
               !retention && !signers && !plan && !code && !copies && !points && !receipt;
    }
};

/// Null for a verb without a button (open, accept …).
const ActionSpec* actionSpec(const QString& verb);

/// The acts that move a document on, the weightiest first; the first that is allowed is the red
/// button and what Ctrl+Enter does.
const QStringList& mainVerbs();
/// The others, in the order of their buttons.
const QStringList& sideVerbs();
/// What is seldom done, in the order of the "⋯" menu (更多): the last ones cannot be undone.
const QStringList& moreVerbs();

/// The first main act among `may`; empty when there is none.
QString primaryVerb(const QStringList& may);
/// All buttons in their order, the primary one first.
QStringList offeredVerbs(const QStringList& may);
/// What the "⋯" menu offers, in its order.
QStringList offeredMore(const QStringList& may);

} // namespace chancery::documents
