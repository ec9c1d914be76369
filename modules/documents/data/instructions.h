// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_edit.h"

#include <QDateTime>

namespace chancery::documents {

/// 领导批示: what a leader has written on a document, with what became of it. It arises where the
/// words are written and never without them; where the document's own way carries it out
/// (承办, the memo's drafter), it goes along, and else somebody hands it on.
struct InstructionView {
    QString id;
    QString opinionId;
    QString leader; ///< A person's id,
    QString leaderName;
    QString post;
    QString writtenName; ///< of the stand-in who wrote it.
    QDateTime at;
    QString words;
    QString verdict;
    QString state; ///< waiting, acting, reported, noted, withdrawn
    QString demand;
    QString lead; ///< A participant.
    QString leadName;
    QDateTime dueAt;
    QDateTime carriedAt;
    QString carriedName;
    QString outcome;
    QDateTime outcomeAt;
    QString outcomeName;
    bool mayCarry = false;  ///< The actor may hand it on,
    bool mayReport = false; ///< or say what came of it.

    bool isOpen() const
    {
        return state == QLatin1String("waiting") || state == QLatin1String("acting");
    }
};

/// The document on which it stands; empty when it is not here.
Result<QString> documentOfInstruction(store::Database& db, const QString& instruction);
/// Oldest first.
Result<QList<InstructionView>> instructionsOf(store::Database& db, const QString& documentId);

/// What a step of the document's way means for the instructions on it: one more is written, those
/// that waited are carried out, those that were carried out are reported on. Called when the engine
/// has accepted the step and the opinion was put down.
Result<void> followInstructions(const FlowVerb& verb, const FlowParams& params,
                                const workflow::WorkItem* item, const QString& participant,
                                const store::HandlerContext& context, DocumentEdit& edit);

/// A leader's words while reading (圈阅 with words).
Result<void> instructWhileReading(const QString& words, const QString& participant,
                                  const store::HandlerContext& context, DocumentEdit& edit);

/// carry-instruction, report-instruction.
Result<ChangeSet> carryInstruction(const store::HandlerContext& context,
                                   const DocumentSettings& settings);
Result<ChangeSet> reportInstruction(const store::HandlerContext& context,
                                    const DocumentSettings& settings);

/// An instruction as somebody else's source (督办事项 …): its words, to those who may see it.
struct InstructionSource {
    QString document;
    QString number;
    QString words;
    int secrecy = 0;
};
Result<std::optional<InstructionSource>> instructionSource(const store::HandlerContext& context,
                                                           const DocumentSettings& settings,
                                                           const QString& instruction);

} // namespace chancery::documents
